"""Who the member is: shown, mended, and refused where an address cannot be one."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from binder.services.member import Member
from binder.services.settings import Settings
from binder.ui.settings.settings_dialog import SettingsDialog

MEMBER = Member(name="Stina Wallin", party="C", municipality_id="bjorkasa", email="stina@bjorkasa.example")


@pytest.fixture
def dialog(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = SettingsDialog(Settings(), MEMBER, parent)
    made.open()
    yield made
    parent.close()


def test_the_address_is_shown_and_changed(dialog):
    assert dialog.email.text() == "stina@bjorkasa.example"
    dialog.email.setText(" stina.wallin@bjorkasa.example ")
    assert dialog.changed_member().email == "stina.wallin@bjorkasa.example"


def test_untouched_nothing_is_changed(dialog):
    assert dialog.changed_member() is None


@pytest.mark.parametrize("address", ["stina", "stina@", "@bjorkasa.example"])
def test_half_an_address_is_not_saved(dialog, address):
    dialog.email.setText(address)
    dialog.try_accept()
    assert "inte hel" in dialog.banner.accessibleName()
    assert dialog.isVisible()


@pytest.mark.parametrize("address", ["", "stina@bjorkasa.example"])
def test_a_whole_address_or_none_is_fine(dialog, address, qtbot):
    dialog.email.setText(address)
    with qtbot.waitSignal(dialog.accepted):
        dialog.try_accept()


def test_the_closed_dialog_is_freed(dialog, qtbot):
    with qtbot.waitSignal(dialog.destroyed):
        dialog.accept()
