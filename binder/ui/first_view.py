"""The window's last view: taken when it closes, and shown at the next start until the real one stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from binder.ui import theme as themes
from binder.ui.error_texts import language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

_BYTES = 4
"""Of a pixel: blue, green, red and one that is not used."""


class FirstView(QWidget):
    """Covers the window with the picture, until the window is used or what is beneath stands.

    Qt's names for attributes are not asked for: loading them takes 20 ms, which the picture would wait for.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.frame = ""
        """What the window must be like for it."""
        self._window = window
        self._kept: KeptView | None = None
        self.hide()

    def cover(self, kept: KeptView) -> None:
        """Show the picture over the whole window."""
        self.frame = kept.frame
        self._kept = kept
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what was there."""
        if self._kept is not None:
            painter = QPainter(self)
            painter.drawImage(0, 0, self._kept.picture)
            painter.end()

    def give_way(self) -> None:
        """Show the real view, and let the picture go."""
        self.hide()
        self.deleteLater()
        self._kept = None


@dataclass(frozen=True, slots=True)
class KeptView:
    """A picture of the window, and what the window must be like to show it."""

    frame: str
    picture: QImage
    pixels: bytes | memoryview
    """What the picture is drawn from: it does not keep them alive itself."""

    @classmethod
    def of(cls, view: Sequence[bytes | memoryview]) -> KeptView | None:
        """What `taken` made, in its parts; None of anything else."""
        try:
            frame, size, pixels = view
            width, height, ratio = bytes(size).split()
            line = int(width) * _BYTES
            if len(pixels) != line * int(height):
                return None
            picture = QImage(pixels, int(width), int(height), line, QImage.Format.Format_RGB32)
            picture.setDevicePixelRatio(float(ratio))
            return cls(bytes(frame).decode(), picture, pixels)
        except ValueError:
            return None


def frame_of(window: QWidget) -> str:
    """What a picture must have been taken in to be shown now: size, look and language of the window."""
    theme = themes.current()
    tone = "dark" if theme.is_dark else "light"
    size = f"{window.width()} {window.height()} {window.devicePixelRatioF()}"
    return f"{size} {tone} {theme.scale} {language()} {qVersion()}"


def taken(window: QWidget) -> bytes:
    """The window as it is, with its frame."""
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    size = f"{picture.width()} {picture.height()} {picture.devicePixelRatio()}"
    # Not packed: a start would wait for the unpacking.
    return f"{frame_of(window)}\n{size}\n".encode() + bytes(picture.constBits())
