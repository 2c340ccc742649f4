"""The reader as a whole: what it says to screen readers, how it ends, and that it never lets one wait."""

from __future__ import annotations

import gc
import time
import weakref
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QTimer

from binder.domain.ids import PaperVersionId
from binder.services import read_paper
from binder.storage.database import BinderKey
from binder.ui.reader.reader_view import ReaderView
from tests.new_binder import new_binder
from tests.pdf.papers_to_read import drawing, many_pages
from tests.ui.conftest import NOW


def test_the_page_is_described_for_screen_readers(reader):
    reader.go_to(3)
    assert reader.pages.accessibleName() == "Handling"
    assert reader.pages.accessibleDescription().startswith("Sida 3 av 12.")


def test_a_paper_of_the_binder_is_read_where_it_lies_encrypted(qtbot, make_reader, tmp_path):
    with new_binder(tmp_path / "parm", BinderKey(b"k" * 32)) as binder:
        version = binder.papers.add(many_pages(4), file_name="kallelse.pdf", page_count=4, now=NOW)
    reader = make_reader()
    opener = partial(read_paper.open_stored, tmp_path / "parm", BinderKey(b"k" * 32), version)
    with qtbot.waitSignal(reader.paper_shown):
        reader.show_paper(opener, 2, 4, version_id=version)
    qtbot.waitUntil(lambda: reader.pages.is_settled)
    assert reader.pages.page == 2


def test_the_window_does_not_wait_while_a_heavy_page_is_drawn(qtbot, make_reader):
    reader = make_reader()
    gaps, last = [], time.perf_counter()

    def beat() -> None:
        nonlocal last
        gaps.append(time.perf_counter() - last)
        last = time.perf_counter()

    heart = QTimer(interval=1)
    heart.timeout.connect(beat)
    heart.start()
    reader.show_paper(partial(read_paper.open_bytes, drawing(3000)))
    qtbot.waitUntil(lambda: reader.pages.page_layout is not None and reader.pages.is_settled, timeout=20_000)
    heart.stop()
    assert max(gaps) < 0.25  # generous: the machine that tests is shared; the bench holds the real limit


def test_switching_papers_quickly_shows_the_last(qtbot, reader):
    shown = []
    reader.paper_shown.connect(lambda: shown.append(reader.pages.page_layout.last))
    for count in range(2, 9):
        opener = partial(read_paper.open_bytes, many_pages(count))
        reader.show_paper(opener, version_id=PaperVersionId(100 + count))
    qtbot.waitUntil(lambda: 8 in shown)
    qtbot.wait(50)
    assert shown[-1] == 8


def test_papers_given_open_and_never_shown_are_closed(qtbot, reader):
    given = [read_paper.open_bytes(many_pages(2)) for _ in range(4)]
    for paper in given:
        reader.show_paper(paper)
    reader.close_paper()
    for paper in given:
        with pytest.raises(ValueError, match="closed"):
            paper.page_text(1)


def test_a_reader_that_was_closed_shows_nothing_and_can_be_closed_again(reader):
    reader.close_paper()
    reader.close_paper()
    assert reader.place() is None


def test_a_reader_that_is_destroyed_ends_its_thread(qtbot):
    reader = ReaderView()
    reader.show_paper(partial(read_paper.open_bytes, many_pages(3)))
    qtbot.waitUntil(lambda: reader.pages.page_layout is not None)
    thread = reader.pages.reading._thread
    shiboken6.delete(reader)
    assert not thread.is_alive()


def test_a_reader_that_is_closed_and_let_go_is_freed(qtbot):
    reader = ReaderView()
    reader.close_paper()
    watched = weakref.ref(reader)
    reader.deleteLater()
    del reader
    qtbot.wait(10)
    gc.collect()
    assert watched() is None


def test_reading_does_not_begin_before_the_window_is_seen(qtbot):
    reader = ReaderView()
    qtbot.addWidget(reader)
    assert not reader.pages.reading.is_started
    reader.show()
    qtbot.waitUntil(lambda: reader.pages.reading.is_started)
    reader.close_paper()


def test_a_reader_that_is_not_on_the_screen_begins_soon_after(qtbot):
    reader = ReaderView()
    qtbot.addWidget(reader)
    with qtbot.waitSignal(reader.paper_shown):
        reader.show_paper(partial(read_paper.open_bytes, many_pages(2)))
    reader.close_paper()


def test_a_reader_closed_before_it_began_never_begins(qtbot):
    reader = ReaderView()
    qtbot.addWidget(reader)
    reader.close_paper()
    reader.pages.reading.start()
    assert reader.pages.reading._thread.ident is None
