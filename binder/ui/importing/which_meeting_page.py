"""Files of which it is not certain which meeting they belong to: the member says."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from binder.domain.meeting import Meeting
from binder.ui.error_texts import language
from binder.ui.parts import Card, button, centred, label
from binder.wording.dates import long_date

NEW_MEETING = 0
MOST_ROWS = 5
"""More meetings than these are scrolled to."""


class WhichMeetingPage(QWidget):
    """The meetings that it may be, likeliest first, and a new one; `chosen` carries the id, 0 for new."""

    chosen = Signal(int)
    cancelled = Signal()

    def __init__(
        self, names: Sequence[str], meetings: Sequence[Meeting], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.list = QListWidget()
        self.list.setObjectName("meetings")
        self.list.setAccessibleName(self.tr("Hör till"))
        for meeting in meetings:
            self._add(f"{meeting.body}\n{long_date(meeting.date, language())}", int(meeting.id))
        self._add(self.tr("Nytt möte\nMötet finns inte i pärmen än"), NEW_MEETING)
        self.list.setCurrentRow(0)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerItem)
        self.list.itemActivated.connect(self._on_done)
        self._lay_out(names)
        QShortcut(
            QKeySequence("Esc"),
            self,
            self.cancelled.emit,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )

    def showEvent(self, event: QShowEvent) -> None:
        """As high as whole rows are: one that is cut in two cannot be read."""
        super().showEvent(event)
        rows = [self.list.sizeHintForRow(row) for row in range(min(self.list.count(), MOST_ROWS))]
        edges = self.list.height() - self.list.viewport().height()
        self.list.setFixedHeight(sum(rows) + edges)

    def _add(self, text: str, meeting_id: int) -> None:
        row = QListWidgetItem(text)
        row.setData(Qt.ItemDataRole.UserRole, meeting_id)
        self.list.addItem(row)

    def _lay_out(self, names: Sequence[str]) -> None:
        card, buttons = Card(), QHBoxLayout()
        one, many = self.tr("Vilket möte hör filen till?"), self.tr("Vilket möte hör filerna till?")
        card.body.addWidget(label(one if len(names) == 1 else many, "heading", wrap=True))
        card.body.addWidget(label(", ".join(names), "meta", wrap=True))
        card.body.addWidget(self.list)
        card.body.addLayout(buttons)
        stop, done = button(self.tr("Avbryt")), button(self.tr("Fortsätt"), "primary")
        stop.clicked.connect(self.cancelled)
        done.clicked.connect(self._on_done)
        buttons.addStretch(1)
        buttons.addWidget(stop)
        buttons.addWidget(done)
        centred(self, card, 640)

    def _on_done(self) -> None:
        row = self.list.currentItem()
        if row is not None:
            self.chosen.emit(int(row.data(Qt.ItemDataRole.UserRole)))
