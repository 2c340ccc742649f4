"""Words that a template left behind: they were meant to be written over and reached the registrar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from binder.domain.swedish_dates import ANY_MONTH_NAME


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A left-over as it stands in the text, where it begins, and whether it is an unfilled date."""

    text: str
    start: int
    is_date: bool = False


_UNFILLED = r"(?:[Xx?_]{1,2}|[MmDdNn]{2}|\d[Xx?_])"
_DASH = r"\s?[-–/.]\s?"

_DATES = re.compile(
    r"(?<![\w-])(?:"
    rf"(?:19|20)\d\d{_DASH}{_UNFILLED}(?:{_DASH}(?:{_UNFILLED}|\d\d?))?"  # 2024-XX-12, 2024-XX
    rf"|(?:19|20)\d\d{_DASH}\d\d?{_DASH}{_UNFILLED}"  # 2024-04-XX
    # 20XX-04-12, 202X-04-12
    rf"|(?:(?:19|20)[XxYy?_]{{2}}|20\d[XxYy?_]){_DASH}(?:{_UNFILLED}|\d\d?){_DASH}(?:{_UNFILLED}|\d\d?)"
    rf"|(?:Å{{4}}|å{{4}}|Y{{4}}|y{{4}}|X{{4}}|x{{4}}){_DASH}(?:{_UNFILLED}|\d\d){_DASH}(?:{_UNFILLED}|\d\d)"
    rf"|(?:[XxNn?_]{{1,2}}|\d[Xx?_])\s{ANY_MONTH_NAME}(?:\s(?:19|20)\d\d)?"  # XX april 2024
    r"|20\d\d[01]\d[Xx]{2}"  # 202404XX
    r"|20\d\d-[01]\d-(?!\s*\d|\S)"  # 2024-04-
    r"|(?:ÅÅ|åå|YY|yy)?(?:ÅÅ|åå|YY|yy)(?:MMDD|mmdd)"
    r")(?![\w-])"
)

_WANTED = (
    r"(?:organ(?:et)?|nämnd(?:en)?|parti(?:et)?|ledamot(?:en)?|avsändare|förvaltning(?:en)?|kommun(?:en)?)"
)
_FILL_IN = (
    r"(?:namn|datum|text|rubrik|parti|organ|diarienummer|dnr|ärende|fyll|skriv|ange|klicka|infoga|motivering"
    r"|belopp|summa|antal|årtal|nummer|nr(?=\s*\]))"
)

# Each with a part in small letters that a text must hold before the pattern is tried: a draft is looked at
# for every key that is pressed.
_WORDS = tuple(
    (hint, re.compile(pattern, re.IGNORECASE))
    for hint, pattern in (
        ("typ av", r"\btyp av (?:dokument|handling)\b"),
        ("namn på", rf"\bnamn på {_WANTED}(?!\w)"),
        (
            "k",
            r"\b(?:klicka|tryck|klicka eller tryck) här(?: för att \w+(?: till| i)?(?: ett?| en)? \w+)?\b",
        ),
        ("här", r"\b(?:skriv|ange|fyll i|infoga) (?:(?:din |ditt |dina )?[\wåäö]{2,14} )?här\b"),
        ("välj ett", r"\bvälj ett (?:objekt|alternativ|datum)\b"),
        ("lorem", r"\blorem ipsum\b(?: dolor sit amet)?"),
        ("efternamn", r"\b(?:för)?namn efternamn\b"),
        ("namnsson", r"\bnamn namnsson\b"),
        ("platshållare", r"\bplatshållare\b"),
        ("placeholder", r"\bplaceholder\b"),
        ("exempeltext", r"\bexempeltext\b"),
        ("[", rf"\[(?:…|\.{{2,}}|[ _xX?]*|[^\]\d\n]{{0,14}}{_FILL_IN}[^\]\n]{{0,60}})\]"),
        ("<", r"<{1,2}[A-Za-zåäöÅÄÖ][A-Za-zåäöÅÄÖ ]{1,40}>{1,2}"),
        ("{", r"\{{1,2}[A-Za-zåäöÅÄÖ_][\wåäöÅÄÖ .]{1,40}\}{1,2}"),
        ("x", r"\b(?:ärende|punkt|dnr|nr)\.?(?: nr\.?)?:? ?x{1,5}(?:[-/]x{1,6})*(?!\w)"),
        ("?", r"\b(?:ärende ?nr|dnr|nr)\.?(?:: ?| )\?{1,3}(?!\w)"),
        ("x", r"(?<![\w-])(?-i:[A-ZÅÄÖ]{2,6})[-/ ]20\d\d[-/]x{2,6}(?![\w-])"),
        ("xxx", r"(?<![\w.])x{3,}(?![\w.])"),
        ("xx", r"(?<!\w)(?-i:X{2,5}|x{3,5}) (?:mnkr|tkr|mkr|kr|kronor|miljoner|tusen|procent)\b"),
        ("xx", r"(?<!\w)(?<!artikel )(?<!kapitel )(?-i:X{2,5})(?= (?-i:[a-zåäö]{3,}))"),
        ("20", r"(?<![\w-])(?-i:20XX|20xx|20ÅÅ|20YY)(?![\w-])"),
        ("todo", r"\bTODO\b"),
        ("tbd", r"\bTBD\b"),
    )
)
_ELLIPSIS = re.compile(r"\[(?:…|\.{2,}) ?\]")
_LONGEST_PARAGRAPH = 2_000
_OPENING_QUOTES = '”"“»'

_WHOLE_LINE = re.compile(
    r"^\s*(?:(?:rubrik|underrubrik|namn|parti|roll|titel|brödtext|text|organ|nämnd"
    r"|datum|dnr|diarienummer)(?: \d)?"
    r"|(?:förnamn|efternamn)|(?:nämndens|organets|partiets|kommunens|avsändarens) namn)\s*$",
    re.IGNORECASE,
)


def find(text: str) -> list[Placeholder]:
    """Every left-over in `text`, in the order they stand."""
    dates = (
        Placeholder(text=m.group().strip(), start=m.start(), is_date=True) for m in _DATES.finditer(text)
    )
    found: list[Placeholder] = []
    end = 0
    for place in sorted([*dates, *_words(text)], key=lambda place: (place.start, -len(place.text))):
        if place.start >= end:
            found.append(place)
            end = place.start + len(place.text)
    return found


def is_only_placeholder(text: str) -> bool:
    """Whether a field holds nothing but the name of what should stand in it, such as "Namn"."""
    return bool(_WHOLE_LINE.match(text))


def _words(text: str) -> Iterator[Placeholder]:
    small = text.casefold()
    for hint, pattern in _WORDS:
        if hint not in small:
            continue
        for match in pattern.finditer(text):
            if not (_ELLIPSIS.match(match.group()) and _is_quoted(text, match.start())):
                yield Placeholder(text=match.group().strip(), start=match.start())


def _is_quoted(text: str, start: int) -> bool:
    """Whether words left out of a quotation are meant: an odd number of quotation marks stands before."""
    begin = max(0, start - _LONGEST_PARAGRAPH)
    paragraph = text[max(begin, text.rfind("\n", begin, start) + 1) : start]
    return sum(paragraph.count(mark) for mark in _OPENING_QUOTES) % 2 == 1
