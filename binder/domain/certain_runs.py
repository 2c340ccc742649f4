"""Runs of words that occur once in either of two versions: the places that are certain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from binder.domain.page_words import PaperWords

RUN = 5
"""Words of a run: short enough to survive between changed words, long enough to be rare."""
LONE = 12
"""Fewer certain words than this, away from both neighbours, are taken for a coincidence."""
_NEAR = 150
"""Words that may be put in or taken out between two runs that still belong together."""
_LOOK = 12
"""Runs on either side among which a larger group is looked for."""
_ROOM = 0.5
_ALL_ROOM = 0.8
_NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Run:
    """`length` words from `old` in the older stream that stand from `new` in the newer."""

    old: int
    new: int
    length: int

    @property
    def shift(self) -> int:
        """How much later the words stand in the newer stream."""
        return self.new - self.old


def runs_of(stream: Sequence[int], length: int = RUN) -> Iterator[int]:
    """A number for the run of `length` words that begins at each word, equal for equal runs."""
    return map(hash, zip(*(stream[k:] for k in range(length)), strict=False))


def runs_in_common(
    old: Sequence[int],
    new: Sequence[int],
    old_parts: Sequence[range] | None = None,
    new_parts: Sequence[range] | None = None,
) -> list[Run]:
    """Return the maximal runs made of runs that occur once in either stream, by their place in the older.

    With parts, only runs that lie within one of them are looked at.
    """
    new_places = _once(new, new_parts)
    found: list[Run] = []
    start = stop = shift = 0
    for run, i in _once(old, old_parts).items():
        j = new_places.get(run, _NOWHERE) if i != _NOWHERE else _NOWHERE
        if j == _NOWHERE:
            continue
        if start < stop and i <= stop and j - i == shift:
            stop = i + RUN
            continue
        if start < stop:
            found.append(Run(start, start + shift, stop - start))
        start, stop, shift = i, i + RUN, j - i
    return [*found, Run(start, start + shift, stop - start)] if start < stop else found


def _once(stream: Sequence[int], parts: Sequence[range] | None) -> dict[int, int]:
    """The place of each run; -1 where it has several."""
    places: dict[int, int] = {}
    for part in parts if parts is not None else (range(len(stream)),):
        # Of single changed words there are tens of thousands.
        if len(part) < RUN:
            continue
        words = stream[part.start : part.stop] if parts is not None else stream
        for place, run in enumerate(runs_of(words), part.start):
            places[run] = _NOWHERE if run in places else place
    return places


def without_coincidences(runs: list[Run], old: PaperWords, new: PaperWords) -> Iterator[Run]:
    """Leave out short runs that belong with neither neighbour where the rest of their page says otherwise."""
    old_pages: Counter[int] = Counter()
    new_pages: Counter[int] = Counter()
    for run in runs:
        old_page, new_page = _pages_of(run, old, new)
        old_pages[old_page] += run.length
        new_pages[new_page] += run.length
    grouped = grouped_runs(runs)
    for place, (run, group) in enumerate(grouped):
        old_page, new_page = _pages_of(run, old, new)
        most_of_page = 2 * group.words >= max(old_pages[old_page], new_pages[new_page])
        if (group.words >= LONE or most_of_page) and not _is_overruled(grouped, place):
            yield run


def _is_overruled(grouped: Sequence[tuple[Run, RunGroup]], place: int) -> bool:
    """Whether a larger group goes on before and after the run, with room in it for the run's own words.

    That is how a page looks that was copied to another place while single words changed in the original.
    """
    run, own = grouped[place]
    before = next(
        (p for p in reversed(grouped[max(0, place - _LOOK) : place]) if p[1].words > own.words), None
    )
    if before is None:
        return False
    group = before[1]
    after = next((r for r, g in grouped[place + 1 : place + 1 + _LOOK] if g is group), None)
    if after is None or before[0].old + before[0].length > run.old:
        return False
    old_room = after.old - before[0].old - before[0].length
    new_room = after.new - before[0].new - before[0].length
    if own.words < LONE:
        return new_room >= _ALL_ROOM * old_room and old_room <= 4 * _NEAR
    return new_room >= _ROOM * old_room and old_room <= _NEAR


def _pages_of(run: Run, old: PaperWords, new: PaperWords) -> tuple[int, int]:
    """The pages of the middle: a run may begin with the last word of the page before."""
    half = run.length // 2
    return old.page_of(run.old + half), new.page_of(run.new + half)


def grouped_runs(runs: Iterable[Run]) -> list[tuple[Run, RunGroup]]:
    """Each run with the group of runs that it belongs together with."""
    open_groups: list[RunGroup] = []
    members: list[tuple[Run, RunGroup]] = []
    for run in runs:
        open_groups = [group for group in open_groups if run.old - group.last.old <= 4 * _NEAR]
        group = next((g for g in reversed(open_groups) if _belong_together(g.last, run)), None)
        if group is None:
            group = RunGroup(run)
            open_groups.append(group)
        else:
            group.add(run)
        members.append((run, group))
    return members


class RunGroup:
    """Runs that follow one another in either version, and how many words they have together."""

    def __init__(self, first: Run) -> None:
        self.last, self.words = first, first.length

    def add(self, run: Run) -> None:
        """Take in the run that follows."""
        self.last, self.words = run, self.words + run.length


def _belong_together(one: Run, other: Run) -> bool:
    return other.new > one.new and abs(other.shift - one.shift) <= _NEAR
