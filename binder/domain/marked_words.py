"""What has been struck from a sentence and what has been added to it, word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from binder.domain.text_diff import common_words


class Mark(Enum):
    """What has become of a run of words."""

    KEPT = auto()
    STRUCK = auto()
    ADDED = auto()


@dataclass(frozen=True, slots=True)
class MarkedRun:
    """Words that share a mark, single-spaced."""

    words: str
    mark: Mark


SPOKEN = {Mark.STRUCK: "utgår: ", Mark.ADDED: "nytt: "}
"""What is read before struck and added words, so that nobody needs to see colours or lines."""

_ENDS = frozenset(".!?")
_LONE = 1
"""Words that are left between two changes and only make the sentence harder to follow."""


def marked_runs(original: str, text: str) -> tuple[MarkedRun, ...]:
    """The sentence as it was and as it is, in one: struck words stand before those that replace them."""
    one, other, end = _without_shared_end(original.split(), text.split())
    numbers: dict[str, int] = {}
    before, after = ([numbers.setdefault(word, len(numbers)) for word in words] for words in (one, other))
    made = [*_runs(one, other, _without_lone(common_words(before, after), len(one), len(other)))]
    if end and made[-1].mark is Mark.KEPT:
        return (*made[:-1], MarkedRun(made[-1].words + end, Mark.KEPT))
    return (*made, MarkedRun(end, Mark.KEPT)) if end else tuple(made)


def in_words(runs: Sequence[MarkedRun]) -> str:
    """The runs as plain text: "att [utgår: utreda] [nytt: bygga] vägen"."""
    return "".join(gap_before(runs, place) + spoken(run) for place, run in enumerate(runs))


def gap_before(runs: Sequence[MarkedRun], place: int) -> str:
    """The space before a run: none before the first, and none before a full stop that stands alone."""
    return "" if place == 0 or _is_end(runs, place) else " "


def space_after(runs: Sequence[MarkedRun], place: int) -> str:
    """The space that goes with a run when its change is accepted or rejected."""
    if runs[place].mark is Mark.KEPT:
        return "" if place == len(runs) - 1 or _is_end(runs, place + 1) else " "
    following = range(place + 1, len(runs))
    return " " if any(runs[n].mark is Mark.KEPT and not _is_end(runs, n) for n in following) else ""


def _is_end(runs: Sequence[MarkedRun], place: int) -> bool:
    return place == len(runs) - 1 and runs[place].words in _ENDS and runs[place].mark is Mark.KEPT


def _without_shared_end(one: list[str], other: list[str]) -> tuple[list[str], list[str], str]:
    """The words without the full stop that ends both, so that a last word is not struck for its sake."""
    if not one or not other or one[-1] == other[-1] or one[-1][-1] != other[-1][-1]:
        return one, other, ""
    end = one[-1][-1]
    if end not in _ENDS or end in (one[-1], other[-1]):
        return one, other, ""
    return [*one[:-1], one[-1][:-1]], [*other[:-1], other[-1][:-1]], end


def spoken(run: MarkedRun) -> str:
    """One run with its mark in words."""
    return run.words if run.mark is Mark.KEPT else f"[{SPOKEN[run.mark]}{run.words}]"


def _without_lone(pairs: list[tuple[int, int]], ones: int, others: int) -> list[tuple[int, int]]:
    """The pairs without single words that stand alone in the midst of a change."""
    blocks: list[list[tuple[int, int]]] = []
    for pair in pairs:
        if blocks and blocks[-1][-1] == (pair[0] - 1, pair[1] - 1):
            blocks[-1].append(pair)
        else:
            blocks.append([pair])
    return [
        pair
        for block in blocks
        for pair in block
        if len(block) > _LONE or 0 in block[0] or block[-1][0] == ones - 1 or block[-1][1] == others - 1
    ]


def _runs(one: list[str], other: list[str], pairs: list[tuple[int, int]]) -> Iterator[MarkedRun]:
    left = right = 0
    kept: list[str] = []
    for at_one, at_other in [*pairs, (len(one), len(other))]:
        if at_one > left or at_other > right:
            yield from _run(kept, Mark.KEPT)
            yield from _run(one[left:at_one], Mark.STRUCK)
            yield from _run(other[right:at_other], Mark.ADDED)
            kept = []
        kept += other[at_other : at_other + 1]
        left, right = at_one + 1, at_other + 1
    yield from _run(kept, Mark.KEPT)


def _run(words: list[str], mark: Mark) -> Iterator[MarkedRun]:
    if words:
        yield MarkedRun(" ".join(words), mark)
