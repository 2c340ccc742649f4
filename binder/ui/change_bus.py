"""The one place where views hear that something in the binder changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class ChangeBus(QObject):
    """Carries `Changes` to every view; each decides whether that concerns it and rereads."""

    changed = Signal(object)
    """A `binder.domain.changes.Changes`, on the UI thread, after it has been written."""
