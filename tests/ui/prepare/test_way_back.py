"""The way back through the ärenden that were shown, and forward again."""

from __future__ import annotations

import pytest

from binder.domain.ids import MeetingId
from binder.services import import_kallelse


@pytest.fixture
def window(to_come, open_window):
    return open_window(to_come)


def show(window, number):
    window.place.agenda.select(window.came.items[number])


def test_back_is_the_item_before_and_forward_the_one_after(window):
    show(window, 1)
    show(window, 2)
    window.call("back")
    assert window.place.shown_item() == window.came.items[1]
    window.call("forward")
    assert window.place.shown_item() == window.came.items[2]


def test_there_is_no_way_back_from_the_first(window):
    assert not window.window.registry.action("back").isEnabled()
    show(window, 1)
    assert window.window.registry.action("back").isEnabled()


def test_the_paper_that_was_in_front_is_in_front_again(window):
    window.place.show_paper(window.papers(0)[1])
    show(window, 1)
    window.call("back")
    assert window.place.paper == window.papers(0)[1]


def test_a_new_way_forgets_the_one_forward(window):
    show(window, 1)
    window.call("back")
    show(window, 2)
    assert not window.window.registry.action("forward").isEnabled()


def test_what_is_no_longer_there_is_passed_over(window, qtbot):
    show(window, 1)
    show(window, 2)
    from binder.services import edit_agenda
    from binder.ui.session import local_now

    window.session.run(lambda b: edit_agenda.remove_item(b, window.came.items[1], local_now()))
    qtbot.waitUntil(lambda: window.place.agenda.row(window.came.items[1]) is None)
    window.call("back")
    assert window.place.shown_item() == window.came.items[0]


def test_the_way_leads_back_to_another_meeting(window, qtbot):
    from datetime import date

    made = []
    window.session.run(
        lambda b: import_kallelse.enter_meeting(
            b, municipality="Ekvik", body="KF", date=date(2026, 4, 1), time=None, place=None
        )
    )
    qtbot.waitUntil(lambda: len(_meetings(window)) == 2)
    other = next(m for m in _meetings(window) if m.body == "KF")
    window.session.run(
        lambda b: made.append(import_kallelse.add_item(b, other.id, number="1", title="Simhall")) or made[0]
    )
    qtbot.waitUntil(lambda: bool(made))
    qtbot.wait(50)
    window.workspace.show_meeting(MeetingId(other.id))
    window.call("back")
    assert window.place.meeting == window.came.meeting_id
    assert window.place.shown_item() == window.came.items[0]


def _meetings(window):
    from binder.services import read_meeting

    return read_meeting.meetings(window.session.reader)
