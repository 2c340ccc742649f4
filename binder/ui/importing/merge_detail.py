"""One row of the review of later files in full: why it is there, before and now, and what can be answered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from binder.kallelse.comparison import MEETING, NEW, Question, QuestionKind
from binder.services.import_set import Part
from binder.ui.combo_names import name_combo
from binder.ui.importing.merge_entries import Entry
from binder.ui.importing.merge_words import (
    choice_text,
    explanation,
    kind_word,
    question_text,
    rows_of,
    title_of,
)
from binder.ui.importing.wrapping_choice import WrappingChoice
from binder.ui.parts import label

MOST_BUTTONS = 6
"""More choices than these stand in a list to choose from."""


class MergeDetail(QWidget):
    """Shows a row; `chosen` carries the answer that the user gives."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._body: QWidget | None = None
        self.choices = Choices()
        self.choices.chosen.connect(self.chosen)

    def show_entry(self, entry: Entry | None, part: Part | None) -> None:
        """Fill it; nothing for None."""
        self._clear()
        if entry is None:
            return
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        question = entry.question
        heading = question_text(question) if question and entry.is_question else kind_word(entry.kind)
        column.addWidget(label(heading, "label"))
        column.addWidget(label(title_of(entry, part), "title", wrap=True))
        column.addWidget(label(explanation(entry, part), "meta", wrap=True))
        rows = rows_of(entry, part)
        if rows:
            column.addWidget(_side_by_side(rows))
        if question is not None and part is not None:
            self.choices = Choices()
            self.choices.chosen.connect(self.chosen)
            self.choices.show_choices(question, entry, part)
            column.addWidget(self.choices)
        column.addStretch(1)
        self._body = body
        self._column.addWidget(body)

    def _clear(self) -> None:
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
            self._body = None


class Choices(QWidget):
    """The likely answers as buttons, all others in a list below them."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_button)
        self._near: list[str] = []
        self._others: list[str] = []
        self.box: QComboBox | None = None

    @property
    def buttons(self) -> list[QRadioButton]:
        """The buttons in order."""
        return [each for each in self._group.buttons() if isinstance(each, QRadioButton)]

    def show_choices(self, question: Question, entry: Entry, part: Part) -> None:
        """Fill it; the answer that was given is chosen."""
        self._near, self._others = parted(question, entry.choice)
        for number, choice in enumerate(self._near):
            text = choice_text(choice, question, part, entry)
            if choice == question.suggested and entry.choice is None and len(self._near) > 1:
                text = self.tr("{} (troligast)").format(text)
            made = WrappingChoice(text)
            made.setChecked(choice == entry.choice)
            self._group.addButton(made, number)
            self._column.addWidget(made)
        if self._others:
            self._add_box([choice_text(choice, question, part, entry) for choice in self._others])

    def _add_box(self, texts: Sequence[str]) -> None:
        self.box = QComboBox()
        name_combo(self.box, self.tr("Något annat"))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(30)
        self.box.addItem(self.tr("Välj något annat i listan …"))
        self.box.addItems(list(texts))
        self.box.activated.connect(self._on_other)
        self._column.addWidget(self.box)

    def _on_button(self, number: int) -> None:
        self.chosen.emit(self._near[number])

    def _on_other(self, row: int) -> None:
        if row > 0:
            self.chosen.emit(self._others[row - 1])


def parted(question: Question, choice: str | None) -> tuple[list[str], list[str]]:
    """The choices that are likely or plain, and all others; what was chosen is among the first."""
    every = list(question.choices)
    if len(every) <= MOST_BUTTONS:
        return every, []
    end = MEETING if question.kind is QuestionKind.WHICH_PLACE else NEW
    near = every[: every.index(end)][: MOST_BUTTONS - 2] if end in every else every[: MOST_BUTTONS - 2]
    plain = [each for each in (NEW, MEETING) if each in every]
    first = [*near, *plain]
    if choice is not None and choice not in first:
        first.insert(0, choice)
    return first, [each for each in every if each not in first]


def _side_by_side(rows: Sequence[tuple[str, str, str]]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 4, 0, 4)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.addWidget(label(QCoreApplication.translate("merge", "Förut"), "label"), 0, 1)
    grid.addWidget(label(QCoreApplication.translate("merge", "Nu"), "label"), 0, 2)
    for row, (name, before, now) in enumerate(rows, 1):
        for column, (text, kind) in enumerate(((name, "label"), (before, ""), (now, ""))):
            shown = label(text, kind, wrap=True)
            if column:
                shown.setAccessibleName(f"{name}: {text}")
            grid.addWidget(shown, row, column)
    for column, share in enumerate((0, 1, 1)):
        grid.setColumnStretch(column, share)
    return made
