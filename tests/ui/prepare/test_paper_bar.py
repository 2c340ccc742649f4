"""The bar over the paper: which tools have room, and the menu that always has all of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from binder.ui import theme
from binder.ui.prepare.paper_bar import PEN, PaperBar

ICON, WORD = Qt.ToolButtonStyle.ToolButtonIconOnly, Qt.ToolButtonStyle.ToolButtonTextOnly


@pytest.fixture
def make_bar(qtbot, registry):
    def make(width: int) -> PaperBar:
        bar = PaperBar(registry)
        qtbot.addWidget(bar)
        # A window of its own would grow to what its tools need.
        bar.setFixedWidth(width)
        bar.show()
        bar.show_page(1, 5)
        bar.dress()
        return bar

    return make


def words(bar) -> list[str]:
    return [tool.text() for tool in bar._tools if tool.isVisible() and tool.text()]


def test_the_pen_stands_there_as_a_word(make_bar):
    assert words(make_bar(666)) == ["Markera", "Kommentera", "Penna"]


def test_a_narrow_bar_keeps_the_menu_and_gives_it_a_name(make_bar):
    bar = make_bar(190)
    assert words(bar) == []
    assert bar._all.isVisible()
    assert (bar._all.text(), bar._all.toolButtonStyle()) == ("Verktyg", WORD)


def test_beside_the_tools_the_menu_is_a_sign(make_bar):
    assert make_bar(666)._all.toolButtonStyle() is ICON


def test_with_large_text_the_tools_are_found_by_their_name(qapp, make_bar):
    theme.apply(qapp, theme.Theme(theme.LIGHT, 2.0))
    bar = make_bar(300)
    assert bar._all.toolButtonStyle() is WORD
    assert bar._all.geometry().right() < bar._page.geometry().left() < bar.width()


def test_the_menu_has_every_tool_with_its_keys(make_bar, registry):
    bar = make_bar(300)
    menu = bar._all.menu()
    menu.aboutToShow.emit()
    menu.aboutToShow.emit()
    offered = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert {"highlight", "underline", "comment", "pen", "spot-note", "links", "turn-pages"} <= set(offered)
    assert len(offered) == len(set(offered))


def test_the_pen_in_the_hand_is_seen(make_bar):
    bar = make_bar(666)
    bar.show_pen(True)
    assert bar._tools[PEN].isChecked()
    bar.show_pen(False)
    assert not bar._tools[PEN].isChecked()


def test_every_tool_has_a_name(make_bar):
    bar = make_bar(666)
    assert all(tool.accessibleName() for tool in (*bar._tools, bar._all))
