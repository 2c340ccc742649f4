"""What stands in the finished paper of each kind, in reading order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from binder.domain.kind_forms import form_of
from binder.domain.yrkande import Beslutspunkt, YrkandeKind
from binder.wording.letter_words import MINORITY_RULE
from tests.pdf.test_letter import said as texts_of
from tests.pdf.yrkanden import YRKANDE

SENT_BACK = replace(
    YRKANDE,
    kind=YrkandeKind.ATERREMISS,
    points=(),
    relation=None,
    addressee="tekniska förvaltningen",
    missing=("en kalkyl över driften", "en barnkonsekvensanalys"),
)


def test_an_aterremiss_asks_for_what_is_missing_in_a_numbered_list():
    whole = " ".join(texts_of(SENT_BACK))
    assert (
        "Förslag till beslut Ärendet återremitteras till tekniska förvaltningen och kompletteras med "
        "följande: 1. en kalkyl över driften 2. en barnkonsekvensanalys"
    ) in whole


def test_the_reason_of_an_aterremiss_is_called_reason():
    texts = texts_of(SENT_BACK)
    assert "Skäl" in texts
    assert "Motivering" not in texts


def test_a_minority_says_which_rule_it_leans_on():
    rule = " ".join(MINORITY_RULE.split())
    assert rule in texts_of(replace(SENT_BACK, kind=YrkandeKind.MINORITETSATERREMISS))
    assert rule not in texts_of(SENT_BACK)


@pytest.mark.parametrize(
    "kind", [YrkandeKind.RESERVATION, YrkandeKind.SARSKILT_YTTRANDE, YrkandeKind.PROTOKOLLSANTECKNING]
)
def test_a_statement_is_its_text_under_the_name_of_its_kind(kind):
    texts = texts_of(replace(YRKANDE, kind=kind, points=(), relation=None))
    assert kind.heading in texts
    assert not {"Förslag till beslut", "Motivering", ""} & set(texts)


def test_an_interpellation_tells_its_background_before_it_asks():
    question = Beslutspunkt(text="När byggs cykelvägen?")
    paper = replace(
        YRKANDE, kind=YrkandeKind.INTERPELLATION, points=(question,), relation=None, addressee="ordföranden"
    )
    texts = texts_of(paper)
    assert texts.index("Bakgrund") < texts.index("Fråga") < texts.index(question.text)
    assert any(text.endswith("ordföranden") for text in texts)


def test_a_motion_is_about_no_item_of_the_agenda():
    paper = replace(YRKANDE, kind=YrkandeKind.MOTION, relation=None)
    assert not any("Ärende" in text for text in texts_of(paper))


def test_alternatives_stand_in_their_order_each_under_its_rank():
    points = (
        Beslutspunkt(text="Cykelvägen byggs 2027.", rank=2),
        Beslutspunkt(text="Cykelvägen byggs 2026."),
    )
    texts = texts_of(replace(YRKANDE, points=points))
    alternatives = [text for text in texts if "Cykelvägen byggs" in text or " hand:" in text]
    assert alternatives == [
        "I första hand:", f"1. {points[1].text}", "I andra hand:", f"2. {points[0].text}"
    ]  # fmt: skip


def test_a_revised_paper_says_when_it_was_revised():
    texts = texts_of(replace(YRKANDE, revised_on=YRKANDE.meeting_date))
    assert any("2025-04-09" in text and "Reviderat" in text for text in texts)


@pytest.mark.parametrize("kind", YrkandeKind)
def test_no_kind_prints_an_empty_heading(kind):
    heading = form_of(kind).points_heading
    assert heading not in texts_of(replace(YRKANDE, kind=kind, points=(), relation=None)) or (
        kind in (YrkandeKind.BORDLAGGNING, YrkandeKind.AJOURNERING)
    )
