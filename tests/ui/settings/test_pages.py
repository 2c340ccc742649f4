"""The pages before the binder is open: where one begins, what they say while they work, what they forget."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from binder.domain.errors import BinderError, ErrorCode
from binder.ui.settings.municipality_box import MunicipalityBox
from binder.ui.settings.recovery_page import RecoveryPage
from binder.ui.settings.unlock_page import UnlockPage
from binder.ui.settings.welcome_page import WelcomePage


@pytest.fixture
def welcome(qtbot, tmp_path):
    made = WelcomePage(tmp_path / "binder")
    qtbot.addWidget(made)
    made.show()
    return made


def test_enter_in_the_last_field_makes_the_binder_or_says_what_is_missing(welcome, qtbot):
    qtbot.keyClick(welcome._again, Qt.Key.Key_Return)
    assert "namn" in welcome._banner.accessibleName()


def test_an_old_complaint_is_gone_while_the_binder_is_made(welcome, qtbot):
    welcome._complain(welcome._name, "Skriv ditt namn.")
    welcome._start(lambda: (_ for _ in ()).throw(BinderError(ErrorCode.DISK_FULL)))
    assert welcome._banner.isHidden()
    qtbot.waitUntil(lambda: "Disken" in welcome._banner.accessibleName())


def test_the_recovery_page_begins_with_its_box(qtbot):
    page = RecoveryPage("ABCD-EFGH")
    qtbot.addWidget(page)
    page.show()
    page.focus()
    qtbot.waitUntil(page._written.hasFocus)


def test_enter_ticks_that_the_code_is_written_down_and_then_goes_on(qtbot):
    page = RecoveryPage("ABCD-EFGH")
    qtbot.addWidget(page)
    page.show()
    qtbot.keyClick(page._written, Qt.Key.Key_Return)
    assert page._go.isEnabled()
    with qtbot.waitSignal(page.finished, timeout=1000):
        qtbot.keyClick(page._written, Qt.Key.Key_Return)


def test_copying_the_code_says_that_it_was_done(qtbot):
    page = RecoveryPage("ABCD-EFGH")
    qtbot.addWidget(page)
    page._copy.click()
    assert QApplication.clipboard().text() == "ABCD-EFGH"
    assert page._copy.text() == "Kopierad"


def test_the_button_says_that_the_binder_is_being_opened(qtbot, filled):
    page = UnlockPage(filled.folder)
    qtbot.addWidget(page)
    page._field.setText("fel lösenfras")
    page._open.click()
    assert page._open.text() == "Öppnar pärmen …"
    qtbot.waitUntil(page._open.isEnabled, timeout=10_000)
    assert page._open.text() == "Öppna pärmen"


def test_a_kommun_is_shown_by_its_name_and_kept_by_its_id(qtbot):
    box = MunicipalityBox("bjorkasa")
    qtbot.addWidget(box)
    assert box.currentText() == "Björkåsa kommun"
    assert box.chosen() == "bjorkasa"


def test_a_kommun_without_profile_is_what_was_written(qtbot):
    box = MunicipalityBox("Småköpings kommun")
    qtbot.addWidget(box)
    assert box.chosen() == "Småköpings kommun"
