"""Which window leaves a picture for the next start, and which does not."""

from __future__ import annotations

from functools import partial

import pytest

from binder.services import import_kallelse, read_meeting, sekretess
from binder.ui.last_view import last_view
from binder.ui.workspace import MEETING, PREPARE
from tests.noted_papers import plain_pdf
from tests.ui.commanded import shown_workspace
from tests.ui.conftest import NOW


@pytest.fixture
def workspace(qtbot, session, store):
    with shown_workspace(qtbot, session, store) as made:
        yield made


@pytest.fixture
def window(workspace):
    return workspace._window


@pytest.fixture
def opened(workspace, qtbot):
    """Everything stands that comes after the first page."""
    qtbot.waitUntil(lambda: workspace.later.is_done, timeout=10_000)
    return workspace


@pytest.fixture
def view_of(window, opened, session):
    return partial(last_view, window, opened, session)


@pytest.fixture
def attached(opened, session, filled, qtbot, tmp_path):
    """A paper of three pages that is in sight."""
    file = tmp_path / "handling.pdf"
    file.write_bytes(plain_pdf(3))
    item = filled.items[0]
    with qtbot.waitSignal(session.bus.changed):
        session.run(partial(import_kallelse.attach_paper, item_id=item, path=file, now=NOW))
    qtbot.waitUntil(lambda: opened.prepare.paper is not None and opened.prepare.reader.pages.is_settled)
    return read_meeting.papers_of(session.reader, item)[-1]


def test_an_agenda_at_rest_leaves_a_picture(view_of, window):
    assert view_of() is not None
    assert not window.isVisible()


def test_a_start_that_was_not_finished_leaves_none(window, workspace, session):
    assert not workspace.later.is_done
    assert last_view(window, workspace, session) is None


def test_a_binder_without_meetings_leaves_none(view_of, opened, session, filled, qtbot):
    with qtbot.waitSignal(session.bus.changed):
        session.run(partial(import_kallelse.remove_meeting, meeting_id=filled.meeting_id, now=NOW))
    qtbot.waitUntil(lambda: opened.meeting is None)
    assert view_of() is None


def test_what_a_start_does_not_show_is_not_in_the_picture(view_of, opened, window):
    opened.show_place(MEETING)
    window.status.say("Sparat 12.30")
    window.banner.say("Något hände.", tone="info")
    assert view_of() is not None
    assert window.pages.currentWidget() is opened.prepare
    assert not window.banner.isVisibleTo(window)


def test_the_side_is_shown_as_a_start_shows_it(view_of, opened):
    opened.show_place(PREPARE)
    opened.prepare.side.show_tab(2)
    view_of()
    assert opened.prepare.side.tab() == 0


def test_pages_of_another_size_are_not_what_a_start_shows(view_of, opened, attached):
    opened.prepare.reader.zoom(1)
    assert view_of() is None


def test_a_bar_over_the_pages_is_not_what_a_start_shows(view_of, opened, attached):
    opened.prepare.reader.tools.find()
    assert view_of() is None


def test_a_confidential_paper_leaves_none(view_of, session, attached, qtbot):
    with qtbot.waitSignal(session.bus.changed):
        session.run(partial(sekretess.mark, paper_id=attached.id))
    assert view_of() is None


def test_the_same_paper_leaves_one_when_it_is_open(view_of, opened, attached):
    assert view_of() is not None
