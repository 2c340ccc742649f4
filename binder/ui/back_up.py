"""Copies of the binder from the window: made where the member says, restored beside the present one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStorageInfo, Qt, QUrl
from PySide6.QtWidgets import QFileDialog, QWidget

from binder.domain.changes import Changes
from binder.services import back_up, open_binder, settings
from binder.ui.session import Session, local_now
from binder.ui.tasks import Job

if TYPE_CHECKING:
    from binder.services.back_up import BackUp
    from binder.storage.database import Binder
    from binder.ui.main_window import MainWindow
    from binder.ui.workspace import Workspace

_MOUNTED = ("/media/", "/run/media/", "/Volumes/")
_STEP = 10
"""Percent between two messages of how far the copying has come."""
Progress = Callable[[int, int], None]


class BackUpCommands(QObject):
    """Asks where, copies in the background, and says what came of it; one at a time."""

    def __init__(self, window: MainWindow, session: Session, workspace: Workspace) -> None:
        super().__init__(window)
        self._window, self._session, self._workspace = window, session, workspace
        self._job: Job | None = None
        self._place = Path.home()
        self._told = ("", -1)
        self._restored: Path | None = None
        self._is_example = open_binder.is_example(session.folder)
        window.registry.connect_handler("back-up", self.ask_where)
        window.registry.connect_handler("restore-copy", self.ask_for_copy)
        own = window.registry.connect_handler("own-binder", self._on_own)
        own.setVisible(self._is_example)
        own.setEnabled(self._is_example)

    def ask_where(self) -> None:
        """Ask for the folder, such as a stick, that the copy is put into."""
        if self._is_example:
            text = self.tr("Exempelpärmen säkerhetskopieras inte: den försvinner när du avslutar.")
            self._window.banner.say(text, tone="info")
        elif self._job is None:
            title = self.tr("Var ska säkerhetskopian läggas?")
            ask_for_folder(self._window, title, self._place, self.back_up)

    def back_up(self, place: str) -> None:
        """Copy the binder into a new folder there, when all that was typed is written."""
        self._place = Path(place)
        self._workspace.prepare.flush()
        self._session.run(_nothing, self._copy)

    def ask_for_copy(self) -> None:
        """Ask for the folder with a copy."""
        if self._job is None:
            ask_for_folder(
                self._window, self.tr("Välj mappen med säkerhetskopian"), self._place, self.restore
            )

    def restore(self, source: str) -> None:
        """Make a binder of a copy, beside the one that is open."""
        usual = open_binder.default_folder()
        folder = usual if self._is_example else self._session.folder
        work = partial(back_up.restore, Path(source), folder, local_now())
        self._start(work, self.tr("Återställer säkerhetskopian … {percent} %"), self._on_restored)

    def _copy(self, _changes: Changes) -> None:
        session = self._session
        work = partial(back_up.back_up, session.folder, session.key, self._place, local_now())
        self._start(work, self.tr("Säkerhetskopierar pärmen … {percent} %"), self._on_copied)

    def _start(self, work: Callable[[Progress], object], told: str, then: Callable[..., None]) -> None:
        if self._job is not None:
            return
        self._told = (told, -1)
        self._job = Job(work, self)
        self._job.progressed.connect(self._on_progress)
        self._job.finished.connect(self._end)
        self._job.finished.connect(then)
        self._job.failed.connect(self._end)
        self._job.failed.connect(self._window.say_trouble)
        self._job.cancelled.connect(self._on_cancelled)
        self._on_progress(0, 1)
        self._job.start()

    def _on_progress(self, done: int, total: int) -> None:
        text, before = self._told
        percent = _STEP * int(100 / _STEP * done / max(1, total))
        if percent != before and self._job is not None:
            self._told = (text, percent)
            self._window.banner.offer(text.format(percent=percent), self.tr("Avbryt"), self._job.cancel)

    def _on_cancelled(self) -> None:
        self._end()
        self._window.banner.say(
            self.tr("Avbrutet. Ingen kopia har sparats, och pärmen är orörd."), tone="info"
        )

    def _end(self, _result: object = None) -> None:
        self._job = None

    def _on_copied(self, made: BackUp) -> None:
        text = self.tr(
            "Pärmen är säkerhetskopierad till {folder}. Kopian är kontrolläst och krypterad, "
            "och öppnas med samma lösenfras."
        ).format(folder=made.folder)
        if made.damaged:
            more = self.tr("{count} handlingar är skadade redan i pärmen. Läs in dem på nytt.")
            text = f"{text} {more.format(count=made.damaged)}"
        self._window.banner.say(text, tone="warn" if made.damaged else "ok")

    def _on_restored(self, folder: Path) -> None:
        self._restored = folder
        text = self.tr("Säkerhetskopian är återställd till {folder}. Den pärm som är öppen är orörd.")
        self._window.banner.offer(text.format(folder=folder), self.tr("Öppna den"), self._open_restored)

    def _open_restored(self) -> None:
        if self._restored is not None:
            settings.save(replace(settings.load(), last_binder=self._restored))
            self._start_again("--binder", str(self._restored))

    def _on_own(self) -> None:
        self._start_again(*sys.argv[1:])

    def _start_again(self, *arguments: str) -> None:
        """Open the program anew on another binder, and close this window."""
        subprocess.Popen([sys.executable, "-m", "binder", *arguments], start_new_session=True)  # noqa: S603 - ourselves
        self._window.close()


def ask_for_folder(parent: QWidget, title: str, folder: Path, chosen: Callable[[str], object]) -> QFileDialog:
    """Let a folder be chosen, and give it to `chosen`, a method of whoever asks."""
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setSidebarUrls([QUrl.fromLocalFile(place) for place in (str(Path.home()), *_sticks())])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(chosen)
    dialog.open()
    return dialog


def _sticks() -> list[str]:
    """What was put into the computer, where the system shows such things."""
    found = (volume for volume in QStorageInfo.mountedVolumes() if volume.isReady())
    return [volume.rootPath() for volume in found if volume.rootPath().startswith(_MOUNTED)]


def _nothing(_binder: Binder) -> Changes:
    return Changes()
