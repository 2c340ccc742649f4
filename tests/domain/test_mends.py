"""Mends: what the program writes by itself takes the finding away and touches nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from binder.domain import mends
from binder.domain.finding import Finding, FindingCode
from binder.domain.municipality import PointStyle
from binder.domain.yrkande import Beslutspunkt, Relation, Yrkande
from tests.domain.papers import AGENDA, FAULTLESS, codes, findings, only, with_point

MENDABLE: list[tuple[FindingCode, dict[str, object]]] = [
    (FindingCode.DNR_MISMATCH, {"dnr": "KS-2026/119"}),
    (FindingCode.NO_DNR, {"dnr": None}),
    (FindingCode.ITEM_MISMATCH, {"item_number": "15"}),
    (FindingCode.NO_ITEM_NUMBER, {"item_number": ""}),
    (FindingCode.TITLE_MISMATCH, {"title": "Trafikplan för Söderby"}),
    (FindingCode.EMPTY_HEADING, {"title": ""}),
    (FindingCode.BODY_MISMATCH, {"body": "Tekniska nämnden"}),
    (FindingCode.DATE_MISMATCH, {"meeting_date": date(2026, 3, 5)}),
    (FindingCode.NO_DATE, {"meeting_date": None}),
    (FindingCode.NO_DATE, {"written_on": None}),
    (FindingCode.DATE_AFTER_MEETING, {"written_on": date(2026, 3, 6)}),
    (FindingCode.NO_RELATION, {"relation": None}),
]


@pytest.mark.parametrize(("code", "change"), MENDABLE)
def test_a_mend_brings_the_paper_back_in_order(code, change):
    spoilt = replace(FAULTLESS, **change)
    mended = mends.apply(only(spoilt, code), spoilt, AGENDA)
    assert mended == FAULTLESS


def mended(spoilt: Yrkande, code: FindingCode) -> Yrkande:
    changed = mends.apply(only(spoilt, code), spoilt, AGENDA)
    assert changed is not None
    return changed


def test_the_chosen_relation_names_the_main_proposal_of_the_profile():
    agenda = replace(AGENDA, main_proposal="tjänsteutlåtandets förslag till beslut")
    spoilt = replace(FAULTLESS, relation=None)
    changed = mends.apply(only(spoilt, FindingCode.NO_RELATION), spoilt, agenda)
    assert changed is not None
    assert changed.relation is not None
    assert changed.relation.sentence == "I övrigt bifalls tjänsteutlåtandets förslag till beslut."


def test_a_relation_can_be_chosen_without_an_agenda():
    spoilt = replace(FAULTLESS, relation=None)
    changed = mends.apply(only(spoilt, FindingCode.NO_RELATION), spoilt, None)
    assert changed is not None
    assert changed.relation is not None
    assert changed.relation.relation is Relation.BIFALL_I_OVRIGT


def test_a_full_stop_takes_the_place_of_a_comma():
    changed = mended(with_point("Norrby ska ha en trafikplan, "), FindingCode.NO_FULL_STOP)
    assert changed.points[0].text == "Norrby ska ha en trafikplan."


def test_a_mended_point_keeps_its_decider():
    changed = mended(with_point("Norrby ska ha en trafikplan", "Kommunfullmäktige"), FindingCode.NO_FULL_STOP)
    assert changed.points[0].decider == "Kommunfullmäktige"


def test_an_empty_point_is_removed_and_the_others_stay():
    spoilt = replace(FAULTLESS, points=(Beslutspunkt(text=""), *FAULTLESS.points))
    assert mended(spoilt, FindingCode.EMPTY_HEADING) == FAULTLESS


def test_a_point_that_got_text_since_is_not_removed():
    spoilt = replace(FAULTLESS, points=(Beslutspunkt(text=""), *FAULTLESS.points))
    finding = only(spoilt, FindingCode.EMPTY_HEADING)
    assert mends.apply(finding, FAULTLESS, AGENDA) is None


def test_a_finding_on_a_point_that_is_gone_mends_nothing():
    finding = only(with_point("Norrby ska ha en trafikplan"), FindingCode.NO_FULL_STOP)
    assert mends.apply(finding, replace(FAULTLESS, points=()), AGENDA) is None


def test_an_att_sats_becomes_a_sentence():
    agenda = replace(AGENDA, point_style=PointStyle.SENTENCE)
    spoilt = with_point("att kommunstyrelsen ritar om Norrby.")
    changed = mends.apply(only(spoilt, FindingCode.ATT_STYLE, agenda), spoilt, agenda)
    assert changed is not None
    assert changed.points[0].text == "Kommunstyrelsen ritar om Norrby."


def test_a_sentence_becomes_an_att_sats():
    agenda = replace(AGENDA, point_style=PointStyle.ATT_SATS)
    spoilt = with_point("Kommunstyrelsen får i uppdrag att rita om Norrby.")
    changed = mends.apply(only(spoilt, FindingCode.ATT_STYLE, agenda), spoilt, agenda)
    assert changed is not None
    assert changed.points[0].text == "att ge kommunstyrelsen i uppdrag att rita om Norrby."


@pytest.mark.parametrize("field", ["title", "motivation", "body"])
def test_a_pasted_character_is_replaced_in_its_field(field):
    value = getattr(FAULTLESS, field)
    spoilt = replace(
        FAULTLESS, **{field: value.replace(" ", "\u202f") + ("\u200b" if " " not in value else "")}
    )
    drawn = findings(spoilt, can_draw=lambda character: character not in "\u202f\u200b")
    (finding,) = [found for found in drawn if found.code is FindingCode.MISSING_GLYPH]
    assert mends.apply(finding, spoilt, AGENDA) == FAULTLESS


def test_a_pasted_character_is_replaced_in_a_signature():
    who = replace(FAULTLESS.signatories[0], name="Åsa\u00a0Törnkvist")
    spoilt = replace(FAULTLESS, signatories=(who,))
    (finding,) = findings(spoilt, can_draw=lambda character: character != "\u00a0")
    assert mends.apply(finding, spoilt, AGENDA) == FAULTLESS


def test_a_finding_without_mend_changes_nothing():
    finding: Finding = only(replace(FAULTLESS, signatories=()), FindingCode.NO_SENDER)
    assert mends.apply(finding, FAULTLESS, AGENDA) is None


def test_mending_everything_that_can_be_leaves_only_the_members_own_work():
    draft = replace(FAULTLESS, dnr="", item_number="3", relation=None, written_on=None, signatories=())
    for _ in range(6):
        for finding in findings(draft):
            draft = mends.apply(finding, draft, AGENDA) or draft
    assert codes(draft) == [FindingCode.NO_SENDER]
