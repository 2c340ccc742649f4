"""Which pages of a file belong to which proposed item, and which papers they are; nothing is stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from binder.kallelse.proposal import ProposedItem, ProposedPaper, Read
from binder.services.mend_proposal import Items, mended, with_item

Pages = tuple[int, int]
KINDS = (
    "tjänsteskrivelse",
    "protokollsutdrag",
    "bilaga",
    "yttrande",
    "remiss",
    "motion",
    "interpellation",
    "delegationsbeslut",
    "yrkande",
    "e-post",
    "handling",
)
"""What a paper may be, as the reading calls it, most usual first."""


def papers_of(item: ProposedItem) -> list[ProposedPaper]:
    """Return the item's papers; pages that were not told apart are one."""
    if item.papers or item.pages.value is None:
        return list(item.papers)
    first, last = item.pages.value
    return [ProposedPaper(title=item.title.value or "", kind=None, first_page=first, last_page=last)]


def with_pages(item: ProposedItem, pages: Pages | None) -> ProposedItem:
    """Return the item with these pages; its papers are cut or stretched to them."""
    kept = [] if pages is None else _fitted(item.papers, pages)
    return replace(item, pages=Read(pages, item.pages.source, ()), papers=kept)


def assigned(items: Sequence[ProposedItem], row: int, pages: Pages | None) -> Items:
    """Return the items with these pages in one of them; what they cover is taken from the others."""
    made = tuple(items)
    if pages is not None:
        for at, item in enumerate(items):
            if at != row and item.pages.value is not None:
                made = with_item(made, at, _without(item, item.pages.value, pages))
    return with_item(made, row, with_pages(items[row], pages))


def begins_at(items: Sequence[ProposedItem], row: int, page: int, page_count: int) -> Items:
    """Return the items with one that begins on a page; what lies before goes to the item right before it."""
    old = items[row].pages.value
    if old is None or page > old[1]:
        made = assigned(items, row, (page, _end_of_run(items, row, page, page_count)))
    else:
        made = assigned(items, row, (page, old[1]))
    if old is not None and page > old[0]:
        before = _row_where(items, row, lambda pages: pages[1] == old[0] - 1)
        made = _stretched(made, before, last=min(page, old[1] + 1) - 1)
    return made


def ends_at(items: Sequence[ProposedItem], row: int, page: int) -> Items:
    """Return the items with one that ends on a page; what lies after goes to the item right after it."""
    old = items[row].pages.value
    first = page if old is None else min(old[0], page)
    made = assigned(items, row, (first, page))
    if old is not None and first <= page < old[1]:
        after = _row_where(items, row, lambda pages: pages[0] == old[1] + 1)
        made = _stretched(made, after, first=max(page, old[0] - 1) + 1)
    return made


def parted_pages(item: ProposedItem, page: int | None) -> tuple[ProposedItem, ProposedItem]:
    """Return the item up to a page, and a new one from there; without such a page the first has all."""
    pages, empty = item.pages.value, ProposedItem(title=Read(""))
    if page is None or pages is None or not pages[0] < page <= pages[1]:
        return item, empty
    second = replace(empty, papers=item.papers, pages=item.pages)
    return with_pages(item, (pages[0], page - 1)), with_pages(second, (page, pages[1]))


def divided(items: Sequence[ProposedItem], row: int, title_at: int, page: int | None = None) -> Items:
    """Return the items with one made two: its title parted at a letter, its pages from `page` on.

    Without a page inside the item's own, all papers stay with the first.
    """
    item = items[row]
    title = item.title.value or ""
    first, second = parted_pages(item, page)
    one = replace(first, title=mended(item.title, title[:title_at].rstrip()))
    other = replace(second, title=mended(item.title, title[title_at:].lstrip()), section=item.section)
    return (*items[:row], one, other, *items[row + 1 :])


def split_paper(item: ProposedItem, page: int) -> ProposedItem:
    """Return the item with a new paper that begins on a page, where one goes on so far."""
    papers = papers_of(item)
    at = next((at for at, paper in enumerate(papers) if paper.first_page < page <= paper.last_page), None)
    if at is None:
        return item
    first = replace(papers[at], last_page=page - 1)
    second = replace(papers[at], first_page=page, kind=None, title="")
    return replace(item, papers=[*papers[:at], first, second, *papers[at + 1 :]])


def join_paper(item: ProposedItem, at: int) -> ProposedItem:
    """Return the item with a paper joined to the one before it."""
    papers = papers_of(item)
    if not 0 < at < len(papers):
        return item
    joined = replace(papers[at - 1], last_page=max(papers[at - 1].last_page, papers[at].last_page))
    return replace(item, papers=[*papers[: at - 1], joined, *papers[at + 1 :]])


def with_paper(
    item: ProposedItem, at: int, *, title: str | None = None, kind: str | None = None
) -> ProposedItem:
    """Return the item with another title or kind of a paper; the kind "" is none."""
    papers = papers_of(item)
    paper = papers[at]
    if title is not None:
        paper = replace(paper, title=title)
    if kind is not None:
        paper = replace(paper, kind=kind or None)
    return replace(item, papers=[*papers[:at], paper, *papers[at + 1 :]])


def owner_of_page(items: Sequence[ProposedItem], page: int) -> int | None:
    """Return the row of the item that a page belongs to."""
    return _row_where(items, -1, lambda pages: pages[0] <= page <= pages[1])


def pages_without_item(
    items: Sequence[ProposedItem], page_count: int, agenda: Pages | None = None
) -> list[Pages]:
    """Return the runs of pages that no item has, those of the list itself left out."""
    owned = {page for first, last in _ranges(items, agenda) for page in range(first, last + 1)}
    runs: list[Pages] = []
    for page in range(1, page_count + 1):
        if page in owned:
            continue
        if runs and runs[-1][1] == page - 1:
            runs[-1] = (runs[-1][0], page)
        else:
            runs.append((page, page))
    return runs


def _ranges(items: Sequence[ProposedItem], agenda: Pages | None) -> list[Pages]:
    found = [item.pages.value for item in items if item.pages.value is not None]
    found += [(paper.first_page, paper.last_page) for item in items for paper in item.papers]
    return [*found, agenda] if agenda is not None else found


def _fitted(papers: Sequence[ProposedPaper], pages: Pages) -> list[ProposedPaper]:
    """Return the papers that lie at least partly in the pages, cut to them; no page is left without one."""
    first, last = pages
    kept = [
        replace(paper, first_page=max(paper.first_page, first), last_page=min(paper.last_page, last))
        for paper in papers
        if paper.first_page <= last and paper.last_page >= first
    ]
    if kept:
        kept[0] = replace(kept[0], first_page=first)
        kept[-1] = replace(kept[-1], last_page=last)
    return kept


def _without(item: ProposedItem, own: Pages, taken: Pages) -> ProposedItem:
    """Return the item without pages that another has now; of two parts left it keeps the first."""
    if own[1] < taken[0] or own[0] > taken[1]:
        return item
    before, after = (own[0], taken[0] - 1), (taken[1] + 1, own[1])
    left = next((part for part in (before, after) if part[0] <= part[1]), None)
    return replace(with_pages(item, left), pages=Read(left, item.pages.source, item.pages.doubts))


def _stretched(items: Items, row: int | None, *, first: int | None = None, last: int | None = None) -> Items:
    """Return the items with one that reaches over pages that became free beside it."""
    pages = None if row is None else items[row].pages.value
    if row is None or pages is None:
        return items
    wanted = (pages[0] if first is None else first, pages[1] if last is None else last)
    made = with_pages(items[row], wanted)
    doubts = items[row].pages.doubts
    return with_item(items, row, replace(made, pages=Read(wanted, items[row].pages.source, doubts)))


def _end_of_run(items: Sequence[ProposedItem], row: int, page: int, page_count: int) -> int:
    """Return where the run of pages with one owner (or none) ends that a page lies in."""
    owner = owner_of_page(items, page)
    if owner is not None and owner != row:
        pages = items[owner].pages.value
        return page if pages is None else pages[1]
    firsts = [item.pages.value[0] for item in items if item.pages.value is not None]
    return min((first - 1 for first in firsts if first > page), default=page_count)


def _row_where(
    items: Sequence[ProposedItem], other_than: int, is_wanted: Callable[[Pages], bool]
) -> int | None:
    for at, item in enumerate(items):
        if at != other_than and item.pages.value is not None and is_wanted(item.pages.value):
            return at
    return None
