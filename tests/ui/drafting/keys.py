"""Keys as a hand presses them: Qt's own test keys end the process at å, ä and ö."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

NONE = Qt.KeyboardModifier.NoModifier


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, text: str = "") -> None:
    """One key, asked for as a shortcut first, as Qt does."""
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


def type_text(widget: QWidget, text: str) -> None:
    """Characters, with Enter for line ends."""
    for character in text:
        if character == "\n":
            press(widget, Qt.Key.Key_Return, text="\r")
        else:
            key = Qt.Key.Key_Space if character == " " else Qt.Key.Key_unknown
            press(widget, key, text=character)
