"""The review of a kallelse before it is saved: the page it was read from beside what was read."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from binder.domain.annotation import Quad
from binder.kallelse.lines import Box
from binder.kallelse.proposal import Doubt, Proposal, ProposedItem, Read, Source
from binder.services import read_paper
from binder.ui import theme as themes
from binder.ui.importing import review_model
from binder.ui.importing.item_form import ItemForm
from binder.ui.importing.meeting_form import MeetingForm
from binder.ui.importing.review_model import ReviewModel
from binder.ui.outbox.reflow_row import ReflowRow
from binder.ui.parts import Banner, button, label
from binder.ui.reader.reader_view import ReaderView

if TYPE_CHECKING:
    from datetime import datetime


A4_HEIGHT = 841.89
ROW = 34


class ReviewPage(QWidget):
    """Shows a proposal; `confirmed` carries the mended one, `cancelled` leaves nothing behind."""

    confirmed = Signal(object)
    cancelled = Signal()

    def __init__(
        self, proposal: Proposal, source: Path, now: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._proposal = proposal
        self._today = now.date()
        self._is_filling = False
        self.model = ReviewModel(self)
        self.meeting = MeetingForm()
        self.item = ItemForm()
        self.reader = ReaderView()
        self.banner = Banner("warn")
        self._doubts = label("", "warning", wrap=True)
        self.table = self._table()
        self._lay_out()
        self._connect()
        self.reader.show_paper(partial(read_paper.open_file, source))
        self._fill()

    def close_reader(self) -> None:
        """End the reader's thread before the page goes away."""
        self.reader.close_paper()

    def allow_saving(self) -> None:
        """Saving failed; the user may try again."""
        self._save.setEnabled(True)

    def mended_proposal(self) -> Proposal:
        """The proposal with all that the user changed."""
        made = self._proposal
        made.items = self.model.items
        made.body = review_model.mended(made.body, self.meeting.body.text().strip())
        made.date = review_model.mended(made.date, self.meeting.chosen_day())
        made.time = review_model.mended(made.time, self.meeting.time.text().strip() or None)
        made.place = review_model.mended(made.place, self.meeting.place.text().strip() or None)
        return made

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Föreslagna ärenden"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(themes.current().px(ROW))
        table.setMinimumHeight(themes.current().px(150))
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(review_model.TITLE, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        table.setColumnHidden(review_model.SECTION, True)  # noqa: FBT003 - Qt's signature
        return table

    def _lay_out(self) -> None:
        head, layout = QHBoxLayout(), QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        head.setContentsMargins(20, 8, 20, 8)
        head.setSpacing(16)
        head.addWidget(label(self.tr("Granska innan du sparar"), "heading"))
        head.addWidget(self.banner, 1)
        self._cancel = button(self.tr("Avbryt"))
        self._save = button(self.tr("Spara i pärmen"), "primary")
        self._save.setToolTip(self.tr("Ctrl+S"))
        head.addWidget(self._cancel)
        head.addWidget(self._save)
        right = QWidget()
        right.setObjectName("page")
        column = QVBoxLayout(right)
        column.setContentsMargins(16, 0, 20, 8)
        column.setSpacing(6)
        column.addWidget(self.meeting)
        column.addWidget(self.table, 1)
        column.addWidget(self._item_buttons())
        column.addWidget(self._doubts)
        column.addWidget(self.item)
        # With large text or a small window there is more than fits: it scrolls, and nothing is pressed flat.
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(right)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.reader)
        splitter.addWidget(area)
        # Larger text needs the room more than the page, which can be zoomed.
        page = themes.current().px(560) - 560
        splitter.setSizes([max(320, 560 - page), 806 + page])
        splitter.setChildrenCollapsible(False)
        layout.addWidget(splitter, 1)

    def _item_buttons(self) -> QWidget:
        """Two groups: beside each other, or below each other where the text is large."""
        self._accept = button(self.tr("Stämmer"), name=self.tr("Ärendets uppgifter stämmer"))
        self._undo = button(self.tr("Ångra"), name=self.tr("Ångra den senaste ändringen"))
        groups = (
            (
                (self._accept, self._on_accept),
                (button(self.tr("Nytt ärende")), self._on_add),
                (button(self.tr("Ta bort")), self._on_remove),
                (self._undo, self.model.undo),
            ),
            (
                (button(self.tr("Slå ihop uppåt")), self._on_merge),
                (button(self.tr("Flytta upp")), self._on_up),
                (button(self.tr("Flytta ned")), self._on_down),
            ),
        )
        for group in groups:
            for made, handler in group:
                made.clicked.connect(handler)
        rows = [ReflowRow(*(made for made, _ in group), stretch=(0,) * len(group)) for group in groups]
        return ReflowRow(*rows, stretch=(1, 0))

    def _connect(self) -> None:
        self._cancel.clicked.connect(self.cancelled)
        self._save.clicked.connect(self._on_save)
        self.table.selectionModel().selectionChanged.connect(self._on_row)
        self.reader.paper_shown.connect(self._show_row_source)
        self.item.edited.connect(self._on_item_edited)
        self.model.mended.connect(self._say_doubts)
        self.model.modelReset.connect(self._reselect)
        for keys, handler in (
            ("Ctrl+S", self._on_save),
            ("Esc", self._on_escape),
        ):
            QShortcut(
                QKeySequence(keys), self, handler, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            )

    def _fill(self) -> None:
        made = self._proposal
        day: date | None = made.date.value
        self.meeting.show_values(
            made.body.value or "", day, made.time.value or "", made.place.value or "", self._today
        )
        self.meeting.mark(
            body=_unsure(made.body),
            day=_unsure(made.date),
            time=_unsure(made.time),
            place=_unsure(made.place),
        )
        self.model.load(made.items)
        self._select(self.model.first_doubtful or 0)
        self._say_doubts()

    def event(self, event: QEvent) -> bool:
        """Here Ctrl+Z takes back a mend; the window's own Ctrl+Z would take back what was done before."""
        if isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo):
            if event.type() is QEvent.Type.KeyPress:
                self.model.undo()
            event.accept()
            return True
        return super().event(event)

    def _say_doubts(self) -> None:
        self._undo.setEnabled(self.model.can_undo)
        count = self.model.doubtful_count
        if not self.model.items:
            self.banner.say(
                self.tr(
                    "Lägg till ärendena för hand, eller avbryt och välj en annan fil. "
                    "Filen sparas som den är."
                ),
                heading=self.tr("Ingen ärendelista hittades i filen"),
                tone="warn",
            )
        elif count:
            heading = (
                self.tr("{} ärenden behöver ses över").format(count)
                if count > 1
                else self.tr("Ett ärende behöver ses över")
            )
            self.banner.say(
                self.tr("Jämför med sidan till vänster. Det går att ändra även efter att du har sparat."),
                heading=heading,
                tone="warn",
            )
        else:
            self.banner.say(
                "", heading=self.tr("{} ärenden lästes in").format(len(self.model.items)), tone="ok"
            )

    def _row(self) -> int:
        return self.table.currentIndex().row()

    def _select(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self.table.selectRow(row)

    def _reselect(self) -> None:
        self._say_doubts()
        self.item.setEnabled(self.model.rowCount() > 0)

    def _on_row(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        row = self._row()
        if not 0 <= row < self.model.rowCount():
            return
        item = self.model.items[row]
        self._is_filling = True
        self.item.show_item(item, self._proposal.page_count)
        self._is_filling = False
        self._show_doubts(item)
        self._show_row_source()

    def _show_doubts(self, item: ProposedItem) -> None:
        words = review_model.doubt_words(item.doubts)
        self._accept.setEnabled(bool(item.doubts))
        self._doubts.setText(self.tr("Se över: {}.").format(words))
        self._doubts.setVisible(bool(item.doubts))

    def _on_item_edited(self) -> None:
        item = self.item.item()
        if item is not None and not self._is_filling:
            self.model.replace_item(self._row(), item)
            self._show_doubts(item)

    def _show_row_source(self) -> None:
        item = self.model.items[self._row()] if self._row() >= 0 else None
        source = (item.title.source or item.number.source) if item else None
        if source is not None:
            self.reader.go_to(source.page, outline=[self._quad(source)])

    def _quad(self, source: Source) -> Quad:
        layout = self.reader.pages.page_layout
        height = layout.size(source.page)[1] if layout is not None else A4_HEIGHT
        return quad_of(source.box, height)

    def _on_accept(self) -> None:
        row = self._row()
        self.model.accept(row)
        self._show_doubts(self.model.items[row])
        unsure = [n for n, item in enumerate(self.model.items) if item.doubts]
        self._select(next((n for n in unsure if n > row), unsure[0] if unsure else row))

    def _on_add(self) -> None:
        self._select(self.model.add_after(self._row()))
        self.item.number.setFocus()

    def _on_merge(self) -> None:
        row = self._row()
        self.model.merge_up(row)
        self._select(max(0, row - 1))

    def _on_up(self) -> None:
        self._select(self.model.move(self._row(), -1))

    def _on_down(self) -> None:
        self._select(self.model.move(self._row(), 1))

    def _on_remove(self) -> None:
        row = self._row()
        if row >= 0:
            self.model.remove(row)
            self._select(min(row, self.model.rowCount() - 1))

    def _on_escape(self) -> None:
        """One key must not throw away what was mended; the button says what it does."""
        if self.model.can_undo:
            text = self.tr("Du har ändrat i listan. Välj Spara i pärmen, eller Avbryt om du inte vill spara.")
            self.banner.say(text, tone="info")
        else:
            self.cancelled.emit()

    def _on_save(self) -> None:
        trouble = self._trouble()
        if trouble:
            self.banner.say(trouble, heading=self.tr("Det går inte att spara än"), tone="error")
            return
        self._save.setEnabled(False)
        self.confirmed.emit(self.mended_proposal())

    def _trouble(self) -> str:
        if not self.meeting.body.text().strip():
            return self.tr("Skriv vilket organ som sammanträder.")
        untitled = [n for n, item in enumerate(self.model.items) if not (item.title.value or "").strip()]
        if untitled:
            self._select(untitled[0])
            return self.tr("Ett ärende saknar namn. Skriv vad det heter, eller ta bort raden.")
        return ""


def quad_of(box: Box, page_height: float) -> Quad:
    """A box with its origin at the upper left as a quad with its origin at the lower left."""
    return Quad(left=box.left, bottom=page_height - box.bottom, right=box.right, top=page_height - box.top)


def _unsure(read: Read[str] | Read[date]) -> bool:
    return bool(read.doubts) or read.value is None or Doubt.MISSING in read.doubts
