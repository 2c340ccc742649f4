"""Where the lines of a ragged-right paragraph end: the whole paragraph is weighed, not line by line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

# A number's groups of thousands stay together, as does a section sign with its number.
_HELD_TOGETHER = re.compile(r"(?<=\d) (?=\d{3}(?!\d))|(?<=§) (?=\d)")
# Not before digits: dates and diarienummer stay whole.
_AFTER_HYPHEN = re.compile(r"(?<=\w[-/–—])(?=[^\W\d])")
_HYPHEN_PENALTY = 0.08  # as bad as a line that ends 28 % short
_RUNT_PENALTY = 0.05
_LONE_LETTER_PENALTY = 0.03  # "I" at the end of a line belongs to what follows
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


def break_lines(text: str, *, measure: float, width: _Width, balanced: bool = False) -> list[Line]:
    """The lines of `text` that are together least ragged, none wider than `measure`.

    The last line of a paragraph may end anywhere; that of `balanced` text is to be as long as the others.
    Joining the lines, with a space where one says so, gives `text` back with plain single spaces.
    """
    pieces = list(_pieces(text, measure, width))
    return [
        _line(pieces[first:last])
        for first, last in _best_breaks(pieces, measure, width(" "), balanced=balanced)
    ]


def _pieces(text: str, measure: float, width: _Width) -> Iterator[_Piece]:
    words = _words(_HELD_TOGETHER.sub("\u00a0", text), measure, width)
    for number, word in enumerate(words, start=1):
        parts = [part for run in _AFTER_HYPHEN.split(word) if run for part in _fitting(run, measure, width)]
        yield from (_Piece(part, width(part), space_after=False) for part in parts[:-1])
        yield _Piece(parts[-1], width(parts[-1]), space_after=number < len(words))


def _words(text: str, measure: float, width: _Width) -> list[str]:
    """What stands between spaces; text pasted with no-break spaces only breaks at them all the same."""
    return [
        part
        for word in text.split(" ")
        for part in (word.split("\u00a0") if width(word) > measure else [word])
        if part
    ]


def _fitting(run: str, measure: float, width: _Width) -> Iterator[str]:
    """Cut a word that is wider than the whole line: better an ugly line than text off the paper."""
    while len(run) > 1 and width(run) > measure:
        cut = next(i for i in range(len(run) - 1, 0, -1) if i == 1 or width(run[:i]) <= measure)
        yield run[:cut]
        run = run[cut:]
    yield run


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
    return Line(text.removesuffix(" ").replace("\u00a0", " "), pieces[-1].space_after)
