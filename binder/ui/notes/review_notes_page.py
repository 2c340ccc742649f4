"""The notes that came along to newer versions: each looked at, and confirmed, moved or left where it was."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from binder.domain.changes import Changes, Kind
from binder.domain.ids import MeetingId
from binder.services import open_binder, read_paper, review_notes, sekretess
from binder.services.review_notes import NoteReview
from binder.ui import theme as themes
from binder.ui.combo_names import name_combo
from binder.ui.cover_bar import CoverBar
from binder.ui.lines_delegate import LinesDelegate
from binder.ui.no_copying import NoCopying
from binder.ui.notes.paper_choice import PaperChoice, choices_for, every_paper, page_within
from binder.ui.notes.review_card import ReviewCard, spoken_place, state_words
from binder.ui.parts import label, shortened
from binder.ui.reader.reader_view import ReaderView
from binder.ui.session import Session, local_now
from binder.ui.tasks import Job

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from binder.domain.annotation import Anchor
    from binder.storage.database import BinderKey

LONGEST = 90


class ReviewNotesPage(QWidget):
    """List of notes, the pages of a paper, and the note that is chosen."""

    closed = Signal()

    def __init__(self, session: Session, meeting_id: MeetingId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._meeting = meeting_id
        self._reviews: list[NoteReview] = []
        self._papers = every_paper(session.reader, meeting_id)
        self._job: Job | None = None
        self._shows_old = False
        self.list = QListWidget()
        self.list.setItemDelegate(LinesDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Anteckningar som följde med"))
        self.all = QCheckBox(self.tr("Visa också klara"))
        self._summary = label("", "label", wrap=True)
        self.papers = QComboBox()
        name_combo(self.papers, self.tr("Handling som visas"))
        self.reader = ReaderView()
        self.card = ReviewCard()
        self.hidden = sekretess.pages(session.reader)
        """The pages of confidential papers, whose words may be among those that are seen here."""
        if self.hidden.ranges:
            NoCopying(self.list, self.reader.kept_in.refuse_copy)
        self._lay_out()
        self._connect()
        self._reread()

    def begin(self) -> None:
        """Begin with the first note that waits."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def shut_down(self) -> None:
        """End the reader's thread."""
        if self._job is not None:
            self._job.finished.disconnect(self._fill)
            self._job.wait()
        self.reader.close_paper()

    def current(self) -> NoteReview | None:
        """The review of the chosen note."""
        row = self.list.currentItem()
        wanted = row.data(Qt.ItemDataRole.UserRole) if row is not None else None
        return next((one for one in self._reviews if int(one.note.id) == wanted), None)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._on_chosen)
        self.all.toggled.connect(self._reread)
        self.papers.activated.connect(self._on_paper)
        self.reader.selection_changed.connect(self._on_selection)
        self.card.confirmed.connect(self._on_confirm)
        self.card.moved.connect(self._on_move)
        self.card.kept.connect(self._on_keep)
        self.card.old_wanted.connect(self._on_other_version)
        self._session.bus.changed.connect(self._on_changed)
        QShortcut(QKeySequence("Esc"), self, self.closed.emit)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Kind.MEETING):
            self._papers = every_paper(self._session.reader, self._meeting)
        if changes.touches(Kind.ANNOTATION) or changes.touches(Kind.MEETING):
            self._reread()

    def _reread(self) -> None:
        """Read anew: those that wait at once, all of them beside the window's own thread."""
        tally = review_notes.tally(self._session.reader, self._meeting)
        self._summary.setText(self._summed_up(tally.waiting, tally.carried))
        if self._job is not None:
            self._job.finished.disconnect(self._fill)
            self._job = None
        if self.all.isChecked():
            self._job = Job(_reading(self._session.folder, self._session.key, self._meeting))
            self._job.finished.connect(self._fill)
            self._job.start()
        else:
            self._fill(review_notes.reviews(self._session.reader, self._meeting, waiting_only=True))

    def _fill(self, reviews: list[NoteReview]) -> None:
        """Fill the list; the chosen note stays chosen, or the one after it is."""
        chosen, row = self.current(), self.list.currentRow()
        self._reviews = reviews
        blocked = self.list.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.list.clear()
        for review in self._reviews:
            self.list.addItem(self._row(review))
        ids = [one.note.id for one in self._reviews]
        here = ids.index(chosen.note.id) if chosen is not None and chosen.note.id in ids else row
        self.list.setCurrentRow(max(0, min(here, len(ids) - 1)) if ids else -1)
        self.list.blockSignals(blocked)
        self._on_chosen()

    def _summed_up(self, waiting: int, count: int) -> str:
        if not count:
            return self.tr("Inga anteckningar har följt med.")
        if not waiting:
            return self.tr("Alla {} anteckningar är genomgångna.").format(count)
        return self.tr("{} av {} behöver ses över").format(waiting, count)

    def _row(self, review: NoteReview) -> QListWidgetItem:
        page = page_within(self._papers, review.note.anchor or review.old)
        sign = "●" if review.is_waiting else "✓"
        head = self.tr("{} {} · sidan {}").format(sign, state_words(review), page)
        parts = (f"”{spoken_place(review.old)}”", review.note.text.strip())
        lines = [head, *(shortened(part, LONGEST) for part in parts if part)]
        row = QListWidgetItem("\n".join(lines))
        row.setData(Qt.ItemDataRole.UserRole, int(review.note.id))
        state = self.tr("väntar") if review.is_waiting else self.tr("klar")
        row.setData(Qt.ItemDataRole.AccessibleTextRole, f"{state}, {'. '.join(lines)[2:]}")
        return row

    def _on_chosen(self) -> None:
        review = self.current()
        self.card.setVisible(review is not None)
        if review is None:
            self.reader.show_nothing()
            return
        self._show(review, old=False)

    def _show(self, review: NoteReview, *, old: bool) -> None:
        """Show the note's words; of an orphan the new version's pages near where it was."""
        self._shows_old = old
        here = review.old if old else review.note.anchor
        choices = choices_for(self._papers, review, old=old)
        self.papers.clear()
        for choice in choices:
            self.papers.addItem(choice.name, choice)
        number = next((n for n, each in enumerate(choices) if here and each.has(here)), 0)
        self.papers.setCurrentIndex(number)
        self._open(here)
        self.card.show_review(review, shows_old=old)
        self.card.allow_move(is_selected=False)

    def _open(self, anchor: Anchor | None) -> None:
        choice = self.papers.currentData()
        if not isinstance(choice, PaperChoice):
            self.reader.show_nothing()
            return
        opener = partial(read_paper.open_stored, self._session.folder, self._session.key, choice.version_id)
        self.reader.show_paper(
            opener,
            choice.first,
            choice.last,
            version_id=choice.version_id,
            is_confidential=self.hidden.touches(choice.version_id, choice.first, choice.last),
        )
        if anchor is not None and choice.has(anchor):
            self.reader.go_to(anchor.page, outline=anchor.quads)

    def _on_paper(self) -> None:
        self._open(None)

    def _on_selection(self, selection: object) -> None:
        self.card.allow_move(is_selected=selection is not None and not self._shows_old)

    def _on_other_version(self) -> None:
        if (review := self.current()) is not None:
            self._show(review, old=not self._shows_old)

    def _on_confirm(self) -> None:
        if (review := self.current()) is not None:
            self._session.run(partial(review_notes.confirm, annotation_ids=[review.note.id], now=local_now()))

    def _on_move(self) -> None:
        review, anchor, choice = self.current(), self.reader.selected_anchor(), self.papers.currentData()
        if review is None or anchor is None or not isinstance(choice, PaperChoice):
            return
        item = choice.item_id if choice.item_id is not None else review.note.item_id
        command = partial(
            review_notes.move, annotation_id=review.note.id, anchor=anchor, item_id=item, now=local_now()
        )
        self._session.run(command)

    def _on_keep(self) -> None:
        if (review := self.current()) is not None:
            command = partial(review_notes.keep_at_old, annotation_id=review.note.id, now=local_now())
            self._session.run(command)

    def _lay_out(self) -> None:
        left, middle = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 8, 4, 4)
        column.addWidget(self._summary)
        column.addWidget(self.list, 1)
        column.addWidget(self.all)
        pages = QVBoxLayout(middle)
        pages.setContentsMargins(0, 0, 0, 0)
        pages.setSpacing(0)
        pages.addWidget(self.papers)
        pages.addWidget(self.reader, 1)
        panels = QSplitter(Qt.Orientation.Horizontal)
        panels.setChildrenCollapsible(False)
        for widget in (left, middle, self.card):
            panels.addWidget(widget)
        panels.setSizes([290, 636, 440])
        panels.setStretchFactor(1, 1)
        left.setMinimumWidth(themes.current().px(180))
        self.card.setMinimumWidth(themes.current().px(260))
        self.papers.setMinimumWidth(200)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        bar = CoverBar(self.tr("Anteckningar som följde med till de nya versionerna"))
        bar.back_wanted.connect(self.closed)
        layout.addWidget(bar)
        layout.addWidget(panels, 1)


def _reading(
    folder: Path, key: BinderKey, meeting_id: MeetingId
) -> Callable[[Callable[[int, int], None]], list[NoteReview]]:
    def work(_step: Callable[[int, int], None]) -> list[NoteReview]:
        with open_binder.open_binder(folder, key, read_only=True) as binder:
            return review_notes.reviews(binder, meeting_id)

    return work
