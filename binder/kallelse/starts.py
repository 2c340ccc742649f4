"""Where in a combined file a paper begins, told from the text at the page's top."""

from __future__ import annotations

import re
from dataclasses import dataclass

from binder.domain.diarienummer import Diarienummer, find_all
from binder.kallelse.labels import paper_kind
from binder.kallelse.lines import PageSource

HEAD_LINES = 14
_MARK = re.compile(
    r"(?:^|\s)(?:sid(?:a|an)?\s*)?(?P<page>\d{1,3})\s*(?:[(\[]\s*(?P<of>\d{1,3})\s*[)\]]|"
    r"/\s?(?P<slash>\d{1,3})$| av (?P<av>\d{1,3})$)",
    re.IGNORECASE | re.MULTILINE,
)
_SERIES = re.compile(r"\b(?:Handling|Utlåtande)\s+(\d{4})\s+nr\s+(\d{1,4})\b", re.IGNORECASE)
_SHORT_PAGE = 400
_MARK_LINES = 5


@dataclass(frozen=True, slots=True)
class PageTop:
    """What a page's top tells: kind of paper, its numbers, its place in its own paper."""

    number: int
    head: str
    kind: str | None
    dnrs: tuple[Diarienummer, ...]
    series: str | None
    #: The page's number inside its paper, None if it prints none.
    own_number: int | None
    is_empty: bool
    is_short: bool

    @property
    def goes_on(self) -> bool:
        """Whether the page says that it continues a paper."""
        return self.own_number is not None and self.own_number > 1

    @property
    def begins(self) -> bool:
        """Whether the page surely begins a paper."""
        return not self.goes_on and not self.is_empty and (self.kind is not None or self.own_number == 1)


def page_top(source: PageSource, number: int) -> PageTop:
    """Return what the top of a page tells."""
    text = source.text(number)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    mark = own_mark(text)
    head = "\n".join(lines[:HEAD_LINES])
    # A number broken over two lines is one: "SLK-2023-⏎00911".
    whole = re.sub(r"(?<=\d[-\u00ad])\s*\n\s*(?=\d)", "", head)
    return PageTop(
        number=number,
        head=head,
        kind=paper_kind(head),
        dnrs=tuple(found.dnr for found in find_all(whole)),
        series=series_of(head),
        own_number=mark[0] if mark is not None else None,
        is_empty=not lines,
        is_short=len(text) < _SHORT_PAGE,
    )


def series_of(text: str) -> str | None:
    """Return `2024/15` for "Handling 2024 nr 15", the papers' own numbering in some councils."""
    match = _SERIES.search(text)
    return f"{match[1]}/{match[2]}" if match else None


def own_mark(text: str) -> tuple[int, int] | None:
    """Return (page, pages) from a mark such as `2 (5)` among the first or last lines of a page."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for line in [*lines[:_MARK_LINES], *lines[-_MARK_LINES:]]:
        match = _MARK.search(line)
        if match is None:
            continue
        page, of = int(match["page"]), int(match["of"] or match["slash"] or match["av"])
        if 1 <= page <= of:
            return page, of
    return None
