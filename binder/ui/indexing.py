"""Making newly received papers searchable whenever the writer has nothing else to do."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from binder.services import index_papers
from binder.ui.session import Session

PAUSE_MS = 150
"""Between two handfuls of pages, so that typing and reading always come first."""


class Indexing(QObject):
    """Runs one small step after another until nothing waits; begins anew when papers come in."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._step)
        session.saved.connect(self._on_saved)
        self._timer.start()

    def stop(self) -> None:
        """No further steps; what is indexed stays."""
        self._timer.stop()
        self._session.saved.disconnect(self._on_saved)

    def _on_saved(self, _moment: datetime) -> None:
        self._timer.start()

    def _step(self) -> None:
        if index_papers.waiting(self._session.reader):
            self._session.run(index_papers.index_next)
