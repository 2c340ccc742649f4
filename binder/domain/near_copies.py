"""Words that stand among the same words as before, but in another order: cells of a table that was turned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from binder.domain.word_map import WordMap

_AROUND = 60
"""Words on either side that tell a table from others; more than a small one has."""
_SAME = 0.6
"""The part of the words around a passage that must be around its copy too."""
_PAGES = 3
_FREE = 0.5
_LOOK = 400
_NOWHERE = -1


def near_copy(words: WordMap, old: range) -> range:
    """The one place, near where its surroundings went, that has a passage's words and what was around them.

    None where two places are as good, or where the words there are other words of the older version.
    """
    sought, around = words.old.stream[old.start : old.stop], _around(words.old.stream, old)
    scored = sorted(
        (-sum((around & _around(words.new.stream, copy)).values()), copy.start)
        for page in _pages_near(words, old)
        for copy in _copies(words, words.new.words_of(page), sought)
    )
    is_tied = len(scored) > 1 and scored[0][0] == scored[1][0]
    if not scored or is_tied or -scored[0][0] < _SAME * around.total():
        return range(0)
    start = scored[0][1]
    return range(start, start + len(old))


def _around(stream: Sequence[int], passage: range) -> Counter[int]:
    before, after = max(0, passage.start - _AROUND), passage.stop + _AROUND
    return Counter([*stream[before : passage.start], *stream[passage.stop : after]])


def _pages_near(words: WordMap, old: range) -> list[int]:
    """The pages that most words around a passage went to."""
    near = words.to_new[max(0, old.start - _LOOK) : old.stop + _LOOK]
    counts = Counter(words.new.page_of(place) for place in near if place != _NOWHERE)
    return [page for page, _ in counts.most_common(_PAGES)]


def _copies(words: WordMap, page: range, sought: Sequence[int]) -> list[range]:
    """Where the words stand on a page, as long as most of them came from nowhere."""
    stream = words.new.stream[page.start : page.stop]
    found = [
        range(page.start + place, page.start + place + len(sought))
        for place, word in enumerate(stream)
        if word == sought[0] and stream[place : place + len(sought)] == sought
    ]
    free = [sum(words.to_old[word] == _NOWHERE for word in copy) for copy in found]
    return [copy for copy, count in zip(found, free, strict=True) if count >= _FREE * len(sought)]
