"""The finished paper filling the window: looked at, signed, and handed in, step by step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from binder.domain.changes import Changes, Kind, changed
from binder.domain.errors import BinderError
from binder.domain.ids import DraftId, OutboxId
from binder.domain.outbox import OutboxEntry
from binder.services import hand_in, read_paper, sign_paper
from binder.ui import theme
from binder.ui.drafting.page_bar import leave_by, page_bar
from binder.ui.drafting.preparation import Preparation, Preparer, Signer
from binder.ui.drafting.review_panel import ReviewPanel
from binder.ui.drafting.step_line import Step, StepLine
from binder.ui.error_texts import error_text
from binder.ui.outbox.hand_in_panel import HandInPanel
from binder.ui.parts import button, label
from binder.ui.reader.reader_view import ReaderView
from binder.ui.session import Session
from binder.ui.tab_order import follow_layout
from binder.ui.tasks import Job

if TYPE_CHECKING:
    from binder.services.sign_paper import SignedDraft
    from binder.storage.database import Binder

PANEL_WIDTH = 460
LARGEST_SHARE = 1.3


class FinishedPage(QWidget):
    """Left the paper, right what to know and do; Esc goes back at any time and loses nothing."""

    closed = Signal()
    finding_chosen = Signal(object)
    """A `Finding` that the member wants to go to: the page is closing."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._draft: DraftId | None = None
        self._outbox: OutboxId | None = None
        self._misspelt: frozenset[str] = frozenset()
        self._may_sign = True
        self._signing = False
        self._waits_for_disk = False
        self._job: Job | None = None
        self._signer: Signer | None = None
        self._signing_job: Job | None = None
        self._lacks_stamp = False
        self.back = button(self.tr("Tillbaka"))
        self.heading = label("", "title")
        self.steps = StepLine()
        self.reader = ReaderView()
        self.review = ReviewPanel()
        self.hand_in = HandInPanel(session)
        self._panels = QStackedWidget()
        self._lay_out()
        self._connect()

    def know_misspelt(self, words: frozenset[str]) -> None:
        """Words that are to be told of before signing, as they were while one wrote."""
        self._misspelt = words

    def open_draft(self, draft_id: int, *, may_sign: bool = True) -> None:
        """Show a draft as the paper it will be; without `may_sign` it is only looked at."""
        self._draft, self._outbox, self._may_sign = DraftId(draft_id), None, may_sign
        self._end_signing()
        heading = self.tr("Granska och signera") if may_sign else self.tr("Förhandsgranskning")
        self.heading.setText(heading)
        self.setAccessibleName(heading)
        self.steps.setVisible(may_sign)
        self.steps.show_step(Step.REVIEW)
        self.review.wait()
        self.reader.show_nothing()
        self._panels.setCurrentWidget(self.review)
        self.back.setFocus()
        # What was typed last may still be on its way to the disk: the preview waits behind it.
        self._waits_for_disk = True
        self._session.run(_all_written, self._prepare)

    def _on_onward(self) -> None:
        """From the preview to signing the same paper, which is made anew: the panel knows more then."""
        if self._draft is not None:
            self.open_draft(self._draft)

    def shut_down(self) -> None:
        """End the reading thread and what runs in the background."""
        for job in (self._job, self._signing_job):
            if job is not None:
                job.cancel()
                job.wait()
        self.hand_in.shut_down()
        self.reader.close_paper()

    def _prepare(self, _changes: Changes) -> None:
        self._waits_for_disk = False
        if self._draft is None:
            return
        preparer = Preparer(self._session.folder, self._session.key, self._draft, self._misspelt)
        self._job = Job(lambda _step: preparer.prepare(), self)
        self._job.finished.connect(self._on_prepared)
        self._job.failed.connect(self._on_unprepared)
        self._job.start()

    def _on_prepared(self, prepared: Preparation) -> None:
        if self._outbox is not None or self.sender() is not self._job:
            return
        self.reader.show_paper(partial(read_paper.open_bytes, prepared.pdf))
        self.review.show_preparation(prepared, may_sign=self._may_sign)
        if self._may_sign and self.review.sign.isEnabled():
            self.review.sign.setFocus()

    def _on_sign(self) -> None:
        if self._draft is None or self._signing:
            return
        self._signing = True
        self.steps.show_step(Step.SIGN)
        self.review.trouble.hide()
        self.review.set_signing(signing=True)
        self._signer = Signer(
            self._session.folder, self._session.key, self._draft, self.review.pin.text() or None
        )
        self.review.pin.clear()
        # As with the preview: what is signed is what was written last.
        self._session.run(_all_written, self._sign_written)

    def _sign_written(self, _changes: Changes) -> None:
        signer, self._signer = self._signer, None
        if signer is None:
            return
        self._signing_job = Job(signer.sign, self)
        self._signing_job.finished.connect(self._on_signature)
        self._signing_job.failed.connect(self._on_failed)
        self._signing_job.cancelled.connect(self._on_stopped)
        self._signing_job.start()

    def _on_signature(self, made: tuple[SignedDraft, bool]) -> None:
        """Made beside the writer, for a card or a time-stamp may be slow; now it is kept."""
        signed, self._lacks_stamp = made
        self._session.run(partial(sign_paper.keep, signed=signed), self._on_signed)

    def _on_stop(self) -> None:
        if self._signing_job is not None:
            self._signing_job.cancel()

    def _on_stopped(self) -> None:
        self._end_signing()
        self.steps.show_step(Step.REVIEW)

    def _on_signed(self, changes: Changes) -> None:
        entry = self._entry(OutboxId(changes.first(Kind.OUTBOX)))
        if entry is None or entry.draft_id != self._draft:
            return
        self._end_signing()
        self._outbox = entry.id
        self.steps.show_step(Step.HAND_IN)
        self.heading.setText(self.tr("Signerat"))
        self.reader.show_paper(
            partial(read_paper.open_bytes, sign_paper.finished_pdf(self._session.reader, entry.id))
        )
        self.hand_in.show_entry(entry)
        done = self.tr("Handlingen är signerad och ligger i utkorgen. Nu återstår att lämna in den.")
        if self.hand_in.waits_for_others:
            done = self.tr("Handlingen är signerad och ligger i utkorgen. Nu ska de andra skriva under.")
        if self._lacks_stamp:
            done += " " + self.tr("Tidsstämpeltjänsten svarade inte: underskriften har ingen tidsstämpel.")
        tone = "warn" if self._lacks_stamp else "ok"
        self.hand_in.banner.say(done, heading=self.tr("Signerat"), tone=tone)
        self._panels.setCurrentWidget(self.hand_in)
        self.hand_in.focus_first()

    def _on_failed(self, error: BinderError) -> None:
        if self._waits_for_disk:
            # The paper would be an older text than the one that was written.
            self._draft = None
            self._on_trouble(error)
        elif self._signing:
            self._end_signing()
            self.steps.show_step(Step.REVIEW)
            self._on_trouble(error)
            (self.review.sign if self.review.pin.isHidden() else self.review.pin).setFocus()

    def _on_unprepared(self, error: BinderError) -> None:
        if self.sender() is self._job:
            self._on_trouble(error)

    def _on_trouble(self, error: BinderError) -> None:
        self.review.title.setText(self.heading.text())
        self.review.say_trouble(error_text(error))

    def _end_signing(self) -> None:
        self._signing = False
        self.review.set_signing(signing=False)

    def _on_changed(self, changes: Changes) -> None:
        if self._outbox is None or not changes.touches(Kind.OUTBOX, int(self._outbox)):
            return
        entry = self._entry(self._outbox)
        if entry is None:
            self._outbox = None
            self.closed.emit()
        else:
            self.hand_in.show_entry(entry)

    def _entry(self, outbox_id: OutboxId) -> OutboxEntry | None:
        return next((e for e in hand_in.entries(self._session.reader) if e.id == outbox_id), None)

    def _on_finding(self, finding: object) -> None:
        self.closed.emit()
        self.finding_chosen.emit(finding)

    def _lay_out(self) -> None:
        self._panels.addWidget(self.review)
        self._panels.addWidget(self.hand_in)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.reader)
        splitter.addWidget(self._panels)
        width = round(PANEL_WIDTH * min(theme.current().scale, LARGEST_SHARE))
        splitter.setSizes([1366 - width, width])
        splitter.setStretchFactor(0, 1)
        splitter.setChildrenCollapsible(False)
        self._panels.setMinimumWidth(360)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(page_bar(self.back, self.heading, self.steps))
        column.addWidget(splitter, 1)
        self._order_tabs()
        # QSplitter reads its children in reverse unless told otherwise.
        QWidget.setTabOrder(self.back, self.reader)
        QWidget.setTabOrder(self.reader, self._panels)

    def _order_tabs(self) -> None:
        follow_layout(self.review)

    def _connect(self) -> None:
        leave_by(self.back, self, self.closed)
        self.review.sign.clicked.connect(self._on_sign)
        self.review.onward.clicked.connect(self._on_onward)
        self.review.pin.returnPressed.connect(self.review.sign.click)
        self.review.stop.clicked.connect(self._on_stop)
        self.review.findings.rows_changed.connect(self._order_tabs)
        self.review.findings.chosen.connect(self._on_finding)
        self.review.findings.mend_wanted.connect(self._on_finding)
        self.reader.failed.connect(self._on_trouble)
        self._session.failed.connect(self._on_failed)
        self._session.bus.changed.connect(self._on_changed)


def _all_written(_binder: Binder) -> Changes:
    return changed()
