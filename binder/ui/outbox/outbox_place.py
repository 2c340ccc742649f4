"""Utkorg: what is signed and how far it has come, the paper itself, and what to do next."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from binder.domain.apart_copy import CopyId
from binder.domain.changes import Changes, Kind
from binder.domain.cosigning import SigningRequest
from binder.domain.errors import BinderError
from binder.domain.outbox import OutboxEntry
from binder.services import apart_copies, cosign, read_paper
from binder.services.cosign import PaperRef
from binder.ui import theme
from binder.ui.error_texts import error_text
from binder.ui.outbox.hand_in_panel import HandInPanel
from binder.ui.outbox.outbox_list import OutboxList
from binder.ui.outbox.rows import rows
from binder.ui.parts import Banner, centred, label
from binder.ui.reader.reader_view import ReaderView
from binder.ui.session import Session

if TYPE_CHECKING:
    from binder.ui.outbox.request_panel import RequestPanel

EMPTY_WIDTH = 600
WIDTHS = (320, 606, 440)
LARGEST_SHARE = 1.3
"""How much wider large text makes list and panel; the paper has zoom of its own."""


class OutboxPlace(QWidget):
    """List, paper and panel side by side; rereads when the outbox changes."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._shown: OutboxEntry | SigningRequest | None = None
        self._requests: RequestPanel | None = None
        self.list = OutboxList()
        self.reader = ReaderView()
        self.panel = HandInPanel(session)
        self.panels = QStackedWidget()
        self.panels.addWidget(self.panel)
        self.banner = Banner("error")
        self._stack = QStackedWidget()
        self._lay_out()
        self.list.chosen.connect(self._on_chosen)
        self.reader.failed.connect(self._on_failed)
        self.panel.shows_copies = True
        self.panel.copy_wanted.connect(self._on_copy_wanted)
        session.bus.changed.connect(self._on_changed)
        self._reread()

    def show_paper(self, ref: PaperRef) -> None:
        """Choose a paper: one's own, or a colleague's."""
        kind = SigningRequest if ref.kind is Kind.SIGNING_REQUEST else OutboxEntry
        found = [row.thing for row in rows(self._session.reader)]
        self._reread(next((t for t in found if isinstance(t, kind) and int(t.id) == ref.id), None))

    def is_empty(self) -> bool:
        """Whether nothing is signed."""
        return self._stack.currentIndex() == 0

    def shut_down(self) -> None:
        """End the reading thread and running errands."""
        self.panel.shut_down()
        if self._requests is not None:
            self._requests.shut_down()
        self.reader.close_paper()

    def _on_changed(self, changes: Changes) -> None:
        # A paper that is marked as confidential may be quoted in one that waits here.
        if any(changes.touches(kind) for kind in (Kind.OUTBOX, Kind.SIGNING_REQUEST, Kind.PAPER)):
            self._reread()

    def _reread(self, wanted: OutboxEntry | SigningRequest | None = None) -> None:
        found = rows(self._session.reader)
        self._stack.setCurrentIndex(1 if found else 0)
        self.list.show_rows(found, wanted or self._shown)

    def _on_chosen(self, thing: OutboxEntry | SigningRequest | None) -> None:
        if thing is None:
            self._shown = None
            self.reader.show_nothing()
            return
        is_other = self._shown is None or self._shown.sha256 != thing.sha256
        self._shown = thing
        if isinstance(thing, SigningRequest):
            self._request_panel().show_request(thing)
            self.panels.setCurrentWidget(self._request_panel())
        else:
            self.panel.show_entry(thing)
            self.panels.setCurrentWidget(self.panel)
        if is_other:
            self._show_bytes(thing)

    def _request_panel(self) -> RequestPanel:
        if self._requests is None:
            from binder.ui.outbox.request_panel import RequestPanel

            self._requests = RequestPanel(self._session)
            self._requests.round.apart.can_show = True
            self._requests.round.apart.copy_wanted.connect(self._on_copy_wanted)
            self.panels.addWidget(self._requests)
        return self._requests

    def _on_copy_wanted(self, copy_id: CopyId | None) -> None:
        if self._shown is None:
            return
        if copy_id is None:
            self._show_bytes(self._shown)
        elif self._read(partial(apart_copies.pdf_of, self._session.reader, copy_id)):
            self.banner.say(self.tr("Det här är det andra exemplaret, underskrivet för sig."), tone="info")

    def _show_bytes(self, thing: OutboxEntry | SigningRequest) -> None:
        self.banner.hide()
        ref = cosign.asked(thing.id) if isinstance(thing, SigningRequest) else cosign.own(thing.id)
        self._read(partial(cosign.pdf_of, self._session.reader, ref))

    def _read(self, pdf_of: Callable[[], bytes]) -> bool:
        """Show a paper; False where it could not be had, which is told instead."""
        try:
            pdf = pdf_of()
        except BinderError as error:
            self._on_failed(error)
            return False
        self.reader.show_paper(partial(read_paper.open_bytes, pdf))
        return True

    def _on_failed(self, error: BinderError) -> None:
        self.reader.show_nothing()
        self.banner.say(error_text(error), tone="error")

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        for part in (self._list_frame(), self._paper_frame(), self.panels):
            splitter.addWidget(part)
        scale = min(theme.current().scale, LARGEST_SHARE)
        splitter.setSizes([round(WIDTHS[0] * scale), WIDTHS[1], round(WIDTHS[2] * scale)])
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        self.panels.setMinimumWidth(340)
        self._stack.addWidget(self._empty_page())
        self._stack.addWidget(splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        QWidget.setTabOrder(self.list, self.reader)
        QWidget.setTabOrder(self.reader, self.panels)

    def _list_frame(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("sidePanel")
        frame.setMinimumWidth(220)
        column = QVBoxLayout(frame)
        column.setContentsMargins(8, 12, 8, 8)
        heading = label(self.tr("Handlingar i utkorgen"), "label")
        heading.setContentsMargins(8, 0, 0, 0)
        column.addWidget(heading)
        column.addWidget(self.list, 1)
        return frame

    def _paper_frame(self) -> QWidget:
        frame = QWidget()
        frame.setMinimumWidth(280)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.reader, 1)
        return frame

    def _empty_page(self) -> QWidget:
        text = self.tr(
            "Här samlas yrkanden som du har signerat: hur långt de har kommit, vem som har fått dem och när. "
            "Skriv ett yrkande i Förbered och välj Signera och skicka."
        )
        words = QWidget()
        column = QVBoxLayout(words)
        column.setSpacing(8)
        for part in (label(self.tr("Utkorgen är tom"), "heading", wrap=True), label(text, wrap=True)):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        page = QWidget()
        page.setObjectName("page")
        centred(page, words, EMPTY_WIDTH)
        return page
