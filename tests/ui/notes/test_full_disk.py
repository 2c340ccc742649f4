"""What is typed in a note stays there while the disk takes nothing, and is saved once it does."""

from __future__ import annotations

from functools import partial

import pytest

from binder.domain.errors import ErrorCode
from binder.services import annotate
from binder.storage.database import Binder
from binder.ui.notes.notes_panel import NotesPanel
from tests.ui.conftest import NOW
from tests.ui.full_disk import fill_disk, make_room

LONG = "En fråga som tar plats. " * 4_000
UNSAVED = "Inte sparat än. Texten sparas när disken har plats."


@pytest.fixture
def panel(qtbot, session, filled):
    made = NotesPanel(session)
    qtbot.addWidget(made)
    made.resize(400, 600)
    made.show()
    made.show_item(filled.items[1])
    made.add_note()
    qtbot.waitUntil(lambda: len(made._cards) == 1)
    return made


@pytest.fixture
def refused(qtbot, panel, session):
    """A long note was typed, and the disk did not take it."""
    session.run(fill_disk)
    with qtbot.waitSignal(session.failed) as told:
        card(panel).edit.setPlainText(LONG)
        panel.flush()
    assert told.args[0].code is ErrorCode.DISK_FULL
    return panel


@pytest.fixture
def impatient(panel):
    """What was refused is sent again after a moment, not after seconds."""
    panel.outgoing._again.setInterval(20)


def card(panel):
    return next(iter(panel._cards.values()))


def stored(session, filled):
    return [note.text for note in annotate.of_item(session.reader, filled.items[1])]


def is_marked(panel):
    return card(panel).edit.accessibleDescription() == UNSAVED and card(panel)._unsaved.isVisible()


def test_what_was_refused_stays_in_the_note_and_is_marked(refused, session, filled):
    assert card(refused).edit.toPlainText() == LONG
    assert is_marked(refused)
    assert stored(session, filled) == [""]


def test_it_is_saved_by_itself_once_there_is_room(qtbot, impatient, refused, session, filled):
    session.run(make_room)
    qtbot.waitUntil(lambda: stored(session, filled) == [LONG])
    qtbot.waitUntil(lambda: not card(refused)._unsaved.isVisible())
    assert card(refused).edit.accessibleDescription() == ""


def test_a_note_that_is_saved_is_never_marked(qtbot, panel, session, filled):
    card(panel).edit.setPlainText("Kort.")
    panel.flush()
    qtbot.waitUntil(lambda: stored(session, filled) == ["Kort."])
    assert card(panel)._unsaved is None


def test_another_arende_and_back_loses_nothing(qtbot, impatient, refused, session, filled):
    refused.show_item(filled.items[0])
    refused.show_item(filled.items[1])
    assert card(refused).edit.toPlainText() == LONG
    qtbot.waitUntil(lambda: is_marked(refused))
    session.run(make_room)
    qtbot.waitUntil(lambda: stored(session, filled) == [LONG])


def test_another_note_that_comes_does_not_take_the_text_away(qtbot, refused, session, filled):
    session.run(make_room)
    session.run(partial(annotate.note_item, item_id=filled.items[1], text="Till", now=NOW))
    qtbot.waitUntil(lambda: len(refused._cards) == 2)
    assert card(refused).edit.toPlainText() == LONG


def test_what_is_typed_while_the_disk_is_full_is_what_is_saved_last(qtbot, refused, session, filled):
    card(refused).edit.setPlainText("Kortare.")
    session.run(make_room)
    refused.flush()
    qtbot.waitUntil(lambda: stored(session, filled) == ["Kortare."])
    qtbot.waitUntil(lambda: not refused.outgoing.is_refused(int(card(refused).note.id)))


def test_closing_writes_it_if_there_is_room_by_then(refused, session, filled):
    session.run(make_room)
    refused.flush()
    session.close()
    with Binder.open(filled.folder, filled.key, read_only=True) as binder:
        assert [note.text for note in annotate.of_item(binder, filled.items[1])] == [LONG]


def test_a_text_for_a_note_that_was_deleted_meanwhile_is_let_go(qtbot, refused, session, filled):
    note = card(refused).note.id
    session.run(make_room)
    session.run(partial(annotate.delete, annotation_id=note, now=NOW))
    qtbot.waitUntil(lambda: stored(session, filled) == [])
    refused.outgoing.send_again()
    assert refused.outgoing.text_of(int(note)) is None


def test_nothing_is_sent_again_once_the_binder_is_closed(refused, session):
    session.close()
    refused.outgoing.send_again()
    assert session.is_closed
    assert card(refused).edit.toPlainText() == LONG
