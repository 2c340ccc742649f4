"""What changed between two versions: pages that came, went, moved, and passages that read otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from binder.domain.page_words import PaperWords, readable_text, same_text
from binder.domain.placement import PagePart
from binder.domain.text_diff import longest_rising
from binder.domain.version_pair import VersionPair

_NOWHERE = -1
_ISLAND = 2
"""Equal words between two changed ones that are shown as part of one change: "och" tells nobody anything."""


class PageState(StrEnum):
    """What became of a page. Moved is a page in another order, not one that others pushed along."""

    SAME = "same"
    CHANGED = "changed"
    MOVED = "moved"
    MOVED_CHANGED = "moved-changed"
    INSERTED = "inserted"
    REMOVED = "removed"


class ChangeKind(StrEnum):
    """What was done to a passage."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePair:
    """A page of either version, from 1; None where there is none."""

    old: int | None
    new: int | None
    state: PageState


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageChange:
    """A passage as it was and as it is: one part for each page it touches, none where it is not there."""

    kind: ChangeKind
    old: tuple[PagePart, ...]
    new: tuple[PagePart, ...]


def page_pairs(pair: VersionPair, changes: Sequence[PassageChange]) -> list[PagePair]:
    """Every page of both versions, in the order of the newer; what was removed stands where it was.

    A page whose text now runs over two pages is in two pairs.
    """
    pairs = pair.pages.pairs()
    moved = _out_of_order([(old, new) for old, new in pairs if old is not None and new is not None])
    old_touched = {part.page for change in changes for part in change.old}
    new_touched = {part.page for change in changes for part in change.new}
    return [
        PagePair(
            old=old,
            new=new,
            state=_state(
                old, new, is_moved=(old, new) in moved, is_changed=old in old_touched or new in new_touched
            ),
        )
        for old, new in pairs
    ]


def passage_changes(pair: VersionPair) -> list[PassageChange]:
    """What was added, removed or changed, in the order of the newer version.

    What follows a removed passage in the older version says where that one stands in the order.
    """
    whole = (_whole_words(pair, old, new) for old, new in _differing(pair))
    found = (_change(pair, old, new) for old, new in _joined(whole))
    return [change for change in found if change is not None]


def _out_of_order(pairs: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    by_old = sorted(pairs)
    # A page that became two has two pairs, of which only one can be in a strictly rising row.
    staying = longest_rising([(old, 2 * new + (k % 2)) for k, (old, new) in enumerate(by_old)])
    kept_old = {old for old, _ in staying}
    kept_new = {new // 2 for _, new in staying}
    return {(old, new) for old, new in by_old if old not in kept_old and new not in kept_new}


def _state(old: int | None, new: int | None, *, is_moved: bool, is_changed: bool) -> PageState:
    if old is None:
        return PageState.INSERTED
    if new is None:
        return PageState.REMOVED
    if is_moved:
        return PageState.MOVED_CHANGED if is_changed else PageState.MOVED
    return PageState.CHANGED if is_changed else PageState.SAME


def _differing(pair: VersionPair) -> Iterator[tuple[range, range]]:
    """Runs of words without counterparts: what faces one another first, then what stands alone."""
    to_new, to_old = pair.words.to_new, pair.words.to_old
    faced: set[int] = set()
    found: list[tuple[int, range, range]] = []
    place = 0
    for old in _runs(to_new, pair.old):
        facing = _facing(pair, old, place)
        place = facing.start
        faced.update(facing)
        found.append((place, old, facing))
    for new in _runs(to_old, pair.new):
        rest = [word for word in new if word not in faced]
        if rest:
            found.append((rest[0], range(0), range(rest[0], rest[-1] + 1)))
    yield from ((old, new) for _, old, new in sorted(found, key=lambda item: (item[0], item[1].start)))


def _facing(pair: VersionPair, old: range, place: int) -> range:
    """The newer words between the counterparts of this run's neighbours; an empty range where none face it.

    `place` is where the run before this one stands: where no word before this run has a counterpart, it
    stands there too.
    """
    to_new, to_old = pair.words.to_new, pair.words.to_old
    before = to_new[old.start - 1] if old.start else _NOWHERE
    if old.start and before == _NOWHERE:
        return range(place, place)
    facing = _free_from(to_old, before + 1)
    after = to_new[old.stop] if old.stop < len(to_new) else len(to_old)
    return facing if facing.stop == after else range(before + 1, before + 1)


def _runs(bound: Sequence[int], paper: PaperWords) -> Iterator[range]:
    """Unbound words in a row; a page's end parts them where the next page is unbound as a whole."""
    start = None
    for place in range(len(bound) + 1):
        is_free = place < len(bound) and bound[place] == _NOWHERE
        if start is None:
            start = place if is_free else None
        elif not is_free or _begins_page(paper, place):
            yield range(start, place)
            start = place if is_free else None


def _begins_page(paper: PaperWords, word: int) -> bool:
    return paper.firsts[paper.page_of(word) - 1] == word


def _free_from(bound: Sequence[int], start: int) -> range:
    stop = start
    while stop < len(bound) and bound[stop] == _NOWHERE:
        stop += 1
    return range(start, stop)


def _whole_words(pair: VersionPair, old: range, new: range) -> tuple[range, range]:
    """With what is written together with a changed word: a date has changed, not "02" in it."""
    while old and new and _is_joined(pair, old.start - 1, new.start - 1, step=1):
        old, new = range(old.start - 1, old.stop), range(new.start - 1, new.stop)
    while old and new and _is_joined(pair, old.stop, new.stop, step=-1):
        old, new = range(old.start, old.stop + 1), range(new.start, new.stop + 1)
    return old, new


def _is_joined(pair: VersionPair, old: int, new: int, *, step: int) -> bool:
    """Whether these words face one another and are written together with the next (or, at -1, the last)."""
    if not (0 <= old < len(pair.words.to_new) and pair.words.to_new[old] == new):
        return False
    return _touch(pair.old, old, old + step) and _touch(pair.new, new, new + step)


def _touch(paper: PaperWords, one: int, other: int) -> bool:
    first, second = paper.span(min(one, other)), paper.span(max(one, other))
    return first[0] == second[0] and first[2] == second[1]


def _joined(differing: Iterable[tuple[range, range]]) -> Iterator[tuple[range, range]]:
    """Changes with only a word or two between them as one."""
    last: tuple[range, range] | None = None
    for old, new in differing:
        if last is not None and _is_island(last, old, new):
            last = range(last[0].start, old.stop), range(last[1].start, new.stop)
            continue
        if last is not None:
            yield last
        last = old, new
    if last is not None:
        yield last


def _is_island(last: tuple[range, range], old: range, new: range) -> bool:
    if not (last[0] and last[1] and old and new):
        return False
    between = old.start - last[0].stop
    return between <= _ISLAND and new.start - last[1].stop == between


def _change(pair: VersionPair, old: range, new: range) -> PassageChange | None:
    before, after = pair.old.text(old), pair.new.text(new)
    if same_text(before, after) or not readable_text(before + after):
        return None
    kind = ChangeKind.CHANGED if old and new else ChangeKind.REMOVED if old else ChangeKind.ADDED
    return PassageChange(kind=kind, old=_parts(pair.old, old), new=_parts(pair.new, new))


def _parts(paper: PaperWords, words: range) -> tuple[PagePart, ...]:
    return tuple(PagePart(*place) for place in paper.places(words))
