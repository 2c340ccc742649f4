"""A text that came along from another paper names another item of the agenda."""

from __future__ import annotations

from dataclasses import replace

import pytest

from binder.domain.agenda_facts import OtherItem
from binder.domain.finding import Field, FindingCode, Severity
from binder.domain.foreign_matter import check_foreign
from binder.domain.preflight import check_draft
from binder.domain.yrkande import YrkandeKind
from tests.domain.papers import AGENDA, FAULTLESS, TODAY

BATHS = OtherItem("Svar på motion (BF) om gratis bad för barn", "KS-2026/77")
TOWN = OtherItem("Budget 2026", "KS-2025/900")
FULL = replace(AGENDA, others=(BATHS, TOWN, OtherItem("Information från kontoret", None)))


def told(motivation: str, agenda=FULL) -> list[str]:
    paper = replace(FAULTLESS, motivation=motivation)
    return [finding.details["found"] for finding in check_foreign(paper, agenda)]


def test_the_faultless_paper_names_no_other_matter():
    assert list(check_foreign(FAULTLESS, FULL)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Motionen om gratis bad för barn är klok.",
        "GRATIS BAD  FÖR BARN kostar lite.",
        "I KS 2026/77 står vad det kostar.",
        "Först.\n\nDärför bör KS-2026/77 bifallas.",
    ],
)
def test_another_item_is_named_by_subject_or_number(text):
    assert told(text) == [BATHS.title]


@pytest.mark.parametrize(
    "text",
    [
        "Bad är bra.",
        "Barn badar gratis.",
        "Det ryms i budget 2026.",
        "Som KS-2026/770.",
        "Enligt information från kontoret",
    ],
)
def test_a_few_words_in_common_name_no_item(text):
    assert told(text) == []


def test_an_item_named_twice_is_told_once():
    assert told("Gratis bad för barn.\nGratis bad för barn, KS-2026/77.") == [BATHS.title]


@pytest.mark.parametrize(
    "same",
    [{"title": "Gratis bad för barn och unga"}, {"dnr": "KS-2026/77"}, {"decision_proposal": BATHS.title}],
)
def test_what_belongs_to_the_item_itself_is_no_other_matter(same):
    assert told("Gratis bad för barn är klokt.", replace(FULL, **same)) == []


def test_it_is_a_warning_at_the_place_where_it_stands():
    paper = replace(FAULTLESS, motivation="Se KS-2026/77.")
    found = check_draft(paper, FULL, can_draw=lambda _: True, today=TODAY)
    assert [(f.code, f.severity, f.field) for f in found] == [
        (FindingCode.FOREIGN_MATTER, Severity.WARNING, Field.MOTIVATION)
    ]


def test_a_paper_that_opens_its_own_matter_may_name_any():
    paper = replace(FAULTLESS, motivation="Se KS-2026/77.", kind=YrkandeKind.MOTION)
    assert FindingCode.FOREIGN_MATTER not in {
        f.code for f in check_draft(paper, FULL, can_draw=lambda _: True, today=TODAY)
    }
