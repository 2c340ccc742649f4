"""Möte: one ärende fills the screen; what to say, how to vote, and how it went."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from binder.domain.changes import Changes, Kind
from binder.domain.ids import AgendaItemId, MeetingId
from binder.domain.meeting import AgendaItem
from binder.domain.outcome import Outcome
from binder.domain.yrkande import YrkandeKind
from binder.services import annotate, hand_in, other_yrkanden, read_meeting, record_outcome, write_draft
from binder.services.begin_statement import begin_statement, own_proposal
from binder.services.item_proposals import shown_proposal
from binder.ui import theme
from binder.ui.meeting.item_cards import ItemHead, OthersCard, OwnCard, ProposalCard, SpeechCard
from binder.ui.meeting.number_typing import NumberTyping
from binder.ui.meeting.result_cards import OutcomeCard, ReservationCard
from binder.ui.meeting.step_bar import StepBar
from binder.ui.meeting.vote_card import VoteCard
from binder.ui.meeting.voting_words import kind_of_stance
from binder.ui.parts import label
from binder.ui.session import Session, local_now

ONE_COLUMN_FROM = 1.5
"""Text size from which the two columns stand one above the other."""

SHOWN_KINDS = (Kind.AGENDA_ITEM, Kind.DRAFT, Kind.OUTBOX, Kind.ANNOTATION, Kind.MEETING, Kind.PAPER)


class MeetingPlace(QWidget):
    """Digits go to an ärende, Left and Right to its neighbours; everything else is on the cards."""

    item_shown = Signal(int)
    source_wanted = Signal(int)
    """A note whose place in the paper is to be shown in Förbered."""
    papers_wanted = Signal()
    """The papers of the ärende are to be read in Förbered."""
    statement_begun = Signal(int)
    """The item on which a statement for the minutes is being written."""

    def __init__(
        self, session: Session, clock: Callable[[], datetime] = local_now, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Möte"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._session = session
        self._clock = clock
        self._meeting: MeetingId | None = None
        self._items: list[AgendaItem] = []
        self._with_papers: set[AgendaItemId] = set()
        self._item: AgendaItemId | None = None
        self.head = ItemHead()
        self.proposal = ProposalCard()
        self.own = OwnCard()
        self.others = OthersCard()
        self.vote = VoteCard()
        self.speech = SpeechCard()
        self.outcome = OutcomeCard()
        self.reservation = ReservationCard()
        self.bar = StepBar(clock)
        self.empty = label(self.tr("Det finns inga ärenden på dagordningen."), "meta")
        self.typing = NumberTyping(self)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()
        self._add_keys()

    def show_meeting(self, meeting_id: MeetingId, item_id: AgendaItemId | None = None) -> None:
        """Show a meeting at the ärende that is being read, or at its first."""
        if meeting_id != self._meeting:
            self._item = None
        self._meeting = meeting_id
        self._item = item_id or self._item
        self._reread()
        self.setFocus()

    def shown_item(self) -> AgendaItemId | None:
        """The ärende that is shown."""
        return self._item

    def go_to(self, item_id: AgendaItemId) -> None:
        """Show one of the meeting's ärenden; nothing where it is not on the agenda."""
        item = next((item for item in self._items if item.id == item_id), None)
        if item is not None and item_id != self._item:
            self._show(item)

    def step(self, steps: int) -> None:
        """Go one ärende on (1) or back (-1) of those that are taken up; stops at the ends."""
        item = self._neighbour(steps)
        if item is not None:
            self._show(item)

    def shut_down(self) -> None:
        """Save what is being written; nothing runs in the background here."""
        self.speech.save_note()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is being written is not left behind."""
        super().hideEvent(event)
        self.speech.save_note()

    def changeEvent(self, event: QEvent) -> None:
        """Large text needs the columns one above the other."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._direct_columns()

    def _index(self) -> int:
        return next((n for n, item in enumerate(self._items) if item.id == self._item), 0)

    def _neighbour(self, direction: int) -> AgendaItem | None:
        index = self._index()
        there = self._items[index + 1 :] if direction > 0 else reversed(self._items[:index])
        return next((item for item in there if not item.is_withdrawn), None)

    def _reread(self) -> None:
        rows = [] if self._meeting is None else read_meeting.agenda(self._session.reader, self._meeting)
        self._items = [row.item for row in rows if not row.item.is_own]
        self._with_papers = {row.item.id for row in rows if row.has_papers}
        self.typing.know([_digits(item) for item in self._items])
        self._body.setVisible(bool(self._items))
        self.empty.setVisible(not self._items)
        if self._items:
            self._show(self._items[self._index()])
        else:
            self.bar.show_neighbours(None, None)

    def _show(self, item: AgendaItem) -> None:
        is_other = item.id != self._item or not self.head.title.text()
        if is_other:
            self.speech.save_note()
        self._item = item.id
        self.head.show_item(item, has_papers=item.id in self._with_papers)
        self.proposal.show_proposal(shown_proposal(self._session.reader, item.id))
        self._show_own(item, is_other=is_other)
        self.others.show_others(other_yrkanden.of_item(self._session.reader, item.id))
        self.speech.show_notes(annotate.of_item(self._session.reader, item.id))
        self.bar.show_neighbours(self._neighbour(-1), self._neighbour(1))
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)
            self.item_shown.emit(int(item.id))

    def _show_own(self, item: AgendaItem, *, is_other: bool) -> None:
        reader = self._session.reader
        draft = own_proposal(write_draft.drafts_of(reader, item.id))
        entries = hand_in.entries(reader) if draft else []
        entry = next((entry for entry in entries if draft and entry.draft_id == draft.id), None)
        self.own.show_draft(draft, entry)
        if is_other:
            stance = kind_of_stance(read_meeting.stance(reader, item.id))
            self.vote.show_kind(draft.yrkande.kind if draft else stance)
        result = record_outcome.result(reader, item.id)
        self.outcome.show_result(result, has_own=draft is not None)
        self.reservation.show_result(result, has_own=draft is not None)

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and any(changes.touches(kind) for kind in SHOWN_KINDS):
            self._reread()

    def _on_number(self, digits: str) -> None:
        found = (item for item in self._items if _digits(item) == digits)
        # Another ärende may have got the number of one that is no longer taken up.
        item = min(found, key=lambda item: item.is_withdrawn, default=None)
        if item is not None:
            self._show(item)

    def _on_outcome(self, outcome: Outcome | None) -> None:
        if self._item is not None:
            self._session.run(partial(record_outcome.set_outcome, item_id=self._item, outcome=outcome))

    def _on_noted(self, text: str) -> None:
        if self._item is not None:
            command = partial(annotate.note_item, item_id=self._item, text=text, now=self._clock())
            self._session.run(command)

    def _on_announced(self) -> None:
        self._reserve(self._clock())

    def _on_taken_back(self) -> None:
        self._reserve(None)

    def _reserve(self, now: datetime | None) -> None:
        if self._item is not None:
            self._session.run(partial(record_outcome.set_reserved, item_id=self._item, now=now))

    def _on_statement(self, kind: YrkandeKind) -> None:
        if self._item is not None:
            command = partial(begin_statement, item_id=self._item, kind=kind, now=self._clock())
            self._session.run(command, self._on_begun)

    def _on_begun(self, _changes: Changes) -> None:
        if self._item is not None:
            self.statement_begun.emit(int(self._item))

    def _on_previous(self) -> None:
        self.step(-1)

    def _on_next(self) -> None:
        self.step(1)

    def _lay_out(self) -> None:
        self._body = QWidget()
        self._body.setObjectName("page")
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(32, 22, 32, 22)
        inside.addLayout(self._columns)
        inside.addStretch(1)
        self._columns.setSpacing(24)
        self._add_column(3, self.head, self.proposal, self.own, self.others, self.vote)
        self._add_column(2, self.speech, self.outcome, self.reservation)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.bar)
        self._direct_columns()

    def _add_column(self, share: int, *parts: QWidget) -> None:
        column = QVBoxLayout()
        self._columns.addLayout(column, share)
        column.setSpacing(12)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)

    def _direct_columns(self) -> None:
        directions = QBoxLayout.Direction
        above = theme.current().scale >= ONE_COLUMN_FROM
        self._columns.setDirection(directions.TopToBottom if above else directions.LeftToRight)

    def _connect(self) -> None:
        self.speech.source_wanted.connect(self.source_wanted)
        self.speech.noted.connect(self._on_noted)
        self.head.papers.clicked.connect(self.papers_wanted)
        self.bar.previous.clicked.connect(self._on_previous)
        self.bar.next.clicked.connect(self._on_next)
        self.outcome.chosen.connect(self._on_outcome)
        self.reservation.announced.connect(self._on_announced)
        self.reservation.taken_back.connect(self._on_taken_back)
        self.reservation.wanted.connect(self._on_statement)
        self.typing.typed.connect(self.bar.show_typed)
        self.typing.unknown.connect(self.bar.say_unknown)
        self.typing.chosen.connect(self._on_number)
        self._session.bus.changed.connect(self._on_changed)

    def _add_keys(self) -> None:
        for key, handler in ((Qt.Key.Key_Left, self._on_previous), (Qt.Key.Key_Right, self._on_next)):
            self._key(QKeySequence(key)).activated.connect(handler)
        self._key(QKeySequence(Qt.Key.Key_N)).activated.connect(self.speech.note.setFocus)
        self._key(QKeySequence(Qt.Key.Key_Escape)).activated.connect(self.setFocus)
        for digit in "0123456789":
            # A partial of the child's method: nothing that holds this widget.
            self._key(QKeySequence(digit)).activated.connect(partial(self.typing.add, digit))

    def _key(self, sequence: QKeySequence) -> QShortcut:
        made = QShortcut(sequence, self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return made


def _digits(item: AgendaItem) -> str:
    return "".join(character for character in item.number or "" if character.isdigit()).lstrip("0")
