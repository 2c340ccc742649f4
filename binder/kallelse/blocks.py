"""The agenda's lines gathered into blocks: one per item, section heading or row without number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from binder.kallelse.columns import Columns
from binder.kallelse.joining import join_lines
from binder.kallelse.labels import SECTION, Role
from binder.kallelse.lines import Box, Line, Page, Word
from binder.kallelse.numbering import Candidate, Number
from binder.kallelse.proposal import Source

#: A gap this many times the usual one between lines begins a new block.
WIDE_GAP = 1.45
#: Rules whose ends differ by less than this, in points, are one rule drawn twice.
_SAME = 2.0
#: Shorter lines in capitals, and those with digits or brackets, are names and numbers that wrapped.
_CAPITALS = re.compile(r"(?=.{6})[A-ZÅÄÖÉÜ][A-ZÅÄÖÉÜ &,–-]+:?")
#: What ends so goes on in the next line.
_UNFINISHED = re.compile(r"(?:[-–,/:]|\b(?:och|av|för|till|i|om|med|samt|på|i|från|kring))$")


@dataclass(frozen=True, slots=True)
class Placed:
    """A line and the page it stands on."""

    page: int
    line: Line


@dataclass(frozen=True, slots=True)
class CellLine:
    """One line's part of one column."""

    page: int
    words: tuple[Word, ...]
    size: float
    bold: bool

    @property
    def text(self) -> str:
        """The words with blanks between."""
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> Box:
        """The box round the words."""
        boxes = [word.box for word in self.words]
        return Box(
            min(box.left for box in boxes),
            min(box.top for box in boxes),
            max(box.right for box in boxes),
            max(box.bottom for box in boxes),
        )


@dataclass(slots=True)
class Block:
    """Lines that belong together, by column; `number` where it begins with an item's number."""

    number: Number | None = None
    number_source: Source | None = None
    cells: dict[Role, list[CellLine]] = field(default_factory=dict)
    #: Whether it is a row between drawn rules.
    is_row: bool = False
    begins_page: bool = False

    def lines(self, role: Role) -> list[CellLine]:
        """Return a column's lines."""
        return self.cells.get(role, [])

    def text(self, role: Role) -> str:
        """Return a column's text as one."""
        return join_lines(line.text for line in self.lines(role))

    def add(self, placed: Placed, words: Sequence[Word], columns: Columns) -> None:
        """Take in a line's words, each in its column."""
        for role, cell in columns.split(words).items():
            line = CellLine(placed.page, tuple(cell), placed.line.size, placed.line.is_bold(cell))
            self.cells.setdefault(role, []).append(line)

    def take_number(self, placed: Placed, start: Candidate) -> None:
        """Take the number that the line holds, and where it stands."""
        own = CellLine(placed.page, start.words, placed.line.size, placed.line.bold)
        self.number, self.number_source = start.number, source_of([own])


def source_of(lines: Sequence[CellLine]) -> Source | None:
    """Return the box round lines, those on the first one's page."""
    if not lines:
        return None
    boxes = [line.box for line in lines if line.page == lines[0].page]
    return Source(
        lines[0].page,
        Box(
            min(box.left for box in boxes),
            min(box.top for box in boxes),
            max(box.right for box in boxes),
            max(box.bottom for box in boxes),
        ),
    )


def blocks_of(
    placed: Sequence[Placed], found: Sequence[Candidate], columns: Columns, pages: dict[int, Page]
) -> list[Block]:
    """Return the blocks in order; `found` are the lines of `placed` that hold the items' numbers."""
    starts = {each.at: each for each in found}
    cut = _Cutter(placed, starts, columns, pages)
    blocks: list[Block] = []
    for at, each in enumerate(placed):
        if not blocks or (cut.parts(at) and not cut.goes_on(blocks[-1], at)):
            blocks.append(Block(is_row=cut.is_row(at), begins_page=cut.begins_page(at)))
        words: Sequence[Word] = each.line.words
        start = starts.get(at)
        if start is not None:
            blocks[-1].take_number(each, start)
            words = [word for word in words if word not in start.words]
        if words:
            blocks[-1].add(each, words, columns)
    return blocks


def _lacks_title(block: Block) -> bool:
    """Tell whether the block has a number and no title yet: that stands on the next line."""
    return block.number is not None and not block.lines(Role.TITLE)


class _Cutter:
    """Knows where one block ends and the next begins: numbers, drawn rules, gaps, changes of weight."""

    def __init__(
        self,
        placed: Sequence[Placed],
        starts: dict[int, Candidate],
        columns: Columns,
        pages: dict[int, Page],
    ) -> None:
        self._placed, self._starts, self._columns, self._pages = placed, starts, columns, pages
        self.is_ruled = self._has_rules()
        self._pitch = self._usual_pitch()

    def parts(self, at: int) -> bool:
        """Tell whether a new block begins with this line."""
        if at in self._starts:
            return True
        if self.begins_page(at):
            return self._fills_title(at) and not self._goes_on(at)
        if self.is_ruled:
            return self._rule_above(at)
        return self._fills_title(at) and (
            self._gap_above(at)
            or self._turns_bold(at)
            or self._is_heading(at)
            or self._is_heading(at - 1)
            or (not self._starts and self._has_matter(at))
        )

    def goes_on(self, block: Block, at: int) -> bool:
        """Tell whether the line belongs to the block above it, whatever else parts them."""
        if at in self._starts:
            # In a ruled row the number may be set to the middle, below the title's first line.
            return block.number is None and self.is_inside_row(at)
        return _lacks_title(block) and not self.begins_row(at)

    def is_inside_row(self, at: int) -> bool:
        """Tell whether rules show that the line stands inside the row begun above it."""
        return self.is_ruled and at > 0 and not self.begins_page(at) and not self._rule_above(at)

    def begins_row(self, at: int) -> bool:
        """Tell whether a drawn rule stands right above the line."""
        return self.is_ruled and self._rule_above(at)

    def is_row(self, at: int) -> bool:
        """Tell whether the line stands between rules: what is below the table's last rule is no row."""
        if not self.is_ruled or not self._rule_above(at) or self.begins_page(at):
            return False
        line = self._placed[at]
        return self._is_crossed(line.page, _middle(line.line.box), self._pages[line.page].height)

    def begins_page(self, at: int) -> bool:
        """Tell whether the line is its page's first."""
        return at > 0 and self._placed[at - 1].page != self._placed[at].page

    def _fills_title(self, at: int) -> bool:
        return bool(self._title_words(at))

    def _goes_on(self, at: int) -> bool:
        """Tell whether the page begins in the middle of a title: with a small letter."""
        words = self._title_words(at)
        return words[0].text[:1].islower()

    def _has_matter(self, at: int) -> bool:
        return Role.DNR in self._columns.split(self._placed[at].line.words)

    def _has_rules(self) -> bool:
        """Tell whether drawn rules part the items, or the rows where there are no numbers."""
        places = sorted(self._starts) or range(len(self._placed))
        pairs = [(a, b) for a, b in pairwise(places) if self._placed[a].page == self._placed[b].page]
        ruled = sum(1 for a, b in pairs if self._rule_between(a, b))
        return ruled >= 0.6 * len(pairs) > 0 if self._starts else ruled > 1

    def _rule_above(self, at: int) -> bool:
        """Tell whether a drawn line crosses the title's column between this line and the one before."""
        if at == 0 or self.begins_page(at):
            return True
        return self._rule_between(at - 1, at)

    def _rule_between(self, one: int, other: int) -> bool:
        before, line = self._placed[one], self._placed[other]
        return self._is_crossed(line.page, _middle(before.line.box), _middle(line.line.box))

    def _is_crossed(self, page: int, top: float, bottom: float) -> bool:
        """Tell whether drawn rules cross the title's column between two heights."""
        left, right = self._title_span()
        crossed = sum(
            max(0.0, min(rule.right, right) - max(rule.left, left))
            for rule in _distinct(self._pages[page].rules, top, bottom)
        )
        return crossed >= 0.5 * (right - left)

    def _title_span(self) -> tuple[float, float]:
        left = max(self._columns.title_left, min(each.line.box.left for each in self._placed))
        return left, min(self._columns.title_right, max(each.line.box.right for each in self._placed))

    def _gap_above(self, at: int) -> bool:
        before, line = self._placed[at - 1], self._placed[at]
        return _middle(line.line.box) - _middle(before.line.box) > WIDE_GAP * self._pitch

    def _turns_bold(self, at: int) -> bool:
        return self._is_bold(at) and not self._is_bold(at - 1)

    def _is_bold(self, at: int) -> bool:
        """Tell whether the title's part of the line is bold, whatever its number and its matter are."""
        line = self._placed[at].line
        start = self._starts.get(at)
        words = [w for w in self._title_words(at) if start is None or w not in start.words]
        return line.is_bold(words or line.words)

    def _title_words(self, at: int) -> list[Word]:
        return self._columns.split(self._placed[at].line.words).get(Role.TITLE, [])

    def _is_heading(self, at: int) -> bool:
        """Tell whether the line reads as a heading of items, not as the next line of a title."""
        line = self._placed[at].line
        text = line.text.strip()
        if len(self._title_words(at)) != len(line.words) or at in self._starts or at == 0:
            return False
        before = self._placed[at - 1].line.text.rstrip()
        is_named = text[:1].isupper() and SECTION.match(text) is not None
        is_capitals = _CAPITALS.fullmatch(text) is not None and not before.isupper()
        return (is_named or is_capitals) and _UNFINISHED.search(before) is None

    def _usual_pitch(self) -> float:
        """Return the distance of lines inside a block: that of lines without a number."""
        steps = []
        for at in range(1, len(self._placed)):
            before, line = self._placed[at - 1], self._placed[at]
            if before.page == line.page and at not in self._starts:
                steps.append(_middle(line.line.box) - _middle(before.line.box))
        size = median(each.line.size for each in self._placed) if self._placed else 10.0
        near = [step for step in steps if 0.8 * size < step < 1.7 * size]
        return median(near) if near else 1.25 * size


def _middle(box: Box) -> float:
    return (box.top + box.bottom) / 2


def _distinct(rules: Sequence[Box], top: float, bottom: float) -> list[Box]:
    """Return the rules between two heights, doubled lines once."""
    found: list[Box] = []
    for rule in rules:
        doubled = any(abs(rule.left - each.left) + abs(rule.right - each.right) < _SAME for each in found)
        if top < (rule.top + rule.bottom) / 2 < bottom and not doubled:
            found.append(rule)
    return found
