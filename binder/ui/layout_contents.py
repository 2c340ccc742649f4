"""What a layout holds, in its order, asked without touching its items.

`itemAt` and `takeAt` are not for Python: resources/docs/decisions/layout-items.md.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def contents(layout: QLayout) -> list[QWidget | QLayout]:
    """The widgets and layouts directly in a layout, in its order; stretches are left out."""
    parent = layout.parentWidget()
    candidates: list[QWidget | QLayout] = [*layout.findChildren(QLayout, options=_DIRECT)]
    if parent is not None:
        candidates += parent.findChildren(QWidget, options=_DIRECT)
    placed = {layout.indexOf(part): part for part in candidates}
    placed.pop(-1, None)
    return [part for _, part in sorted(placed.items())]


def clear(layout: QLayout) -> None:
    """Take every widget that is directly in a layout out of it and let Qt delete it."""
    for widget in contents(layout):
        if isinstance(widget, QWidget):
            layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
