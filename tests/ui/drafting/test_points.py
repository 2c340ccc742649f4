from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt

from binder.domain.finding import Field, Finding, FindingCode, Severity
from binder.domain.yrkande import Beslutspunkt
from binder.ui.drafting.points import PointList
from tests.ui.drafting.keys import press

COUNCIL = "Kommunfullmäktige"


@pytest.fixture
def points(qtbot):
    made = PointList()
    qtbot.addWidget(made)
    made.show()
    made.show_points((Beslutspunkt(text="Ett."), Beslutspunkt(text="Två.")), ("Kommunstyrelsen",), fresh=True)
    qtbot.waitExposed(made)
    return made


def texts(points):
    return [point.text for point in points.points()]


def test_a_single_point_needs_no_number_and_no_tools(points):
    points.show_points((Beslutspunkt(text="Ett."),), ("Kommunstyrelsen",), fresh=True)
    assert not points.rows[0].number.isVisible()
    assert not points.rows[0].remove.isVisible()


def test_without_points_there_is_a_row_to_write_in_that_counts_as_none(points):
    points.show_points((), ("Kommunstyrelsen",), fresh=True)
    assert len(points.rows) == 1
    assert points.points() == ()


def test_enter_begins_the_next_point_right_below(qtbot, points):
    qtbot.keyClick(points.rows[0].editor, Qt.Key.Key_Return)
    assert texts(points) == ["Ett.", "", "Två."]


def test_backspace_in_an_empty_point_removes_it(qtbot, points):
    points.rows[1].editor.clear()
    qtbot.keyClick(points.rows[1].editor, Qt.Key.Key_Backspace)
    assert texts(points) == ["Ett."]


def test_backspace_in_the_only_point_leaves_it(qtbot, points):
    points.show_points((), ("Kommunstyrelsen",), fresh=True)
    qtbot.keyClick(points.rows[0].editor, Qt.Key.Key_Backspace)
    assert len(points.rows) == 1


def test_alt_shift_arrows_move_a_point(qtbot, points):
    keys = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(points.rows[1].editor, Qt.Key.Key_Up, keys)
    assert texts(points) == ["Två.", "Ett."]
    assert points.rows[0].number.text() == "Punkt 1"


def test_the_first_point_cannot_go_up_nor_the_last_down(points):
    assert not points.rows[0].up.isEnabled()
    assert not points.rows[1].down.isEnabled()
    points.rows[0].editor.move_wanted.emit(-1)
    assert texts(points) == ["Ett.", "Två."]


def test_buttons_move_and_remove(points):
    points.rows[0].down.click()
    assert texts(points) == ["Två.", "Ett."]
    points.rows[0].remove.click()
    assert texts(points) == ["Ett."]


def test_text_pasted_out_of_a_paper_loses_its_line_ends(points):
    clip = QMimeData()
    clip.setText("att ta fram\n en  strategi")
    points.rows[0].editor.clear()
    points.rows[0].editor.insertFromMimeData(clip)
    assert texts(points)[0] == "att ta fram en strategi"


def test_a_point_of_another_body_keeps_it(points):
    council = Beslutspunkt(text="Ett.", decider=COUNCIL)
    points.show_points((council,), ("Kommunstyrelsen", COUNCIL), fresh=True)
    assert points.points() == (council,)


def test_a_body_that_is_not_offered_is_not_lost(points):
    odd = Beslutspunkt(text="Ett.", decider="Gruppen")
    points.show_points((odd,), ("Kommunstyrelsen",), fresh=True)
    assert points.points() == (odd,)


def test_a_finding_stands_under_its_own_point(points):
    found = Finding(
        code=FindingCode.NO_FULL_STOP, severity=Severity.WARNING, field=Field.POINTS, details={"point": "2"}
    )
    points.show_findings([found])
    assert points.rows[0].note.isHidden()
    assert points.rows[1].note.isVisible()


def test_a_warning_does_not_draw_the_field_as_faulty(points):
    found = Finding(
        code=FindingCode.NO_FULL_STOP, severity=Severity.WARNING, field=Field.POINTS, details={"point": "1"}
    )
    points.show_findings([found])
    assert points.rows[0].editor.property("faulty") is False


def test_a_mended_text_can_be_taken_back_in_the_editor_itself(points):
    points.show_points(
        (Beslutspunkt(text="Rättad."), Beslutspunkt(text="Två.")), ("Kommunstyrelsen",), fresh=False
    )
    points.rows[0].editor.undo()
    assert texts(points)[0] == "Ett."


def test_the_text_of_another_draft_cannot_be_brought_back(points):
    points.show_points((Beslutspunkt(text="Annat."),), ("Kommunstyrelsen",), fresh=True)
    points.rows[0].editor.undo()
    assert texts(points) == ["Annat."]


def test_a_box_grows_with_its_text(points):
    editor = points.rows[0].editor
    before = editor.sizeHint().height()
    editor.setPlainText("rad\n" * 9)
    assert editor.sizeHint().height() > before


def undo(editor):
    press(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_ctrl_z_in_an_empty_point_that_was_added_takes_it_away(points):
    before = len(points.rows)
    points.add_point()
    undo(points.rows[-1].editor)
    assert len(points.rows) == before


def test_ctrl_z_takes_a_usual_point_away_again(qtbot, points):
    before = points.points()
    points.take_template("Kommunen [gör något].")
    with qtbot.waitSignal(points.undo_wanted):
        undo(points.rows[-1].editor)
    points.take_back()
    assert points.points() == before
