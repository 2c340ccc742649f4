"""A web address in a paper: it is said and can be copied; nothing is opened, the papers stay offline."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from binder.ui.message_bar import MessageBar

LONGEST = 300
"""Characters of an address that are shown; all of it is copied."""
_MAY_BREAK = "\u200b"
_EVERY = 24
_UNKNOWN = "\ufffd"


class LinkNotice(MessageBar):
    """Stands above the paper until it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = ""

    def show_address(self, address: str) -> None:
        """Say where the link leads."""
        self._address = readable(address)
        words = self.tr("Länken leder till {address}. Programmet öppnar inga webbadresser.")
        self.offer(words.format(address=breakable(self._address)), self.tr("Kopiera adressen"), self._copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)


def readable(address: str) -> str:
    """The address without characters that would make it look like another one."""
    return "".join(character if character.isprintable() else _UNKNOWN for character in address.strip())


def breakable(address: str) -> str:
    """The address with places where a line may end, cut if it is very long."""
    cut = address if len(address) <= LONGEST else f"{address[:LONGEST]}…"
    return _MAY_BREAK.join(cut[start : start + _EVERY] for start in range(0, len(cut), _EVERY))
