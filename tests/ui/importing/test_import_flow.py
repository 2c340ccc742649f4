"""Importing in the real window: progress, review, saving, and leaving nothing behind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings

from binder.domain.ids import MeetingId
from binder.resource_files import resources
from binder.services import read_meeting
from binder.ui.importing.import_flow import ImportFlow
from binder.ui.main_window import MainWindow

EXAMPLE = resources() / "example" / "kommunfullmaktige.pdf"


@pytest.fixture
def window(qtbot, tmp_path):
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    made.restore_geometry(QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat))
    return made


@pytest.fixture
def flow(window, session):
    made = ImportFlow(window, session)
    yield made
    made.shut_down()


def reviewed(flow, qtbot):
    flow.start(EXAMPLE)
    qtbot.waitUntil(lambda: flow._review is not None, timeout=30_000)
    return flow._review


def meetings(session):
    return read_meeting.meetings(session.reader)


def test_a_reviewed_kallelse_is_saved_with_the_mended_title(flow, session, qtbot):
    review = reviewed(flow, qtbot)
    review.table.selectRow(1)
    review.item.title.setPlainText("Frågestund för alla")
    with qtbot.waitSignal(flow.finished, timeout=20_000) as done:
        review._on_save()
    rows = read_meeting.agenda(session.reader, MeetingId(done.args[0]))
    assert rows[1].item.title == "Frågestund för alla"


def test_cancelling_the_review_leaves_nothing(flow, session, filled, qtbot):
    review = reviewed(flow, qtbot)
    with qtbot.waitSignal(flow.finished) as done:
        review.cancelled.emit()
    assert done.args == [0]
    assert len(meetings(session)) == 1
    assert list((filled.folder / "papers").glob("*")) == []


def test_cancelling_while_reading_leaves_nothing(flow, session, qtbot):
    flow.start(EXAMPLE)
    with qtbot.waitSignal(flow.finished, timeout=20_000) as done:
        flow._on_stop()
    assert done.args == [0]
    assert len(meetings(session)) == 1


def test_a_file_that_cannot_be_read_is_told_in_the_window(flow, window, tmp_path, qtbot):
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"this is no PDF")
    with qtbot.waitSignal(flow.finished, timeout=30_000):
        flow.start(bad)
    assert window.banner.isVisible()
    assert not flow.is_running


def test_an_item_without_title_stops_saving_and_says_why(flow, qtbot):
    review = reviewed(flow, qtbot)
    review._on_add()
    with qtbot.assertNotEmitted(review.confirmed):
        review._on_save()
    assert "saknar namn" in review.banner.accessibleName()


def test_an_undone_import_takes_the_meeting_away(flow, session, qtbot):
    review = reviewed(flow, qtbot)
    with qtbot.waitSignal(flow.finished, timeout=20_000):
        review._on_save()
    session.undo()
    qtbot.waitUntil(lambda: len(meetings(session)) == 1)
