"""One window, drawn without a screen on the example binder with the clock standing still."""

from __future__ import annotations

import shutil
import threading
import time
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from binder.domain.ids import AgendaItemId
from binder.domain.yrkande import Beslutspunkt, YrkandeKind
from binder.services import demo, open_binder, read_meeting, write_draft
from binder.services.settings import Settings
from binder.ui.appearance import Appearance
from binder.ui.main_window import MainWindow
from binder.ui.meeting_commands import MeetingCommands
from binder.ui.reader.page_column import PageColumn
from binder.ui.session import Session
from binder.ui.workspace import Workspace

NOW = datetime(2027, 3, 9, 15, 41, tzinfo=timezone(timedelta(hours=1)))
"""The afternoon before the example's first meeting."""
SIZE = (1366, 768)
PASSPHRASE = demo.PASSPHRASE
QUIET_S, LONGEST_S = 0.25, 15.0
"""Seconds: a picture is taken when nothing is being made and it has not changed for a while; at the latest in
the end.
"""


@dataclass(slots=True)
class Stage:
    """What a view needs to come about: folders with binders, a window, and words to type."""

    app: QApplication
    appearance: Appearance
    room: Path
    now: datetime = NOW
    window: MainWindow = field(init=False)
    _open: list[Workspace] = field(default_factory=list)
    _commands: MeetingCommands | None = None

    def __post_init__(self) -> None:
        self.window = MainWindow()
        self.window.resize(*SIZE)
        self.window.show()

    @property
    def folder(self) -> Path:
        """The binder in which the demonstration has done its work."""
        return self.room / "out" / demo.BINDER_NAME

    @property
    def empty_folder(self) -> Path:
        """A binder without a meeting."""
        return self.room / "empty"

    @property
    def reader(self) -> open_binder.Binder:
        """The example binder, to read from."""
        return self._open[-1]._session.reader

    @property
    def session(self) -> Session:
        """The open binder."""
        return self._open[-1]._session

    def alone(self, page: QWidget) -> QWidget:
        """Show a page that stands in the window without a binder behind it."""
        self.close_workspace()
        self.window.top_bar.set_places_enabled(enabled=False)
        self.window.show_page(page)
        return self.window

    def open_workspace(self, folder: Path) -> Workspace:
        """The places of a binder, in a window of their own."""
        self.close_workspace()
        self.window.close()
        self.window = MainWindow()
        self.window.resize(*SIZE)
        self.window.show()
        store = QSettings(str(self.room / "window.ini"), QSettings.Format.IniFormat)
        session = Session(folder, open_binder.unlock(folder, PASSPHRASE))
        workspace = Workspace(self.window, session, store)
        self._open.append(workspace)
        self._commands = MeetingCommands(self.window, session, workspace, self.appearance)
        return workspace

    def close_workspace(self) -> None:
        """End the threads of the binder that is open, if one is."""
        if self._open:
            self._open.pop().shut_down()

    def item(self, dnr: str) -> AgendaItemId:
        """The item of the first meeting with that dnr."""
        meetings = sorted(read_meeting.meetings(self.reader), key=lambda meeting: meeting.date)
        rows = (row for meeting in meetings for row in read_meeting.agenda(self.reader, meeting.id))
        return next(row.item.id for row in rows if row.item.dnr == dnr)

    def type_words(self, words: str) -> None:
        """Write into the field of the search."""
        self.window.findChild(QLineEdit, "paletteInput").setText(words)

    def _is_building(self) -> bool:
        """Whether there is more to come that was not needed for the first page."""
        return any(workspace.prepare.later._steps for workspace in self._open)

    def picture(self, widget: QWidget) -> QImage:
        """The widget once everything on it has been drawn."""
        last, since, begun = QImage(), time.monotonic(), time.monotonic()
        while time.monotonic() - begun < LONGEST_S:
            self.app.processEvents()
            self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            drawn = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
            if drawn != last or _is_busy(widget):
                last, since = drawn, time.monotonic()
            elif time.monotonic() - since > QUIET_S and not self._is_building():
                break
            time.sleep(0.02)
        return last


def _is_busy(widget: QWidget) -> bool:
    """Whether something is still being made, however long the computer takes for it."""
    if any(thread.name == "binder-job" for thread in threading.enumerate()):
        return True
    columns = (column for column in widget.findChildren(PageColumn) if column.isVisible())
    return any(column.page_layout is not None and not column.is_settled for column in columns)


def furnish(room: Path) -> None:
    """Make the two binders: the demonstration's with a draft begun beside it, and an empty one."""
    for _step in demo.run(room / "out", NOW):
        pass
    open_binder.create(room / "empty", PASSPHRASE)
    folder = room / "out" / demo.BINDER_NAME
    with open_binder.open_binder(folder, open_binder.unlock(folder, PASSPHRASE)) as binder:
        meetings = sorted(read_meeting.meetings(binder), key=lambda meeting: meeting.date)
        rows = read_meeting.agenda(binder, meetings[0].id)
        item = next(row.item for row in rows if row.item.dnr == "KS-2026/0299.109")
        write_draft.begin(binder, item.id, YrkandeKind.TILLAGG, now=NOW)
        draft = write_draft.drafts_of(binder, item.id)[0]
        point = Beslutspunkt(text="Kommundirektören ska redovisa antalet sommarjobb i maj.")
        write_draft.save(binder, draft.id, replace(draft.yrkande, points=(point,)), now=NOW)


def copied(source: Path, target: Path) -> Path:
    """A copy of the furnished room, so that each look begins with the same."""
    shutil.copytree(source, target)
    return target


def dressed(app: QApplication, look: str) -> Appearance:
    """The application in one of the looks: light, dark, or light with text of 200 %."""
    theme = "dark" if look == "dark" else "light"
    return Appearance(app, Settings(theme=theme, text_size=200 if look == "large" else 100))
