"""Scanned pages are read one after another while nobody waits for it; it can be paused."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from binder.domain.changes import Changes
from binder.services import read_scans
from binder.ui.session import Session
from binder.ui.tasks import Job

if TYPE_CHECKING:
    from binder.services.read_scans import PageReader, ScannedPage

PAUSE_MS = 500
"""Between two pages, and after something was saved."""


class ScanReading(QObject):
    """Takes the next page whenever one waits; the reading itself is done by another process."""

    progressed = Signal(int, int)
    """Pages done with and pages in all; both 0 when nothing is read any more."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._reader: PageReader | None = None
        self._page: ScannedPage | None = None
        self._job: Job | None = None
        self._is_possible = True
        self.is_paused = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._step)
        session.saved.connect(self._on_saved)
        self._timer.start()

    def pause(self) -> None:
        """Read no further; the page that was begun is read again later."""
        self.is_paused = True
        self._timer.stop()
        self._end_process()
        self.progressed.emit(0, 0)

    def go_on(self) -> None:
        """Go on after a pause."""
        self.is_paused = False
        self._timer.start()

    def stop(self) -> None:
        """The binder is being closed."""
        self._session.saved.disconnect(self._on_saved)
        self.pause()
        if self._job is not None:
            self._job.wait()

    def _on_saved(self) -> None:
        if not self.is_paused and self._job is None and self._is_possible:
            self._timer.start()

    def _step(self) -> None:
        if self._job is not None or self.is_paused:
            return
        self._page = read_scans.next_page(self._session.reader)
        if self._page is None:
            self._end_process()
            self.progressed.emit(0, 0)
            return
        if self._reader is None:
            self._reader = read_scans.PageReader(self._session.folder, self._session.key)
        self._job = Job(_reading(self._reader, self._page), self)
        self._job.finished.connect(self._on_read)
        self._job.start()

    def _on_read(self, reading: read_scans.Reading) -> None:
        self._job, page = None, self._page
        self._is_possible = reading.is_possible
        if not reading.is_possible or self.is_paused or page is None:
            return
        self._session.run(partial(read_scans.keep, where=page, words=reading.words), self._on_kept)

    def _on_kept(self, _changes: Changes) -> None:
        progress = read_scans.progress(self._session.reader)
        self.progressed.emit(progress.done, progress.total)
        if not self.is_paused:
            self._timer.start()

    def _end_process(self) -> None:
        reader, self._reader = self._reader, None
        if reader is not None:
            reader.close()


def _reading(
    reader: PageReader, page: ScannedPage
) -> Callable[[Callable[[int, int], None]], read_scans.Reading]:
    def work(_step: Callable[[int, int], None]) -> read_scans.Reading:
        return read_scans.reading(reader, page)

    return work
