"""From a query to the keys it is found by, and back to the places of its words in a text."""

from __future__ import annotations

from dataclasses import dataclass, field

from binder.domain.compounds import is_part
from binder.domain.diarienummer import Diarienummer
from binder.domain.search_query import Query
from binder.storage.word_keys import PART, STEM, WORD, keys_of_word, plain, stems, wanted_number_keys

AROUND = 14
"""Words of a hit's context."""

_BEFORE = 3
"""Words before the first found one."""

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
        words = f" {' '.join(WORD.findall(text.lower()))} "
        return all(f" {phrase} " in words for phrase in self.phrases)

    def terms_of(self, word: str) -> int:
        """Which terms a word in lower case answers to, as bits."""
        found = self._seen.get(word)
        if found is None:
            found = self._seen[word] = self._bits(word)
        return found

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
        *(_Term((word,)) for phrase in phrases for word in phrase.split()),
        *(_number_term(dnr) for dnr in query.numbers),
    ]
    return Wanted(tuple(dict.fromkeys(terms)), tuple(filter(None, phrases))) if terms else None


def found_words(text: str, sought: Wanted) -> list[tuple[int, int]]:
    """Begin and end of every word of a text that is sought; the text is taken as it stands."""
    words = WORD.finditer(text)
    return [word.span() for word in words if sought.terms_of(word.group().lower())]


def context(text: str, sought: Wanted) -> Context:
    """The words around the place that has most of what is sought."""
    whole = plain(text)
    words = [(match.start(), match.end(), match.group().lower()) for match in WORD.finditer(whole)]
    found = [(place, bits) for place, word in enumerate(words) if (bits := sought.terms_of(word[2]))]
    places = {place for place, _ in found}
    together, first = max(
        ((_together(found, at), -place) for at, (place, _) in enumerate(found)), default=(0, 0)
    )
    shown, matches = _cut(whole, words, max(0, -first - _BEFORE), places)
    return Context(text=shown, matches=matches, together=together, count=len(found))


def _together(found: list[tuple[int, int]], at: int) -> int:
    """How many terms stand within a context that begins at this word."""
    bits = 0
    for place, more in found[at : at + AROUND]:
        if place - found[at][0] >= AROUND:
            break
        bits |= more
    return bits.bit_count()


def _cut(
    text: str, words: list[tuple[int, int, str]], first: int, found: set[int]
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """`AROUND` words from `first` on, on one line, and the places in it of those that were found."""
    last = min(first + AROUND, len(words))
    begin = words[first][0] if first else 0
    end = words[last - 1][1] if last < len(words) else len(text)
    shown, matches = "…" if first else "", []
    done = begin
    for place in range(first, last):
        start, stop, _ = words[place]
        if place in found:
            shown = _joined(shown, text[done:start])
            matches.append((len(shown), len(shown) + stop - start))
            shown += text[start:stop]
            done = stop
    shown = _joined(shown, text[done:end]).rstrip()
    return shown + ("…" if last < len(words) else ""), tuple(matches)


def _joined(shown: str, more: str) -> str:
    """The text so far and more of it, with single blanks for any space."""
    line = " ".join(more.split())
    before = " " if more[:1].isspace() and shown and not shown.endswith((" ", "…")) else ""
    after = " " if line and more[-1:].isspace() else ""
    return shown + before + line + after


def _word_term(word: str) -> _Term:
    if not word.isalpha():
        return _Term((word,), _beginnings(word))
    own = sorted(stems(word))
    parts = [PART + stem for stem in own if is_part(stem)]
    return _Term((word, *(STEM + stem for stem in own), *parts), _beginnings(word))


def _beginnings(word: str) -> tuple[str, ...]:
    if len(word) < _SHORTEST_BEGINNING:
        return ()
    is_long = len(word) >= _SHORTEST_PART_BEGINNING and word.isalpha()
    return (word, PART + word) if is_long else (word,)


def _number_term(dnr: Diarienummer) -> _Term:
    return _Term(wanted_number_keys(dnr), digits=(str(dnr.year), str(dnr.serial)))
