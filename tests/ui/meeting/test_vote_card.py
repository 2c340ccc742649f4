from __future__ import annotations

import pytest

from binder.domain.yrkande import YrkandeKind
from binder.ui.meeting.vote_card import VoteCard
from binder.ui.meeting.voting_words import kind_of_stance, propositions


@pytest.fixture
def card(qtbot):
    made = VoteCard()
    qtbot.addWidget(made)
    made.show()
    return made


def side(card: VoteCard, words: str) -> int:
    return next(number for number, choice in enumerate(card.choices) if words in choice.text())


def test_ja_for_avslag_on_ones_own_tillaggsyrkande_means_voting_nej(card):
    card.show_kind(YrkandeKind.TILLAGG)
    card.choose(side(card, "avslag"))
    assert "Rösta NEJ" in card.answer.text()


def test_ja_for_bifall_to_ones_own_tillaggsyrkande_means_voting_ja(card):
    card.show_kind(YrkandeKind.TILLAGG)
    card.choose(side(card, "bifall"))
    assert "Rösta JA" in card.answer.text()


def test_ja_for_deciding_today_means_nej_for_one_who_wants_aterremiss(card):
    card.show_kind(YrkandeKind.ATERREMISS)
    card.choose(side(card, "avgörs i dag"))
    assert "Rösta NEJ" in card.answer.text()


def test_an_andringsyrkande_stands_against_the_main_proposal(card):
    card.show_kind(YrkandeKind.ANDRING)
    card.choose(side(card, "huvudförslaget"))
    assert "Rösta NEJ" in card.answer.text()


@pytest.mark.parametrize("kind", list(YrkandeKind))
def test_of_the_two_questions_exactly_one_has_ja_for_the_own_side(kind):
    assert [asked.yes_is_mine for asked in propositions(kind)].count(True) == 1


def test_without_an_own_side_only_the_rule_is_shown(card):
    card.show_kind(None)
    assert not any(choice.isVisible() for choice in card.choices)
    assert "Ja betyder inte alltid" in card.rule.text()


def test_another_arende_forgets_the_answer(card):
    card.show_kind(YrkandeKind.TILLAGG)
    card.choose(1)
    card.show_kind(YrkandeKind.BIFALL)
    assert card.answer.isHidden()
    assert not any(choice.isChecked() for choice in card.choices)


def test_a_stance_without_a_yrkande_has_a_side_too():
    assert kind_of_stance("avslag") is YrkandeKind.AVSLAG
    assert kind_of_stance(None) is None
