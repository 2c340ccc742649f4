"""What a yrkande must have before it can be handed in: kind, points, relation, date, sender."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from binder.domain import diarienummer, kind_words
from binder.domain.agenda_facts import AgendaFacts
from binder.domain.deadline import deadline_for
from binder.domain.finding import Field, Finding, FindingCode, Mend, Severity
from binder.domain.kind_forms import KindForm, Need, form_of, may_be_put_in, sends_back
from binder.domain.point_rules import addressee_of_aterremiss, reason_of_aterremiss, says_relation
from binder.domain.yrkande import Relation, Signatory, Yrkande, YrkandeKind

_NATURAL_RELATION = {
    YrkandeKind.TILLAGG: Relation.BIFALL_I_OVRIGT,
    YrkandeKind.ANDRING: Relation.BIFALL_I_OVRIGT,
    YrkandeKind.EGET_FORSLAG: Relation.ERSATTER_HELT,
    YrkandeKind.BIFALL: Relation.BIFALL,
    YrkandeKind.AVSLAG: Relation.AVSLAG,
}

_CONTRADICTIONS = {
    YrkandeKind.TILLAGG: {Relation.ERSATTER_HELT},
    YrkandeKind.BIFALL: {Relation.AVSLAG, Relation.ERSATTER_HELT},
    YrkandeKind.AVSLAG: {Relation.BIFALL, Relation.BIFALL_I_OVRIGT},
}


def check_required(yrkande: Yrkande, agenda: AgendaFacts | None, today: date) -> Iterator[Finding]:
    """The findings about parts that are missing or contradict each other."""
    yield from _head(yrkande, agenda)
    yield from _dates(yrkande, agenda, today)
    yield from _time(yrkande.kind, agenda, today)
    yield from _kind(yrkande, agenda)
    yield from _body_of_kind(yrkande)
    yield from _content(yrkande)
    yield from _addressee(yrkande)
    yield from _sender(yrkande.signatories)


def _head(yrkande: Yrkande, agenda: AgendaFacts | None) -> Iterator[Finding]:
    if not yrkande.municipality.strip():
        named = agenda.municipality if agenda else None
        yield _missing(FindingCode.EMPTY_HEADING, Field.MUNICIPALITY, named, Severity.WARNING)
    if not yrkande.body.strip():
        yield _missing(FindingCode.EMPTY_HEADING, Field.BODY, agenda.body if agenda else None)
    if not yrkande.title.strip():
        yield _missing(FindingCode.EMPTY_HEADING, Field.TITLE, agenda.title if agenda else None)
    if not form_of(yrkande.kind).is_about_item:
        return
    yield from _number(yrkande.dnr or "", agenda)
    if not (yrkande.item_number or "").strip():
        number = agenda.item_number if agenda else None
        yield _missing(FindingCode.NO_ITEM_NUMBER, Field.ITEM_NUMBER, number, Severity.WARNING)


def _number(dnr: str, agenda: AgendaFacts | None) -> Iterator[Finding]:
    if not dnr.strip():
        yield _missing(FindingCode.NO_DNR, Field.DNR, agenda.dnr if agenda else None, Severity.WARNING)
    elif diarienummer.parse(dnr) is None:
        yield _odd_dnr(dnr)


def _odd_dnr(dnr: str) -> Finding:
    return Finding(
        code=FindingCode.UNKNOWN_DNR_FORM,
        severity=Severity.WARNING,
        field=Field.DNR,
        where=dnr,
        details={"found": dnr},
    )


def _dates(yrkande: Yrkande, agenda: AgendaFacts | None, today: date) -> Iterator[Finding]:
    written, meeting = yrkande.written_on, yrkande.meeting_date
    if written is None:
        yield _missing(FindingCode.NO_DATE, Field.DATE, today.isoformat(), part="written")
    if meeting is None and form_of(yrkande.kind).is_about_item:
        known = agenda.meeting_date.isoformat() if agenda and agenda.meeting_date else None
        yield _missing(FindingCode.NO_DATE, Field.DATE, known, part="meeting")
    if written and meeting and written > meeting:
        in_time = today <= meeting
        details = {"found": written.isoformat(), "meeting": meeting.isoformat(), "part": "written"}
        yield Finding(
            code=FindingCode.DATE_AFTER_MEETING,
            severity=Severity.WARNING,
            field=Field.DATE,
            where=written.isoformat(),
            details=details | ({"value": today.isoformat()} if in_time else {}),
            mend=Mend.USE_VALUE if in_time else None,
        )


def _time(kind: YrkandeKind, agenda: AgendaFacts | None, today: date) -> Iterator[Finding]:
    deadline = deadline_for(kind, agenda.deadlines) if agenda else None
    if deadline is not None and deadline.days_left(today) < 0:
        day = deadline.last.isoformat()
        yield Finding(
            code=FindingCode.AFTER_DEADLINE,
            severity=Severity.WARNING,
            field=Field.PAPER,
            where=day,
            details={"value": day, "source": deadline.source},
        )


def _kind(yrkande: Yrkande, agenda: AgendaFacts | None) -> Iterator[Finding]:
    from_agenda = agenda is not None and agenda.title.casefold().startswith(yrkande.title.casefold()[:12])
    named = None if from_agenda else kind_words.leading_kind(yrkande.title)
    if named and not _is_called(yrkande.kind, named):
        yield _conflict(yrkande, named, Field.TITLE, yrkande.title)
    if yrkande.relation and yrkande.relation.relation in _CONTRADICTIONS.get(yrkande.kind, set()):
        yield _conflict(yrkande, yrkande.relation.relation.value, Field.RELATION, yrkande.relation.sentence)
    if yrkande.kind.is_material:
        for number, point in enumerate(yrkande.points, start=1):
            if kind_words.sends_back(point.text):
                yield _conflict(
                    yrkande, YrkandeKind.ATERREMISS.value, Field.POINTS, f"punkt {number}", point=str(number)
                )


def _is_called(kind: YrkandeKind, named: str) -> bool:
    return named == kind.value or (sends_back(kind) and named == YrkandeKind.ATERREMISS.value)


def _body_of_kind(yrkande: Yrkande) -> Iterator[Finding]:
    if may_be_put_in(yrkande.kind, yrkande.body):
        return
    by_minority = yrkande.kind is YrkandeKind.MINORITETSATERREMISS
    details = {"kind": yrkande.kind.value, "body": yrkande.body}
    yield Finding(
        code=FindingCode.WRONG_BODY,
        severity=Severity.BLOCKING if by_minority else Severity.WARNING,
        field=Field.KIND,
        where=yrkande.body,
        details=details | ({"value": YrkandeKind.ATERREMISS.value} if by_minority else {}),
        mend=Mend.USE_KIND if by_minority else None,
    )


def _conflict(yrkande: Yrkande, named: str, field: Field, where: str, **details: str) -> Finding:
    return Finding(
        code=FindingCode.KIND_CONFLICT,
        severity=Severity.BLOCKING,
        field=field,
        where=where,
        details={"kind": yrkande.kind.value, "found": named, **details},
    )


def _content(yrkande: Yrkande) -> Iterator[Finding]:
    form = form_of(yrkande.kind)
    if not yrkande.filled_points and _needs_points(yrkande, form):
        yield _no_point(yrkande)
    if _lacks_relation(yrkande):
        yield Finding(
            code=FindingCode.NO_RELATION,
            severity=Severity.BLOCKING,
            field=Field.RELATION,
            details={"value": _NATURAL_RELATION[yrkande.kind].value},
            mend=Mend.CHOOSE_RELATION,
        )
    if not yrkande.blocks and not sends_back(yrkande.kind):
        yield from _no_text(form)


def _needs_points(yrkande: Yrkande, form: KindForm) -> bool:
    if sends_back(yrkande.kind):
        return not yrkande.addressee.strip()
    return form.points is Need.REQUIRED


def _no_point(yrkande: Yrkande) -> Finding:
    code, blocking = FindingCode.NO_POINT, Severity.BLOCKING
    if sends_back(yrkande.kind):
        # The paper makes the sentence out of the addressee.
        return Finding(code=code, severity=blocking, field=Field.ADDRESSEE, details={"part": "addressee"})
    part = {"part": "questions"} if form_of(yrkande.kind).asks_questions else {}
    return Finding(code=code, severity=blocking, field=Field.POINTS, details=part)


def _no_text(form: KindForm) -> Iterator[Finding]:
    if form.text in (Need.EXPECTED, Need.REQUIRED):
        is_all = form.text is Need.REQUIRED
        yield Finding(
            code=FindingCode.NO_MOTIVATION,
            severity=Severity.BLOCKING if is_all else Severity.WARNING,
            field=Field.MOTIVATION,
            details={"part": "statement"} if is_all else {},
        )


def _lacks_relation(yrkande: Yrkande) -> bool:
    if not yrkande.kind.is_material:
        return False
    if yrkande.relation is None:
        return not any(says_relation(point.text) for point in yrkande.points)
    return yrkande.relation.relation is Relation.ERSATTER_PUNKTER and not yrkande.relation.points


def _addressee(yrkande: Yrkande) -> Iterator[Finding]:
    if sends_back(yrkande.kind):
        yield from _sent_back(yrkande)
    elif form_of(yrkande.kind).addressee is Need.REQUIRED and not yrkande.addressee.strip():
        yield Finding(code=FindingCode.NO_ADDRESSEE, severity=Severity.BLOCKING, field=Field.ADDRESSEE)


def _sent_back(yrkande: Yrkande) -> Iterator[Finding]:
    points = " ".join(point.text for point in yrkande.points)
    if not yrkande.blocks and not yrkande.filled_missing and not reason_of_aterremiss(points):
        yield Finding(
            code=FindingCode.ATERREMISS_WITHOUT_REASON, severity=Severity.BLOCKING, field=Field.MOTIVATION
        )
    is_told = bool(yrkande.addressee.strip()) or addressee_of_aterremiss(points)
    if yrkande.filled_points and not is_told:
        yield Finding(
            code=FindingCode.ATERREMISS_WITHOUT_ADDRESSEE, severity=Severity.BLOCKING, field=Field.ADDRESSEE
        )


def _sender(signatories: tuple[Signatory, ...]) -> Iterator[Finding]:
    if not signatories:
        yield _no_sender(None, "sender")
    for number, who in enumerate(signatories, start=1):
        for part, value in (("name", who.name), ("role", who.role), ("party", who.party)):
            if not value.strip():
                yield _no_sender(number, part, who.name)


def _no_sender(number: int | None, part: str, name: str = "") -> Finding:
    details = (
        {"part": part} | ({"signatory": str(number)} if number else {}) | ({"name": name} if name else {})
    )
    return Finding(
        code=FindingCode.NO_SENDER,
        severity=Severity.BLOCKING,
        field=Field.SIGNATORIES,
        where=name or None,
        details=details,
    )


def _missing(
    code: FindingCode,
    field: Field,
    known: str | None,
    severity: Severity = Severity.BLOCKING,
    **details: str,
) -> Finding:
    return Finding(
        code=code,
        severity=severity,
        field=field,
        details=details | ({"value": known} if known else {}),
        mend=Mend.USE_VALUE if known else None,
    )
