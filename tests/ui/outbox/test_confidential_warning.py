"""A signed paper that quotes a paper marked since is warned of until it is sent."""

from __future__ import annotations

from functools import partial

import pytest

from binder.domain.outbox import OutboxState
from binder.services import hand_in, sekretess, sign_paper
from binder.storage.database import Binder
from binder.ui.outbox.outbox_place import OutboxPlace
from tests.ui.confidential_quote import quoting
from tests.ui.outbox.conftest import NOW


@pytest.fixture
def quoted(filled):
    draft, paper = quoting(filled)
    with Binder.open(filled.folder, filled.key) as binder:
        sign_paper.sign(binder, draft, now=NOW)
    return paper


@pytest.fixture
def warning(qtbot, quoted, session):
    place = OutboxPlace(session)
    qtbot.addWidget(place)
    yield place.panel.confidential
    place.shut_down()


def run(qtbot, session, command):
    with qtbot.waitSignal(session.bus.changed):
        session.run(command)


def test_nothing_is_said_while_the_paper_is_open(warning):
    assert warning.isHidden()


def test_marking_the_quoted_paper_is_told_at_once(qtbot, quoted, session, warning):
    run(qtbot, session, partial(sekretess.mark, paper_id=quoted))
    assert not warning.isHidden()
    assert "sekretessmarkerad" in warning.accessibleName()
    assert "ta bort citatet" in warning.accessibleName()


def test_once_it_is_sent_there_is_nothing_left_to_do(qtbot, quoted, session, warning):
    run(qtbot, session, partial(sekretess.mark, paper_id=quoted))
    entry = hand_in.entries(session.reader)[0].id
    run(qtbot, session, partial(hand_in.mark, outbox_id=entry, state=OutboxState.SENT, now=NOW))
    assert warning.isHidden()
