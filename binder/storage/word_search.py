"""From a query to the keys it is found by, and back to the places of its words in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from binder.domain.compounds import is_part
from binder.domain.diarienummer import Diarienummer
from binder.domain.search_query import Query
from binder.storage.word_keys import (
    PART,
    STEM,
    WORD,
    keys_of_word,
    letters_of,
    plain,
    stems,
    wanted_number_keys,
)

AROUND = 100
"""Characters of a hit's context, and how near each other words stand together."""

_BEFORE = 24
"""Characters before the first found word, at most."""

_MOST_FOUND = 60
"""Found words that are looked at on a page."""

_GAP = re.compile(r"\s+")
_SHORTEST_BEGINNING = 2
_SHORTEST_PART_BEGINNING = 4


@dataclass(frozen=True, slots=True)
class _Term:
    """One thing that must be there: any of `keys`, or a word (or part of one) with one of these beginnings.

    A diarienummer also has its `digits`: a number that is still being typed begins with them.
    """

    keys: tuple[str, ...]
    beginnings: tuple[str, ...] = ()
    digits: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    """Any word that answers has one of these in it."""

    def expression(self, *, loose: bool) -> str:
        either = [f'"{key}"' for key in self.keys]
        if loose:
            either += [f'"{beginning}"*' for beginning in self.beginnings]
        if loose and self.digits:
            either.append("(" + " AND ".join(f'"{part}"' for part in self.digits) + "*)")
        return f"({' OR '.join(either)})"

    def has(self, word: str, keys: frozenset[str]) -> bool:
        if self.digits:
            return word.lstrip("0").startswith(self.digits[-1].lstrip("0")) and word.isdigit()
        if not keys.isdisjoint(self.keys):
            return True
        return bool(self.beginnings) and any(key.startswith(self.beginnings) for key in keys)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A query as keys: `exact` finds the words in any form and as parts, `begun` also what begins so."""

    terms: tuple[_Term, ...]
    phrases: tuple[str, ...] = ()
    _seen: dict[str, int] = field(default_factory=dict, compare=False)
    _patterns: list[re.Pattern[str]] = field(default_factory=list, compare=False)

    @property
    def exact(self) -> str:
        """The FTS5 expression for whole words, their forms and parts."""
        return " AND ".join(term.expression(loose=False) for term in self.terms)

    @property
    def begun(self) -> str:
        """The FTS5 expression that also takes what was typed for the beginnings of words."""
        return " AND ".join(term.expression(loose=True) for term in self.terms)

    @property
    def phrase_expression(self) -> str | None:
        """The FTS5 expression for the phrases, or None."""
        return " ".join(f'"{phrase}"' for phrase in self.phrases) or None

    def has_phrases(self, text: str) -> bool:
        """Whether a plain text has all the phrases, whatever stands between their words."""
        if not self.phrases:
            return True
        words = f" {' '.join(WORD.findall(text.lower()))} "
        return all(f" {phrase} " in words for phrase in self.phrases)

    def terms_of(self, word: str) -> int:
        """Which terms a word in lower case answers to, as bits."""
        found = self._seen.get(word)
        if found is None:
            found = self._seen[word] = self._bits(word)
        return found

    def words_in(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Begin, end and terms of every word of a text that answers to one."""
        low, done = _lowered(text), 0
        for match in self._pattern.finditer(low):
            begin, end = match.span()
            if begin < done:
                continue
            while begin > done and low[begin - 1].isalnum():
                begin -= 1
            while end < len(low) and low[end].isalnum():
                end += 1
            done = end
            if bits := self.terms_of(low[begin:end]):
                yield begin, end, bits

    @property
    def _pattern(self) -> re.Pattern[str]:
        if not self._patterns:
            letters = sorted({each for term in self.terms for each in term.letters}, key=len)
            needed = [each for n, each in enumerate(letters) if not any(le in each for le in letters[:n])]
            self._patterns.append(re.compile("|".join(map(re.escape, needed))))
        return self._patterns[0]

    def _bits(self, word: str) -> int:
        keys = keys_of_word(word)
        bits = 0
        for number, term in enumerate(self.terms):
            if term.has(word, keys):
                bits |= 1 << number
        return bits


@dataclass(frozen=True, slots=True)
class Context:
    """Words around a hit on one line, with the begin and end of each found word.

    `together` is how many of the terms stand there, `count` how many found words there are in all.
    """

    text: str
    matches: tuple[tuple[int, int], ...]
    together: int
    count: int


def wanted(query: Query) -> Wanted | None:
    """The keys of a query; None where no word is left to look for."""
    words = [word for typed in query.words for word in WORD.findall(plain(typed).lower())]
    phrases = [" ".join(WORD.findall(plain(phrase).lower())) for phrase in query.phrases]
    terms = [
        *(_word_term(word) for word in words),
        *(_Term((word,), letters=(word,)) for phrase in phrases for word in phrase.split()),
        *(_number_term(dnr) for dnr in query.numbers),
    ]
    return Wanted(tuple(dict.fromkeys(terms)), tuple(filter(None, phrases))) if terms else None


def found_words(text: str, sought: Wanted) -> list[tuple[int, int]]:
    """Begin and end of every word of a text that is sought; the text is taken as it stands."""
    return [(begin, end) for begin, end, _ in sought.words_in(text)]


def context(text: str, sought: Wanted) -> Context:
    """The words around the place that has most of what is sought."""
    whole = plain(text)
    found = list(islice(sought.words_in(whole), _MOST_FOUND))
    together, at = max(((_together(found, at), -at) for at in range(len(found))), default=(0, 0))
    first = found[-at][0] if found else 0
    shown, matches = _cut(whole, first, found)
    return Context(text=shown, matches=matches, together=together, count=len(found))


def _together(found: list[tuple[int, int, int]], at: int) -> int:
    """How many terms stand within a context that begins at this word."""
    bits = 0
    for begin, _, more in found[at:]:
        if begin - found[at][0] >= AROUND:
            break
        bits |= more
    return bits.bit_count()


def _cut(text: str, first: int, found: list[tuple[int, int, int]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text around `first`, of whole words on one line, and the places in it of what was found."""
    begin, end = _bounds(text, first)
    shown, matches, done = "…" if begin else "", [], begin
    for start, stop, _ in found:
        if begin <= start and stop <= end:
            shown = _joined(shown, text[done:start])
            matches.append((len(shown), len(shown) + stop - start))
            shown += text[start:stop]
            done = stop
    shown = _joined(shown, text[done:end]).rstrip()
    return shown + ("…" if end < len(text) else ""), tuple(matches)


def _bounds(text: str, first: int) -> tuple[int, int]:
    """Where a context around a place begins and ends: between words."""
    begin = max(0, first - _BEFORE) if len(text) > AROUND else 0
    if begin:
        gap = _GAP.search(text, begin, first)
        begin = gap.end() if gap else first
    if len(text) <= begin + AROUND:
        return begin, len(text)
    gap = _GAP.search(text, begin + AROUND)
    return begin, gap.start() if gap else len(text)


def _joined(shown: str, more: str) -> str:
    """The text so far and more of it, with single blanks for any space."""
    line = " ".join(more.split())
    before = " " if more[:1].isspace() and shown and not shown.endswith((" ", "…")) else ""
    after = " " if line and more[-1:].isspace() else ""
    return shown + before + line + after


def _lowered(text: str) -> str:
    """The text in small letters, each at its place: some have small forms of two letters."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(sign.lower()[:1] for sign in text)


def _word_term(word: str) -> _Term:
    if not word.isalpha():
        return _Term((word,), _beginnings(word), letters=(word,))
    own = sorted(stems(word))
    parts = [PART + stem for stem in own if is_part(stem)]
    letters = (word, *(each for stem in own for each in letters_of(stem)))
    return _Term((word, *(STEM + stem for stem in own), *parts), _beginnings(word), letters=letters)


def _beginnings(word: str) -> tuple[str, ...]:
    if len(word) < _SHORTEST_BEGINNING:
        return ()
    is_long = len(word) >= _SHORTEST_PART_BEGINNING and word.isalpha()
    return (word, PART + word) if is_long else (word,)


def _number_term(dnr: Diarienummer) -> _Term:
    serial = str(dnr.serial)
    return _Term(wanted_number_keys(dnr), digits=(str(dnr.year), serial), letters=(serial,))
