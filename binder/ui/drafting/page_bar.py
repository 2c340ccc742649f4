"""The bar at the head of a page that fills the window, and the key that leaves the page."""

from __future__ import annotations

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget


def page_bar(back: QPushButton, heading: QWidget, *tools: QWidget) -> QFrame:
    """The way back and what the page is at the left, its tools at the right."""
    bar = QFrame()
    bar.setObjectName("toolBar")
    row = QHBoxLayout(bar)
    row.setContentsMargins(12, 8, 18, 8)
    row.setSpacing(12)
    row.addWidget(back)
    row.addWidget(heading)
    row.addStretch(1)
    for tool in tools:
        row.addWidget(tool)
    return bar


def leave_by(back: QPushButton, page: QWidget, closed: SignalInstance) -> None:
    """Button and Escape leave the page, wherever in it the focus is."""
    back.setToolTip("Esc")
    back.clicked.connect(closed)
    escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), page)
    escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    escape.activated.connect(closed)
