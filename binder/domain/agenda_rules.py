"""Where a yrkande says something else than the agenda that it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from binder.domain import diarienummer
from binder.domain.agenda_facts import AgendaFacts
from binder.domain.finding import Field, Finding, FindingCode, Mend, Severity
from binder.domain.yrkande import Yrkande

_WORD = re.compile(r"[a-zåäöéü0-9]{4,}")
_STEM = 5
"""Letters of a word that are compared: Swedish endings ("biblioteket", "bibliotekets") fall away."""

_COMMON = frozenset(
    re.findall(
        r"\w+",
        "angåe avsee beslu bifal avslå eller enlig efter frågo fråga föres förva gälla inför bland delar "
        "kommu kunna ledam mella menar motio nämnd också områd redov samma samt skall skull stade stads "
        "staden statu styre tjäns tillä under uppdr utred vilka vilke yrkan yttra återr ärend fullm genom "
        "detta denna dessa huvud inom inte över svar sätt vara hemst avser anled möjli ytter medel verks",
    )
)
"""Stems that nearly every paper has, whatever it is about."""

_ENOUGH_SAID = 4
_ENOUGH_KNOWN = 2


def check_agenda(yrkande: Yrkande, agenda: AgendaFacts) -> Iterator[Finding]:
    """The findings about values that both the paper and the agenda have."""
    yield from _differs(FindingCode.BODY_MISMATCH, Field.BODY, yrkande.body, agenda.body)
    if not is_same_matter(yrkande.dnr, agenda.dnr):
        yield from _differs(FindingCode.DNR_MISMATCH, Field.DNR, yrkande.dnr, agenda.dnr)
    yield from _differs(FindingCode.ITEM_MISMATCH, Field.ITEM_NUMBER, yrkande.item_number, agenda.item_number)
    yield from _differs(FindingCode.TITLE_MISMATCH, Field.TITLE, yrkande.title, agenda.title)
    yield from _differs(
        FindingCode.DATE_MISMATCH, Field.DATE, _iso(yrkande.meeting_date), _iso(agenda.meeting_date)
    )
    if is_new_matter(yrkande, agenda):
        yield Finding(
            code=FindingCode.NEW_MATTER,
            severity=Severity.WARNING,
            field=Field.POINTS,
            details={"title": agenda.title},
        )


def is_new_matter(yrkande: Yrkande, agenda: AgendaFacts) -> bool:
    """Whether the points and the motivation share no telling word with the item (KL 5:57 in fullmäktige)."""
    said = _stems(" ".join(point.text for point in yrkande.filled_points)).union(
        *(_stems(line) for line in yrkande.plain_motivation.split("\n"))
    )
    known = _stems(f"{agenda.title} {agenda.decision_proposal or ''}")
    return len(said) >= _ENOUGH_SAID and len(known) >= _ENOUGH_KNOWN and not said & known


def is_same_matter(one: str | None, other: str | None) -> bool:
    """Whether two diarienummer name one matter, however they are written."""
    known, wanted = diarienummer.parse(one or ""), diarienummer.parse(other or "")
    return known is not None and wanted is not None and diarienummer.same_matter(known, wanted)


def same(one: str, other: str) -> bool:
    """Whether two printed values mean the same: case, spaces, dashes and a last full stop aside."""
    return _folded(one) == _folded(other)


def _folded(text: str) -> str:
    return re.sub(r"[\s\-–—/.:,\"”“’']+", "", text.casefold().removesuffix("."))


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    return frozenset({word[:_STEM] for word in _WORD.findall(text.casefold())}) - _COMMON


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _differs(code: FindingCode, field: Field, written: str | None, known: str | None) -> Iterator[Finding]:
    if not written or not known or not written.strip() or same(written, known):
        return
    yield Finding(
        code=code,
        severity=Severity.BLOCKING,
        field=field,
        where=written,
        details={"found": written, "value": known},
        mend=Mend.USE_VALUE,
    )
