"""The writer, undo and redo, and trouble that is told."""

from __future__ import annotations

import threading
from functools import partial

import pytest

from binder.domain.changes import Undo
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import AgendaItemId
from binder.services import annotate
from binder.ui.tasks import Writer
from tests.ui.conftest import NOW


def note(filled, text):
    return partial(annotate.note_item, item_id=filled.items[0], text=text, now=NOW)


def texts(session, filled):
    return [n.text for n in annotate.of_item(session.reader, filled.items[0])]


def test_a_command_is_written_and_told(session, filled, qtbot):
    with qtbot.waitSignal(session.bus.changed):
        session.run(note(filled, "Ett"))
    assert texts(session, filled) == ["Ett"]


def test_undo_and_redo_go_back_and_forth(session, filled, qtbot):
    with qtbot.waitSignal(session.bus.changed):
        session.run(note(filled, "Ett"))
    seen = []
    for step in (session.undo, session.redo, session.undo):
        with qtbot.waitSignal(session.bus.changed):
            step()
        seen.append(texts(session, filled))
    assert seen == [[], ["Ett"], []]


def test_a_new_step_forgets_what_could_be_redone(session, filled, qtbot):
    for text in ("Ett", "Två"):
        with qtbot.waitSignal(session.bus.changed):
            session.run(note(filled, text))
        if text == "Ett":
            with qtbot.waitSignal(session.bus.changed):
                session.undo()
    assert session.undo_stack.next_redo is None


def test_trouble_is_told_and_the_writer_goes_on(session, filled, qtbot):
    def failing(_binder):
        raise BinderError(ErrorCode.DISK_FULL)

    with qtbot.waitSignal(session.failed) as told:
        session.run(failing)
    with qtbot.waitSignal(session.bus.changed):
        session.run(note(filled, "Efteråt"))
    assert told.args[0].code is ErrorCode.DISK_FULL


def test_commands_are_written_in_the_order_they_were_given(session, filled, qtbot):
    for n in range(20):
        session.run(note(filled, str(n)))
    qtbot.waitUntil(lambda: len(texts(session, filled)) == 20)
    assert texts(session, filled) == [str(n) for n in range(20)]


def test_closing_writes_what_is_queued(qapp, filled):
    from binder.services.open_binder import open_binder
    from binder.ui.session import Session

    session = Session(filled.folder, filled.key)
    session.run(note(filled, "I sista stund"))
    session.close()
    with open_binder(filled.folder, filled.key, read_only=True) as binder:
        assert [n.text for n in annotate.of_item(binder, filled.items[0])] == ["I sista stund"]


def test_the_reader_cannot_write(session):
    with pytest.raises(BinderError):
        annotate.note_item(session.reader, AgendaItemId(1), "Nej", NOW)


def test_nothing_is_called_saved_after_trouble_until_something_is(session, filled, qtbot):
    def failing(_binder):
        raise BinderError(ErrorCode.DISK_FULL)

    said = []
    session.saved.connect(said.append)
    with qtbot.waitSignals([session.failed, session._writer.idle]):
        session.run(failing)
    assert said == []
    with qtbot.waitSignal(session.saved):
        session.run(note(filled, "Efteråt"))


def test_a_bug_in_a_command_does_not_end_all_writing(session, filled, qtbot, monkeypatch):
    seen = []
    monkeypatch.setattr(threading, "excepthook", lambda report: seen.append(report.exc_type))
    session.run(partial(annotate.note_item, no_such=1))
    with qtbot.waitSignal(session.bus.changed):
        session.run(note(filled, "Skrivet efter felet"))
    assert texts(session, filled) == ["Skrivet efter felet"]
    assert seen == [TypeError]


def test_an_undo_with_a_bug_in_it_leaves_the_next_one_possible(session, filled, qtbot, monkeypatch):
    seen = []
    monkeypatch.setattr(threading, "excepthook", lambda report: seen.append(report.exc_type))
    session.undo_stack.push(Undo(label="Trasig", command=partial(annotate.note_item, no_such=1)))
    session.undo()
    assert session._undoing
    qtbot.waitUntil(lambda: seen == [TypeError] and not session._undoing)


def test_a_binder_that_cannot_be_opened_for_a_bug_is_not_tried_for_ever(qapp, monkeypatch):
    tried = []
    monkeypatch.setattr(threading, "excepthook", lambda _report: None)
    writer = Writer(lambda: tried.append(1) or 1 / 0)
    writer.start()
    writer._thread.join()
    writer.stop()
    assert tried == [1]
