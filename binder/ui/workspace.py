"""The open binder in the window: its three places, and the commands that concern the whole of it."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSettings
from PySide6.QtWidgets import QApplication

from binder.domain.changes import Changes, Kind
from binder.domain.ids import MeetingId
from binder.services import read_meeting, reading_place
from binder.ui.error_texts import language
from binder.ui.housekeeping import keep_house
from binder.ui.prepare.empty_binder import EmptyBinder
from binder.ui.prepare.prepare_place import PreparePlace
from binder.ui.session import Session
from binder.ui.tasks import Job
from binder.wording.dates import long_date
from binder.wording.steps import step_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from binder.domain.errors import BinderError
    from binder.domain.finding import Finding
    from binder.domain.hit import Hit
    from binder.domain.meeting import Meeting
    from binder.services.cosign import PaperRef
    from binder.ui.drafting.finished_page import FinishedPage
    from binder.ui.importing.import_flow import ImportFlow
    from binder.ui.incoming import Incoming
    from binder.ui.indexing import Indexing
    from binder.ui.later import Later
    from binder.ui.main_window import MainWindow
    from binder.ui.meeting.meeting_place import MeetingPlace
    from binder.ui.open_hit import HitOpener
    from binder.ui.outbox.outbox_place import OutboxPlace
    from binder.ui.palette import Palette
    from binder.ui.scans import Scans

PREPARE, MEETING, OUTBOX = range(3)


class Workspace(QObject):
    """Shows a meeting in the places; builds the rarer ones when they are first asked for."""

    def __init__(self, window: MainWindow, session: Session, store: QSettings) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._store = store
        self._meeting: Meeting | None = None
        self._meeting_place: MeetingPlace | None = None
        self._outbox_place: OutboxPlace | None = None
        self._finished: FinishedPage | None = None
        self._palette: Palette | None = None
        self._hits: HitOpener | None = None
        self._scans: Scans | None = None
        self._imports: ImportFlow | None = None
        self._incoming: Incoming | None = None
        self.prepare = PreparePlace(session, window.registry)
        self.prepare.restore_layout(store)
        self.empty = EmptyBinder(window.registry)
        window.top_bar.set_places_enabled(enabled=True)
        self._connect()
        self.show_last_meeting()
        self._indexing: Indexing | None = None
        municipality = self._meeting.municipality if self._meeting else ""
        self._keeping = Job(partial(keep_house, municipality), self)
        steps = (self._begin_reach, self._describe, self._begin_indexing, self._begin_scans)
        for step in (*steps, self._keeping.start):
            self.later.add(step)

    def show_last_meeting(self) -> None:
        """The meeting of the ärende last read, else the newest, else the empty page."""
        reader = self._session.reader
        last = reading_place.last_item(reader)
        meetings = read_meeting.meetings(reader)
        if not meetings:
            self._meeting = None
            self._window.top_bar.show_meeting(self.tr("Mötespärmen"), "")
            self._window.show_page(self.empty)
            self.later.begin()
            return
        wanted = read_meeting.item(reader, last).meeting_id if last is not None else None
        self.show_meeting(next((m.id for m in meetings if m.id == wanted), meetings[0].id))

    def show_meeting(self, meeting_id: MeetingId) -> None:
        """Show a meeting in Förbered."""
        self._meeting = read_meeting.meeting(self._session.reader, meeting_id)
        self._window.top_bar.show_meeting(self._meeting.body, meeting_line(self._meeting))
        self.prepare.show_meeting(meeting_id)
        self.show_place(PREPARE)
        self.prepare.agenda.focus_list()

    @property
    def later(self) -> Later:
        """What is not needed for the first page."""
        return self.prepare.later

    @property
    def is_plain(self) -> bool:
        """Whether nothing is being read in."""
        return self._imports is None or not self._imports.is_running

    @property
    def meeting(self) -> Meeting | None:
        """The meeting that is shown."""
        return self._meeting

    def show_place(self, number: int) -> None:
        """Bring a place to the front; without a meeting there is only the outbox to go to."""
        if number == PREPARE:
            self.follow_meeting_place()
        self._window.top_bar.show_place(number)
        if number == PREPARE and self._imports is not None and self._imports.is_running:
            self._imports.bring_to_front()
            return
        page: QWidget
        if number == OUTBOX:
            page = self._outbox()
        elif self._meeting is None:
            page = self.empty
        else:
            page = self.prepare if number == PREPARE else self._meeting_page(self._meeting)
        self._window.show_page(page)
        if number == OUTBOX:
            self._outbox().list.setFocus()

    @property
    def meeting_in_front(self) -> MeetingPlace | None:
        """Möte, while it is seen."""
        place = self._meeting_place
        return place if place is not None and self._window.pages.currentWidget() is place else None

    def follow_meeting_place(self) -> None:
        """Whoever leaves Möte finds the same ärende in Förbered."""
        place = self.meeting_in_front
        if place is not None and (item := place.shown_item()) is not None:
            self.prepare.agenda.select(item)

    def import_files(self, sources: Sequence[Path], *, may_be_checked: bool = False) -> None:
        """Begin an import, or take a paper with signatures into the outbox; what was typed is saved first."""
        self.prepare.flush()
        self.incoming.take(sources, may_be_checked=may_be_checked and self._meeting is not None)

    @property
    def incoming(self) -> Incoming:
        """Where files come in."""
        if self._incoming is None:
            from binder.ui.incoming import Incoming

            self._incoming = Incoming(self._window, self._session, self._start_import)
            self._incoming.paper_taken.connect(self._on_paper_taken)
        return self._incoming

    def _start_import(self, sources: Sequence[Path]) -> None:
        self._import_flow().start(sources)

    def _on_paper_taken(self, ref: PaperRef) -> None:
        self.show_place(OUTBOX)
        self._outbox().show_paper(ref)

    def shut_down(self) -> None:
        """Save everything, remember the layout, end every thread."""
        if self._indexing is not None:
            self._indexing.stop()
        if self._scans is not None:
            self._scans.stop()
        if self._imports is not None:
            self._imports.shut_down()
        if self._incoming is not None:
            self._incoming.shut_down()
        self.prepare.keep_layout(self._store)
        self.prepare.shut_down()
        for place in (self._meeting_place, self._outbox_place, self._finished, self._palette):
            if place is not None:
                place.shut_down()
        self._session.close()

    def _connect(self) -> None:
        session, window = self._session, self._window
        session.saved.connect(self._on_saved)
        session.failed.connect(self._on_failed)
        session.bus.changed.connect(self._on_changed)
        session.undo_stack.changed.connect(self._refresh_undo)
        self.prepare.side.sign_requested.connect(partial(self._open_finished, may_sign=True))
        self.prepare.side.preview_requested.connect(partial(self._open_finished, may_sign=False))
        self.prepare.meeting_wanted.connect(self._on_meeting_wanted)
        handlers: dict[str, Callable[[], object]] = {
            "undo": session.undo,
            "redo": session.redo,
            "palette": self._on_palette,
            "place-prepare": partial(self.show_place, PREPARE),
            "place-meeting": partial(self.show_place, MEETING),
            "place-outbox": partial(self.show_place, OUTBOX),
        }
        for command_id, handler in handlers.items():
            window.registry.connect_handler(command_id, handler)
        self._refresh_undo()

    def _on_saved(self, moment: datetime) -> None:
        self._window.status.say(self.tr("Sparat {}").format(moment.strftime("%H.%M")))

    def _on_failed(self, error: BinderError) -> None:
        from binder.ui.form_dialog import TELLS_TROUBLE

        dialog = QApplication.activeModalWidget()
        if dialog is None or not dialog.property(TELLS_TROUBLE):
            self._window.say_trouble(error)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Kind.OUTBOX) or changes.touches(Kind.SIGNING_REQUEST):
            self._describe()
        if changes.touches(Kind.MEETING):
            self._follow_meeting()

    def _follow_meeting(self) -> None:
        """A meeting came, changed or went: an undone import must not stay on the screen."""
        known = [meeting.id for meeting in read_meeting.meetings(self._session.reader)]
        if self._meeting is None or self._meeting.id not in known:
            if self._imports is None or not self._imports.is_running:
                self.show_last_meeting()
        else:
            self._meeting = read_meeting.meeting(self._session.reader, self._meeting.id)
            self._window.top_bar.show_meeting(self._meeting.body, meeting_line(self._meeting))

    def _begin_reach(self) -> None:
        from binder.ui.command_reach import CommandReach

        CommandReach(self._window, self)

    def _begin_indexing(self) -> None:
        from binder.ui.indexing import Indexing

        self._indexing = Indexing(self._session, self)

    def _begin_scans(self) -> None:
        from binder.ui.scans import Scans

        self._scans = Scans(self._session, self.prepare, self._window.registry, self._window.status)

    def _describe(self) -> None:
        from binder.ui.status_words import count_waiting, status_words

        waiting = count_waiting(self._session.reader)
        self._window.top_bar.show_outbox_count(waiting)
        self._window.status.describe(status_words(self._session.reader, waiting))

    def _refresh_undo(self) -> None:
        stack = self._session.undo_stack
        for command_id, step, word in (
            ("undo", stack.next_undo, self.tr("Ångra")),
            ("redo", stack.next_redo, self.tr("Gör om")),
        ):
            action = self._window.registry.action(command_id)
            action.setEnabled(step is not None)
            action.setText(f"{word}: {step_name(step.label, language())}" if step else word)

    def _on_palette(self) -> None:
        if self._palette is None:
            from binder.ui.palette import Palette

            self._palette = Palette(self._session, self._window.registry, self._window)
            self._palette.hit_chosen.connect(self._on_hit)
        self._palette.open()

    def _on_hit(self, hit: Hit) -> None:
        if self._hits is None:
            from binder.ui.open_hit import HitOpener

            self._hits = HitOpener(self._session, self.prepare)
        if self._meeting is None or hit.meeting_id != self._meeting.id:
            self.show_meeting(MeetingId(hit.meeting_id))
        self.show_place(PREPARE)
        self._hits.open(hit, self._palette.words if self._palette is not None else "")

    def _import_flow(self) -> ImportFlow:
        if self._imports is None:
            from binder.ui.importing.import_flow import ImportFlow

            self._imports = ImportFlow(self._window, self._session)
            self._imports.finished.connect(self._on_imported)
        return self._imports

    def _on_imported(self, meeting_id: int) -> None:
        if meeting_id:
            self.show_meeting(MeetingId(meeting_id))
        else:
            self.show_last_meeting()

    def _meeting_page(self, meeting: Meeting) -> MeetingPlace:
        if self._meeting_place is None:
            from binder.ui.meeting.meeting_place import MeetingPlace

            self._meeting_place = MeetingPlace(self._session)
            self._meeting_place.source_wanted.connect(self._on_note_wanted)
            to_prepare = self._window.registry.action("place-prepare").trigger
            self._meeting_place.papers_wanted.connect(to_prepare)
            self._meeting_place.statement_begun.connect(to_prepare)
            self._meeting_place.statement_begun.connect(self.prepare.show_newest_draft)
        self.prepare.flush()
        self._meeting_place.show_meeting(meeting.id, self.prepare.shown_item())
        return self._meeting_place

    def _outbox(self) -> OutboxPlace:
        if self._outbox_place is None:
            from binder.ui.outbox.outbox_place import OutboxPlace

            self._outbox_place = OutboxPlace(self._session)
        return self._outbox_place

    def _on_note_wanted(self, annotation_id: int) -> None:
        self.show_place(PREPARE)
        self.prepare.side.notes.place_wanted.emit(annotation_id)

    def _open_finished(self, draft_id: int, *, may_sign: bool) -> None:
        page = self._finished_page()
        self._window.show_page(page)
        page.know_misspelt(self.prepare.side.draft.aids.misspelt)
        page.open_draft(draft_id, may_sign=may_sign)

    def _finished_page(self) -> FinishedPage:
        if self._finished is None:
            from binder.ui.drafting.finished_page import FinishedPage

            self._finished = FinishedPage(self._session)
            self._finished.closed.connect(self._on_finished_closed)
            self._finished.finding_chosen.connect(self._on_finding)
        return self._finished

    def _on_finished_closed(self) -> None:
        self.show_place(PREPARE)
        self.prepare.show_draft()
        self.prepare.side.draft.regain_focus()

    def _on_meeting_wanted(self, meeting_id: int) -> None:
        self.show_meeting(MeetingId(meeting_id))

    def _on_finding(self, finding: Finding) -> None:
        self.prepare.show_draft()
        self.prepare.side.draft.form.go_to(finding)


def meeting_line(meeting: Meeting) -> str:
    """When and where, in one line: "onsdag 6 mars 2024, kl. 16.00 · Sessionssalen"."""
    at = QCoreApplication.translate("meetings", ", kl. {time}").format(time=meeting.time)
    when = long_date(meeting.date, language()) + (at if meeting.time else "")
    return f"{when} · {meeting.place}" if meeting.place else when
