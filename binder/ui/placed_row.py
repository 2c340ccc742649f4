"""A row that places its widgets itself, for how high it is depends on how wide it is."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class PlacedRow(QWidget):
    """Places its widgets anew when its width changes, or one of them.

    A box layout that turns or wraps would keep the height it had before.
    """

    def __init__(self, across: QSizePolicy.Policy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets: tuple[QWidget, ...] = ()
        policy = QSizePolicy(across, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def take(self, *widgets: QWidget) -> None:
        """Place these, in this order."""
        self._widgets = widgets
        for widget in widgets:
            widget.setParent(self)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the widgets in the new width."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """A widget came, went or grew: ask for room and place them anew."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest, as high as one."""
        hints = [widget.sizeHint() for widget in self._shown()] or [QSize(0, 0)]
        return QSize(max(hint.width() for hint in hints), max(hint.height() for hint in hints))

    def hasHeightForWidth(self) -> bool:
        """The height depends on the width."""
        return True

    @abstractmethod
    def _place(self) -> None:
        """Give each shown widget its place."""

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]
