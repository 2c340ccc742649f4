"""The way back: which ärenden were shown, in whichever meeting, and return to them with one key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from binder.domain.errors import BinderError
from binder.domain.ids import AgendaItemId, MeetingId, PaperId
from binder.services import read_meeting
from binder.ui.session import Session

if TYPE_CHECKING:
    from binder.ui.commands import CommandRegistry
    from binder.ui.prepare.prepare_place import PreparePlace

KEPT = 100


@dataclass(frozen=True, slots=True)
class Stop:
    """An ärende that was shown, and the paper of it that was in front."""

    meeting_id: MeetingId
    item_id: AgendaItemId
    paper_id: PaperId | None


class WayBack(QObject):
    """Notes each ärende as it is left; going back is the other way on, as in a browser."""

    def __init__(self, session: Session, registry: CommandRegistry, place: PreparePlace) -> None:
        super().__init__(place)
        self._session = session
        self._place = place
        self._back: list[Stop] = []
        self._forward: list[Stop] = []
        self._here = self._current()
        self._is_returning = False
        self._actions = (
            registry.connect_handler("back", self.go_back),
            registry.connect_handler("forward", self.go_forward),
        )
        place.item_shown.connect(self._on_item)
        place.paper_changed.connect(self._on_paper)
        self._tell()

    def go_back(self) -> None:
        """Show the ärende that was shown before this one."""
        self._go(self._back, self._forward)

    def go_forward(self) -> None:
        """Show the ärende from which one went back."""
        self._go(self._forward, self._back)

    def _go(self, source: list[Stop], target: list[Stop]) -> None:
        while source:
            stop = source.pop()
            if self._is_there(stop):
                if self._here is not None:
                    target.append(self._here)
                self._return_to(stop)
                break
        self._tell()

    def _return_to(self, stop: Stop) -> None:
        self._is_returning = True
        self._place.go_to(stop.meeting_id, stop.item_id)
        self._is_returning = False
        paper = next((p for p in self._place.papers if p.id == stop.paper_id), None)
        if paper is not None:
            self._place.show_paper(paper)
        self._here = self._current()

    def _is_there(self, stop: Stop) -> bool:
        if self._here is not None and stop.item_id == self._here.item_id:
            return False
        try:
            read_meeting.meeting(self._session.reader, stop.meeting_id)
            read_meeting.item(self._session.reader, stop.item_id)
        except BinderError:
            # It was taken out of the binder since.
            return False
        return True

    def _on_item(self, _item: int) -> None:
        if not self._is_returning:
            if self._here is not None:
                self._back = [*self._back, self._here][-KEPT:]
            self._forward.clear()
        self._here = self._current()
        self._tell()

    def _on_paper(self) -> None:
        current = self._current()
        if current is not None and self._here is not None and current.item_id == self._here.item_id:
            self._here = current

    def _current(self) -> Stop | None:
        meeting, item = self._place.meeting, self._place.shown_item()
        if meeting is None or item is None:
            return None
        return Stop(meeting, item, self._place.paper.id if self._place.paper else None)

    def _tell(self) -> None:
        for action, stops in zip(self._actions, (self._back, self._forward), strict=True):
            action.setEnabled(bool(stops))
