"""After a lost vote: the reminder, and the statement with the own proposal in it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from binder.domain.changes import Kind
from binder.domain.ids import DraftId
from binder.domain.outcome import Outcome, Result
from binder.domain.yrkande import Beslutspunkt, YrkandeKind
from binder.services import record_outcome, write_draft
from binder.ui.meeting.result_cards import ReservationCard
from tests.ui.meeting.conftest import NOW

LOST = Result(outcome=Outcome.REJECTED)
REMINDER = "Reservation: anmäl före mötets slut"


@pytest.fixture
def card(qtbot):
    made = ReservationCard()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def lost(qtbot, place, session, filled):
    """The own yrkande on the ärende in front was lost."""

    def run(binder):
        begun = write_draft.begin(binder, filled.items[1], YrkandeKind.TILLAGG, now=NOW)
        draft_id = DraftId(begun.first(Kind.DRAFT))
        text = write_draft.draft(binder, draft_id).yrkande
        points = (Beslutspunkt(text="En strategi tas fram."),)
        return write_draft.save(binder, draft_id, replace(text, points=points), now=NOW)

    session.run(run)
    session.run(partial(record_outcome.set_outcome, item_id=filled.items[1], outcome=Outcome.REJECTED))
    qtbot.waitUntil(place.reservation.write.isVisible)
    return place


@pytest.mark.parametrize(
    ("result", "heading"),
    [
        (Result(), "Reservation"),
        (LOST, REMINDER),
        (replace(LOST, reserved_at=NOW), "Reservation"),
        (Result(outcome=Outcome.ADOPTED), "Reservation"),
    ],
)
def test_what_was_lost_is_to_be_announced_before_the_meeting_ends(card, result, heading):
    card.show_result(result, has_own=True)
    assert card.heading.text() == heading


@pytest.mark.parametrize(
    ("result", "is_offered"),
    [
        (Result(), False),
        (LOST, True),
        (Result(reserved_at=NOW), True),
        (Result(outcome=Outcome.ADOPTED), False),
    ],
)
def test_statements_are_offered_once_there_is_something_to_explain(card, result, is_offered):
    card.show_result(result, has_own=True)
    assert card.writing.isVisible() is is_offered


def test_the_other_statements_are_in_a_menu(card):
    names = [action.text() for action in card.others.actions()]
    assert names == ["Särskilt yttrande", "Protokollsanteckning", "Röstförklaring"]


def test_each_of_them_is_asked_for_by_its_kind(card, qtbot):
    for action in card.others.actions():
        with qtbot.waitSignal(card.wanted) as asked:
            action.trigger()
        assert YrkandeKind(action.data()) is asked.args[0]


def test_a_lost_vote_becomes_a_reservation_with_one_button(qtbot, lost, session, filled):
    with qtbot.waitSignal(lost.statement_begun) as begun:
        lost.reservation.write.click()
    written = write_draft.drafts_of(session.reader, filled.items[1])[0].yrkande
    assert begun.args == [int(filled.items[1])]
    assert written.kind is YrkandeKind.RESERVATION
    assert "En strategi tas fram." in written.motivation


def test_the_proposal_stays_in_front_when_a_statement_is_begun(qtbot, lost):
    with qtbot.waitSignal(lost.statement_begun):
        lost.reservation.write.click()
    assert "Ditt tilläggsyrkande" in lost.own.heading.text()
