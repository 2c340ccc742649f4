"""From a started program to an open binder: the keyring, the passphrase, or the first start."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from binder.domain.errors import BinderError, ErrorCode
from binder.services import first_view, open_binder
from binder.ui.first_view import FirstView, KeptView, frame_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from binder.services.early_key import EarlyKey
    from binder.services.first_start import NewBinder
    from binder.storage.database import BinderKey
    from binder.ui.main_window import MainWindow
    from binder.ui.settings.recovery_page import RecoveryPage
    from binder.ui.settings.unlock_page import UnlockPage
    from binder.ui.settings.welcome_page import WelcomePage
    from binder.ui.tasks import Job


class Opening(QObject):
    """Finds the key beside the first paint; `opened` carries the session."""

    opened = Signal(object)
    covered = Signal()
    """The window shows what it showed last; the binder is being opened beneath."""
    asked = Signal(bool)
    """The window asks for something; whether what was typed before can be meant for that."""

    def __init__(
        self, window: MainWindow, folder: Path, early_key: EarlyKey | None, *, may_cover: bool = False
    ) -> None:
        super().__init__(window)
        self._may_cover = may_cover
        self._window = window
        self._folder = folder
        self._early_key = early_key
        self.first_view: FirstView | None = None
        """What covers the window until the open binder stands in it."""
        self._unused: FirstView | None = None
        self._page: QWidget | None = None
        self._job: Job | None = None

    def start(self) -> None:
        """Look for a key without asking; ask only if there is none."""
        if not open_binder.exists(self._folder):
            if self._early_key is not None:
                self._early_key.drop()
            self._welcome()
            return
        if self._early_key is not None and self._early_key.has_answered:
            self._take_answer(self._early_key)
            return
        from binder.ui.tasks import Job

        self._job = Job(_finding_key(self._folder, self._early_key), self)
        self._job.finished.connect(self._on_found)
        self._job.failed.connect(self._on_no_key)
        self._job.start()

    def cover_soon(self, seconds: float) -> None:
        """Cover the window as soon as the key is found, if something was kept and it takes no longer."""
        if self._may_cover and self._early_key is not None and first_view.is_kept(self._folder):
            # What can be made without the key is made first: 15 ms that the picture need not wait for.
            self._unused = FirstView(self._window)
            self._window.winId()
            self._early_key.wait(seconds)
            self.cover()

    def cover(self) -> None:
        """Show what the window showed last, if that has been found and fits."""
        if self.first_view is not None:
            if self.first_view.frame != frame_of(self._window):
                self.uncover()
            return
        if self._early_key is None or not self._early_key.has_answered or not self._may_cover:
            return
        kept = KeptView.of(self._early_key.first_view)
        if kept is not None and kept.frame == frame_of(self._window):
            self.first_view = self._unused or FirstView(self._window)
            self.first_view.cover(kept)
            self._unused = None

    def keep_covered(self) -> None:
        """Put the picture before what has been made since."""
        if self.first_view is not None:
            self.first_view.raise_()

    def _take_answer(self, begun: EarlyKey) -> None:
        try:
            key = begun.result()
        except BinderError as error:
            self._on_no_key(error)
        else:
            self._on_found(key)

    def _on_found(self, key: BinderKey) -> None:
        self._job = None
        self.cover()
        if self.first_view is not None:
            self.first_view.repaint()
            self.covered.emit()
        # What was painted reaches the screen before the binder is opened beneath.
        QTimer.singleShot(0, self, partial(self._on_key, key))

    def _on_key(self, key: BinderKey) -> None:
        self._enter(self._folder, key)

    def _on_no_key(self, error: BinderError) -> None:
        self._job = None
        page = self._ask()
        if error.code is not ErrorCode.NO_KEY:
            page.say(error)

    def uncover(self) -> None:
        """Show what is in the window."""
        if self.first_view is not None:
            self.first_view.give_way()
            self.first_view = None

    def _ask(self) -> UnlockPage:
        from binder.ui.settings.unlock_page import UnlockPage

        page = UnlockPage(self._folder)
        page.unlocked.connect(self._on_key)
        self._show(page)
        self.asked.emit(True)  # noqa: FBT003 - a signal's value
        return page

    def _welcome(self) -> None:
        from binder.ui.settings.welcome_page import WelcomePage

        page = WelcomePage(self._folder)
        page.created.connect(self._on_created)
        page.restored.connect(self._on_restored)
        self._show(page)
        self.asked.emit(False)  # noqa: FBT003 - a signal's value

    def _on_restored(self, folder: Path) -> None:
        self._folder = folder
        self._ask()

    def _on_created(self, made: NewBinder) -> None:
        if made.recovery_code is None:
            self._enter(made.folder, made.key)
            return
        from binder.ui.settings.recovery_page import RecoveryPage

        page = RecoveryPage(made.recovery_code)
        page.finished.connect(partial(self._enter, made.folder, made.key))
        self._show(page)
        self.asked.emit(False)  # noqa: FBT003 - a signal's value

    def _enter(self, folder: Path, key: BinderKey) -> None:
        from binder.ui.session import Session

        try:
            session = Session(folder, key)
        except BinderError as error:
            self.uncover()
            self._window.say_trouble(error)
            return
        self._drop()
        self.opened.emit(session)

    def _show(self, page: UnlockPage | WelcomePage | RecoveryPage) -> None:
        self._drop()
        self._page = page
        self._window.top_bar.set_places_enabled(enabled=False)
        self._window.show_page(page)
        page.focus()

    def _drop(self) -> None:
        if self._page is not None:
            self._window.drop_page(self._page)
            self._page = None


def _finding_key(folder: Path, begun: EarlyKey | None) -> Callable[[Callable[[int, int], None]], BinderKey]:
    def work(_step: Callable[[int, int], None]) -> BinderKey:
        if begun is None:
            from binder.services.early_answer import find

            return find(str(folder))
        return begun.result()

    return work
