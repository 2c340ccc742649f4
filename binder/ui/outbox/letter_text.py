"""The text of a letter in the window: read and copied, its lines broken by the panel and not by the mail."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from binder.ui.parts import button

EDGE = 9
"""Padding and border of the stylesheet at each side, in pixels."""

FULL_LINE = 60
"""Characters: a line of the letter that is as long goes on in the next."""


class LetterText(QPlainTextEdit):
    """As high as its text; Tab moves on. `toggle` shows and hides it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Brevets text"))
        # A checksum is longer than the panel is wide.
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        self.toggle = button(self.tr("Visa brevets text"), "link-small")
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._on_toggled)
        self.hide()

    def show_letter(self, subject: str, text: str) -> None:
        """Show subject and text."""
        self.setPlainText(f"{subject}\n\n{flowing(text)}")

    def _on_toggled(self, is_wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.toggle.setText(self.tr("Dölj brevets text") if is_wanted else self.tr("Visa brevets text"))
        self.setVisible(is_wanted)

    def text(self) -> str:
        """What is shown."""
        return self.toPlainText()

    def sizeHint(self) -> QSize:
        """As high as all lines."""
        lines = round(self.document().size().height())
        height = lines * self.fontMetrics().lineSpacing() + 2 * (
            EDGE + round(self.document().documentMargin())
        )
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """Never less than all lines high."""
        return QSize(0, self.sizeHint().height())


def flowing(text: str) -> str:
    """The text with each paragraph in one line; lists and what stands alone keep their lines."""
    lines = text.rstrip("\n").split("\n")
    shown = lines[:1]
    for before, line in pairwise(lines):
        goes_on = len(before) >= FULL_LINE and " " in before and line and not line.startswith("- ")
        if goes_on:
            shown[-1] += f" {line}"
        else:
            shown.append(line)
    return "\n".join(shown)
