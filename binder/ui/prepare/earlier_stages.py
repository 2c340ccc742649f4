"""The tab beside the paper that shows the ärende in other meetings, and the way there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from binder.domain.changes import Changes, Kind
from binder.domain.errors import BinderError
from binder.domain.ids import AgendaItemId
from binder.services import arende_history, read_meeting
from binder.ui.prepare.side_panel import HISTORY
from binder.ui.session import Session

if TYPE_CHECKING:
    from binder.ui.commands import CommandRegistry
    from binder.ui.prepare.prepare_place import PreparePlace


class EarlierStages(QObject):
    """Follows the ärende in front; the tab is there only where the ärende has been on another agenda."""

    def __init__(self, session: Session, registry: CommandRegistry, place: PreparePlace) -> None:
        super().__init__(place)
        self._session = session
        self._place = place
        self._action = registry.connect_handler("history", self._on_history)
        place.item_shown.connect(self._tell)
        place.side.stage_wanted.connect(self._on_stage)
        session.bus.changed.connect(self._on_changed)
        self._tell()

    def _tell(self) -> None:
        item = self._place.shown_item()
        try:
            count = 0 if item is None else arende_history.stage_count(self._session.reader, item)
        except BinderError:
            # It was taken away, for instance with its meeting.
            count = 0
        self._action.setEnabled(count > 0)
        self._place.side.tell_stages(count)

    def _on_history(self) -> None:
        self._place.show_side(HISTORY)
        self._place.side.focus_first()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Kind.AGENDA_ITEM) or changes.touches(Kind.MEETING):
            self._tell()

    def _on_stage(self, item_id: int) -> None:
        item = read_meeting.item(self._session.reader, AgendaItemId(item_id))
        self._place.go_to(item.meeting_id, item.id)
