"""Pre-flight: each fault is found where it is, and a paper in order is left in peace."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.finding import Field, Finding, FindingCode, Mend, Severity
from binder.domain.municipality import PointStyle
from binder.domain.preflight import weighed
from binder.domain.yrkande import (
    Beslutspunkt,
    Relation,
    RelationToMain,
    Signatory,
    Yrkande,
    YrkandeKind,
)
from tests.domain.papers import AGENDA, FAULTLESS, MEETING, codes, findings, only, with_point


def test_a_paper_in_order_has_no_findings():
    assert findings(FAULTLESS) == []


def test_a_paper_in_order_has_no_findings_without_an_agenda_either():
    assert findings(FAULTLESS, agenda=None) == []


SPOILT: list[tuple[FindingCode, Field, dict[str, object]]] = [
    (FindingCode.EMPTY_HEADING, Field.BODY, {"body": " "}),
    (FindingCode.EMPTY_HEADING, Field.TITLE, {"title": ""}),
    (FindingCode.NO_DNR, Field.DNR, {"dnr": None}),
    (FindingCode.UNKNOWN_DNR_FORM, Field.DNR, {"dnr": "ärende sju"}),
    (FindingCode.DNR_MISMATCH, Field.DNR, {"dnr": "KS-2026/119"}),
    (FindingCode.NO_ITEM_NUMBER, Field.ITEM_NUMBER, {"item_number": None}),
    (FindingCode.ITEM_MISMATCH, Field.ITEM_NUMBER, {"item_number": "15"}),
    (FindingCode.TITLE_MISMATCH, Field.TITLE, {"title": "Trafikplan för Söderby"}),
    (FindingCode.BODY_MISMATCH, Field.BODY, {"body": "Tekniska nämnden"}),
    (FindingCode.NO_DATE, Field.DATE, {"written_on": None}),
    (FindingCode.NO_DATE, Field.DATE, {"meeting_date": None}),
    (FindingCode.DATE_MISMATCH, Field.DATE, {"meeting_date": date(2026, 3, 5)}),
    (FindingCode.DATE_AFTER_MEETING, Field.DATE, {"written_on": date(2026, 3, 6)}),
    (FindingCode.NO_POINT, Field.POINTS, {"points": ()}),
    (FindingCode.NO_RELATION, Field.RELATION, {"relation": None}),
    (FindingCode.NO_MOTIVATION, Field.MOTIVATION, {"motivation": " \n\n "}),
    (FindingCode.NO_SENDER, Field.SIGNATORIES, {"signatories": ()}),
    (FindingCode.KIND_CONFLICT, Field.TITLE, {"title": "Yrkande angående Norrby"}),
    (FindingCode.PLACEHOLDER, Field.MOTIVATION, {"motivation": "Trafikplan. Klicka här."}),
    (FindingCode.DATE_PLACEHOLDER, Field.MOTIVATION, {"motivation": "Trafikplan den 2026-04-XX."}),
]


@pytest.mark.parametrize(("code", "field", "change"), SPOILT)
def test_a_spoilt_part_is_found_in_its_field(code, field, change):
    assert only(replace(FAULTLESS, **change), code).field is field


@pytest.mark.parametrize("kind", [k for k in YrkandeKind if k.is_material])
def test_every_material_yrkande_must_say_what_becomes_of_the_main_proposal(kind):
    found = only(replace(FAULTLESS, kind=kind, relation=None), FindingCode.NO_RELATION)
    assert found.severity is Severity.BLOCKING
    assert found.mend is Mend.CHOOSE_RELATION


def test_a_point_may_itself_say_what_becomes_of_the_main_proposal():
    points = (*FAULTLESS.points, Beslutspunkt(text="I övrigt bifalls förvaltningens förslag."))
    assert FindingCode.NO_RELATION not in codes(replace(FAULTLESS, points=points, relation=None))


def test_points_that_are_replaced_must_be_named():
    relation = RelationToMain(relation=Relation.ERSATTER_PUNKTER)
    assert FindingCode.NO_RELATION in codes(replace(FAULTLESS, relation=relation))


def test_a_tillaggsyrkande_cannot_replace_the_whole_proposal():
    relation = RelationToMain(relation=Relation.ERSATTER_HELT)
    assert only(replace(FAULTLESS, relation=relation), FindingCode.KIND_CONFLICT).field is Field.RELATION


def test_a_point_that_sends_the_matter_back_is_no_tillagg():
    found = only(
        with_point("Ärendet Trafikplan återremitteras till förvaltningen."), FindingCode.KIND_CONFLICT
    )
    assert found.field is Field.POINTS


def test_an_avslagsyrkande_needs_no_point_of_its_own():
    rejecting = replace(
        FAULTLESS, kind=YrkandeKind.AVSLAG, points=(), relation=RelationToMain(relation=Relation.AVSLAG)
    )
    assert codes(rejecting) == []


def test_a_title_that_begins_with_yrkande_on_the_agenda_too_is_no_conflict():
    title = "Yrkande angående trafikplan för Norrby"
    agenda = replace(AGENDA, title=title)
    assert codes(replace(FAULTLESS, title=title), agenda) == []


ATERREMISS = replace(FAULTLESS, kind=YrkandeKind.ATERREMISS, relation=None)


def test_an_aterremiss_with_reason_and_addressee_is_in_order():
    point = Beslutspunkt(
        text="Ärendet återremitteras till tekniska nämnden för att trafikplanen ska kompletteras."
    )
    assert codes(replace(ATERREMISS, points=(point,))) == []


def test_an_aterremiss_must_say_to_whom():
    points = (Beslutspunkt(text="Ärendet om trafikplan återremitteras."),)
    assert codes(replace(ATERREMISS, points=points)) == [FindingCode.ATERREMISS_WITHOUT_ADDRESSEE]


def test_an_aterremiss_must_say_why():
    points = (Beslutspunkt(text="Ärendet Trafikplan för Norrby återremitteras till förvaltningen."),)
    found = codes(replace(ATERREMISS, points=points, motivation=""))
    assert found == [FindingCode.ATERREMISS_WITHOUT_REASON]


@pytest.mark.parametrize("part", ["name", "role", "party"])
def test_a_signatory_without_name_role_or_party_is_found(part):
    whole = FAULTLESS.signatories[0]
    found = only(replace(FAULTLESS, signatories=(replace(whole, **{part: ""}),)), FindingCode.NO_SENDER)
    assert found.details["part"] == part


def test_the_second_of_two_signatories_is_named():
    people = (*FAULTLESS.signatories, Signatory(name="Bo Ek", role="", party="Centerpartiet"))
    found = only(replace(FAULTLESS, signatories=people), FindingCode.NO_SENDER)
    assert (found.details["signatory"], found.where) == ("2", "Bo Ek")


@pytest.mark.parametrize("dnr", ["KS 2026/118", "ks-2026/118.312", "Dnr KS-2026/118"])
def test_a_diarienummer_may_be_written_in_another_way(dnr):
    assert FindingCode.DNR_MISMATCH not in codes(replace(FAULTLESS, dnr=dnr))


def test_case_spaces_and_dashes_make_no_other_title():
    assert codes(replace(FAULTLESS, title="Trafikplan  för norrby.")) == []


def test_a_character_that_the_font_lacks_is_named_with_its_place():
    odd = replace(FAULTLESS, motivation="Trafikplan \U0001f6b2 nu")
    (found,) = findings(odd, can_draw=lambda character: character != "\U0001f6b2")
    assert (found.code, found.details["start"], found.details["codepoint"]) == (
        FindingCode.MISSING_GLYPH, "11", "U+1F6B2",
    )  # fmt: skip


def test_a_line_end_is_not_asked_of_the_font():
    text = replace(FAULTLESS, motivation="Trafikplan.\n\nMer trafikplan.")
    assert findings(text, can_draw=lambda character: character not in "\r\n") == []


def test_a_weekday_that_does_not_fit_its_date_is_a_warning():
    odd = replace(FAULTLESS, motivation="Trafikplan som antogs måndagen den 4 mars 2026.")
    found = only(odd, FindingCode.DATE_MISMATCH)
    assert (found.severity, found.details["weekday"]) == (Severity.WARNING, "onsdag")


def test_a_weekday_that_fits_its_date_is_in_order():
    right = replace(FAULTLESS, motivation="Trafikplan som antogs onsdagen den 4 mars 2026.")
    assert codes(right) == []


def test_a_date_that_does_not_exist_is_no_crash():
    assert codes(replace(FAULTLESS, motivation="Trafikplan torsdag 31 februari 2026.")) == []


def test_a_paper_on_something_else_may_be_a_new_matter():
    other = replace(
        with_point("Kulturnämnden får i uppdrag att öppna biblioteket även söndagar."),
        motivation="Fler vill låna böcker.",
    )
    assert codes(other) == [FindingCode.NEW_MATTER]


def test_the_profile_says_whether_points_are_att_satser():
    agenda = replace(AGENDA, point_style=PointStyle.ATT_SATS)
    assert codes(FAULTLESS, agenda) == [FindingCode.ATT_STYLE]


def test_an_att_sats_without_subject_has_no_mend():
    agenda = replace(AGENDA, point_style=PointStyle.SENTENCE)
    found = only(with_point("att bygga en cykelväg till Norrby."), FindingCode.ATT_STYLE, agenda)
    assert found.mend is None


def test_blocking_findings_come_first():
    spoilt = replace(FAULTLESS, dnr=None, relation=None, motivation="")
    severities = [finding.severity for finding in findings(spoilt)]
    assert severities == sorted(severities, key=list(Severity).index)
    assert severities[0] is Severity.BLOCKING


@given(st.text(max_size=300), st.text(max_size=80), st.text(max_size=40))
def test_no_text_whatever_breaks_the_check(motivation, point, title):
    odd = replace(
        FAULTLESS, motivation=motivation, title=title, dnr=title, points=(Beslutspunkt(text=point),)
    )
    assert isinstance(findings(odd), list)


def two_pages() -> Yrkande:
    points = tuple(
        Beslutspunkt(text=f"Nämnd {n} får i uppdrag att utreda trafikplanen för Norrby.") for n in range(6)
    )
    return replace(FAULTLESS, points=points, motivation="Trafikplanen är ett vanligt stycke med text. " * 110)


def test_two_pages_are_checked_between_two_keys():
    draft = two_pages()
    times = []
    for _ in range(20):
        start = time.perf_counter()
        findings(draft)
        times.append(time.perf_counter() - start)
    # 1.2–1.8 ms where it was measured; the bound leaves room for a busy machine.
    assert min(times) < 0.006


def test_the_day_of_the_meeting_is_not_after_it():
    assert FindingCode.DATE_AFTER_MEETING not in codes(replace(FAULTLESS, written_on=MEETING))


def test_a_kommun_weighs_faults_in_its_own_way() -> None:
    found = [
        Finding(code=FindingCode.NO_DNR, severity=Severity.WARNING, field=Field.DNR),
        Finding(code=FindingCode.ATT_STYLE, severity=Severity.WARNING, field=Field.POINTS),
        Finding(code=FindingCode.NO_POINT, severity=Severity.BLOCKING, field=Field.POINTS),
    ]
    weighings = [(FindingCode.NO_DNR, Severity.BLOCKING), (FindingCode.ATT_STYLE, None)]
    assert [(each.code, each.severity) for each in weighed(found, weighings)] == [
        (FindingCode.NO_DNR, Severity.BLOCKING),
        (FindingCode.NO_POINT, Severity.BLOCKING),
    ]


def test_a_missing_addressee_is_told_at_the_field_that_asks_for_it():
    asked = replace(ATERREMISS, points=(Beslutspunkt(text="Ärendet utreds vidare."),), addressee="")
    (found,) = (f for f in findings(asked) if f.code is FindingCode.ATERREMISS_WITHOUT_ADDRESSEE)
    assert found.field is Field.ADDRESSEE
