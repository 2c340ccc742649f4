"""Förbered: agenda, paper and own work side by side, all of one ärende."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from binder.domain.changes import Changes, Kind
from binder.domain.ids import AgendaItemId, MeetingId
from binder.domain.paper import Paper
from binder.services import read_meeting, reading_place
from binder.ui import theme as themes
from binder.ui.agenda.agenda_panel import AgendaPanel
from binder.ui.commands import CommandRegistry
from binder.ui.later import Later
from binder.ui.message_bar import MessageBar
from binder.ui.paper_pages import paper_at
from binder.ui.prepare.areas import next_area
from binder.ui.prepare.marking import Marking
from binder.ui.prepare.panels import Panels
from binder.ui.prepare.paper_bar import PaperBar
from binder.ui.prepare.reader_commands import ReaderCommands
from binder.ui.prepare.reading_mark import ReadingMark
from binder.ui.prepare.reading_order import ReadingOrder
from binder.ui.prepare.side_panel import DRAFT, SidePanel
from binder.ui.reader.reader_view import ReaderView
from binder.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from binder.ui.prepare.follow_up import FollowUp
    from binder.ui.prepare.note_views import NoteViews


class PreparePlace(QWidget):
    """Keeps the three panels on the same ärende."""

    item_shown = Signal(int)
    paper_changed = Signal()
    """Another paper is in front, another version of it, or none."""
    meeting_wanted = Signal(int)
    """An ärende of this other meeting is asked for: whoever hears this shows the meeting here."""

    def __init__(self, session: Session, registry: CommandRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._registry = registry
        self._meeting: MeetingId | None = None
        self._item: AgendaItemId | None = None
        self.papers: list[Paper] = []
        self.paper: Paper | None = None
        """The paper in front, as it is or as it was."""
        self.shows_earlier_version = False
        """Whether the paper in front is as it was before it was replaced."""
        self._wanted: AgendaItemId | None = None
        self._follow_up: FollowUp | None = None
        self.note_views: NoteViews | None = None
        """The notes beyond the cards of the ärende; built after the first page."""
        self.agenda = AgendaPanel()
        self.bar = PaperBar(registry)
        self.reader = ReaderView()
        self.side = SidePanel(session, registry)
        self.banner = MessageBar()
        self._lay_out()
        self.later = Later(self)
        """What is not needed for the first page; who owns this place may add to it."""
        self.order = ReadingOrder(session, registry, self)
        self._marking = Marking(session, registry, self)
        self._connect()
        self.agenda.offer_items(registry.action("add-item"))
        self._reading_mark = ReadingMark(session, self)

    def show_meeting(self, meeting_id: MeetingId) -> None:
        """Show a meeting's agenda and the ärende that was last read there, or the first."""
        self._meeting = meeting_id
        if self._follow_up is not None:
            self._follow_up.uncover()
        self._reread_agenda()
        last = self._wanted or reading_place.last_item(self._session.reader)
        self._wanted = None
        here = [row.item.id for row in self.agenda.model.items()]
        if here:
            self.agenda.select(last if last in here else here[0])
            if self._item not in here:
                self.show_item(here[0])
        else:
            self.show_item(None)

    def show_item(self, item_id: AgendaItemId | None) -> None:
        """Show an ärende in all panels; what was typed for the last one is saved first."""
        if item_id == self._item and item_id is not None:
            return
        self._keep_place()
        self._item = item_id
        self.side.show_item(item_id)
        self._reread_papers()
        if item_id is not None:
            self._session.run(partial(reading_place.remember_item, item_id=item_id))
            self.item_shown.emit(int(item_id))

    def shown_item(self) -> AgendaItemId | None:
        """The ärende in front."""
        return self._item

    @property
    def meeting(self) -> MeetingId | None:
        """The meeting whose agenda is shown."""
        return self._meeting

    @property
    def follow_up(self) -> FollowUp:
        """All that concerns what came later; built after the first page, or when it is first asked for."""
        if self._follow_up is None:
            from binder.ui.prepare.follow_up import FollowUp

            self._follow_up = FollowUp(self._session, self._registry, self)
        return self._follow_up

    def go_to(self, meeting_id: MeetingId, item_id: AgendaItemId) -> None:
        """Show an ärende of this or another meeting."""
        if meeting_id == self._meeting:
            self.agenda.select(item_id)
        else:
            self._wanted = item_id
            self.meeting_wanted.emit(int(meeting_id))

    def open_page(self, item_id: AgendaItemId, page: int) -> None:
        """Go to a page (of the received file) in an ärende: for search hits."""
        self.agenda.select(item_id)
        paper = next((p for p in self.papers if p.first_page <= page <= p.last_page), None)
        if paper is not None:
            self.show_paper(paper)
            self.reader.go_to(page)

    def show_draft(self) -> None:
        """Bring the yrkande to the front."""
        self.show_side(DRAFT)

    def show_newest_draft(self, item_id: int) -> None:
        """Bring to the front what was begun last on an ärende, ready to be written on."""
        self.agenda.select(AgendaItemId(item_id))
        self.show_draft()
        self.side.draft.show_newest()

    def flush(self) -> None:
        """Save everything typed, and where the reader stands."""
        self.side.flush()
        self._marking.flush()
        self._keep_place()

    def shut_down(self) -> None:
        """Save, and end the reader's thread."""
        self.later.stop()
        if self._follow_up is not None:
            self._follow_up.stop()
        if self.note_views is not None:
            self.note_views.stop()
        self.flush()
        self._reading_mark.stop()
        self.reader.close_paper()

    def restore_layout(self, store: QSettings) -> None:
        """Widths of the panels, and which of them are hidden, as they were left."""
        self.panels.restore(store)
        self.order.restore(store)
        self.later.add(partial(_build_note_views, self._session, self._registry, self, store))
        self.later.add(partial(import_module, "binder.ui.notes.note_browser"))

    def keep_layout(self, store: QSettings) -> None:
        """Remember the panels as they are."""
        self.panels.keep(store)
        self.order.keep(store)

    def _lay_out(self) -> None:
        middle = QWidget()
        self.column = QVBoxLayout(middle)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.bar)
        self.column.addWidget(self.banner)
        self.column.addWidget(self.reader, 1)
        self.panels = Panels(self.agenda, middle, self.side)
        self.agenda.setMinimumWidth(themes.current().px(176))
        self.side.setMinimumWidth(themes.current().px(260))
        middle.setMinimumWidth(440)
        self.outer = QVBoxLayout(self)
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.outer.addWidget(self.panels)
        # QSplitter reads its children in reverse unless told otherwise.
        QWidget.setTabOrder(self.agenda.view, self.bar)
        QWidget.setTabOrder(self.bar, self.reader)
        QWidget.setTabOrder(self.reader, self.side)

    def _connect(self) -> None:
        self.agenda.item_selected.connect(self.show_item)
        self.agenda.emptied.connect(partial(self.show_item, None))
        self.bar.paper_chosen.connect(self._on_paper_chosen)
        self.reader.page_changed.connect(self.bar.show_page)
        self.reader.pages.reading.drawn.connect(self._on_drawn)
        self.reader.failed.connect(self.later.begin)
        for step in (
            self._build_late_papers,
            self.side.build_draft,
            self.side.build_decision,
            partial(import_module, "binder.ui.prepare.follow_up"),
            self._build_follow_up,
            self.order.prepare,
            self.bar.dress,
        ):
            self.later.add(step)
        self.reader.page_link_activated.connect(self._on_page_link)
        self._session.bus.changed.connect(self._on_changed)
        handlers: dict[str, Callable[[], object]] = {
            "draft": self._on_draft,
            "next-item": partial(self.agenda.step, 1),
            "previous-item": partial(self.agenda.step, -1),
            "toggle-agenda": partial(self.panels.toggle, "agenda"),
            "toggle-side": partial(self.panels.toggle, "side"),
            "next-area": self._on_next_area,
        }
        for command_id, handler in handlers.items():
            self._registry.connect_handler(command_id, handler)
        ReaderCommands(self._registry, self)

    def _on_drawn(self) -> None:
        # Not disconnected: pictures that are on their way would come all the same.
        if not self.later.has_begun and self.reader.pages.is_settled:
            self.later.begin()

    def _build_late_papers(self) -> None:
        from binder.ui.prepare.late_papers import LatePapers

        LatePapers(self._session, self.agenda, self.banner)

    def _build_follow_up(self) -> None:
        self.follow_up  # noqa: B018 - asking builds it

    def _on_draft(self) -> None:
        self.show_side(DRAFT)
        self.side.draft.begin()

    def show_side(self, tab: int) -> None:
        """Bring a tab of the right panel to the front, also where the panel is hidden."""
        self.side.show()
        self.side.show_tab(tab)

    def _on_next_area(self) -> None:
        target = next_area((self.agenda, self.reader, self.side))
        if target is self.side:
            self.side.focus_first()
        elif target is self.agenda:
            self.agenda.focus_list()
        else:
            self.reader.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_paper_chosen(self, paper_id: int) -> None:
        paper = next((p for p in self.papers if p.id == paper_id), None)
        if paper is not None:
            self._keep_place()
            self.show_paper(paper)
            # The keys are for the paper now, not for the note written last; who walks the bar stays there.
            if not self.bar.isAncestorOf(self.focusWidget()):
                self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_page_link(self, page: int) -> None:
        """A link out of the paper, such as from the agenda's list: to the ärende whose paper has the page."""
        reader, version = self._session.reader, self.paper.version_id if self.paper else 0
        for row in self.agenda.model.items():
            if paper_at(read_meeting.papers_of(reader, row.item.id), version, page) is not None:
                self.open_page(row.item.id, page)
                return
        self.banner.say(self.tr("Länken går till en sida som inte hör till något ärende."), tone="info")

    def _on_changed(self, changes: Changes) -> None:
        if self._meeting is None:
            return
        agenda_kinds = (Kind.MEETING, Kind.AGENDA_ITEM, Kind.ANNOTATION, Kind.DRAFT, Kind.OUTBOX, Kind.PAPER)
        if any(changes.touches(kind) for kind in agenda_kinds):
            self._reread_agenda()
        if changes.touches(Kind.ANNOTATION):
            self._marking.show_marks()
        if changes.touches(Kind.PAPER):
            self._reread_papers()

    def _reread_agenda(self) -> None:
        if self._meeting is not None:
            self.agenda.show_agenda(read_meeting.agenda(self._session.reader, self._meeting))

    def _reread_papers(self) -> None:
        reader, was_earlier = self._session.reader, self.shows_earlier_version
        self.papers = [] if self._item is None else read_meeting.papers_of(reader, self._item)
        if not self.papers and self._meeting is not None:
            # An item without papers of its own is read in the kallelse.
            self.papers = read_meeting.meeting_papers(reader, self._meeting)
        shown = next((p for p in self.papers if self.paper and p.id == self.paper.id), None)
        self.bar.show_papers(self.papers, None)
        if shown is not None and was_earlier:
            shown = self.paper
        if self.papers:
            self.show_paper(shown or self._read_last())
        else:
            self.paper, self.shows_earlier_version = None, False
            if self._item is not None:
                missing = self.tr("Ärendet har ingen handling. Dra en PDF till ärendet i listan.")
                self.reader.set_empty_text(missing)
            self.reader.show_nothing()
            self.bar.show_page(0, 0)
            self.later.begin()
        self.paper_changed.emit()

    def _read_last(self) -> Paper:
        """The one of the papers that was left, or the first."""
        left = reading_place.last_paper(self._session.reader, self._item) if self._item is not None else None
        return next((paper for paper in self.papers if paper.id == left), self.papers[0])

    def show_paper(self, paper: Paper, *, is_earlier: bool = False) -> None:
        """Show one of the ärende's papers where it was left, or as it was before it was replaced."""
        self.bar.mark(int(paper.id))
        if self.paper == paper:
            return
        self.paper, self.shows_earlier_version = paper, is_earlier
        self.order.show(paper)
        self._marking.show_marks()
        self.paper_changed.emit()

    def follow(self, paper: Paper) -> None:
        """Reading went on to another paper: agenda, bar and notes follow, the pages stay."""
        if self.paper == paper:
            return
        self.paper, self.shows_earlier_version = paper, False
        if paper.item_id is not None and paper.item_id != self._item:
            self.agenda.select(paper.item_id)
        self.bar.mark(int(paper.id))
        self._marking.show_marks()
        self.paper_changed.emit()

    def _keep_place(self) -> None:
        place = self.reader.place()
        if self.paper is not None and not self.shows_earlier_version and place is not None:
            page, fraction = place
            self._session.run(
                partial(reading_place.remember, paper_id=self.paper.id, page=page, offset=fraction)
            )


def _build_note_views(
    session: Session, registry: CommandRegistry, place: PreparePlace, store: QSettings
) -> None:
    from binder.ui.prepare.note_views import NoteViews

    place.note_views = NoteViews(session, registry, place, store)
