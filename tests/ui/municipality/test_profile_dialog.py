"""The kommun's data in the window: shown, changed page by page, refused where it must be."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from binder.domain.deadline import DayUnit
from binder.domain.finding import FindingCode, Severity
from binder.domain.municipality import AttachmentForm, Letterhead, PartOrder, PointStyle
from binder.domain.yrkande import YrkandeKind
from binder.services import municipality_profile
from binder.ui.municipality.check_rows import SILENT, WARNS
from binder.ui.municipality.profile_dialog import ProfileDialog
from binder.wording.checks import check_name
from tests.pdf.test_letter_picture import picture

NAMES = ["generic", "huddinge", "goteborg", "bjorkasa"]
GENERAL, BODIES, DEADLINES, LETTERHEAD, CHECKS = range(5)


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path / "config"))


@pytest.fixture
def open_on(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)

    def opened(profile) -> ProfileDialog:
        made = ProfileDialog(profile, parent)
        made.open()
        return made

    return opened


@pytest.fixture
def dialog(open_on) -> ProfileDialog:
    return open_on(municipality_profile.of_member("bjorkasa"))


def write(field, text: str) -> None:
    """As keys would: Qt's own key clicks know ASCII only."""
    field.setText(text)
    field.textEdited.emit(text)


def choose(combo, value: str) -> None:
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


@pytest.mark.parametrize("name", NAMES)
def test_untouched_a_profile_stays_as_it_is(open_on, name):
    profile = replace(municipality_profile.of_member(name), letterhead=Letterhead(lines=("Box 1",)))
    assert open_on(profile).profile == profile


def test_what_holds_for_all_papers_is_changed(dialog):
    write(dialog.general.proposal, "kontorets förslag")
    choose(dialog.general.style_of_points, PointStyle.ATT_SATS.value)
    dialog.general.examples.setPlainText("KS-2027/1\n\n SN 27-2 ")
    made = dialog.profile
    assert (made.main_proposal, made.point_style) == ("kontorets förslag", PointStyle.ATT_SATS)
    assert made.dnr_examples == ("KS-2027/1", "SN 27-2")


def test_a_body_is_added_and_another_taken_away(dialog):
    rows = dialog.bodies
    gone = rows.rows()[0].name
    rows.remove.click()
    rows.add.click()
    write(rows.name, "Kulturnämnden")
    write(rows.email, "kultur@bjorkasa.example")
    assert dialog.profile.registrar_of("Kulturnämnden") == "kultur@bjorkasa.example"
    assert dialog.profile.body(gone) is None


def test_the_list_says_what_is_being_written(dialog):
    dialog.bodies.add.click()
    write(dialog.bodies.name, "Valnämnden")
    assert dialog.bodies.list.currentItem().text() == "Valnämnden"


def test_a_body_without_a_name_is_left_out(dialog):
    before = dialog.profile.bodies
    dialog.bodies.add.click()
    assert dialog.profile.bodies == before


def test_a_deadline_is_written(dialog):
    rows = dialog.deadlines
    rows.add.click()
    rows.kinds[YrkandeKind.INTERPELLATION].click()
    rows.before.setValue(2)
    choose(rows.unit, DayUnit.WEEKS.value)
    rows.weekday.setCurrentIndex(rows.weekday.findData(0))
    rows.weekday.activated.emit(1)
    write(rows.time, "8.30")
    made = dialog.profile.deadlines[-1]
    assert made.kinds == {YrkandeKind.MOTION, YrkandeKind.INTERPELLATION}
    assert (made.before, made.unit, made.weekday, made.at) == (2, DayUnit.WEEKS, 0, time(8, 30))


def test_a_weekday_is_only_asked_for_with_weeks(dialog):
    assert not dialog.deadlines.weekday.isEnabled()
    choose(dialog.deadlines.unit, DayUnit.WEEKS.value)
    assert dialog.deadlines.weekday.isEnabled()


def test_a_deadline_for_nothing_is_not_saved(dialog):
    for box in dialog.deadlines.kinds.values():
        if box.isChecked():
            box.click()
    dialog.try_accept()
    assert "Välj vilka papper" in dialog.banner.accessibleName()
    assert dialog.isVisible()


def test_a_wrong_address_is_told_by_the_name_that_the_field_has(dialog):
    write(dialog.general.email, "registrator")
    assert dialog.trouble().startswith("Registratorns e-post är ingen e-postadress.")
    assert dialog.general.isVisible()


def test_a_wrong_address_of_a_body_leads_to_the_bodies(dialog):
    write(dialog.bodies.email, "registrator")
    assert "ingen e-postadress" in dialog.trouble()
    assert dialog.bodies.isVisible()


def test_a_picture_wants_words(dialog, tmp_path):
    path = tmp_path / "vapen.png"
    path.write_bytes(picture())
    dialog.letterhead.take_picture(path)
    assert "inte ser den" in dialog.trouble()
    write(dialog.letterhead.alternative, "Vapen")
    assert dialog.trouble() == ""
    assert dialog.profile.letterhead == Letterhead(logo=picture(), alternative="Vapen")


def test_what_is_no_picture_is_told_and_nothing_is_lost(dialog, tmp_path):
    (tmp_path / "x.png").write_bytes(b"inte en bild")
    dialog.letterhead.lines.setPlainText("Box 1")
    dialog.letterhead.take_picture(tmp_path / "x.png")
    assert "gick inte att läsa" in dialog.banner.accessibleName()
    assert dialog.profile.letterhead == Letterhead(lines=("Box 1",))


def test_the_foot_of_the_letterhead_is_written(dialog):
    dialog.letterhead.foot.setPlainText("Box 1, 123 45 Norrby\n\n norrby.example ")
    assert dialog.profile.letterhead == Letterhead(foot=("Box 1, 123 45 Norrby", "norrby.example"))


def test_a_foot_of_too_many_lines_is_told(dialog):
    dialog.letterhead.foot.setPlainText("\n".join("1234567"))
    dialog.try_accept()
    assert "högst 6 rader" in dialog.banner.accessibleName()
    assert dialog.isVisible()


def test_the_order_of_the_parts_is_chosen(dialog):
    choose(dialog.letterhead.order, PartOrder.MOTIVATION_FIRST.value)
    assert dialog.profile.part_order is PartOrder.MOTIVATION_FIRST


def test_how_attachments_go_is_chosen(dialog):
    choose(dialog.letterhead.attachments, AttachmentForm.EMBEDDED.value)
    assert dialog.profile.attachments is AttachmentForm.EMBEDDED


def test_a_fault_is_weighed(dialog):
    rows = dialog.checks
    (found,) = rows.list.findItems(check_name(FindingCode.NO_DNR), Qt.MatchFlag.MatchExactly)
    rows.list.setCurrentItem(found)
    choose(rows.weight, WARNS)
    assert dialog.profile.weighings == ((FindingCode.NO_DNR, Severity.WARNING),)
    assert found.text().endswith("Varning")


def test_a_placeholder_cannot_be_let_through(dialog):
    rows = dialog.checks
    (found,) = rows.list.findItems(check_name(FindingCode.PLACEHOLDER), Qt.MatchFlag.MatchExactly)
    rows.list.setCurrentItem(found)
    assert rows.weight.findData(SILENT) == -1


@pytest.mark.parametrize(("field", "said"), [("name", "kommunens namn"), ("email", "e-postadress")])
def test_what_could_not_be_read_again_is_not_saved(dialog, field, said):
    getattr(dialog.general, field).setText("x" if field == "email" else "")
    dialog.try_accept()
    assert said in dialog.banner.accessibleName()
    assert dialog.isVisible()


def test_a_file_from_another_is_shown_before_it_is_saved(dialog, tmp_path):
    given = replace(municipality_profile.of_member("Norrby kommun"), main_proposal="x")
    path = municipality_profile.give(given, tmp_path / "norrby")
    dialog.take_from(str(path))
    assert dialog.profile == given
    assert "Se över dem" in dialog.banner.accessibleName()


def test_a_wrong_file_is_told_and_what_was_written_is_kept(dialog, tmp_path):
    (tmp_path / "x.toml").write_text("name = 3", encoding="utf-8")
    before = dialog.profile
    dialog.take_from(str(tmp_path / "x.toml"))
    assert "x.toml" in dialog.banner.accessibleName()
    assert dialog.profile == before


def test_what_is_on_the_screen_is_given(dialog, tmp_path):
    dialog.general.proposal.setText("något nytt")
    dialog.give_to(str(tmp_path / "b.toml"))
    assert municipality_profile.take(tmp_path / "b.toml").main_proposal == "något nytt"


def test_one_page_is_shown_at_a_time(dialog):
    for number in range(5):
        dialog.show_page(number)
        assert [page.isVisible() for page in dialog.pages].index(True) == number
        assert sum(page.isVisible() for page in dialog.pages) == 1


def test_the_closed_dialog_is_freed(dialog, qtbot):
    with qtbot.waitSignal(dialog.destroyed):
        dialog.accept()
