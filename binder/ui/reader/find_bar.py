"""The bar in which words are looked for in the paper: how many there are, the next and the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from binder.ui.parts import label
from binder.ui.reader.hit_marks import HitMarks
from binder.ui.reader.stepping_bar import SteppingBar

if TYPE_CHECKING:
    from binder.ui.reader.finding import Finding
    from binder.ui.reader.page_view import PageView

_TYPING_MS, _MARKING_MS = 120, 100
_MANY_PAGES = 200
"""From so many pages with hits on, the lines on the scroll bar tell only the page."""


class FindBar(SteppingBar):
    """Looks for what is typed; Enter goes on, Shift and Enter goes back, Escape closes."""

    closed = Signal()

    def __init__(self, column: PageView, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column, self._finding = column, finding
        self.input = QLineEdit()
        self.input.setPlaceholderText(self.tr("Sök i handlingen"))
        self.input.setAccessibleName(self.tr("Sök i handlingen"))
        self.count = label("", "meta")
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._marking = QTimer(self, singleShot=True, interval=_MARKING_MS)
        self._marks: HitMarks | None = None
        self._lay_out()
        self.input.textEdited.connect(self._on_edited)
        self._typing.timeout.connect(self._look)
        self._marking.timeout.connect(self._mark)
        finding.changed.connect(self._on_changed)
        column.paper_shown.connect(self._look_again)

    def open_with(self, words: str) -> None:
        """Come to the front; words that were selected in the paper are looked for at once."""
        self.show()
        self._finding.make_ready()
        if words and words != self.input.text():
            self.input.setText(words)
        self.input.selectAll()
        self.input.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._look()

    def step(self, direction: int) -> None:
        """To the next hit (1) or the one before (-1)."""
        if self._typing.isActive() or self._finding.words != self.input.text():
            self._look()
        else:
            self._finding.step(direction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the field, when it does not use them itself."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def close_bar(self) -> None:
        """Look for nothing any more."""
        self._typing.stop()
        self._finding.forget()
        self._mark()
        self.hide()
        self.closed.emit()

    def _on_edited(self, words: str) -> None:
        if len(words) == 1:
            self._typing.stop()
        else:
            self._typing.start()

    def _look(self) -> None:
        self._typing.stop()
        if self._finding.words != self.input.text():
            self._finding.look_for(self.input.text())

    def _look_again(self) -> None:
        if self.isVisible():
            self._finding.look_for(self.input.text())

    def _on_changed(self) -> None:
        words, count, position = self._finding.words, self._finding.count, self._finding.position
        searching = self._finding.is_searching
        if not words:
            said = ""
        elif count:
            said = self.tr("{position} av {count}").format(position=position, count=count)
            said += " …" if searching else ""
        else:
            said = self.tr("Söker …") if searching else self.tr("Finns inte här")
        self.count.setText(said)
        if words and not searching:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.input, said))
        if not self._marking.isActive():
            self._marking.start()

    def _mark(self) -> None:
        layout = self._column.page_layout
        hits = self._finding.hits_by_page
        if self._marks is None:
            if not hits:
                return
            self._marks = HitMarks(self._column.verticalScrollBar())
        if layout is None or not hits:
            self._marks.show_places(())
            return
        each = len(hits) < _MANY_PAGES
        self._marks.show_places(
            layout.y_of(page, down) / layout.height
            for page, found in hits.items()
            for down in (found.downs if each else found.downs[:1])
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(4)
        row.addWidget(self.input, 1)
        row.addWidget(self.count)
        self.add_tools(
            row,
            previous=self.tr("Föregående träff (Skift+F3)"),
            following=self.tr("Nästa träff (F3)"),
            close=self.tr("Stäng sökningen (Esc)"),
        )
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.close_button.clicked.connect(self.close_bar)

    def _on_previous(self) -> None:
        self.step(-1)

    def _on_next(self) -> None:
        self.step(1)
