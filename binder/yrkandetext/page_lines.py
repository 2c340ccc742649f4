"""The lines of a PDF's pages as lines of a paper: columns, headings and paragraphs from their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from binder.kallelse.lines import Line, Page
from binder.yrkandetext.lines import TextLine, goes_on

_COLUMN_GAP = 2.0
"""Empty space between two words, in text sizes, that parts two columns (a blank is about a quarter)."""

_PARAGRAPH_GAP = 1.25
"""Distance between lines, in the usual distance, that begins a new paragraph."""

_MUCH_ROOM = 8
"""Empty space behind a line, in text sizes, that no ragged right edge leaves."""

_LINES_THAT_TELL = 5
"""Lines of which none goes on in the next, that tell that none need be full."""

_GOES_ON = (",", "-", "–", " och", " samt", " av", " i", " om", " för", " till", " på", " med")
_WORDS_OF_RUNNING_TEXT = 5
_HEADING_SIZE = 1.1
_SMALL_PRINT = 0.8
"""Lines so much smaller than the text or more are the kommun's address at the foot of a page, and at the head
of a later page what it belongs to."""
_PAGE_NUMBER = re.compile(
    r"^(?:sida?\s*)?\d{1,3}(?:\s*(?:\(\d{1,3}\)|/\s*\d{1,3}|av\s+\d{1,3}))?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """How the paper is set: the usual size and distance of lines, and the right edge of the text."""

    size: float
    pitch: float
    edge: float


def from_pages(pages: Iterable[Page]) -> list[TextLine]:
    """The lines in reading order, without page numbers and without page heads that come again."""
    all_pages = list(pages)
    size = _usual([line.size for page in all_pages for line in page.lines])
    pitch = _pitch(all_pages)
    setting = _Setting(size=size, pitch=pitch, edge=_right_edge(all_pages))
    seen: set[str] = set()
    lines: list[TextLine] = []
    for page in all_pages:
        lines += _of_page(page, setting, None if page is all_pages[0] else seen)
        seen |= {line.text for line in page.lines if line.box.bottom < page.height * 0.15}
    return lines


def _right_edge(pages: list[Page]) -> float:
    """Where the text ends to the right; where no line goes on in the next, its margins are alike."""
    running = [(page, line) for page in pages for line in page.lines if _is_running(line)]
    farthest = max((line.box.right for _, line in running), default=0.0)
    if not running or sum(len(page.lines) for page in pages) < _LINES_THAT_TELL or any(_broken(pages)):
        return farthest
    margin = min(line.box.left for _, line in running)
    return max(farthest, *(page.width - margin for page, _ in running))


def _broken(pages: list[Page]) -> Iterator[float]:
    """The distance of each two lines of which the second goes on with the sentence of the first."""
    for page in pages:
        for one, other in pairwise(page.lines):
            if other.box.top > one.box.top and _looks_alike(one, other) and goes_on(one.text, other.text):
                yield other.box.top - one.box.top


def _usual(values: list[float]) -> float:
    return median(values) if values else 12.0


def _pitch(pages: list[Page]) -> float:
    """The distance of lines within a paragraph: of lines that go on, or a small one among those alike."""
    if broken := list(_broken(pages)):
        return median(broken)
    distances = sorted(
        b.box.top - a.box.top
        for page in pages
        for a, b in pairwise(page.lines)
        if b.box.top > a.box.top and _looks_alike(a, b)
    )
    return distances[len(distances) // 4] if distances else _usual([])


def _of_page(page: Page, setting: _Setting, repeated: set[str] | None) -> Iterator[TextLine]:
    """Without what stood in the heads before, and without a later page's own; None on the first page."""
    previous: Line | None = None
    for line in page.lines:
        at_foot, at_head = line.box.top > page.height * 0.88, line.box.bottom < page.height * 0.12
        is_number = (at_foot or at_head) and _PAGE_NUMBER.match(line.text.strip())
        is_address = at_foot and _is_small(line, setting)
        is_head = repeated is not None and (line.text in repeated or (at_head and _is_small(line, setting)))
        if is_number or is_address or is_head:
            continue
        yield _line(line, previous, setting)
        previous = line


def _is_small(line: Line, setting: _Setting) -> bool:
    return line.size < setting.size * _SMALL_PRINT


def _line(line: Line, previous: Line | None, setting: _Setting) -> TextLine:
    cells = tuple(_cells(line))
    is_heading = len(cells) == 1 and (line.bold or line.size > setting.size * _HEADING_SIZE)
    far = setting.pitch * _PARAGRAPH_GAP * max(1.0, line.size / setting.size)
    return TextLine(
        text=" ".join(cells),
        cells=cells if len(cells) > 1 else (),
        starts=previous is None
        or line.box.top - previous.box.top > far
        or _ended_early(previous, line, setting.edge)
        or _begins_anew(previous, line, setting)
        or _looks_other(line, previous)
        or (is_heading and not _looks_alike(line, previous)),
    )


def _ended_early(previous: Line, line: Line, edge: float) -> bool:
    """Whether a sentence ended where the next line's first word would still have had room."""
    room = edge - previous.box.right
    first = line.words[0].box
    return previous.text.endswith((".", ":", "!", "?")) and room > first.right - first.left + line.size


def _begins_anew(previous: Line, line: Line, setting: _Setting) -> bool:
    """Whether a plain line begins with a capital or "att" where the last one ended far from the edge."""
    is_plain = not line.bold and line.size < setting.size * _HEADING_SIZE
    begins = line.text.startswith("att ") or (
        line.text[:1].isupper() and not previous.text.endswith(_GOES_ON)
    )
    return is_plain and begins and setting.edge - previous.box.right > _MUCH_ROOM * line.size


def _is_running(line: Line) -> bool:
    """Whether the line is running text, which keeps to the right edge; the head's columns go beyond it."""
    return len(line.words) >= _WORDS_OF_RUNNING_TEXT and len(list(_cells(line))) == 1


def _looks_alike(line: Line, other: Line) -> bool:
    return line.bold == other.bold and abs(line.size - other.size) < 0.5  # noqa: PLR2004 - half a point


def _looks_other(line: Line, previous: Line) -> bool:
    return not _looks_alike(line, previous)


def _cells(line: Line) -> Iterator[str]:
    gathered = [line.words[0].text]
    for before, word in pairwise(line.words):
        if word.box.left - before.box.right > line.size * _COLUMN_GAP:
            yield " ".join(gathered)
            gathered = []
        gathered.append(word.text)
    yield " ".join(gathered)
