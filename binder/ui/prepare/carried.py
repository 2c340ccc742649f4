"""The member is told what became of the notes when a newer version came, and how to look them over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from binder.domain.changes import Changes, Kind
from binder.services import review_notes
from binder.ui.session import Session, local_now

if TYPE_CHECKING:
    from binder.services.review_notes import Tally
    from binder.ui.commands import CommandRegistry
    from binder.ui.prepare.follow_up import FollowUp
    from binder.ui.prepare.prepare_place import PreparePlace


class Carried(QObject):
    """Says once that some of the notes that came along wait, and beside the notes as long as they do."""

    def __init__(
        self, session: Session, registry: CommandRegistry, place: PreparePlace, follow_up: FollowUp
    ) -> None:
        super().__init__(place)
        self._session = session
        self._place = place
        self._follow_up = follow_up
        self._told_until = local_now()
        self._action = registry.connect_handler("review-notes", self.review)
        session.bus.changed.connect(self._on_changed)
        place.item_shown.connect(self._tell)
        place.side.notes.review_wanted.connect(self.review)
        self._tell()

    def review(self) -> None:
        """Look the notes over."""
        self._follow_up.review_notes()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Kind.ANNOTATION) or changes.touches(Kind.MEETING):
            self._tell()

    def _tell(self) -> None:
        meeting, reader = self._place.meeting, self._session.reader
        if meeting is None:
            return
        tally = review_notes.tally(reader, meeting)
        self._action.setEnabled(tally.carried > 0)
        item = self._place.shown_item() if tally.carried else None
        states = review_notes.reviews_of_item(reader, item) if item is not None else {}
        self._place.side.notes.show_carried(states, tally.waiting)
        fresh = review_notes.tally(reader, meeting, since=self._told_until)
        if fresh.waiting:
            self._told_until = local_now()
            self._place.banner.offer(self._sentence(fresh), self.tr("Se över"), self.review)

    def _sentence(self, fresh: Tally) -> str:
        came = (
            self.tr("1 anteckning följde med till den nya versionen")
            if fresh.carried == 1
            else self.tr("{} anteckningar följde med till de nya versionerna").format(fresh.carried)
        )
        if fresh.waiting == 1:
            return self.tr("{}, 1 behöver ses över.").format(came)
        return self.tr("{}, {} behöver ses över.").format(came, fresh.waiting)
