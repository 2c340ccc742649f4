"""The review of a kallelse before it is saved: the page it was read from beside what was read."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from binder.domain.errors import BinderError
from binder.kallelse.proposal import Proposal
from binder.services import read_paper
from binder.services.look_over import LOOSE_PAGES, Remark
from binder.services.mend_proposal import accepted, mended, with_item
from binder.ui.error_texts import error_text
from binder.ui.importing.doubt_bar import must_be_written
from binder.ui.importing.lesson_box import LessonFinder
from binder.ui.importing.review_editing import ReviewEditing
from binder.ui.importing.review_keys import ReviewKeys
from binder.ui.importing.review_layout import PAPERS
from binder.ui.importing.review_model import ReviewModel

if TYPE_CHECKING:
    from datetime import datetime


class ReviewPage(ReviewEditing):
    """Shows a proposal; `confirmed` carries the mended one, `cancelled` leaves nothing behind.

    What was learned is kept for `municipality`, if the user chose so; without its name nothing is offered.
    """

    confirmed = Signal(object)
    cancelled = Signal()

    _keys: ReviewKeys | None = None
    """Events come while the page is still being built."""

    def __init__(
        self,
        proposal: Proposal,
        source: Path,
        now: datetime,
        parent: QWidget | None = None,
        *,
        municipality: str = "",
    ) -> None:
        super().__init__(ReviewModel(proposal), now.date(), parent)
        self._source, self._municipality = source, municipality
        self._at = 0
        self._finder = LessonFinder(source, proposal, municipality, self)
        self._keys = self._made_keys()
        self._connect()
        self.reader.set_empty_text(self.tr("Filen går inte att visa som sidor. Granska listan för sig."))
        self.reader.show_paper(partial(read_paper.open_file, source))
        self._show_meeting()
        first = next((each.row for each in self.model.remarks() if each.row is not None), 0)
        self._select(first)
        self._on_mended()
        self._show_remark(0)

    def close_reader(self) -> None:
        """End the reader's thread, and the looking for lessons, before the page goes away."""
        self._finder.stop()
        self.reader.close_paper()

    def allow_saving(self) -> None:
        """Saving failed; the user may try again."""
        self.save.setEnabled(True)

    def mended_proposal(self) -> Proposal:
        """The proposal with all that the user changed."""
        return self.model.proposal()

    def event(self, event: QEvent) -> bool:
        """Here Ctrl+Z takes back a mend; the window's own Ctrl+Z would take back what was done before."""
        return (self._keys is not None and self._keys.take(event)) or super().event(event)

    # From step to step

    def _made_keys(self) -> ReviewKeys:
        commands = self.commands
        keys = ReviewKeys(
            {
                "Ctrl+S": self._on_save,
                "Esc": self._on_escape,
                "Ctrl+Z": self.model.undo,
                "Ctrl+Shift+Z": self.model.redo,
                "F8": partial(self._step, 1),
                "Shift+F8": partial(self._step, -1),
                "Ctrl+Return": self._on_accept,
                "Ctrl+Enter": self._on_accept,
                "Ctrl+U": self._on_offer,
                "F2": self._on_activated,
                "F3": commands.begins_here,
                "F4": commands.ends_here,
                "F5": commands.split_paper,
                "Alt+Up": partial(self._walk, -1),
                "Alt+Down": partial(self._walk, 1),
                "Alt+Shift+Up": commands.up,
                "Alt+Shift+Down": commands.down,
                "Ctrl+Shift+N": commands.add,
                "Ctrl+Shift+D": commands.divide,
                "Ctrl+Shift+M": commands.merge_up,
                "Ctrl+Shift+Del": commands.remove,
                "Ctrl+Shift+R": commands.renumber_below,
            },
            self,
        )
        keys.watch(self.table, self.reader.pages, self.strip, self.papers.list, self.papers.title)
        keys.watch(*self.item.fields.values(), *self.meeting.fields.values())
        return keys

    def _connect(self) -> None:
        self.cancel.clicked.connect(self.cancelled)
        self.save.clicked.connect(self._on_save)
        self.table.selectionModel().selectionChanged.connect(self._on_row)
        self.table.activated.connect(self._on_activated)
        self.item.title_done.connect(self.table.setFocus)
        self.model.mended.connect(self._on_mended)
        self.model.restored.connect(self._on_restored)
        self.doubts.step.connect(self._step)
        self.doubts.chosen.connect(self._go_to)
        self.doubts.accepted.connect(self._on_accept)
        self.commands.chosen.connect(self._on_chosen)
        self.commands.field_wanted.connect(self._focus)
        self.commands.refused.connect(self._on_refused)
        self.refused.connect(self._on_refused)
        self._finder.found.connect(self.lessons.show_lessons)

    # What is shown

    def _on_activated(self) -> None:
        """Enter on an item: to the end of its title; Enter there leads back."""
        self._focus("title")
        self.item.title.moveCursor(QTextCursor.MoveOperation.End)

    def _on_row(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        item = self._item()
        if item is None:
            return
        self.model.seal()
        row = self._row()
        own = [at for at, remark in enumerate(self.model.remarks()) if remark.row == row]
        self._at = own[0] if own else self._at
        self._show_item()
        self._say_doubts()
        if self.details.currentIndex() == PAPERS and item.pages.value is not None:
            self.reader.go_to(item.pages.value[0])
        else:
            self._outline.show(item.title.source or item.number.source)

    def _on_mended(self) -> None:
        """Show the present state; what is being typed is left alone."""
        if not self._is_typing:
            self._show_meeting()
        self._show_item()
        self._mark_meeting()
        self._say_doubts()
        self.buttons.refresh()
        self._finder.look_later(self.mended_proposal())

    def _on_restored(self, row: int) -> None:
        if row < 0:
            self._focus("body")
        else:
            self._on_chosen(min(row, self.model.rowCount() - 1))

    def _on_chosen(self, row: int) -> None:
        if row != self._row():
            self._select(row)
        self._show_item()

    # What is doubtful

    def _say_doubts(self) -> None:
        remarks = self.model.remarks()
        if remarks:
            self._at = max(0, min(self._at, len(remarks) - 1))
            self.doubts.show_remark(remarks, self._at)
        elif self.model.items:
            count = self.tr("{} ärenden lästes in").format(len(self.model.items))
            self.doubts.say(self.tr("Inget behöver ses över."), heading=count, tone="ok")
        else:
            text = self.tr(
                "Lägg till ärendena för hand, eller avbryt och välj en annan fil. Filen sparas som den är."
            )
            self.doubts.say(text, heading=self.tr("Ingen ärendelista hittades i filen"), tone="warn")

    def _step(self, by: int) -> None:
        count = len(self.model.remarks())
        if count:
            self._go_to((self._at + by) % count)

    def _go_to(self, at: int) -> None:
        """Show a remark, with the focus in its field."""
        remark = self._show_remark(at)
        if remark is not None:
            self._focus(remark.field)

    def _show_remark(self, at: int) -> Remark | None:
        remarks = self.model.remarks()
        if not 0 <= at < len(remarks):
            return None
        remark = remarks[at]
        if remark.row is not None:
            self._select(remark.row)
        self._at = at
        self._say_doubts()
        if remark.field == LOOSE_PAGES and remark.page is not None:
            self.reader.go_to(remark.page)
        else:
            self._on_entered(remark.field)
        return remark

    def _on_accept(self) -> None:
        remarks = self.model.remarks()
        if not remarks or must_be_written(remarks[self._at]):
            return
        at, remark = self._at, remarks[self._at]
        if remark.field == LOOSE_PAGES:
            self.model.see_pages(remark.value)
        elif remark.row is None:
            read = getattr(self.model.state, remark.field)
            # Where no day was found the field shows today's: that one is right, then.
            value = self.meeting.chosen_day() if remark.field == "date" else read.value
            self.model.set_meeting(remark.field, mended(read, value))
        else:
            item = accepted(self.model.items[remark.row], remark.field)
            self.model.change(with_item(self.model.items, remark.row, item))
        self._show_remark(min(at, len(self.model.remarks()) - 1))

    # Leaving

    def _on_refused(self, text: str) -> None:
        self.doubts.say(text, tone="info")

    def _on_escape(self) -> None:
        """One key must not throw away what was mended; the button says what it does."""
        if self.model.can_undo:
            text = self.tr("Du har ändrat i listan. Välj Spara i pärmen, eller Avbryt om du inte vill spara.")
            self.doubts.say(text, tone="info")
        else:
            self.cancelled.emit()

    def _on_save(self) -> None:
        trouble = self._trouble() or self._not_remembered()
        if trouble:
            self.doubts.say(trouble, heading=self.tr("Det går inte att spara än"), tone="error")
            return
        self.save.setEnabled(False)
        self.confirmed.emit(self.mended_proposal())

    def _trouble(self) -> str:
        state = self.model.state
        if not (state.body.value or "").strip():
            self._focus("body")
            return self.tr("Skriv vilket organ som sammanträder.")
        if state.date.value is None:
            self._focus("date")
            return self.tr("Välj vilken dag sammanträdet hålls.")
        untitled = [n for n, item in enumerate(self.model.items) if not (item.title.value or "").strip()]
        if untitled:
            self._select(untitled[0])
            return self.tr("Ett ärende saknar namn. Skriv vad det heter, eller ta bort raden.")
        return ""

    def _not_remembered(self) -> str:
        """Keep what the user chose to have remembered; why that failed, once: the import goes on without."""
        chosen = self.lessons.chosen()
        if not chosen:
            return ""
        from binder.services.learn_words import remember

        try:
            remember(self._municipality, chosen, file_name=self._source.name, day=self._today)
        except BinderError as error:
            self.lessons.choose_nothing()
            return error_text(error)
        return ""
