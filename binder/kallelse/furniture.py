"""What stands on every page and is not its text: running heads, page numbers, contact blocks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from binder.kallelse.labels import CONTINUES, PAGE_MARK, PART_LABEL, PROPOSAL_LABEL, SECTION
from binder.kallelse.lines import Line, Page
from binder.kallelse.numbering import leading_number

#: Running heads and feet stand in these parts of the page's height.
TOP = 0.13
BOTTOM = 0.86
#: Print this much smaller than the text, low on the page, is the sender's address.
SMALL = 0.82
_FAR = 4.0
_LAST_DIGITS = re.compile(r"[\s\d()\[\]/]+$")
#: "Sida 2", "2/5", "– 2 –" alone, or "Sida 2 av 5" at a line's end.
_OTHER_MARK = re.compile(
    r"^(?:sid(?:a|an)?\.?\s*\d{1,3}|\d{1,3}\s?/\s?\d{1,3}|[-–]\s?\d{1,3}\s?[-–])$"
    r"|(?:^|\s)sid(?:a|an)?\.?\s*\d{1,3}\s*(?:av|/)\s*\d{1,3}$|^\d{1,3} av \d{1,3}$",
    re.IGNORECASE,
)
_RUNNING_HEAD = re.compile(
    r"^(?:[A-ZÅÄÖ]+ KOMMUN|[A-ZÅÄÖ ]{3,60}|SIDA|Sida|[^\d\n].{0,60}\b(?:föredragningslista|kallelse|"
    r"ärendelista|dagordning)\b"
    r"[\s,:]*(?:\d{4}-\d\d-\d\d)?)$"
)


def without_furniture(pages: Sequence[Page]) -> dict[int, list[Line]]:
    """Return each page's lines without running heads and page marks; the first page keeps its head."""
    repeated = _repeated(pages)
    size = _text_size(pages)
    kept: dict[int, list[Line]] = {}
    for index, page in enumerate(pages):
        kept[page.number] = [
            line
            for line in page.lines
            if not page.is_sheet
            or not (_is_furniture(line, page, repeated, is_first=index == 0) or _is_contact(line, page, size))
        ]
    return kept


def _repeated(pages: Sequence[Page]) -> set[str]:
    seen = Counter(
        key
        for page in pages
        for key in {_key(line, page.number) for line in page.lines if _is_marginal(line, page)}
    )
    return {key for key, count in seen.items() if count > 1}


def _key(line: Line, number: int) -> str:
    is_counted = not leading_number(line.words) and (_is_marked(line) or _ends_with_page(line, number))
    text = _LAST_DIGITS.sub("", line.text) if is_counted else line.text
    return f"{text}@{round(line.box.top / 6)}"


def _is_marginal(line: Line, page: Page) -> bool:
    return line.box.bottom < TOP * page.height or line.box.top > BOTTOM * page.height


def _is_furniture(line: Line, page: Page, repeated: set[str], *, is_first: bool) -> bool:
    if CONTINUES.match(line.text.strip()):
        return True
    if not _is_marginal(line, page):
        return False
    if _is_marked(line):
        return not is_first or line.box.top > BOTTOM * page.height or _is_only_mark(line)
    return (
        not is_first
        and not _tells(line)
        and (
            _key(line, page.number) in repeated
            or _is_running_head(line)
            or _ends_with_page(line, page.number)
        )
    )


def _tells(line: Line) -> bool:
    """Tell whether the line is a heading of items or a label: these may begin several pages."""
    text = line.text.strip()
    return any(known.fullmatch(text) for known in (SECTION, PROPOSAL_LABEL, PART_LABEL))


def _is_only_mark(line: Line) -> bool:
    text = line.text.strip()
    return PAGE_MARK.fullmatch(text) is not None or _OTHER_MARK.fullmatch(text) is not None


def _is_marked(line: Line) -> bool:
    text = line.text.strip()
    return text.isdigit() or PAGE_MARK.search(text) is not None or _OTHER_MARK.search(text) is not None


def _ends_with_page(line: Line, number: int) -> bool:
    """Tell whether the line ends, far to the right, with its page's number and begins with no number."""
    *_, before, last = (None, *line.words) if len(line.words) == 1 else line.words
    if before is None or last.text != str(number) or line.words[0].text[:1].isdigit():
        return False
    return last.box.left - before.box.right > _FAR * line.size


def _is_running_head(line: Line) -> bool:
    return _RUNNING_HEAD.match(line.text.strip()) is not None


def _is_contact(line: Line, page: Page, size: float) -> bool:
    return line.size < SMALL * size and line.box.top > 0.6 * page.height


def _text_size(pages: Sequence[Page]) -> float:
    """Return the size of most of the print."""
    sizes = [line.size for page in pages for line in page.lines for _ in line.words]
    return median(sizes) if sizes else 10.0
