"""Which line ends on a page end a paragraph, and which are only where the line was full."""

from __future__ import annotations

import re
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from binder.domain.annotation import Quad

_LINE_END = re.compile(r"\r?\n")
_POINT = re.compile(r"\s*(?:\d{1,2}[.)]|[a-zåäö]\)|[•–▪‣◦·-]|att\b)\s")
_HYPHENS = "\ufffe\x02"
_SAME_SIZE = 0.15
_WIDER_GAP = 1.3
_FULL = 0.72
_SLANT = 2.2
_GAP = 1.8


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    first: Quad
    last: Quad

    @property
    def height(self) -> float:
        return self.first.top - self.first.bottom


def with_paragraphs(characters: str, box_of: Callable[[int], Quad | None]) -> str:
    r"""The same characters, as many, with "\n" at the end of each paragraph and "\r\n" where text runs on.

    A paragraph ends at a wider gap, another size, a line left short, a list point, or a jump (a table).
    """
    lines = _lines(characters, box_of)
    usual = _usual_step(lines)
    pieces, done = [], 0
    for line, following in zip(lines, [*lines[1:], None][: len(lines)], strict=True):
        pieces.append(characters[done : line.end])
        end = following.start if following else len(characters)
        between = characters[line.end : end]
        is_last = following is None or _ends_paragraph(characters, line, following, usual)
        pieces.append("\n" * len(between) if is_last and between.isspace() else between)
        done = end
    return "".join([*pieces, characters[done:]])


def _ends_paragraph(characters: str, line: _Line, following: _Line, usual: float) -> bool:
    step = line.first.bottom - following.first.bottom
    height = max(line.height, following.height)
    if not 0.4 * height < step < _SLANT * height or abs(line.height - following.height) > _SAME_SIZE * height:
        return True
    if usual and step > _WIDER_GAP * usual:
        return True
    if _POINT.match(characters, following.start) or _are_beside(line, following):
        return True
    left = min(line.first.left, following.first.left)
    return line.last.right - left < _FULL * (following.last.right - left)


def _usual_step(lines: Sequence[_Line]) -> float:
    steps = [one.first.bottom - other.first.bottom for one, other in pairwise(lines)]
    heights = [line.height for line in lines]
    run_on = [
        step for step, height in zip(steps, heights, strict=False) if 0.4 * height < step < _SLANT * height
    ]
    return statistics.median_low(run_on) if run_on else 0.0


def _are_beside(line: _Line, following: _Line) -> bool:
    return following.first.left > line.last.right or following.last.right < line.first.left


def _lines(characters: str, box_of: Callable[[int], Quad | None]) -> list[_Line]:
    found = []
    start = 0
    for end in [match.start() for match in _LINE_END.finditer(characters)] + [len(characters)]:
        whole = _line(characters, start, end, box_of)
        if whole is not None:
            found += _columns(characters, whole, box_of)
        start = end
    return found


def _columns(characters: str, line: _Line, box_of: Callable[[int], Quad | None]) -> list[_Line]:
    """The line cut at gaps that are too wide for a space: cells of a table, a date at the right."""
    found: list[_Line] = []
    start, first = line.start, line.first
    for place in range(line.start + 1, line.end - 1):
        if characters[place] == " ":
            before, after = box_of(place - 1), box_of(place + 1)
            if before is not None and after is not None and after.left - before.right > _GAP * line.height:
                found.append(_Line(start, place, first, before))
                start, first = place + 1, after
    return [*found, _Line(start, line.end, first, line.last)]


def _line(characters: str, start: int, end: int, box_of: Callable[[int], Quad | None]) -> _Line | None:
    while start < end and characters[start].isspace():
        start += 1
    last = end
    while last > start and (characters[last - 1].isspace() or characters[last - 1] in _HYPHENS):
        last -= 1
    if start >= last:
        return None
    first_box, last_box = box_of(start), box_of(last - 1)
    return None if first_box is None or last_box is None else _Line(start, end, first_box, last_box)
