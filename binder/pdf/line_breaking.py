"""Where the lines of a ragged-right paragraph end: the whole paragraph is weighed, not line by line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeAlias

# A number's groups of thousands stay together, as does a number with the sign or short word it belongs to.
_HELD_TOGETHER = re.compile(
    r"(?<=\d) (?=\d{3}(?!\d)|§|kap\.)|(?:(?<=§)|(?<=\bs\.)|(?<=\bkl\.)|(?<=\bnr)) (?=\d)"
)
# Not before digits: dates and diarienummer stay whole.
_AFTER_HYPHEN = re.compile(r"(?<=\w[-/–—])(?=[^\W\d])")
_WORD = re.compile("[^ ]+")
_UNHELD_WORD = re.compile("[^ \u00a0]+")
_HYPHEN_PENALTY = 0.08  # as bad as a line that ends 28 % short
_RUNT_PENALTY = 0.05
_LONE_LETTER_PENALTY = 0.03  # "I" at the end of a line belongs to what follows
_SHORTEST_PART = 4
"""Letters of a word that is wider than a line: fewer on a line of their own look like a slip."""
_RUNT = 0.12  # a last line shorter than this share of the measure looks lost


@dataclass(frozen=True, slots=True)
class Line:
    """One set line; `ends_in_space` where a word break follows, so that reading aloud keeps words apart.

    `start` is where it begins in the text that was broken.
    """

    text: str
    ends_in_space: bool
    start: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    text: str
    width: float
    space_after: bool


_Width: TypeAlias = Callable[[str], float]
_WidthAt: TypeAlias = Callable[[int, int], float]
"""The width of the text from one place to another."""


def break_lines(text: str, *, measure: float, width: _Width, balanced: bool = False) -> list[Line]:
    """The lines of `text` that are together least ragged, none wider than `measure`.

    The last line of a paragraph may end anywhere; that of `balanced` text is to be as long as the others.
    Joining the lines, with a space where one says so, gives `text` back with plain single spaces.
    """
    held = held_together(text)

    def width_at(start: int, end: int) -> float:
        return width(held[start:end])

    return break_by_place(text, measure=measure, width_at=width_at, space=width(" "), balanced=balanced)


def break_by_place(
    text: str, *, measure: float, width_at: _WidthAt, space: float, balanced: bool = False
) -> list[Line]:
    """As `break_lines`, where the width of words depends on where they stand: some are in another face."""
    held = held_together(text)
    pieces = list(_pieces(held, measure, width_at))
    return [
        _line(pieces[first:last]) for first, last in _best_breaks(pieces, measure, space, balanced=balanced)
    ]


def held_together(text: str) -> str:
    """The text with no-break spaces where a line may not end."""
    return _HELD_TOGETHER.sub("\u00a0", text)


def _pieces(held: str, measure: float, width_at: _WidthAt) -> Iterator[_Piece]:
    words = list(_words(held, measure, width_at))
    for number, (start, end) in enumerate(words, start=1):
        cuts = [start, *(match.start() for match in _AFTER_HYPHEN.finditer(held, start, end)), end]
        parts = [
            part for run in pairwise(cuts) if run[0] < run[1] for part in _fitting(run, measure, width_at)
        ]
        for part in parts:
            is_last = part is parts[-1] and number < len(words)
            yield _Piece(part[0], held[slice(*part)], width_at(*part), space_after=is_last)


def _words(held: str, measure: float, width_at: _WidthAt) -> Iterator[tuple[int, int]]:
    """Where what stands between spaces begins and ends.

    Text pasted with no-break spaces only breaks at them all the same.
    """
    for word in _WORD.finditer(held):
        if width_at(*word.span()) > measure:
            yield from (part.span() for part in _UNHELD_WORD.finditer(held, *word.span()))
        else:
            yield word.span()


def _fitting(run: tuple[int, int], measure: float, width_at: _WidthAt) -> Iterator[tuple[int, int]]:
    """Cut a word that is wider than the whole line: better an ugly line than text off the paper."""
    start, end = run
    while (cut := _reach(start, end, measure, width_at)) < end:
        if end - cut < _SHORTEST_PART < cut - start:
            cut = end - _SHORTEST_PART
        yield start, cut
        start = cut
    yield start, end


def _reach(start: int, end: int, measure: float, width_at: _WidthAt) -> int:
    """The farthest place to which a word fits from `start` on, by measuring little more than fits."""
    fits, step = start + 1, 1
    while fits + step < end and width_at(start, fits + step) <= measure:
        fits, step = fits + step, 2 * step
    beyond = range(fits + 1, min(fits + step, end) + 1)
    return fits + bisect_right(beyond, measure, key=lambda place: width_at(start, place))


def _best_breaks(
    pieces: list[_Piece], measure: float, space: float, *, balanced: bool
) -> list[tuple[int, int]]:
    """The cheapest way to cut `pieces` into lines, as (first, last + 1) of each line."""
    costs = [0.0] + [float("inf")] * len(pieces)
    came_from = [0] * (len(pieces) + 1)
    for first in range(len(pieces)):
        for last, length in _line_ends(pieces, first, measure, space):
            cost = costs[first] + _badness(length / measure, pieces[last - 1])
            if last == len(pieces) and not balanced:
                cost = costs[first] + (_RUNT_PENALTY if first and length / measure < _RUNT else 0.0)
            if cost < costs[last]:
                costs[last], came_from[last] = cost, first
    cuts = [len(pieces)]
    while cuts[-1]:
        cuts.append(came_from[cuts[-1]])
    cuts.reverse()
    return list(pairwise(cuts))


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


def _badness(filled: float, end: _Piece) -> float:
    penalty = _LONE_LETTER_PENALTY if len(end.text) == 1 else 0.0
    return (1 - filled) ** 2 + (penalty if end.space_after else _HYPHEN_PENALTY)


def _line(pieces: list[_Piece]) -> Line:
    text = "".join(piece.text + (" " if piece.space_after else "") for piece in pieces)
    # A held space is drawn like any other; the no-break space has done its work.
    return Line(text.removesuffix(" ").replace("\u00a0", " "), pieces[-1].space_after, pieces[0].start)
