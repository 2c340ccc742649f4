"""What is proposed in an ärende, and the member's own stance to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QPushButton, QScrollArea, QVBoxLayout, QWidget

from binder.domain.changes import Changes, Kind
from binder.domain.citation_words import definite_name
from binder.domain.errors import BinderError
from binder.domain.ids import AgendaItemId
from binder.services import read_meeting
from binder.services.item_proposals import ShownProposal, shown_proposal
from binder.ui.agenda.stance_names import stance_name
from binder.ui.parts import Card, button, label
from binder.ui.reflow_row import ReflowRow
from binder.ui.scrolled_panel import body_of
from binder.ui.session import Session

STANCES = ("bifall", "avslag", "återremiss")


class DecisionPanel(QScrollArea):
    """The decision proposal as it was read, and three buttons for how the member means to vote."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._item: AgendaItemId | None = None
        body = body_of(self, sideways=True)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(18, 4, 18, 18)
        layout.setSpacing(12)
        layout.addWidget(self._proposal_card())
        layout.addWidget(self._stance_card())
        layout.addStretch()
        session.bus.changed.connect(self._on_changed)

    def show_item(self, item_id: AgendaItemId | None) -> None:
        """Show an ärende's proposal; None clears the panel."""
        self._item = item_id
        self._reread()

    def _proposal_card(self) -> Card:
        card = Card(self.tr("Förslag till beslut"))
        self._proposal = label("", wrap=True)
        self._proposal.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._onward = label(self.tr("Går vidare till kommunfullmäktige"), "meta")
        self._source = label("", "meta", wrap=True)
        card.body.addWidget(self._proposal)
        card.body.addWidget(self._source)
        card.body.addWidget(self._onward)
        return card

    def _stance_card(self) -> Card:
        card = Card(self.tr("Så tänker jag ta ställning"))
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        for number, stance in enumerate(STANCES):
            made: QPushButton = button(stance_name(stance), "outcome")
            made.setCheckable(True)
            self._group.addButton(made, number)
        self._group.idClicked.connect(self._choose)
        card.body.addWidget(ReflowRow(*self._group.buttons()))
        card.body.addWidget(
            label(self.tr("Syns bara för dig, i ärendelistan och i mötesläget."), "meta", wrap=True)
        )
        return card

    def _choose(self, number: int) -> None:
        if self._item is None:
            return
        chosen = STANCES[number] if self._group.button(number).isChecked() else None
        self._session.run(partial(read_meeting.set_stance, item_id=self._item, stance=chosen))

    def _on_changed(self, changes: Changes) -> None:
        if self._item is None:
            return
        if changes.touches(Kind.AGENDA_ITEM, int(self._item)) or changes.touches(Kind.PAPER):
            self._reread()

    def _reread(self) -> None:
        if self._item is None:
            self._show(None, goes_on=False, stance=None)
            return
        try:
            item = read_meeting.item(self._session.reader, self._item)
        except BinderError:
            # The item was taken away, for instance with its meeting.
            self.show_item(None)
            return
        stance = read_meeting.stance(self._session.reader, self._item)
        self._show(
            shown_proposal(self._session.reader, self._item), goes_on=item.goes_to_council, stance=stance
        )

    def _show(self, proposal: ShownProposal | None, *, goes_on: bool, stance: str | None) -> None:
        missing = self.tr("Det står inget förslag till beslut i kallelsen. Se handlingarna.")
        self._proposal.setText(proposal.text if proposal else missing)
        paper = proposal.paper if proposal else None
        self._source.setText(
            self.tr("Läst ur {paper}.").format(paper=definite_name(paper.title)) if paper else ""
        )
        self._source.setVisible(paper is not None)
        self._onward.setVisible(goes_on)
        for number, name in enumerate(STANCES):
            self._group.button(number).setChecked(name == stance)
