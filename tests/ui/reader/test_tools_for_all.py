"""The bars and the panel by keyboard, by screen reader and by an unsteady hand, at any text size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt

from binder.ui import theme
from binder.ui.reader.contents_panel import WIDEST
from tests.ui.accessible import stops, too_small, unnamed


@pytest.fixture(params=[100, 200])
def text_size(qapp, request):
    before = theme.current()
    theme.apply(qapp, theme.choose("light", request.param, system_is_dark=False))
    yield request.param
    theme.apply(qapp, before)


@pytest.fixture
def equipped(text_size, make_reader):
    """A reader with all its tools open."""
    reader = make_reader()
    reader.tools.toggle_contents()
    reader.tools.go_to_page()
    reader.tools.find()
    return reader


def test_every_tool_has_a_name(equipped):
    assert unnamed(equipped) == []


def test_every_tool_is_large_enough_to_hit(equipped):
    assert too_small(equipped) == []


def test_every_tool_is_reached_by_tab(equipped):
    tools = equipped.tools
    reached = stops(equipped)
    for tool in (tools.find_bar.input, tools.find_bar.next, tools.go_to_bar.count, tools.contents.thumbnails):
        assert tool in reached


def test_the_panel_leaves_room_for_the_paper(equipped):
    assert equipped.tools.contents.width() <= WIDEST
    assert equipped.pages.width() > 300


def test_a_new_theme_reaches_the_icons(qapp, make_reader):
    reader = make_reader()
    reader.tools.find()
    before = reader.tools.find_bar.next.icon().cacheKey()
    shown = theme.current()
    theme.apply(qapp, theme.choose("dark", 100, system_is_dark=False))
    qapp.sendPostedEvents(None, QEvent.Type.PaletteChange)
    after = reader.tools.find_bar.next.icon().cacheKey()
    theme.apply(qapp, shown)
    assert after != before


def test_nothing_of_it_is_built_before_it_is_asked_for(make_reader):
    reader = make_reader()
    assert reader._tools is None
    tools = reader.tools
    assert (tools._find, tools._go_to, tools._contents, tools._notice) == (None, None, None, None)


def test_the_text_of_the_page_is_reached_by_one_key_and_keeps_the_focus(qtbot, make_reader):
    reader = make_reader()
    reader.pages.setFocus(Qt.FocusReason.TabFocusReason)
    reader.show_text(True)
    assert reader.text.hasFocus()
