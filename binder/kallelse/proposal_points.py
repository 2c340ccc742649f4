"""How the points of a decision proposal keep lines of their own when its printed lines are joined."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from binder.kallelse.joining import join_lines

_NUMBERED = re.compile(r"^(?P<number>\d{1,2})(?P<sign>[.)]?)\s+[^\W_]")
_LETTERED = re.compile(r"^(?P<letter>[a-zåäö])(?P<sign>[.)])\s+\S")
_BULLET = re.compile(r"^[•●▪◦○■]\s*\S")
_DASHED = re.compile(r"^(?P<sign>[-–—*])\s+\S")
_LEAD_IN = re.compile(r"^(?P<lead>(?i:förslag till beslut) i [a-zåäö][a-zåäö,& -]*:?) (?=[A-ZÅÄÖ])")
"""A heading above a single sentence, as "Förslag till beslut i kommunfullmäktige"."""
_LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"

_Count = Callable[[str], tuple[int, str] | None]
"""Tells what a line counts itself as, and by which sign."""


def join_points(lines: Iterable[str]) -> str:
    """Return the lines as one text in which every numbered or dashed point begins a line."""
    tidy = [text for line in lines if (text := line.strip())]
    starts = sorted({0} | _bullets(tidy) | _dashes(tidy) | _counted(tidy, _number) | _counted(tidy, _letter))
    ends = [*starts[1:], len(tidy)]
    joined = "\n".join(join_lines(tidy[start:end]) for start, end in zip(starts, ends, strict=True))
    return _LEAD_IN.sub(r"\g<lead>\n", joined)


def _bullets(lines: Sequence[str]) -> set[int]:
    return {at for at, line in enumerate(lines) if _BULLET.match(line)}


def _dashes(lines: Sequence[str]) -> set[int]:
    """Return the lines that begin with a dash of a list; a lone one may part a sentence that wrapped."""
    marks = {at: found["sign"] for at, line in enumerate(lines) if (found := _DASHED.match(line))}
    signs = list(marks.values())
    return {at for at, sign in marks.items() if signs.count(sign) > 1 or lines[at - 1][-1] == ":"}


def _counted(lines: Sequence[str], count: _Count) -> set[int]:
    """Return the lines that count from one: what only looks so does not go on."""
    found: list[int] = []
    sign = ""
    for at, line in enumerate(lines):
        mark = count(line)
        if mark is None:
            continue
        if mark[0] == len(found) + 1 and (not found or mark[1] == sign):
            found.append(at)
            sign = mark[1]
        elif mark[0] == 1 and len(found) == 1:
            # The first was none: nothing followed it before the counting began anew.
            found, sign = [at], mark[1]
    return set(found) if len(found) > 1 or found == [0] else set()


def _number(line: str) -> tuple[int, str] | None:
    mark = _NUMBERED.match(line)
    return (int(mark["number"]), mark["sign"]) if mark else None


def _letter(line: str) -> tuple[int, str] | None:
    mark = _LETTERED.match(line)
    return (_LETTERS.index(mark["letter"]) + 1, mark["sign"]) if mark else None
