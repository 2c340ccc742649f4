"""Scanned pages are marked in the window, read in the background, and the reading can be paused."""

from __future__ import annotations

from functools import partial

import pytest

from binder.domain.annotation import Quad
from binder.domain.machine_text import MachineText, MachineWord
from binder.services import import_kallelse, index_papers, read_scans
from binder.storage.database import Binder
from binder.ui.scan_reading import ScanReading
from binder.ui.scans import COMMAND
from tests.pdf.scans import LINES, write_scan
from tests.ui.commanded import shown_workspace
from tests.ui.conftest import NOW

WORD = MachineWord(text="Förskolan", box=Quad(100, 700, 180, 712), confidence=90)
READ = MachineText(((WORD,),))


@pytest.fixture
def received(filled, tmp_path):
    """A scanned paper in the first ärende, indexed."""
    with Binder.open(filled.folder, filled.key) as binder:
        import_kallelse.attach_paper(
            binder, filled.items[0], write_scan(tmp_path / "skannad.pdf", LINES), NOW
        )
        index_papers.index_all(binder)
        return read_scans.next_page(binder)


@pytest.fixture
def quick(monkeypatch):
    """The reading itself is tried elsewhere; here it takes no time."""
    monkeypatch.setattr(read_scans, "reading", lambda *_: read_scans.Reading(words=READ))


@pytest.fixture
def workspace(qtbot, received, session, store):
    with shown_workspace(qtbot, session, store, size=(1366, 768)) as made:
        qtbot.waitUntil(lambda: made._scans is not None)
        yield made


def mark_of(workspace):
    return workspace._scans.mark.label


def test_a_scanned_page_is_marked_and_so_is_what_a_machine_read(quick, workspace, qtbot):
    qtbot.waitUntil(lambda: mark_of(workspace).text() == "Inskannad sida, läst av maskin", timeout=10_000)
    assert mark_of(workspace).isVisible()
    assert "Inskannad sida" in workspace.prepare.reader.pages.accessibleDescription()


def test_the_words_can_be_selected_without_opening_the_paper_anew(quick, workspace, qtbot):
    pages = workspace.prepare.reader.pages
    answers = []
    pages.reading.answered.connect(lambda answer: answers.append(answer.value))
    qtbot.waitUntil(lambda: "läst" in mark_of(workspace).text(), timeout=10_000)
    pages.reading.ask("try", partial(_words_of, page=1))
    qtbot.waitUntil(lambda: "Förskolan" in answers)


def test_progress_is_told_at_the_bottom_and_ends(quick, workspace, qtbot):
    told = []
    workspace._scans.reading.progressed.connect(lambda *progress: told.append(progress))
    qtbot.waitUntil(lambda: (0, 0) in told and (1, 1) in told, timeout=10_000)
    assert workspace._window.status._work.text() == ""
    assert workspace._window.registry.action(COMMAND).isEnabled()


def test_a_pause_is_said_and_ended_by_the_same_command(workspace):
    workspace._scans.toggle()
    action = workspace._window.registry.action(COMMAND)
    assert workspace._window.status._work.text() == "Läsningen av inskannade sidor är pausad"
    assert action.text() == "Fortsätt läsa inskannade sidor"
    workspace._scans.toggle()
    assert action.text() == "Pausa läsningen av inskannade sidor"


def test_a_paused_reading_takes_no_page(quick, received, session, qtbot):
    reading = ScanReading(session)
    reading.pause()
    qtbot.wait(700)
    assert read_scans.next_page(session.reader) == received
    reading.stop()


def test_where_nothing_can_be_read_it_is_not_tried_again(received, session, qtbot, monkeypatch):
    tried = []
    impossible = read_scans.Reading(is_possible=False)
    monkeypatch.setattr(read_scans, "reading", lambda _, page: tried.append(page) or impossible)
    reading = ScanReading(session)
    qtbot.waitUntil(lambda: tried != [] and reading._job is None)
    reading._on_saved()
    assert not reading._timer.isActive()
    reading.stop()


def test_a_printed_page_has_no_mark(qtbot, session, filled, store):
    with shown_workspace(qtbot, session, store) as made:
        qtbot.waitUntil(lambda: made._scans is not None)
        assert mark_of(made).isHidden()


def _words_of(paper, *, page):
    return paper.page_text(page)
