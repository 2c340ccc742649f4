"""Which kommun's own words a file is read with: its profile's, and those the user let be remembered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from binder.domain.errors import BinderError
from binder.domain.municipality import OwnWord
from binder.kallelse.lines import PageSource

#: A kallelse names its kommun on one of its first pages, if it does at all.
_PAGES = 2
_KIND = re.compile(r"\s+(?:kommun|stad)$", re.IGNORECASE)


def own_words(municipality: str) -> tuple[OwnWord, ...]:
    """Return the words of a kommun, by its name; none of a kommun that nothing is known of."""
    from binder.services.member import profile_of
    from binder.storage.learned_words import remembered

    if not municipality:
        return ()
    profile = profile_of(municipality)
    return profile.words if profile is not None else remembered(municipality)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """What was learned, of which kommun, when and from which file."""

    municipality: str
    word: OwnWord
    day: date
    file_name: str


def remembered_words() -> list[Remembered]:
    """Return all that was learned, kommun by kommun."""
    from binder.storage.learned_words import learned, municipalities_with_words

    return [
        Remembered(municipality=name, word=each.word, day=each.learned, file_name=each.file_name)
        for name in municipalities_with_words()
        for each in learned(name)
    ]


def damaged_files() -> list[BinderError]:
    """Return what is wrong with files of words that cannot be read; nothing in them is used."""
    from binder.storage.learned_words import damaged

    return damaged()


def forget(remembered: Remembered) -> None:
    """Forget a word; the next kallelse is read without it."""
    from binder.storage import learned_words

    learned_words.forget(remembered.municipality, [remembered.word])


def words_for(source: PageSource) -> tuple[OwnWord, ...]:
    """Return the words of the kommun that the file names.

    A file that names none of those that have words is taken for that of the only kommun of which the user let
    words be remembered: a member sits in one.
    """
    from binder.storage.learned_words import municipalities_with_words

    learned = municipalities_with_words()
    names = dict.fromkeys((*learned, *_profiles_with_words()))
    if not names:
        return ()
    text = " ".join(source.text(number) for number in range(1, min(_PAGES, source.page_count) + 1)).casefold()
    named = [name for name in names if _is_named(name, text)]
    if not named and len(learned) == 1:
        named = learned
    return tuple(dict.fromkeys(word for name in named for word in own_words(name)))


def _profiles_with_words() -> list[str]:
    from binder.storage.municipalities import profiles

    try:
        return [profile.name for profile in profiles() if profile.words]
    except BinderError:
        # The user's own profile is wrong: told where it is used, not while a file is read.
        return []


def _is_named(municipality: str, text: str) -> bool:
    bare = re.escape(_KIND.sub("", municipality.strip()).casefold())
    return bool(bare) and re.search(rf"(?<!\w){bare}s?(?!\w)", text) is not None
