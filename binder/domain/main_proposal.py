"""The main proposal as the numbered points that it is decided by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MainPoint:
    """A point of the main proposal: its printed number, its sentence, and who decides it if that is said."""

    number: int
    text: str
    decider: str | None = None


_NUMBER = re.compile(r"^(?P<number>\d{1,2})(?:[.)]\s*|\s+)(?=\S)")
_MARK = re.compile(r"^(?:[•●▪◦○■*–—-]\s*|[a-zåäö]\)\s+)(?=\S)")
_ATT = re.compile(r"^att\s", re.IGNORECASE)
_BODY = r"(?P<body>[a-zåäöA-ZÅÄÖ][\wåäöÅÄÖ&,\- ]{2,60}?)"
_HEADING = re.compile(rf"^[\w ]{{0,60}}?förslag till beslut(?: i {_BODY})?\s*:?$", re.IGNORECASE)
_LEAD_IN = re.compile(
    rf"^{_BODY}(?: föreslås besluta| besluta[rs]?| föreslår (?:att )?(?P<council>[\wåäö]*fullmäktige)"
    r"(?: att)?(?: besluta[rs]?)?)(?: följande| att)*\s*:?$",
    re.IGNORECASE,
)
_SENTENCE_END = (".", ".”", '."', ".)")


def main_points(text: str | None) -> tuple[MainPoint, ...]:
    """The points of a decision proposal whose points begin lines; one point where it is a single text."""
    lines = [tidy for line in (text or "").splitlines() if (tidy := " ".join(line.split()))]
    reading = _Reading(is_marked=any(_is_marked(line) for line in lines))
    for line in lines:
        reading.take(line)
    return reading.points()


def as_text(points: Iterable[MainPoint]) -> str:
    """The points as the text that `main_points` reads, for comparing two readings of one proposal."""
    return "\n".join(f"{point.number}. {point.text}" for point in points)


def _is_marked(line: str) -> bool:
    return bool(_NUMBER.match(line) or _MARK.match(line) or _ATT.match(line))


class _Reading:
    """One walk through the lines: whose decision it is, and the point that is being read."""

    def __init__(self, *, is_marked: bool) -> None:
        self._is_marked = is_marked
        self._decider: str | None = None
        self._read: list[tuple[int | None, str, str | None]] = []
        self._is_new_part = True

    def take(self, line: str) -> None:
        """Read the next line."""
        if (said := _HEADING.match(line) or _LEAD_IN.match(line)) is not None:
            self._begin_part(said)
            return
        number = _NUMBER.match(line)
        mark = number or _MARK.match(line)
        rest = line[mark.end() :] if mark else line
        if mark or _ATT.match(line) or self._begins(line):
            self._read.append((int(number["number"]) if number else None, rest, self._decider))
        else:
            last, before, decider = self._read[-1]
            self._read[-1] = (last, f"{before} {rest}", decider)
        self._is_new_part = False

    def points(self) -> tuple[MainPoint, ...]:
        """The points read, those without a number counted."""
        return tuple(self._numbered())

    def _numbered(self) -> Iterator[MainPoint]:
        number, decider = 0, None
        for printed, text, whose in self._read:
            number = printed if printed is not None else 1 if whose != decider else number + 1
            decider = whose
            yield MainPoint(number=number, text=text, decider=whose)

    def _begin_part(self, said: re.Match[str]) -> None:
        body = said.groupdict().get("council") or said.groupdict().get("body")
        self._decider = f"{body[:1].upper()}{body[1:]}" if body else self._decider
        self._is_new_part = True

    def _begins(self, line: str) -> bool:
        """Whether a line without a mark is a point of its own."""
        if not self._read or self._is_new_part:
            return True
        ended = self._read[-1][1].endswith(_SENTENCE_END)
        return not self._is_marked and ended and line[:1].isupper()
