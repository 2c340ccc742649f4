from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from binder.domain.draft import Draft, DraftState
from binder.domain.finding import Field, Finding, FindingCode, Severity
from binder.domain.ids import AgendaItemId, DraftId
from binder.domain.yrkande import Beslutspunkt, Signatory, Yrkande, YrkandeKind
from binder.ui.drafting.draft_page import DraftPage
from binder.ui.tab_order import follow_layout

YRKANDE = Yrkande(
    kind=YrkandeKind.TILLAGG, municipality="Solbacken", body="Kommunstyrelsen", meeting_date=date(2024, 3, 6),
    written_on=date(2024, 3, 5), item_number="22", title="Vänorter", dnr="KS-2022/1011",
    points=(Beslutspunkt(text="Ett."), Beslutspunkt(text="Två.")),
    signatories=(Signatory(name="Stina Wallin", role="ledamot", party="C"),),
)  # fmt: skip


def draft(number: int = 1, state: DraftState = DraftState.WRITING) -> Draft:
    saved_at = datetime(2024, 3, 5, tzinfo=UTC)
    return Draft(id=DraftId(number), item_id=AgendaItemId(1), state=state, yrkande=YRKANDE, saved_at=saved_at)


@pytest.fixture
def page(qtbot):
    made = DraftPage()
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show()
    made.form.show_yrkande(YRKANDE, None, fresh=True)
    made.show_state([draft()], draft())
    qtbot.waitExposed(made)
    return made


def visible(page) -> list[QWidget]:
    return [stop for stop in follow_layout(page) if stop.isVisible() and stop.isEnabled()]


def test_tab_goes_through_the_form_as_it_is_read(page):
    form, stops = page.form, visible(page)
    rows = [row.editor for row in form.points.rows]
    wanted = [form.kind, form.facts.change, *rows, form.points.add, form.relation.choice, form.motivation]
    assert [stop for stop in stops if stop in wanted] == wanted


def test_tab_reaches_a_point_that_was_just_added(qtbot, page):
    page.form.points.rows[0].editor.next_wanted.emit()
    first, added = page.form.points.rows[:2]
    qtbot.waitUntil(added.isVisible)
    first.editor.setFocus()
    qtbot.keyClick(first.editor, Qt.Key.Key_Tab)
    assert added.isAncestorOf(QApplication.focusWidget())


def test_tab_ends_with_preview_and_signing(page):
    assert visible(page)[-2:] == [page.preview, page.sign]


def test_the_wheel_scrolls_past_a_choice_without_changing_it(page):
    before = page.form.kind.currentIndex()
    nowhere = QPointF(5, 5)
    event = QWheelEvent(
        nowhere, nowhere, QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(page.form.kind, event)
    assert page.form.kind.currentIndex() == before
    assert not event.isAccepted()


def test_the_line_being_written_stays_in_sight(qtbot, page):
    editor = page.form.motivation
    editor.setFocus()
    editor.insertPlainText("rad\n" * 40)
    qtbot.waitUntil(lambda: editor.visibleRegion().boundingRect().bottom() >= editor.cursorRect().bottom())


def test_a_signed_paper_can_be_read_but_not_changed(page):
    page.show_state([draft()], draft(state=DraftState.FINALISED))
    assert page.signed.isVisible()
    assert not page.form.motivation.isEnabled()
    assert page.sign.isHidden()


def test_the_chooser_names_kind_and_state_of_each(page):
    page.show_state([draft(2), draft(1, DraftState.FINALISED)], draft(2))
    assert [page.chooser.itemText(n) for n in range(2)] == [
        "2  Tilläggsyrkande · utkast",
        "1  Tilläggsyrkande · signerat",
    ]


def test_every_control_that_takes_focus_has_a_name(page):
    page.form.facts.change.setChecked(True)
    page.form.signatories.add_signatory()
    nameless = [stop for stop in visible(page) if not stop.accessibleName()]
    assert nameless == []


def is_in_sight(page, field) -> bool:
    panel = page.form.parentWidget().parentWidget()
    middle = field.mapTo(panel, field.rect().center())
    return panel.rect().contains(middle)


def test_another_draft_is_shown_from_its_top(qtbot, page):
    page.form.signatories.rows[0].name.setFocus()
    page.form.led.emit()
    qtbot.waitUntil(lambda: is_in_sight(page, page.form.signatories.rows[0].name))
    page.show_state([draft(), draft(2)], draft(2))
    assert is_in_sight(page, page.form.kind)


def test_a_field_that_is_led_to_comes_into_sight(qtbot, page):
    name = page.form.signatories.rows[0].name
    assert not is_in_sight(page, name)
    page.form.go_to(Finding(code=FindingCode.NO_SENDER, severity=Severity.BLOCKING, field=Field.SIGNATORIES))
    qtbot.waitUntil(lambda: name.hasFocus() and is_in_sight(page, name))


def test_the_decision_that_is_asked_for_comes_into_sight(qtbot, page):
    outcome = page.form.outcome
    outcome.opener.setFocus()
    outcome.opener.click()
    qtbot.waitUntil(lambda: is_in_sight(page, outcome.card) and is_in_sight(page, outcome.opener))


def test_who_is_added_comes_into_sight(qtbot, page):
    page.form.signatories.add.click()
    qtbot.waitUntil(lambda: is_in_sight(page, page.form.signatories.rows[-1].name))


def test_a_point_that_is_added_comes_into_sight(qtbot, page):
    for _ in range(4):
        page.form.points.add_point()
    qtbot.waitUntil(lambda: is_in_sight(page, page.form.points.rows[-1].editor))


def test_tab_goes_from_a_name_to_role_and_party(page):
    row = page.form.signatories.rows[0]
    stops = follow_layout(page)
    at = stops.index(row.name)
    assert stops[at : at + 4] == [row.name, row.role, row.party, row.remove]


def test_the_fields_of_who_signs_end_where_the_form_does(page):
    row = page.form.signatories.rows[0]
    assert row.remove.isHidden()
    ends = {field.geometry().right() for field in (row.name, row.party)}
    assert ends == {row.contentsRect().right()}
