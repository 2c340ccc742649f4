"""Going through the parts of a place with one key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication, QWidget


def next_area(areas: Sequence[QWidget]) -> QWidget | None:
    """The visible part after the one that has the focus, the first if none has; None if none is visible."""
    seen = [area for area in areas if area.isVisible()]
    focused = QApplication.focusWidget()
    holders = (n for n, area in enumerate(seen) if _holds(area, focused))
    here = next(holders, -1)
    return seen[(here + 1) % len(seen)] if seen else None


def _holds(area: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (focused is area or area.isAncestorOf(focused))
