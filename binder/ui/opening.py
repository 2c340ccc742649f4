"""From a started program to an open binder: the keyring, the passphrase, or the first start."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from binder.domain.errors import BinderError, ErrorCode
from binder.services import early_key, open_binder
from binder.ui.session import Session
from binder.ui.tasks import Job

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from binder.services.early_key import EarlyKey
    from binder.services.first_start import NewBinder
    from binder.storage.database import BinderKey
    from binder.ui.main_window import MainWindow
    from binder.ui.settings.unlock_page import UnlockPage


class Opening(QObject):
    """Finds the key beside the first paint; `opened` carries the session."""

    opened = Signal(object)

    def __init__(self, window: MainWindow, folder: Path, early_key: EarlyKey | None) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._early_key = early_key
        self._page: QWidget | None = None
        self._job: Job | None = None

    def start(self) -> None:
        """Look for a key without asking; ask only if there is none."""
        if not open_binder.exists(self._folder):
            self._welcome()
            return
        self._job = Job(_finding_key(self._folder, self._early_key), self)
        self._job.finished.connect(self._on_key)
        self._job.failed.connect(self._on_no_key)
        self._job.start()

    def _on_key(self, key: BinderKey) -> None:
        self._job = None
        self._enter(self._folder, key)

    def _on_no_key(self, error: BinderError) -> None:
        self._job = None
        page = self._ask()
        if error.code is not ErrorCode.NO_KEY:
            page.say(error)

    def _ask(self) -> UnlockPage:
        from binder.ui.settings.unlock_page import UnlockPage

        page = UnlockPage(self._folder)
        page.unlocked.connect(self._on_key)
        self._show(page)
        page.focus()
        return page

    def _welcome(self) -> None:
        from binder.ui.settings.welcome_page import WelcomePage

        page = WelcomePage(self._folder)
        page.created.connect(self._on_created)
        self._show(page)
        page.focus()

    def _on_created(self, made: NewBinder) -> None:
        if made.recovery_code is None:
            self._enter(made.folder, made.key)
            return
        from binder.ui.settings.recovery_page import RecoveryPage

        page = RecoveryPage(made.recovery_code)
        page.finished.connect(partial(self._enter, made.folder, made.key))
        self._show(page)
        page.focus()

    def _enter(self, folder: Path, key: BinderKey) -> None:
        try:
            session = Session(folder, key)
        except BinderError as error:
            self._window.say_trouble(error)
            return
        self._drop()
        self.opened.emit(session)

    def _show(self, page: QWidget) -> None:
        self._drop()
        self._page = page
        self._window.top_bar.set_places_enabled(enabled=False)
        self._window.show_page(page)

    def _drop(self) -> None:
        if self._page is not None:
            self._window.drop_page(self._page)
            self._page = None


def _finding_key(folder: Path, begun: EarlyKey | None) -> Callable[[Callable[[int, int], None]], BinderKey]:
    def work(_step: Callable[[int, int], None]) -> BinderKey:
        return begun.result() if begun else early_key.find(folder)

    return work
