"""Which item of a later list is which of the known ones; what is not sure is told as such."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from binder.kallelse.item_likeness import SameDnr, Sketch, likeness, same_dnr

#: The same matter with a title this like is the same item; less may be another of it.
SAME_MATTER_TITLE = 0.8
SAME_MATTER_IN_PLACE = 0.5
#: Of several items of one matter, the one whose title is this like and no other nearly so.
SAME_GROUP_TITLE = 0.9
#: Without numbers to go by, a title this like in the same place is the same item.
SAME_TITLE = 0.9
MARGIN = 0.15
#: A title more like than this elsewhere makes the same diarienummer doubtful.
OUTDONE = 0.97
#: Less like than these is not worth a question.
ASKED_TITLE = 0.6
ASKED_TITLE_IN_PLACE = 0.3
ASKED_OTHER_DNR = 0.8
MOST_CANDIDATES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A known item and one of the later list that may be the same; both by their place in their list."""

    known: int
    proposed: int
    dnr: SameDnr
    title: float
    is_numbered_alike: bool

    @property
    def worth(self) -> float:
        """How much speaks for it, for comparing with others."""
        exact = 0.5 if self.title == 1.0 else 0.0
        return self.dnr.value + self.title + exact + (0.2 if self.is_numbered_alike else 0.0)


@dataclass(frozen=True, slots=True)
class Matching:
    """`sure` leads from places in the later list to the known items; `asked` from them to candidates."""

    sure: dict[int, int] = field(default_factory=dict)
    asked: dict[int, tuple[int, ...]] = field(default_factory=dict)


def match_items(
    known: Sequence[Sketch],
    proposed: Sequence[Sketch],
    *,
    numbers_count: bool = True,
    titles_count: bool = True,
    answers: Mapping[int, int | None] | None = None,
) -> Matching:
    """Match the lists; `answers` settles places of the later list: a known item, or None for a new one.

    `numbers_count` is False for a list that may number its items from 1 anew, as supplements do;
    `titles_count` is False where the titles are those of papers rather than of items.
    """
    settled = dict(answers or {})
    taken = {at for at in settled.values() if at is not None}
    pairs = [
        pair
        for k, one in enumerate(known)
        for p, other in enumerate(proposed)
        if k not in taken and p not in settled
        if (pair := _pair(k, one, p, other, numbers_count=numbers_count)) is not None
    ]
    matching = _judged(pairs, _Judge(pairs, known, proposed, titles_count=titles_count))
    matching.sure.update({p: k for p, k in settled.items() if k is not None})
    return matching


def _pair(k: int, one: Sketch, p: int, other: Sketch, *, numbers_count: bool) -> Pair | None:
    dnr, title = same_dnr(one, other), likeness(one, other)
    alike = numbers_count and bool(one.bare_number) and one.bare_number == other.bare_number
    least = {
        SameDnr.SAME: 0.0,
        SameDnr.UNKNOWN: ASKED_TITLE_IN_PLACE if alike else ASKED_TITLE,
        SameDnr.OTHER: ASKED_TITLE if alike else ASKED_OTHER_DNR,
    }
    if title < least[dnr]:
        return None
    return Pair(known=k, proposed=p, dnr=dnr, title=title, is_numbered_alike=alike)


def _judged(pairs: Sequence[Pair], judge: _Judge) -> Matching:
    matching = Matching()
    for pair in judge.best:
        if judge.is_sure(pair):
            matching.sure[pair.proposed] = pair.known
    for pair in sorted(pairs, key=lambda each: -each.worth):
        if pair.proposed in matching.sure or pair.known in matching.sure.values():
            continue
        earlier = matching.asked.get(pair.proposed, ())
        matching.asked[pair.proposed] = (*earlier, pair.known)[:MOST_CANDIDATES]
    return matching


def _best(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the worthiest pairs that use each item once."""
    chosen: list[Pair] = []
    for pair in sorted(pairs, key=lambda each: (-each.worth, each.proposed, each.known)):
        if all(pair.known != other.known and pair.proposed != other.proposed for other in chosen):
            chosen.append(pair)
    return chosen


class _Judge:
    """Tells whether a pair is sure, beside all that speaks for others."""

    def __init__(
        self,
        pairs: Sequence[Pair],
        known: Sequence[Sketch],
        proposed: Sequence[Sketch],
        *,
        titles_count: bool,
    ) -> None:
        self.best = _best(pairs)
        self._pairs = pairs
        self._titles_count = titles_count
        self._exact = {(pair.known, pair.proposed) for pair in self.best if pair.title == 1.0}
        self._known_titles = Counter(one.plain for one in known)
        self._proposed_titles = Counter(one.plain for one in proposed)
        self._known, self._proposed = known, proposed

    def is_sure(self, pair: Pair) -> bool:
        """Tell whether the two are the same item beyond reasonable doubt."""
        rivals = self._rivals(pair)
        if pair.dnr is SameDnr.OTHER:
            return False
        if pair.dnr is SameDnr.UNKNOWN:
            return self._is_sure_by_title(pair, rivals)
        group = [rival for rival in rivals if rival.dnr is SameDnr.SAME]
        if group:
            return self._is_sure_in_group(pair, group)
        if not self._titles_count:
            return True
        if pair.title < SAME_TITLE and any(rival.title > OUTDONE for rival in rivals):
            return False
        least = SAME_MATTER_IN_PLACE if pair.is_numbered_alike and not rivals else SAME_MATTER_TITLE
        return pair.title >= least

    def _rivals(self, pair: Pair) -> list[Pair]:
        """Return the other pairs of either item, but for those whose other end is exactly another's."""
        found = []
        for other in self._pairs:
            if (other.known == pair.known) == (other.proposed == pair.proposed):
                continue
            ends = {k for k, _ in self._exact} if other.known != pair.known else {p for _, p in self._exact}
            end = other.known if other.known != pair.known else other.proposed
            if other.title == 1.0 or end not in ends:
                found.append(other)
        return found

    def _is_sure_in_group(self, pair: Pair, group: Sequence[Pair]) -> bool:
        """Tell it of one of several items of the same matter: the titles must part them."""
        nearest = max(rival.title for rival in group)
        if pair.title == 1.0:
            return nearest < 1.0
        return pair.title >= SAME_GROUP_TITLE and pair.title - nearest >= MARGIN

    def _is_sure_by_title(self, pair: Pair, rivals: Sequence[Pair]) -> bool:
        """Tell it of items of which one has no diarienummer."""
        if any(rival.dnr is SameDnr.SAME for rival in rivals):
            return False
        if pair.title == 1.0:
            return self._is_only_one(pair) or self._all_numbered_alike(pair)
        nearest = max((rival.title for rival in rivals), default=0.0)
        return pair.is_numbered_alike and pair.title >= SAME_TITLE and pair.title - nearest >= MARGIN

    def _is_only_one(self, pair: Pair) -> bool:
        title = self._known[pair.known].plain
        return self._known_titles[title] == 1 and self._proposed_titles[title] == 1

    def _all_numbered_alike(self, pair: Pair) -> bool:
        """Tell whether all items of this title have kept their numbers: a shift could not do that."""
        title = self._known[pair.known].plain
        before = sorted(one.bare_number for one in self._known if one.plain == title)
        after = sorted(one.bare_number for one in self._proposed if one.plain == title)
        return pair.is_numbered_alike and before == after and len(set(before)) == len(before)
