"""How the points to be decided are set, the changes of the main proposal, and the whole decision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from binder.domain.marked_words import Mark as Marked
from binder.domain.marked_words import MarkedRun, gap_before, spoken
from binder.domain.yrkande import Yrkande
from binder.pdf.characters import clean
from binder.pdf.column import LEFT, MEASURE, Column
from binder.pdf.faces import Face, width
from binder.pdf.letter_text import BODY
from binder.pdf.line_breaking import Line
from binder.pdf.rows import INK, Mark, Rule, Style, Text
from binder.pdf.structure import Element, Role
from binder.wording.decision_lines import (
    APPENDIX_HEADING,
    CHANGES_HEADING,
    DecisionLine,
    LineRole,
    appendix,
    change_lines,
    decision_lines,
)

HEADING = Style(face=Face.LABEL_STRONG, size=11, leading=16)
LEAD = Style(face=Face.STRONG, size=11, leading=16)
CHANGE_NAME = Style(face=Face.LABEL_STRONG, size=9.5, leading=15)

_NUMBER_GAP = 9.0
_RISES = {Marked.STRUCK: 6.9, Marked.ADDED: 2.6}
"""How far above the lower edge of a row of BODY its line is drawn: through the words, or below them."""

_Range = tuple[int, int, Marked]


def set_points(yrkande: Yrkande, gap: float, root: Element, column: Column) -> None:
    """Put the points into the column, the first after `gap`."""
    listed: Element | None = None
    for number, line in enumerate(decision_lines(yrkande)):
        room = gap if number == 0 else 12.0 if line.role is not LineRole.POINT else 5.0
        if line.role is LineRole.POINT and line.label:
            listed = listed or root.add(Role.LIST)
            _numbered(line, room, listed, column)
        else:
            listed = None
            _alone(line, room, root, column)


def set_numbered(texts: Iterable[str], root: Element, column: Column) -> None:
    """A list of texts, numbered from 1."""
    listed = root.add(Role.LIST)
    for number, text in enumerate(texts, start=1):
        _numbered(DecisionLine(LineRole.POINT, text, f"{number}."), 5.0, listed, column)


def set_changes(yrkande: Yrkande, root: Element, column: Column) -> None:
    """The changed points with their struck and added words; nothing where nothing is changed."""
    lines = change_lines(yrkande)
    if not lines:
        return
    column.paragraph(root.add(Role.HEADING), CHANGES_HEADING, HEADING, gap=26, keep_with_next=True)
    for number, line in enumerate(lines):
        gap = 10.0 if number else 5.0
        column.paragraph(root.add(Role.PARAGRAPH), line.label, CHANGE_NAME, gap=gap, keep_with_next=True)
        set_marked(line.runs, root.add(Role.PARAGRAPH), column)


def set_appendix(yrkande: Yrkande, root: Element, column: Column) -> None:
    """The whole decision where the yrkande asks for it."""
    decisions = appendix(yrkande)
    if decisions:
        column.paragraph(root.add(Role.HEADING), APPENDIX_HEADING, HEADING, gap=34, keep_with_next=True)
    for number, (lead, points) in enumerate(decisions):
        gap = 14.0 if number else 6.0
        column.paragraph(root.add(Role.PARAGRAPH), lead, LEAD, gap=gap, keep_with_next=True)
        set_numbered([point.text for point in points], root, column)


def set_marked(runs: Sequence[MarkedRun], element: Element, column: Column) -> None:
    """A paragraph of marked words: the marks stand in words too, so that they are heard and copied."""
    text, ranges = _with_ranges(runs)
    lines = column.lines(text, BODY, measure=MEASURE)
    for number, line in enumerate(lines):
        marks: list[Mark] = [
            Text(element=element, x=LEFT, text=line.text, style=BODY, space_after=line.ends_in_space)
        ]
        marks += _rules(line, ranges)
        column.row(
            BODY.leading,
            marks,
            gap=3.0 if number == 0 else 0.0,
            held=number == 1 or number == len(lines) - 1 > 0,
        )


def _with_ranges(runs: Sequence[MarkedRun]) -> tuple[str, list[_Range]]:
    """The whole text as it is set, and where in it the struck and the added words stand."""
    text = ""
    ranges: list[_Range] = []
    for place, run in enumerate(runs):
        shown = MarkedRun(" ".join(clean(run.words).split()), run.mark)
        piece = spoken(shown)
        text += gap_before(runs, place) + piece
        if run.mark is not Marked.KEPT:
            end = len(text) - 1
            ranges.append((end - len(shown.words), end, run.mark))
    return text, ranges


def _rules(line: Line, ranges: Sequence[_Range]) -> list[Rule]:
    drawn = []
    for start, end, mark in ranges:
        first, last = max(start - line.start, 0), min(end - line.start, len(line.text))
        if first < last:
            before = width(line.text[:first], BODY.face, BODY.size)
            length = width(line.text[:last], BODY.face, BODY.size) - before
            drawn.append(Rule(x=LEFT + before, width=length, rise=_RISES[mark], colour=INK))
    return drawn


def _alone(line: DecisionLine, gap: float, root: Element, column: Column) -> None:
    style = BODY if line.role is LineRole.POINT else LEAD
    leads = line.role is LineRole.LEAD
    column.paragraph(root.add(Role.PARAGRAPH), line.text, style, gap=gap, keep_with_next=leads)


def _numbered(line: DecisionLine, gap: float, listed: Element, column: Column) -> None:
    item = listed.add(Role.ITEM)
    label = (item.add(Role.LABEL), line.label)
    hang = _NUMBER_GAP + width(line.label, BODY.face, BODY.size)
    column.paragraph(item.add(Role.BODY), line.text, BODY, gap=gap, label=label, hang=hang)
