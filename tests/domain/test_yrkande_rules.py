"""What a yrkande must have: every kind with its own demands, and what the agenda can fill in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from binder.domain import mends
from binder.domain.finding import Field, Finding, FindingCode, Mend, Severity
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, Signatory, Yrkande, YrkandeKind
from binder.domain.yrkande_rules import check_required
from tests.domain.papers import AGENDA, FAULTLESS, MEETING, TODAY


def told(yrkande: Yrkande, agenda: object = AGENDA, today: date = TODAY) -> list[Finding]:
    return list(check_required(yrkande, agenda, today))


def codes(yrkande: Yrkande) -> list[FindingCode]:
    return [finding.code for finding in told(yrkande)]


def with_relation(kind: YrkandeKind, relation: Relation) -> Yrkande:
    return replace(FAULTLESS, kind=kind, relation=RelationToMain(relation=relation, points=(1,)))


CONTRADICTIONS = {
    (YrkandeKind.TILLAGG, Relation.ERSATTER_HELT),
    (YrkandeKind.BIFALL, Relation.AVSLAG),
    (YrkandeKind.BIFALL, Relation.ERSATTER_HELT),
    (YrkandeKind.AVSLAG, Relation.BIFALL),
    (YrkandeKind.AVSLAG, Relation.BIFALL_I_OVRIGT),
}


@pytest.mark.parametrize("relation", Relation)
@pytest.mark.parametrize("kind", [kind for kind in YrkandeKind if kind.is_material])
def test_kind_and_relation_agree_or_are_told_not_to(kind, relation):
    conflict = FindingCode.KIND_CONFLICT in codes(with_relation(kind, relation))
    assert conflict is ((kind, relation) in CONTRADICTIONS)


NATURAL = {
    YrkandeKind.TILLAGG: Relation.BIFALL_I_OVRIGT,
    YrkandeKind.ANDRING: Relation.BIFALL_I_OVRIGT,
    YrkandeKind.EGET_FORSLAG: Relation.ERSATTER_HELT,
    YrkandeKind.BIFALL: Relation.BIFALL,
    YrkandeKind.AVSLAG: Relation.AVSLAG,
}


@pytest.mark.parametrize(("kind", "relation"), NATURAL.items())
def test_the_relation_that_is_offered_fits_the_kind(kind, relation):
    draft = replace(FAULTLESS, kind=kind, relation=None)
    (missing,) = [finding for finding in told(draft) if finding.code is FindingCode.NO_RELATION]
    assert missing.details["value"] == relation.value
    assert mends.apply(missing, draft, AGENDA) == with_relation_of(draft, relation)


def with_relation_of(draft: Yrkande, relation: Relation) -> Yrkande:
    return replace(draft, relation=RelationToMain(relation=relation, main_proposal=AGENDA.main_proposal))


@pytest.mark.parametrize("kind", [kind for kind in YrkandeKind if kind.is_material])
def test_only_bifall_and_avslag_may_do_without_points(kind):
    is_told = FindingCode.NO_POINT in codes(replace(FAULTLESS, kind=kind, points=()))
    assert is_told is (kind not in (YrkandeKind.BIFALL, YrkandeKind.AVSLAG))


@pytest.mark.parametrize("kind", YrkandeKind)
def test_a_title_that_names_another_kind_is_a_conflict(kind):
    named = YrkandeKind.ANDRING if kind is not YrkandeKind.ANDRING else YrkandeKind.TILLAGG
    draft = replace(FAULTLESS, kind=kind, relation=None, title=f"{named.heading} angående cykelvägar")
    conflicts = [finding for finding in told(draft) if finding.code is FindingCode.KIND_CONFLICT]
    assert [(finding.field, finding.details["found"]) for finding in conflicts] == [
        (Field.TITLE, named.value)
    ]


@pytest.mark.parametrize(
    "text", ["Ärendet återremitteras till nämnden.", "Kommunstyrelsen återremitterar ärendet."]
)
def test_a_point_that_sends_back_is_told_by_its_number(text):
    draft = replace(FAULTLESS, points=(*FAULTLESS.points, Beslutspunkt(text=text)))
    (conflict,) = [finding for finding in told(draft) if finding.code is FindingCode.KIND_CONFLICT]
    assert (conflict.where, conflict.details["point"]) == ("punkt 2", "2")


EMPTY = [
    ("body", "", FindingCode.EMPTY_HEADING, Severity.BLOCKING, "Kommunstyrelsen"),
    ("municipality", " ", FindingCode.EMPTY_HEADING, Severity.WARNING, "Ekvalla kommun"),
    ("title", " ", FindingCode.EMPTY_HEADING, Severity.BLOCKING, "Trafikplan för Norrby"),
    ("dnr", None, FindingCode.NO_DNR, Severity.WARNING, "KS-2026/118"),
    ("item_number", None, FindingCode.NO_ITEM_NUMBER, Severity.WARNING, "14"),
    ("written_on", None, FindingCode.NO_DATE, Severity.BLOCKING, TODAY.isoformat()),
    ("meeting_date", None, FindingCode.NO_DATE, Severity.BLOCKING, MEETING.isoformat()),
]


@pytest.mark.parametrize(("name", "value", "code", "severity", "known"), EMPTY)
def test_what_is_missing_can_be_filled_in_from_what_is_known(name, value, code, severity, known):
    (finding,) = told(replace(FAULTLESS, **{name: value}))
    assert (finding.code, finding.severity) == (code, severity)
    assert (finding.details["value"], finding.mend) == (known, Mend.USE_VALUE)


@pytest.mark.parametrize(
    ("name", "value", "code", "severity", "known"), [row for row in EMPTY if row[0] != "written_on"]
)
def test_without_an_agenda_only_the_member_can_fill_it_in(name, value, code, severity, known):
    (finding,) = told(replace(FAULTLESS, **{name: value}), None)
    assert (finding.code, finding.mend, "value" in finding.details) == (code, None, False)


def test_a_number_in_no_known_form_is_told_as_written():
    (finding,) = told(replace(FAULTLESS, dnr="inget ännu"))
    assert (finding.code, finding.where) == (FindingCode.UNKNOWN_DNR_FORM, "inget ännu")


@pytest.mark.parametrize(("days", "is_told"), [(-1, False), (0, False), (1, True)])
def test_a_paper_is_not_written_after_its_meeting(days, is_told):
    found = codes(replace(FAULTLESS, written_on=MEETING + timedelta(days=days)))
    assert (FindingCode.DATE_AFTER_MEETING in found) is is_told


@pytest.mark.parametrize(("today", "has_mend"), [(MEETING, True), (MEETING + timedelta(days=1), False)])
def test_today_is_offered_only_while_it_is_in_time(today, has_mend):
    (finding,) = told(replace(FAULTLESS, written_on=MEETING + timedelta(days=3)), today=today)
    assert (finding.mend is Mend.USE_VALUE) is has_mend
    assert finding.details.get("value") == (today.isoformat() if has_mend else None)


ATERREMISS = replace(FAULTLESS, kind=YrkandeKind.ATERREMISS, relation=None)


@pytest.mark.parametrize(
    ("point", "motivation", "expected"),
    [
        ("Ärendet återremitteras till nämnden.", "Kostnaden saknas.", []),
        ("Ärendet återremitteras till nämnden för komplettering.", "", []),
        ("Ärendet återremitteras till nämnden.", "", [FindingCode.ATERREMISS_WITHOUT_REASON]),
        ("Ärendet återremitteras.", "Kostnaden saknas.", [FindingCode.ATERREMISS_WITHOUT_ADDRESSEE]),
        ("", "Kostnaden saknas.", [FindingCode.NO_POINT]),
    ],
)
def test_an_aterremiss_says_why_and_to_whom(point, motivation, expected):
    draft = replace(ATERREMISS, points=(Beslutspunkt(text=point),), motivation=motivation)
    assert codes(draft) == expected


def test_an_aterremiss_needs_no_relation_to_the_main_proposal():
    assert FindingCode.NO_RELATION not in codes(ATERREMISS)


def test_nobody_who_signs_is_one_finding():
    (finding,) = told(replace(FAULTLESS, signatories=()))
    assert (finding.code, finding.details) == (FindingCode.NO_SENDER, {"part": "sender"})


def test_every_empty_part_of_every_signature_is_told():
    people = (Signatory(name=""), Signatory(name="Bo Ek", role="ersättare"))
    parts = [
        (f.details["signatory"], f.details["part"]) for f in told(replace(FAULTLESS, signatories=people))
    ]
    assert parts == [("1", "name"), ("1", "role"), ("1", "party"), ("2", "party")]


@pytest.mark.parametrize("motivation", ["", " \n\n "])
def test_a_paper_without_reasons_is_a_warning(motivation):
    (finding,) = told(replace(FAULTLESS, motivation=motivation))
    assert (finding.code, finding.severity) == (FindingCode.NO_MOTIVATION, Severity.WARNING)


def test_replaced_points_must_be_chosen():
    chosen = with_relation(YrkandeKind.ANDRING, Relation.ERSATTER_PUNKTER)
    assert FindingCode.NO_RELATION not in codes(chosen)
    unchosen = replace(chosen, relation=RelationToMain(relation=Relation.ERSATTER_PUNKTER))
    assert FindingCode.NO_RELATION in codes(unchosen)
