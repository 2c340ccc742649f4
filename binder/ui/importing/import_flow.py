"""From a dropped file to a saved agenda: reading in the background, review, one transaction."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from binder.domain.changes import Changes, Kind
from binder.domain.errors import BinderError
from binder.kallelse.proposal import Proposal
from binder.services import import_kallelse, member, propose_meeting
from binder.ui.importing.reading_page import ReadingPage
from binder.ui.session import Session, local_now
from binder.ui.tasks import Job
from binder.ui.top_bar import PLACES

if TYPE_CHECKING:
    from collections.abc import Callable

    from binder.ui.importing.review_page import ReviewPage
    from binder.ui.main_window import MainWindow


class ImportFlow(QObject):
    """One import at a time; `finished` carries the meeting's id, 0 if it was given up."""

    finished = Signal(int)

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._job: Job | None = None
        self._reading: ReadingPage | None = None
        self._review: ReviewPage | None = None
        self._source = Path()
        session.failed.connect(self._on_not_saved)

    @property
    def is_running(self) -> bool:
        """Whether a file is being read or reviewed."""
        return self._reading is not None or self._review is not None

    def start(self, source: Path) -> None:
        """Read a file; nothing happens while another import is going on."""
        if self.is_running:
            return
        self._source = source
        self._window.banner.hide()
        self._reading = ReadingPage(source)
        self._reading.cancelled.connect(self._on_stop)
        self._window.show_page(self._reading)
        self._window.top_bar.show_place(PLACES.index("place-prepare"))
        self._window.top_bar.show_meeting(self.tr("Ny kallelse"), source.name)
        self._job = Job(_proposing(source), self)
        self._job.progressed.connect(self._reading.show_progress)
        self._job.finished.connect(self._on_proposal)
        self._job.failed.connect(self._on_unreadable)
        self._job.cancelled.connect(self._on_given_up)
        self._job.start()

    def bring_to_front(self) -> None:
        """Return to the file that is being read or reviewed."""
        page = self._review or self._reading
        if page is not None:
            self._window.show_page(page)

    def shut_down(self) -> None:
        """Stop whatever is going on; nothing of it is kept."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
        self._drop_pages()

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_proposal(self, proposal: Proposal) -> None:
        from binder.ui.importing.review_page import ReviewPage

        self._job = None
        self._drop_pages()
        self._review = ReviewPage(proposal, self._source, local_now())
        self._review.confirmed.connect(self._on_confirmed)
        self._review.cancelled.connect(self._on_given_up)
        self._window.show_page(self._review)
        self._review.table.setFocus()

    def _on_confirmed(self, proposal: Proposal) -> None:
        municipality = member.municipality_name(self._session.reader)
        command = partial(
            import_kallelse.confirm,
            proposal=proposal,
            source=self._source,
            municipality=municipality,
            now=local_now(),
        )
        self._session.run(command, self._on_saved)

    def _on_saved(self, changes: Changes) -> None:
        self._drop_pages()
        self.finished.emit(changes.first(Kind.MEETING))

    def _on_not_saved(self, _error: BinderError) -> None:
        if self._review is not None:
            self._review.allow_saving()

    def _on_unreadable(self, error: BinderError) -> None:
        self._job = None
        self._drop_pages()
        self._window.say_trouble(named(error, self._source))
        self.finished.emit(0)

    def _on_given_up(self) -> None:
        self._job = None
        self._drop_pages()
        self.finished.emit(0)

    def _drop_pages(self) -> None:
        if self._reading is not None:
            self._window.drop_page(self._reading)
            self._reading = None
        if self._review is not None:
            self._review.close_reader()
            self._window.drop_page(self._review)
            self._review = None


def named(error: BinderError, source: Path) -> BinderError:
    """The error with the file's name, so that the sentence says which file it is about."""
    return BinderError(error.code, **{"path": source.name, **error.details})


def _proposing(source: Path) -> Callable[[Callable[[int, int], None]], Proposal]:
    def work(step: Callable[[int, int], None]) -> Proposal:
        return propose_meeting.propose(source, step)

    return work
