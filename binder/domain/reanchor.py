"""Where a passage of an older version stands in a newer one, and how sure that is.

A passage is placed by the words it is made of *and* the words around it; the words alone prove nothing,
since papers repeat themselves ("Beslutet skickas till"), and one form is like the next. So a place is
trusted only when

- its text reads the same,
- the text on at least one side came along (`_SIDE`), and with it a fair part of the page (`_PAGE`); for a
  word or two also what stands right beside them, and
- no other place is about as good and has no origin of its own.

Whatever fails one of these is `CHANGED`, for the member to look at; what has no place is an `ORPHAN`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from binder.domain.head_places import with_heads
from binder.domain.lookalikes import Lookalikes, RunPlaces
from binder.domain.near_copies import near_copy
from binder.domain.page_words import PaperWords, after_letters, letters, readable_text, same_text
from binder.domain.placement import ORPHAN, CarryState, PagePart, Passage, Placement
from binder.domain.version_pair import VersionPair
from binder.domain.word_map import WordMap

_NOWHERE = -1
_SIDE_WORDS = 60
_SLACK = 120
"""Words that may have been put in or taken out around a passage without its surroundings being others."""
_SIDE = 0.6
_PAGE = 0.4
_PAGE_SLACK = 600
_HALF = 0.5
_SHORT = 3
"""Words of a passage that is shown as replaced even if nothing of it is left, its neighbours being there."""
_REPLACED_BY = 4
_END = 0.25
_PUT_IN = 6
_UNSURE = 0.7


@dataclass(frozen=True, slots=True)
class SoughtPassages:
    """Passages with what can be known of them before it is known where the words went."""

    passages: Sequence[Passage]
    words: Sequence[range]
    runs: RunPlaces


def sought(old: PaperWords, new: PaperWords, passages: Sequence[Passage]) -> SoughtPassages:
    """Look the passages up; all at once, because looking for their runs reads the papers once."""
    words = [_words_in(old, passage) for passage in passages]
    return SoughtPassages(passages, words, RunPlaces(old, new, words))


def carry(pair: VersionPair, known: SoughtPassages) -> list[Placement]:
    """The place of each passage."""
    alike = Lookalikes(pair.words, known.runs)
    both = zip(known.passages, known.words, strict=True)
    return [_placed(pair, alike, passage, words) for passage, words in both]


def unsure(placement: Placement) -> Placement:
    """The same place, for looking at: where the passage itself was not found for certain."""
    if placement.state not in {CarryState.KEPT, CarryState.MOVED}:
        return replace(placement, is_certain=False)
    score = round(placement.score * _UNSURE, 3)
    return replace(placement, state=CarryState.CHANGED, score=score, is_certain=False)


def _words_in(paper: PaperWords, passage: Passage) -> range:
    parts = [words for part in passage if (words := paper.words_at(part.page, part.start, part.end))]
    return range(parts[0].start, parts[-1].stop) if parts else range(0)


def _placed(pair: VersionPair, alike: Lookalikes, passage: Passage, old: range) -> Placement:
    if not passage:
        return ORPHAN
    placement = _placed_by_words(pair.words, alike, passage, old) if old else ORPHAN
    return with_heads(pair, passage, placement)


def _placed_by_words(words: WordMap, alike: Lookalikes, passage: Passage, old: range) -> Placement:
    new = _counterpart(words, old)
    if not new:
        return _found_elsewhere(words, alike, passage, old)
    context = max(_beside(words, old, new, step) for step in (-1, 1))
    if context < _SIDE and all(words.to_new[word] not in new for word in old) and near_copy(words, old):
        # Other words stand where these would be, and these stand in another order close by.
        return _found_elsewhere(words, alike, passage, old)
    is_trusted = (
        context >= _SIDE
        and _page_came_along(words, old, new) >= _PAGE
        and (len(old) > _SHORT or _has_neighbours(words, old, new))
        and not alike.is_doubtful(old, new)
    )
    return _described(words, passage, old, new, context=context, is_trusted=is_trusted)


def _described(
    words: WordMap, passage: Passage, old: range, new: range, *, context: float, is_trusted: bool
) -> Placement:
    before = _characters(words.old, passage)
    parts = _exact_parts(words, passage, old, new)
    after = _characters(words.new, parts)
    likeness = 1.0 if same_text(before, after) else min(0.99, _likeness(before, after))
    score = likeness * (0.6 + 0.4 * context)
    if likeness < 1 or not is_trusted:
        state = CarryState.CHANGED
        score *= 1 if is_trusted else _UNSURE
    else:
        state = CarryState.KEPT if parts[0].page == passage[0].page else CarryState.MOVED
    return Placement(
        state=state, score=round(score, 3), parts=parts, text=readable_text(after), is_certain=is_trusted
    )


def _characters(paper: PaperWords, passage: Passage) -> str:
    return "\n".join(paper.bodies[part.page - 1][part.start : part.end] for part in passage)


def _likeness(before: str, after: str) -> float:
    one, other = readable_text(before).split(), readable_text(after).split()
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _counterpart(words: WordMap, old: range) -> range:
    """The words in the newer stream that took the place of these; none if they are gone."""
    bound = _together([(i, words.to_new[i]) for i in old if words.to_new[i] != _NOWHERE], len(old))
    if len(bound) >= max(1, len(old) * _HALF):
        return range(_new_start(words, old, *bound[0]), _new_end(words, old, *bound[-1]))
    return _replacement(words, old, has_rest=bool(bound))


def _together(bound: list[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """The most of these pairs that stay together in the newer stream, in order.

    A paragraph put in between parts them: a mark is not drawn over what is not the member's.
    """
    groups: list[list[tuple[int, int]]] = []
    for old, new in bound:
        last = groups[-1][-1] if groups else None
        if last is not None and 0 < new - last[1] <= old - last[0] + max(_PUT_IN, length // 2):
            groups[-1].append((old, new))
        else:
            groups.append([(old, new)])
    return max(groups, key=len, default=[])


def _new_start(words: WordMap, old: range, first: int, new: int) -> int:
    missing = first - old.start
    before = _bound_before(words, first)
    if not _is_end_word(missing, old) or before is None or before[0] >= old.start:
        return new
    if not 0 < new - before[1] <= first - before[0] + _PUT_IN:
        return new
    return new - round(missing * (new - before[1] - 1) / (first - before[0] - 1))


def _new_end(words: WordMap, old: range, last: int, new: int) -> int:
    missing = old.stop - 1 - last
    after = _bound_after(words, last + 1)
    if not _is_end_word(missing, old) or after is None or after[0] < old.stop:
        return new + 1
    if not 0 < after[1] - new <= after[0] - last + _PUT_IN:
        return new + 1
    return new + 1 + round(missing * (after[1] - new - 1) / (after[0] - last - 1))


def _is_end_word(missing: int, old: range) -> bool:
    """Whether so few words at an end are gone that they were replaced rather than taken away."""
    return 0 < missing <= max(_SHORT, len(old) * _END)


def _replacement(words: WordMap, old: range, *, has_rest: bool) -> range:
    """What stands between the passage's neighbours now, if it is short or still much alike."""
    before, after = _bound_before(words, old.start), _bound_after(words, old.stop)
    if before is None or after is None or not 1 < after[1] - before[1] <= after[0] - before[0] + _SLACK:
        return range(0)
    share = (after[1] - before[1] - 1) / (after[0] - before[0] - 1)
    start = before[1] + 1 + round((old.start - before[0] - 1) * share)
    new = range(start, max(start, before[1] + 1 + round((old.stop - before[0] - 1) * share)))
    if not new or len(new) > _REPLACED_BY * len(old):
        return range(0)
    is_short = len(old) <= _SHORT and after[0] - before[0] - 1 <= 2 * _SHORT
    is_alike = has_rest and _likeness(words.old.text(old), words.new.text(new)) >= _HALF
    return new if is_short or is_alike else range(0)


def _bound_before(words: WordMap, word: int) -> tuple[int, int] | None:
    return next(
        ((i, words.to_new[i]) for i in range(word - 1, max(-1, word - _SLACK), -1) if words.to_new[i] >= 0),
        None,
    )


def _bound_after(words: WordMap, word: int) -> tuple[int, int] | None:
    stop = min(len(words.to_new), word + _SLACK)
    return next(((i, words.to_new[i]) for i in range(word, stop) if words.to_new[i] >= 0), None)


def _beside(words: WordMap, old: range, new: range, step: int) -> float:
    """The part of the words on one side of the passage that stand on that side of its new place too."""
    start, expected = (old.start, new.start) if step < 0 else (old.stop - 1, new.stop - 1)
    seen = came = 0
    for distance in range(1, _SIDE_WORDS + 1):
        place = start + step * distance
        if not 0 <= place < len(words.to_new):
            break
        away = step * (words.to_new[place] - expected)
        seen += 1
        came += words.to_new[place] != _NOWHERE and 0 < away <= distance + _SLACK
    # At the very end of a paper there is nothing that could have come along.
    return came / max(seen, _SIDE_WORDS // 4)


def _has_neighbours(words: WordMap, old: range, new: range) -> bool:
    """Whether words right beside the passage are right beside it still: a lone full stop is anywhere."""
    beside = [(old.start - k, new.start - k) for k in (1, 2)] + [(old.stop + k, new.stop + k) for k in (0, 1)]
    there = [words.to_new[one] == other for one, other in beside if 0 <= one < len(words.to_new)]
    return 2 * sum(there) >= len(there)


def _page_came_along(words: WordMap, old: range, new: range) -> float:
    here = words.old.words_of(words.old.page_of(old.start))
    shift = new.start - old.start
    low, high = shift - _PAGE_SLACK, shift + _PAGE_SLACK
    places = enumerate(words.to_new[here.start : here.stop], here.start)
    came = [low <= place - word <= high for word, place in places if place != _NOWHERE]
    return sum(came) / len(here)


def _exact_parts(words: WordMap, passage: Passage, old: range, new: range) -> tuple[PagePart, ...]:
    """The new words' characters, begun and ended inside a word where the passage was."""
    places = [list(place) for place in words.new.places(new)]
    if words.to_new[old.start] == new.start:
        start = words.old.span(old.start)[1]
        inside = _inside(words.old, passage[0].page, start, passage[0].start)
        places[0][1] = _moved_into(words.new, new.start, inside)
    if words.to_new[old.stop - 1] == new.stop - 1:
        start = words.old.span(old.stop - 1)[1]
        inside = _inside(words.old, passage[-1].page, start, passage[-1].end)
        places[-1][2] = _moved_into(words.new, new.stop - 1, inside, is_end=True)
    return tuple(PagePart(*place) for place in places if place[2] > place[1])


def _inside(paper: PaperWords, page: int, start: int, place: int) -> int:
    return letters(paper.bodies[page - 1][start:place]) if place > start else 0


def _moved_into(paper: PaperWords, word: int, count: int, *, is_end: bool = False) -> int:
    page, start, end = paper.span(word)
    inside = after_letters(paper.bodies[page - 1][start:end], count)
    return start + inside if inside or not is_end else end


def _found_elsewhere(words: WordMap, alike: Lookalikes, passage: Passage, old: range) -> Placement:
    """The same words at a place that nothing else has come to: worth showing, never worth trusting."""
    new = alike.unclaimed_copy(old) or near_copy(words, old)
    if not new:
        return ORPHAN
    context = max(_beside(words, old, new, step) for step in (-1, 1))
    return _described(words, passage, old, new, context=context, is_trusted=False)
