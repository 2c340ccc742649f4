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
    return tuple(point for decider, part in _parts(lines) for point in _points(part, decider))


def as_text(points: Iterable[MainPoint]) -> str:
    """The points as the text that `main_points` reads, for comparing two readings of one proposal."""
    return "\n".join(f"{point.number}. {point.text}" for point in points)


def _parts(lines: Iterable[str]) -> Iterator[tuple[str | None, list[str]]]:
    """The lines below each heading or lead-in, and who decides there."""
    decider: str | None = None
    part: list[str] = []
    for line in lines:
        said = _HEADING.match(line) or _LEAD_IN.match(line)
        if said is None:
            part.append(line)
            continue
        yield decider, part
        body = said.groupdict().get("council") or said["body"]
        decider, part = f"{body[:1].upper()}{body[1:]}" if body else decider, []
    yield decider, part


def _points(lines: Iterable[str], decider: str | None) -> Iterator[MainPoint]:
    number = 0
    for printed, text in _read(list(lines)):
        number = printed if printed is not None else number + 1
        yield MainPoint(number=number, text=text, decider=decider)


def _read(lines: list[str]) -> list[tuple[int | None, str]]:
    """The points with their printed numbers; below numbered ones, dashes and letters list what they hold."""
    marks = (_NUMBER,) if any(map(_NUMBER.match, lines)) else (_MARK, _ATT)
    is_marked = any(_mark_of(line, marks) for line in lines)
    read: list[tuple[int | None, str]] = []
    for line in lines:
        mark = _mark_of(line, marks)
        if mark is not None:
            read.append(_marked(line, mark))
        elif not read or (not is_marked and _is_sentence_after(read[-1][1], line)):
            read.append((None, line))
        else:
            read[-1] = (read[-1][0], f"{read[-1][1]} {line}")
    return read


def _mark_of(line: str, marks: Iterable[re.Pattern[str]]) -> re.Match[str] | None:
    return next((found for pattern in marks if (found := pattern.match(line))), None)


def _marked(line: str, mark: re.Match[str]) -> tuple[int | None, str]:
    number = mark.groupdict().get("number")
    return (int(number) if number else None), (line if mark.re is _ATT else line[mark.end() :])


def _is_sentence_after(before: str, line: str) -> bool:
    return before.endswith(_SENTENCE_END) and line[:1].isupper()
