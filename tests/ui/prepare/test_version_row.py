"""The row of versions says which is shown, and gives way where the text is large."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from binder.ui.prepare.version_row import VersionRow

REPLACED = (datetime(2026, 2, 20, 12, tzinfo=UTC), datetime(2026, 3, 2, 12, tzinfo=UTC))


@pytest.fixture
def row(qtbot):
    made = VersionRow()
    qtbot.addWidget(made)
    made.resize(700, 60)
    made.show()
    made.show_versions(REPLACED, 2)
    return made


def test_every_version_is_in_the_menu_newest_first(row):
    texts = [action.text() for action in row._menu.actions()[:3]]
    assert texts == [
        "Version 3 · gäller nu",
        "Version 2 · ersatt 2026-03-02",
        "Version 1 · ersatt 2026-02-20",
    ]


def test_the_chooser_says_when_the_version_was_replaced(row):
    assert row.chooser.text() == "Version 2 av 3 · ersatt 2026-03-02  ▾"
    assert not row.banner.isHidden()


def test_the_newest_has_no_banner(row):
    row.show_versions(REPLACED, 3)
    assert row.banner.isHidden()


def test_choosing_tells_the_number(row, qtbot):
    with qtbot.waitSignal(row.chosen) as told:
        row._menu.actions()[2].trigger()
    assert told.args == [1]


def test_comparing_is_in_the_menu_and_chooses_no_version(row, qtbot):
    with qtbot.assertNotEmitted(row.chosen), qtbot.waitSignal(row.comparison_wanted):
        row._compare_action.trigger()


def test_where_there_is_little_room_the_menu_has_it_all(row):
    row.resize(260, 60)
    assert row.compare.isHidden()
    row.resize(900, 60)
    assert not row.compare.isHidden()
