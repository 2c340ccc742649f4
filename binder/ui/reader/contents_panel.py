"""Beside the pages: all of them in miniature, and the papers' own lists of contents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from binder.ui import theme
from binder.ui.parts import button, label
from binder.ui.reader.contents_list import ContentsList
from binder.ui.reader.paper_thread import Answer
from binder.ui.reader.thumbnails import Thumbnails

if TYPE_CHECKING:
    from binder.kallelse.lines import Bookmark
    from binder.pdf.paper_to_read import PaperToRead
    from binder.ui.reader.page_run import PageRun
    from binder.ui.reader.page_view import PageView

PAGES, CONTENTS = range(2)
NARROWEST, WIDEST = 170, 220
"""In pixels: beside the paper, which is what one reads."""
_LARGE = 140
_FOLLOW_MS = 50
"""Between one page that is marked as the one that is read and the next."""
_TOPIC = "contents"


class ContentsPanel(QFrame):
    """Two tabs; each leads to a page."""

    page_chosen = Signal(int)

    def __init__(self, column: PageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self._column = column
        self._ticket = 0
        self.thumbnails = Thumbnails(column)
        self.list = ContentsList()
        self.nothing = label(self.tr("Handlingen har ingen innehållsförteckning."), "meta", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setContentsMargins(12, 12, 12, 12)
        self._stack = QStackedWidget()
        for page in (self.thumbnails, self.list, self.nothing):
            self._stack.addWidget(page)
        self._tabs = QButtonGroup(self)
        self._lay_out()
        self._tabs.idClicked.connect(self.show_tab)
        for pages in (self.thumbnails, self.list):
            pages.page_chosen.connect(self.page_chosen)
        column.reading.answered.connect(self._on_answer)
        shown = theme.current()
        self._number: int | None = None
        self._following = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._following.timeout.connect(self._follow_now)
        self.setFixedWidth(min(max(NARROWEST, shown.px(150)), WIDEST))

    def show_run(self, run: PageRun) -> None:
        """Show the pages and contents of these papers."""
        self._number = None
        self.thumbnails.show_run(run)
        self.list.show_entries(())
        self._ticket = self._column.reading.ask(_TOPIC, _contents)

    def show_tab(self, number: int) -> None:
        """Bring miniatures or contents to the front."""
        self._tabs.button(number).setChecked(True)
        self._stack.setCurrentWidget(self._page(number))

    def follow(self, number: int) -> None:
        """Mark the page that is read; while one scrolls fast, not every one of them."""
        self._number = number
        if not self._following.isActive():
            self._follow_now()

    def _follow_now(self) -> None:
        if self._number is not None:
            self.thumbnails.follow(self._number)
            self.list.follow(self._number)
            self._number = None
            self._following.start()

    def focus_first(self) -> None:
        """Put the focus into the tab in front."""
        self._page(self._tabs.checkedId()).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_answer(self, answer: Answer) -> None:
        if answer.topic == _TOPIC and answer.ticket == self._ticket:
            self.list.show_entries(cast("Sequence[Bookmark]", answer.value or ()))
            self.show_tab(self._tabs.checkedId())
            if self._column.page is not None:
                self.follow(self._column.page)

    def _page(self, number: int) -> QWidget:
        if number == PAGES:
            return self.thumbnails
        return self.list if self.list.model().rowCount() else self.nothing

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        # Large words stand one below the other: the paper needs the room.
        row = QVBoxLayout() if theme.current().px(100) > _LARGE else QHBoxLayout()
        column.addLayout(row)
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(2)
        for number, name in enumerate((self.tr("Sidor"), self.tr("Innehåll"))):
            row.addWidget(self._tab(number, name))
        column.addWidget(self._stack, 1)

    def _tab(self, number: int, name: str) -> QPushButton:
        made = button(name, "tab")
        made.setCheckable(True)
        made.setChecked(number == PAGES)
        self._tabs.addButton(made, number)
        return made


def _contents(paper: PaperToRead) -> Sequence[Bookmark]:
    return paper.contents()
