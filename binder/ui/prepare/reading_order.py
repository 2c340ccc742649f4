"""What follows when one reads on beyond the end of a paper: nothing, the ärende's next, or the meeting's."""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer

from binder.domain.changes import Changes, Kind
from binder.domain.paper import Paper
from binder.services import read_meeting, read_paper, reading_place
from binder.ui.reader.page_run import PaperSection

if TYPE_CHECKING:
    from binder.ui.commands import CommandRegistry
    from binder.ui.prepare.confidential_reading import ConfidentialReading
    from binder.ui.prepare.prepare_place import PreparePlace
    from binder.ui.session import Session

_STORED = "prepare/reading"
_FOLLOW_MS = 80
"""Whoever scrolls fast passes many papers; agenda and notes follow where one stops."""


class Scope(Enum):
    """Which papers are read one after another."""

    PAPER = "paper"
    ITEM = "item"
    MEETING = "meeting"


class ReadingOrder(QObject):
    """Shows papers in the reader of a place, and lets the place follow to the paper that is reached."""

    def __init__(self, session: Session, registry: CommandRegistry, place: PreparePlace) -> None:
        super().__init__(place)
        self._session, self._registry, self._place = session, registry, place
        self._confidential: ConfidentialReading | None = None
        self._papers: list[Paper] = []
        self.scope = Scope.ITEM
        self._page: int | None = None
        self._following = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._following.timeout.connect(self._follow)
        place.reader.paper_in_front.connect(self._on_front)
        place.reader.pages.pages_turned.connect(self._on_turned)
        for scope in Scope:
            registry.connect_handler(f"read-{scope.value}", partial(self.choose, scope))

    def restore(self, store: QSettings) -> None:
        """As it was left."""
        known = {scope.value: scope for scope in Scope}
        self.scope = known.get(str(store.value(_STORED)), self.scope)

    def keep(self, store: QSettings) -> None:
        """Remember it."""
        store.setValue(_STORED, self.scope.value)

    def choose(self, scope: Scope) -> None:
        """Read other papers in a row; the page stays."""
        paper, place = self._place.paper, self._place.reader.place()
        self.scope = scope
        # A confidential one stands alone whatever is read in a row, and may be covered.
        if paper is not None and not paper.is_confidential:
            self._show(paper, place)

    def show(self, paper: Paper) -> None:
        """Show a paper where it was left, and after it what is to be read next; covered if confidential."""
        if paper.is_confidential:
            self._papers = [paper]
            self.confidential.cover()
        else:
            self.show_open(paper)

    def show_open(self, paper: Paper) -> None:
        """Show a paper where it was left, also a confidential one."""
        kept = reading_place.place(self._session.reader, paper.id)
        self._show(paper, (kept.page, kept.offset) if kept and paper.has_page(kept.page) else None)

    @property
    def confidential(self) -> ConfidentialReading:
        """What covers confidential papers; built when the first one comes, or after the first page."""
        if self._confidential is None:
            from binder.ui.prepare.confidential_reading import ConfidentialReading

            self._confidential = ConfidentialReading(self._session, self._registry, self._place)
        return self._confidential

    def prepare(self) -> None:
        """Let pages of the whole meeting be gone to by their number in it; not needed for the first page."""
        self.confidential  # noqa: B018 - asking builds it
        self._session.bus.changed.connect(self._on_changed)
        tools = self._place.reader.tools
        tools.binder_pages = self._binder_pages
        tools.binder_page_wanted.connect(self._on_binder_page)

    def _show(self, paper: Paper, place: tuple[int, float] | None) -> None:
        self._following.stop()
        self._papers = self._in_order(paper)
        reader = self._place.reader
        if len(self._papers) == 1:
            opener, first, last = self._section(paper).opener, paper.first_page, paper.last_page
            turn = self._turn_of(paper)
            reader.show_paper(
                opener,
                first,
                last,
                version_id=paper.version_id,
                place=place,
                turn=turn,
                is_confidential=paper.is_confidential,
            )
        else:
            front = self._papers.index(paper)
            kept = read_paper.KeptInBinder(self._session.folder, self._session.key)
            sections = [self._section(each) for each in self._papers]
            reader.show_papers(sections, front, place=place, kept=kept)

    def _in_order(self, paper: Paper) -> list[Paper]:
        papers = [paper]
        if self.scope is Scope.ITEM:
            papers = self._place.papers
        elif self.scope is Scope.MEETING:
            papers = self._of_meeting()
        # An earlier version of a paper stands alone, and so does a confidential one.
        papers = [each for each in papers if not each.is_confidential]
        return papers if paper in papers else [paper]

    def _on_changed(self, changes: Changes) -> None:
        """A paper among those that are read in a row was marked: it is taken out at once."""
        paper = self._place.paper
        if changes.touches(Kind.PAPER) and paper is not None and len(self._papers) > 1:
            from binder.services import sekretess

            hidden = sekretess.pages(self._session.reader)
            if any(hidden.touches(each.version_id, each.first_page, each.last_page) for each in self._papers):
                self._show(paper, self._place.reader.place())

    def _of_meeting(self) -> list[Paper]:
        meeting, reader = self._place.meeting, self._session.reader
        if meeting is None:
            return []
        papers = read_meeting.meeting_papers(reader, meeting)
        for row in self._place.agenda.model.items():
            papers = papers + read_meeting.papers_of(reader, row.item.id)
        return papers

    def _section(self, paper: Paper) -> PaperSection:
        folder, key = self._session.folder, self._session.key
        return PaperSection(
            version_id=paper.version_id,
            opener=partial(read_paper.open_stored, folder, key, paper.version_id),
            first=paper.first_page,
            last=paper.last_page,
            title=paper.title,
            turn=self._turn_of(paper),
        )

    def _turn_of(self, paper: Paper) -> int:
        return reading_place.turn(self._session.reader, paper.id)

    def _on_turned(self, page: int, degrees: int) -> None:
        index = self._place.reader.shown.run.index_at(page)
        if index < len(self._papers):
            paper_id = self._papers[index].id
            self._session.run(partial(reading_place.remember_turn, paper_id=paper_id, degrees=degrees))

    def _on_front(self) -> None:
        self._page = None
        self._following.start()

    def _follow(self) -> None:
        page, self._page = self._page, self._place.reader.pages.page
        if page != self._page:
            # Still on the way: showing another item would hold up every page that is scrolled past.
            self._following.start()
            return
        front = self._place.reader.shown.front
        if front < len(self._papers):
            self._place.follow(self._papers[front])

    def _binder_pages(self) -> int:
        return sum(paper.page_count for paper in self._of_meeting())

    def _on_binder_page(self, number: int) -> None:
        for paper in self._of_meeting():
            if number <= paper.page_count:
                if paper.item_id is not None:
                    self._place.agenda.select(paper.item_id)
                self._place.show_paper(paper)
                self._place.reader.go_to(paper.first_page + number - 1)
                return
            number -= paper.page_count
