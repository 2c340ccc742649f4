"""Going through the links in sight and following one, by the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices

from tests.pdf.papers_to_read import linked_paper, paper


@pytest.fixture
def linked(qtbot, make_reader):
    """A reader with two links on its first page, the bar open at the first."""
    reader = make_reader(linked_paper())
    reader.tools.link_bar.open_bar()
    qtbot.waitUntil(reader.tools.link_bar.follow.isVisible)
    return reader


def said(reader) -> str:
    return reader.tools.link_bar.follow.accessibleDescription()


def key(qtbot, reader, wanted) -> None:
    qtbot.keyClick(reader.tools.link_bar.follow, wanted)


def test_the_first_link_is_told_and_outlined(linked):
    assert said(linked) == "Länk 1 av 2: ”Gå till sida två” till sidan 2"
    page, (box,) = linked.pages._outlined
    assert (page, box.left) == (1, 72)


def test_the_focus_is_on_following(linked):
    assert linked.window().focusWidget() is linked.tools.link_bar.follow
    assert linked.tools.link_bar.follow.accessibleName() == "Följ länken"


def test_arrows_go_round(qtbot, linked):
    heard = []
    for wanted in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up):
        key(qtbot, linked, wanted)
        heard.append(said(linked)[:10])
    assert heard == ["Länk 2 av ", "Länk 1 av ", "Länk 2 av "]


def test_the_command_again_goes_on(linked):
    linked.tools.link_bar.open_bar()
    assert "https://solbacken.example/" in said(linked)


def test_enter_follows_to_a_page(qtbot, linked):
    with qtbot.waitSignal(linked.pages.jumped):
        key(qtbot, linked, Qt.Key.Key_Return)
    assert linked.pages.page == 2
    assert linked.tools.link_bar.isHidden()
    assert linked.pages._outlined is None


def test_enter_asks_before_it_leaves_the_binder(qtbot, linked, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", pytest.fail)
    key(qtbot, linked, Qt.Key.Key_Down)
    key(qtbot, linked, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: linked.tools.notice is not None)
    assert linked.window().focusWidget() is linked.tools.notice.open


def test_a_clicked_link_does_not_take_the_focus(qtbot, linked):
    linked.tools.link_bar.close_bar()
    linked.tools.show_address("https://solbacken.example/")
    assert linked.window().focusWidget() is linked.pages


def test_escape_closes_and_the_page_has_the_focus(qtbot, linked):
    key(qtbot, linked, Qt.Key.Key_Escape)
    assert linked.tools.link_bar.isHidden()
    assert linked.window().focusWidget() is linked.pages


def test_a_page_without_links_says_so(qtbot, make_reader):
    reader = make_reader(paper(["Utan länk"]))
    bar = reader.tools.link_bar
    bar.open_bar()
    qtbot.waitUntil(lambda: bar.said.text() == "Det finns inga länkar på sidan.")
    bar.step(1)
    assert bar.follow.isHidden()


def test_another_paper_takes_the_bar_away(linked):
    linked.show_nothing()
    assert linked.tools.link_bar.isHidden()
