"""One ärende in other meetings: what was decided there, and what the member noted and proposed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from binder.domain.annotation import Annotation
from binder.domain.changes import Changes, Kind
from binder.domain.draft import Draft
from binder.domain.errors import BinderError
from binder.domain.ids import AgendaItemId
from binder.domain.outcome import Outcome
from binder.services import arende_history
from binder.services.arende_history import ArendeStage
from binder.ui.agenda.stance_names import stance_name
from binder.ui.error_texts import language
from binder.ui.layout_contents import clear
from binder.ui.parts import Card, button, chip, label, shortened
from binder.ui.scrolled_panel import body_of
from binder.ui.session import Session
from binder.wording.dates import short_date

LONGEST = 220


class HistoryPanel(QScrollArea):
    """A card for each other meeting that had the ärende, latest first."""

    item_wanted = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._item: AgendaItemId | None = None
        body = body_of(self, sideways=True)
        column = QVBoxLayout(body)
        column.setContentsMargins(18, 4, 18, 18)
        column.setSpacing(12)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        column.addLayout(self._cards)
        column.addStretch()
        session.bus.changed.connect(self._on_changed)

    def show_item(self, item_id: AgendaItemId | None) -> None:
        """Show where else an ärende has been; None clears the panel."""
        self._item = item_id
        clear(self._cards)
        for stage in self._stages():
            self._cards.addWidget(self._card(stage))

    def _stages(self) -> list[ArendeStage]:
        if self._item is None:
            return []
        try:
            return arende_history.history(self._session.reader, self._item)
        except BinderError:
            # The item was taken away, for instance with its meeting.
            return []

    def _on_changed(self, changes: Changes) -> None:
        kinds = (Kind.AGENDA_ITEM, Kind.MEETING, Kind.DRAFT, Kind.OUTBOX, Kind.ANNOTATION)
        if any(changes.touches(kind) for kind in kinds):
            self.show_item(self._item)

    def _card(self, stage: ArendeStage) -> Card:
        day = short_date(stage.meeting.date, language())
        heading = self.tr("Tidigare · {}") if stage.is_earlier else self.tr("Senare · {}")
        card = Card(heading.format(day))
        card.body.addWidget(label(stage.meeting.body, "title", wrap=True))
        number = (stage.item.number or "–").rstrip(".")
        card.body.addWidget(label(f"{number}  {stage.item.title}", wrap=True))
        if chips := self._chips(stage):
            row = QHBoxLayout()
            card.body.addLayout(row)
            for text, tone in chips:
                row.addWidget(chip(text, tone))
            row.addStretch()
        for draft in stage.drafts:
            card.body.addWidget(label(self._draft_words(draft), wrap=True))
        for note in stage.notes:
            if words := _note_words(note, is_confidential=note.id in stage.confidential):
                card.body.addWidget(label(words, "meta", wrap=True))
        if stage.is_bare:
            card.body.addWidget(label(self.tr("Du antecknade inget där."), "meta"))
        card.body.addWidget(self._way_there(stage, day), 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _chips(self, stage: ArendeStage) -> list[tuple[str, str]]:
        """The words and their tones."""
        words = []
        if stage.item.is_withdrawn:
            words.append((self.tr("Utgick"), "warn"))
        if stage.result.outcome is not None:
            words.append(self._outcome(stage.result.outcome))
        if stage.result.reserved_at is not None:
            words.append((self.tr("Reservation"), "info"))
        if stage.stance:
            words.append((self.tr("Min hållning: {}").format(stance_name(stage.stance)), "info"))
        return words

    def _outcome(self, outcome: Outcome) -> tuple[str, str]:
        words = {
            Outcome.ADOPTED: (self.tr("Bifölls"), "ok"),
            Outcome.REJECTED: (self.tr("Avslogs"), "error"),
            Outcome.WITHDRAWN: (self.tr("Drogs tillbaka"), "warn"),
        }
        return words[outcome]

    def _draft_words(self, draft: Draft) -> str:
        first = draft.yrkande.points[0].text if draft.yrkande.points else ""
        heading = draft.yrkande.kind.heading
        return shortened(f"{heading}: {first}" if first else heading, LONGEST)

    def _way_there(self, stage: ArendeStage, day: str) -> QPushButton:
        made = button(self.tr("Gå till ärendet"), "mend")
        made.setAccessibleName(self.tr("Gå till ärendet i {} {}").format(stage.meeting.body, day))
        made.setToolTip(self.tr("Alt+Vänsterpil leder tillbaka hit"))
        made.setProperty("item", int(stage.item.id))
        made.clicked.connect(self._on_way_there)
        return made

    def _on_way_there(self) -> None:
        self.item_wanted.emit(int(self.sender().property("item")))


def _note_words(note: Annotation, *, is_confidential: bool) -> str:
    quoted = f"”{note.anchor.quote.exact}”" if note.anchor is not None else ""
    if is_confidential:
        quoted = QCoreApplication.translate("sekretess", "Sekretess")
    return shortened(": ".join(part for part in (quoted, note.text.strip()) if part), LONGEST)
