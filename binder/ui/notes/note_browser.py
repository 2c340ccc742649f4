"""The notes of a meeting or of the whole binder: looked through, filtered, gone to and edited."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from binder.domain.annotation import HighlightColour
from binder.domain.ids import AnnotationId
from binder.domain.note_list import ListedNote, NoteScope, arranged, count
from binder.ui import theme as themes
from binder.ui.notes.card_tools import LARGE, tool
from binder.ui.notes.chosen_bar import ChosenBar
from binder.ui.notes.inline_card import InlineCard
from binder.ui.notes.note_filters import NoteFilters
from binder.ui.notes.note_list_model import NoteListModel
from binder.ui.notes.note_list_view import NoteListView
from binder.ui.notes.note_source import NoteSource
from binder.ui.notes.outgoing import outgoing_notes
from binder.ui.parts import button, label
from binder.ui.session import Session
from binder.ui.tab_order import follow_layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from binder.domain.ids import AgendaItemId, MeetingId
    from binder.ui.notes.note_actions import NoteActions


class NoteBrowser(QWidget):
    """Field and filters, the list, and what can be done to the chosen notes."""

    place_wanted = Signal(object)
    """The `ListedNote` to go to."""
    arranged_anew = Signal(str, str)
    """Headings and order were chosen, to be remembered."""

    def __init__(self, session: Session, actions: NoteActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanelBody")
        self._actions = actions
        self._scope = NoteScope.ALL
        self.meeting: MeetingId | None = None
        """The meeting whose notes are shown, unless all are."""
        self._edit_next: AnnotationId | None = None
        self.source = NoteSource(session, self)
        self.outgoing = outgoing_notes(session, self)
        self.model = NoteListModel(self)
        self.view = NoteListView(self.model)
        self.words = QLineEdit()
        self.more = tool("list-filter", checkable=True)
        self.filters = NoteFilters()
        self.summary = label("", "meta")
        self.everything = button(self.tr("Visa alla"), "link-small")
        self.empty = label("", "meta", wrap=True)
        self.bar = ChosenBar(actions)
        self._lay_out()
        self._connect()

    def show_notes(self, scope: NoteScope, meeting: MeetingId | None, item: AgendaItemId | None) -> None:
        """Show the notes of the item, of the meeting or of all."""
        self.view.close_card()
        self._scope, self.meeting = scope, meeting
        self.source.show(scope, meeting, item)

    def edit(self, note_id: AnnotationId) -> None:
        """Open a note for editing, or as soon as it has been read."""
        row = self.model.row_of(note_id)
        listed = self.model.note_at(row) if row is not None else None
        if row is None or listed is None:
            self._edit_next = note_id
            return
        self._edit_next = None
        self.view.choose([note_id], note_id)
        card = InlineCard(listed, self.model.number_of(row), self._actions)
        card.edited.connect(self.outgoing.send)
        card.deleted.connect(self._on_card_deleted)
        card.place_wanted.connect(self._on_note_wanted)
        self.view.open_card(card)
        # Where it is seen: after the list that it lies in, before what is done to the chosen notes.
        for before, after in pairwise([self.view, *follow_layout(card), *follow_layout(self.bar)]):
            QWidget.setTabOrder(before, after)
        card.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Save what was typed."""
        if self.view.edited is not None:
            self.view.edited.flush()
        self.outgoing.flush()

    def choose_tag(self, tag: str) -> None:
        """Show the notes with this tag."""
        self.more.setChecked(True)
        self.filters.choose_tag(tag)

    def show_everything(self) -> None:
        """Let all notes through again."""
        self.words.clear()
        self.filters.clear()

    def focus_words(self) -> None:
        """Put the cursor where words are looked for."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def _connect(self) -> None:
        self.source.changed.connect(self._on_read)
        self.words.textChanged.connect(self._arrange)
        self.words.returnPressed.connect(self._enter_list)
        self.more.toggled.connect(self._on_more)
        self.filters.changed.connect(self._on_filters)
        self.everything.clicked.connect(self.show_everything)
        self._actions.meanings_changed.connect(self._on_read)
        view = self.view
        view.note_wanted.connect(self._on_note_wanted)
        view.edit_wanted.connect(self._on_edit_wanted)
        view.editing_ended.connect(self._arrange)
        view.delete_wanted.connect(self.bar.delete)
        view.star_wanted.connect(self.bar.turn_star)
        view.tag_wanted.connect(self.bar.write_tag)
        view.tag_chosen.connect(self.choose_tag)
        view.colour_wanted.connect(self._on_colour)
        view.chosen_changed.connect(self._on_chosen)
        self.bar.done.connect(self._enter_list)
        down = QShortcut(QKeySequence("Down"), self.words, self._enter_list)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _on_read(self) -> None:
        """The notes are there, or have changed."""
        self.model.meanings = self._actions.meanings
        self.filters.offer(self.source.notes, self._actions.meanings)
        card = self.view.edited
        if card is not None:
            self._refresh_card(card)
        self._arrange()
        if self._edit_next is not None:
            self.edit(self._edit_next)

    def _refresh_card(self, card: InlineCard) -> None:
        """The edited note as it is stored now; its card goes if the note has gone."""
        now = next((each.note for each in self.source.notes if each.note.id == card.note.id), None)
        if now is None:
            self.view.close_card()
        else:
            card.refresh(now)

    def _arrange(self) -> None:
        """Show what is let through; the chosen notes stay chosen, or the next one is."""
        asked = self.filters.chosen(self.words.text())
        edited = self.view.edited.note.id if self.view.edited is not None else None
        shown = [each for each in self.source.notes if each.note.id == edited or asked.lets_through(each)]
        groups = arranged(shown, self.filters.order, self.filters.grouping)
        chosen, current, row = self.view.chosen(), self.view.current_id(), self.view.currentIndex().row()
        if self.model.show(groups, self.filters.grouping, self._scope) and (chosen or current is not None):
            self._choose_again(chosen, current, row)
        self._sum_up(count(groups), is_filtered=not asked.is_empty)
        self._on_chosen()

    def _choose_again(self, chosen: Sequence[AnnotationId], current: AnnotationId | None, row: int) -> None:
        if current is not None and self.model.row_of(current) is not None:
            self.view.choose(chosen, current)
        elif row >= 0:
            self.view.choose_row(min(row, self.model.rowCount() - 1))

    def _sum_up(self, shown: int, *, is_filtered: bool) -> None:
        whole = len(self.source.notes)
        one, more = self.tr("1 anteckning"), self.tr("{} anteckningar")
        words = one if whole == 1 else more.format(whole)
        if is_filtered:
            words = self.tr("{} av {}").format(shown, words)
        self.summary.setText(words if self.source.is_read else "")
        self.everything.setVisible(is_filtered)
        nothing = self.source.is_read and not shown
        self.empty.setVisible(nothing)
        self.empty.setText(self._nothing_words() if not whole else self._filtered_away())
        self.view.setVisible(not nothing and not self._is_covered())
        self.bar.setVisible(not nothing and not self._is_covered())

    def _nothing_words(self) -> str:
        if self._scope is NoteScope.ALL:
            return self.tr("Här samlas alla dina anteckningar. Markera text i en handling och tryck H.")
        if self._scope is NoteScope.MEETING:
            return self.tr(
                "Här samlas anteckningarna på sammanträdet, dess ärenden och handlingar. "
                "Markera text i en handling och tryck H, eller anteckna på mötet."
            )
        return self.tr("Ärendet har inga anteckningar. Markera text i handlingen och tryck H.")

    def _filtered_away(self) -> str:
        return self.tr(
            "Ingen anteckning har allt det du söker. Ändra orden eller filtret, "
            "eller välj Visa alla för att se dem igen."
        )

    def _is_covered(self) -> bool:
        """Whether the filters stand where the list is: with large text a low screen has no room for both."""
        return self.more.isChecked() and themes.current().scale >= LARGE

    def _on_more(self) -> None:
        # The list goes before the filters come: together they would make the window higher than its screen.
        self.filters.setVisible(False)
        self._arrange()
        self.filters.setVisible(self.more.isChecked())

    def _on_filters(self) -> None:
        self._arrange()
        self.arranged_anew.emit(self.filters.grouping.value, self.filters.order.value)

    def _on_chosen(self) -> None:
        listed = [self._listed(each) for each in self.view.chosen()]
        self.bar.show_chosen([each for each in listed if each is not None])

    def _listed(self, note_id: AnnotationId) -> ListedNote | None:
        row = self.model.row_of(note_id)
        return self.model.note_at(row) if row is not None else None

    def _enter_list(self) -> None:
        """From the field into the list."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.view.current_id() is None:
            self.view.choose_row(0)

    def _on_note_wanted(self, note_id: int) -> None:
        listed = self._listed(AnnotationId(note_id))
        if listed is not None:
            self.place_wanted.emit(listed)

    def _on_edit_wanted(self, note_id: int) -> None:
        self.edit(AnnotationId(note_id))

    def _on_card_deleted(self, note_id: int) -> None:
        self._actions.delete([AnnotationId(note_id)])

    def _on_colour(self, colour: HighlightColour) -> None:
        self._actions.colour(self.view.chosen(), colour)

    def _lay_out(self) -> None:
        self.words.setPlaceholderText(self.tr("Sök i anteckningarna"))
        self.words.setAccessibleName(self.tr("Sök i anteckningarna"))
        self.more.setToolTip(self.tr("Filter och ordning"))
        self.more.setAccessibleName(self.tr("Filter och ordning"))
        self.filters.hide()
        self.empty.hide()
        self.everything.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 4, 10, 8)
        column.setSpacing(6)
        above, counted = QHBoxLayout(), QHBoxLayout()
        column.addLayout(above)
        above.addWidget(self.words, 1)
        above.addWidget(self.more)
        column.addWidget(self.filters)
        column.addLayout(counted)
        counted.addWidget(self.summary, 1)
        counted.addWidget(self.everything)
        column.addWidget(self.view, 1)
        column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.bar)
        # Takes room only where neither list nor sentence does.
        column.addStretch(0)
