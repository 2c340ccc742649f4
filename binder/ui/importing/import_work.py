"""The long work of an import, for threads beside the window's: reading, comparing, storing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from binder.domain.changes import Changes
from binder.domain.errors import Cancelled
from binder.domain.ids import MeetingId
from binder.services.import_sorting import MOST_TRIED, Group

if TYPE_CHECKING:
    from binder.services.find_meeting import MeetingFound
    from binder.services.import_reading import ReadFile, Received
    from binder.services.import_set import FileSet, Opening
    from binder.storage.database import Binder, BinderKey

Step = Callable[[int, int], None]


def reading(sources: Sequence[Path], folder: Path) -> Callable[[Step], Received]:
    """Read all that was given."""

    def work(step: Step) -> Received:
        from binder.services.import_reading import read_received

        return read_received(sources, folder, step)

    return work


def comparing(
    place: tuple[Path, BinderKey], group: Group, found: MeetingFound
) -> Callable[[Step], FileSet | None]:
    """Set files beside their meeting, or beside the only one that fits; None if that is not certain.

    `place` is the binder's folder and key: the work has a connection of its own.
    """

    def work(step: Step) -> FileSet | None:
        from binder.services.import_set import beside_fitting, beside_meeting
        from binder.services.open_binder import open_binder

        with open_binder(*place, read_only=True) as binder:
            if found.meeting_id is not None:
                return beside_meeting(binder, found.meeting_id, group.files, step)
            return beside_fitting(binder, found.candidates[:MOST_TRIED], group.files, step)

    return work


def comparing_with(opening: Opening, files: Sequence[ReadFile]) -> Callable[[Step], FileSet]:
    """Set files beside the meeting that comes with them."""

    def work(step: Step) -> FileSet:
        from binder.services.import_set import beside_opening

        return beside_opening(opening, files, step)

    return work


class Storing(QObject):
    """Stores a set on the writer's thread; tells how far it has come, and can be stopped."""

    progressed = Signal(int, int)
    stopped = Signal()
    """It ended, and nothing was stored."""

    def __init__(
        self, files: FileSet, municipality: str, now: datetime, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.files, self.now = files, now
        self._municipality = municipality
        self._stop = threading.Event()

    def __call__(self, binder: Binder) -> Changes:
        """Store it; on the writer's thread."""
        from binder.services.import_confirm import confirm_set

        is_stored = False
        try:
            changes = confirm_set(
                binder, self.files, self.now, municipality=self._municipality, progress=self._step
            )
            is_stored = True
            return changes
        finally:
            # Whatever went wrong: who waits for the end must get the answers back, and be able to save.
            if not is_stored:
                self.stopped.emit()

    def cancel(self) -> None:
        """Ask it to stop; nothing of it is kept then."""
        self._stop.set()

    def _step(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        self.progressed.emit(done // 1024, total // 1024)


def chosen(meeting_id: int) -> MeetingFound:
    """The meeting that the member has chosen."""
    from binder.services.find_meeting import MeetingFound

    return MeetingFound(meeting_id=MeetingId(meeting_id), candidates=(MeetingId(meeting_id),))
