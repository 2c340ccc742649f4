"""What waits until the first page is on the screen: built then, one piece after another."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 15
"""Before each piece: what was drawn reaches the screen, and keys and mouse come in between."""


class Later(QObject):
    """A queue of steps that begins when it is told that the first view stands."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: deque[Callable[[], object]] = deque()
        self._has_begun = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._take_step)

    def add(self, step: Callable[[], object]) -> None:
        """Do this last, once the first view stands; `step` belongs to something that lives as long."""
        self._steps.append(step)
        if self._has_begun and not self._timer.isActive():
            self._timer.start()

    @property
    def has_begun(self) -> bool:
        """Whether the first view stands."""
        return self._has_begun

    @property
    def is_done(self) -> bool:
        """Whether the first view stands, and everything after it as well."""
        return self._has_begun and not self._steps

    def begin(self) -> None:
        """The first view stands; a second call does nothing."""
        if not self._has_begun:
            self._has_begun = True
            self._timer.start()

    def stop(self) -> None:
        """The window closes: no further step."""
        self._timer.stop()
        self._steps.clear()

    def _take_step(self) -> None:
        if self._steps:
            self._steps.popleft()()
        if self._steps:
            self._timer.start()
