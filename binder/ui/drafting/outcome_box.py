"""The whole decision for each way the meeting may go, and whether it is printed with the yrkande."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from binder.domain.kind_forms import Group, form_of, in_hand
from binder.domain.main_proposal import MainPoint
from binder.domain.whole_decision import Way, WholeDecision, whole_decisions
from binder.domain.yrkande import Yrkande
from binder.ui.parts import Card, button, label


class OutcomeBox(QWidget):
    """Closed until it is asked for; follows what is written while it is open."""

    edited = Signal()
    rows_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._main: tuple[MainPoint, ...] = ()
        self._printed: tuple[MainPoint, ...] = ()
        self._yrkande: Yrkande | None = None
        self.opener = button("", "link-small")
        self.card = Card()
        self.texts = label("", wrap=True)
        self.texts.setTextFormat(Qt.TextFormat.RichText)
        self.texts.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.appended = QCheckBox(self.tr("Skriv ut som bilaga"))
        self.card.body.addWidget(self.texts)
        self.card.body.addWidget(self.appended)
        self.card.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.opener)
        column.addWidget(self.card)
        self.opener.clicked.connect(self._on_open)
        self.appended.clicked.connect(self._on_appended)
        self._name_opener()

    def show_main(self, main: Sequence[MainPoint]) -> None:
        """Tell it the main proposal."""
        self._main = tuple(main)

    def show_yrkande(self, yrkande: Yrkande) -> None:
        """Show what would be decided; nothing is told of a paper that is not decided in the matter."""
        self._yrkande, self._printed = yrkande, yrkande.main_points
        group = form_of(yrkande.kind).group
        self.setVisible(group in (Group.MATERIAL, Group.FORMAL))
        self.appended.setVisible(group is Group.MATERIAL and bool(self._main or self._printed))
        self.appended.setChecked(bool(self._printed))
        if not self.card.isHidden():
            self._tell(yrkande)

    def main_points(self) -> tuple[MainPoint, ...]:
        """The main proposal, if the whole decision is to be printed; what is known of it now comes first."""
        return (self._main or self._printed) if self.appended.isChecked() else ()

    def _tell(self, yrkande: Yrkande) -> None:
        decisions = whole_decisions(yrkande, self._main or self._printed)
        nothing = self.tr("Skriv vad du yrkar, så visas beslutet här.")
        told = "".join(self._text(each, yrkande) for each in decisions)
        self.texts.setText(told or escape(nothing))

    def _text(self, decision: WholeDecision, yrkande: Yrkande) -> str:
        lines = [f"{point.number}. {_with_decider(point, yrkande.body)}" for point in decision.points]
        if not decision.is_complete:
            lines.insert(0, self.tr("Huvudförslagets punkter är inte kända. Till dem läggs:"))
        return (
            f"<p><b>{escape(self._heading(decision, yrkande))}</b><br>{'<br>'.join(map(escape, lines))}</p>"
        )

    def _heading(self, decision: WholeDecision, yrkande: Yrkande) -> str:
        if decision.way is Way.OURS:
            ranked = self.tr("Om ditt yrkande {hand} vinner:")
            return (
                ranked.format(hand=in_hand(decision.rank).casefold())
                if decision.rank
                else self.tr("Om ditt yrkande vinner:")
            )
        falls = form_of(yrkande.kind).group is Group.FORMAL
        return self.tr("Om ditt yrkande faller:") if falls else self.tr("Om huvudförslaget vinner:")

    def _on_open(self) -> None:
        self.card.setVisible(self.card.isHidden())
        self._name_opener()
        if self._yrkande is not None and not self.card.isHidden():
            self._tell(self._yrkande)
        self.rows_changed.emit()

    def _on_appended(self) -> None:
        self.edited.emit()

    def _name_opener(self) -> None:
        closed, opened = self.tr("Visa beslutet om du vinner"), self.tr("Dölj beslutet om du vinner")
        words = closed if self.card.isHidden() else opened
        self.opener.setText(words)
        self.opener.setAccessibleName(words)


def _with_decider(point: MainPoint, body: str) -> str:
    is_other = point.decider and point.decider.casefold() != body.strip().casefold()
    return f"{point.text} ({point.decider})" if is_other else point.text
