"""The words of a paper as numbers in one stream, and where on its pages each of them stands."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

SOFT_HYPHENS = "\u00ad\ufffe\x02"
"""Hyphens that are there only because the line ended; U+FFFE and 2 are PDFium's."""
_SIGNS = rf"[\w\u0300-\u036f{SOFT_HYPHENS}]+"
WORD = re.compile(rf"{_SIGNS}(?:(?<=[{SOFT_HYPHENS}])\r?\n{_SIGNS})*|[^\w\s]")
"""A run of letters and digits, also across a divided line end, or one other sign."""
_PLAIN_WORD = re.compile(r"\w+|[^\w\s]")
_SELDOM = re.compile(rf"[\u0300-\u036f{SOFT_HYPHENS}]")
_NO_LETTER = re.compile(rf"[\s{SOFT_HYPHENS}\x00]")
_LOOKALIKES = str.maketrans("1l|!j0568vc", "iiiiiosbbue")
"""Signs that a machine reads for one another; q and g, n and h it tells apart."""
_PAIRS = {"rn": "m", "ei": "d", "uu": "w", "ri": "n"}
_LOOKALIKE_PAIRS = re.compile("|".join(_PAIRS))
_HYPHENS = "\u2010\u2011-"
_SHIFTING = re.compile(rf"[\s{SOFT_HYPHENS}\x00]|(?<=\w)[{_HYPHENS}]|[{_HYPHENS}](?!\d)")
"""What comes and goes when lines are broken anew: spaces, and hyphens of either kind; no minus sign."""


class Vocabulary:
    """Words as numbers, equal for both versions; case and how å is composed make no other word.

    `by_machine`: nor do signs that a machine takes for one another, which reads one page twice differently.
    """

    def __init__(self, *, by_machine: bool = False) -> None:
        self._fold = folded_as_seen if by_machine else folded
        self._numbers: dict[str, int] = {}
        self._known = _Known(self._number)

    def numbers(self, words: Iterable[str]) -> list[int]:
        """The number of each word."""
        return list(map(self._known.__getitem__, words))

    @property
    def words(self) -> list[str]:
        """The words, folded, in the order of their numbers."""
        return list(self._numbers)

    def numbers_in(self, other: Iterable[str]) -> list[int]:
        """The number of each word in another vocabulary, given by its words; what it lacks comes after."""
        numbers = {word: number for number, word in enumerate(other)}
        return [numbers.setdefault(word, len(numbers)) for word in self._numbers]

    def _number(self, word: str) -> int:
        return self._numbers.setdefault(self._fold(word), len(self._numbers))


class _Known(dict[str, int]):
    """The numbers of words as they are written, worked out when they are first met."""

    def __init__(self, number: Callable[[str], int]) -> None:
        self._number = number

    def __missing__(self, word: str) -> int:
        number = self[word] = self._number(word)
        return number


class PaperWords:
    """The words of all pages in reading order.

    `bodies` are the characters of each page with running heads blanked out: a word's place in a body is its
    place among the page's characters. `stream` has the number of each word, `firsts` the index in the
    stream at which each page begins. Pages count from 1.
    """

    def __init__(self, bodies: Sequence[str], vocabulary: Vocabulary) -> None:
        self.bodies = bodies
        self.stream: list[int] = []
        self.firsts: list[int] = []
        self._pages = array("i")
        for page, body in enumerate(bodies, 1):
            words = vocabulary.numbers(_pattern_for(body).findall(body))
            self.firsts.append(len(self.stream))
            self.stream += words
            self._pages.extend(array("i", [page]) * len(words))
        self._spans: dict[int, array[int]] = {}

    def renumber(self, numbers: Sequence[int]) -> None:
        """Give every word the number that stands at its own: that of another vocabulary."""
        self.stream = list(map(numbers.__getitem__, self.stream))

    @property
    def page_count(self) -> int:
        """Number of pages."""
        return len(self.bodies)

    def page_of(self, word: int) -> int:
        """The page on which the word with this index stands."""
        return self._pages[word]

    def words_of(self, page: int) -> range:
        """The indexes of a page's words."""
        last = self.firsts[page] if page < len(self.firsts) else len(self.stream)
        return range(self.firsts[page - 1], last)

    def span(self, word: int) -> tuple[int, int, int]:
        """Page, start and end among the page's characters of a word."""
        page = self.page_of(word)
        spans, place = self._spans_of(page), 2 * (word - self.firsts[page - 1])
        return page, spans[place], spans[place + 1]

    def _spans_of(self, page: int) -> array[int]:
        """Start and end of each word of a page, one after the other; kept, for they are asked for again."""
        if page not in self._spans:
            body = self.bodies[page - 1]
            found = map(re.Match.span, _pattern_for(body).finditer(body))
            self._spans[page] = array("i", chain.from_iterable(found))
        return self._spans[page]

    def words_at(self, page: int, start: int, end: int) -> range:
        """The indexes of the words that the characters `start`..`end` of a page touch; maybe none."""
        first, spans = self.firsts[page - 1], self._spans_of(page)
        low, high = bisect_right(spans[1::2], start), bisect_left(spans[::2], end)
        return range(first + low, first + max(low, high))

    def text(self, words: range) -> str:
        """The characters from the first to the last of these words, pages joined by a line end."""
        return "\n".join(self.bodies[page - 1][start:end] for page, start, end in self.places(words))

    def places(self, words: range) -> list[tuple[int, int, int]]:
        """Page, start and end among its characters for each page that these words touch."""
        found = []
        for page in range(self.page_of(words[0]), self.page_of(words[-1]) + 1) if words else ():
            here = self.words_of(page)
            low, high = max(words.start, here.start), min(words.stop, here.stop)
            if low < high:
                found.append((page, self.span(low)[1], self.span(high - 1)[2]))
        return found


def _pattern_for(text: str) -> re.Pattern[str]:
    """Finds the same words as `WORD`, in nearly half the time where no word is divided or composed."""
    return WORD if _SELDOM.search(text) else _PLAIN_WORD


def folded(word: str) -> str:
    """A word without line-end hyphens, composed, ligatures as letters, in lower case."""
    if word.isascii() and word.isalnum():
        return word.casefold()
    return unicodedata.normalize("NFKC", _NO_LETTER.sub("", word)).casefold()


def folded_as_seen(word: str) -> str:
    """A word as far as a machine can tell it from others: without marks, signs that look alike being one.

    Numbers stay as they are: another digit is another number.
    """
    plain = folded(word)
    if plain.isdecimal():
        return plain
    bare = "".join(sign for sign in unicodedata.normalize("NFD", plain) if not unicodedata.combining(sign))
    return _LOOKALIKE_PAIRS.sub(_single, bare.translate(_LOOKALIKES))


def _single(found: re.Match[str]) -> str:
    return _PAIRS[found[0]]


def same_text(one: str, other: str) -> bool:
    """Whether two passages read alike, however their lines are broken."""
    return one == other or _unbroken(one) == _unbroken(other)


def readable_text(raw: str) -> str:
    """Running text: divided words whole, line ends and runs of space as one space, composed."""
    whole = re.sub(rf"[{SOFT_HYPHENS}](?:\r?\n)?|\x00", "", raw)
    return unicodedata.normalize("NFC", " ".join(whole.split()))


def letters(raw: str) -> int:
    """How many characters of a passage stay when its lines are broken anew."""
    return len(_NO_LETTER.sub("", raw))


def after_letters(raw: str, count: int) -> int:
    """The place in a word after its first `count` letters."""
    seen = 0
    for place, sign in enumerate(raw):
        if seen == count:
            return place
        seen += not _NO_LETTER.match(sign)
    return len(raw)


def _unbroken(text: str) -> str:
    return unicodedata.normalize("NFKC", _SHIFTING.sub("", text))
