"""What happens when the program itself is wrong: it is written down, told in the window, and work goes on."""

from __future__ import annotations

import faulthandler
import sys
import threading
import traceback
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import QObject, Signal

from binder.services import fault_log

if TYPE_CHECKING:
    from binder.ui.main_window import MainWindow


class Faults(QObject):
    """Catches what nobody caught, on any thread; `caught` tells the window."""

    caught = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._crash_file: TextIO | None = None
        self.caught.connect(self._tell)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        self._watch_for_crashes()

    def close(self) -> None:
        """Stop watching; the program ends."""
        if self._crash_file is not None:
            faulthandler.disable()
            self._crash_file.close()
            self._crash_file = None

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._note(kind, trace)
        # To the terminal without the message as well: desktops keep what programs say there.
        traceback.print_tb(trace)
        sys.stderr.write(f"{kind.__name__}\n")

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        self._note(args.exc_type, args.exc_traceback)

    def _note(self, kind: type[BaseException], trace: TracebackType | None) -> None:
        from importlib.metadata import version

        from binder.ui.session import local_now

        fault_log.note(fault_log.report(kind, trace, now=local_now(), version=version("motesparm")))
        self.caught.emit()

    def _tell(self) -> None:
        self._window.banner.say(
            self.tr(
                "Det du har skrivit är sparat. Starta om programmet om något ser konstigt ut. "
                "En felrapport utan dina texter finns i {}."
            ).format(fault_log.log_file()),
            heading=self.tr("Ett fel inträffade i programmet"),
            tone="error",
        )

    def _watch_for_crashes(self) -> None:
        """A crash in a library leaves the places in our code in a file of its own."""
        file = fault_log.log_file().with_name("krasch.log")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._crash_file = file.open("a", encoding="utf-8")
        except OSError:
            return
        faulthandler.enable(self._crash_file)
