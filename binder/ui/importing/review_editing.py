"""What is shown and written in the review: the item's values, the meeting's, and words from the page."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from binder.kallelse.proposal import ProposedItem, Read, Source
from binder.services.look_over import LOOSE_PAGES, MEETING_FIELDS
from binder.services.mend_pages import assigned
from binder.services.mend_proposal import mended, with_item, with_value
from binder.ui.importing.item_form import COUNCIL
from binder.ui.importing.review_layout import PAPERS, VALUES, ReviewLayout
from binder.ui.importing.review_model import ReviewModel
from binder.ui.importing.source_outline import SourceOutline

if TYPE_CHECKING:
    from datetime import date

    from binder.pdf.selection import Selection

_TAKES_WORDS = ("number", "title", "dnr", "section", "decision_proposal", *MEETING_FIELDS)


class ReviewEditing(ReviewLayout):
    """Leads what is written to the model, and what is looked at to its place on the page."""

    refused = Signal(str)
    """Why nothing was done."""

    def __init__(self, model: ReviewModel, today: date, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._today = today
        self._field = "title"
        self._is_typing = False
        self._outline = SourceOutline(self.reader)
        self.item.edited.connect(self._on_item_edited)
        self.item.entered.connect(self._on_entered)
        self.meeting.edited.connect(self._on_meeting_edited)
        self.meeting.entered.connect(self._on_entered)
        self.reader.paper_shown.connect(self._outline.show_again)
        self.reader.page_changed.connect(self._on_page)
        self.reader.selection_changed.connect(self._on_selection)
        self.offer.taken.connect(self._on_offer)

    def _row(self) -> int:
        return self.table.currentIndex().row()

    def _item(self) -> ProposedItem | None:
        row = self._row()
        return self.model.items[row] if 0 <= row < len(self.model.items) else None

    def _select(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self.table.selectRow(row)

    def _walk(self, by: int) -> None:
        self._select(self._row() + by)

    def _show_item(self) -> None:
        item = self._item()
        self.show_details(item, self._row())
        if item is None:
            return
        if self._is_typing:
            self.item.mark(item)
        else:
            self.item.show_item(item, self.model.read.page_count)

    def _show_meeting(self) -> None:
        state = self.model.state
        body, time, place = (read.value or "" for read in (state.body, state.time, state.place))
        self.meeting.show_values(body, state.date.value, time, place, self._today)
        self._mark_meeting()

    def _mark_meeting(self) -> None:
        unsure = {name: bool(getattr(self.model.state, name).doubts) for name in MEETING_FIELDS}
        self.meeting.mark(body=unsure["body"], day=unsure["date"], time=unsure["time"], place=unsure["place"])

    def _focus(self, field: str) -> None:
        """Put the cursor where a value is written."""
        if field == LOOSE_PAGES:
            self.strip.setFocus()
        elif field in self.meeting.fields:
            self.meeting.fields[field].setFocus()
        elif field == "paper":
            self.show_tab(PAPERS)
            page = self.reader.pages.page
            self.papers.list.setCurrentRow(self.papers.row_at(page or 0))
            self.papers.title.setFocus()
        else:
            self.show_tab(VALUES)
            self.item.fields[field].setFocus()

    def _on_entered(self, field: str) -> None:
        """The focus came to a value: show where it was read."""
        if field != self._field:
            self.model.seal()
        self._field = field
        item = self._item()
        if field in MEETING_FIELDS:
            self._outline.show(getattr(self.model.state, field).source)
        elif field == "pages" and item is not None and item.pages.value is not None:
            self._outline.show(None)
            self.reader.go_to(item.pages.value[0])
        elif item is not None:
            read = item.title if field == COUNCIL else getattr(item, field)
            self._outline.show(read.source or item.title.source)

    def _on_item_edited(self, field: str) -> None:
        item, row = self._item(), self._row()
        if item is None:
            return
        items = self.model.items
        if field == "pages":
            pages = self.item.written_pages()
            if pages is None and self.item.text("pages").strip():
                return
            items = assigned(items, row, pages)
        elif field == COUNCIL:
            items = with_item(items, row, replace(item, goes_to_council=self.item.council.isChecked()))
        else:
            items = with_item(items, row, with_value(item, field, self.item.value(field)))
        self._type(partial(self.model.change, items, f"{row}:{field}"))

    def _on_meeting_edited(self, field: str) -> None:
        read: Read[str | date] = getattr(self.model.state, field)
        value = self.meeting.value(field)
        self._type(partial(self.model.set_meeting, field, mended(read, value), field))

    def _type(self, change: partial[None]) -> None:
        self._is_typing = True
        try:
            change()
        finally:
            self._is_typing = False

    def _on_page(self, page: int, _count: int) -> None:
        self.strip.show_page(page)
        self.tell_page(page, self._item())

    def _on_selection(self, selection: Selection | None) -> None:
        if self._field not in _TAKES_WORDS:
            self._field = "title"
        self.offer.offer(selection.text if selection is not None else "", self._field)

    def _on_offer(self) -> None:
        """Take the words that are selected on the page as the value of the field, with their place."""
        selection = self.reader.selection()
        if selection is None or not self.offer.text:
            return
        self.take_words(self._field, self.offer.text, self._outline.box_of(selection))
        self.reader.select_nothing()
        self._focus(self._field)

    def take_words(self, field: str, text: str, source: Source | None) -> None:
        """Write words from the page into a field; the value was read there then."""
        from binder.ui.importing.taken_words import as_value

        value = as_value(field, text)
        if value is None:
            self.refused.emit(self.tr("Det där är ingen dag. Välj dagen i fältet."))
        elif field in MEETING_FIELDS:
            read = getattr(self.model.state, field)
            self.model.set_meeting(field, mended(read, value, source))
        elif (item := self._item()) is not None:
            taken = with_value(item, field, mended(getattr(item, field), value, source))
            self.model.change(with_item(self.model.items, self._row(), taken))
