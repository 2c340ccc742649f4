"""How a side panel scrolls what it holds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def body_of(panel: QScrollArea, *, sideways: bool = False) -> QWidget:
    """The surface that the panel scrolls: up and down, and `sideways` only where its parts cannot wrap."""
    panel.setObjectName("sidePanel")
    panel.setWidgetResizable(True)
    panel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if not sideways:
        panel.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    body = QWidget()
    body.setObjectName("sidePanelBody")
    panel.setWidget(body)
    return body
