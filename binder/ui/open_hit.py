"""From a search hit to its place: meeting, ärende and page, with the words marked there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from binder.domain.ids import AgendaItemId, MeetingId
from binder.services import read_meeting
from binder.ui.paper_pages import paper_at
from binder.ui.reader.sought_words import SoughtWords
from binder.ui.session import Session

if TYPE_CHECKING:
    from binder.domain.hit import Hit
    from binder.domain.paper import Paper
    from binder.ui.prepare.prepare_place import PreparePlace


class HitOpener(QObject):
    """Shows hits in the place where papers are read; their meeting is shown there already."""

    def __init__(self, session: Session, place: PreparePlace) -> None:
        super().__init__(place)
        self._session = session
        self._place = place
        self._sought = SoughtWords(place.reader.pages)

    def open(self, hit: Hit, words: str) -> None:
        """Go to the hit, and mark the words that were looked for on its page."""
        if hit.item_id is not None:
            self._place.agenda.select(AgendaItemId(hit.item_id))
        paper = self._paper(hit)
        if paper is None or hit.page is None:
            return
        self._place.show_paper(paper)
        self._place.reader.go_to(hit.page)
        number = self._place.reader.shown.number_of(hit.page)
        if number is not None:
            self._sought.mark(number, words)

    def _paper(self, hit: Hit) -> Paper | None:
        if hit.page is None or hit.version_id is None:
            return None
        reader = self._session.reader
        papers = [] if hit.item_id is None else read_meeting.papers_of(reader, AgendaItemId(hit.item_id))
        papers = papers + read_meeting.meeting_papers(reader, MeetingId(hit.meeting_id))
        return paper_at(papers, hit.version_id, hit.page)
