"""The right button offers what is done where it was pressed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QMenu

from binder.domain.annotation import AnnotationKind
from binder.services import annotate
from binder.ui.commands import COMMANDS
from binder.ui.prepare.context_menus import ON_ITEM, ON_PAGE, ON_PAPER, ON_TAB, ON_WORDS, ContextMenus
from tests.ui.reader.conftest import Hand

SPOT = (300, 100)


@pytest.fixture
def menus(qtbot, place):
    qtbot.waitUntil(lambda: place.later.is_done, timeout=10_000)
    return place.findChild(ContextMenus)


@pytest.fixture
def words(qtbot, place, menus):
    """Where words are that have been selected."""
    place.reader.pages._selecting.select_page(1)
    qtbot.waitUntil(lambda: place.reader.pages.selection is not None)
    quad = place.reader.pages.selection.quads[0]
    return place.reader.pages.sight(1).rect_of(quad).center()


def offered(menu) -> list[str]:
    return [action.objectName() or action.text() for action in menu.actions() if not action.isSeparator()]


def choose(menu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_all_that_is_offered_are_commands():
    offered_anywhere = {name for name in (*ON_WORDS, *ON_PAGE, *ON_PAPER, *ON_ITEM, *ON_TAB) if name}
    assert offered_anywhere <= {command.id for command in COMMANDS}


def test_selected_words_can_be_marked_and_quoted(menus, words):
    assert offered(menus.page_menu(words))[:6] == list(ON_WORDS)


def test_on_the_page_a_note_can_be_written_at_that_very_spot(qtbot, place, menus, session, received):
    menu = menus.page_menu(Hand(place.reader).place(1, *SPOT))
    choose(menu, "Skriv en notis här")
    qtbot.waitUntil(lambda: len(annotate.of_version(session.reader, received)) == 1)
    note = annotate.of_version(session.reader, received)[0]
    assert note.kind is AnnotationKind.SPOT
    assert note.anchor.area.left - 20 <= SPOT[0] <= note.anchor.area.right + 20


def test_beside_the_pages_nothing_is_written(menus):
    assert "Skriv en notis här" not in offered(menus.page_menu(QPointF(1, 1)))


@pytest.fixture
def marked(qtbot, place, words):
    """Where words are that have been marked."""
    place._marking.highlight()
    qtbot.waitUntil(lambda: bool(place.reader.pages.mark_layer.marks.get(1)))
    return words


def test_a_marking_can_be_taken_away_and_brought_back(qtbot, menus, marked, session, received):
    choose(menus.page_menu(marked), "Ta bort anteckningen")
    qtbot.waitUntil(lambda: len(session.undo_stack._back) == 2)
    assert annotate.of_version(session.reader, received) == []
    session.undo()
    qtbot.waitUntil(lambda: len(annotate.of_version(session.reader, received)) == 1)


def test_a_marking_leads_to_its_card(qtbot, place, menus, marked):
    with qtbot.waitSignal(place.reader.annotation_activated):
        choose(menus.page_menu(marked), "Visa anteckningen")


def test_what_is_noted_on_an_earlier_version_cannot_be_taken_away(place, menus, marked):
    place.shows_earlier_version = True
    assert "Ta bort anteckningen" not in offered(menus.page_menu(marked))


def test_an_arende_offers_what_is_done_with_it(menus):
    assert offered(menus.item_menu()) == [name for name in ON_ITEM if name]


def test_words_that_are_still_being_selected_are_waited_for(qtbot, place, menus, monkeypatch):
    shown = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: shown.append(menu))
    place.reader.pages._selecting.select_page(1)
    place.reader.pages.customContextMenuRequested.emit(QPoint(40, 40))
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert offered(shown[0])[:6] == list(ON_WORDS)


@pytest.mark.parametrize("part", ["reader", "agenda"])
def test_the_menu_comes_where_it_is_asked_for_and_is_gone_when_it_is_closed(
    qtbot, place, menus, part, monkeypatch
):
    shown = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: shown.append(menu))
    widget = place.reader.pages if part == "reader" else place.agenda.view
    widget.customContextMenuRequested.emit(QPoint(40, 40))
    with qtbot.waitSignal(shown[0].destroyed):
        shown[0].aboutToHide.emit()


def test_a_tab_offers_what_is_done_with_its_paper(place, menus, monkeypatch):
    shown = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: shown.append(menu))
    tab = place.bar._tabs[0]
    place.bar.customContextMenuRequested.emit(tab.geometry().center())
    assert offered(shown[0]) == [name for name in ON_TAB if name]
    assert place.paper == place.papers[0]


def test_beside_the_tabs_nothing_is_offered(place, menus, monkeypatch):
    shown = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: shown.append(menu))
    place.bar.customContextMenuRequested.emit(QPoint(1, 1))
    assert shown == []
