"""Python's collector of rings of objects, on the window's thread alone.

By itself it runs on whichever thread asks for memory next, and frees widgets there: holding a lock of Qt's it
waits for the interpreter, which the window's thread holds while it waits for that lock. Neither ever goes on.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from binder.garbage import collect_due

EVERY_MS = 1000


class Collector(QObject):
    """Takes over from Python, which collects no more by itself."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(collect_due)
        self._timer.start()
