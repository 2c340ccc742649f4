"""Wrappers that PySide keeps for C++ objects which do not tell it when they go.

The address of such an object may be given to another one, which PySide then hands out as the first:
resources/docs/decisions/layout-items.md.
"""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QMetaObject, QObject
from shiboken6 import Shiboken


def strays() -> dict[str, int]:
    """How many there are of each kind; what Python made or owns, and what never goes, is none."""
    return Counter(type(wrapper).__name__ for wrapper in Shiboken.getAllValidWrappers() if _is_stray(wrapper))


def _is_stray(wrapper: object) -> bool:
    if isinstance(wrapper, QObject | QMetaObject):
        return False
    return not (Shiboken.ownedByPython(wrapper) or Shiboken.createdByPython(wrapper))
