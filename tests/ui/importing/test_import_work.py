"""Storing beside the window can be stopped, and leaves nothing behind then."""

from __future__ import annotations

import pytest

from binder.services import read_meeting
from binder.services.import_set import Opening, only_opening
from binder.ui.importing.import_work import Storing
from tests import sent_files
from tests.services.sent_sets import a_file
from tests.ui.conftest import NOW


@pytest.fixture
def storing(qapp, tmp_path):
    file = a_file(sent_files.kallelse(tmp_path / "kallelse.pdf"))
    made = Storing(only_opening(Opening(file=file, proposal=file.proposal)), "Ekvik", NOW)
    yield made
    made.deleteLater()


def test_it_tells_how_far_it_has_come(storing, session, qtbot):
    with qtbot.waitSignal(storing.progressed, timeout=20_000) as told:
        session.run(storing)
    assert told.args[0] == told.args[1]
    qtbot.waitUntil(lambda: len(read_meeting.meetings(session.reader)) == 2, timeout=20_000)


def test_stopping_it_leaves_nothing(storing, session, filled, qtbot):
    storing.cancel()
    with qtbot.waitSignal(storing.stopped, timeout=20_000):
        session.run(storing)
    session.close()
    assert list((filled.folder / "papers").glob("*")) == []
