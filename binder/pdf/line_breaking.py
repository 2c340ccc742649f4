"""Where the lines of a ragged-right paragraph end: the whole paragraph is weighed, not line by line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

# A number's groups of thousands stay together, as does a section sign with its number.
_HELD_TOGETHER = re.compile(r"(?<=\d) (?=\d{3}(?!\d))|(?<=§) (?=\d)")
_AFTER_HYPHEN = re.compile(r"(?<=\w[-/–—])(?=\w)")
_HYPHEN_PENALTY = 0.08  # as bad as a line that ends 28 % short
_RUNT_PENALTY = 0.05
_RUNT = 0.12  # a last line shorter than this share of the measure looks lost


@dataclass(frozen=True, slots=True)
class Line:
    """One set line; `ends_in_space` where a word break follows, so that reading aloud keeps words apart."""

    text: str
    ends_in_space: bool


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    width: float
    space_after: bool


_Width: TypeAlias = Callable[[str], float]


def break_lines(text: str, *, measure: float, width: _Width) -> list[Line]:
    """The lines of `text` that are together least ragged and none wider than `measure`.

    Joining the lines, with a space where one says so, gives `text` back with its spaces single.
    """
    pieces = list(_pieces(text, measure, width))
    return [_line(pieces[first:last]) for first, last in _best_breaks(pieces, measure, width(" "))]


def _pieces(text: str, measure: float, width: _Width) -> Iterator[_Piece]:
    held = _HELD_TOGETHER.sub("\u00a0", text)
    for word in held.split(" "):
        parts = [part for run in _AFTER_HYPHEN.split(word) if run for part in _fitting(run, measure, width)]
        for part in parts:
            yield _Piece(part, width(part), part is parts[-1])


def _fitting(run: str, measure: float, width: _Width) -> Iterator[str]:
    """A word wider than the whole line is cut where it must be: better an ugly line than text off the paper."""
    while run and width(run) > measure:
        cut = next(i for i in range(len(run) - 1, 0, -1) if i == 1 or width(run[:i]) <= measure)
        yield run[:cut]
        run = run[cut:]
    if run:
        yield run


def _best_breaks(pieces: list[_Piece], measure: float, space: float) -> list[tuple[int, int]]:
    """The cheapest way to cut `pieces` into lines, as (first, last + 1) of each line."""
    costs = [0.0] + [float("inf")] * len(pieces)
    came_from = [0] * (len(pieces) + 1)
    for first in range(len(pieces)):
        for last, length in _line_ends(pieces, first, measure, space):
            cost = costs[first] + _badness(
                length / measure, pieces[last - 1], is_last=last == len(pieces), is_first=not first
            )
            if cost < costs[last]:
                costs[last], came_from[last] = cost, first
    cuts = [len(pieces)]
    while cuts[-1]:
        cuts.append(came_from[cuts[-1]])
    cuts.reverse()
    return list(zip(cuts, cuts[1:], strict=False))


def _line_ends(pieces: list[_Piece], first: int, measure: float, space: float) -> Iterator[tuple[int, float]]:
    """The ends a line may have that starts with `first`, and its length then; one piece always fits."""
    length = 0.0
    for last in range(first, len(pieces)):
        piece = pieces[last]
        length += piece.width
        if length > measure and last > first:
            return
        yield last + 1, length
        length += space if piece.space_after else 0


def _badness(filled: float, end: _Piece, *, is_first: bool, is_last: bool) -> float:
    if is_last:
        return _RUNT_PENALTY if filled < _RUNT and not is_first else 0.0
    return (1 - filled) ** 2 + (0.0 if end.space_after else _HYPHEN_PENALTY)


def _line(pieces: list[_Piece]) -> Line:
    text = "".join(piece.text + (" " if piece.space_after else "") for piece in pieces)
    # A held space is drawn like any other; the no-break space has done its work.
    return Line(text.rstrip(" ").replace("\u00a0", " "), pieces[-1].space_after)
