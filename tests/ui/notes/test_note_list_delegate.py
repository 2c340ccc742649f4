"""A list of two thousand notes is measured at once, and only what is seen is broken into lines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from binder.domain.ids import AnnotationId
from binder.domain.note_list import NoteGrouping, NoteOrder, NoteScope, arranged
from binder.services import list_notes
from binder.ui.notes import note_list_delegate
from binder.ui.notes.note_list_delegate import NoteListDelegate
from binder.ui.notes.note_list_model import NoteListModel
from binder.ui.notes.note_list_view import NoteListView

MANY, SEEN = 2000, 20


@pytest.fixture
def view(qtbot, ids, session):
    first = list_notes.of_all(session.reader)[0]
    texts = (f"Anteckning {n} " + "ord " * (n % 40) for n in range(1, MANY + 1))
    each = (replace(first.note, id=AnnotationId(n), text=text) for n, text in enumerate(texts, start=1))
    notes = [replace(first, note=note) for note in each]
    made = NoteListView(NoteListModel())
    qtbot.addWidget(made)
    made.resize(360, 600)
    made._model.show(arranged(notes, NoteOrder.PLACE, NoteGrouping.ITEM), NoteGrouping.ITEM, NoteScope.ALL)
    return made


@pytest.fixture
def broken(monkeypatch):
    """The texts that were broken into lines."""
    texts = []
    breaking = note_list_delegate.first_lines
    monkeypatch.setattr(
        note_list_delegate, "first_lines", lambda text, *rest: texts.append(text) or breaking(text, *rest)
    )
    return texts


def test_only_rows_that_are_seen_are_broken_into_lines(view, broken, qtbot):
    view.show()
    qtbot.waitUntil(lambda: bool(broken))
    view.grab()
    assert len(set(broken)) <= SEEN


def test_the_last_note_is_reached_at_once(view, broken, qtbot):
    view.show()
    view.choose([AnnotationId(MANY)], AnnotationId(MANY))
    view.grab()
    assert any(text.startswith(f"Anteckning {MANY}") for text in broken)
    assert len(set(broken)) <= 2 * SEEN


def test_a_row_has_room_for_all_that_is_painted(view):
    delegate = NoteListDelegate(view._model)
    short, long = view._model.row_of(AnnotationId(1)), view._model.row_of(AnnotationId(39))
    assert delegate.height_of(short, 360) < delegate.height_of(long, 360)
    assert delegate.height_of(long, 3000) == delegate.height_of(short, 3000)


def test_a_heading_is_lower_than_a_note(view):
    delegate = NoteListDelegate(view._model)
    assert delegate.height_of(0, 360) < delegate.height_of(1, 360)
