"""Where things stand in the review: the page with its strip at the left, list and fields at the right."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from binder.kallelse.proposal import ProposedItem, Read
from binder.services.mend_pages import papers_of
from binder.ui import theme as themes
from binder.ui.elided_label import ElidedLabel
from binder.ui.importing import review_model
from binder.ui.importing.doubt_bar import DoubtBar
from binder.ui.importing.item_buttons import ItemButtons
from binder.ui.importing.item_commands import ItemCommands
from binder.ui.importing.item_form import ItemForm
from binder.ui.importing.lesson_box import LessonBox
from binder.ui.importing.meeting_form import MeetingForm
from binder.ui.importing.offer_bar import OfferBar
from binder.ui.importing.page_strip import PageStrip
from binder.ui.importing.paper_list import PaperList
from binder.ui.importing.review_model import ReviewModel
from binder.ui.importing.row_table import set_rows
from binder.ui.parts import button, label
from binder.ui.reader.reader_view import ReaderView

ROW = 30
VALUES, PAPERS = range(2)
_LARGE = 1.3
"""From this text size on the head takes two lines."""


class ReviewLayout(QWidget):
    """The parts of the review in their places; what they do together is `ReviewPage`'s."""

    def __init__(self, model: ReviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.model = model
        model.setParent(self)
        self.meeting, self.item, self.papers = MeetingForm(), ItemForm(), PaperList()
        self.reader = ReaderView()
        self.strip = PageStrip(self.reader.pages)
        self.doubts, self.offer, self.lessons = DoubtBar(), OfferBar(), LessonBox()
        self.table = _table(model)
        self.commands = ItemCommands(model, self.table, self.item, self.reader)
        self.buttons = ItemButtons(self.commands, model)
        self.cancel = button(self.tr("Avbryt"))
        self.save = button(self.tr("Spara i pärmen"), "primary")
        self.save.setToolTip("Ctrl+S")
        self.details = QStackedWidget()
        self._tabs = (self._tab(self.tr("Uppgifter")), self._tab(self.tr("Handlingar")))
        self._whose = ElidedLabel("meta", keeps=8)
        self._begin = button(self.tr("Börjar här"), name=self.tr("Ärendet börjar på sidan som visas"))
        self._end = button(self.tr("Slutar här"), name=self.tr("Ärendet slutar på sidan som visas"))
        self._lay_out()
        self._connect_parts()

    def show_tab(self, tab: int) -> None:
        """Bring the item's values or its papers to the front."""
        self._tabs[tab].setChecked(True)
        self.details.setCurrentIndex(tab)

    def show_details(self, item: ProposedItem | None, row: int) -> None:
        """Show an item's papers and pages; None where there is no item."""
        read = self.model.read
        self.item.setEnabled(item is not None)
        self.papers.setEnabled(item is not None)
        self.papers.show_item(item or ProposedItem(title=Read("")))
        count = len(papers_of(item)) if item is not None else 0
        self._tabs[PAPERS].setText(self.tr("Handlingar ({})").format(count))
        self._tabs[PAPERS].setAccessibleName(self.tr("Handlingar ({})").format(count))
        self.strip.show_items(self.model.items, row, read.page_count, read.agenda_pages)
        self.tell_page(self.reader.pages.page or 1, item)

    def tell_page(self, page: int, item: ProposedItem | None) -> None:
        """Say which page is shown, and which item the buttons beside it are about."""
        name = self.tr("Sida {}").format(page)
        number = (item.number.value or item.title.value or "").strip(" .") if item is not None else ""
        self._whose.setText(f"{name} · {self.tr('Ärende {}').format(number)}" if number else name)
        for made in (self._begin, self._end):
            made.setEnabled(item is not None)

    def _connect_parts(self) -> None:
        self._begin.setToolTip("F3")
        self._end.setToolTip("F4")
        self._begin.clicked.connect(self.commands.begins_here)
        self._end.clicked.connect(self.commands.ends_here)
        self.strip.page_chosen.connect(self.reader.go_to)
        self.strip.begins.connect(self.commands.begin)
        self.strip.ends.connect(self.commands.end)
        self.papers.chosen.connect(self.reader.go_to)
        self.papers.split.connect(self.commands.split_paper)
        self.papers.joined.connect(self.commands.join_paper)
        self.papers.renamed.connect(self.commands.rename_paper)
        self.papers.rekinded.connect(self.commands.rekind_paper)

    def _tab(self, text: str) -> QPushButton:
        made = button(text, "tab")
        made.setCheckable(True)
        return made

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._lay_out_head(layout)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        told = QVBoxLayout()
        layout.addLayout(told)
        told.setContentsMargins(20, 0, 20, 0)
        told.addWidget(self.lessons)
        layout.addWidget(splitter, 1)
        splitter.addWidget(self._left())
        splitter.addWidget(self._right())
        # Larger text needs the room more than the page, which can be zoomed.
        page = themes.current().px(560) - 560
        splitter.setSizes([max(320, 560 - page), 806 + page])
        splitter.setChildrenCollapsible(False)

    def _lay_out_head(self, layout: QVBoxLayout) -> None:
        is_large = themes.current().scale > _LARGE
        head = QHBoxLayout()
        layout.addLayout(head)
        head.setContentsMargins(20, 8, 20, 8)
        head.setSpacing(16)
        head.addWidget(label(self.tr("Granska innan du sparar"), "heading"), 1 if is_large else 0)
        if is_large:
            below = QHBoxLayout()
            layout.addLayout(below)
            below.setContentsMargins(20, 0, 20, 8)
            below.addWidget(self.doubts)
        else:
            head.addWidget(self.doubts, 1)
        head.addWidget(self.cancel)
        head.addWidget(self.save)

    def _left(self) -> QWidget:
        made = QWidget()
        made.setObjectName("page")
        column, row = QVBoxLayout(made), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.reader, 1)
        column.addWidget(self.offer)
        column.addLayout(row)
        row.setContentsMargins(12, 6, 12, 2)
        row.setSpacing(8)
        row.addWidget(self._whose)
        row.addStretch(1)
        row.addWidget(self._begin)
        row.addWidget(self._end)
        column.addWidget(self.strip)
        return made

    def _right(self) -> QWidget:
        right = QWidget()
        right.setObjectName("page")
        column, tabs = QVBoxLayout(right), QHBoxLayout()
        column.setContentsMargins(16, 0, 20, 8)
        column.setSpacing(6)
        column.addWidget(self.meeting)
        column.addWidget(self.table, 1)
        column.addWidget(self.buttons)
        column.addLayout(tabs)
        group = QButtonGroup(self)
        for at, (tab, body) in enumerate(zip(self._tabs, (self.item, self.papers), strict=True)):
            tabs.addWidget(tab)
            group.addButton(tab, at)
            self.details.addWidget(body)
        tabs.addStretch(1)
        group.idClicked.connect(self.show_tab)
        self._tabs[VALUES].setChecked(True)
        column.addWidget(self.details)
        # With large text or a small window there is more than fits: it scrolls, and nothing is pressed flat.
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(right)
        return area


class ItemTable(QTableView):
    """A table that keeps the chosen item in sight when its room changes."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What stands below the table grew or shrank."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())


def _table(model: ReviewModel) -> QTableView:
    table = ItemTable()
    table.setModel(model)
    table.setAccessibleName(QCoreApplication.translate("review", "Föreslagna ärenden"))
    set_rows(table, height=ROW, least=150, wide=(review_model.TITLE,))
    return table
