"""What is typed into a search: words, phrases in quotes, diarienummer, and filters like `år:2025`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from binder.domain.diarienummer import Diarienummer, find_all, parse

KINDS = {
    "item": ("ärende", "ärenden", "item"),
    "note": ("anteckning", "anteckningar", "note"),
    "draft": ("yrkande", "yrkanden", "utkast", "draft"),
    "page": ("handling", "handlingar", "sida", "sidor", "page"),
}
"""Kinds of hits and what they may be called in `typ:`."""

_KIND_OF = {name: kind for kind, names in KINDS.items() for name in names}
_FILTER = re.compile(
    r'(?<!\S)(?P<name>år|organ|typ|year|body|kind):(?:"(?P<quoted>[^"]*)"|(?P<bare>\S*))', re.IGNORECASE
)
_ENGLISH = {"year": "år", "body": "organ", "kind": "typ"}
_PHRASE = re.compile(r'"([^"]*)"?|”([^”]*)”?|»([^»«]*)[»«]?')
_YEAR = re.compile(r"(?:19|20)\d\d")
_ABBREVIATIONS = {
    "au": "arbetsutskott",
    "ksau": "kommunstyrelsens arbetsutskott",
    "ks": "kommunstyrelse",
    "kf": "kommunfullmäktige",
    "bun": "barn- och utbildningsnämnd",
    "bn": "byggnadsnämnd",
    "kfn": "kultur- och fritidsnämnd",
    "mn": "miljönämnd",
    "sbn": "samhällsbyggnadsnämnd",
    "sn": "socialnämnd",
    "vn": "valnämnd",
    "ön": "överförmyndarnämnd",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which hits are wanted: None is any. `body` is a name, the beginning of one, or usual letters for it."""

    year: int | None = None
    body: str | None = None
    kind: str | None = None

    def joined(self, other: Filters) -> Filters:
        """These, with the other's where they say something."""
        return Filters(
            year=other.year or self.year, body=other.body or self.body, kind=other.kind or self.kind
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What a search is for; all of it must be there."""

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    numbers: tuple[Diarienummer, ...] = ()
    filters: Filters = Filters()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for; filters alone find nothing."""
        return not (self.words or self.phrases or self.numbers)


def parse_query(typed: str) -> Query:
    """Read what was typed; a filter that says nothing sensible is taken for words."""
    filters, rest = _without_filters(typed)
    phrases = [next(filter(None, match.groups()), "").strip() for match in _PHRASE.finditer(rest)]
    loose = _PHRASE.sub(" ", rest).strip()
    numbers, words = _without_numbers(loose)
    return Query(
        words=tuple(words.split()),
        phrases=tuple(filter(None, phrases)),
        numbers=numbers,
        filters=filters,
    )


def body_matches(body: str, wanted: str) -> bool:
    """Whether a body is the one that is asked for: by its name, the beginning of a word of it, or letters."""
    name, asked = body.casefold(), wanted.strip().casefold()
    if asked in _ABBREVIATIONS:
        meant = _ABBREVIATIONS[asked]
        return meant in name and (asked != "ks" or "utskott" not in name)
    return name.startswith(asked) or any(word.startswith(asked) for word in re.split(r"[\s,/]+", name))


def _without_filters(typed: str) -> tuple[Filters, str]:
    filters = Filters()
    rest, done = "", 0
    for match in _FILTER.finditer(typed):
        read = _filter(match["name"].lower(), (match["quoted"] or match["bare"] or "").strip())
        if read is not None:
            filters = filters.joined(read)
            rest += typed[done : match.start()]
            done = match.end()
    return filters, rest + typed[done:]


def _filter(name: str, value: str) -> Filters | None:
    match _ENGLISH.get(name, name):
        case "år":
            return Filters(year=int(value)) if _YEAR.fullmatch(value) else None
        case "organ":
            return Filters(body=value) if value else None
        case _:
            kind = _KIND_OF.get(value.casefold())
            return Filters(kind=kind) if kind else None


def _without_numbers(text: str) -> tuple[tuple[Diarienummer, ...], str]:
    """Tell diarienummer from words; the whole text may be one in a form too weak for running text."""
    alone = parse(text) if any(sign in text for sign in "/-:.") else None
    if alone is not None:
        return (alone,), ""
    numbers, rest, done = [], "", 0
    for found in find_all(text):
        numbers.append(found.dnr)
        rest += text[done : found.start] + " "
        done = found.end
    return tuple(numbers), rest + text[done:]


def with_filters(query: Query, filters: Filters) -> Query:
    """The query with filters chosen beside it; what is typed goes before."""
    return replace(query, filters=filters.joined(query.filters))
