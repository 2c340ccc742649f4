"""The command that opens the dialog on signatures; the dialog itself is loaded when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from binder.ui.main_window import MainWindow
    from binder.ui.session import Session


class IdentityCommand(QObject):
    """Opens the dialog from the menu."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        window.registry.connect_handler("identity", self._open)

    def _open(self) -> None:
        from binder.ui.settings.identity_dialog import IdentityDialog

        IdentityDialog(self._session, self._window).open()
