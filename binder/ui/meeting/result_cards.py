"""After the decision: how it went, and the reservation."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from binder.domain.kind_forms import Group, kinds_of
from binder.domain.outcome import Outcome, Result
from binder.domain.yrkande import YrkandeKind
from binder.ui.drafting.kind_names import kind_name
from binder.ui.parts import Banner, Card, button, label, set_property
from binder.ui.reflow_row import ReflowRow

STATEMENTS = kinds_of(Group.STATEMENT)
"""The reservation first."""


class OutcomeCard(Card):
    """Three buttons; pressing the chosen one again takes the note away."""

    chosen = Signal(object)
    """The `Outcome`, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Hur gick det?"), parent=parent)
        self._result = Result()
        self.buttons = {outcome: self._button(outcome) for outcome in Outcome}
        self.body.addWidget(ReflowRow(*self.buttons.values()))

    def show_result(self, result: Result, *, has_own: bool | None = None) -> None:
        """Mark what was noted, in words and not by colour alone; `has_own` says what it is noted of."""
        self._result = result
        if has_own is not None:
            own, proposal = self.tr("Hur gick det för ditt yrkande?"), self.tr("Hur gick det för förslaget?")
            self.heading.setText(own if has_own else proposal)
            # Somebody else's proposal is not the member's to take back; what was noted can be unnoted.
            withdrawn = self.buttons[Outcome.WITHDRAWN]
            withdrawn.setVisible(has_own or result.outcome is Outcome.WITHDRAWN)
        for outcome, made in self.buttons.items():
            is_noted = outcome is result.outcome
            made.setChecked(is_noted)
            made.setText(f"✓ {self._word(outcome)}" if is_noted else self._word(outcome))

    def _button(self, outcome: Outcome) -> QPushButton:
        made = button(self._word(outcome), "outcome")
        made.setCheckable(True)
        made.setProperty("outcome", outcome.value)
        made.clicked.connect(self._on_clicked)
        return made

    def _word(self, outcome: Outcome) -> str:
        words = {
            Outcome.ADOPTED: self.tr("Bifölls"),
            Outcome.REJECTED: self.tr("Avslogs"),
            Outcome.WITHDRAWN: self.tr("Drogs tillbaka"),
        }
        return words[outcome]

    def _on_clicked(self) -> None:
        outcome = Outcome(self.sender().property("outcome"))
        # Qt has checked the button already; it is marked once the outcome is on the disk.
        self.show_result(self._result)
        self.chosen.emit(None if outcome is self._result.outcome else outcome)


class ReservationCard(Card):
    """When and how to announce it (KL 4:27), and the note that it was done."""

    announced = Signal()
    taken_back = Signal()
    wanted = Signal(object)
    """The `YrkandeKind` of the statement to write."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Reservation"), parent=parent)
        self.text = label(
            self.tr(
                "Anmäl innan ordföranden avslutar sammanträdet (KL 4:27). "
                "Bara den som har deltagit i beslutet får reservera sig. "
                "Fråga sekreteraren när en skriftlig motivering ska vara inne."
            ),
            "meta",
            wrap=True,
        )
        self.announce = button("", "primary")
        self.done = Banner("ok")
        self.take_back = button(
            self.tr("Ta tillbaka"), "mend", name=self.tr("Ta tillbaka anteckningen om reservation")
        )
        self.done.buttons.addWidget(self.take_back)
        self.write = button(self.tr("Skriv reservationen"))
        self.other = button(self.tr("Annat till protokollet"))
        self.others = QMenu(self.other)
        for kind in STATEMENTS[1:]:
            self.others.addAction(kind_name(kind)).setData(kind.value)
        self.other.setMenu(self.others)
        self.writing = ReflowRow(self.write, self.other)
        for part in (self.text, self.announce, self.done, self.writing):
            self.body.addWidget(part)
        self.write.clicked.connect(self._on_write)
        self.others.triggered.connect(self._on_other)
        self.announce.clicked.connect(self.announced)
        self.take_back.clicked.connect(self.taken_back)

    def show_result(self, result: Result, *, has_own: bool) -> None:
        """Offer the reservation, or say when it was noted and what to say aloud."""
        own = self.tr("Reservera mig till förmån för eget yrkande")
        words = own if has_own else self.tr("Reservera mig mot beslutet")
        self.announce.setText(words)
        self.announce.setAccessibleName(words)
        set_property(self.announce, "kind", "primary" if has_own else "")
        self.announce.setVisible(result.reserved_at is None)
        is_lost = result.outcome is Outcome.REJECTED
        self._remind(waits=is_lost and result.reserved_at is None)
        # What was lost, or was decided against one's will, is what one explains in the minutes.
        self.writing.setVisible(is_lost or result.reserved_at is not None)
        self.done.setVisible(result.reserved_at is not None)
        if result.reserved_at is not None:
            said = self.tr("Säg: ”Jag reserverar mig till förmån för eget yrkande.”")
            against = self.tr("Säg: ”Jag reserverar mig mot beslutet.”")
            time = result.reserved_at.astimezone().strftime("%H.%M")
            self.done.say(
                said if has_own else against, heading=self.tr("Antecknad {time}").format(time=time), tone="ok"
            )

    def _remind(self, *, waits: bool) -> None:
        """A reservation that is not announced before the meeting ends cannot be made afterwards."""
        reminder = self.tr("Reservation: anmäl före mötets slut")
        self.heading.setText(reminder if waits else self.tr("Reservation"))
        set_property(self.heading, "tone", "warn" if waits else "")
        set_property(self, "emphasis", "warn" if waits else "")

    def _on_write(self) -> None:
        self.wanted.emit(STATEMENTS[0])

    def _on_other(self, action: QAction) -> None:
        self.wanted.emit(YrkandeKind(action.data()))
