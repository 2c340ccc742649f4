"""What every view owes to those who use it without a mouse, without sight or with an unsteady hand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

MOST_STOPS = 200
SMALLEST = 32
"""Pixels of a target in either direction."""
SMALLEST_OF_KIND = {"large": 44, "mend": 24, "link": 24, "link-small": 24, "sentence": 24}
"""Large ones are met standing, in a meeting; small ones stand beside a sentence (WCAG 2.2, 2.5.8: 24)."""


def stops(root: QWidget) -> list[QWidget]:
    """What Tab leads to, by pressing it until it comes round."""
    window = root.window()
    reached: list[QWidget] = []
    for _ in range(MOST_STOPS):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        focused = window.focusWidget()
        # A date has three parts, and Tab goes from one to the next.
        if focused is None or (focused in reached and not isinstance(focused, QDateEdit)):
            break
        if focused not in reached:
            reached.append(focused)
    return [widget for widget in reached if root.isAncestorOf(widget)]


def unreached(root: QWidget) -> list[str]:
    """Controls that Tab never leads to; of buttons that exclude each other it is enough to reach one."""
    reached = stops(root)
    return [
        _described(widget)
        for widget in _focusable(root)
        if widget not in reached and _takes_tab(widget) and not _is_one_of_several(widget)
    ]


def unnamed(root: QWidget) -> list[str]:
    """Controls of which a screen reader could not say what they are."""
    return [_described(widget) for widget in _focusable(root) if not _name(widget).strip()]


def too_small(root: QWidget) -> list[str]:
    """Targets that are hard to hit."""
    return [
        f"{_described(widget)} {widget.width()}×{widget.height()}"
        for widget in _focusable(root)
        if isinstance(widget, QAbstractButton | QComboBox | QLineEdit) and _is_small(widget)
    ]


def backward_steps(root: QWidget) -> list[str]:
    """Where Tab goes against the direction of reading: up in a column, or left in a row.

    It goes round in a ring, so one such step brings it back to the beginning.
    """
    ring = stops(root)
    found = [
        f"{_described(before)} → {_described(after)}"
        for before, after in pairwise([*ring, *ring[:1]])
        if _is_backward(*_places(before, after, root))
    ]
    return found if len(found) > 1 else []


def _takes_tab(widget: QWidget) -> bool:
    return widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _is_one_of_several(widget: QWidget) -> bool:
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive()


def _focusable(root: QWidget) -> Iterator[QWidget]:
    for widget in root.findChildren(QWidget):
        is_part_of_another = isinstance(widget, QScrollBar) or isinstance(widget.parentWidget(), QComboBox)
        has_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
        if widget.isVisible() and has_focus and not is_part_of_another:
            yield widget


def _name(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        # Qt gives a screen reader on Linux the chosen text as the name of a combo box: a label must say it.
        return " / ".join(_labels(widget))
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def _labels(widget: QWidget) -> list[str]:
    related = QAccessible.queryAccessibleInterface(widget).relations()
    is_label = QAccessible.RelationFlag.Label
    return [other.text(QAccessible.Text.Name) for other, relation in related if relation == is_label]


def _is_small(widget: QWidget) -> bool:
    least = SMALLEST_OF_KIND.get(str(widget.property("kind")), SMALLEST)
    return widget.width() < least or widget.height() < least


def _places(before: QWidget, after: QWidget, root: QWidget) -> tuple[QRect, QRect]:
    """Where both stand; what is scrolled stands where its panel does, seen from outside the panel."""
    panels = _panel(before), _panel(after)
    if panels[0] is panels[1]:
        return _place(before, root), _place(after, root)
    return _place(panels[0] or before, root), _place(panels[1] or after, root)


def _panel(widget: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def _place(widget: QWidget, root: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def _is_backward(before: QRect, after: QRect) -> bool:
    is_above = after.bottom() <= before.top() and after.left() <= before.right()
    is_left = (
        after.right() <= before.left() and after.top() < before.bottom() and after.bottom() > before.top()
    )
    return is_above or is_left


def _described(widget: QWidget) -> str:
    return f"{type(widget).__name__} {_name(widget)!r}"
