"""The bar in which one goes through the links on the pages in sight, by the keyboard, and follows one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from binder.services.page_links import PageLink, links_on
from binder.ui.parts import button, label
from binder.ui.reader.link_notice import breakable, readable
from binder.ui.reader.paper_thread import Answer
from binder.ui.reader.stepping_bar import SteppingBar

if TYPE_CHECKING:
    from binder.ui.reader.reader_view import ReaderView

_TOPIC = "links"
_LONGEST = 60
"""Characters of a link's words that are shown."""
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}


class LinkBar(SteppingBar):
    """One link at a time, outlined on its page; arrows go on, Enter follows, Escape closes."""

    closed = Signal()
    followed = Signal(object)
    """A `PageLink`."""

    def __init__(self, reader: ReaderView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._links: Sequence[PageLink] = ()
        self._index = 0
        self._ticket = 0
        self.said = label("", "meta", wrap=True)
        self.follow = button(self.tr("Följ länken"), "mend")
        self._lay_out()
        self.follow.clicked.connect(self._follow)
        self.previous.clicked.connect(partial(self.step, -1))
        self.next.clicked.connect(partial(self.step, 1))
        self.close_button.clicked.connect(self.close_bar)
        for part in (self.follow, self.previous, self.next):
            part.installEventFilter(self)
        reader.pages.reading.answered.connect(self._on_answer)

    def open_bar(self) -> None:
        """Come to the front with the first link in sight; open already, go to the next."""
        if self.isVisible() and self._links:
            self.step(1)
            return
        self._show_links(())
        self.said.setText(self.tr("Letar efter länkar …"))
        self.show()
        pages = tuple(self._reader.pages.pages_in_sight())
        self._ticket = self._reader.pages.reading.ask(_TOPIC, partial(links_on, pages=pages), replace=True)

    def step(self, direction: int) -> None:
        """To the next link (1) or the one before (-1); after the last comes the first."""
        if self._links:
            self._index = (self._index + direction) % len(self._links)
            self._show_link(self._links[self._index])

    def close_bar(self) -> None:
        """Go away again."""
        self._reader.pages.outline(0, ())
        self._links = ()
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape, wherever in the bar the focus is."""
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._follow()
        elif key == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Arrows go from link to link, not from button to button."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            direction = _STEPS.get(Qt.Key(event.key()))
            if direction is not None:
                self.step(direction)
                return True
        return False

    def _on_answer(self, answer: Answer) -> None:
        if answer.topic == _TOPIC and answer.ticket == self._ticket and self.isVisible():
            self._show_links(cast("Sequence[PageLink]", answer.value or ()))

    def _show_links(self, links: Sequence[PageLink]) -> None:
        self._links, self._index = links, 0
        for part in (self.follow, self.previous, self.next):
            part.setVisible(bool(links))
        if links:
            self._show_link(links[0])
            self.follow.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.said.setText(self.tr("Det finns inga länkar på sidan."))
            self.close_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._announce(self.said.text())

    def _show_link(self, link: PageLink) -> None:
        self._reader.pages.go_to(link.page, link.box)
        self._reader.pages.outline(link.page, (link.box,))
        count = self.tr("Länk {number} av {count}").format(number=self._index + 1, count=len(self._links))
        words = link.words if len(link.words) <= _LONGEST else f"{link.words[:_LONGEST].rstrip()}…"
        parts = [f"{count}:", f"”{words}”" if words else "", self._leads_to(link)]
        said = " ".join(part for part in parts if part)
        self.said.setText(said)
        self.follow.setAccessibleDescription(said.replace("\u200b", ""))
        self._announce(said.replace("\u200b", ""))

    def _leads_to(self, link: PageLink) -> str:
        if isinstance(link.target, str):
            return self.tr("till {}").format(breakable(readable(link.target)))
        layout = self._reader.pages.page_layout
        if layout is not None and isinstance(link.target, int) and layout.first <= link.target <= layout.last:
            return self.tr("till sidan {}").format(self._reader.shown.run.within(link.target)[0])
        return self.tr("till en annan handling")

    def _follow(self) -> None:
        if self._links:
            link = self._links[self._index]
            self.close_bar()
            self.followed.emit(link)

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.follow, words))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(4)
        column.addWidget(self.said)
        column.addLayout(row)
        row.addWidget(self.follow)
        row.addStretch()
        self.add_tools(
            row,
            previous=self.tr("Föregående länk (pil upp)"),
            following=self.tr("Nästa länk (pil ned)"),
            close=self.tr("Stäng (Esc)"),
        )
