"""The review of a note on no words shows the words around its place, or its page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from binder.domain.annotation import Annotation, AnnotationKind, PageAnchor, Quad, TextQuote
from binder.domain.ids import AnnotationId, PaperVersionId
from binder.domain.placement import CarryState
from binder.services.review_notes import NoteReview
from binder.ui.notes.review_card import ReviewCard, spoken_place

NOW = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)
BEFORE = PageAnchor(
    version_id=PaperVersionId(1),
    page=3,
    area=Quad(20, 700, 38, 718),
    around=TextQuote(exact="", prefix="Förslag till beslut", suffix="Simhallen renoveras"),
)
PAGE = PageAnchor(version_id=PaperVersionId(1), page=3)


def a_review(old: PageAnchor, state: CarryState = CarryState.CHANGED) -> NoteReview:
    kind = AnnotationKind.PAGE_NOTE if old.is_whole_page else AnnotationKind.SPOT
    is_lost = state is CarryState.ORPHAN
    here = old if is_lost else replace(old, version_id=PaperVersionId(2), page=4)
    note = Annotation(
        id=AnnotationId(1), kind=kind, item_id=None, anchor=here, created_at=NOW, modified_at=NOW
    )
    return NoteReview(
        note=note, old=old, new_version_id=PaperVersionId(2), state=state, carried_at=NOW, is_waiting=True
    )


@pytest.fixture
def card(qtbot: QtBot) -> ReviewCard:
    made = ReviewCard()
    qtbot.addWidget(made)
    return made


def test_a_spot_shows_the_words_around_it_then_and_now(card: ReviewCard) -> None:
    card.show_review(a_review(BEFORE), shows_old=False)
    assert "Simhallen renoveras" in card._before.text()
    assert "Simhallen renoveras" in card._now.text()
    assert card._note.text() == "(Anteckning på ett ställe)"


def test_a_lost_spot_says_that_it_was_not_found(card: ReviewCard) -> None:
    card.show_review(a_review(BEFORE, CarryState.ORPHAN), shows_old=False)
    assert card._now.text() == "Texten hittades inte i den nya versionen."


def test_a_page_says_its_number(card: ReviewCard) -> None:
    card.show_review(a_review(PAGE), shows_old=False)
    assert (card._before.text(), card._now.text()) == ("Sidan 3", "Sidan 4")
    assert card._now.accessibleName() == "Nu: Sidan 4"


def test_what_is_said_of_a_place_are_its_words_or_its_page() -> None:
    assert spoken_place(BEFORE) == "Förslag till beslut … Simhallen renoveras"
    assert spoken_place(PAGE) == "Sidan 3"
