"""One paragraph of several looks: where its lines end, where its words stand, and what each belongs to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TypeAlias

from binder.domain.inline_runs import Run, text_of
from binder.pdf.faces import width
from binder.pdf.line_breaking import Line, break_by_place, held_together
from binder.pdf.rows import Style, Text
from binder.pdf.structure import Element, Role

RunStyles: TypeAlias = tuple[Style, Style, Style, Style]
"""How plain, emphasised, strong, and strong and emphasised words look, of one size and leading."""
_LOOKS = ((), (Role.EMPHASIS,), (Role.STRONG,), (Role.STRONG, Role.EMPHASIS))
_WORD = re.compile("[^ ]+")


class RunSetting:
    """The runs of a paragraph as they are set, each in an element of its own below that of the paragraph."""

    def __init__(self, runs: Sequence[Run], styles: RunStyles, element: Element) -> None:
        self.text = text_of(runs)
        self._styles = styles
        self._starts = [0, *accumulate(len(run.text) for run in runs)]
        self._runs = [(run.look, _element_of(element, run.look, alone=len(runs) == 1)) for run in runs]

    @property
    def longest_word(self) -> float:
        """The width of the widest word."""
        words = _WORD.finditer(held_together(self.text))
        return max((self.width(*word.span()) for word in words), default=0.0)

    def lines(self, measure: float) -> list[Line]:
        """Where the lines end."""
        space = width(" ", self._styles[0].face, self._styles[0].size)
        return break_by_place(self.text, measure=measure, width_at=self.width, space=space)

    def marks(self, line: Line, x: float, *, below: float = 0.0) -> Iterator[Text]:
        """The line's parts from `x` on, `below` the upper edge of their row."""
        end = line.start + len(line.text)
        for (start, stop), (look, element) in self._parts(line.start, end):
            text = line.text[start - line.start : stop - line.start]
            style = self._styles[look]
            ends = line.ends_in_space and stop == end
            yield Text(element=element, x=x, text=text, style=style, below=below, space_after=ends)
            x += width(text, style.face, style.size)

    def width(self, start: int, end: int) -> float:
        """How wide the text from one place to another is."""
        return sum(
            width(self.text[slice(*part)], self._styles[look].face, self._styles[look].size)
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
