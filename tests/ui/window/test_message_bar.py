"""What the window tells under the top bar can be closed, and can offer one thing to do."""

from __future__ import annotations

import pytest

from binder.ui.message_bar import MessageBar


@pytest.fixture
def bar(qtbot):
    made = MessageBar()
    qtbot.addWidget(made)
    return made


def test_a_message_stays_until_it_is_closed(bar):
    bar.say("Filen är skadad.", tone="error")
    assert not bar.isHidden()
    bar._close.click()
    assert bar.isHidden()


def test_what_is_offered_is_done_once_and_the_message_goes(bar):
    done = []
    bar.offer("Sammanträdet är borttaget.", "Ångra", lambda: done.append(1))
    bar._offer.click()
    assert done == [1]
    assert bar.isHidden()


def test_a_plain_message_offers_nothing_of_the_one_before(bar):
    bar.offer("Sammanträdet är borttaget.", "Ångra", print)
    bar.say("Filen är skadad.", tone="error")
    assert bar._offer.isHidden()
    assert bar._offered is None


def test_closing_has_a_name_for_screen_readers(bar):
    assert bar._close.accessibleName() == "Stäng meddelandet"
