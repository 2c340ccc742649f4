"""The papers inside one item: told apart by title and kind, parted at a page, joined again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from binder.kallelse.proposal import ProposedItem, ProposedPaper
from binder.services.mend_pages import KINDS, papers_of
from binder.ui.combo_names import name_combo
from binder.ui.importing.review_model import pages_text
from binder.ui.parts import button, label
from binder.ui.reflow_row import ReflowRow


class PaperList(QWidget):
    """A list of papers and the fields of the chosen one; its owner mends the item."""

    chosen = Signal(int)
    renamed = Signal(int, str)
    rekinded = Signal(int, str)
    split = Signal()
    joined = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setObjectName("paperRows")
        self.list.setAccessibleName(self.tr("Ärendets handlingar"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.title = QLineEdit()
        self.kind = QComboBox()
        self.part = button(self.tr("Ny handling börjar här"))
        self.part.setToolTip(self.tr("Dela handlingen vid sidan som visas (F5)"))
        self.join = button(self.tr("Slå ihop uppåt"), name=self.tr("Slå ihop handlingen med den före"))
        self._papers: list[ProposedPaper] = []
        self._is_filling = False
        self._fill_kinds()
        self._lay_out()
        self.list.currentRowChanged.connect(self._on_row)
        self.title.textEdited.connect(self._on_title)
        self.kind.activated.connect(self._on_kind)
        self.part.clicked.connect(self.split)
        self.join.clicked.connect(self._on_join)

    def show_item(self, item: ProposedItem) -> None:
        """Show the papers of an item; the same one stays chosen."""
        row = self.list.currentRow()
        self._papers = papers_of(item)
        self._is_filling = True
        self.list.clear()
        self.list.addItems([self._line(paper) for paper in self._papers])
        self.list.setCurrentRow(max(0, min(row, len(self._papers) - 1)) if self._papers else -1)
        self._is_filling = False
        self._show_fields()

    def row_at(self, page: int) -> int:
        """The paper that a page belongs to; -1 if none does."""
        rows = (at for at, paper in enumerate(self._papers) if paper.first_page <= page <= paper.last_page)
        return next(rows, -1)

    def _line(self, paper: ProposedPaper) -> str:
        pages = pages_text((paper.first_page, paper.last_page))
        title = paper.title or (paper.kind or self.tr("Utan namn")).capitalize()
        return self.tr("s. {pages}  {title}").format(pages=pages, title=title)

    def _show_fields(self) -> None:
        row = self.list.currentRow()
        paper = self._papers[row] if row >= 0 else None
        for widget in (self.title, self.kind, self.part):
            widget.setEnabled(paper is not None)
        self.join.setEnabled(row > 0)
        title = paper.title if paper is not None else ""
        if self.title.text() != title:
            self.title.setText(title)
            self.title.setCursorPosition(0)
        kind = (paper.kind or "") if paper is not None else ""
        if self.kind.findData(kind) < 0:
            self.kind.addItem(kind.capitalize(), kind)
        self.kind.setCurrentIndex(self.kind.findData(kind))

    def _on_row(self, row: int) -> None:
        if not self._is_filling:
            self._show_fields()
            if row >= 0:
                self.chosen.emit(self._papers[row].first_page)

    def _on_title(self, text: str) -> None:
        self.renamed.emit(self.list.currentRow(), text)

    def _on_kind(self, _index: int) -> None:
        self.rekinded.emit(self.list.currentRow(), str(self.kind.currentData()))

    def _on_join(self) -> None:
        self.joined.emit(self.list.currentRow())

    def _fill_kinds(self) -> None:
        self.kind.addItem(self.tr("Okänd sort"), "")
        for kind in KINDS:
            # As the papers call themselves: not translated.
            self.kind.addItem(kind.capitalize(), kind)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.list, 3)
        column, grid = QVBoxLayout(), QGridLayout()
        row.addLayout(column, 4)
        column.addLayout(grid)
        column.addWidget(ReflowRow(self.part, self.join, stretch=(0, 0)))
        column.addStretch(1)
        grid.setVerticalSpacing(4)
        fields = ((self.tr("Handlingens namn"), self.title), (self.tr("Sort"), self.kind))
        for at, (text, field) in enumerate(fields):
            field.setAccessibleName(text)
            shown = label(text, "label")
            if field is self.kind:
                name_combo(self.kind, text, shown)
            grid.addWidget(shown, 2 * at, 0)
            grid.addWidget(field, 2 * at + 1, 0)
