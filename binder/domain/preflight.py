"""Faults that a yrkande would carry to the registrar, found while it is being written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from binder.domain.agenda_facts import AgendaFacts
from binder.domain.agenda_rules import check_agenda
from binder.domain.change_rules import check_changes
from binder.domain.collisions import ItemProposals, check_collisions
from binder.domain.finding import Field, Finding, FindingCode, Mend, Severity
from binder.domain.foreign_matter import check_foreign
from binder.domain.kind_forms import as_printed, form_of
from binder.domain.municipality import Weighing
from binder.domain.point_rules import check_points
from binder.domain.text_rules import check_texts
from binder.domain.yrkande import Yrkande
from binder.domain.yrkande_rules import check_required

__all__ = ["AgendaFacts", "Field", "Finding", "FindingCode", "Mend", "Severity", "check_draft", "worst_first"]

_SEVERITIES = list(Severity)
_CODES = list(FindingCode)


def check_draft(
    yrkande: Yrkande,
    agenda: AgendaFacts | None,
    *,
    can_draw: Callable[[str], bool],
    today: date,
    proposals: ItemProposals | None = None,
) -> list[Finding]:
    """Every finding about a draft, worst first; without an agenda only the paper itself is looked at.

    `can_draw` says whether the paper's font has a character. Fast enough for every keystroke.
    """
    yrkande = as_printed(yrkande)
    proposals = proposals or ItemProposals()
    found = [
        *check_texts(yrkande, can_draw),
        *check_required(yrkande, agenda, today),
        *check_points(yrkande, agenda),
        *check_changes(yrkande, proposals.main),
        *check_collisions(yrkande, proposals.rivals),
        *(_against_agenda(yrkande, agenda) if agenda and form_of(yrkande.kind).is_about_item else ()),
    ]
    return worst_first(weighed(found, agenda.weighings) if agenda else found)


def _against_agenda(yrkande: Yrkande, agenda: AgendaFacts) -> list[Finding]:
    return [*check_agenda(yrkande, agenda), *check_foreign(yrkande, agenda)]


def weighed(findings: list[Finding], weighings: Iterable[Weighing]) -> list[Finding]:
    """The findings as bad as the kommun holds them to be, without those that it does not mind."""
    severities = dict(weighings)
    return [
        replace(finding, severity=severity)
        for finding in findings
        if (severity := severities.get(finding.code, finding.severity)) is not None
    ]


def worst_first(findings: list[Finding]) -> list[Finding]:
    """Blocking before warnings, then in the order of the codes; equals keep their order."""
    return sorted(findings, key=lambda f: (_SEVERITIES.index(f.severity), _CODES.index(f.code)))
