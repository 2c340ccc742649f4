"""From the settings to the kommun's data and back: kept, undone, and refused without a kommun."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget

from binder.services import municipality_profile
from binder.services.member import Member
from binder.services.settings import Settings
from binder.ui.municipality.errand import ProfileErrand
from binder.ui.municipality.profile_dialog import ProfileDialog
from binder.ui.settings.settings_dialog import SettingsDialog


@pytest.fixture
def above(qtbot, session, tmp_path, monkeypatch) -> Iterator[SettingsDialog]:
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path / "config"))
    parent = QWidget()
    qtbot.addWidget(parent)
    made = SettingsDialog(Settings(), Member(municipality_id="bjorkasa"), parent)
    made.open()
    yield made
    parent.close()


def opened(above: SettingsDialog, session, chosen: str) -> ProfileDialog:
    ProfileErrand(session, above).begin(chosen)
    return above.findChildren(ProfileDialog)[-1]


def saved(dialog: ProfileDialog, session, qtbot) -> None:
    with qtbot.waitSignal(session.bus.changed):
        dialog.try_accept()


def test_what_is_saved_holds_and_can_be_undone(above, session, qtbot):
    dialog = opened(above, session, "bjorkasa")
    dialog.general.proposal.setText("kontorets förslag")
    saved(dialog, session, qtbot)
    assert municipality_profile.of_member("bjorkasa").main_proposal == "kontorets förslag"
    with qtbot.waitSignal(session.bus.changed):
        session.undo()
    assert municipality_profile.of_member("bjorkasa").main_proposal != "kontorets förslag"


def test_one_goes_back_to_what_the_program_knows(above, session, qtbot):
    dialog = opened(above, session, "bjorkasa")
    dialog.general.proposal.setText("x")
    saved(dialog, session, qtbot)
    again = opened(above, session, "bjorkasa")
    assert not again.back.isHidden()
    with qtbot.waitSignal(session.bus.changed):
        again.back.click()
    assert municipality_profile.of_member("bjorkasa").main_proposal != "x"


def test_a_new_kommun_is_begun_by_its_name(above, session):
    assert opened(above, session, "Norrby kommun").profile.name == "Norrby kommun"


def test_without_a_kommun_there_is_nothing_to_open(above, session):
    ProfileErrand(session, above).begin("")
    assert "vilken kommun" in above.banner.accessibleName()
    assert above.findChildren(ProfileDialog) == []
