"""The letter's text column: paragraphs become rows that keep together what belongs together."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import accumulate
from typing import TypeAlias

from binder.domain.inline_runs import Run, text_of, tidy
from binder.pdf.characters import clean, missing_characters
from binder.pdf.faces import width
from binder.pdf.line_breaking import Line, break_by_place, break_lines
from binder.pdf.rows import Mark, Row, Style, Text
from binder.pdf.structure import Element, Role

PAPER = (595.28, 841.89)  # A4 in points
LEFT = 106.0
MEASURE = 368.0  # 70 characters of the text face
RIGHT = LEFT + MEASURE


RunStyles: TypeAlias = tuple[Style, Style, Style, Style]
"""How plain, emphasised, strong, and strong and emphasised words look, of one size and leading."""
_SPACES = re.compile(" +")
_LOOKS = ((), (Role.EMPHASIS,), (Role.STRONG,), (Role.STRONG, Role.EMPHASIS))


class _Setting:
    """One paragraph of several looks: where its runs stand in its text, and which element each belongs to."""

    def __init__(self, runs: Sequence[Run], styles: RunStyles, element: Element) -> None:
        self._text = text_of(runs)
        self._styles = styles
        self._starts = [0, *accumulate(len(run.text) for run in runs)]
        self._runs = [(run.look, _element_of(element, run.look, alone=len(runs) == 1)) for run in runs]

    def lines(self, measure: float) -> list[Line]:
        """Where the lines end."""
        space = width(" ", self._styles[0].face, self._styles[0].size)
        return break_by_place(self._text, measure=measure, width_at=self._width, space=space)

    def marks(self, line: Line, x: float) -> Iterator[Text]:
        """The line's parts from `x` on."""
        end = line.start + len(line.text)
        for (start, stop), (look, element) in self._parts(line.start, end):
            text = line.text[start - line.start : stop - line.start]
            style = self._styles[look]
            ends = line.ends_in_space and stop == end
            yield Text(element=element, x=x, text=text, style=style, space_after=ends)
            x += width(text, style.face, style.size)

    def _width(self, start: int, end: int) -> float:
        return sum(
            width(self._text[slice(*part)], self._styles[look].face, self._styles[look].size)
            for part, (look, _) in self._parts(start, end)
        )

    def _parts(self, start: int, end: int) -> Iterator[tuple[tuple[int, int], tuple[int, Element]]]:
        first = bisect_right(self._starts, start) - 1
        for number in range(first, len(self._runs)):
            part = max(start, self._starts[number]), min(end, self._starts[number + 1])
            if part[0] >= part[1]:
                return
            yield part, self._runs[number]


def _element_of(parent: Element, look: int, *, alone: bool) -> Element:
    """Where words of that look belong; plain ones beside others in a span, to stay in their order."""
    roles = _LOOKS[look] or (() if alone else (Role.SPAN,))
    for role in roles:
        parent = parent.add(role)
    return parent


class Column:
    """Collects rows from above; remembers every character that no face can draw."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self._missing: dict[str, None] = {}
        self._held = False

    @property
    def missing(self) -> str:
        """The characters met so far that cannot be drawn."""
        return "".join(self._missing)

    def checked(self, text: str) -> str:
        """The text as it is set, single-spaced; what cannot be drawn is remembered."""
        self._missing |= dict.fromkeys(missing_characters(text))
        return " ".join(part for part in clean(text).strip().split(" ") if part)

    def checked_runs(self, runs: Sequence[Run]) -> tuple[Run, ...]:
        """The runs as they are set, single-spaced; what cannot be drawn is remembered."""
        self._missing |= dict.fromkeys(missing_characters(text_of(runs)))
        made: list[Run] = []
        for run in tidy([replace(run, text=clean(run.text)) for run in runs]):
            text = _SPACES.sub(" ", run.text)
            ended = not made or made[-1].text.endswith(" ")
            made.append(replace(run, text=text.removeprefix(" ") if ended else text))
        if made:
            made[-1] = replace(made[-1], text=made[-1].text.removesuffix(" "))
        return tuple(run for run in made if run.text)

    def lines(self, text: str, style: Style, *, measure: float) -> list[Line]:
        """The lines of `text` within `measure`; none for empty text, or once a character is missing."""
        checked = self.checked(text)
        if not checked or self.missing:
            return []
        measured = partial(width, face=style.face, size=style.size)
        return break_lines(checked, measure=measure, width=measured, balanced=style.balanced)

    def paragraph(
        self,
        element: Element,
        text: str,
        style: Style,
        *,
        gap: float = 0.0,
        label: tuple[Element, str] | None = None,
        label_style: Style | None = None,
        hang: float = 0.0,
        indent: float = 0.0,
        keep_with_next: bool = False,
    ) -> None:
        """Set `text`, with a `label` hanging `hang` to the left of its first line. Empty text leaves nothing.

        Never a single line of a paragraph alone at the top or the foot of a page.
        """
        x = LEFT + indent
        lines = self.lines(text, style, measure=MEASURE - indent)
        for number, line in enumerate(lines):
            marks: list[Mark] = [
                Text(element=element, x=x, text=line.text, style=style, space_after=line.ends_in_space)
            ]
            if number == 0 and label is not None:
                marks.insert(0, Text(element=label[0], x=x - hang, text=label[1], style=label_style or style))
            self.row(
                style.leading,
                marks,
                gap=gap if number == 0 else 0.0,
                held=number == 1 or number == len(lines) - 1 > 0,
            )
        self._held = keep_with_next if lines else self._held

    def runs(
        self,
        element: Element,
        runs: Sequence[Run],
        styles: RunStyles,
        *,
        gap: float = 0.0,
        label: tuple[Element, str] | None = None,
        hang: float = 0.0,
        indent: float = 0.0,
        narrower: float = 0.0,
        keep_with_next: bool = False,
    ) -> None:
        """Set words of several looks as one paragraph, `narrower` at the right; else as `paragraph`."""
        checked = self.checked_runs(runs)
        if not checked or self.missing:
            return
        setting = _Setting(checked, styles, element)
        x, measure = LEFT + indent, MEASURE - indent - narrower
        lines = setting.lines(measure)
        for number, line in enumerate(lines):
            marks: list[Mark] = list(setting.marks(line, x))
            if number == 0 and label is not None:
                marks.insert(0, Text(element=label[0], x=x - hang, text=label[1], style=styles[0]))
            self.row(
                styles[0].leading,
                marks,
                gap=gap if number == 0 else 0.0,
                held=number == 1 or number == len(lines) - 1 > 0,
            )
        self._held = keep_with_next

    def row(self, height: float, marks: Sequence[Mark], *, gap: float = 0.0, held: bool = False) -> None:
        """Add one row; `held` to the one before, as it also is when that one holds what comes next."""
        self.rows.append(
            Row(
                height=height,
                marks=tuple(marks),
                gap=gap,
                may_start_page=not (held or self._held) or not self.rows,
            )
        )
        self._held = False

    def hold(self) -> None:
        """Keep the next row on the page of the last one."""
        self._held = True
