"""An invented yrkande without faults and the agenda it belongs to; tests spoil one part at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from binder.domain.agenda_facts import AgendaFacts
from binder.domain.finding import Finding, FindingCode
from binder.domain.kind_forms import Assembly, Group, form_of
from binder.domain.preflight import check_draft
from binder.domain.yrkande import (
    Beslutspunkt,
    Relation,
    RelationToMain,
    Signatory,
    Yrkande,
    YrkandeKind,
)

TODAY = date(2026, 3, 1)
MEETING = date(2026, 3, 4)

AGENDA = AgendaFacts(
    municipality="Ekvalla kommun",
    body="Kommunstyrelsen",
    meeting_date=MEETING,
    item_number="14",
    title="Trafikplan för Norrby",
    dnr="KS-2026/118",
    bodies=("Kommunfullmäktige", "Kommunstyrelsen", "Tekniska nämnden"),
)

FAULTLESS = Yrkande(
    kind=YrkandeKind.TILLAGG,
    municipality="Ekvalla kommun",
    body="Kommunstyrelsen",
    meeting_date=MEETING,
    written_on=TODAY,
    item_number="14",
    title="Trafikplan för Norrby",
    dnr="KS-2026/118",
    points=(Beslutspunkt(text="Tekniska nämnden får i uppdrag att bygga en cykelväg till Norrby skola."),),
    relation=RelationToMain(relation=Relation.BIFALL_I_OVRIGT),
    motivation="Trafikplanen räknar med att barnen cyklar. Vägen de ska cykla på finns inte än.",
    signatories=(Signatory(name="Åsa Törnkvist", role="ledamot", party="Liberalerna"),),
)


def findings(
    yrkande: Yrkande,
    agenda: AgendaFacts | None = AGENDA,
    can_draw: Callable[[str], bool] = bool,
    today: date = TODAY,
) -> list[Finding]:
    """Every finding about it, with a font that has every character."""
    return check_draft(yrkande, agenda, can_draw=can_draw, today=today)


def codes(yrkande: Yrkande, agenda: AgendaFacts | None = AGENDA) -> list[FindingCode]:
    """The codes alone, worst first."""
    return [finding.code for finding in findings(yrkande, agenda)]


def only(yrkande: Yrkande, code: FindingCode, agenda: AgendaFacts | None = AGENDA) -> Finding:
    """The one finding with that code; fails if there is none or more."""
    (found,) = [finding for finding in findings(yrkande, agenda) if finding.code is code]
    return found


def with_point(text: str, decider: str | None = None) -> Yrkande:
    """The faultless yrkande with another point."""
    return replace(FAULTLESS, points=(Beslutspunkt(text=text, decider=decider),))


def whole_paper(kind: YrkandeKind) -> Yrkande:
    """A paper of that kind that nothing is wrong with, but for a material one's word on the main proposal."""
    form = form_of(kind)
    body = "Kommunfullmäktige" if form.assembly is Assembly.COUNCIL else FAULTLESS.body
    made = replace(FAULTLESS, kind=kind, body=body, relation=None)
    if form.asks_questions:
        question = (Beslutspunkt(text="När byggs cykelvägen till Norrby skola?"),)
        return replace(made, points=question, addressee="tekniska nämndens ordförande")
    if form.group in (Group.FORMAL, Group.STATEMENT):
        return replace(made, points=(), addressee="tekniska förvaltningen")
    return made
