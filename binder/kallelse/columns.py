"""The columns of an agenda: found by their heads and by the white gutters between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Protocol

from binder.domain import diarienummer
from binder.kallelse.labels import Role, head_role
from binder.kallelse.lines import Line, Word

#: Gaps wider than this part of the size part the cells of a line.
CELL_GAP = 0.9
#: A gutter without a head above it counts only if it is this wide, in points.
LEAST_GUTTER = 5.5
#: A column of items' numbers is narrower than this.
NARROW = 48.0
#: Fewer lines than this have white gutters by chance.
LEAST_LINES = 6
_EDGE = 2.5
_STRAY = 4.0
_MANY = 20
_MOST_HEAD_WORDS = 8
#: Fewer names than this may be titles of two words.
LEAST_NAMES = 3
_NAME = re.compile(
    r"[A-ZÅÄÖÉ][\w'’-]+ (?:(?:von|de|af|van|der) )?[A-ZÅÄÖÉ][\w'’-]+(?: \([A-ZÅÄÖ]{1,4}\))?(?:, [\w -]+)?"
)
_CODE = re.compile(r"(?:[A-ZÅÄÖ][A-Za-zåäö]{0,5}\.? )?[A-ZÅÄÖ\d]+(?:[/:.-][A-ZÅÄÖ\d]+)*")
_CODE_DIGITS = 4
_PAGE = re.compile(r"\d{1,4}")
_HOURS = re.compile(r"^(?:kl\.?|klockan|ca)?\s*\d{1,2}[.:]\d\d\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it holds and where it begins, in points from the page's left edge."""

    role: Role
    left: float


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns from left to right; what stands left of all of them belongs to the first."""

    columns: tuple[Column, ...] = (Column(Role.TITLE, 0.0),)
    #: Found by what they hold, not by heads: longer lines may run on below them.
    is_headless: bool = False

    @property
    def roles(self) -> frozenset[Role]:
        """What the columns hold."""
        return frozenset(column.role for column in self.columns)

    @property
    def title_left(self) -> float:
        """Where the title's column begins."""
        return self.columns[self._title_at()].left

    @property
    def title_right(self) -> float:
        """Where the title's column ends: the next column's left edge."""
        after = [c.left for c in self.columns[self._title_at() + 1 :]]
        return after[0] if after else float("inf")

    def _title_at(self) -> int:
        return next((i for i, column in enumerate(self.columns) if column.role is Role.TITLE), 0)

    def split(self, words: Iterable[Word]) -> dict[Role, list[Word]]:
        """Return the words by column; columns of one role are read as one."""
        cells: dict[Role, list[Word]] = {}
        for word in words:
            inside = [column for column in self.columns if column.left <= word.box.left + _EDGE]
            role = inside[-1].role if inside else self.columns[0].role
            cells.setdefault(role, []).append(word)
        return _with_long_lines(cells) if self.is_headless and Role.DNR in cells else cells


def _with_long_lines(cells: dict[Role, list[Word]]) -> dict[Role, list[Word]]:
    """Give the title back what runs on without a gap into the column of matters and is no number of one."""
    title, matter = cells.get(Role.TITLE, []), cells[Role.DNR]
    gap = matter[0].box.left - title[-1].box.right if title else float("inf")
    height = matter[0].box.bottom - matter[0].box.top
    if gap > CELL_GAP * height or diarienummer.parse(text_of(matter)):
        return cells
    return {
        **{role: words for role, words in cells.items() if role is not Role.DNR},
        Role.TITLE: title + matter,
    }


@dataclass(frozen=True, slots=True)
class Head:
    """A head found: each known cell's role with the edges of its text."""

    cells: tuple[tuple[Role, float, float], ...]


class WordsInLine(Protocol):
    """A line or a part of one."""

    @property
    def words(self) -> tuple[Word, ...]:
        """The words from left to right."""

    @property
    def size(self) -> float:
        """The print's size in points."""


def cells_of(line: WordsInLine) -> list[list[Word]]:
    """Part a line where the gaps are wide."""
    cells: list[list[Word]] = []
    for word in line.words:
        if cells and word.box.left - cells[-1][-1].box.right <= CELL_GAP * max(line.size, 6.0):
            cells[-1].append(word)
        else:
            cells.append([word])
    return cells


def text_of(words: Iterable[Word]) -> str:
    """Return a cell's words with blanks between."""
    return " ".join(word.text for word in words)


def head_of(line: Line) -> Head | None:
    """Return the line as a table's head, if it names the title's column and another one."""
    found = []
    unknown = 0
    for cell in cells_of(line):
        named = _named_parts(cell)
        unknown += not named
        found += named
    roles = [role for role, _, _ in found]
    is_named = Role.TITLE in roles or (Role.NUMBER in roles and Role.DNR in roles)
    if not is_named or len(set(roles)) < 2 or unknown > 1:  # noqa: PLR2004 - a head names two columns
        return None
    return Head(tuple(found))


def _named_parts(cell: Sequence[Word]) -> list[tuple[Role, float, float]]:
    """Return the heads in a cell: one, or several that stand close; [] if one is unknown."""
    for count in range(len(cell), 0, -1):
        role = head_role(text_of(cell[:count]))
        rest = _named_parts(cell[count:]) if role and count < len(cell) else []
        if role and (rest or count == len(cell)):
            return [(role, cell[0].box.left, cell[count - 1].box.right), *rest]
        if len(cell) > _MOST_HEAD_WORDS:
            return []
    return []


def columns_below(head: Head, lines: Sequence[Line]) -> Columns:
    """Return the columns under a head: each begins where the white gutter before its head ends."""
    covered = _covered(lines)
    starts = [cell[0].box.left for line in lines for cell in cells_of(line)]
    cells = sorted(head.cells, key=lambda cell: cell[1])
    columns = []
    for index, (role, left, _) in enumerate(cells):
        after = cells[index - 1][1] if index else 0.0
        columns.append(
            Column(role, _begins(covered, after, left, starts) if index else min(left, _first(lines, left)))
        )
    columns = _with_matters(columns, lines)
    if Role.TITLE not in head_roles(head):
        columns = [Column(Role.TITLE, c.left) if c.role is Role.NUMBER else c for c in columns]
    return Columns(tuple(columns))


def _with_matters(columns: list[Column], lines: Sequence[Line]) -> list[Column]:
    """Take a column called by the item's number for that of the matters if it is what it holds."""
    if any(column.role is Role.DNR for column in columns):
        return columns
    bare = Columns(tuple(columns))
    holds = [
        column.role is Role.NUMBER and _role_by_content(_column_texts(bare, at, lines)) is Role.DNR
        for at, column in enumerate(columns)
    ]
    return [
        Column(Role.DNR, column.left) if is_dnr else column
        for column, is_dnr in zip(columns, holds, strict=True)
    ]


def head_roles(head: Head) -> frozenset[Role]:
    """Return what the head names."""
    return frozenset(role for role, _, _ in head.cells)


def _first(lines: Sequence[Line], left: float) -> float:
    return min((line.box.left for line in lines), default=left)


def _begins(
    covered: Sequence[tuple[float, float]], after: float, left: float, starts: Sequence[float]
) -> float:
    """Return the right end of the last gutter between `after` and `left`; cells begin at `starts`."""
    ends = [after]
    edge = after
    for start, end in covered:
        # The last word of a wrapped title may stand alone before the head.
        is_alone = sum(abs(each - start) <= _EDGE for each in starts) <= (len(starts) > _MANY)
        is_stray = end < left and (end - start < _STRAY or is_alone)
        if start > edge and after < start <= left + _EDGE and not is_stray:
            ends.append(start)
        edge = max(edge, end)
    best = max(ends)
    return best if best > after else left - _EDGE


def _covered(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """Return the x-ranges with print in them, merged, from left to right."""
    spans = sorted((word.box.left, word.box.right) for line in lines for word in line.words)
    merged: list[tuple[float, float]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def columns_without_head(lines: Sequence[Line]) -> Columns:
    """Return the columns of a list without heads: matters, and at the right pages, hours or names."""
    columns = [Column(Role.TITLE, 0.0)]
    right_cells = [cells[-1] for line in lines if len(cells := cells_of(line)) > 1]
    dnr_cells = [cell for cell in right_cells if _is_dnr(cell)]
    if len(dnr_cells) >= max(1, len(right_cells) // 3):
        columns.append(Column(Role.DNR, min(cell[0].box.left for cell in dnr_cells)))
        return Columns(tuple(columns), is_headless=True)
    last = _last_column(right_cells)
    if last is None:
        return Columns((*columns, *_by_gutters(lines)))
    inner = columns_without_head([cut for line in lines if (cut := _left_of(line, last.left)) is not None])
    return Columns((*inner.columns, last), is_headless=inner.is_headless)


def _last_column(right_cells: Sequence[Sequence[Word]]) -> Column | None:
    """Return the rightmost column if it holds pages, hours, or names of those who present or answer."""
    pages = [cell for cell in right_cells if len(cell) == 1 and _PAGE.fullmatch(cell[0].text)]
    if len(pages) > 1 and len(pages) * 2 > len(right_cells):
        return Column(Role.PAGE, min(cell[0].box.left for cell in pages))
    left = _hours_left(right_cells)
    left = _names_left(right_cells) if left is None else left
    if left is not None:
        return Column(Role.NOTE, left)
    codes = _codes_left(right_cells)
    return None if codes is None else Column(Role.DNR, codes)


def _codes_left(right_cells: Sequence[Sequence[Word]]) -> float | None:
    """Return where a column begins that holds what only matters' numbers of an unknown form can be."""
    coded = [cell for cell in right_cells if is_code(text_of(cell))]
    lefts = [cell[0].box.left for cell in coded]
    if len(coded) < LEAST_NAMES or len(coded) * 2 < len(right_cells) or max(lefts) - min(lefts) > _EDGE:
        return None
    return min(lefts)


def is_code(text: str) -> bool:
    """Tell whether a text may be a matter's number of an unknown form: capitals and digits, no words."""
    return (
        _CODE.fullmatch(text) is not None and sum(character.isdigit() for character in text) >= _CODE_DIGITS
    )


def _names_left(right_cells: Sequence[Sequence[Word]]) -> float | None:
    """Return where a column of people's names begins at the right, if there is one."""
    named = [cell for cell in right_cells if _NAME.fullmatch(text_of(cell))]
    lefts = [cell[0].box.left for cell in named]
    if len(named) < LEAST_NAMES or len(named) * 2 < len(right_cells) or max(lefts) - min(lefts) > _EDGE:
        return None
    return min(lefts)


def _left_of(line: Line, edge: float) -> Line | None:
    words = tuple(word for word in line.words if word.box.left < edge - _EDGE)
    return replace(line, words=words) if words else None


def _by_gutters(lines: Sequence[Line]) -> list[Column]:
    """Return the columns right of the titles that white gutters show, with their roles told by content."""
    if len(lines) < LEAST_LINES:
        return []
    spans = _covered(lines)
    lefts = [after[0] for before, after in pairwise(spans) if after[0] - before[1] >= LEAST_GUTTER]
    bare = Columns(tuple(Column(Role.TITLE, left) for left in (0.0, *lefts)))
    texts = [_column_texts(bare, index, lines) for index in range(1, len(lefts) + 1)]
    roles = [_role_by_content(column) for column in texts]
    # After a narrow column of numbers comes the title's.
    is_hanging = bool(spans) and spans[0][1] - spans[0][0] < NARROW
    first = next((at for at, role in enumerate(roles) if role is Role.DNR and at >= is_hanging), None)
    if first is None:
        return []
    return [Column(roles[at], lefts[at]) for at in range(first, len(lefts))]


def _column_texts(bare: Columns, index: int, lines: Sequence[Line]) -> list[str]:
    left = bare.columns[index].left
    right = bare.columns[index + 1].left if index + 1 < len(bare.columns) else float("inf")
    cells = [[word.text for word in line.words if left <= word.box.left + _EDGE < right] for line in lines]
    return [" ".join(cell) for cell in cells if cell]


def _role_by_content(texts: Sequence[str]) -> Role:
    numbers = sum(1 for text in texts if diarienummer.parse(text) or diarienummer.is_half(text))
    if texts and numbers >= 0.3 * len(texts):
        return Role.DNR
    long_lines = sum(1 for text in texts if text.count(" ") > 1)
    return Role.PROPOSAL if long_lines * 2 > len(texts) else Role.NOTE


def _hours_left(cells: Sequence[Sequence[Word]]) -> float | None:
    """Return where a column of hours begins at the right, if there is one."""
    hours = [cell for cell in cells if _HOURS.match(text_of(cell))]
    return min(cell[0].box.left for cell in hours) if len(hours) > 1 else None


def _is_dnr(cell: Sequence[Word]) -> bool:
    return diarienummer.parse(text_of(cell)) is not None
