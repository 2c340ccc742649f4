"""Web addresses in a paper: said, and opened only when one says so."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPushButton

from binder.ui.reader.link_notice import LONGEST, LinkNotice, breakable, readable
from tests.pdf.papers_to_read import TOP, linked_paper
from tests.ui.reader.conftest import Hand

ADDRESS = "https://solbacken.example/"


@pytest.fixture
def notice(qtbot):
    made = LinkNotice()
    qtbot.addWidget(made)
    return made


def press(notice: LinkNotice, words: str) -> None:
    next(made for made in notice.findChildren(QPushButton) if made.text() == words).click()


def said(notice: LinkNotice) -> str:
    return notice.accessibleName().replace("\u200b", "")


def test_an_address_is_said_above_the_page_and_nothing_is_opened(qtbot, make_reader, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", pytest.fail)
    reader = make_reader(linked_paper())
    Hand(reader).click(1, 80, TOP - 36)
    qtbot.waitUntil(lambda: reader.tools.notice is not None and reader.tools.notice.isVisible())
    assert ADDRESS in said(reader.tools.notice)


def test_an_address_can_be_copied(notice):
    notice.show_address(ADDRESS)
    press(notice, "Kopiera adressen")
    assert QGuiApplication.clipboard().text() == ADDRESS
    assert notice.isHidden()


def test_an_address_is_opened_when_that_is_wanted(notice, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    notice.show_address(ADDRESS)
    press(notice, "Öppna i webbläsaren")
    assert [url.toString() for url in opened] == [ADDRESS]
    assert notice.isHidden()


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:alert(1)", "https://solb\u202eacken.example"]
)
def test_what_is_no_plain_web_address_can_only_be_copied(notice, address):
    notice.show_address(address)
    assert notice.open.isHidden()
    assert "kan inte öppnas" in said(notice)


def test_another_paper_takes_the_address_away(qtbot, make_reader):
    reader = make_reader(linked_paper())
    Hand(reader).click(1, 80, TOP - 36)
    qtbot.waitUntil(lambda: reader.tools.notice is not None and reader.tools.notice.isVisible())
    reader.show_nothing()
    assert reader.tools.notice.isHidden()


def test_a_page_outside_the_paper_is_told_by_its_number(qtbot, make_reader):
    reader = make_reader(linked_paper(), 1, 1)
    with qtbot.waitSignal(reader.page_link_activated) as told:
        Hand(reader).click(1, 80, TOP + 2)
    assert told.args == [2]
    assert reader.tools.notice is None


def test_an_address_cannot_turn_its_letters_around():
    assert readable(" https://solbacken.example/\u202egpj.exe ") == "https://solbacken.example/\ufffdgpj.exe"


def test_an_endless_address_is_cut_and_may_be_broken_into_lines():
    shown = breakable("https://solbacken.example/" + "a" * 900)
    assert shown.endswith("…")
    assert len(shown.replace("\u200b", "")) == LONGEST + 1
    assert max(len(piece) for piece in shown.split("\u200b")) <= 24


def test_an_endless_address_does_not_widen_the_window(qtbot, notice):
    notice.show_address("https://solbacken.example/" + "a" * 900)
    assert notice.minimumSizeHint().width() < 640
