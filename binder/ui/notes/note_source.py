"""Where a long list of notes gets them: read beside the window's own thread, kept true as they change."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from binder.domain.changes import Changes, Kind
from binder.domain.note_list import ListedNote, NoteScope
from binder.services import list_notes, open_binder
from binder.ui.session import Session
from binder.ui.tasks import Job

if TYPE_CHECKING:
    from pathlib import Path

    from binder.domain.ids import AgendaItemId, MeetingId
    from binder.storage.database import Binder, BinderKey

Reading = Callable[["Binder"], list[ListedNote]]


class NoteSource(QObject):
    """Holds the notes of what is shown; `changed` comes when they have been read, in whole or in part."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.notes: list[ListedNote] = []
        self.is_read = False
        """Whether the notes are those of what is shown; False until they have been read once."""
        self._reading: Reading | None = None
        self._job: Job | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._begin)
        session.bus.changed.connect(self._on_changed)

    def show(self, scope: NoteScope, meeting: MeetingId | None, item: AgendaItemId | None) -> None:
        """Read the notes of the item, of the meeting or of all."""
        self._reading = _reading_of(scope, meeting, item)
        self.is_read = False
        self._begin()

    def wait(self) -> None:
        """Let a reading that is under way end; nothing is told of it."""
        self._soon.stop()
        self._forget_job(wait=True)

    def _begin(self) -> None:
        self._forget_job()
        if self._reading is None:
            self._fill([])
            return
        self._job = Job(_work(self._session.folder, self._session.key, self._reading), self)
        self._job.finished.connect(self._fill)
        self._job.start()

    def _forget_job(self, *, wait: bool = False) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.finished.disconnect(self._fill)
            if wait:
                job.wait()

    def _fill(self, notes: list[ListedNote]) -> None:
        self.notes, self.is_read = notes, True
        self.changed.emit()

    def _on_changed(self, changes: Changes) -> None:
        """Notes that are known are read again at once; for all else everything is read anew, soon."""
        touched = {number for kind, number in changes.touched if kind is Kind.ANNOTATION}
        if touched and self.is_read and self._job is None and self._read_again(touched):
            return
        kinds = (Kind.ANNOTATION, Kind.MEETING, Kind.AGENDA_ITEM, Kind.PAPER)
        if self._reading is not None and any(changes.touches(kind) for kind in kinds):
            self._soon.start()

    def _read_again(self, touched: set[int]) -> bool:
        """Whether the touched notes are all known, and hang where they did."""
        known = [listed for listed in self.notes if int(listed.note.id) in touched]
        if len(known) < len(touched):
            return False
        fresh = list_notes.again(self._session.reader, known)
        if fresh is None:
            return False
        now = {listed.note.id: listed for listed in fresh}
        kept = (now.get(each.note.id) if int(each.note.id) in touched else each for each in self.notes)
        self._fill([listed for listed in kept if listed is not None])
        return True


def _reading_of(scope: NoteScope, meeting: MeetingId | None, item: AgendaItemId | None) -> Reading | None:
    if scope is NoteScope.ALL:
        return list_notes.of_all
    if scope is NoteScope.MEETING:
        return None if meeting is None else lambda binder: list_notes.of_meeting(binder, meeting)
    return None if item is None else lambda binder: list_notes.of_item(binder, item)


def _work(folder: Path, key: BinderKey, reading: Reading) -> Callable[[object], list[ListedNote]]:
    def work(_step: object) -> list[ListedNote]:
        with open_binder.open_binder(folder, key, read_only=True) as binder:
            return reading(binder)

    return work
