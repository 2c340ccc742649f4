"""Points are spelt like the motivation: marked, put right by menu or key, one field after the other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from binder.domain.yrkande import Beslutspunkt, YrkandeKind
from binder.ui.drafting.draft_page import DraftPage
from binder.ui.drafting.form_spelling import FormSpelling
from tests.ui.drafting.keys import press, type_text
from tests.ui.drafting.test_round_trip import FACTS, FULL
from tests.ui.drafting.test_spelling_marks import Known

POINTS = (Beslutspunkt(text="Bygg en skolla."), Beslutspunkt(text="Riv en vägg."))
WRITTEN = replace(FULL, points=POINTS, motivation="En skolla till.")


@pytest.fixture
def spelling():
    return Known()


@pytest.fixture
def form(qtbot, spelling):
    page = DraftPage()
    qtbot.addWidget(page)
    page.resize(420, 900)
    page.form.show_yrkande(WRITTEN, FACTS, fresh=True)
    page.aids = FormSpelling(page.form, spelling)
    page.show()
    page.form.page = page
    look(page.form)
    return page.form


def look(form):
    for marks in form.page.aids.fields():
        marks.saw(0, 3)
        marks._look()


def editor(form, number):
    return form.points.rows[number - 1].editor


def marked(editor):
    editor.spelling.rehighlight()
    return editor.spelling._marked.get(editor.text())


def popup(qtbot):
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    return QApplication.activePopupWidget()


def chosen(qtbot, place):
    """Choose an entry of the menu that is shown, and close it."""
    menu = popup(qtbot)
    menu.actions()[place].trigger()
    menu.close()


def test_misspelt_words_of_a_point_are_marked(form):
    assert marked(editor(form, 1)) == ("skolla",)
    assert marked(editor(form, 2)) == ("vägg",)


def test_a_wavy_line_is_drawn_in_a_point(form, spelling):
    wrong = editor(form, 1).grab().toImage()
    spelling.set_own(["skolla"])
    editor(form, 1).spelling.rehighlight()
    assert editor(form, 1).grab().toImage() != wrong


def test_a_point_that_is_added_is_looked_up_too(form):
    form.points.add_point()
    type_text(editor(form, 3), "en skolla till")
    look(form)
    assert marked(editor(form, 3)) == ("skolla",)


def test_what_is_missing_is_looked_up_too(form):
    form.show_yrkande(
        replace(WRITTEN, kind=YrkandeKind.ATERREMISS, missing=("En skolla",)), FACTS, fresh=True
    )
    look(form)
    assert marked(form.parts.missing) == ("skolla",)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_f7_in_a_point_puts_the_word_right(qtbot, form):
    editor(form, 1).setFocus()
    press(editor(form, 1), Qt.Key.Key_F7)
    chosen(qtbot, 0)
    assert form.points.points()[0].text == "Bygg en skola."
    editor(form, 1).undo()
    assert form.points.points()[0].text == "Bygg en skolla."


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_f7_goes_on_through_points_and_motivation_and_begins_anew(qtbot, form):
    editor(form, 1).setFocus()
    seen = []
    for _ in range(4):
        press(QApplication.focusWidget(), Qt.Key.Key_F7)
        popup(qtbot).close()
        seen.append(QApplication.focusWidget())
    assert seen == [editor(form, 1), editor(form, 2), form.motivation, editor(form, 1)]


def test_without_a_further_word_that_is_told(form, spelling):
    spelling.set_own(Known.WRONG)
    editor(form, 2).setFocus()
    press(editor(form, 2), Qt.Key.Key_F7)
    assert form.writing.length.text() == "Inga fler ord att rätta"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_a_point_offers_what_was_meant(qtbot, form):
    field = editor(form, 1)
    cursor = field.textCursor()
    cursor.setPosition(len("Bygg en sko"))
    field.setTextCursor(cursor)
    by_key = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(field.viewport(), QContextMenuEvent(by_key, QPoint(1, 1), QPoint(1, 1)))
    chosen(qtbot, 1)
    assert field.text() == "Bygg en kolla."


def test_marking_a_point_is_no_edit(qtbot, form):
    with qtbot.assertNotEmitted(form.edited):
        editor(form, 1).spelling.rehighlight()
    with qtbot.waitSignal(form.edited):
        type_text(editor(form, 1), "x")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_field_that_is_not_on_the_screen_is_passed_by(qtbot, form):
    form.points.hide()
    form.motivation.setFocus()
    press(form.motivation, Qt.Key.Key_F7)
    popup(qtbot).close()
    assert QApplication.focusWidget() is form.motivation


def test_f7_stays_the_window_s_where_nothing_is_spelt(qtbot):
    from binder.ui.drafting.growing_editor import GrowingEditor

    plain = GrowingEditor("Text")
    qtbot.addWidget(plain)
    assert not plain._is_walk(_f7())


def _f7():
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier)
