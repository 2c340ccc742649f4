"""Tab goes through a page as one reads it: in the order of its layouts, not of the widgets' making."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from binder.ui.layout_contents import contents


def follow_layout(root: QWidget) -> list[QWidget]:
    """Let Tab follow the layouts below `root`; the widgets that take focus, in that order."""
    stops = list(_stops(root))
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
    return stops


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
        return
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is not None:
        yield from _stops(inside)
    elif (layout := widget.layout()) is not None:
        yield from _stops_in(layout)
    else:
        for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            yield from _stops(child)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for part in contents(layout):
        yield from _stops_in(part) if isinstance(part, QLayout) else _stops(part)
