"""Tags are typed with completion, kept when one goes elsewhere, and taken away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from binder.ui.notes.tag_field import TagField


@pytest.fixture
def field(qtbot):
    made = TagField("anteckning 1", ["skola", "budget"])
    qtbot.addWidget(made)
    made.resize(300, 80)
    made.show_tags(["trafik"])
    made.show()
    made.write()
    return made


def names(field):
    return [shown.text() for shown, _ in field._chips]


def test_enter_ends_a_tag(field, qtbot):
    field.edit.setText("#Skola ")
    with qtbot.waitSignal(field.changed) as told:
        QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert told.args == [["trafik", "Skola"]]
    assert names(field) == ["#trafik", "#Skola"]


def test_a_comma_ends_a_tag_too(field):
    field.edit.setText("a, b")
    field.edit.textEdited.emit("a, b")
    assert field.tags == ("trafik", "a", "b")


def test_the_same_tag_twice_is_one(field, qtbot):
    field.edit.setText("TRAFIK")
    with qtbot.assertNotEmitted(field.changed):
        field.edit.take()
    assert field.tags == ("trafik",)


def test_backspace_in_an_empty_line_takes_the_last_one(field):
    QTest.keyClick(field.edit, Qt.Key.Key_Backspace)
    assert field.tags == ()


def test_delete_on_a_chip_and_its_cross_take_it_away(field):
    field.show_tags(["a", "b", "c"])
    QTest.keyClick(field._chips[0][0], Qt.Key.Key_Delete)
    field._chips[-1][1].click()
    assert field.tags == ("b",)


def test_a_click_on_a_chip_asks_for_its_notes(field, qtbot):
    with qtbot.waitSignal(field.tag_chosen) as told:
        field._chips[0][0].click()
    assert told.args == ["trafik"]


def test_what_was_begun_is_kept_when_one_goes_elsewhere(field):
    field.edit.setText("halv")
    field.edit.clearFocus()
    field.edit.take()
    assert "halv" in field.tags


def test_tags_in_use_are_offered_whatever_part_is_typed(field):
    completer = field.edit.completer()
    completer.setCompletionPrefix("KO")
    assert [completer.completionModel().index(0, 0).data(), completer.completionCount()] == ["skola", 1]


def test_every_part_has_a_name(field):
    parts = [field.edit, *(part for pair in field._chips for part in pair)]
    assert [part.accessibleName() for part in parts] == [
        "Ny etikett på anteckning 1",
        "Visa alla med etiketten trafik",
        "Ta bort etiketten trafik",
    ]


def test_chips_that_do_not_fit_stand_below_each_other(field):
    field.show_tags([f"en ganska lång etikett {n}" for n in range(3)])
    tops = {shown.y() for shown, _ in field._chips}
    assert len(tops) == 3
    assert field.heightForWidth(300) > field.heightForWidth(1200)


def test_an_ampersand_in_a_tag_is_seen(field):
    field.show_tags(["vård & skola"])
    assert names(field) == ["#vård && skola"]
