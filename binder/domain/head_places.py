"""Passages in running heads, and those that run into one: the words do not lead there, the page does."""

from __future__ import annotations

import re
from dataclasses import replace

from binder.domain.loose_text import LooseText, loose
from binder.domain.page_words import WORD, Vocabulary, readable_text
from binder.domain.placement import CarryState, PagePart, Passage, Placement
from binder.domain.text_diff import common_words
from binder.domain.version_pair import VersionPair

_SURE = 0.4
"""The part of a page's words that must have come along before its head counts as the same head."""
_DIGITS = re.compile(r"\d+")
_HEAD_SCORE = 0.9
_PROOF = 5
_UNSURE_SCORE = 0.5


def with_heads(pair: VersionPair, passage: Passage, placement: Placement) -> Placement:
    """The placement with what of the passage stands in running heads; unchanged if nothing does."""
    if not _ends_in_head(pair, passage):
        return placement
    return _widened(pair, passage, placement) if placement.parts else _in_head(pair, passage)


def _ends_in_head(pair: VersionPair, passage: Passage) -> bool:
    first, last = passage[0], passage[-1]
    raw, body = pair.old_pages[first.page - 1], pair.old.bodies[first.page - 1]
    begins = raw[first.start : first.end].lstrip(), body[first.start : first.end].lstrip()
    raw, body = pair.old_pages[last.page - 1], pair.old.bodies[last.page - 1]
    ends = raw[last.start : last.end].rstrip(), body[last.start : last.end].rstrip()
    return len(begins[0]) != len(begins[1]) or len(ends[0]) != len(ends[1])


def _widened(pair: VersionPair, passage: Passage, placement: Placement) -> Placement:
    """The same, if the whole passage reads on where its words were found; else it is for looking at."""
    found = placement.parts[0]
    if len(passage) == 1 and len(placement.parts) == 1:
        raw = pair.new_pages[found.page - 1]
        for start, end in LooseText(raw).find(_raw(pair, passage)):
            if start <= found.start and end >= found.end:
                part = PagePart(found.page, start, end)
                return replace(placement, parts=(part,), text=readable_text(raw[start:end]))
    compared = _compared(pair, passage, found.page)
    return replace(compared or placement, state=CarryState.CHANGED, score=placement.score)


def _in_head(pair: VersionPair, passage: Passage) -> Placement:
    counterpart = pair.pages.to_new(passage[0].page)
    pages = _pages_near(pair, passage[0].page) if counterpart is None else [counterpart]
    for page in pages:
        found = _found_in_head(pair, passage, page)
        if found is not None:
            return found
    return Placement(state=CarryState.ORPHAN)


def _pages_near(pair: VersionPair, page: int) -> list[int]:
    """The pages of the nearest words that came along: where a page would be that lost most of its own."""
    words, to_new = pair.old.words_of(page), pair.words.to_new
    inside = [pair.new.page_of(to_new[word]) for word in words if to_new[word] >= 0]
    return list(dict.fromkeys(inside))


def _found_in_head(pair: VersionPair, passage: Passage, new: int) -> Placement | None:
    old = passage[0].page
    is_sure = pair.pages.share(old) >= _SURE and _is_certain(pair, old, new)
    raw, sought = pair.new_pages[new - 1], _raw(pair, passage)
    found = _heads_like(raw, pair.new.bodies[new - 1], sought)
    if not found:
        return _renumbered(pair, passage, new)
    same = _heads_like(pair.old_pages[old - 1], pair.old.bodies[old - 1], sought)
    rank = next((k for k, (start, _) in enumerate(same) if start >= passage[0].start), 0)
    is_sure = is_sure and len(found) == len(same)
    return _told(passage, new, raw, found[min(rank, len(found) - 1)], is_sure=is_sure)


def _is_certain(pair: VersionPair, old: int, new: int) -> bool:
    """Whether words that occur only once, on the page or on those beside it, lead to the counterpart."""
    if _certain_words(pair, old) >= _PROOF:
        return True
    beside = [(old + step, new + step) for step in (-1, 1) if 1 <= old + step <= pair.old.page_count]
    return all(
        pair.pages.to_new(one) == other and _certain_words(pair, one) >= _PROOF for one, other in beside
    )


def _certain_words(pair: VersionPair, page: int) -> int:
    words = pair.old.words_of(page)
    return sum(pair.words.certain[words.start : words.stop])


def _told(passage: Passage, page: int, raw: str, place: tuple[int, int], *, is_sure: bool) -> Placement:
    same = CarryState.KEPT if page == passage[0].page else CarryState.MOVED
    return Placement(
        state=same if is_sure else CarryState.CHANGED,
        score=_HEAD_SCORE if is_sure else _UNSURE_SCORE,
        parts=(PagePart(page, *place),),
        text=readable_text(raw[slice(*place)]),
    )


def _renumbered(pair: VersionPair, passage: Passage, page: int) -> Placement | None:
    """The head on the counterpart that differs in its digits only: "3 (4)" has become "4 (5)"."""
    wanted = _DIGITS.sub("0", loose(_raw(pair, passage)))
    raw = pair.new_pages[page - 1]
    for place in pair.heads.places(raw):
        if wanted and wanted in _DIGITS.sub("0", loose(raw[slice(*place)])):
            return _told(passage, page, raw, place, is_sure=False)
    return _compared(pair, passage, page)


def _compared(pair: VersionPair, passage: Passage, page: int) -> Placement | None:
    """The passage by comparing two whole pages word by word, heads and all; None if little of it is left."""
    before, raw = pair.old_pages[passage[0].page - 1], pair.new_pages[page - 1]
    old, new = list(WORD.finditer(before)), list(WORD.finditer(raw))
    vocabulary = Vocabulary()
    numbers = [vocabulary.numbers(word.group() for word in words) for words in (old, new)]
    sought = {
        k for k, word in enumerate(old) if word.start() < passage[0].end and word.end() > passage[0].start
    }
    found = [new[j] for i, j in common_words(*numbers) if i in sought]
    if 2 * len(found) < len(sought) or not found:
        return None
    return _told(passage, page, raw, (found[0].start(), found[-1].end()), is_sure=False)


def _raw(pair: VersionPair, passage: Passage) -> str:
    return "\n".join(pair.old_pages[part.page - 1][part.start : part.end] for part in passage)


def _heads_like(raw: str, body: str, sought: str) -> list[tuple[int, int]]:
    """Where a text stands wholly in what was blanked out of a page."""
    return [place for place in LooseText(raw).find(sought) if not body[slice(*place)].strip()]
