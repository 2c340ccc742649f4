"""Notes are found at their own place in a newer version, or it is said that they are not.

The pairs are invented by chance from a seed, so the truth about every word is known. They are harder than
most: a third of their pages hold repeated paragraphs, forms that differ in a name, or copies.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache

import pytest

from binder.domain.placement import CarryState, PagePart, Placement
from binder.domain.reanchor import carry, sought
from binder.domain.version_pair import VersionPair
from tests.domain.invented_versions import Change, Inventor, Version

SAME = Change()
PUT_IN = Change(inserted=0.05)
MOVED = Change(inserted=0.05, removed=0.05, moved=0.1, renamed=0.2)
WORDS = Change(words=0.05, inserted=0.05, moved=0.05, reflowed=True)
ALL = Change(words=0.05, paragraphs=0.04, inserted=0.05, removed=0.05, moved=0.1, renamed=0.2, reflowed=True)
COPIED = Change(words=0.05, inserted=0.05, copied=0.1, removed=0.1, moved=0.1, renamed=0.2, reflowed=True)
CERTAIN = {CarryState.KEPT, CarryState.MOVED}


@dataclass(frozen=True, kw_only=True)
class Told:
    """A note, what is said of it, and which of its words are where."""

    note: PagePart
    placement: Placement
    words: frozenset[int]
    left: frozenset[int]
    found: frozenset[int]

    @property
    def exists(self) -> bool:
        return 2 * len(self.left) >= len(self.words)

    @property
    def is_right(self) -> bool:
        is_tight = len(self.found) <= 2 * len(self.words) + 3
        return 2 * len(self.found & self.left) >= len(self.left) > 0 and is_tight


@cache
def told(change: Change, seed: int = 1, pages: int = 50, count: int = 300) -> tuple[Told, ...]:
    inventor = Inventor(seed)
    papers = inventor.papers(pages)
    old = inventor.laid_out(papers)
    width, lines = (81, 41) if change.reflowed else (88, 44)
    new = inventor.laid_out(inventor.changed(papers, change), width=width, lines=lines)
    notes = inventor.notes(old, count)
    pair = VersionPair.of(old.pages, new.pages)
    placements = carry(pair, sought(pair.old, pair.new, [[note] for note in notes]))
    return tuple(_told(old, new, *both) for both in zip(notes, placements, strict=True))


def _told(old: Version, new: Version, note: PagePart, placement: Placement) -> Told:
    words = frozenset(old.ids_in([note]))
    left = words & new.places().keys()
    found = frozenset(new.ids_in(placement.parts))
    return Told(note=note, placement=placement, words=words, left=left, found=found)


def share_right(results: tuple[Told, ...]) -> float:
    existing = [one for one in results if one.exists]
    return sum(one.is_right for one in existing) / len(existing)


@pytest.mark.parametrize("change", [SAME, PUT_IN, MOVED])
def test_where_no_word_changed_every_note_is_found(change: Change) -> None:
    assert share_right(told(change)) == 1


@pytest.mark.parametrize(("change", "least"), [(WORDS, 0.995), (ALL, 0.98), (COPIED, 0.93)])
def test_where_words_changed_nearly_every_note_is_found(change: Change, least: float) -> None:
    assert share_right(told(change)) >= least


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("change", [PUT_IN, MOVED, WORDS, ALL, COPIED])
def test_no_note_is_at_a_wrong_place_without_being_marked(change: Change, seed: int) -> None:
    certain = [one for one in told(change, seed) if one.placement.state in CERTAIN]
    assert [one for one in certain if not one.is_right] == []


def test_of_an_unchanged_paper_every_note_is_kept() -> None:
    assert Counter(one.placement.state for one in told(SAME)) == {CarryState.KEPT: 300}


@pytest.mark.parametrize("change", [PUT_IN, MOVED])
def test_few_notes_are_marked_for_nothing(change: Change) -> None:
    unchanged = [one for one in told(change) if one.left == one.words]
    marked = [one for one in unchanged if one.placement.state not in CERTAIN]
    assert len(marked) <= 0.03 * len(unchanged)


def test_a_note_whose_words_are_gone_is_never_certain() -> None:
    gone = [one for one in told(ALL) if not one.left]
    assert gone
    assert {one.placement.state for one in gone} <= {CarryState.ORPHAN, CarryState.CHANGED}


def test_every_note_has_an_answer_in_its_place() -> None:
    results = told(ALL)
    assert len(results) == 300
    assert all(bool(one.placement.parts) == (one.placement.state is not CarryState.ORPHAN) for one in results)


def test_scores_fall_with_certainty() -> None:
    scores = {state: [] for state in CarryState}
    for one in told(ALL):
        scores[one.placement.state].append(one.placement.score)
    assert min(scores[CarryState.MOVED]) > sum(scores[CarryState.CHANGED]) / len(scores[CarryState.CHANGED])
    assert set(scores[CarryState.ORPHAN]) == {0.0}


def test_a_mark_wrong_on_purpose_is_seen() -> None:
    one = next(one for one in told(PUT_IN) if len(one.words) > 3)
    wrong = Told(
        note=one.note, placement=one.placement, words=one.words, left=one.left, found=frozenset({-1})
    )
    assert one.is_right
    assert not wrong.is_right
