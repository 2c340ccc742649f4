"""What can be done to the items under review, each as one step that can be taken back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTableView

from binder.services import mend_pages, mend_proposal
from binder.services.mend_proposal import Items, with_item
from binder.ui.importing.item_form import ItemForm
from binder.ui.importing.review_model import ReviewModel
from binder.ui.reader.reader_view import ReaderView


class ItemCommands(QObject):
    """Acts on the chosen item, on the page that is shown and at the cursor in the title."""

    chosen = Signal(int)
    """This row is to be shown after the step."""
    field_wanted = Signal(str)
    """The user will want to write here next."""
    refused = Signal(str)
    """Why nothing was done."""

    def __init__(self, model: ReviewModel, table: QTableView, form: ItemForm, reader: ReaderView) -> None:
        super().__init__(table)
        self._model, self._table, self._form, self._reader = model, table, form, reader

    def add(self) -> None:
        """A new item below the chosen one."""
        row = self._table.currentIndex().row()
        self._model.change(mend_proposal.added(self._model.items, row))
        self.chosen.emit(row + 1)
        self.field_wanted.emit("number")

    def remove(self) -> None:
        """Take the item away; its pages are nobody's then."""
        row = self._row()
        if row is not None:
            self._take(mend_proposal.removed(self._model.items, row), min(row, len(self._model.items) - 2))

    def merge_up(self) -> None:
        """Join the item with the one above."""
        row = self._row()
        if row:
            self._take(mend_proposal.joined_up(self._model.items, row), row - 1)

    def divide(self) -> None:
        """Make two of the item: at the cursor in its title, and at the page that is shown."""
        row = self._row()
        if row is None:
            return
        at = self._form.title.textCursor().position()
        title = self._form.text("title")
        if not title[:at].strip() or not title[at:].strip():
            self.refused.emit(self.tr("Ställ markören i rubriken där det andra ärendet börjar."))
            self.field_wanted.emit("title")
            return
        self._take(mend_pages.divided(self._model.items, row, at, self._page()), row + 1)
        self.field_wanted.emit("number")

    def up(self) -> None:
        """Move the item one step up."""
        self._move(-1)

    def down(self) -> None:
        """Move the item one step down."""
        self._move(1)

    def renumber_below(self) -> None:
        """Count the items below on from this one's number."""
        row = self._row()
        if row is None:
            return
        if not any(letter.isdigit() for letter in self._model.items[row].number.value or ""):
            self.refused.emit(self.tr("Skriv först det här ärendets nummer; de under räknas från det."))
            self.field_wanted.emit("number")
            return
        self._take(mend_proposal.renumbered_after(self._model.items, row), row)

    def section_below(self) -> None:
        """Put the items below in this one's section."""
        row = self._row()
        if row is not None:
            self._take(mend_proposal.sectioned_after(self._model.items, row), row)

    def accept_item(self) -> None:
        """All values of the item are right."""
        row = self._row()
        if row is not None:
            item = mend_proposal.all_accepted(self._model.items[row])
            self._take(with_item(self._model.items, row, item), row)

    def begins_here(self) -> None:
        """The item's papers begin on the page that is shown."""
        row, page = self._row(), self._page()
        if row is not None and page is not None:
            self.begin(row, page)

    def ends_here(self) -> None:
        """The item's papers end on the page that is shown."""
        row, page = self._row(), self._page()
        if row is not None and page is not None:
            self.end(row, page)

    def begin(self, row: int, page: int) -> None:
        """An item's papers begin on a page."""
        items = mend_pages.begins_at(self._model.items, row, page, self._model.read.page_count)
        self._take(items, row)

    def end(self, row: int, page: int) -> None:
        """An item's papers end on a page."""
        self._take(mend_pages.ends_at(self._model.items, row, page), row)

    def without_papers(self) -> None:
        """The item has no papers in this file."""
        row = self._row()
        if row is not None:
            self._take(mend_pages.assigned(self._model.items, row, None), row)

    def split_paper(self) -> None:
        """A new paper begins on the page that is shown."""
        row, page = self._row(), self._page()
        if row is None or page is None:
            return
        item = self._model.items[row]
        made = mend_pages.split_paper(item, page)
        if made is item:
            self.refused.emit(self.tr("Visa en sida inne i en av ärendets handlingar; där delas den."))
            return
        self._take(with_item(self._model.items, row, made), row)
        self.field_wanted.emit("paper")

    def join_paper(self, at: int) -> None:
        """A paper goes on where the one before it ended."""
        row = self._row()
        if row is not None:
            made = mend_pages.join_paper(self._model.items[row], at)
            self._take(with_item(self._model.items, row, made), row)

    def rename_paper(self, at: int, title: str) -> None:
        """A paper has another name."""
        row = self._row()
        if row is not None and at >= 0:
            made = mend_pages.with_paper(self._model.items[row], at, title=title)
            self._model.change(with_item(self._model.items, row, made), f"paper:{row}:{at}")

    def rekind_paper(self, at: int, kind: str) -> None:
        """A paper is of another kind."""
        row = self._row()
        if row is not None and at >= 0:
            made = mend_pages.with_paper(self._model.items[row], at, kind=kind)
            self._model.change(with_item(self._model.items, row, made))

    def _move(self, by: int) -> None:
        row = self._row()
        target = (row or 0) + by
        if row is not None and 0 <= target < len(self._model.items):
            self._take(mend_proposal.moved(self._model.items, row, target), target)

    def _take(self, items: Items, row: int) -> None:
        self._model.change(items)
        self.chosen.emit(row)

    def _row(self) -> int | None:
        row = self._table.currentIndex().row()
        return row if 0 <= row < len(self._model.items) else None

    def _page(self) -> int | None:
        return self._reader.pages.page
