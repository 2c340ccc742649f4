"""Writing with nothing else around: the text alone, and the finished page beside it for those who wish."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from binder.domain.changes import Changes, Kind
from binder.domain.errors import BinderError
from binder.domain.ids import DraftId
from binder.services import read_paper
from binder.ui import theme
from binder.ui.drafting.page_bar import leave_by, page_bar
from binder.ui.error_texts import error_text
from binder.ui.parts import Banner, button, label
from binder.ui.reader.reader_view import ReaderView
from binder.ui.scrolled_panel import body_of
from binder.ui.session import Session, local_now
from binder.ui.tasks import Job

if TYPE_CHECKING:
    from binder.services.preview_draft import Preview
    from binder.ui.drafting.draft_form import DraftForm

WIDEST = 720
AGAIN_AFTER_MS = 400
MARGIN = 32


class WritingRoom(QWidget):
    """Borrows the form's text for a while; Escape gives it back, and nothing of it is lost on the way."""

    closed = Signal()

    def __init__(
        self, session: Session, form: DraftForm, draft_id: DraftId, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._form = form
        self._draft = draft_id
        self._job: Job | None = None
        self._waits = False
        self.back = button(self.tr("Tillbaka"))
        self.heading = label(form.text_heading.text(), "title")
        self.beside = button(self.tr("Visa sidan bredvid"), "tab")
        self.beside.setCheckable(True)
        self.trouble = Banner("warn")
        self.reader = ReaderView()
        self._again = QTimer(self, singleShot=True, interval=AGAIN_AFTER_MS)
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """Take the text over, now that the page is in its place, and put the cursor where it was."""
        box = self._form.lend()
        box.setMaximumWidth(theme.current().px(WIDEST))
        self._row.insertWidget(1, box, 1000)
        box.show()
        self._form.motivation.setFocus()
        self._form.motivation.show_cursor()

    def shut_down(self) -> None:
        """Give the text back, and end the reading."""
        self._form.take_back()
        self._session.bus.changed.disconnect(self._on_changed)
        self._again.stop()
        if self._job is not None:
            self._job.wait()
        self.reader.close_paper()

    def _show_beside(self, *, shown: bool) -> None:
        self.reader.setVisible(shown)
        if shown:
            self._compose()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Kind.DRAFT, int(self._draft)):
            self._again.start()

    def _compose(self) -> None:
        """Have the page made anew, on a thread; while one is being made the next one waits."""
        if self.reader.isHidden():
            return
        if self._job is not None:
            self._waits = True
            return
        from binder.services.preview_draft import preview_at

        work = partial(
            preview_at, self._session.folder, self._session.key, self._draft, self._around(), local_now()
        )
        self._job = Job(lambda _step: work(), self)
        self._job.finished.connect(self._on_composed)
        self._job.failed.connect(self._on_failed)
        self._job.start()

    def _on_composed(self, made: Preview) -> None:
        self.trouble.hide()
        self.reader.show_paper(partial(read_paper.open_bytes, made.pdf), place=made.place)
        self._next()

    def _on_failed(self, error: BinderError) -> None:
        self.trouble.say(error_text(error))
        self._next()

    def _next(self) -> None:
        self._job = None
        if self._waits:
            self._waits = False
            self._compose()

    def _around(self) -> tuple[str, str]:
        cursor = self._form.motivation.textCursor()
        text = cursor.block().text()
        place = cursor.positionInBlock()
        return text[:place], text[place:]

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        self._row = QHBoxLayout(body_of(scroll))
        self._row.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._row.addStretch(1)
        self._row.addStretch(1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(scroll)
        splitter.addWidget(self.reader)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([700, 600])
        self.reader.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(page_bar(self.back, self.heading, self.beside))
        column.addWidget(self.trouble)
        column.addWidget(splitter, 1)

    def _connect(self) -> None:
        leave_by(self.back, self, self.closed)
        self.beside.toggled.connect(self._on_beside)
        self._again.timeout.connect(self._compose)
        self._session.bus.changed.connect(self._on_changed)

    def _on_beside(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's own signal
        self._show_beside(shown=is_on)
