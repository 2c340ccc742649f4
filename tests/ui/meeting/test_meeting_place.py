from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt

from binder.domain.changes import Kind
from binder.domain.ids import DraftId
from binder.domain.outcome import Outcome
from binder.domain.yrkande import Beslutspunkt, YrkandeKind
from binder.services import annotate, read_meeting, record_outcome, sign_paper, write_draft
from binder.services.import_kallelse import remove_meeting
from binder.storage.database import Binder
from binder.ui.meeting.number_typing import NumberTyping
from tests.ui.meeting.conftest import NOW


@pytest.fixture
def drafted(filled) -> DraftId:
    with Binder.open(filled.folder, filled.key) as binder:
        begun = write_draft.begin(binder, filled.items[1], YrkandeKind.TILLAGG, now=NOW)
        draft_id = DraftId(begun.first(Kind.DRAFT))
        blank = write_draft.draft(binder, draft_id).yrkande
        point = Beslutspunkt(text="att ta fram en strategi. I övrigt bifalls förslaget.")
        write_draft.save(binder, draft_id, replace(blank, points=(point,)), now=NOW)
    return draft_id


@pytest.fixture
def place(drafted, place):
    """With a draft on the ärende in front."""
    return place


def test_the_arende_fills_the_screen_with_its_number_and_title(place):
    assert place.head.number.text() == "22"
    assert "vänortssamarbete" in place.head.title.text()
    assert "går vidare till kommunfullmäktige" in place.head.meta.text()


def test_the_own_yrkande_stands_as_it_is_read_aloud(place):
    assert place.own.text.text().startswith("Kommunstyrelsen beslutar att ta fram en strategi.")
    assert "utkast, inte signerat" in place.own.heading.text()


def test_a_signed_yrkande_says_that_it_has_not_been_handed_in(qtbot, place, session, drafted):
    session.run(partial(sign_paper.sign, draft_id=drafted, now=NOW))
    qtbot.waitUntil(lambda: "inte inlämnat" in place.own.heading.text(), timeout=20_000)


def test_an_arende_without_a_yrkande_shows_none(place):
    place.step(1)
    assert place.own.isHidden()
    assert place.head.number.text() == "23"


def test_stepping_stops_at_the_ends(place):
    place.step(1)
    place.step(1)
    assert place.head.number.text() == "23"
    assert not place.bar.next.isEnabled()


def test_arrows_go_to_the_neighbours(qtbot, place):
    qtbot.keyClick(place, Qt.Key.Key_Left)
    assert place.head.number.text() == "21"
    qtbot.keyClick(place, Qt.Key.Key_Right)
    assert place.head.number.text() == "22"


def test_typing_a_number_goes_to_that_arende(qtbot, place):
    for key in (Qt.Key.Key_2, Qt.Key.Key_1):
        qtbot.keyClick(place, key)
    assert place.head.number.text() == "21"


def test_a_number_that_is_not_there_is_said_and_nothing_moves(qtbot, place):
    qtbot.keyClick(place, Qt.Key.Key_9)
    assert place.bar.hint.text() == "Det finns inget ärende 9"
    assert place.head.number.text() == "22"


def test_a_number_that_others_begin_with_waits_for_the_next_digit(qtbot):
    typing = NumberTyping()
    typing.know(["2", "22"])
    typing.add("2")
    with qtbot.waitSignal(typing.chosen, timeout=2000) as chosen:
        pass
    assert chosen.args == ["2"]


def test_the_neighbours_are_named(place):
    assert place.bar.previous.accessibleName().startswith("Föregående ärende: 21")
    assert place.bar.next.accessibleName().startswith("Nästa ärende: 23")


def test_the_clock_is_the_one_given(place):
    assert place.bar.time.text() == "16.42"


def test_the_notes_are_the_speech_card(qtbot, place, session, filled):
    session.run(partial(annotate.note_item, item_id=filled.items[1], text="Säg det\nkort", now=NOW))
    qtbot.waitUntil(lambda: place.speech.text.text() == "1. Säg det\n2. kort")


def test_how_it_went_is_kept_and_marked_with_a_word(qtbot, place, session, filled):
    button = place.outcome.buttons[Outcome.REJECTED]
    button.click()
    qtbot.waitUntil(lambda: button.text() == "✓ Avslogs")
    assert record_outcome.result(session.reader, filled.items[1]).outcome is Outcome.REJECTED


def test_pressing_the_noted_outcome_again_takes_it_away(qtbot, place):
    button = place.outcome.buttons[Outcome.ADOPTED]
    button.click()
    qtbot.waitUntil(lambda: button.text().startswith("✓"))
    button.click()
    qtbot.waitUntil(lambda: button.text() == "Bifölls")


def test_a_reservation_says_what_to_say_aloud(qtbot, place):
    place.reservation.announce.click()
    qtbot.waitUntil(place.reservation.done.isVisible)
    assert "Jag reserverar mig till förmån för eget yrkande" in place.reservation.done.accessibleName()


def test_a_reservation_can_be_taken_back(qtbot, place, session, filled):
    place.reservation.announce.click()
    qtbot.waitUntil(place.reservation.take_back.isVisible)
    place.reservation.take_back.click()
    qtbot.waitUntil(place.reservation.announce.isVisible)
    assert record_outcome.result(session.reader, filled.items[1]).reserved_at is None


def test_the_law_is_named_where_the_reservation_is_made(place):
    assert "KL 4:27" in place.reservation.text.text()


def test_a_stance_without_a_yrkande_asks_for_that_side(qtbot, place, session, filled):
    session.run(partial(read_meeting.set_stance, item_id=filled.items[2], stance="avslag"))
    qtbot.waitUntil(lambda: read_meeting.stance(session.reader, filled.items[2]) == "avslag")
    place.step(1)
    assert place.vote.choices[0].text() == "Ja för avslag på huvudförslaget"


def test_the_answer_to_the_chair_stays_while_something_else_changes(qtbot, place):
    place.vote.choose(1)
    place.outcome.buttons[Outcome.REJECTED].click()
    qtbot.waitUntil(lambda: place.outcome.buttons[Outcome.REJECTED].text().startswith("✓"))
    assert place.vote.answer.isVisible()


def test_a_meeting_that_is_removed_leaves_an_empty_place(qtbot, place, session, filled):
    session.run(partial(remove_meeting, meeting_id=filled.meeting_id))
    qtbot.waitUntil(place.empty.isVisible)
    assert not place.bar.next.isEnabled()


def test_a_note_is_written_while_the_meeting_goes_on(qtbot, place, session, filled):
    place.speech.note.setText("Karin yrkar återremiss")
    qtbot.keyClick(place.speech.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Karin yrkar återremiss" in place.speech.text.text())
    assert [note.text for note in annotate.of_item(session.reader, filled.items[1])] == [
        "Karin yrkar återremiss"
    ]
    assert place.speech.note.text() == ""


def test_a_blank_note_is_none(qtbot, place, session, filled):
    place.speech.note.setText("   ")
    qtbot.keyClick(place.speech.note, Qt.Key.Key_Return)
    assert annotate.of_item(session.reader, filled.items[1]) == []


def test_what_was_being_written_stays_with_its_arende_when_the_chair_goes_on(qtbot, place, session, filled):
    place.speech.note.setText("Fråga om kostnaden")
    place.step(1)
    qtbot.waitUntil(lambda: len(annotate.of_item(session.reader, filled.items[1])) == 1)
    assert annotate.of_item(session.reader, filled.items[2]) == []


def test_what_was_being_written_is_kept_when_the_meeting_is_left(qtbot, place, session, filled):
    place.speech.note.setText("Fråga om kostnaden")
    place.hide()
    qtbot.waitUntil(lambda: len(annotate.of_item(session.reader, filled.items[1])) == 1)


def test_n_goes_to_the_note_and_escape_back(qtbot, place):
    place.activateWindow()
    qtbot.keyClick(place, Qt.Key.Key_N)
    qtbot.waitUntil(place.speech.note.hasFocus)
    qtbot.keyClick(place.speech.note, Qt.Key.Key_Escape)
    qtbot.waitUntil(place.hasFocus)


def test_digits_in_a_note_go_to_no_arende(qtbot, place):
    place.speech.note.setFocus()
    qtbot.keyClicks(place.speech.note, "21")
    assert place.speech.note.text() == "21"
    assert place.head.number.text() == "22"


def test_papers_are_offered_where_there_are_some(qtbot, place):
    assert place.head.papers.isHidden()
    place._with_papers = {place.shown_item()}
    place.head.show_item(place._items[1], has_papers=True)
    with qtbot.waitSignal(place.papers_wanted):
        place.head.papers.click()


def test_the_outcome_is_that_of_the_own_yrkande_or_of_the_proposal(place):
    assert place.outcome.heading.text() == "Hur gick det för ditt yrkande?"
    place.step(1)
    assert place.outcome.heading.text() == "Hur gick det för förslaget?"


def test_a_draft_that_says_nothing_hides_no_other(qtbot, place, session, filled):
    session.run(partial(write_draft.begin, item_id=filled.items[1], kind=YrkandeKind.TILLAGG, now=NOW))
    qtbot.waitUntil(lambda: len(write_draft.drafts_of(session.reader, filled.items[1])) == 2)
    assert "ta fram en strategi" in place.own.text.text()


@pytest.fixture
def without_22(place, session, filled):
    """Möte when 22 has been withdrawn, and what was 23 has got its number."""
    gone, moved = place._items[1], place._items[2]
    place._items[1:] = [replace(gone, is_withdrawn=True), replace(moved, number="22")]
    place.go_to(filled.items[0])
    return place


def test_the_next_arende_is_one_that_is_taken_up(without_22, filled):
    assert "obesvarade motioner" in without_22.bar.next.toolTip()
    without_22.step(1)
    assert without_22.shown_item() == filled.items[2]
    without_22.step(-1)
    assert without_22.shown_item() == filled.items[0]


def test_a_number_goes_to_the_arende_that_has_it_now(qtbot, without_22, filled):
    without_22._on_number("22")
    assert without_22.shown_item() == filled.items[2]


def test_an_arende_that_is_withdrawn_says_so(without_22, filled):
    assert without_22.head.withdrawn.isHidden()
    without_22.go_to(filled.items[1])
    assert not without_22.head.withdrawn.isHidden()
    assert "Utgår" in without_22.head.accessibleName()
