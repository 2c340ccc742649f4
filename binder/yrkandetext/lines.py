"""A finished paper as lines in reading order, whatever kind of file it came from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """A line; `cells` are its parts where it is set in columns, `level` that of a heading (0: none).

    `starts` says that it begins a paragraph.
    """

    text: str
    cells: tuple[str, ...] = ()
    level: int = 0
    starts: bool = False


def lines_of(text: str, *, mark: str = "", level: int = 0) -> Iterator[TextLine]:
    """The lines of a paragraph, its first with the mark of a list; tabs part columns, breaks part lines."""
    for part in text.split("\n"):
        cells = tuple(words for cell in part.split("\t") if (words := " ".join(cell.split())))
        if cells:
            marked = f"{mark} {' '.join(cells)}".strip()
            yield TextLine(text=marked, cells=cells if len(cells) > 1 else (), level=level, starts=True)
            mark = ""


def row_of(cells: Iterable[str]) -> TextLine | None:
    """A row of a table as a line; None if all of its cells are empty."""
    filled = tuple(words for cell in cells if (words := " ".join(cell.split())))
    if not filled:
        return None
    return TextLine(text=" ".join(filled), cells=filled if len(filled) > 1 else (), starts=True)


BULLETS = r"\-–—•●▪*·➢►▸‣◦■□▶→\uf0b7\uf0a7\uf0d8"
"""What is printed in front of points that have no number, as the inside of a character class."""

# A day and its month at the start of a line are not the number of a point.
MARK = re.compile(
    r"(?:Yrkande \d{1,2}[:.]\s|\(?\d{1,2}(?:[.)](?:\s|$|(?=[A-ZÅÄÖ]))|:\s)"
    r"(?!\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))"
    rf"|[a-hA-H]\)\s|[A-H]\.\s|[IVX]{{1,4}}[.)]\s(?=\S)|[{BULLETS}]\s|o\s(?=[A-ZÅÄÖ]))"
)
"""The number or bullet of a point at the start of a line."""

_CHARACTERS = {
    **dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF)),
    **dict.fromkeys((0xA0, 0x2002, 0x2003, 0x2007, 0x2009, 0x202F), " "),
    0x2010: "-",
    0x2011: "-",
}
_WIDEST = 160
_USUAL_WIDTH = 85
"""Letters on a printed line of usual size."""

_MUCH_ROOM = 0.6
"""How much of the width a line takes up at most that nothing goes on from."""
_GOES_ON = (
    ",",
    "-",
    "–",
    " och",
    " samt",
    " av",
    " i",
    " om",
    " för",
    " till",
    " på",
    " med",
    " att",
    " den",
)
_PAGE_NUMBER = re.compile(
    r"^(?:sida?\s*\d{1,3}(?:\s*av\s+\d{1,3})?|(?:sida?\s*)?\d{1,3}\s?(?:\(\d{1,3}\)|av\s\d{1,3}))$",
    re.IGNORECASE,
)
_COLUMNS = re.compile(r"\t+| {3,}")
_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_EMPHASIS = re.compile(r"(?<!\w)(\*\*|__|\*|_)(?=[^\s_–./-])(.{1,300}?)(?<=\S)\1(?!\w)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!-])")


def from_text(text: str) -> list[TextLine]:
    """The lines of a text or markdown file; blank lines part the paragraphs."""
    lines: list[TextLine] = []
    starts = True
    for raw in with_plain_characters(text).splitlines():
        if raw.strip():
            lines.append(_line(raw.strip(), starts=starts))
        # Two blanks at the end of a markdown line break it there.
        starts = not raw.strip() or raw.endswith("  ") or lines[-1].level > 0
    width = max((len(line.text) for line in lines if not line.cells), default=0)
    if not any(goes_on(one.text, other.text) for one, other in pairwise(lines)):
        # Where no line goes on in the next, none need be full.
        width = max(width, _USUAL_WIDTH)
    pairs = pairwise([TextLine(text=""), *lines])
    ended = [replace(line, starts=line.starts or _ended_early(before, line, width)) for before, line in pairs]
    return list(_att_lines_apart(ended))


def _leaves_much_room(before: TextLine, line: TextLine, width: int) -> bool:
    """Whether a line begins with a capital or "att" where the last one ended far from the edge."""
    begins = line.text[:1].isupper() or line.text.startswith("att ")
    is_whole = begins and not before.text.endswith(_GOES_ON) and not before.cells
    return is_whole and len(before.text) < width * _MUCH_ROOM and width <= _WIDEST


def goes_on(line: str, following: str) -> bool:
    """Whether a line was broken within a sentence: the next one begins small and is no att-sats."""
    return following[:1].islower() and not following.startswith("att ") and not line.endswith((".", ":"))


def _att_lines_apart(lines: list[TextLine]) -> Iterator[TextLine]:
    """Where every line of a paragraph begins with "att", each is a paragraph of its own."""
    starts = [number for number, line in enumerate(lines) if line.starts]
    for begin, end in pairwise([*starts, len(lines)]):
        whole = lines[begin:end]
        are_att = all(_is_att(line.text) for line in whole)
        yield from (replace(line, starts=line.starts or are_att) for line in whole)


def _ended_early(before: TextLine, line: TextLine, width: int) -> bool:
    """Whether a sentence or att-sats ended where the next line's first word would still have had room.

    A line that is longer than any page is wide is a whole paragraph.
    """
    if max(len(line.text), len(before.text)) > _WIDEST and line.text[:1].isupper():
        return True
    if _leaves_much_room(before, line, width):
        return True
    first = line.text.split(" ", 1)[0]
    has_room = len(before.text) + 1 + len(first) <= width
    ends = before.text.endswith((".", "!", "?", ":")) or (_is_att(line.text) and _is_att(before.text))
    return has_room and ends and not before.cells


def _is_att(text: str) -> bool:
    return text[:4].casefold() == "att "


def with_plain_characters(text: str) -> str:
    """The text with each letter in one piece, ordinary blanks, and nothing in it that is not seen."""
    return unicodedata.normalize("NFC", text).translate(_CHARACTERS)


def without_page_numbers(lines: Iterable[TextLine]) -> Iterator[TextLine]:
    """The lines in plain characters, without those that only number a page ("Sida 1 (2)")."""
    for line in lines:
        plain = with_plain_characters(line.text)
        if not _PAGE_NUMBER.match(plain):
            yield replace(line, text=plain, cells=tuple(map(with_plain_characters, line.cells)))


def _line(raw: str, *, starts: bool) -> TextLine:
    heading = _HEADING.match(raw)
    content = heading.group(2) if heading else raw
    plain = _plain(content)
    cells = tuple(cell.strip() for cell in _COLUMNS.split(plain) if cell.strip())
    return TextLine(
        text=" ".join(cells) if len(cells) > 1 else plain,
        cells=cells if len(cells) > 1 else (),
        level=len(heading.group(1)) if heading else 0,
        starts=starts or heading is not None,
    )


def _plain(text: str) -> str:
    previous = None
    while previous != text:
        previous, text = text, _EMPHASIS.sub(r"\2", text)
    return _ESCAPED.sub(r"\1", text).strip()


def paragraphs(lines: Iterable[TextLine]) -> Iterator[TextLine]:
    """The lines of each paragraph joined to one; a heading and a line in columns stand alone."""
    gathered: TextLine | None = None
    for line in lines:
        if (
            gathered is not None
            and not line.starts
            and not (line.level or line.cells or gathered.level or gathered.cells)
        ):
            gathered = TextLine(text=joined(gathered.text, line.text), starts=gathered.starts)
            continue
        if gathered is not None:
            yield gathered
        gathered = line
    if gathered is not None:
        yield gathered


def joined(one: str, other: str) -> str:
    """Two lines as running text: a hyphen at the end is taken to part a word."""
    if re.search(r"\w-$", one) and re.match(r"(?!och\b|eller\b|samt\b|respektive\b)[a-zåäö]", other):
        return one[:-1] + other
    return f"{one} {other}"
