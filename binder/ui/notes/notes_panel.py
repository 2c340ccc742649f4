"""The notes of one ärende, in the order of the paper, ready to be typed in."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from binder.domain.annotation import Annotation, AnnotationKind
from binder.domain.changes import Changes, Kind
from binder.domain.ids import AgendaItemId, AnnotationId
from binder.services import annotate, read_meeting
from binder.ui.notes.note_card import NoteCard
from binder.ui.paper_pages import paper_at, shown_page
from binder.ui.parts import Banner, button, chip, label
from binder.ui.scrolled_panel import FocusInSight, body_of
from binder.ui.session import Session, local_now
from binder.ui.tab_order import follow_layout

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from binder.domain.paper import Paper
    from binder.services.review_notes import NoteReview
    from binder.ui.commands import CommandRegistry
    from binder.ui.notes.note_actions import NoteActions
    from binder.ui.outgoing import Outgoing


FIRST, AT_ONCE = 8, 4
"""Cards that are built with the ärende, more than are seen; and then in each turn."""


class NotesPanel(QScrollArea):
    """Cards for the notes of the shown ärende; listens to the bus and rereads when notes change."""

    place_wanted = Signal(int)
    count_changed = Signal(int)
    came_forward = Signal()
    """A note of the ärende is to be written on."""
    review_wanted = Signal()
    """The notes that came along to newer versions are to be looked over."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._item: AgendaItemId | None = None
        self._cards: dict[AnnotationId, NoteCard] = {}
        self._notes: list[Annotation] = []
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._add_some)
        self._focus_next: AnnotationId | None = None
        self._papers: list[Paper] = []
        self._carried: Mapping[AnnotationId, NoteReview] = {}
        self._notice: Banner | None = None
        self._actions: NoteActions | None = None
        self._build(QVBoxLayout(body_of(self, sideways=True)))
        self._sight = FocusInSight(self)
        self._outgoing: Outgoing | None = None
        session.bus.changed.connect(self._on_changed)

    def show_item(self, item_id: AgendaItemId | None) -> None:
        """Show the notes of an ärende, having saved what was typed for the last one."""
        self.flush()
        self._item = item_id
        self._reread()

    def flush(self) -> None:
        """Save everything typed."""
        for card in self._cards.values():
            card.flush()
        if self._outgoing is not None:
            self._outgoing.flush()

    @property
    def outgoing(self) -> Outgoing:
        """What saves the texts; built with the first of them."""
        if self._outgoing is None:
            from binder.ui.notes.outgoing import outgoing_notes

            self._outgoing = outgoing_notes(self._session, self)
            self._outgoing.refused.connect(self._on_refused)
            self._outgoing.kept.connect(self._on_kept)
        return self._outgoing

    def add_note(self) -> None:
        """A new note on the ärende, with the cursor in it."""
        if self._item is not None:
            command = partial(annotate.note_item, item_id=self._item, text="", now=local_now())
            self._session.run(command, self._focus_new)

    def focus_note(self, annotation_id: int) -> None:
        """Put the cursor into a note."""
        self.came_forward.emit()
        if any(note.id == annotation_id for note in self._notes):
            while annotation_id not in self._cards:
                self._add_some()
        card = self._cards.get(AnnotationId(annotation_id))
        if card is None:
            self._focus_next = AnnotationId(annotation_id)
            return
        card.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(card)

    def dress(self, actions: NoteActions, registry: CommandRegistry) -> None:
        """Give the cards their star, colour and tags, and offer notes on more than the ärende."""
        from binder.ui.notes.begin_row import BeginRow

        self._actions = actions
        for card in self._cards.values():
            self._dress(card)
        self._column.insertWidget(self._column.indexOf(self._add) + 1, BeginRow(registry))
        follow_layout(self)

    def numbers(self) -> dict[AnnotationId, int]:
        """The number that each note has in the list."""
        return {note.id: number for number, note in enumerate(self._notes, start=1)}

    def show_carried(self, carried: Mapping[AnnotationId, NoteReview], waiting: int) -> None:
        """Say on each note what became of its words, and above them how many of the meeting's wait."""
        self._carried = carried
        for note_id, card in self._cards.items():
            card.show_carried(carried.get(note_id))
        if self._notice is None and waiting:
            self._notice = Banner("warn")
            review = button(self.tr("Se över"), "mend", name=self.tr("Se över anteckningar som följde med"))
            review.clicked.connect(self.review_wanted)
            self._notice.buttons.addWidget(review)
            self._column.insertWidget(0, self._notice)
        if self._notice is not None and waiting:
            one, more = (
                self.tr("1 anteckning behöver ses över."),
                self.tr("{} anteckningar behöver ses över."),
            )
            self._notice.say(one if waiting == 1 else more.format(waiting))
        elif self._notice is not None:
            self._notice.hide()

    def _build(self, layout: QVBoxLayout) -> None:
        self._column = layout
        layout.setContentsMargins(18, 4, 18, 18)
        layout.setSpacing(8)
        private = Banner("private")
        private.say(
            self.tr("Bara du ser dina anteckningar. De följer inte med när du lämnar in ett yrkande.")
        )
        layout.addWidget(private)
        self._empty = label(
            self.tr(
                "Här samlas dina anteckningar. Markera text i handlingen och tryck H, "
                "eller anteckna på ärendet."
            ),
            "meta",
            wrap=True,
        )
        layout.addWidget(self._empty)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        layout.addLayout(self._list)
        self._add = button(self.tr("Anteckna på ärendet"))
        self._add.setToolTip(self.tr("Ctrl+E"))
        self._add.clicked.connect(self.add_note)
        layout.addWidget(self._add)
        layout.addStretch()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Kind.ANNOTATION) or changes.touches(Kind.PAPER):
            self._reread()

    def _reread(self) -> None:
        notes = [] if self._item is None else annotate.of_item(self._session.reader, self._item)
        self._papers = [] if self._item is None else read_meeting.papers_of(self._session.reader, self._item)
        notes = [self._as_typed(note) for note in sorted(notes, key=partial(_order, papers=self._papers))]
        self._show(self._without_words(notes))
        self._add.setEnabled(self._item is not None)
        self._empty.setVisible(not notes)
        self.count_changed.emit(len(notes))
        if self._focus_next is not None and self._focus_next in self.numbers():
            wanted, self._focus_next = self._focus_next, None
            self.focus_note(int(wanted))

    def _without_words(self, notes: list[Annotation]) -> list[Annotation]:
        """A confidential paper's words stay in it: here they would be seen while it is covered."""
        self._hidden: set[AnnotationId] = set()
        if not any(paper.is_confidential for paper in self._papers):
            return notes
        from binder.services import sekretess

        hidden = sekretess.pages(self._session.reader)
        self._hidden = {note.id for note in notes if hidden.hides(note)}
        return [sekretess.without_words(note, hidden) for note in notes]

    def _show(self, notes: list[Annotation]) -> None:
        before, self._notes = self._notes, notes
        if list(map(_identity, notes)) == list(map(_identity, before)):
            for note in notes:
                if (card := self._cards.get(note.id)) is not None:
                    card.refresh(note)
            return
        self._drop(self._cards.values())
        self._cards = {}
        self._more.start()
        self._add_cards(FIRST)

    def _add_some(self) -> None:
        self._add_cards(AT_ONCE)

    def _add_cards(self, most: int) -> None:
        """The next cards; a hundred at once would hold up the window."""
        begun = len(self._cards)
        for number, note in enumerate(self._notes[begun : begun + most], start=begun + 1):
            card = self._cards[note.id] = self._card(note, number)
            self._list.addWidget(card)
        if len(self._cards) == len(self._notes):
            self._more.stop()
            follow_layout(self)

    def _card(self, note: Annotation, number: int) -> NoteCard:
        place = note.anchor
        page = shown_page(self._papers, place.version_id, place.page) if place is not None else None
        paper = paper_at(self._papers, place.version_id, place.page) if place is not None else None
        named = paper.title if paper is not None and len(self._papers) > 1 else ""
        card = NoteCard(note, number, page, named)
        card.edited.connect(self._save)
        card.deleted.connect(self._delete)
        card.place_wanted.connect(self.place_wanted)
        card.show_carried(self._carried.get(note.id))
        if note.id in self._hidden:
            card.column.insertWidget(1, self._confidential())
        self._dress(card)
        if self._outgoing is not None and self._outgoing.is_refused(int(note.id)):
            card.show_saved(saved=False)
        return card

    def _dress(self, card: NoteCard) -> None:
        if self._actions is not None:
            from binder.ui.notes.card_tools import CardTools

            card.dress(CardTools(card, self._actions))

    def _confidential(self) -> QLabel:
        made = chip(self.tr("Sekretess: orden står i handlingen"), "warn")
        made.setWordWrap(True)
        return made

    def _drop(self, cards: Iterable[NoteCard]) -> None:
        for card in cards:
            card.flush()
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _as_typed(self, note: Annotation) -> Annotation:
        """The note with the text that was typed, also where the disk has not taken it yet."""
        text = self._outgoing.text_of(int(note.id)) if self._outgoing is not None else None
        return note if text is None else replace(note, text=text)

    def _save(self, annotation_id: int, text: str) -> None:
        self.outgoing.send(annotation_id, text)

    def _on_refused(self) -> None:
        for note_id, card in self._cards.items():
            card.show_saved(saved=not self.outgoing.is_refused(int(note_id)))

    def _on_kept(self, annotation_id: int) -> None:
        card = self._cards.get(AnnotationId(annotation_id))
        if card is not None:
            card.show_saved(saved=True)

    def _delete(self, annotation_id: int) -> None:
        self._session.run(
            partial(annotate.delete, annotation_id=AnnotationId(annotation_id), now=local_now())
        )

    def _focus_new(self, changes: Changes) -> None:
        self.focus_note(changes.first(Kind.ANNOTATION))


def _identity(note: Annotation) -> tuple[AnnotationId, str]:
    return note.id, note.anchor.quote.exact if note.anchor is not None else ""


def _order(note: Annotation, papers: Sequence[Paper] = ()) -> tuple[int, int, int, float, int]:
    """Paper by paper, and down each; what hangs on an earlier version comes after them."""
    if note.anchor is None:
        return (1 if note.kind is AnnotationKind.ITEM_NOTE else 0, 0, 0, 0.0, int(note.id))
    paper = paper_at(papers, note.anchor.version_id, note.anchor.page)
    page, down, _ = note.anchor.order
    return (0, papers.index(paper) if paper is not None else len(papers), page, down, int(note.id))
