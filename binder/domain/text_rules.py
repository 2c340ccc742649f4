"""Faults in the wording of any field: template words, characters that cannot be printed, wrong weekdays."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from binder.domain import placeholders
from binder.domain.finding import Field, Finding, FindingCode, Mend, Severity
from binder.domain.swedish_dates import ANY_MONTH, ANY_WEEKDAY, MONTHS, WEEKDAYS
from binder.domain.yrkande import Yrkande

_WITH_ACCENTS = re.compile("[\\s\\S][\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]*")
_REPLACEMENTS = {
    "\u00a0": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\u200b": "",
    "\u200d": "",
    "\ufeff": "",
    "\u00ad": "",
    "\u2028": " ",
    "\t": " ",
    "\u2010": "-",
    "\u2011": "-",
    "\u2212": "–",
    "\uf0b7": "•",
    "\u2192": "->",
}
"""What may stand instead of a character that comes along when text is pasted from elsewhere."""

_WEEKDAY_DATE = re.compile(
    rf"\b({ANY_WEEKDAY})(?:en)?(?: den)? (\d{{1,2}}) ({ANY_MONTH})"
    rf" ((?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def check_texts(yrkande: Yrkande, can_draw: Callable[[str], bool]) -> Iterator[Finding]:
    """The findings in every text of the paper, field by field."""
    for field, details, text in _texts(yrkande):
        yield from _of_text(field, details, text, can_draw)
    for number, point in enumerate(yrkande.points, start=1):
        if point.change is not None:
            # What is struck is printed too, in the words of the paper it was taken from.
            yield from _undrawable(Field.POINTS, {"point": str(number)}, point.change.original, can_draw)
    yield from _in_motivation(yrkande, can_draw)


def _of_text(
    field: Field, details: dict[str, str], text: str, can_draw: Callable[[str], bool]
) -> Iterator[Finding]:
    yield from _left_over(field, details, text)
    yield from _undrawable(field, details, text, can_draw)
    yield from _weekdays(field, details, text)


def _in_motivation(yrkande: Yrkande, can_draw: Callable[[str], bool]) -> Iterator[Finding]:
    """Block by block: while one is written in, what was found in all others is known."""
    start = 0
    undrawable: set[str] = set()
    for line in yrkande.plain_motivation.split("\n"):
        for finding in _of_line(line, can_draw):
            details = dict(finding.details)
            details["start"] = str(start + int(details["start"]))
            # A character is told once, where it stands first.
            if finding.code is not FindingCode.MISSING_GLYPH or details["found"] not in undrawable:
                yield replace(finding, details=details)
            if finding.code is FindingCode.MISSING_GLYPH:
                undrawable.add(details["found"])
        start += len(line) + 1


@lru_cache(maxsize=4096)
def _of_line(line: str, can_draw: Callable[[str], bool]) -> tuple[Finding, ...]:
    return tuple(_of_text(Field.MOTIVATION, {}, line, can_draw))


def _texts(yrkande: Yrkande) -> Iterator[tuple[Field, dict[str, str], str]]:
    yield Field.BODY, {}, yrkande.body
    yield Field.DNR, {}, yrkande.dnr or ""
    yield Field.ITEM_NUMBER, {}, yrkande.item_number or ""
    yield Field.TITLE, {}, yrkande.title
    for number, point in enumerate(yrkande.points, start=1):
        yield Field.POINTS, {"point": str(number)}, point.text
    yield Field.ADDRESSEE, {}, yrkande.addressee
    for text in yrkande.missing:
        yield Field.MISSING, {}, text
    yield Field.UNTIL, {}, yrkande.until
    for number, who in enumerate(yrkande.signatories, start=1):
        for text in (who.name, who.role, who.party):
            yield Field.SIGNATORIES, {"signatory": str(number)}, text


def _left_over(field: Field, details: dict[str, str], text: str) -> Iterator[Finding]:
    if field is not Field.MOTIVATION and placeholders.is_only_placeholder(text):
        yield _placeholder(field, details, text.strip(), 0, is_date=False)
        return
    for found in placeholders.find(text):
        yield _placeholder(field, details, found.text, found.start, is_date=found.is_date)


def _placeholder(field: Field, details: dict[str, str], text: str, start: int, *, is_date: bool) -> Finding:
    return Finding(
        code=FindingCode.DATE_PLACEHOLDER if is_date else FindingCode.PLACEHOLDER,
        severity=Severity.BLOCKING,
        field=field,
        where=text,
        details={**details, "found": text, "start": str(start)},
    )


def _undrawable(
    field: Field, details: dict[str, str], text: str, can_draw: Callable[[str], bool]
) -> Iterator[Finding]:
    for written, character in _letters(text).items():
        if character in "\n\r" or can_draw(character):
            continue
        start = text.index(written)
        found = {**details, "found": written, "start": str(start), "codepoint": f"U+{ord(character):04X}"}
        replacement = _REPLACEMENTS.get(character)
        if replacement is not None:
            found["value"] = replacement
        yield Finding(
            code=FindingCode.MISSING_GLYPH,
            severity=Severity.BLOCKING,
            field=field,
            where=_surroundings(text, start),
            details=found,
            mend=None if replacement is None else Mend.REPLACE_CHARACTER,
        )


def _letters(text: str) -> dict[str, str]:
    """Each letter as it is written, and as it is set: one with its accents where there is such a one."""
    if unicodedata.is_normalized("NFC", text):
        return {letter: letter for letter in text}
    found: dict[str, str] = {}
    for match in _WITH_ACCENTS.finditer(text):
        for letter in unicodedata.normalize("NFC", match[0]):
            found[letter if letter in match[0] else match[0]] = letter
    return found


_AROUND = 15


def _surroundings(text: str, start: int) -> str:
    before = "…" if start > _AROUND else ""
    after = "…" if start + _AROUND + 1 < len(text) else ""
    return before + " ".join(text[max(0, start - _AROUND) : start + _AROUND + 1].split()) + after


def _weekdays(field: Field, details: dict[str, str], text: str) -> Iterator[Finding]:
    if "dag" not in text:
        return
    for match in _WEEKDAY_DATE.finditer(text):
        weekday, day, month, year = match.groups()
        try:
            meant = date(int(year), MONTHS.index(month.casefold()) + 1, int(day))
        except ValueError:
            continue
        right = WEEKDAYS[meant.weekday()]
        if right != weekday.casefold():
            yield Finding(
                code=FindingCode.DATE_MISMATCH,
                severity=Severity.WARNING,
                field=field,
                where=match.group(),
                details={
                    **details,
                    "found": weekday.casefold(),
                    "weekday": right,
                    "start": str(match.start()),
                },
            )
