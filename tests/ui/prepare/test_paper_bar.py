"""The bar over the paper: which tools have room, and the menu that always has all of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from binder.domain.ids import MeetingId, PaperId, PaperVersionId
from binder.domain.paper import Paper
from binder.ui import theme
from binder.ui.prepare.paper_bar import PEN, PaperBar, shared

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


def paper(number: int, title: str) -> Paper:
    return Paper(
        id=PaperId(number),
        meeting_id=MeetingId(1),
        item_id=None,
        version_id=PaperVersionId(number),
        title=title,
        first_page=1,
        last_page=5,
    )


def words(bar) -> list[str]:
    shown = (tool for tool in bar._tools if tool.isVisible() and tool.toolButtonStyle() is WORD)
    return [tool.text() for tool in shown]


def signs(bar) -> list[str]:
    shown = (tool for tool in bar._tools if tool.isVisible() and tool.toolButtonStyle() is ICON)
    return [tool.property("command") for tool in shown]


def test_the_pen_stands_there_as_a_word(make_bar):
    assert words(make_bar(666)) == ["Markera", "Kommentera", "Penna"]


def test_a_narrow_bar_keeps_the_menu_and_gives_it_a_name(make_bar):
    bar = make_bar(130)
    assert words(bar) == signs(bar) == []
    assert bar._all.isVisible()
    assert (bar._all.text(), bar._all.toolButtonStyle()) == ("Verktyg", WORD)


def test_where_the_words_have_no_room_the_tools_are_signs(make_bar):
    bar = make_bar(900)
    for width in range(900, 100, -10):
        bar.setFixedWidth(width)
        if not words(bar):
            break
    assert signs(bar)[:5] == ["highlight", "comment", "pen", "find", "contents"]


def test_a_wide_bar_has_the_words_and_the_size_of_the_page(make_bar):
    bar = make_bar(1000)
    assert words(bar) == ["Markera", "Kommentera", "Penna"]
    assert signs(bar) == ["find", "contents", "zoom-out", "zoom-in"]


def test_two_papers_with_long_names_leave_room_for_the_tools(make_bar):
    bar = make_bar(666)
    bar.show_papers([paper(1, "Tjänsteskrivelse"), paper(2, "Samråd om vägen förbi skolan")], 1)
    assert len(signs(bar)) >= 2
    assert all(tab.isVisible() for tab in bar._tabs)
    assert bar._more.isHidden()


def test_a_short_name_in_front_does_not_push_the_other_paper_into_a_menu(make_bar):
    bar = make_bar(666)
    bar.show_papers([paper(1, "Kallelse"), paper(2, "handlingar-2025-03-27-version-2.pdf")], 1)
    assert all(tab.isVisible() for tab in bar._tabs)
    assert len(signs(bar)) >= 2


def test_many_papers_leave_the_tools_where_they_are(make_bar):
    bar = make_bar(666)
    bar.show_papers([paper(number, f"Handling nummer {number}") for number in range(1, 9)], 1)
    assert bar._more.isVisible()
    assert len(signs(bar)) >= 2


@pytest.mark.parametrize(
    ("widths", "room", "expected"),
    [
        ([100, 100], 300, [100, 100]),
        ([170, 170], 300, [150, 150]),
        ([100, 200, 300], 440, [100, 170, 170]),
        ([170, 170, 170], 300, [170, 170, 170]),
        ([], 300, []),
    ],
)
def test_long_names_are_cut_alike_until_they_say_too_little(widths, room, expected):
    assert shared(widths, room, 110) == expected


def test_beside_the_tools_the_menu_is_a_sign(make_bar):
    assert make_bar(666)._all.toolButtonStyle() is ICON


def test_with_large_text_the_tools_are_found_by_their_name(qapp, make_bar):
    theme.apply(qapp, theme.Theme(theme.LIGHT, 2.0))
    bar = make_bar(300)
    assert bar._all.toolButtonStyle() is WORD
    assert bar._all.geometry().right() < bar._page.geometry().left() < bar.width()


def test_words_that_would_give_way_to_signs_do_not_come_first(qtbot, registry):
    bar = PaperBar(registry)
    qtbot.addWidget(bar)
    bar.setFixedWidth(280)
    bar.show()
    assert words(bar) == []
    bar.dress()
    assert words(bar) == []


def test_the_menu_has_every_tool_with_its_keys(make_bar, registry):
    bar = make_bar(300)
    menu = bar._all.menu()
    menu.aboutToShow.emit()
    menu.aboutToShow.emit()
    offered = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert {"highlight", "underline", "comment", "pen", "spot-note", "links", "turn-pages"} <= set(offered)
    assert {"zoom-in", "zoom-out", "zoom-fit", "zoom-page"} <= set(offered)
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
