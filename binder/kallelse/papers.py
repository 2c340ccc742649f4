"""Which pages of a combined file belong to which item, and the papers inside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from binder.domain.diarienummer import Diarienummer, parse, same_matter
from binder.kallelse.lines import Bookmark, PageSource
from binder.kallelse.proposal import Doubt, ProposedItem, ProposedPaper, Read
from binder.kallelse.starts import PageTop, page_top, series_of

#: Contents lists that place this part of the items make reading every page's top needless.
ENOUGH_BY_BOOKMARKS = 0.8
_NOT_LETTERS = re.compile(r"[^0-9a-zåäöéü]+")
_SERIES_PREFIX = re.compile(
    r"^\s*(?:(?:handling|utlåtande) \d{4} nr \d+|(?:ärende|punkt|§)?\s*\d{1,3}[.):]?)\s+", re.IGNORECASE
)
_LEAST_TITLE = 12
#: Of the words of a title that a head must share with it, in percent, to be taken for the same matter.
LEAST_LIKENESS = 88.0
_STAMP = re.compile(r"^(?:ärende|punkt|bilaga till ärende)\s*\d{1,3}[a-z]?\.?$", re.IGNORECASE)
#: Items that gather what came in: what follows a list and fits no other item is theirs.
_GATHERS = re.compile(
    r"\b(?:inkomna|skrivelser|meddelanden|anmälning\w*|för kännedom|delgivning\w*|handlingar)\b",
    re.IGNORECASE,
)
_DELEGATION = re.compile(r"\bdeleg(?:ations|erings?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A page where an item's papers surely or likely begin."""

    page: int
    item: int
    worth: float


class _Items:
    """The items by what papers may print of them."""

    def __init__(self, items: Sequence[ProposedItem]) -> None:
        self.items = items
        self.dnrs = [parse(item.dnr.value or "") for item in items]
        self.titles = [_letters(item.title.value or "") for item in items]
        self.series: dict[str, int] = {}

    def by_dnr(self, dnr: Diarienummer) -> int | None:
        """Return the only item of this matter."""
        found = [at for at, own in enumerate(self.dnrs) if own is not None and same_matter(own, dnr)]
        return found[0] if len(found) == 1 else None

    def by_title(self, text: str) -> int | None:
        """Return the only item whose title stands in the text, or begins with it."""
        wanted = _letters(text)
        found = [
            at
            for at, title in enumerate(self.titles)
            if len(title) >= _LEAST_TITLE
            and (title in wanted or (len(wanted) > 2 * _LEAST_TITLE and title.startswith(wanted)))
        ]
        longest = max((len(self.titles[at]) for at in found), default=0)
        best = [at for at in found if len(self.titles[at]) == longest]
        return best[0] if len(best) == 1 else None


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text.casefold().replace("\u00ad", ""))


@dataclass(frozen=True, slots=True)
class Printed:
    """What the agenda prints of an item's papers: their own number ("2024/15"), the page they begin on."""

    series: str | None = None
    page: int | None = None


def _words(text: str) -> str:
    return _NOT_LETTERS.sub(" ", text.casefold().replace("\u00ad", ""))


def place_papers(
    source: PageSource, items: Sequence[ProposedItem], *, first_page: int, printed: Sequence[Printed]
) -> None:
    """Give each item its page range and papers among the pages from `first_page` on."""
    known = _Items(items)
    known.series = {each.series: at for at, each in enumerate(printed) if each.series is not None}
    bookmarks = [mark for mark in source.bookmarks() if mark.page is not None and mark.page >= first_page]
    anchors = _rising(_bookmark_anchors(bookmarks, known))
    tops: list[PageTop] = []
    if len({anchor.item for anchor in anchors}) < ENOUGH_BY_BOOKMARKS * len(items):
        tops = [page_top(source, number) for number in range(first_page, source.page_count + 1)]
        found = [*anchors, *(anchor for top in tops if (anchor := _anchor(top, known)) is not None)]
        found += _page_column(printed, tops)
        anchors = _with_gatherers(_rising(found), tops, known)
    _give_pages(items, anchors, source.page_count)
    _doubt_unclaimed(items, {anchor.page for anchor in anchors}, tops)
    _give_papers(items, bookmarks, tops)


def fill_papers(source: PageSource, items: Sequence[ProposedItem], known: Sequence[PageTop] = ()) -> None:
    """Part the pages that items already have into papers; `known` are the tops of all pages, if read."""
    first = min((item.pages.value[0] for item in items if item.pages.value), default=None)
    if first is not None:
        tops = known or [page_top(source, number) for number in range(first, source.page_count + 1)]
        _give_papers(items, source.bookmarks(), tops)


def _bookmark_anchors(bookmarks: Sequence[Bookmark], known: _Items) -> list[_Anchor]:
    anchors = []
    for mark in bookmarks:
        series = series_of(mark.title)
        item = known.series.get(series) if series else None
        if item is None:
            item = known.by_title(_SERIES_PREFIX.sub("", mark.title))
        if item is None:
            item = _by_number(mark.title, known)
        if item is not None:
            anchors.append(_Anchor(mark.page or 1, item, 3.0))
    return anchors


def _page_column(printed: Sequence[Printed], tops: Sequence[PageTop]) -> list[_Anchor]:
    """Return the pages that the agenda names, if they rise and are pages of this file."""
    named = [(at, each.page) for at, each in enumerate(printed) if each.page is not None]
    pages = [page for _, page in named]
    in_file = {top.number for top in tops if not top.goes_on}
    if len(pages) < 2 or pages != sorted(set(pages)) or not in_file.issuperset(pages):  # noqa: PLR2004 - a pair
        return []
    return [_Anchor(page, at, 1.0) for at, page in named]


def _by_number(title: str, known: _Items) -> int | None:
    """Return the item that a bookmark or stamp names by its number: "Ärende 7", "7. Titel", "§ 7"."""
    match = re.match(
        r"^(?:ärende|punkt|§)\s*(\d{1,3}[a-z]?)\b|^(\d{1,3}[a-z]?)[.)]?(?:\s|$)", title.strip(), re.IGNORECASE
    )
    wanted = (match[1] or match[2]) if match else None
    numbers = [(item.number.value or "").strip(" .§").replace(" ", "") for item in known.items]
    return numbers.index(wanted) if wanted and numbers.count(wanted) == 1 else None


def _anchor(top: PageTop, known: _Items) -> _Anchor | None:
    """Return the item that the page's paper belongs to, if its head tells."""
    if top.goes_on or top.is_empty:
        return None
    if top.series and top.series in known.series:
        return _Anchor(top.number, known.series[top.series], 3.0)
    for dnr in top.dnrs:
        item = known.by_dnr(dnr)
        if item is not None and top.begins:
            return _Anchor(top.number, item, 2.0)
    item = known.by_title(top.head)
    if item is not None:
        return _Anchor(top.number, item, 1.5 if top.begins else 1.0)
    return _stamped(top, known) or _alike(top, known)


def _stamped(top: PageTop, known: _Items) -> _Anchor | None:
    """Return the item whose number is stamped on the page: a line with "Ärende 7" and nothing else."""
    for line in top.head.splitlines()[:4]:
        if _STAMP.match(line) and (item := _by_number(line, known)) is not None:
            return _Anchor(top.number, item, 1.5)
    return None


def _alike(top: PageTop, known: _Items) -> _Anchor | None:
    """Return the item whose title is most like a line of the head; a guess that is shown as such."""
    from rapidfuzz import fuzz

    if not top.begins:
        return None
    head = _words(top.head)
    best, item = LEAST_LIKENESS, None
    for at, each in enumerate(known.items):
        title = _words(each.title.value or "")
        worth = fuzz.token_set_ratio(title, head) if len(title) >= _LEAST_TITLE else 0.0
        if worth > best:
            best, item = worth, at
    return None if item is None else _Anchor(top.number, item, 0.6)


def _rising(anchors: Sequence[_Anchor]) -> list[_Anchor]:
    """Return the weightiest anchors whose items come in the agenda's order, as papers do."""
    ordered = sorted(anchors, key=lambda anchor: (anchor.page, -anchor.worth))
    total: list[float] = []
    source: list[int] = []
    for at, anchor in enumerate(ordered):
        best, came = anchor.worth, -1
        for before in range(at):
            fits = ordered[before].item <= anchor.item and ordered[before].page < anchor.page
            if fits and total[before] + anchor.worth > best:
                best, came = total[before] + anchor.worth, before
        total.append(best)
        source.append(came)
    chosen: list[_Anchor] = []
    at = max(range(len(total)), key=total.__getitem__, default=-1)
    while at >= 0:
        chosen.append(ordered[at])
        at = source[at]
    return chosen[::-1]


def _with_gatherers(anchors: list[_Anchor], tops: Sequence[PageTop], known: _Items) -> list[_Anchor]:
    """Find the papers of lists of delegated decisions and of what came in: they rarely print a number."""
    found = list(anchors)
    for at, item in enumerate(known.items):
        if any(anchor.item == at for anchor in found):
            continue
        title, between = item.title.value or "", _tops_between(at, found, tops)
        page = None
        if _DELEGATION.search(title):
            page = next((top.number for top in between if _DELEGATION.search(top.head)), None)
        elif _GATHERS.search(title) and _follows_list(at, found, known):
            page = next((top.number for top in between if top.begins or top.is_short), None)
        if page is not None:
            found.append(_Anchor(page, at, 0.5))
    return sorted(found, key=lambda anchor: anchor.page)


def _tops_between(at: int, anchors: Sequence[_Anchor], tops: Sequence[PageTop]) -> list[PageTop]:
    """Return the tops where this item's papers may begin: between its neighbours' papers."""
    after = max((anchor.page for anchor in anchors if anchor.item < at), default=0)
    before = min((anchor.page for anchor in anchors if anchor.item > at), default=10**6)
    return [top for top in tops if after < top.number < before and not top.goes_on]


def _follows_list(at: int, anchors: Sequence[_Anchor], known: _Items) -> bool:
    """Tell whether the papers before this item's are a list of decisions, which ends by itself."""
    before = max((anchor.item for anchor in anchors if anchor.item < at), default=None)
    return before is not None and _DELEGATION.search(known.items[before].title.value or "") is not None


def _give_pages(items: Sequence[ProposedItem], anchors: Sequence[_Anchor], page_count: int) -> None:
    """Give each item the pages from its first anchor to the page before the next item's."""
    firsts: list[_Anchor] = []
    for anchor in anchors:
        if not firsts or firsts[-1].item != anchor.item:
            firsts.append(anchor)
    for at, anchor in enumerate(firsts):
        last = firsts[at + 1].page - 1 if at + 1 < len(firsts) else page_count
        doubts = (Doubt.PAGES_UNCERTAIN,) if anchor.worth < 1 else ()
        items[anchor.item].pages = Read((anchor.page, max(anchor.page, last)), None, doubts)


def _doubt_unclaimed(items: Sequence[ProposedItem], claimed: set[int], tops: Sequence[PageTop]) -> None:
    """Mark ranges that hold a paper of no known item while the next item has none: it may be that one's."""
    for item, following in pairwise(items):
        pages = item.pages
        if pages.value is None or following.pages.value is not None or pages.doubts:
            continue
        first, last = pages.value
        if any(top.begins and first < top.number <= last and top.number not in claimed for top in tops):
            item.pages = Read(pages.value, pages.source, (Doubt.PAGES_UNCERTAIN,))


def _give_papers(
    items: Sequence[ProposedItem], bookmarks: Sequence[Bookmark], tops: Sequence[PageTop]
) -> None:
    """Part each item's pages into papers at bookmarks and at pages that begin one."""
    marks = {mark.page: mark.title for mark in bookmarks if mark.page is not None}
    begins = {top.number: top.kind for top in tops if top.begins}
    for item in items:
        if item.pages.value is None:
            continue
        first, last = item.pages.value
        starts = sorted({first, *(page for page in (*marks, *begins) if first < page <= last)})
        ends = [*(start - 1 for start in starts[1:]), last]
        item.papers = [
            ProposedPaper(
                title=marks.get(start) or (begins.get(start) or item.title.value or "").capitalize(),
                kind=begins.get(start),
                first_page=start,
                last_page=end,
            )
            for start, end in zip(starts, ends, strict=True)
        ]
