"""Finding a quote again in the version it was taken from, whichever program took it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from binder.domain.annotation import TextQuote
from binder.domain.broken_quote import over_break
from binder.domain.loose_text import LooseText, loose
from binder.domain.placement import PagePart, Passage

_PAGES_KEPT = 4
_BEYOND = 2
"""Pages before and after the one named that are searched before all others."""
_BESIDE = 2
"""Characters between the place that a box tells and the one where the words begin."""
_END = 1_000
"""Characters at the end of a page among which what runs over to the next begins."""
_LONGEST_GAP = 2_000
"""Characters that words not quoted may have, if what stands before and after them is."""

Hint = Callable[[int], int | None]
"""The index of the character on a page at which the note's own boxes begin, if it has any there."""


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """Where a quote stands. `is_only` is False if it stands at another place too that is no worse."""

    passage: Passage
    is_only: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    context: int
    passage: Passage


class QuoteSearch:
    """The pages of one version; `bodies` are the same pages without running heads, as long."""

    def __init__(self, pages: Sequence[str], bodies: Sequence[str]) -> None:
        self._pages, self._bodies = pages, bodies
        self._loose: dict[tuple[int, int], LooseText] = {}

    def find(self, quote: TextQuote, page: int | None, hint: Hint | None = None) -> FoundQuote | None:
        """The quote on its page, else near it, else anywhere; None if it is nowhere."""
        if not loose(quote.exact):
            return None
        for places in self._rounds(page):
            found = [
                candidate for first, last in places for candidate in self._candidates(quote, first, last)
            ]
            if found:
                return _best([*found, *self._begun_here(quote, page, places, hint)], page, hint)
            if (passage := self._over_break(quote, page, places, hint)) is not None:
                return FoundQuote(passage, is_only=True)
        return None

    def between(self, quote: TextQuote, page: int | None) -> FoundQuote | None:
        """What stands between the words before and after a quote that does not say its own words."""
        if not loose(quote.prefix) or not loose(quote.suffix):
            return None
        for places in self._rounds(page):
            found = [part for first, last in places if first == last for part in self._gaps(quote, first)]
            if found:
                return FoundQuote([found[0]], is_only=len(found) == 1)
        return None

    def _gaps(self, quote: TextQuote, page: int) -> Iterable[PagePart]:
        raw = self._raw(page, page)
        text = self._loosened(page, page, raw)
        suffixes = [start for start, _ in text.find(quote.suffix)]
        for _, end in text.find(quote.prefix):
            stop = next((start for start in suffixes if start >= end), end)
            inner = raw[end:stop].strip()
            if inner and stop - end <= _LONGEST_GAP:
                start = raw.index(inner, end)
                yield PagePart(page, start, start + len(inner))

    def _begun_here(
        self, quote: TextQuote, page: int | None, places: Sequence[tuple[int, int]], hint: Hint | None
    ) -> Iterable[_Candidate]:
        """The same words over the end of the quote's page, if they can begin there."""
        if page is None or places != [(page, page)] or page == len(self._pages):
            return ()
        place = hint(page) if hint is not None else None
        end, sought = loose(self._bodies[page - 1][-_END:]), loose(quote.exact)
        can_begin = any(end.endswith(sought[:count]) for count in range(1, len(sought)))
        is_above = place is not None and place + len(quote.exact) < len(self._pages[page - 1]) - _END
        return self._candidates(quote, page, page + 1) if can_begin and not is_above else ()

    def _over_break(
        self, quote: TextQuote, page: int | None, places: Sequence[tuple[int, int]], hint: Hint | None
    ) -> Passage | None:
        """The quote over the end of its own page, past what stands there and is no text."""
        if page is None or (page, page + 1) not in places:
            return None
        parts = over_break(quote.exact, *self._bodies[page - 1 : page + 1])
        if parts is None or not self._is_meant(page, parts, hint):
            return None
        return [PagePart(page + step, *part) for step, part in enumerate(parts)]

    def _is_meant(self, page: int, parts: Sequence[tuple[int, int]], hint: Hint | None) -> bool:
        """Whether the note's boxes begin where the parts do; without boxes two words of each are needed."""
        place = hint(page) if hint is not None else None
        if place is not None:
            return abs(place - parts[0][0]) <= _BESIDE
        pages = self._bodies[page - 1 : page + 1]
        return all(len(body[slice(*part)].split()) > 1 for body, part in zip(pages, parts, strict=True))

    def _rounds(self, page: int | None) -> Iterable[list[tuple[int, int]]]:
        count = len(self._pages)
        if page is not None and 1 <= page <= count:
            yield [(page, page)]
            yield [(first, first + 1) for first in (page, page - 1) if 1 <= first < count]
            low, high = max(1, page - _BEYOND), min(count, page + _BEYOND)
            yield [(near, near) for near in range(low, high + 1) if near != page]
        yield [(any_page, any_page) for any_page in range(1, count + 1)]
        yield [(first, first + 1) for first in range(1, count)]

    def _candidates(self, quote: TextQuote, first: int, last: int) -> Iterable[_Candidate]:
        raw = self._raw(first, last)
        text = self._loosened(first, last, raw)
        before, after = loose(quote.prefix), loose(quote.suffix)
        for start, end in text.find(quote.exact):
            context = _same_end(before, loose(raw[max(0, start - 2 * len(quote.prefix) - 8) : start]))
            context += _same_start(after, loose(raw[end : end + 2 * len(quote.suffix) + 8]))
            passage = self._passage(first, last, start, end)
            # Of two pages only what runs over the break: each page is searched by itself, in its own turn.
            if first == last or len(passage) > 1:
                yield _Candidate(context, passage)

    def _raw(self, first: int, last: int) -> str:
        if first == last:
            return self._pages[first - 1]
        # What runs over the end of a page runs over its head and its number too.
        return "\n".join(self._bodies[first - 1 : last])

    def _loosened(self, first: int, last: int, raw: str) -> LooseText:
        if (first, last) not in self._loose:
            if len(self._loose) >= _PAGES_KEPT:
                self._loose.pop(next(iter(self._loose)))
            self._loose[first, last] = LooseText(raw)
        return self._loose[first, last]

    def _passage(self, first: int, last: int, start: int, end: int) -> Passage:
        parts, done = [], 0
        for page in range(first, last + 1):
            length = len(self._pages[page - 1])
            low, high = max(start - done, 0), min(end - done, length)
            # A page's part begins and ends with its text, not with the blanks where its head stands.
            inner = self._bodies[page - 1][low:high] if first != last else "x"
            low, high = low + len(inner) - len(inner.lstrip()), high - len(inner) + len(inner.rstrip())
            if low < high:
                parts.append(PagePart(page, low, high))
            done += length + 1
        return parts


def _best(found: Sequence[_Candidate], page: int | None, hint: Hint | None) -> FoundQuote:
    most = max(candidate.context for candidate in found)
    best = [candidate.passage for candidate in found if candidate.context == most]
    if len(best) == 1:
        return FoundQuote(best[0], is_only=True)
    place = hint(page) if hint is not None and page is not None else None
    if place is None:
        return FoundQuote(best[0], is_only=False)
    nearest = min(best, key=lambda passage: (passage[0].page != page, abs(passage[0].start - place)))
    return FoundQuote(nearest, is_only=True)


def _same_end(one: str, other: str) -> int:
    return _same_start(one[::-1], other[::-1])


def _same_start(one: str, other: str) -> int:
    for place, (sign, facing) in enumerate(zip(one, other, strict=False)):
        if sign != facing:
            return place
    return min(len(one), len(other))
