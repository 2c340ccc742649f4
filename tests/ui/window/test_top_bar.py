"""The top bar gives way in a narrow window and never makes the window wider than the screen."""

from __future__ import annotations

import pytest

from binder.ui.commands import CommandRegistry
from binder.ui.elided_label import ElidedLabel
from binder.ui.main_window import MainWindow
from binder.ui.top_bar import StatusLine, TopBar


@pytest.fixture
def registry(qapp):
    return CommandRegistry()


@pytest.fixture
def bar(qtbot, registry):
    made = TopBar(registry)
    qtbot.addWidget(made)
    made.show_meeting("Samhällsbyggnadsnämnden", "onsdag 6 mars 2024, kl. 16.00 · Sessionssalen")
    made.set_places_enabled(enabled=True)
    made.show()
    return made


def test_the_search_button_says_its_keys_where_there_is_room(bar):
    bar.resize(1366, 50)
    assert "Ctrl+K" in bar._search.text()


def test_the_search_button_is_an_icon_in_a_narrow_window(bar):
    bar.resize(600, 50)
    assert bar._search.text() == ""
    assert bar._search.accessibleName() == "Sök i pärmen"


def test_places_are_not_shown_without_a_binder(bar):
    bar.set_places_enabled(enabled=False)
    assert all(place.isHidden() for place in bar._places)
    assert bar._search.isHidden()


def test_a_long_line_does_not_widen_its_place(qtbot):
    line = ElidedLabel("meta")
    qtbot.addWidget(line)
    line.setText("Sammanträdesrummet Granen, " * 20)
    assert line.minimumSizeHint().width() < 60


def test_a_cut_line_tells_the_whole_in_its_tip(qtbot):
    line = ElidedLabel("meta")
    qtbot.addWidget(line)
    line.setText("Sammanträdesrummet Granen, Torggatan 4")
    line.resize(80, 20)
    line.grab()
    assert line.toolTip() == "Sammanträdesrummet Granen, Torggatan 4"


def test_the_status_line_fits_a_narrow_window(qtbot):
    line = StatusLine()
    qtbot.addWidget(line)
    line.say("Sparat 15.41")
    line.describe("Allt ligger på den här datorn · 12 handlingar väntar i utkorgen · " * 3)
    assert line.minimumSizeHint().width() < 200


def test_the_first_window_is_no_larger_than_the_screen(qtbot):
    window = MainWindow()
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    assert window.width() <= room.width()
    assert window.height() < room.height()
