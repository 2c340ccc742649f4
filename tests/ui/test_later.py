"""Steps that wait for the first view."""

from __future__ import annotations

import pytest

from binder.ui.later import Later


@pytest.fixture
def later(qtbot):
    made = Later()
    yield made
    made.stop()


def test_nothing_is_done_before_the_first_view_stands(later, qtbot):
    done = []
    later.add(lambda: done.append(1))
    qtbot.wait(60)
    assert done == []


def test_steps_are_done_in_order_one_in_a_turn(later, qtbot):
    done = []
    later.add(lambda: done.append("first"))
    later.add(lambda: done.append("second"))
    later.begin()
    qtbot.waitUntil(lambda: done == ["first"])
    assert not later.is_done
    qtbot.waitUntil(lambda: done == ["first", "second"])
    assert later.is_done


def test_a_step_that_comes_late_is_done_as_well(later, qtbot):
    done = []
    later.begin()
    qtbot.wait(40)
    later.add(lambda: done.append(1))
    qtbot.waitUntil(lambda: done == [1])


def test_a_closing_window_does_no_further_step(later, qtbot):
    done = []
    later.add(lambda: done.append(1))
    later.begin()
    later.stop()
    qtbot.wait(60)
    assert done == []
