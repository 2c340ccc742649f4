"""A paper that was turned stays so: beside others, after another was read, and the next day."""

from __future__ import annotations

from functools import partial

import pytest

from binder.services import reading_place
from binder.storage import meetings
from binder.storage.database import Binder
from binder.ui.prepare.prepare_place import PreparePlace
from tests.pdf.papers_to_read import many_pages
from tests.ui.conftest import NOW


@pytest.fixture
def papers(filled):
    """The first item has two papers."""
    with Binder.open(filled.folder, filled.key) as binder:
        version = binder.papers.add(many_pages(9), file_name="ett.pdf", page_count=9, now=NOW)
        for first, last in ((1, 3), (4, 9)):
            values = {"title": f"Handling {first}", "first_page": first, "last_page": last}
            whose = {"meeting_id": filled.meeting_id, "item_id": filled.items[0], "version_id": version}
            meetings.insert_paper(binder, values | whose)


@pytest.fixture
def make_place(qtbot, papers, session, registry, filled):
    made = []

    def make() -> PreparePlace:
        place = PreparePlace(session, registry)
        made.append(place)
        qtbot.addWidget(place)
        place.resize(1366, 680)
        place.show()
        place.show_meeting(filled.meeting_id)
        qtbot.waitUntil(lambda: place.reader.pages.is_settled)
        return place

    yield make
    for place in made:
        place.shut_down()


def turns(place) -> list[int]:
    """Of the pages that begin and end the two papers, as they are read in a row."""
    return [place.reader.pages.arrangement.turn_of(page) for page in (1, 3, 4, 9)]


def is_kept(session, place, degrees) -> bool:
    return reading_place.turn(session.reader, place.papers[0].id) == degrees


def test_only_the_paper_that_is_read_is_turned(make_place, registry):
    place = make_place()
    registry.action("turn-pages").trigger()
    assert turns(place) == [90, 90, 0, 0]
    sizes = [place.reader.pages.page_layout.size(page) for page in (1, 4)]
    assert sizes[0] == sizes[1][::-1]


def test_a_paper_is_turned_back_the_other_way(make_place, registry):
    place = make_place()
    registry.action("turn-back").trigger()
    assert turns(place) == [270, 270, 0, 0]


def test_the_turn_is_there_when_the_paper_is_opened_again(qtbot, make_place, registry, session):
    first = make_place()
    registry.action("turn-pages").trigger()
    qtbot.waitUntil(partial(is_kept, session, first, 90))
    assert turns(make_place()) == [90, 90, 0, 0]


def test_a_turned_paper_is_turned_alone_too(qtbot, make_place, registry, session):
    place = make_place()
    registry.action("turn-pages").trigger()
    qtbot.waitUntil(partial(is_kept, session, place, 90))
    registry.action("read-paper").trigger()
    qtbot.waitUntil(lambda: place.reader.pages.is_settled)
    assert turns(place)[:2] == [90, 90]


def test_the_miniature_of_a_turned_page_is_turned(qtbot, make_place, registry):
    place = make_place()
    registry.action("turn-pages").trigger()
    place.reader.tools.toggle_contents()
    qtbot.waitUntil(lambda: place.reader.pages.small_picture(1) is not None)
    qtbot.waitUntil(lambda: place.reader.pages.small_picture(4) is not None)
    lying, standing = (place.reader.pages.small_picture(page) for page in (1, 4))
    assert lying.width() > lying.height()
    assert standing.width() < standing.height()
