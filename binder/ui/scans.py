"""Scanned pages in the window: marked as such, read in the background, with a command that pauses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from binder.ui.prepare.scan_mark import ScanMark
from binder.ui.scan_reading import ScanReading
from binder.ui.session import Session

if TYPE_CHECKING:
    from binder.ui.commands import CommandRegistry
    from binder.ui.prepare.prepare_place import PreparePlace
    from binder.ui.top_bar import StatusLine

COMMAND = "pause-scans"


class Scans(QObject):
    """Joins the reading, the mark on the page, the line at the bottom and the command."""

    def __init__(
        self, session: Session, place: PreparePlace, registry: CommandRegistry, status: StatusLine
    ) -> None:
        super().__init__(place)
        self._status = status
        self._registry = registry
        self._action = registry.action(COMMAND)
        self._is_connected = False
        self.mark = ScanMark(session, place)
        self.reading = ScanReading(session, self)
        self.reading.progressed.connect(self._on_progress)

    def stop(self) -> None:
        """The binder is being closed."""
        self.reading.stop()

    def toggle(self) -> None:
        """Pause the reading, or go on with it."""
        if self.reading.is_paused:
            self.reading.go_on()
        else:
            self.reading.pause()
        self._name_command()

    def _on_progress(self, done: int, total: int) -> None:
        if total:
            words = self.tr("Läser inskannade sidor: {done} av {total}")
            self._status.show_work(words.format(done=done, total=total))
            self._offer_command()
        elif self.reading.is_paused:
            self._status.show_work(self.tr("Läsningen av inskannade sidor är pausad"))
        else:
            self._status.show_work("")

    def _offer_command(self) -> None:
        # There is nothing to pause before the first page was read.
        if not self._is_connected:
            self._is_connected = True
            self._registry.connect_handler(COMMAND, self.toggle)

    def _name_command(self) -> None:
        paused = self.reading.is_paused
        pause, go_on = (
            self.tr("Pausa läsningen av inskannade sidor"),
            self.tr("Fortsätt läsa inskannade sidor"),
        )
        self._action.setText(go_on if paused else pause)
