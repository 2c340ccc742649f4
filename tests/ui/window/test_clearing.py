"""Clearing removed meetings away: told first, done only when asked, and no step leads back to it."""

from __future__ import annotations

import weakref
from functools import partial

import pytest

from binder.domain.changes import Kind, Undo
from binder.services import annotate, clear_meetings, import_kallelse
from binder.services.clear_meetings import LeftOver
from binder.ui.clearing import ClearingDialog
from binder.ui.undo import UndoStack
from tests.ui.conftest import NOW


@pytest.fixture
def window(workspace):
    return workspace._window


def run(qtbot, session, command):
    with qtbot.waitSignal(session.bus.changed):
        session.run(command)


def remove(qtbot, session, filled):
    run(qtbot, session, partial(annotate.note_item, item_id=filled.items[0], text="Ring", now=NOW))
    run(qtbot, session, partial(import_kallelse.remove_meeting, meeting_id=filled.meeting_id, now=NOW))


def asked(qtbot, window):
    window.registry.action("clear-meetings").trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(ClearingDialog)))
    return window.findChildren(ClearingDialog)[0]


def test_without_removed_meetings_that_is_told(qtbot, window):
    window.registry.action("clear-meetings").trigger()
    qtbot.waitUntil(lambda: "inga borttagna" in window.banner.accessibleName())


def test_what_goes_is_told_before_anything_goes(qtbot, window, session, filled):
    remove(qtbot, session, filled)
    dialog = asked(qtbot, window)
    assert "Kommunstyrelsen, onsdag 6 mars 2024" in dialog.meetings.text()
    assert "1 anteckning" in dialog.goes.text()
    dialog.reject()
    assert clear_meetings.left_over(session.reader).meetings


def test_accepted_it_is_gone_and_nothing_leads_back(qtbot, window, session, filled):
    remove(qtbot, session, filled)
    dialog = asked(qtbot, window)
    dialog.save_button.click()
    qtbot.waitUntil(lambda: "rensat" in window.banner.accessibleName())
    assert clear_meetings.left_over(session.reader).meetings == ()
    assert session.undo_stack.next_undo is None


def test_steps_about_other_things_stay(qtbot, window, session, filled):
    run(qtbot, session, partial(_other_meeting))
    remove(qtbot, session, filled)
    asked(qtbot, window).save_button.click()
    qtbot.waitUntil(lambda: "rensat" in window.banner.accessibleName())
    assert session.undo_stack.next_undo.label == "Lägg in sammanträde"
    with qtbot.waitSignal(session.bus.changed):
        session.undo()


def _other_meeting(binder):
    from datetime import date

    return import_kallelse.enter_meeting(
        binder, municipality="solbacken", body="Kultur", date=date(2024, 4, 1), now=NOW
    )


def test_neither_enter_nor_space_clears_before_one_has_chosen(qtbot, window):
    dialog = ClearingDialog(LeftOver(files=1), window)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.cancel.hasFocus)
    assert not dialog.save_button.autoDefault()
    assert not dialog.save_button.isDefault()


def test_the_dialog_is_freed(qtbot, window):
    found = LeftOver(files=2, notes=3, drafts=1, backups=1, signed=2, byte_count=4096)
    dialog = ClearingDialog(found, window)
    dialog.open()
    assert "2 filer, 3 anteckningar, 1 utkast" in dialog.goes.text()
    assert "2 signerade papper" in dialog.stays.text()
    gone = weakref.ref(dialog)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
    del dialog
    assert gone() is None


def a_step(label):
    return Undo(label=label, command=lambda _binder: None)


def test_the_stack_forgets_in_both_directions(qapp):
    stack = UndoStack()
    for number in range(3):
        stack.push(a_step(str(number)), frozenset({(Kind.DRAFT, number)}))
    stack.undone(a_step("2 igen"))
    stack.forget(frozenset({(Kind.DRAFT, 2), (Kind.DRAFT, 0)}))
    assert stack.next_redo is None
    assert stack.next_undo.label == "1"
