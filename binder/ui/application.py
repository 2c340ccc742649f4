"""Starting the window: the first paint comes first, everything else beside it or after."""

from __future__ import annotations

import gc
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from binder.domain.errors import BinderError
from binder.services import open_binder, settings
from binder.ui import theme as themes
from binder.ui.appearance import Appearance
from binder.ui.arguments import Arguments
from binder.ui.error_texts import language
from binder.ui.main_window import MainWindow
from binder.ui.opening import Opening

if TYPE_CHECKING:
    from binder.services.early_key import EarlyKey
    from binder.services.settings import Settings
    from binder.ui.collector import Collector
    from binder.ui.early_input import EarlyInput
    from binder.ui.end_signals import EndSignals
    from binder.ui.faults import Faults
    from binder.ui.session import Session
    from binder.ui.workspace import Workspace

PROGRAM = ("binder", "-style", "fusion")
"""Fusion by argument: asking for it by name later makes PySide load hundreds of names first."""
SWEDISH = "sv"
"""The language of the texts in the code: nothing needs to be loaded for it before the first paint."""


_A_MOMENT = 0.1
"""Seconds that the start waits for a view that was left, with nothing in the window yet."""
_USUAL_TURNS = 0.005
"""Seconds for which a thread has the interpreter; shorter while the window opens."""
_AHEAD = (
    "binder.ui.prepare.panels",
    "binder.domain.yrkande",
    "binder.services.undoing",
    "binder.services.read_meeting",
    "binder.ui.agenda.agenda_panel",
    "binder.domain.annotation",
    "binder.ui.prepare.side_panel",
    "binder.ui.prepare.marking",
    "binder.ui.reader.page_run",
    "binder.ui.reader.page_painter",
    "binder.ui.reader.page_view",
    "binder.ui.reader.text_view",
    "binder.ui.reader.reader_view",
    "binder.ui.workspace",
)
"""What the open binder needs, in pieces of some ms: between them the window hears that the key is found."""


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
        self.window = MainWindow(furnished=False)
        self.window.restore_geometry(self._store)
        self.window.first_painted.connect(self._on_first_paint)
        self.window.closing.connect(self._on_closing)
        self.workspace: Workspace | None = None
        self._instance: QObject | None = None
        self._folder = arguments.binder_folder(self._settings)
        # A file that was given is what is to be seen first.
        self._opening = Opening(self.window, self._folder, key, may_cover=arguments.file is None)
        self._is_furnished = False
        self._was_painted_bare = False
        self._is_whole = False
        self.is_closed = False
        self._session: Session | None = None
        self._faults: Faults | None = None
        self._ends: EndSignals | None = None
        self._collector: Collector | None = None
        self._input: EarlyInput | None = None
        self._ahead: Iterator[str] = iter(_AHEAD)

    def was_handed_over(self) -> bool:
        """Whether a running program has the binder open and took this call over."""
        if not open_binder.is_in_use(self._folder):
            return False
        if self._key is not None:
            self._key.drop()
        from binder.ui.single_instance import call

        return call(self._folder, self._arguments.file)

    def start(self) -> None:
        """Show the window, at once with what it showed last if that is known; nothing else comes before."""
        self._opening.cover_soon(_A_MOMENT)
        if self._opening.first_view is not None:
            self._show_picture()
        self._furnish()
        self._opening.cover()
        self.window.show()

    def _show_picture(self) -> None:
        """Bring the picture to the screen before anything is made that stands beneath it."""
        self.window.show()
        self._hold_input().holds_clicks = True
        until = time.monotonic() + _A_MOMENT
        while not self.window.was_painted and time.monotonic() < until:
            self._app.processEvents()

    def _furnish(self) -> None:
        themes.load_fonts()
        self.window.furnish()
        self.appearance.connect_commands(self.window.registry)
        self.appearance.changed.connect(self.window.top_bar.refresh_icons)
        self.window.files_dropped.connect(self._on_files)
        self.window.registry.connect_handler("quit", self.window.close)
        self._opening.keep_covered()
        self._is_furnished = True
        if self._was_painted_bare:
            QTimer.singleShot(0, self, self._after_first_paint)

    def _hold_input(self) -> EarlyInput:
        from binder.ui.early_input import EarlyInput

        if self._input is None:
            self._input = EarlyInput(self.window.windowHandle(), self)
        return self._input

    def _on_first_paint(self) -> None:
        if self._is_furnished:
            self._after_first_paint()
        else:
            self._was_painted_bare = True

    def _after_first_paint(self) -> None:
        if self._arguments.quit_after_first_paint:
            if self._key is not None:
                self._key.drop()
            self.window.close()
            return
        self._open()
        # While the key is still being found, by another process, load what the open binder needs.
        QTimer.singleShot(0, self, self._watch)

    def _watch(self) -> None:
        if self.is_closed:
            return
        import signal

        from binder.ui.end_signals import EndSignals
        from binder.ui.faults import Faults

        signal.signal(signal.SIGINT, signal.SIG_DFL)
        if sys.platform != "win32":
            # There a program that ends is told so through its window.
            self._ends = EndSignals(self.window)
        self._faults = Faults(self.window)
        if language() == SWEDISH:
            from binder.ui.qt_words import speak_swedish

            speak_swedish(self._app)
        QTimer.singleShot(0, self, self._load_next)

    def _open(self) -> None:
        self._hold_input().actions = self.window.registry.all()
        self._opening.opened.connect(self._on_opened)
        self._opening.asked.connect(self._on_asked)
        self._opening.covered.connect(self._on_covered)
        self._opening.start()

    def _load_next(self) -> None:
        name = next(self._ahead, None)
        if self.is_closed:
            return
        if name is None:
            threading.Thread(target=_warm_up, name="binder-warm-up", daemon=True).start()
        else:
            import_module(name)
            QTimer.singleShot(0, self, self._load_next)

    def _on_asked(self, is_meant: bool) -> None:  # noqa: FBT001 - a signal's value
        if self._input is not None:
            self._input.release(is_meant=is_meant)

    def _on_covered(self) -> None:
        if self._input is not None:
            self._input.holds_clicks = True
            # Whoever uses the window must see what it does.
            self._input.used.connect(self._opening.uncover)

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

        self._session = session
        session.unusable.connect(self._on_unusable)
        self.workspace = Workspace(self.window, session, self._store)
        if self._arguments.file is not None:
            self.workspace.import_files([self._arguments.file])
        # The first page comes first: what follows is needed when a command is chosen.
        finish = partial(self._finish_opening, session)
        self.window.registry.answer_early(finish)
        self.workspace.later.add(finish)
        self.workspace.later.add(self._opening.uncover)
        if self._input is not None:
            self._input.release()

    def _finish_opening(self, session: Session) -> None:
        if self.workspace is None or self._is_whole:
            return
        self._is_whole = True
        self.window.registry.end_early_answers()
        from binder.ui.back_up import BackUpCommands
        from binder.ui.collector import Collector
        from binder.ui.help import Help
        from binder.ui.meeting_commands import MeetingCommands
        from binder.ui.settings.identity_command import IdentityCommand

        sys.setswitchinterval(_USUAL_TURNS)
        gc.freeze()  # what is there now stays: the collector need never look at it
        self._collector = self._collector or Collector(self)
        MeetingCommands(self.window, session, self.workspace, self.appearance)
        BackUpCommands(self.window, session, self.workspace)
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
        self._opening.uncover()
        page = TroublePage(error)
        page.closing_wanted.connect(self.window.close)
        self.window.top_bar.set_places_enabled(enabled=False)
        self.window.show_page(page)

    def _remember(self, folder: Path) -> None:
        # An example cannot be opened again: remembered it would stand in the way of every later start.
        if self._arguments.folder is not None or open_binder.is_example(folder):
            return
        if self._settings.last_binder != folder:
            self._settings = replace(settings.load(), last_binder=folder)
            settings.save(self._settings)

    def _on_files(self, paths: list[Path]) -> None:
        if self.workspace is not None:
            self.workspace.import_files(paths, may_be_checked=True)

    def _on_closing(self) -> None:
        self.is_closed = True
        self.window.keep_geometry(self._store)
        if self.workspace is not None and self._session is not None:
            from binder.services import first_view
            from binder.ui.last_view import last_view

            view = last_view(self.window, self.workspace, self._session)
            self.workspace.shut_down()
            self.workspace = None
            if open_binder.is_example(self._session.folder):
                from binder.services import first_start

                first_start.throw_away(self._session.folder)
            elif view is not None:
                first_view.keep(self._session.folder, self._session.key, view)
        if self._faults is not None:
            self._faults.close()
        if self._ends is not None:
            self._ends.stop()
        self._app.quit()


def _ask_for_paper(workspace: Workspace) -> None:
    workspace.incoming.arrival.ask()


def _ask_what_to_check(workspace: Workspace) -> None:
    workspace.incoming.checking.ask()


def _warm_up() -> None:
    from binder.services import read_paper

    read_paper.warm_up()


def main(arguments: Arguments, key: EarlyKey) -> int:
    """Run the window until it is closed; `key` is being found meanwhile."""
    app = QApplication.instance() or QApplication(list(PROGRAM))
    if not isinstance(app, QApplication):
        return 2
    app.setApplicationName("motesparm")
    app.setApplicationDisplayName("Mötespärmen")
    app.setDesktopFileName("motesparm")
    program = Program(app, arguments, settings.load(), key)
    if program.was_handed_over():
        return 0
    program.start()
    return 0 if program.is_closed else int(app.exec())
