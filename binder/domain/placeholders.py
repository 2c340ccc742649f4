"""Words that a template left behind: they were meant to be written over and reached the registrar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A left-over as it stands in the text, where it begins, and whether it is an unfilled date."""

    text: str
    start: int
    is_date: bool = False


_MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sep(?:tember)?"
    r"|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)

_UNFILLED = r"(?:[Xx?_]{1,2}|[MmDdNn]{2}|\d[Xx?_])"
_DASH = r"\s?[-–/.]\s?"

_DATES = re.compile(
    r"(?<![\w-])(?:"
    rf"(?:19|20)\d\d{_DASH}{_UNFILLED}(?:{_DASH}(?:{_UNFILLED}|\d\d?))?"  # 2024-XX-12, 2024-XX
    rf"|(?:19|20)\d\d{_DASH}\d\d?{_DASH}{_UNFILLED}"  # 2024-04-XX
    rf"|(?:19|20)[XxYy?_]{{2}}{_DASH}(?:{_UNFILLED}|\d\d?){_DASH}(?:{_UNFILLED}|\d\d?)"  # 20XX-04-12
    rf"|(?:Å{{4}}|å{{4}}|Y{{4}}|y{{4}}|X{{4}}|x{{4}}){_DASH}(?:{_UNFILLED}|\d\d){_DASH}(?:{_UNFILLED}|\d\d)"
    rf"|(?:[XxNn?_]{{1,2}}|\d[Xx?_])\s(?:{_MONTH})(?:\s(?:19|20)\d\d)?"  # XX april 2024
    r"|(?:ÅÅ|åå|YY|yy)?(?:ÅÅ|åå|YY|yy)(?:MMDD|mmdd)"
    r")(?![\w-])"
)

_WORDS = re.compile(
    r"TYP AV DOKUMENT"
    r"|\b(?:typ av (?:dokument|handling))\b"
    r"|\bnamn på (?:organ(?:et)?|nämnd(?:en)?|parti(?:et)?|ledamot(?:en)?|avsändare|förvaltning(?:en)?)\b"
    r"|\b(?:klicka|tryck) här(?: för att (?:ange|skriva|lägga till|fylla i|välja)[^.\n\]]{0,40})?"
    r"|\b(?:skriv|ange|fyll i|infoga) (?:din |ditt |dina )?(?:text|rubrik|datum|namn|parti|ärende|diarienummer|titel)"
    r"(?:en|et)? här\b"
    r"|\b(?:skriv|fyll i) här\b"
    r"|\b(?:ärendets|dokumentets) (?:namn|rubrik|titel)\b(?= *$)"
    r"|\bvälj ett (?:objekt|alternativ|datum)\b"
    r"|\blorem ipsum\b(?: dolor sit amet)?"
    r"|\b(?:förnamn|fornamn) (?:efternamn)\b"
    r"|\bnamn namnsson\b"
    r"|\b(?:platshållare|placeholder|exempeltext)\b"
    r"|\[(?:…|\.{2,}|[ _xX?]*|[^\]\d\n]{0,3}(?:namn|datum|text|rubrik|parti|organ|diarienummer|ärende|fyll|skriv|ange|klicka|infoga)"
    r"[^\]\n]{0,60})\]"
    r"|<<?[^<>\n]{2,40}>>?(?<!\d>)"
    r"|\{\{?[^{}\n]{2,40}\}\}?"
    r"|(?<![\w…])_{4,}(?!\w)"
    r"|(?<!\w)[Xx]{3,}(?!\w)"
    r"|\bTODO\b|\bTBD\b|\?{3,}",
    re.IGNORECASE,
)

_WHOLE_LINE = re.compile(
    r"^\s*(?:(?:rubrik|underrubrik|namn|parti|roll|titel|brödtext|text|organ|nämnd|datum|dnr|diarienummer)(?: \d)?"
    r"|(?:förnamn|efternamn)|(?:nämndens|organets|partiets|kommunens|avsändarens) namn)\s*$",
    re.IGNORECASE,
)


def find(text: str) -> list[Placeholder]:
    """Every left-over in `text`, in the order they stand."""
    found = [
        Placeholder(text=m.group().strip(), start=m.start(), is_date=True) for m in _DATES.finditer(text)
    ]
    taken = [(p.start, p.start + len(p.text)) for p in found]
    found += [p for p in _words(text) if not any(a <= p.start < b for a, b in taken)]
    return sorted(found, key=lambda placeholder: placeholder.start)


def is_only_placeholder(text: str) -> bool:
    """Whether a field holds nothing but the name of what should stand in it, such as "Namn"."""
    return bool(_WHOLE_LINE.match(text))


def _words(text: str) -> Iterator[Placeholder]:
    for match in _WORDS.finditer(text):
        yield Placeholder(text=match.group().strip(), start=match.start())
