"""What becomes of the main proposal: a required choice in plain words, and the sentence it prints."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from binder.domain.yrkande import Relation, RelationToMain
from binder.ui.drafting.field_notes import FieldNote
from binder.ui.drafting.tool_buttons import Choice
from binder.ui.parts import label

ORDER = (
    Relation.BIFALL_I_OVRIGT,
    Relation.ERSATTER_PUNKTER,
    Relation.ERSATTER_HELT,
    Relation.BIFALL,
    Relation.AVSLAG,
)


class RelationChoice(QWidget):
    """The choice, the replaced points where that is chosen, and the printed sentence."""

    edited = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._main_proposal = RelationToMain(relation=Relation.BIFALL).main_proposal
        self.heading = label(self.tr("Vad händer med huvudförslaget?"), "label")
        self.choice = Choice(self.heading.text(), shown=self.heading)
        self.choice.addItem(self.tr("Välj …"))
        self.choice.addItems([self._words(relation) for relation in ORDER])
        self.points = QLineEdit()
        self.points.setAccessibleName(self.tr("Vilka punkter i huvudförslaget som ersätts"))
        self.points.setPlaceholderText(self.tr("Till exempel 2 och 3"))
        self.points_label = label(self.tr("Punkter i huvudförslaget som ersätts"), "meta", wrap=True)
        self.sentence = label("", "meta", wrap=True)
        self.note = FieldNote(self.choice)
        self._lay_out()
        self.choice.currentIndexChanged.connect(self._on_choice)
        self.points.textEdited.connect(self._on_edit)
        self.points.editingFinished.connect(self.left)

    def show_relation(self, relation: RelationToMain | None, main_proposal: str) -> None:
        """Show the choice without telling anyone; `main_proposal` in the definite form."""
        self._main_proposal = relation.main_proposal if relation else main_proposal or self._main_proposal
        self.choice.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.choice.setCurrentIndex(ORDER.index(relation.relation) + 1 if relation else 0)
        self.choice.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        numbers = relation.points if relation else ()
        if numbers != point_numbers(self.points.text()):
            self.points.setText(", ".join(str(number) for number in numbers))
        self._show_sentence()

    def relation(self) -> RelationToMain | None:
        """The chosen relation; None before it is chosen."""
        index = self.choice.currentIndex()
        if index < 1:
            return None
        relation = ORDER[index - 1]
        numbers = point_numbers(self.points.text()) if relation is Relation.ERSATTER_PUNKTER else ()
        return RelationToMain(relation=relation, main_proposal=self._main_proposal, points=numbers)

    def focus(self) -> None:
        """Put the focus where the choice is made."""
        waits = self.points.isVisibleTo(self) and not self.points.text()
        (self.points if waits else self.choice).setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.heading, self.choice, self.points_label, self.points, self.sentence, self.note):
            column.addWidget(part)

    def _on_choice(self) -> None:
        self._show_sentence()
        self.edited.emit()
        self.left.emit()

    def _on_edit(self) -> None:
        self._show_sentence()
        self.edited.emit()

    def _show_sentence(self) -> None:
        relation = self.relation()
        replaces_points = relation is not None and relation.relation is Relation.ERSATTER_PUNKTER
        self.points.setVisible(replaces_points)
        self.points_label.setVisible(replaces_points)
        unfinished = relation is None or (replaces_points and not relation.points)
        self.sentence.setText("" if unfinished or relation is None else f"”{relation.sentence}”")
        self.sentence.setVisible(not unfinished)

    def _words(self, relation: Relation) -> str:
        words = {
            Relation.BIFALL_I_OVRIGT: self.tr("Det bifalls i övrigt"),
            Relation.ERSATTER_PUNKTER: self.tr("En eller flera punkter ersätts"),
            Relation.ERSATTER_HELT: self.tr("Det ersätts helt av mitt yrkande"),
            Relation.BIFALL: self.tr("Det bifalls som det är"),
            Relation.AVSLAG: self.tr("Det avslås"),
        }
        return words[relation]


def point_numbers(text: str) -> tuple[int, ...]:
    """The numbers in a text such as "2, 3 och 5" or "2–4", ascending, without repeats."""
    found: set[int] = set()
    for first, last in re.findall(r"(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?", text):
        found.update(range(int(first), int(last or first) + 1))
    return tuple(sorted(found - {0}))
