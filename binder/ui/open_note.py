"""From a note in a list to its place: meeting, ärende and page, with the mark shown there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from binder.services import read_meeting
from binder.ui.paper_pages import paper_at
from binder.ui.session import Session

if TYPE_CHECKING:
    from binder.domain.annotation import Anchor
    from binder.domain.note_list import ListedNote
    from binder.domain.paper import Paper
    from binder.ui.prepare.prepare_place import PreparePlace


class NoteOpener(QObject):
    """Shows notes in the place where papers are read."""

    def __init__(self, session: Session, place: PreparePlace) -> None:
        super().__init__(place)
        self._session = session
        self._place = place

    def open(self, listed: ListedNote) -> None:
        """Go to where the note is, and draw a line around its words."""
        note, place = listed.note, self._place
        if note.item_id is not None:
            place.go_to(listed.meeting.id, note.item_id)
        elif place.meeting != listed.meeting.id:
            place.meeting_wanted.emit(int(listed.meeting.id))
        if note.anchor is not None:
            self._show_anchor(note.anchor)
        elif (paper := next((each for each in self._papers() if each.id == note.paper_id), None)) is not None:
            place.show_paper(paper)
            place.reader.go_to(paper.first_page)

    def _show_anchor(self, anchor: Anchor) -> None:
        paper = paper_at(self._papers(), anchor.version_id, anchor.page)
        if paper is None:
            # It stayed with the words of an earlier version.
            self._place.follow_up.open_place(anchor)
            return
        self._place.show_paper(paper)
        self._place.reader.go_to(anchor.page, outline=anchor.quads)

    def _papers(self) -> list[Paper]:
        """The papers of the ärende in front, then those of the meeting."""
        meeting = self._place.meeting
        if meeting is None:
            return self._place.papers
        return [*self._place.papers, *read_meeting.meeting_papers(self._session.reader, meeting)]
