"""The decision proposal that a paper itself prints, out of the words of its first pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from binder.kallelse.proposal_points import join_points

_HEADING = re.compile(
    r"^\W*(?P<heading>(?:[\w ]{0,40} )?förslag till beslut)(?P<whose> i\b.*)?\s*:?$", re.IGNORECASE
)
_END = re.compile(
    r"^(?:sammanfattning\b.*|bakgrund\b.*|ärende(?:t|beskrivning|ts beredning)\b.*|beskrivning av .*"
    r"|beslutsunderlag|bilag(?:a|or)\b.*|underlag.*|motiv\w*|skäl\w*|information\w*|inledning|beredning\w*"
    r"|handling\w*( i ärendet)?|förvaltningens (?:bedömning|synpunkter|yttrande)|expedi\w+.*"
    r"|beslutet (?:ska skickas|skickas|expedieras).*|sida \d.*|yrkanden?|paragrafen .*"
    r"|beslutsgång\w*|reservation\w*|skickas till.*|protokollsanteckning\w*"
    r"|särskil\w+ yttrande\w*|deltar (?:inte|ej) i .*|handling \d{4} nr.*)$",
    re.IGNORECASE,
)
_INLINE = re.compile(r"(?<=[.;:,]) (?=(?P<number>\d{1,2})\. \S)|(?<=, samt) (?=(?P<last>\d{1,2})\. \S)")
_GOES_ON = ("i", " och", ",", " för")
"""Ends of a heading that is printed on two lines."""
_MOST_LINES = 120


def printed_proposal(text: str) -> str:
    """The proposal with every point at the beginning of a line, below who decides; "" if none is printed."""
    lines = [" ".join(line.replace("\u00ad", "").split()) for line in text.splitlines()]
    for place, line in enumerate(lines):
        heading = _HEADING.match(line)
        if heading is not None:
            whose, rest = _whose(heading["whose"] or "", lines[place + 1 :])
            body = points_below(rest)
            return f"Förslag till beslut{whose}\n{body}" if body and whose else body
    return ""


def points_below(lines: Iterable[str]) -> str:
    """The points that these lines begin with, each at the beginning of a line, until the next part."""
    return join_points(_parted(" \n".join(_until_the_end(islice(lines, _MOST_LINES)))).splitlines())


def begins_next_part(line: str) -> bool:
    """Whether a line is the heading of what follows a proposal."""
    return _END.match(line) is not None


def _whose(told: str, lines: list[str]) -> tuple[str, list[str]]:
    """Who decides, in one line even where the heading is printed on two; and the lines that are left."""
    words = " ".join(told.split())
    if lines and words.casefold().endswith(_GOES_ON):
        words, lines = f"{words} {lines[0]}", lines[1:]
    return (f" {words.removesuffix(':')}" if words else ""), lines


def _until_the_end(lines: Iterable[str]) -> Iterator[str]:
    begun = False
    for line in lines:
        if _END.match(line) or (begun and not line):
            return
        begun = begun or bool(line)
        yield line


def _parted(text: str) -> str:
    """Points that follow one another on a line, each on its own, as long as they count on."""
    wanted = 2

    def part(found: re.Match[str]) -> str:
        nonlocal wanted
        if int(found["number"] or found["last"]) != wanted:
            return " "
        wanted += 1
        return "\n"

    starts = [int(number) for number in re.findall(r"(?m)^(\d{1,2})[.)] ", text)]
    return text if len(starts) > 1 and starts == list(range(1, len(starts) + 1)) else _INLINE.sub(part, text)
