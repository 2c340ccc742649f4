"""A web address in a paper: it is said in full before anything is opened, and can be copied instead."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from binder.ui.message_bar import MessageBar
from binder.ui.parts import button

LONGEST = 300
"""Characters of an address that are shown; all of it is copied."""
_OPENED = {"https", "http", "mailto"}
"""Kinds of addresses; a link to a program or a file of this computer is only shown."""
_MAY_BREAK = "\u200b"
_EVERY = 24
_UNKNOWN = "\ufffd"


class LinkNotice(MessageBar):
    """Stands above the paper until it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = ""
        self.open = button(self.tr("Öppna i webbläsaren"), "mend")
        self.open.clicked.connect(self._open)
        self.buttons.insertWidget(0, self.open)

    def show_address(self, address: str) -> None:
        """Say where the link leads; only a plain web or mail address can be opened."""
        self._address = readable(address)
        may_open = self._address == address.strip() and QUrl(self._address).scheme() in _OPENED
        words = (
            self.tr("Länken leder ut från pärmen, till {address}. Vill du öppna den?")
            if may_open
            else self.tr("Länken leder till {address}. Den kan inte öppnas härifrån.")
        )
        self.offer(words.format(address=breakable(self._address)), self.tr("Kopiera adressen"), self._copy)
        self.open.setVisible(may_open)

    def focus_first(self) -> None:
        """Put the focus on what can be done about the link, for whoever came by the keyboard."""
        first = self.open if self.open.isVisibleTo(self) else self._offer
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open(self) -> None:
        self.hide()
        QDesktopServices.openUrl(QUrl(self._address))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)


def readable(address: str) -> str:
    """The address without characters that would make it look like another one."""
    return "".join(character if character.isprintable() else _UNKNOWN for character in address.strip())


def breakable(address: str) -> str:
    """The address with places where a line may end, cut if it is very long."""
    cut = address if len(address) <= LONGEST else f"{address[:LONGEST]}…"
    return _MAY_BREAK.join(cut[start : start + _EVERY] for start in range(0, len(cut), _EVERY))
