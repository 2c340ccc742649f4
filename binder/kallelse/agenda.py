"""Where in a file the agenda stands, and its lines cut into blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from binder.kallelse.blocks import Block, Placed, blocks_of
from binder.kallelse.columns import Columns, Head, columns_below, columns_without_head, head_of
from binder.kallelse.furniture import without_furniture
from binder.kallelse.header import tells_of_meeting
from binder.kallelse.labels import AGENDA_HEADING, KALLELSE_WORDS, PAGE_MARK, SECTION, paper_kind
from binder.kallelse.lines import Page, PageSource
from binder.kallelse.numbering import SAME_COLUMN, Candidate, chain, leading_number

#: An agenda begins on one of the first pages, and no real one was longer than this.
LAST_FIRST_PAGE = 8
MOST_PAGES = 25
#: A paper of its own, not a continued agenda, begins with such a head.
_TOP_LINES = 6
_ITEM_LIKE = re.compile(r"^\d{1,3}\.?(?:\s+\S|$)")


@dataclass(slots=True)
class Agenda:
    """The agenda as found: its pages, the lines above the list, its blocks, and lines that repeat them."""

    pages: list[Page]
    above: list[Placed] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    again: list[Block] = field(default_factory=list)
    columns: Columns = field(default_factory=Columns)


def find_agenda(source: PageSource) -> Agenda | None:
    """Return the agenda, or None if no page looks like one."""
    first = _first_page(source)
    if first is None:
        return None
    pages = [source.page(first)]
    for number in range(first + 1, min(source.page_count, first + MOST_PAGES) + 1):
        if not _may_go_on(source.text(number)):
            break
        pages.append(source.page(number))
    return read_agenda(pages)


def _first_page(source: PageSource) -> int | None:
    for number in range(1, min(source.page_count, LAST_FIRST_PAGE) + 1):
        text = source.text(number)
        if (
            not _is_paper(text)
            and KALLELSE_WORDS.search(text[:3000])
            and _lists_something(source.page(number))
        ):
            return number
    return None


def _is_paper(text: str) -> bool:
    """Tell whether the page's top says that a paper begins here."""
    top: list[str] = []
    for line in [line.strip() for line in text.splitlines() if line.strip()][:_TOP_LINES]:
        if _ITEM_LIKE.match(line) and not PAGE_MARK.search(line):
            break
        top.append(line)
    head = "\n".join(top)
    return paper_kind(head) is not None and not re.search(r"\bkallelse\b", head, re.IGNORECASE)


def _may_go_on(text: str) -> bool:
    return not _is_paper(text)


def _lists_something(page: Page) -> bool:
    if any(head_of(line) for line in page.lines):
        return True
    is_headed = any(AGENDA_HEADING.match(line.text) for line in page.lines)
    return len(_chain_of([Placed(page.number, line) for line in page.lines], float("inf"))) >= (
        1 if is_headed else 2
    )


def read_agenda(pages: Sequence[Page]) -> Agenda | None:
    """Return the agenda that begins on the first of these pages; pages after its end are left out."""
    lines = without_furniture(pages)
    placed = [Placed(page.number, line) for page in pages for line in lines[page.number]]
    head, begin, above = _beginning(placed)
    body = [each for each in placed[begin:] if head is None or head_of(each.line) is None]
    found = _chain_of(body, _columns(head, body).title_right)
    if not found and head is None:
        return None
    end = _end(body, found)
    again = body[end:]
    body = body[:end]
    columns = _columns(head, body)
    starts = {each.at: each.number for each in _chain_of(body, columns.title_right)}
    by_number = {page.number: page for page in pages}
    agenda = Agenda([], placed[:above], blocks_of(body, starts, columns, by_number), columns=columns)
    repeated = _chain_of(again, float("inf"))
    if len(repeated) > 1 and repeated[0].number.key == found[0].number.key:
        agenda.again = blocks_of(again, {each.at: each.number for each in repeated}, Columns(), by_number)
        body += again[: _end(again, repeated)]
    last = body[-1].page if body else pages[0].number
    agenda.pages = [page for page in pages if page.number <= last]
    return agenda


def _beginning(placed: Sequence[Placed]) -> tuple[Head | None, int, int]:
    """Return the table's head, if any, where the list begins, and where the meeting's own head ends."""
    for at, each in enumerate(placed):
        head = head_of(each.line)
        if head is not None:
            return head, at + 1, at
    found = _chain_of(placed, float("inf"))
    first = found[0].at if found else 0
    headings = [at for at in range(first) if AGENDA_HEADING.match(placed[at].line.text)]
    if headings and not any(tells_of_meeting(each.line.text) for each in placed[headings[-1] + 1 : first]):
        return None, headings[-1] + 1, headings[-1] + 1
    begin = _above_first(placed, first)
    return None, begin, begin


def _above_first(placed: Sequence[Placed], first: int) -> int:
    """Return where a list without heading begins: at its first number or the section headings above it."""
    while first > 0 and SECTION.match(placed[first - 1].line.text) and placed[first - 1].line.bold:
        first -= 1
    return first


def _columns(head: Head | None, body: Sequence[Placed]) -> Columns:
    lines = [each.line for each in body]
    return columns_below(head, lines) if head is not None else columns_without_head(lines)


def _chain_of(placed: Sequence[Placed], right: float) -> list[Candidate]:
    candidates = []
    for at, each in enumerate(placed):
        number = leading_number(each.line.words)
        if number is not None and each.line.box.left < right and len(each.line.words) > number.words:
            line = each.line
            candidates.append(Candidate(at, number, line.box.left, line.bold, line.size))
    return chain(candidates)


def _end(body: Sequence[Placed], found: Sequence[Candidate]) -> int:
    """Return where the last page ends that holds an item, or where its numbers begin anew."""
    if not body:
        return 0
    last = found[-1].at if found else 0
    page = body[last].page
    page_end = next((at for at in range(last, len(body)) if body[at].page > page), len(body))
    if len(found) < 2:  # noqa: PLR2004 - one number cannot begin anew
        return page_end
    first = found[0]
    return next((at for at in range(last + 1, page_end) if _begins_anew(body[at], first)), page_end)


def _begins_anew(placed: Placed, first: Candidate) -> bool:
    number = leading_number(placed.line.words)
    same_column = abs(placed.line.box.left - first.left) <= SAME_COLUMN
    return number is not None and number.key == first.number.key and same_column
