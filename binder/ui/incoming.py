"""Files that were dropped, opened or given at the start: to sign, to check, or to read into the binder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from binder.ui.checking.paper_check import PaperChecking
    from binder.ui.main_window import MainWindow
    from binder.ui.outbox.paper_arrival import PaperArrival
    from binder.ui.session import Session


class Incoming(QObject):
    """Gives each set of files to whoever is concerned; each is built when it is first asked."""

    paper_taken = Signal(object)
    """The `PaperRef` of a paper with signatures that is in the outbox now."""

    def __init__(
        self, window: MainWindow, session: Session, start_import: Callable[[Sequence[Path]], object]
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._start_import = window, session, start_import
        self._arrival: PaperArrival | None = None
        self._checking: PaperChecking | None = None

    def take(self, sources: Sequence[Path], *, may_be_checked: bool) -> None:
        """Begin with the files; `may_be_checked`: a yrkande is looked over before it is read in."""
        if self.arrival.takes(sources) or (may_be_checked and self.checking.takes(sources)):
            return
        self._start_import(sources)

    @property
    def arrival(self) -> PaperArrival:
        """Where papers with signatures come in."""
        if self._arrival is None:
            from binder.ui.outbox.paper_arrival import PaperArrival

            self._arrival = PaperArrival(self._window, self._session)
            self._arrival.paper_taken.connect(self.paper_taken)
            self._arrival.import_wanted.connect(self._start_import)
        return self._arrival

    @property
    def checking(self) -> PaperChecking:
        """Where yrkanden that were written elsewhere are looked over."""
        if self._checking is None:
            from binder.ui.checking.paper_check import PaperChecking

            self._checking = PaperChecking(self._window)
            self._checking.import_wanted.connect(self._start_import)
        return self._checking

    def shut_down(self) -> None:
        """Let what is being read end before the window does."""
        for each in (self._arrival, self._checking):
            if each is not None:
                each.shut_down()
