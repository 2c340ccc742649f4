"""What the first words of a letter say: "nedan följer vårt yrkande i ärende 6 den 3 maj 2025"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from binder.domain import diarienummer, kind_words
from binder.yrkandetext.dates import dates_in
from binder.yrkandetext.opening import NUMBER_OF_ITEM
from binder.yrkandetext.points import Body
from binder.yrkandetext.sections import Sections

_ITEM = re.compile(NUMBER_OF_ITEM, re.IGNORECASE)
_SAYS_DNR = re.compile(r"\b(?:dnr|diarienummer)[.:]*\s[^\s,;()]+(?:\s[\d/:-]+)?", re.IGNORECASE)
_MEETING = re.compile(
    r"\b(?:\w*sammanträde\w*|\w*möte\w*|fullmäktige|\w*styrelsen|\w*nämnden)\b[^.]{0,40}$", re.IGNORECASE
)
_HANDS_OVER = re.compile(
    r"\b(?:följer|kommer|lämnar|lämnas|bifogar|bifogas|sänder|skickar|översänder|översänds)\b", re.IGNORECASE
)
_SENTENCES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstWords:
    """The kind, the day of the meeting and the diarienummer, each None where the letter does not say it."""

    kind: str | None = None
    date: str | None = None
    dnr: str | None = None


def read_first_words(sections: Sections, body: Body) -> FirstWords:
    """What the sentences say that name the item, above the points."""
    texts = [text for text in _openings(sections, body) if _ITEM.search(text)]
    kind, date, dnr = (next(filter(None, map(find, texts)), None) for find in (_kind, _meeting_day, _dnr))
    return FirstWords(kind=kind, date=date, dnr=dnr)


def _openings(sections: Sections, body: Body) -> Iterator[str]:
    if sections.title:
        yield sections.title.text
    yield from body.above[:_SENTENCES] if body.points else ()


def _kind(text: str) -> str | None:
    # "Svar på återremiss" in the heading of an item is not what the paper is.
    return kind_words.named_in(text) if _HANDS_OVER.search(text) else None


def _meeting_day(text: str) -> str | None:
    return next((day.isoformat() for start, _, day in dates_in(text) if _MEETING.search(text[:start])), None)


def _dnr(text: str) -> str | None:
    said = _SAYS_DNR.search(text)
    known = diarienummer.parse(said.group()) if said else None
    found = diarienummer.find_all(text)
    return known.printed if known else (found[0].dnr.printed if found else None)
