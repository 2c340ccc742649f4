"""Where a yrkande names another item of the agenda: its text may have come along from another paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from binder.domain import diarienummer
from binder.domain.agenda_facts import AgendaFacts, OtherItem
from binder.domain.finding import Field, Finding, FindingCode, Severity
from binder.domain.yrkande import Yrkande

_WORD = re.compile(r"\w+")
_ABOUT = re.compile(r"\b(?:om|angående|gällande|avseende|rörande)\b")
_TELLING = 16
"""Letters and blanks of a subject that is more than everyday words, as "budget 2026" is not."""


def check_foreign(yrkande: Yrkande, agenda: AgendaFacts) -> Iterator[Finding]:
    """One finding for each other item that the points or the motivation name by subject or diarienummer.

    Items without a number are those of every meeting, such as "Information från förvaltningen".
    """
    named_in, told = _naming(agenda), set()
    lines = [(Field.POINTS, point.text) for point in yrkande.filled_points]
    lines += [(Field.MOTIVATION, line) for line in yrkande.plain_motivation.split("\n")]
    for field, line in lines:
        for other in named_in(line):
            if other not in told:
                told.add(other)
                yield _finding(field, other)


@lru_cache(maxsize=8)
def _naming(agenda: AgendaFacts) -> Callable[[str], list[OtherItem]]:
    """Tells which other items a paragraph names; most paragraphs are as they were at the last key."""
    own = _words(f"{agenda.title} {agenda.decision_proposal or ''}")
    others = [other for other in agenda.others if other.dnr and not _is_own(other, agenda.dnr, own)]

    @lru_cache(maxsize=4096)
    def named_in(line: str) -> list[OtherItem]:
        words = _words(line)
        numbers = [found.dnr for found in diarienummer.find_all(line)]
        return [each for each in others if _is_subject_in(each, words) or _is_number_in(each, numbers)]

    return named_in


def _is_own(other: OtherItem, dnr: str | None, own: str) -> bool:
    known = diarienummer.parse(dnr or "")
    return _subject(other.title) in own or (known is not None and _is_number_in(other, [known]))


def _is_subject_in(other: OtherItem, words: str) -> bool:
    subject = _subject(other.title)
    return len(subject) > _TELLING and subject in words


def _is_number_in(other: OtherItem, numbers: list[diarienummer.Diarienummer]) -> bool:
    wanted = diarienummer.parse(other.dnr or "")
    return wanted is not None and any(diarienummer.same_matter(wanted, number) for number in numbers)


@lru_cache(maxsize=1024)
def _subject(title: str) -> str:
    """What an item is about: "Svar på motion (X) om gratis bad" is about "gratis bad"."""
    about = _ABOUT.search(title.casefold())
    subject = _words(title.casefold()[about.end() :]) if about else ""
    return subject if len(subject) > _TELLING and len(subject.split()) > 1 else _words(title)


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def _finding(field: Field, other: OtherItem) -> Finding:
    return Finding(
        code=FindingCode.FOREIGN_MATTER,
        severity=Severity.WARNING,
        field=field,
        details={"found": other.title},
    )
