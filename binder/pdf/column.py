"""The letter's text column: paragraphs become rows that keep together what belongs together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from binder.domain.inline_runs import Run, text_of, tidy
from binder.pdf.characters import clean, missing_characters
from binder.pdf.faces import width
from binder.pdf.line_breaking import Line, break_lines
from binder.pdf.rows import Mark, Row, Style, Text
from binder.pdf.run_setting import RunSetting, RunStyles
from binder.pdf.structure import Element

PAPER = (595.28, 841.89)  # A4 in points
LEFT = 106.0
MEASURE = 368.0  # 70 characters of the text face
RIGHT = LEFT + MEASURE

_SPACES = re.compile(" +")


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
        label_style: Style | None = None,
        hang: float = 0.0,
        indent: float = 0.0,
        narrower: float = 0.0,
        keep_with_next: bool = False,
    ) -> None:
        """Set words of several looks as one paragraph, `narrower` at the right; else as `paragraph`."""
        checked = self.checked_runs(runs)
        if not checked or self.missing:
            return
        setting = RunSetting(checked, styles, element)
        x, measure = LEFT + indent, MEASURE - indent - narrower
        lines = setting.lines(measure)
        for number, line in enumerate(lines):
            marks: list[Mark] = list(setting.marks(line, x))
            if number == 0 and label is not None:
                look = label_style or styles[0]
                marks.insert(0, Text(element=label[0], x=x - hang, text=label[1], style=look))
            self.row(
                styles[0].leading,
                marks,
                gap=gap if number == 0 else 0.0,
                held=number == 1 or number == len(lines) - 1 > 0,
            )
        self._held = keep_with_next

    def row(
        self,
        height: float,
        marks: Sequence[Mark],
        *,
        gap: float = 0.0,
        held: bool = False,
        above: Row | None = None,
    ) -> None:
        """Add one row; `held` to the one before, as it also is when that one holds what comes next."""
        self.rows.append(
            Row(
                height=height,
                marks=tuple(marks),
                gap=gap,
                may_start_page=not (held or self._held) or not self.rows,
                above=above,
            )
        )
        self._held = False

    def hold(self) -> None:
        """Keep the next row on the page of the last one."""
        self._held = True
