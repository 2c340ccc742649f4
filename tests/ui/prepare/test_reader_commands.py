"""What the menu does with pages reaches the paper in sight; links out of a paper lead to their ärende."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtWidgets import QStackedWidget

from binder.domain.annotation import Quad, TextAnchor, TextQuote
from binder.services import annotate, read_paper
from binder.ui.prepare.prepare_place import PreparePlace
from binder.ui.reader.reader_view import ReaderView
from tests.pdf.papers_to_read import TOP, many_pages
from tests.ui.conftest import NOW
from tests.ui.reader.conftest import Hand


@pytest.fixture
def noted(qtbot, place, session, filled, received):
    for top in (700.0, 600.0):
        where = Quad(left=72, bottom=top - 12, right=200, top=top)
        anchor = TextAnchor(version_id=received, page=1, quads=(where,), quote=TextQuote(exact="ord"))
        with qtbot.waitSignal(session.saved):
            command = partial(annotate.highlight, item_id=filled.items[0], anchor=anchor, now=NOW)
            session.run(command)
    return place


@pytest.fixture
def beside(qtbot, place):
    """Another place of the same window with a paper of its own, in front."""
    window, other = QStackedWidget(), ReaderView()
    qtbot.addWidget(window)
    window.addWidget(place)
    window.addWidget(other)
    window.setCurrentWidget(other)
    window.show()
    other.show_paper(partial(read_paper.open_bytes, many_pages(3)))
    qtbot.waitUntil(lambda: other.pages.is_settled)
    yield other
    other.close_paper()
    place.setParent(None)


def test_the_page_can_be_turned(place, registry):
    registry.action("turn-pages").trigger()
    assert place.reader.pages.arrangement.turn_of(1) == 90


def test_zoom_commands_reach_the_paper(place, registry):
    before = place.reader.pages.page_layout.scale
    registry.action("zoom-in").trigger()
    assert place.reader.pages.page_layout.scale > before
    registry.action("zoom-fit").trigger()
    assert place.reader.pages.arrangement.scale is None


def test_the_text_view_comes_and_goes(place, registry):
    registry.action("text-view").trigger()
    assert place.reader.shows_text
    registry.action("text-view").trigger()
    assert not place.reader.shows_text


def test_the_caret_comes_with_the_focus_and_on_the_picture_of_the_page(qtbot, place, registry):
    place.reader.show_text(True)
    with qtbot.waitSignal(place.reader.caret_mode_changed) as told:
        registry.action("caret").trigger()
    assert told.args == [True]
    assert not place.reader.shows_text
    assert place.window().focusWidget() is place.reader.pages


def test_notes_are_gone_through_one_after_another(qtbot, noted, registry):
    seen = []
    noted.reader.annotation_activated.connect(seen.append)
    for command in ("next-note", "next-note", "previous-note"):
        registry.action(command).trigger()
    assert seen == [seen[0], seen[1], seen[0]]
    assert seen[0] != seen[1]


def test_commands_reach_the_paper_that_is_in_sight(beside, place, registry):
    registry.action("turn-pages").trigger()
    assert beside.pages.arrangement.turn_of(1) == 90
    assert place.reader.pages.arrangement.turn_of(1) == 0


def test_without_a_paper_in_sight_the_commands_do_nothing(qtbot, session, registry):
    place = PreparePlace(session, registry)
    qtbot.addWidget(place)
    for command in ("turn-pages", "caret", "next-note", "zoom-in", "text-view", "copy"):
        registry.action(command).trigger()
    assert not place.reader.shows_text
    place.shut_down()


def test_a_link_to_a_page_of_another_arende_goes_there(qtbot, place, filled):
    Hand(place.reader).click(1, 80, TOP + 2)
    qtbot.waitUntil(lambda: place.shown_item() == filled.items[1])
    qtbot.waitUntil(lambda: place.reader.pages.page == 2)


def test_a_link_to_a_page_of_no_arende_is_said(place):
    place.reader.page_link_activated.emit(99)
    assert place.banner.isVisible()
    assert "inte hör till något ärende" in place.banner.accessibleName()
