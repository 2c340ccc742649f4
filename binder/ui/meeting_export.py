"""Saving a meeting as a file for other programs: where to, in the background, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from binder.services import exchange, open_binder, save_meeting
from binder.ui.save_dialog import ask_where
from binder.ui.session import Session, local_now
from binder.ui.tasks import Job

if TYPE_CHECKING:
    from binder.domain.meeting import Meeting
    from binder.storage.database import Binder
    from binder.ui.main_window import MainWindow

OPARL, CALENDAR = "json", "ics"


class MeetingExport(QObject):
    """Asks for a place and writes there."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._meeting: Meeting | None = None
        self._folder = Path.home()

    def ask(self, meeting: Meeting, kind: str) -> QFileDialog:
        """Ask where to save the meeting as OPARL or as CALENDAR."""
        self._meeting = meeting
        title, names = {
            OPARL: (self.tr("Spara sammanträdet för andra program"), self.tr("OParl (*.json)")),
            CALENDAR: (self.tr("Spara sammanträdet som kalenderfil"), self.tr("Kalender (*.ics)")),
        }[kind]
        return ask_where(
            self._window,
            title,
            name=f"{save_meeting.file_name(meeting)}.{kind}",
            kind=names,
            save=self.save_oparl if kind == OPARL else self.save_calendar,
            folder=self._folder,
        )

    def save_oparl(self, path: str) -> None:
        """Write the meeting that was asked about as OParl."""
        if self._meeting is not None:
            self._start(
                Path(path),
                partial(save_meeting.save_oparl, meeting_id=self._meeting.id, path=Path(path)),
            )

    def save_calendar(self, path: str) -> None:
        """Write the meeting that was asked about as a calendar file."""
        if self._meeting is not None:
            write = partial(
                save_meeting.save_calendar, meeting_id=self._meeting.id, path=Path(path), now=local_now()
            )
            self._start(Path(path), write)

    def _start(self, path: Path, write: Callable[[Binder], Path]) -> None:
        self._folder = path.parent
        job = Job(_writing(self._session, write), self)
        job.finished.connect(self._on_saved)
        job.failed.connect(self._window.say_trouble)
        job.start()

    def _on_saved(self, path: Path) -> None:
        text = self.tr("Sparad som {}. Filen är inte krypterad; dina anteckningar är inte med.").format(path)
        if self._meeting is not None and (count := exchange.left_out(self._session.reader, self._meeting.id)):
            left = self.tr("Sekretess: {} sekretessbelagda handlingar är inte med.").format(count)
            text = f"{text} {left}"
        self._window.banner.say(text, tone="ok")


def _writing(session: Session, write: Callable[[Binder], Path]) -> Callable[[object], Path]:
    folder, key = session.folder, session.key

    def work(_step: object) -> Path:
        with open_binder.open_binder(folder, key, read_only=True) as binder:
            return write(binder)

    return work
