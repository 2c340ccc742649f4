"""The lists of bodies, deadlines and checks: written, added and taken away without a mouse."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from binder.domain.deadline import DayUnit, DeadlineRule
from binder.domain.finding import FindingCode, Severity
from binder.domain.municipality import NEVER_LIGHTER, BodyProfile, Letterhead, PaperLook
from binder.domain.yrkande import YrkandeKind
from binder.ui.municipality.body_rows import BodyRows
from binder.ui.municipality.check_rows import SILENT, STOPS, USUAL, CheckRows
from binder.ui.municipality.deadline_rows import DeadlineRows
from binder.ui.municipality.letterhead_form import LetterheadForm
from tests.pdf.test_letter_picture import picture

MOTION = DeadlineRule(kinds=frozenset({YrkandeKind.MOTION}), before=14, at=time(12), source="33 §")
WEEKLY = DeadlineRule(
    kinds=frozenset({YrkandeKind.INTERPELLATION}),
    before=1,
    unit=DayUnit.WEEKS,
    weekday=3,
    bodies=("KF", "KS"),
)


def shown(qtbot, made: QWidget):
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def bodies(qtbot) -> BodyRows:
    made = shown(qtbot, BodyRows())
    made.show_rows([BodyProfile(name="KS", registrar_email="ks@e.example"), BodyProfile(name="KF")])
    return made


@pytest.fixture
def deadlines(qtbot) -> DeadlineRows:
    made = shown(qtbot, DeadlineRows())
    made.show_rows([MOTION, WEEKLY])
    return made


@pytest.fixture
def checks(qtbot) -> CheckRows:
    made = shown(qtbot, CheckRows())
    made.show_weighings([])
    return made


def choose(combo, value) -> None:
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


def go_to(checks: CheckRows, code: FindingCode) -> None:
    checks.list.setCurrentRow(checks._codes.index(code))


def texts(rows) -> list[str]:
    return [rows.list.item(at).text() for at in range(rows.list.count())]


def test_the_arrow_shows_the_next_body(bodies, qtbot):
    bodies.list.setFocus()
    qtbot.keyClick(bodies.list, Qt.Key.Key_Down)
    assert (bodies.name.text(), bodies.email.text()) == ("KF", "")


def test_a_body_that_is_added_can_be_named_at_once(bodies, qtbot):
    bodies.add.setFocus()
    qtbot.keyClick(bodies.add, Qt.Key.Key_Space)
    assert bodies.name.hasFocus()
    qtbot.keyClicks(bodies.name, "Valn")
    assert bodies.rows()[2] == BodyProfile(name="Valn")


def test_looking_at_another_row_changes_none(bodies):
    before = bodies.rows()
    for row in (1, 0, 1):
        bodies.list.setCurrentRow(row)
    assert bodies.rows() == before


def test_an_address_that_is_wiped_out_is_none(bodies, qtbot):
    bodies.email.selectAll()
    qtbot.keyClick(bodies.email, Qt.Key.Key_Delete)
    assert bodies.rows()[0].registrar_email is None


def test_the_row_says_name_and_address(bodies):
    assert texts(bodies) == ["KS · ks@e.example", "KF"]


def test_with_the_last_row_gone_nothing_can_be_written(bodies, qtbot):
    for _ in range(2):
        qtbot.keyClick(bodies.remove, Qt.Key.Key_Space)
    assert bodies.rows() == ()
    assert (bodies.fields.isEnabled(), bodies.remove.isEnabled()) == (False, False)


def test_after_the_last_row_a_new_one_can_be_written(bodies, qtbot):
    for _ in range(2):
        qtbot.keyClick(bodies.remove, Qt.Key.Key_Space)
    qtbot.keyClick(bodies.add, Qt.Key.Key_Space)
    assert bodies.fields.isEnabled()


@pytest.mark.parametrize("rows", ["bodies", "deadlines"])
def test_every_field_says_its_name(request, rows):
    fields = request.getfixturevalue(rows).fields.findChildren(QLineEdit)
    named = [field for field in fields if field.objectName() != "qt_spinbox_lineedit"]
    assert all(field.accessibleName() for field in named)
    assert len(named) >= 3


def test_the_rows_say_what_for_and_how_long_before(deadlines):
    assert texts(deadlines) == [
        "Motion · 14 dagar före sammanträdet",
        "Interpellation · 1 vecka före sammanträdet",
    ]


@pytest.mark.parametrize(
    ("unit", "one", "two"),
    [
        (DayUnit.DAYS, "dag", "dagar"),
        (DayUnit.WORKING_DAYS, "arbetsdag", "arbetsdagar"),
        (DayUnit.WEEKS, "vecka", "veckor"),
    ],
)
def test_the_unit_is_read_with_the_number_before_it(deadlines, qtbot, unit, one, two):
    choose(deadlines.unit, unit.value)
    deadlines.before.setValue(1)
    assert deadlines.unit.currentText() == f"{one} före sammanträdet"
    deadlines.before.stepUp()
    assert deadlines.unit.currentText() == f"{two} före sammanträdet"


def test_what_is_shown_of_a_rule_comes_back(deadlines):
    deadlines.list.setCurrentRow(1)
    deadlines.take_fields()
    assert deadlines.rows() == (MOTION, WEEKLY)


def test_a_rule_in_days_asks_for_no_weekday(deadlines):
    deadlines.list.setCurrentRow(1)
    choose(deadlines.unit, DayUnit.WORKING_DAYS.value)
    assert deadlines.rows()[1].weekday is None
    assert not deadlines.weekday.isEnabled()


@pytest.mark.parametrize(
    ("typed", "hour"), [("9", time(9)), ("9:15", time(9, 15)), ("", None), ("25", time(12))]
)
def test_an_hour_is_written_as_people_do(deadlines, typed, hour):
    deadlines.time.setText(typed)
    deadlines.time.textEdited.emit(typed)
    assert deadlines.rows()[0].at == hour


def test_bodies_of_a_rule_are_parted_by_commas(deadlines):
    deadlines.bodies.setText(" KF ,, Kommunstyrelsen ")
    deadlines.bodies.textEdited.emit("")
    assert deadlines.rows()[0].bodies == ("KF", "Kommunstyrelsen")


def test_a_kind_is_ticked_by_the_keyboard(deadlines, qtbot):
    qtbot.keyClick(deadlines.kinds[YrkandeKind.INTERPELLATION], Qt.Key.Key_Space)
    assert deadlines.rows()[0].kinds == {YrkandeKind.MOTION, YrkandeKind.INTERPELLATION}


def test_what_is_usual_is_not_kept_as_a_choice(checks):
    go_to(checks, FindingCode.NO_DNR)
    choose(checks.weight, SILENT)
    choose(checks.weight, USUAL)
    assert checks.weighings() == ()


def test_a_fault_that_is_not_told_is_kept_as_none(checks):
    go_to(checks, FindingCode.NO_DNR)
    choose(checks.weight, SILENT)
    assert checks.weighings() == ((FindingCode.NO_DNR, None),)


@pytest.mark.parametrize("code", sorted(NEVER_LIGHTER))
def test_what_must_stop_a_signature_cannot_be_made_lighter(checks, code):
    go_to(checks, code)
    offered = [checks.weight.itemData(at) for at in range(checks.weight.count())]
    assert offered == [USUAL, STOPS]


def test_weighings_that_are_shown_come_back(checks):
    wanted = ((FindingCode.NO_DNR, Severity.BLOCKING),)
    checks.show_weighings(wanted)
    assert checks.weighings() == wanted


def test_a_picture_is_taken_away_by_the_keyboard(qtbot):
    form = shown(qtbot, LetterheadForm())
    form.show_look(PaperLook(letterhead=Letterhead(logo=picture(), alternative="Vapen", lines=("Box 1",))))
    qtbot.keyClick(form.drop, Qt.Key.Key_Space)
    assert form.look().letterhead == Letterhead(alternative="Vapen", lines=("Box 1",))
    assert not form.drop.isEnabled()


def test_words_for_a_picture_alone_make_no_letterhead(qtbot):
    form = shown(qtbot, LetterheadForm())
    form.show_look(PaperLook())
    form.alternative.setText("Vapen")
    assert form.look().letterhead is None


def test_tab_leaves_the_lines_of_the_letterhead(qtbot):
    form = shown(qtbot, LetterheadForm())
    form.show_look(PaperLook())
    form.lines.setFocus()
    qtbot.keyClick(form.lines, Qt.Key.Key_Tab)
    assert form.lines.toPlainText() == ""
    assert not form.lines.hasFocus()


@pytest.mark.parametrize(
    ("typed", "kept"), [("24.00", "2.00"), ("12.60", "12.0"), ("9.30", "9.30"), ("x8", "8")]
)
def test_no_impossible_hour_can_be_typed(deadlines, qtbot, typed, kept):
    deadlines.time.clear()
    qtbot.keyClicks(deadlines.time, typed)
    assert deadlines.time.text() == kept
