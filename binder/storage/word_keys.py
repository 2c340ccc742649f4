"""By which keys a text is found: its words, their stems, the parts of compounds, and diarienummer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from binder.domain import diarienummer
from binder.domain.compounds import is_part, parts, without_joint
from binder.domain.diarienummer import Diarienummer

STEM, PART, NUMBER = "\ue001", "\ue002", "\ue003"
"""Before a key that is no word as it stands; letters for private use, which no text is searched by."""

WORD = re.compile(r"[^\W_]+")
_PARTED = re.compile("\u00ad\\s*")
_LOOKS_LIKE_NUMBER = re.compile(r"\d\d.{0,3}\d")
_NO_REGISTER = "0"
_LONGEST_FIELD = 40
_LONGEST_STEM = 40
_ARTICLE = re.compile(r"(?:(?<=[^aeiouyåäö]a)n|(?<=en)a)s?$")
_CHANGED_VOWEL = {
    "böck": "bok",
    "fött": "fot",
    "händ": "hand",
    "ledamöt": "ledamot",
    "länd": "land",
    "män": "man",
    "nätt": "natt",
    "städ": "stad",
    "stränd": "strand",
}
"""Plurals with another vowel; a change of vowel is otherwise another word (mot, möt)."""


def plain(text: str) -> str:
    """The text as it is searched and shown: words that a line's end parted are whole again."""
    whole = unicodedata.normalize("NFC", text)
    return _PARTED.sub("", whole) if "\u00ad" in whole else whole


def keys_of(*texts: str | None) -> str:
    """All keys of the texts, one blank between; each key once."""
    found: dict[str, None] = {}
    for text in texts:
        if text:
            whole = plain(text)
            for word in set(WORD.findall(whole.lower())):
                found.update(dict.fromkeys(keys_of_word(word)))
            found.update(dict.fromkeys(_number_keys(whole)))
    return " ".join(found)


@lru_cache(maxsize=40_000)
def keys_of_word(word: str) -> frozenset[str]:
    """The keys of one word in lower case."""
    if not word.isalpha() or len(word) > _LONGEST_STEM:
        return frozenset({word})
    return frozenset({word, *(STEM + stem for stem in stems(word)), *_part_keys(word)})


def stems(word: str) -> frozenset[str]:
    """A word's stems: Snowball's, and the one without a definite article that Snowball leaves on."""
    found = {_stem(word)}
    without = _ARTICLE.sub("", word)
    if without != word:
        # Snowball knows "skolorna" for skol-, but takes "skolan" and "mötena" for words of their own.
        found.add(_stem(without))
    return frozenset(found)


def letters_of(stem: str) -> tuple[str, ...]:
    """What every word with this stem has in it: the stem, and where the plural has another vowel, that."""
    return (stem, *(changed for changed, known in _CHANGED_VOWEL.items() if known == stem))


def number_keys(dnr: Diarienummer) -> tuple[str, ...]:
    """The keys that a printed number is found by: by itself, and by its register or the lack of one."""
    matter = f"{dnr.year}n{dnr.serial}"
    return NUMBER + matter, NUMBER + (dnr.register or _NO_REGISTER).lower() + "r" + matter


def wanted_number_keys(dnr: Diarienummer) -> tuple[str, ...]:
    """The keys to look for: a number without register is that of any, one with it may lack it elsewhere."""
    matter, with_register = number_keys(dnr)
    if dnr.register is None:
        return (matter,)
    return with_register, f"{NUMBER}{_NO_REGISTER}r{dnr.year}n{dnr.serial}"


def _part_keys(word: str) -> Iterator[str]:
    for part in parts(word):
        for form in {part, without_joint(part)}:
            yield from (PART + stem for stem in stems(form) if is_part(stem))


def _number_keys(text: str) -> Iterator[str]:
    if not _LOOKS_LIKE_NUMBER.search(text):
        return
    if len(text) <= _LONGEST_FIELD and (alone := diarienummer.parse(text)) is not None:
        yield from number_keys(alone)
    for found in diarienummer.find_all(text):
        yield from number_keys(found.dnr)


@lru_cache(maxsize=40_000)
def _stem(word: str) -> str:
    stem = str(_stemmer().stemWord(word))
    return _CHANGED_VOWEL.get(stem, stem)


@cache
def _stemmer() -> Any:  # noqa: ANN401 - the library has no types
    # 15 ms: when the first text is written or searched, not when the program starts.
    import snowballstemmer

    return snowballstemmer.stemmer("swedish")
