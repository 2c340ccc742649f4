"""Starting the window: the first paint comes first, everything else beside it or after."""

from __future__ import annotations

import gc
import threading
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from binder.domain.errors import BinderError
from binder.services import early_key, open_binder, settings
from binder.ui import theme as themes
from binder.ui.appearance import Appearance
from binder.ui.arguments import Arguments
from binder.ui.error_texts import language
from binder.ui.main_window import MainWindow

if TYPE_CHECKING:
    from binder.services.early_key import EarlyKey
    from binder.services.settings import Settings
    from binder.ui.faults import Faults
    from binder.ui.opening import Opening
    from binder.ui.session import Session
    from binder.ui.workspace import Workspace

PROGRAM = ("binder", "-style", "fusion")
"""Fusion by argument: asking for it by name later makes PySide load hundreds of names first."""
SWEDISH = "sv"
"""The language of the texts in the code: nothing needs to be loaded for it before the first paint."""


class Program(QObject):
    """One window, one binder; holds the parts together and shuts them down in order."""

    def __init__(
        self, app: QApplication, arguments: Arguments, known: Settings, key: EarlyKey | None
    ) -> None:
        super().__init__()
        self._app = app
        self._arguments = arguments
        self._key = key
        self._settings = known
        if self._settings.language != SWEDISH:
            from binder.ui.qt_words import speak_english

            speak_english(app)
        self._store = QSettings(
            str(settings.settings_file().with_name("window.ini")), QSettings.Format.IniFormat
        )
        self.appearance = Appearance(app, self._settings, self)
        self.window = MainWindow()
        self.appearance.connect_commands(self.window.registry)
        self.appearance.changed.connect(self.window.top_bar.refresh_icons)
        self.window.restore_geometry(self._store)
        self.window.closing.connect(self._on_closing)
        self.window.files_dropped.connect(self._on_files)
        self.window.registry.connect_handler("quit", self.window.close)
        self.workspace: Workspace | None = None
        self._instance: QObject | None = None
        self.window.first_painted.connect(self._after_first_paint)
        self._folder = arguments.binder_folder(self._settings)
        self._opening: Opening | None = None
        self._is_whole = False
        self._faults: Faults | None = None

    def was_handed_over(self) -> bool:
        """Whether a running program has the binder open and took this call over."""
        if not open_binder.is_in_use(self._folder):
            return False
        from binder.ui.single_instance import call

        return call(self._folder, self._arguments.file)

    def start(self) -> None:
        """Show the window; nothing else happens before it has been painted."""
        self.window.show()

    def _after_first_paint(self) -> None:
        if self._arguments.quit_after_first_paint:
            if self._key is not None:
                self._key.drop()
            self.window.close()
            return
        import signal

        from binder.ui.faults import Faults

        signal.signal(signal.SIGINT, signal.SIG_DFL)
        self._faults = Faults(self.window)
        self._open()
        # While the key is still being found, by another process, load what the open binder needs.
        QTimer.singleShot(0, self, _load_views)

    def _open(self) -> None:
        from binder.ui.opening import Opening

        if language() == SWEDISH:
            from binder.ui.qt_words import speak_swedish

            speak_swedish(self._app)
        self._opening = Opening(self.window, self._folder, self._key)
        self._opening.opened.connect(self._on_opened)
        self._opening.start()

    def _on_called(self, file: Path | None) -> None:
        """The program was started again: come to the front, and read the file that was given."""
        from PySide6.QtCore import Qt

        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()
        if file is not None:
            self._on_files([file])

    def _on_opened(self, session: Session) -> None:
        from binder.ui.workspace import Workspace

        session.unusable.connect(self._on_unusable)
        self.workspace = Workspace(self.window, session, self._store)
        if self._arguments.file is not None:
            self.workspace.import_files([self._arguments.file])
        # The first page comes first: what follows is needed when a command is chosen.
        finish = partial(self._finish_opening, session)
        self.window.registry.answer_early(finish)
        self.workspace.later.add(finish)

    def _finish_opening(self, session: Session) -> None:
        if self.workspace is None or self._is_whole:
            return
        self._is_whole = True
        self.window.registry.end_early_answers()
        from binder.ui.help import Help
        from binder.ui.meeting_commands import MeetingCommands
        from binder.ui.settings.identity_command import IdentityCommand

        gc.freeze()  # what is there now stays: the collector need never look at it
        gc.enable()
        MeetingCommands(self.window, session, self.workspace, self.appearance)
        Help(self.window)
        IdentityCommand(self.window, session)
        self.window.registry.connect_handler("open-to-sign", partial(_ask_for_paper, self.workspace))
        self.window.registry.connect_handler("check-paper", partial(_ask_what_to_check, self.workspace))
        self._remember(session.folder)
        self._listen()

    def _listen(self) -> None:
        """Take calls of later starts; not earlier, since only who has the binder can take them."""
        from binder.ui.single_instance import SingleInstance

        self._instance = SingleInstance(self._folder, self)
        self._instance.called.connect(self._on_called)

    def _on_unusable(self, error: BinderError) -> None:
        """Better no binder on the screen than one in which nothing typed is kept."""
        from binder.ui.settings.trouble_page import TroublePage

        if self.workspace is not None:
            self.workspace.shut_down()
            self.workspace = None
        page = TroublePage(error)
        page.closing_wanted.connect(self.window.close)
        self.window.top_bar.set_places_enabled(enabled=False)
        self.window.show_page(page)

    def _remember(self, folder: Path) -> None:
        if self._settings.last_binder != folder and self._arguments.folder is None:
            self._settings = replace(settings.load(), last_binder=folder)
            settings.save(self._settings)

    def _on_files(self, paths: list[Path]) -> None:
        if self.workspace is not None:
            self.workspace.import_files(paths, may_be_checked=True)

    def _on_closing(self) -> None:
        self.window.keep_geometry(self._store)
        if self.workspace is not None:
            self.workspace.shut_down()
            self.workspace = None
        if self._faults is not None:
            self._faults.close()
        self._app.quit()


def _ask_for_paper(workspace: Workspace) -> None:
    workspace.incoming.arrival.ask()


def _ask_what_to_check(workspace: Workspace) -> None:
    workspace.incoming.checking.ask()


def _load_views() -> None:
    import binder.ui.workspace  # noqa: F401 - loaded ahead of its use

    threading.Thread(target=_warm_up, name="binder-warm-up", daemon=True).start()


def _warm_up() -> None:
    from binder.services import read_paper

    read_paper.warm_up()


def main(arguments: Arguments, answer_word: str) -> int:
    """Run the window until it is closed; `answer_word` makes the program find the key meanwhile."""
    app = QApplication.instance() or QApplication(list(PROGRAM))
    if not isinstance(app, QApplication):
        return 2
    app.setApplicationName("motesparm")
    app.setApplicationDisplayName("Mötespärmen")
    app.setDesktopFileName("motesparm")
    # Earlier it would take the cores from loading Qt: 20 % of the first paint for 60 ms of the first page.
    known = settings.load()
    key = early_key.begin(arguments.binder_folder(known), answer_word)
    themes.load_fonts()
    program = Program(app, arguments, known, key)
    if program.was_handed_over():
        return 0
    program.start()
    return int(app.exec())
