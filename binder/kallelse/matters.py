"""The items of a combined file without an agenda: told by its contents list or its papers' heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from binder.domain.diarienummer import Diarienummer, find_all, same_matter
from binder.kallelse.blocks import CellLine, source_of
from binder.kallelse.bodies import body_named
from binder.kallelse.items import labelled_proposal
from binder.kallelse.joining import join_lines
from binder.kallelse.labels import PART_LABEL, PROPOSAL_LABEL, paper_kind
from binder.kallelse.lines import Bookmark, Line, Page, PageSource
from binder.kallelse.proposal import Doubt, ProposedItem, Read, Source
from binder.kallelse.starts import PageTop, page_top, series_of

#: Kinds of papers that open a matter; the others are its attachments.
_OPENING = frozenset({"tjänsteskrivelse", "handling"})
_ITEM_MARK = re.compile(
    r"^\s*(?:(?:handling|utlåtande) \d{4} nr \d+|(?:ärende|punkt|§)\s*(?P<number>\d{1,3}))[.:]?\s+",
    re.IGNORECASE,
)
_BODY_IN_LABEL = re.compile(
    r"förslag till beslut i (?P<body>[\wåäöÅÄÖ&,\- ]{3,60})$", re.IGNORECASE | re.MULTILINE
)
_LETTERS = re.compile(r"\W+")
#: Papers farther into an item than this are not searched for its number.
_SEARCHED_PAGES = 12
_LEAST_BOOKMARKS = 2


@dataclass(frozen=True, slots=True)
class _Start:
    """A page where a matter begins."""

    page: int
    number: str | None = None
    bookmark: str | None = None
    dnr: Diarienummer | None = None


@dataclass(frozen=True, slots=True)
class Matters:
    """The items found, and the body that they say they are for."""

    items: list[ProposedItem]
    body: Read[str]
    #: The pages' tops as far as they were read.
    tops: Sequence[PageTop] = ()


def read_matters(source: PageSource) -> Matters:
    """Return the items that the papers themselves name; none if the file holds no such papers."""
    starts = _from_bookmarks(source.bookmarks())
    tops: list[PageTop] = []
    if not starts:
        tops = [page_top(source, number) for number in range(1, source.page_count + 1)]
        starts = _from_tops(tops, source.bookmarks())
    ends = [*(start.page - 1 for start in starts[1:]), source.page_count]
    items = [
        _item(source, start, max(start.page, end)) for start, end in zip(starts, ends, strict=False) if starts
    ]
    return Matters(items, _body(source, starts), tops)


def _from_bookmarks(bookmarks: Sequence[Bookmark]) -> list[_Start]:
    """Return the matters that the contents list names by number, if it does so."""
    starts: list[_Start] = []
    for mark in bookmarks:
        named = _ITEM_MARK.match(mark.title)
        if named and mark.page is not None and (not starts or mark.page > starts[-1].page):
            starts.append(_Start(mark.page, named["number"], mark.title[named.end() :]))
    return starts if len(starts) >= _LEAST_BOOKMARKS else []


def _from_tops(tops: Sequence[PageTop], bookmarks: Sequence[Bookmark]) -> list[_Start]:
    """Return the pages where a paper opens another matter than the one before."""
    titles = {mark.page: mark.title for mark in bookmarks}
    starts: list[_Start] = []
    series: str | None = None
    for top in tops:
        if not top.begins or top.kind not in _OPENING:
            continue
        dnr = top.dnrs[0] if top.dnrs else None
        known = starts[-1].dnr if starts else None
        same_series = top.series is not None and top.series == series
        same_dnr = dnr is not None and known is not None and same_matter(dnr, known)
        if same_series or same_dnr:
            continue
        series = top.series
        starts.append(_Start(top.number, None, titles.get(top.number), dnr))
    return starts


def _item(source: PageSource, start: _Start, last: int) -> ProposedItem:
    page = source.page(start.page)
    heading = _heading(page)
    return ProposedItem(
        number=Read(start.number),
        title=_title(start, heading, page),
        dnr=_dnr(source, start, last),
        decision_proposal=_proposal(page),
        pages=Read((start.page, last), None, (Doubt.GUESSED,)),
    )


def heading_of(page: Page) -> str:
    """Return the heading of the paper that begins on a page, "" if none stands out."""
    return join_lines(line.text for line in _heading(page))


def _heading(page: Page) -> list[Line]:
    """Return the lines of the paper's heading: the largest print that is not the kind of paper or a label."""
    fit = [line for line in page.lines[:30] if _may_be_heading(line)]
    if not fit:
        return []
    largest = max(line.size for line in fit)
    first = next(line for line in fit if line.size > largest - 0.5)
    at = page.lines.index(first)
    lines = [first]
    for line in page.lines[at + 1 :]:
        near = line.box.top - lines[-1].box.bottom < 0.8 * first.size
        if abs(line.size - first.size) > 0.5 or line.bold != first.bold or not near:  # noqa: PLR2004 - a point's half
            break
        lines.append(line)
    return lines


def _may_be_heading(line: Line) -> bool:
    text = line.text.strip()
    is_label = PART_LABEL.match(text) or PROPOSAL_LABEL.match(text) or series_of(text)
    is_kind = paper_kind(text) is not None and len(line.words) == 1
    return len(text) > 5 and not is_label and not is_kind and any(c.islower() for c in text)  # noqa: PLR2004


def _title(start: _Start, heading: Sequence[Line], page: Page) -> Read[str]:
    """Return the heading, or the bookmark's words where the page does not say the same."""
    printed = join_lines(line.text for line in heading)
    where = Source(page.number, heading[0].box) if heading else None
    if start.bookmark is None:
        return Read(printed or None, where, (Doubt.GUESSED,))
    # Contents lists cut long titles: the page has the rest.
    if _plain(printed).startswith(_plain(start.bookmark)) or not start.bookmark:
        return Read(printed or None, where)
    return Read(start.bookmark, where, (Doubt.CONFLICT,) if printed else ())


def _plain(text: str) -> str:
    return _LETTERS.sub("", text.casefold())


def _dnr(source: PageSource, start: _Start, last: int) -> Read[str]:
    """Return the first number of a matter that the item's papers print."""
    if start.dnr is not None:
        return Read(start.dnr.printed)
    for number in range(start.page, min(last, start.page + _SEARCHED_PAGES) + 1):
        text = re.sub(r"(?<=\d[-\u00ad])\s*\n\s*(?=\d)", "", source.text(number)).replace("\u00ad", "-")
        # In brackets stand the numbers of decisions that are cited, not the paper's own.
        own = [each.dnr for each in find_all(text) if each.dnr.register and text[: each.start][-1:] != "("]
        if own:
            return Read(own[0].printed, None, (Doubt.GUESSED,))
    return Read(None)


def _proposal(page: Page) -> Read[str]:
    lines = [CellLine(page.number, line.words, line.size, line.bold) for line in page.lines]
    for at, line in enumerate(lines):
        label = PROPOSAL_LABEL.match(line.text.strip())
        if label and (label["colon"] or label.end() == len(line.text.strip())) and line.bold:
            end = next((i for i in range(at + 1, len(lines)) if lines[i].bold), len(lines))
            read = labelled_proposal(lines[at:end], label)
            return Read(read.value, source_of(lines[at:end]), read.doubts)
    return Read(None)


def _body(source: PageSource, starts: Sequence[_Start]) -> Read[str]:
    named: Counter[str] = Counter()
    for start in starts[:20]:
        text = source.text(start.page)[:1500]
        label = _BODY_IN_LABEL.search(text)
        tops = [line.strip() for line in text.splitlines()[:4]]
        bodies = [label["body"].strip()] if label else [line for line in tops if body_named(line)]
        named.update(body[:1].upper() + body[1:] for body in bodies[:1])
    if not named:
        return Read(None, None, (Doubt.MISSING,))
    return Read(named.most_common(1)[0][0], None, (Doubt.GUESSED,))
