"""A note's card that lies over its row in the long list while the note is edited there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent

from binder.domain.note_list import ListedNote
from binder.ui.notes.card_tools import CardTools
from binder.ui.notes.note_actions import NoteActions
from binder.ui.notes.note_card import NoteCard
from binder.ui.tab_order import follow_layout

MARGIN = 2


class InlineCard(NoteCard):
    """Tells when it wants another height; Escape closes it, and Ctrl+Enter does as well."""

    height_changed = Signal()
    closed = Signal()

    def __init__(self, listed: ListedNote, number: int, actions: NoteActions) -> None:
        super().__init__(listed.note, number, listed.page)
        self.dress(CardTools(self, actions))
        follow_layout(self)

    def height_at(self, width: int) -> int:
        """The height that everything in it needs at this width."""
        self.ensurePolished()
        layout = self.column
        high = layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        return max(high, layout.minimumSize().height()) + MARGIN

    def event(self, event: QEvent) -> bool:
        """Something in it became larger, smaller, shown or hidden."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.height_changed.emit()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape is for closing; nothing else is for the list below."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        event.accept()
