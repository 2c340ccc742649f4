"""Notes on the page, the paper and the meeting in front: begun by a command, written where they stand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from binder.domain.changes import Changes, Kind
from binder.domain.ids import AnnotationId
from binder.domain.note_list import NoteScope
from binder.services import annotate
from binder.ui.prepare.side_panel import NOTES
from binder.ui.session import Session, local_now

if TYPE_CHECKING:
    from binder.ui.commands import CommandRegistry
    from binder.ui.prepare.note_views import NoteViews
    from binder.ui.prepare.prepare_place import PreparePlace


class BeginNote(QObject):
    """Makes the note and puts the cursor into it: in its card, or in the list where it has none."""

    def __init__(
        self, session: Session, registry: CommandRegistry, place: PreparePlace, views: NoteViews
    ) -> None:
        super().__init__(views)
        self._session = session
        self._place = place
        self._views = views
        for command_id, handler in (
            ("note-page", self.on_page),
            ("note-paper", self.on_paper),
            ("note-meeting", self.on_meeting),
        ):
            registry.connect_handler(command_id, handler)

    def on_page(self) -> None:
        """A note on the page that is read."""
        paper, place = self._place.paper, self._place.reader.place()
        if paper is None or place is None or self._is_earlier():
            return
        command = partial(annotate.note_page, item_id=self._place.shown_item(), version_id=paper.version_id)
        self._session.run(partial(command, page=place[0], text="", now=local_now()), self._on_made)

    def on_paper(self) -> None:
        """A note on the paper that is read."""
        paper = self._place.paper
        if paper is not None and not self._is_earlier():
            command = partial(annotate.note_paper, paper_id=paper.id, text="", now=local_now())
            self._session.run(command, self._on_made)

    def on_meeting(self) -> None:
        """A note on the meeting as a whole."""
        meeting = self._place.meeting
        if meeting is not None:
            command = partial(annotate.note_meeting, meeting_id=meeting, text="", now=local_now())
            self._session.run(command, self._on_made)

    def _is_earlier(self) -> bool:
        """Whether an earlier version is in front, which takes no notes; the member is told so."""
        if self._place.shows_earlier_version:
            text = self.tr("En tidigare version kan läsas och citeras. Anteckna i den som gäller.")
            self._place.banner.say(text, tone="info")
        return self._place.shows_earlier_version

    def _on_made(self, changes: Changes) -> None:
        self._views.come_to_front()
        note_id = AnnotationId(changes.first(Kind.ANNOTATION))
        item = self._place.shown_item()
        if item is not None and changes.touches(Kind.AGENDA_ITEM, int(item)):
            self._place.show_side(NOTES)
            self._place.side.notes.focus_note(int(note_id))
        else:
            self._views.edit_in_list(NoteScope.MEETING, note_id)
