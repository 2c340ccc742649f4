"""Notes: written, saved by themselves, deleted and brought back."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton

from binder.domain.annotation import Quad, TextAnchor, TextQuote
from binder.domain.ids import PaperId, PaperVersionId
from binder.domain.paper import Paper
from binder.services import annotate
from binder.ui.notes.note_card import GrowingEdit
from binder.ui.notes.notes_panel import NotesPanel, _order
from tests.ui.conftest import NOW


@pytest.fixture
def panel(qtbot, session, filled):
    made = NotesPanel(session)
    qtbot.addWidget(made)
    made.resize(400, 600)
    made.show()
    made.show_item(filled.items[1])
    return made


def texts(session, filled):
    return [note.text for note in annotate.of_item(session.reader, filled.items[1])]


def add_note(panel, qtbot):
    panel.add_note()
    qtbot.waitUntil(lambda: len(panel._cards) == 1)
    return next(iter(panel._cards.values()))


def test_a_new_note_is_ready_to_be_typed_in(panel, qtbot):
    card = add_note(panel, qtbot)
    qtbot.waitUntil(card.edit.hasFocus)


def test_what_is_typed_is_saved_within_a_second(panel, session, filled, qtbot):
    add_note(panel, qtbot).edit.setPlainText("Fråga om kostnaden")
    qtbot.waitUntil(lambda: texts(session, filled) == ["Fråga om kostnaden"], timeout=1500)


def test_going_to_another_item_saves_at_once(panel, session, filled, qtbot):
    add_note(panel, qtbot).edit.setPlainText("Innan jag går")
    with qtbot.waitSignal(session.bus.changed):
        panel.show_item(filled.items[0])
    assert texts(session, filled) == ["Innan jag går"]


def test_typing_on_is_not_overwritten_by_what_was_saved(panel, session, qtbot):
    card = add_note(panel, qtbot)
    card.edit.setPlainText("Ett")
    card.flush()
    card.edit.setPlainText("Ett och två")
    qtbot.wait(200)
    assert card.edit.toPlainText() == "Ett och två"


def test_a_deleted_note_comes_back_with_undo(panel, session, filled, qtbot):
    card = add_note(panel, qtbot)
    card.edit.setPlainText("Viktigt")
    card.flush()
    qtbot.waitUntil(lambda: texts(session, filled) == ["Viktigt"])
    card.deleted.emit(int(card.note.id))
    qtbot.waitUntil(lambda: session.undo_stack.next_undo.label == "Ta bort anteckning")
    assert texts(session, filled) == []
    session.undo()
    qtbot.waitUntil(lambda: texts(session, filled) == ["Viktigt"])


def test_what_was_typed_just_before_a_note_was_deleted_comes_back_with_it(panel, session, filled, qtbot):
    card = add_note(panel, qtbot)
    card.edit.setPlainText("Ring före gruppmötet")
    with qtbot.assertNotEmitted(session.failed):
        card.findChild(QToolButton).click()
        qtbot.waitUntil(lambda: texts(session, filled) == [])
        session.undo()
        qtbot.waitUntil(lambda: texts(session, filled) == ["Ring före gruppmötet"])


def test_the_tab_is_told_how_many_notes_there_are(panel, qtbot):
    with qtbot.waitSignal(panel.count_changed) as told:
        panel.add_note()
    assert told.args == [1]


def test_every_field_and_button_of_a_note_has_a_name(panel, qtbot):
    card = add_note(panel, qtbot)
    controls = [card.edit, *card.findChildren(QAbstractButton)]
    assert all(control.accessibleName() for control in controls)


def test_notes_on_a_page_stand_in_reading_order_before_notes_on_the_item(session, filled):
    def anchor(page, top):
        quad = Quad(left=0, bottom=top - 10, right=10, top=top)
        return TextAnchor(version_id=PaperVersionId(1), page=page, quads=(quad,), quote=TextQuote(exact="x"))

    note = annotate.Annotation
    made = [
        note(id=i, kind=kind, item_id=None, anchor=place, created_at=NOW, modified_at=NOW)
        for i, (kind, place) in enumerate(
            [
                (annotate.AnnotationKind.ITEM_NOTE, None),
                (annotate.AnnotationKind.HIGHLIGHT, anchor(2, 700)),
                (annotate.AnnotationKind.HIGHLIGHT, anchor(1, 100)),
                (annotate.AnnotationKind.HIGHLIGHT, anchor(1, 600)),
            ]
        )
    ]
    assert [n.id for n in sorted(made, key=_order)] == [3, 2, 1, 0]


def paper_of(version, title):
    values = {"item_id": 1, "version_id": version, "first_page": 1, "last_page": 9}
    return Paper(id=PaperId(version), meeting_id=1, title=title, **values)


def highlight_in(version, page, number):
    quad = Quad(left=0, bottom=10, right=10, top=20)
    quote = TextQuote(exact="x")
    place = TextAnchor(version_id=PaperVersionId(version), page=page, quads=(quad,), quote=quote)
    kind = annotate.AnnotationKind.UNDERLINE
    return annotate.Annotation(
        id=number, kind=kind, item_id=None, anchor=place, created_at=NOW, modified_at=NOW
    )


def test_notes_of_several_papers_stand_paper_by_paper():
    papers = [paper_of(7, "Tjänsteskrivelse"), paper_of(3, "Bilaga")]
    notes = [highlight_in(3, 1, 1), highlight_in(7, 2, 2), highlight_in(7, 1, 3), highlight_in(9, 1, 4)]
    assert [n.id for n in sorted(notes, key=partial(_order, papers=papers))] == [3, 2, 1, 4]


def test_a_note_says_in_which_of_several_papers_it_is(panel):
    panel._papers = [paper_of(7, "Tjänsteskrivelse"), paper_of(3, "Bilaga")]
    card = panel._card(highlight_in(3, 2, 1), 1)
    shown = [part.text() for part in card.findChildren(QLabel)]
    assert "Bilaga" in shown


def test_where_there_is_one_paper_a_note_does_not_name_it(panel):
    panel._papers = [paper_of(3, "Bilaga")]
    card = panel._card(highlight_in(3, 2, 1), 1)
    shown = [part.text() for part in card.findChildren(QLabel)]
    assert "Bilaga" not in shown


def test_the_window_takes_back_the_last_step_when_no_typing_is_left(qtbot):
    edit = GrowingEdit("Sparad text")
    qtbot.addWidget(edit)
    assert not wants(edit, Qt.Key.Key_Z)
    edit.insertPlainText("mer ")
    assert wants(edit, Qt.Key.Key_Z)


def test_a_highlight_without_words_takes_one_line(qtbot):
    one, two = GrowingEdit("", 1), GrowingEdit("", 2)
    qtbot.addWidget(one)
    qtbot.addWidget(two)
    assert one.height() < two.height()


def test_the_numbers_are_those_of_the_cards_from_the_top(panel, qtbot):
    add_note(panel, qtbot)
    panel.add_note()
    qtbot.waitUntil(lambda: len(panel._cards) == 2)
    assert list(panel.numbers().values()) == [1, 2]


def wants(edit, key):
    """Whether a text box keeps Ctrl and a key for itself."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    edit.event(event)
    return event.isAccepted()


def test_a_new_note_below_many_is_in_sight_where_it_is_written(qtbot, session, filled, panel):
    for number in range(9):
        with qtbot.waitSignal(session.bus.changed):
            session.run(
                lambda binder, text=str(number): annotate.note_item(binder, filled.items[1], text, NOW)
            )
    panel.activateWindow()
    panel.add_note()
    qtbot.waitUntil(lambda: len(panel._cards) == 10 and isinstance(panel.focusWidget(), GrowingEdit))
    field = panel.focusWidget()
    line = field.fontMetrics().height()
    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect().height() > 2 * line)
