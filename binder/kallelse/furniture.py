"""What stands on every page and is not its text: running heads, page numbers, contact blocks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from binder.kallelse.labels import CONTINUES, PAGE_MARK
from binder.kallelse.lines import Line, Page

#: Running heads and feet stand in these parts of the page's height.
TOP = 0.13
BOTTOM = 0.86
#: Print this much smaller than the text, low on the page, is the sender's address.
SMALL = 0.82
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
            if not _is_furniture(line, page, repeated, is_first=index == 0)
            and not _is_contact(line, page, size)
        ]
    return kept


def _repeated(pages: Sequence[Page]) -> set[str]:
    seen = Counter(
        key for page in pages for key in {_key(line) for line in page.lines if _is_marginal(line, page)}
    )
    return {key for key, count in seen.items() if count > 1}


def _key(line: Line) -> str:
    return f"{line.text}@{round(line.box.top / 6)}"


def _is_marginal(line: Line, page: Page) -> bool:
    return line.box.bottom < TOP * page.height or line.box.top > BOTTOM * page.height


def _is_furniture(line: Line, page: Page, repeated: set[str], *, is_first: bool) -> bool:
    if CONTINUES.match(line.text.strip()):
        return True
    if not _is_marginal(line, page):
        return False
    if line.text.strip().isdigit() or PAGE_MARK.search(line.text):
        return (
            not is_first or line.box.top > BOTTOM * page.height or PAGE_MARK.fullmatch(line.text) is not None
        )
    return not is_first and (_key(line) in repeated or _is_running_head(line))


def _is_running_head(line: Line) -> bool:
    return _RUNNING_HEAD.match(line.text.strip()) is not None


def _is_contact(line: Line, page: Page, size: float) -> bool:
    return line.size < SMALL * size and line.box.top > 0.6 * page.height


def _text_size(pages: Sequence[Page]) -> float:
    """Return the size of most of the print."""
    sizes = [line.size for page in pages for line in page.lines for _ in line.words]
    return median(sizes) if sizes else 10.0
