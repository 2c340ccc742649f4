"""An ärende is read when the last page of a paper in it has been looked at for a while."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from binder.domain.changes import Changes
from binder.domain.ids import AgendaItemId
from binder.services import read_meeting
from binder.ui.session import Session

if TYPE_CHECKING:
    from binder.storage.database import Binder
    from binder.ui.prepare.prepare_place import PreparePlace

LOOKED_AT_MS = 3000
"""Whoever only passes through the agenda has not read anything."""


class ReadingMark(QObject):
    """Follows the page and the ärende of a place; marks without a step to undo: nothing was done."""

    def __init__(self, session: Session, place: PreparePlace) -> None:
        super().__init__(place)
        self._session = session
        self._place = place
        self._looking_at: AgendaItemId | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOKED_AT_MS)
        self._timer.timeout.connect(self._mark)
        place.reader.page_changed.connect(self._on_page)

    def stop(self) -> None:
        """Nothing is read any more."""
        self._timer.stop()

    def _on_page(self, page: int, count: int) -> None:
        self._looking_at = self._place.shown_item()
        if count and page == count:
            self._timer.start()
        else:
            self._timer.stop()

    def _mark(self) -> None:
        item = self._place.shown_item()
        if item is None or item != self._looking_at:
            return
        row = self._place.agenda.row(item)
        if row is not None and row.has_papers and not row.is_read:
            self._session.run(partial(_read, item_id=item))


def _read(binder: Binder, item_id: AgendaItemId) -> Changes:
    return replace(read_meeting.set_read(binder, item_id), undo=None)
