"""A choice whose words are broken into lines: Qt's own is as wide as its text, and pushes the rest away."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QStyle, QWidget

from binder.ui.wrapping import lines_of

LEAST = 12
"""Letters of its words that have room in any case."""


class WrappingChoice(QRadioButton):
    """A radio button that takes the width it is given; its accessible name is the whole text in one line."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._words = text
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        text = "\n".join(self._lines(self.width())).replace("&", "&&")
        if text != self.text():
            self.setText(text)

    def minimumSizeHint(self) -> QSize:
        """A few letters beside the sign; the lines that there are."""
        width = self._sign() + LEAST * self.fontMetrics().averageCharWidth()
        return QSize(width, super().minimumSizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of its lines at a width."""
        extra = (len(self._lines(width)) - 1) * self.fontMetrics().lineSpacing()
        lines_now = self.text().count("\n") * self.fontMetrics().lineSpacing()
        return super().sizeHint().height() - lines_now + extra

    def _lines(self, width: int) -> tuple[str, ...]:
        return lines_of(self._words, self.font(), width - self._sign())

    def _sign(self) -> int:
        style = self.style()
        space = style.pixelMetric(QStyle.PixelMetric.PM_RadioButtonLabelSpacing, None, self)
        return style.pixelMetric(QStyle.PixelMetric.PM_ExclusiveIndicatorWidth, None, self) + space + 8
