"""From dropped files to a saved agenda: reading in the background, review, one transaction a meeting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from binder.domain.changes import Changes, Kind
from binder.domain.errors import BinderError
from binder.domain.ids import MeetingId
from binder.services import member, read_meeting
from binder.ui.importing import import_messages, import_work
from binder.ui.importing.import_pages import ImportPages
from binder.ui.importing.reading_page import ReadingPage
from binder.ui.session import Session, local_now
from binder.ui.tasks import Job
from binder.ui.top_bar import PLACES

if TYPE_CHECKING:
    from binder.kallelse.proposal import Proposal
    from binder.services.find_meeting import MeetingFound
    from binder.services.import_reading import Received, UnreadFile
    from binder.services.import_set import FileSet
    from binder.services.import_sorting import Group
    from binder.ui.main_window import MainWindow

SLOW_KIB = 20_000
"""Storing less than this is done before a page about it could be read."""


class ImportFlow(QObject):
    """One import at a time; `finished` carries the meeting's id, 0 if it was given up."""

    finished = Signal(int)

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self.pages = ImportPages(window)
        self._job: Job | None = None
        self._storing: import_work.Storing | None = None
        self._folder: TemporaryDirectory[str] | None = None
        self._begin_anew()
        session.failed.connect(self._on_not_saved)

    @property
    def is_running(self) -> bool:
        """Whether files are being read, reviewed or saved."""
        return self._folder is not None

    def start(self, sources: Sequence[Path]) -> None:
        """Read files, folders, zips and e-mails; while others are gone through they wait for their turn."""
        if not sources:
            return
        if self.is_running:
            self._let_wait(sources)
            return
        self._begin_anew()
        self._folder = TemporaryDirectory(prefix="motesparm-", ignore_cleanup_errors=True)
        self._window.banner.hide()
        self._read(sources)

    def _let_wait(self, sources: Sequence[Path]) -> None:
        self._waiting += [source for source in sources if source not in self._waiting]
        names = ", ".join(source.name for source in self._waiting)
        text = self.tr("{} läses in när du har sparat eller avbrutit det du håller på med.").format(names)
        self._window.banner.say(text, tone="info")
        self._said = self._window.banner.accessibleName()
        self.bring_to_front()

    def _read(self, sources: Sequence[Path]) -> None:
        if self._folder is None:
            return
        self._window.top_bar.show_place(PLACES.index("place-prepare"))
        names = ", ".join(source.name for source in sources)
        self._window.top_bar.show_meeting(self.tr("Läser in"), names)
        count = len(sources)
        heading = self.tr("Läser {}").format(names) if count == 1 else self.tr("Läser {} filer").format(count)
        detail = "" if count == 1 else names
        place = Path(mkdtemp(dir=self._folder.name))
        work = import_work.reading(sources, place)
        self._work(work, (heading, detail, self.tr("Läser sida {} av {}")), self._on_read)

    def bring_to_front(self) -> None:
        """Return to the files that are being read or reviewed."""
        self.pages.bring_to_front()

    def shut_down(self) -> None:
        """Stop whatever is going on; nothing of it is kept."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
        if self._storing is not None:
            self._storing.cancel()
        self._end()

    def _begin_anew(self) -> None:
        self._waiting: list[Path] = []
        self._said = ""
        self._groups: list[Group] = []
        self._group: Group | None = None
        self._candidates: tuple[MeetingId, ...] = ()
        self._unread: tuple[UnreadFile, ...] = ()
        self._messages: list[str] = []
        self._can_undo = False
        self._saved = 0

    def _work(
        self, work: Callable[[import_work.Step], Any], words: tuple[str, str, str], then: Callable[..., None]
    ) -> None:
        """Do something long beside the window, with a page that tells how far it has come."""
        page = ReadingPage(*words)
        self._job = Job(work, self)
        page.cancelled.connect(self._job.cancel)
        self._job.progressed.connect(page.show_progress)
        self._job.finished.connect(then)
        self._job.failed.connect(self._on_trouble)
        self._job.cancelled.connect(self._on_given_up)
        self.pages.show(page)
        self._job.start()

    def _on_read(self, received: Received) -> None:
        from binder.services.import_sorting import groups_of

        self._job = None
        self._unread = (*self._unread, *received.unread)
        self._groups = groups_of(received.files)
        if self._groups:
            self._next_group()
        else:
            self._finish(0)

    def _next_group(self) -> None:
        from binder.services.import_sorting import is_new_meeting, meeting_of

        self._group = self._groups.pop(0)
        found = meeting_of(self._session.reader, self._group)
        self._candidates = found.candidates
        if is_new_meeting(found):
            self._review_new(self._group)
        else:
            self._compare(self._group, found)

    def _compare(self, group: Group, found: MeetingFound) -> None:
        place = (self._session.folder, self._session.key)
        work = import_work.comparing(place, group, found)
        self._work(work, self._comparing_words(group), self._on_compared)

    def _comparing_words(self, group: Group) -> tuple[str, str, str]:
        names = ", ".join(file.name for file in group.files)
        return self.tr("Jämför med mötet"), names, self.tr("Jämför sida {} av {}")

    def _on_compared(self, files: FileSet | None) -> None:
        self._job = None
        if files is None:
            self._ask_meeting()
        elif files.changes_nothing:
            self._messages.append(import_messages.already_there(files))
            self._go_on(int(files.meeting_id))
        else:
            self._review_merge(files)

    def _ask_meeting(self) -> None:
        from binder.ui.importing.which_meeting_page import WhichMeetingPage

        if self._group is None:
            return
        meetings = {meeting.id: meeting for meeting in read_meeting.meetings(self._session.reader)}
        likely = [meetings.pop(each) for each in self._candidates if each in meetings]
        names = [file.name for file in self._group.files]
        page = WhichMeetingPage(names, [*likely, *meetings.values()])
        page.chosen.connect(self._on_meeting_chosen)
        page.cancelled.connect(self._on_given_up)
        self.pages.show(page)
        page.list.setFocus()

    def _on_meeting_chosen(self, meeting_id: int) -> None:
        if self._group is None:
            return
        if meeting_id:
            self._compare(self._group, import_work.chosen(meeting_id))
        else:
            self._review_new(self._group)

    def _review_new(self, group: Group) -> None:
        from binder.services.import_sorting import proposal_of_new
        from binder.ui.importing.review_page import ReviewPage

        file = group.main
        self._window.top_bar.show_meeting(self.tr("Ny kallelse"), file.name)
        kommun = member.municipality_name(self._session.reader)
        review = ReviewPage(proposal_of_new(group), file.path, local_now(), municipality=kommun)
        review.confirmed.connect(self._on_reviewed)
        review.cancelled.connect(self._on_given_up)
        self.pages.show_review(review)
        review.table.setFocus()
        self._tell_unread()

    def _on_reviewed(self, proposal: Proposal) -> None:
        from binder.services.import_set import Opening, only_opening

        if self._group is None:
            return
        opening = Opening(file=self._group.main, proposal=proposal)
        if self._group.others:
            work = import_work.comparing_with(opening, self._group.others)
            self._work(work, self._comparing_words(self._group), self._on_compared)
        else:
            self._store(only_opening(opening))

    def _review_merge(self, files: FileSet) -> None:
        from binder.ui.importing.merge_page import MergePage

        line = import_messages.meeting_line(files.base)
        is_known = files.opening is None
        what = self.tr("Komplettering") if is_known else self.tr("Ny kallelse")
        self._window.top_bar.show_meeting(what, line)
        merge = MergePage(files, line, unread=self._unread, can_move=is_known)
        merge.confirmed.connect(self._store)
        merge.cancelled.connect(self._on_merge_cancelled)
        merge.other_meeting.connect(self._on_other_meeting)
        self.pages.show_merge(merge)
        merge.table.setFocus()

    def _on_merge_cancelled(self) -> None:
        """Back to the agenda where it is new: what was mended there must not be lost by one button."""
        self.pages.drop_merge()
        if not self.pages.go_back():
            self._on_given_up()

    def _on_other_meeting(self) -> None:
        self.pages.drop_merge()
        self._ask_meeting()

    def _store(self, files: FileSet) -> None:
        municipality = member.municipality_name(self._session.reader)
        self._storing = import_work.Storing(files, municipality, local_now(), self)
        self._storing.progressed.connect(self._on_storing)
        self._storing.stopped.connect(self._back_to_review)
        self._session.run(self._storing, self._on_stored)

    def _on_storing(self, done: int, total: int) -> None:
        page = self.pages.seen
        if isinstance(page, ReadingPage):
            page.show_progress(done, total)
        elif self._storing is not None and total > SLOW_KIB and done < total:
            made = ReadingPage(self.tr("Sparar i pärmen"), "", self.tr("{} av {} kB"))
            made.cancelled.connect(self._storing.cancel)
            self.pages.show(made)

    def _on_stored(self, changes: Changes) -> None:
        storing, self._storing = self._storing, None
        meeting_id = changes.first(Kind.MEETING)
        if storing is not None and (storing.files.opening is None or storing.files.parts):
            self._can_undo = True
            self._messages.append(import_messages.brought(storing.files))
            carried = import_messages.notes_carried(self._session.reader, meeting_id, storing.now)
            self._messages += [carried] if carried else []
        self._go_on(meeting_id)

    def _on_not_saved(self, _error: BinderError) -> None:
        if self._storing is not None:
            self._back_to_review()

    def _back_to_review(self) -> None:
        """Nothing was stored: what was answered and mended is still there."""
        self._storing = None
        self.pages.go_back()

    def _go_on(self, meeting_id: int) -> None:
        """Take the next meeting's files, or end with this one before the user."""
        self._saved = meeting_id
        self.pages.drop_all()
        if self._groups:
            self._next_group()
        else:
            self._finish(meeting_id)

    def _finish(self, meeting_id: int) -> None:
        """Leave the window to the meeting, and say what was done; what waited comes first."""
        if self._read_waiting():
            return
        text = " ".join(self._messages)
        self._end()
        self.finished.emit(meeting_id)
        if not text:
            self._tell_unread()
            return
        text = "\n".join([text, *import_messages.unread_sentences(self._unread)])
        if self._can_undo:
            self._window.banner.offer_undo(text, self._session)
        else:
            self._window.banner.say(text, tone="info")

    def _read_waiting(self) -> bool:
        """Begin with what came meanwhile; what is to be said of the files before waits until all are done."""
        sources, self._waiting = self._waiting, []
        if sources:
            # They wait no longer; a trouble that was told meanwhile stays.
            if self._window.banner.accessibleName() == self._said:
                self._window.banner.hide()
            self.pages.drop_all()
            self._groups = []
            self._read(sources)
        return bool(sources)

    def _tell_unread(self) -> None:
        """Say which files could not be read; once."""
        unread, self._unread = self._unread, ()
        if unread:
            heading = self.tr("{} filer gick inte att läsa").format(len(unread)) if len(unread) > 1 else ""
            text = "\n".join(import_messages.unread_sentences(unread))
            self._window.banner.say(text, heading=heading, tone="error")

    def _on_trouble(self, error: BinderError) -> None:
        name = self._group.main.name if self._group is not None else ""
        self._window.say_trouble(BinderError(error.code, **{"path": name, **error.details}))
        if not self._read_waiting():
            self._end()
            self.finished.emit(self._saved)

    def _on_given_up(self) -> None:
        """Go on with what waited; what was saved before this is told all the same."""
        if self._messages or self._waiting:
            self._finish(self._saved)
        else:
            self._end()
            self.finished.emit(self._saved)

    def _end(self) -> None:
        self._job = None
        self.pages.drop_all()
        folder, self._folder = self._folder, None
        if folder is not None:
            folder.cleanup()
