"""Where in a file the agenda stands, and its lines cut into blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from binder.domain.diarienummer import find_all, parse
from binder.kallelse.blocks import Block, Placed, blocks_of
from binder.kallelse.columns import (
    CELL_GAP,
    Columns,
    Head,
    cells_of,
    columns_below,
    columns_without_head,
    head_of,
)
from binder.kallelse.furniture import without_furniture
from binder.kallelse.header import tells_of_meeting
from binder.kallelse.labels import (
    AGENDA_HEADING,
    KALLELSE_WORDS,
    PAGE_MARK,
    PART_LABEL,
    PROPOSAL_LABEL,
    SECTION,
    Role,
    paper_kind,
)
from binder.kallelse.lines import Line, Page, PageSource, Word
from binder.kallelse.moments import names_day
from binder.kallelse.numbering import SAME_COLUMN, Candidate, chain, leading_mark, leading_number
from binder.kallelse.starts import own_mark

#: An agenda begins on one of the first pages, and no real one was longer than this.
LAST_FIRST_PAGE = 8
MOST_PAGES = 25
#: A paper of its own, not a continued agenda, begins with such a head.
_TOP_LINES = 6
_SAME_LETTERS = 24
#: A table with these heads calls a meeting even without saying so, if it stands this early in the file.
LAST_TABLE_PAGE = 2
_LEAST_MATTERS = 3
_TABLE_HEAD = re.compile(
    r"\b(?:ärenden?|ärendemening|rubrik)\b[\s\S]{0,80}\b(?:dnr|diarienummer|beteckning|diarienr)\b"
    r"|\b(?:dnr|diarienummer|beteckning|diarienr)\b[\s\S]{0,40}\b(?:ärenden?|ärendemening|rubrik)\b",
    re.IGNORECASE,
)
#: A title begins with a capital; "12 kap." and "1 000 kronor" are prose that wraps.
_NO_TITLE = re.compile(r"[a-zåäö]|\d{3}\b")
#: "Anna Ek (S)": those who are called may be listed with numbers too.
_MEMBER = re.compile(r"(?:[A-ZÅÄÖÉÜ][\w'’-]+ ){2,4}\([A-ZÅÄÖ]{1,4}\)(?:,? \w*ordf\w*\.?)?")
_SPACED_CALL = re.compile(r"KALLELSE|FÖREDRAGNINGSLISTA|ÄRENDELISTA|DAGORDNING")
_ITEM_LIKE = re.compile(r"^(?:(?:ärende|punkt|nr)\s+|§\s*)?\d{1,3}[.)]?(?:\s+\S|$)", re.IGNORECASE)


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
    mark = own_mark(source.text(first))
    # "1 (3)" tells how long the kallelse is.
    length = mark[1] - mark[0] if mark is not None else MOST_PAGES
    for number in range(first + 1, min(source.page_count, first + min(length, MOST_PAGES)) + 1):
        if not _may_go_on(source.text(number)):
            break
        pages.append(source.page(number))
    marks = [own_mark(source.text(page.number)) for page in pages]
    is_whole = mark is not None and marks == [(at, mark[1]) for at in range(1, mark[1] + 1)]
    agenda = read_agenda(pages, is_whole=is_whole)
    if agenda is not None and not any(names_day(each.line.text) for each in agenda.above):
        agenda.above = [*_letter_before(source, first), *agenda.above]
    return agenda


def _letter_before(source: PageSource, first: int) -> list[Placed]:
    """Return the lines of the letter that calls to the meeting, where the list follows on another page."""
    letters = [
        number
        for number in range(1, first)
        if KALLELSE_WORDS.search(source.text(number)) and not _is_paper(source.text(number))
    ]
    return _placed([source.page(number) for number in letters])


def _first_page(source: PageSource) -> int | None:
    for number in range(1, min(source.page_count, LAST_FIRST_PAGE) + 1):
        text = source.text(number)
        may_be = not _is_paper(text) and _may_call(text, number)
        if may_be and _lists_something(source.page(number)):
            return number
    return None


def _may_call(text: str, number: int) -> bool:
    """Tell whether the text may be a kallelse; letters may be set apart, tables may speak for themselves."""
    top = text[:3000]
    is_spaced = _SPACED_CALL.search(re.sub(r"\s", "", top[:600])) is not None
    is_table = number <= LAST_TABLE_PAGE and _TABLE_HEAD.search(top) is not None
    return KALLELSE_WORDS.search(top) is not None or is_spaced or is_table


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
    """Tell whether the page may belong to the agenda before it: it begins no paper of its own."""
    mark = own_mark(text)
    return not _is_paper(text) and (mark is None or mark[0] > 1)


def _lists_something(page: Page) -> bool:
    if any(head_of(line) for line in page.lines):
        return True
    is_headed = any(AGENDA_HEADING.match(line.text) for line in page.lines)
    found = _chain_of([Placed(page.number, line) for line in page.lines], Columns())
    return len(found) >= (1 if is_headed else 2) or (is_headed and _lists_matters(page.lines))


def _lists_matters(lines: Sequence[Line]) -> bool:
    """Tell whether so many lines end with a matter's number that a list without numbers is meant."""
    texts = [" ".join(word.text for word in cells_of(line)[-1]) for line in lines if line.words]
    return sum(1 for text in texts if find_all(text) and parse(text)) >= _LEAST_MATTERS


def read_agenda(pages: Sequence[Page], *, is_whole: bool = False) -> Agenda | None:
    """Return the agenda that begins on the first of these pages; pages after its end are left out.

    `is_whole` tells that the pages are the kallelse and nothing else, as when it counts them itself.
    """
    placed = _placed(pages)
    head, begin, above = _beginning(placed)
    body = [each for each in placed[begin:] if head is None or head_of(each.line) is None]
    found = _chain_of(body, _columns(head, body))
    if not found and head is None and not _lists_matters([each.line for each in body]):
        return None
    end = _end(body, found, is_whole=is_whole)
    body, again = body[:end], body[end:]
    columns = _columns(head, body)
    by_number = {page.number: page for page in pages}
    agenda = Agenda(
        [], placed[:above], blocks_of(body, _chain_of(body, columns), columns, by_number), columns=columns
    )
    repeated = _chain_of(again, Columns())
    if _is_the_list_again(body, found, again, repeated):
        agenda.again = blocks_of(again, repeated, Columns(), by_number)
        body += again[: _end(again, repeated, is_whole=is_whole)]
    last = body[-1].page if body else pages[0].number
    agenda.pages = [page for page in pages if page.number <= last]
    return agenda


def _is_the_list_again(
    body: Sequence[Placed], found: Sequence[Candidate], again: Sequence[Placed], repeated: Sequence[Candidate]
) -> bool:
    """Whether what follows the list is the same list once more, with more to tell."""
    if not found or len(repeated) <= 1:
        return False
    return _same_beginning(body[found[0].at].line, again[repeated[0].at].line)


def _placed(pages: Sequence[Page]) -> list[Placed]:
    lines = without_furniture(pages)
    return [Placed(page.number, line) for page in pages for line in lines[page.number]]


def _beginning(placed: Sequence[Placed]) -> tuple[Head | None, int, int]:
    """Return the table's head, if any, where the list begins, and where the meeting's own head ends."""
    for at, each in enumerate(placed):
        head = head_of(each.line)
        if head is not None:
            return head, at + 1, at
    found = _chain_of(placed, Columns())
    first = found[0].at if found else len(placed)
    headings = [at for at in range(first) if AGENDA_HEADING.match(placed[at].line.text)]
    if headings and not any(tells_of_meeting(each.line.text) for each in placed[headings[-1] + 1 : first]):
        return None, headings[-1] + 1, headings[-1] + 1
    begin = _above_first(placed, first) if found else 0
    return None, begin, begin


def _above_first(placed: Sequence[Placed], first: int) -> int:
    """Return where a list without heading begins: at its first number or the section headings above it."""
    while first > 0 and SECTION.match(placed[first - 1].line.text.strip()):
        first -= 1
    return first


def _columns(head: Head | None, body: Sequence[Placed]) -> Columns:
    if head is not None:
        return columns_below(head, [each.line for each in body])
    found = _chain_of(body, Columns())
    first, last = (found[0].at, found[-1].at) if found else (0, len(body) - 1)
    return columns_without_head([each.line for each in body[first : last + 1]])


def _chain_of(placed: Sequence[Placed], columns: Columns) -> list[Candidate]:
    """Return the lines with items' numbers; numbers may begin anew under headings."""
    candidates = [found for at, each in enumerate(placed) if (found := _candidate(at, each, columns))]
    anew = [index for index, each in enumerate(candidates) if _is_headed_start(placed, each)]
    if len(anew) < 2 or _tells_again(placed, [candidates[index] for index in anew]):  # noqa: PLR2004 - a pair
        return chain(candidates)
    cuts = sorted({0, *anew, len(candidates)})
    runs = [chain(candidates[first:last]) for first, last in pairwise(cuts)]
    longest = max(runs, key=len)
    return [each for run in runs for each in run if abs(each.left - longest[0].left) <= SAME_COLUMN]


def _candidate(at: int, placed: Placed, columns: Columns) -> Candidate | None:
    """Return the line's number: in the column of numbers if there is one, else what the line begins with."""
    line = placed.line
    zone = _number_zone(line, columns)
    number = leading_mark(zone)
    if number is None or line.box.left >= columns.title_right or PAGE_MARK.fullmatch(line.text):
        return None
    words, after = tuple(zone[: number.words]), zone[number.words :]
    # "Ärende 7" may stand above its title, and a table's number alone beside a title of two lines.
    if not after and number.words == 1 and len(columns.columns) == 1:
        return None
    in_cell = not after or after[0].box.left - words[-1].box.right > CELL_GAP * max(line.size, 6.0)
    if (not in_cell and _NO_TITLE.match(after[0].text)) or _names_member(after):
        return None
    return Candidate(at, number, words, words[0].box.left, line.bold, line.size, in_cell)


def _number_zone(line: Line, columns: Columns) -> Sequence[Word]:
    """Return the words that may begin with an item's number."""
    if Role.NUMBER in columns.roles:
        return columns.split(line.words).get(Role.NUMBER, [])
    return line.words


def _names_member(words: Sequence[Word]) -> bool:
    return _MEMBER.fullmatch(" ".join(word.text for word in words)) is not None


def _is_headed_start(placed: Sequence[Placed], candidate: Candidate) -> bool:
    """Tell whether a list begins here: number 0 or 1 right below a heading of its own."""
    if candidate.number.key[0] > 1 or candidate.at == 0:
        return False
    above = placed[candidate.at - 1].line
    text = above.text.strip()
    if PART_LABEL.match(text) or PROPOSAL_LABEL.match(text) or leading_number(above.words) is not None:
        return False
    return SECTION.match(text) is not None or text.isupper() or (above.bold and not candidate.bold)


def _tells_again(placed: Sequence[Placed], starts: Sequence[Candidate]) -> bool:
    """Tell whether two of these lists begin with the same words: then one repeats the other."""
    firsts = [placed[each.at].line.text.strip().casefold() for each in starts]
    return len(set(firsts)) < len(firsts)


def _same_beginning(one: Line, other: Line) -> bool:
    """Tell whether two lines begin with the same number and the same words."""
    length = min(len(one.text), len(other.text), _SAME_LETTERS)
    return one.text[:length].casefold() == other.text[:length].casefold()


def _end(body: Sequence[Placed], found: Sequence[Candidate], *, is_whole: bool) -> int:
    """Return where the last page ends that holds an item, or where the list is told again."""
    if not body:
        return 0
    last = found[-1].at if found else 0
    page = body[last].page
    ends = (at for at in range(last, len(body)) if body[at].page > page)
    page_end = len(body) if is_whole else next(ends, len(body))
    if len(found) < 2:  # noqa: PLR2004 - one number cannot begin anew
        return page_end
    first = body[found[0].at].line
    return next((at for at in range(last + 1, page_end) if _same_beginning(first, body[at].line)), page_end)
