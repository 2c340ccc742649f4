"""Points are split, joined, rewritten and taken from templates, and nothing of it is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from binder.domain.municipality import PointStyle
from binder.domain.yrkande import Beslutspunkt
from binder.ui.drafting.points import PointList
from tests.domain.changing import replaced, struck

KEYS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
TWO = (Beslutspunkt(text="Vägen byggs. Bron rivs."), Beslutspunkt(text="Kostnaden tas ur ramen."))


@pytest.fixture
def points(qtbot):
    made = PointList()
    qtbot.addWidget(made)
    made.show()
    made.show_points(TWO, ("Kommunstyrelsen", "Kommunfullmäktige"), fresh=True)
    qtbot.waitExposed(made)
    return made


def texts(points):
    return [point.text for point in points.points()]


def test_a_point_is_split_where_the_cursor_stands(qtbot, points):
    points.rows[0].editor.select_range(len("Vägen byggs. "), 0)
    qtbot.keyClick(points.rows[0].editor, Qt.Key.Key_Return, KEYS)
    assert texts(points) == ["Vägen byggs.", "Bron rivs.", "Kostnaden tas ur ramen."]


def test_the_part_that_is_split_off_begins_a_sentence(points):
    points.rows[0].editor.select_range(len("Vägen "), 0)
    points.rows[0].split.trigger()
    assert texts(points)[:2] == ["Vägen", "Byggs. Bron rivs."]


def test_at_the_end_there_is_nothing_to_split_off(points):
    points.rows[0].editor.select_range(len(TWO[0].text), 0)
    points.rows[0].split.trigger()
    assert len(points.rows) == 2


def test_a_point_is_joined_with_the_next(qtbot, points):
    qtbot.keyClick(points.rows[0].editor, Qt.Key.Key_J, KEYS)
    assert texts(points) == ["Vägen byggs. Bron rivs. Kostnaden tas ur ramen."]


@pytest.mark.parametrize("tool", ["join", "split", "remove"])
def test_what_was_done_to_the_rows_is_undone_whole(points, tool):
    points.rows[0].editor.select_range(6, 0)
    used = getattr(points.rows[0], tool)
    (used.click if tool == "remove" else used.trigger)()
    assert points.undo.isVisible()
    points.undo.click()
    assert points.points() == TWO


def test_what_is_written_after_that_is_not_taken_away(points):
    points.rows[0].join.trigger()
    points.rows[0].editor.set_text("Något annat.")
    assert not points.undo.isVisible()


def test_a_struck_point_is_not_joined(points):
    points.show_points((TWO[0], struck(2)), ("Kommunstyrelsen",), fresh=True)
    points.rows[0].join.trigger()
    assert points.points() == (TWO[0], struck(2))


def test_a_point_is_rewritten_as_an_att_sats_and_back(points):
    row = points.rows[1]
    row._name_restyling()
    assert row.restyle.text() == "Skriv som att-sats"
    row.restyle.trigger()
    assert texts(points)[1] == "att kostnaden tas ur ramen."
    row.restyle.trigger()
    assert texts(points)[1] == TWO[1].text


def test_a_doubtful_point_is_not_offered_to_be_rewritten(points):
    points.rows[1].editor.set_text("Senast i juni ska nämnden svara.")
    points.rows[1]._name_restyling()
    assert not points.rows[1].restyle.isEnabled()


@pytest.mark.parametrize("style", PointStyle)
def test_a_usual_point_comes_in_the_kommuns_style_with_its_gap_selected(points, style):
    points.set_style(style)
    points.menu.fill()
    action = next(a for menu in points.menu.actions() for a in menu.menu().actions())
    points.menu.triggered.emit(action)
    assert texts(points)[-1].startswith("att ") is (style is PointStyle.ATT_SATS)
    assert points.rows[-1].editor.textCursor().selectedText() == "[…]"


def test_a_usual_point_takes_the_place_of_an_empty_one(points):
    points.show_points((), ("Kommunstyrelsen",), fresh=True)
    points.take_template("Beslutet gäller till och med den […].")
    assert texts(points) == ["Beslutet gäller till och med den […]."]


def test_a_changed_point_says_what_it_changes_and_shows_it(points):
    points.show_points((replaced(2, "Nämnden ska bygga vägen."),), ("Kommunstyrelsen",), fresh=True)
    row = points.rows[0]
    assert row.number.text() == "Ändrar punkt 2"
    assert row.change.accessibleName() == "Nämnden ska [utgår: utreda] [nytt: bygga] vägen."
    row.editor.set_text("Nämnden ska riva vägen.")
    assert "[nytt: riva]" in row.change.accessibleName()


def test_a_struck_point_has_nothing_to_write_in(points):
    points.show_points((struck(2),), ("Kommunstyrelsen",), fresh=True)
    assert not points.rows[0].editor.isVisible()
    assert points.rows[0].change.accessibleName() == "[utgår: Nämnden ska utreda vägen.]"
    assert points.points() == (struck(2),)


def test_the_only_changed_point_can_be_taken_away(points):
    points.show_points((struck(2),), ("Kommunstyrelsen",), fresh=True)
    points.rows[0].remove.click()
    assert points.points() == ()
    assert points.rows[0].editor.isVisible()


def test_markup_in_a_text_is_shown_as_it_is_written(points):
    points.show_points((replaced(2, "A <b>& B."),), ("Kommunstyrelsen",), fresh=True)
    assert "&lt;b&gt;&amp; B" in points.rows[0].change.text()
