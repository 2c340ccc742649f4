"""The kommun's deadlines: for which papers, how long before the meeting, and where the rule is written."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from binder.domain.deadline import DayUnit, DeadlineRule
from binder.domain.yrkande import YrkandeKind
from binder.ui import theme as themes
from binder.ui.combo_names import name_combo
from binder.ui.drafting.kind_names import kind_name
from binder.ui.error_texts import language
from binder.ui.municipality.listed_form import ListedForm
from binder.wording.dates import weekday_name

COLUMNS, COLUMNS_OF_LARGE_TEXT = 3, 2
"""Boxes for the kinds stand so many in a row."""
LARGE_TEXT = 1.5
MOST = 366
ANY_DAY = -1
_HOURS = r"([01]?\d|2[0-3])([.:]([0-5]\d?)?)?"
"""Nothing else can be typed as an hour."""


class DeadlineRows(ListedForm[DeadlineRule]):
    """One row for each rule."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", "", parent)
        self.list.setAccessibleName(self.tr("Kommunens frister"))
        self.add.setText(self.tr("Lägg till frist"))
        self.remove.setText(self.tr("Ta bort fristen"))
        self.kinds = {kind: QCheckBox(kind_name(kind)) for kind in YrkandeKind}
        self.before, self.unit, self.weekday = QSpinBox(), QComboBox(), QComboBox()
        self.time, self.bodies, self.source = QLineEdit(), QLineEdit(), QLineEdit()
        self._fill_choices()
        self.add_field(self.tr("För"), self._kind_boxes())
        self.add_field(self.tr("Senast"), self._when())
        self.add_field(self.tr("Klockslag (om det finns)"), self.time)
        self.add_field(self.tr("Organ (tomt: alla)"), self.bodies)
        self.add_field(self.tr("Var det står"), self.source)
        self.time.setPlaceholderText(self.tr("12.00"))
        self.time.setValidator(QRegularExpressionValidator(QRegularExpression(_HOURS), self.time))
        self.source.setPlaceholderText(self.tr("Arbetsordning för kommunfullmäktige, 33 §"))
        self._connect()

    def line(self, row: DeadlineRule) -> str:
        """The papers, and how long before."""
        kinds = ", ".join(kind_name(kind) for kind in YrkandeKind if kind in row.kinds)
        return f"{kinds or '…'} · {row.before} {self._unit_words(row.unit, row.before)}"

    def show_fields(self, row: DeadlineRule) -> None:
        """Put a rule's values into the fields."""
        for kind, box in self.kinds.items():
            box.setChecked(kind in row.kinds)
        self.before.setValue(row.before)
        self._count_units(row.before)
        self.unit.setCurrentIndex(self.unit.findData(row.unit.value))
        self.weekday.setCurrentIndex(self.weekday.findData(ANY_DAY if row.weekday is None else row.weekday))
        self.weekday.setEnabled(row.unit is DayUnit.WEEKS)
        self.time.setText(f"{row.at:%H.%M}" if row.at else "")
        self.bodies.setText(", ".join(row.bodies))
        self.source.setText(row.source)

    def changed_row(self, row: DeadlineRule) -> DeadlineRule:
        """The rule as the fields have it; the hour stays as it was while half of one is written."""
        unit = DayUnit(self.unit.currentData())
        weekday = int(self.weekday.currentData())
        self.weekday.setEnabled(unit is DayUnit.WEEKS)
        return DeadlineRule(
            kinds=frozenset(kind for kind, box in self.kinds.items() if box.isChecked()),
            before=self.before.value(),
            unit=unit,
            weekday=weekday if unit is DayUnit.WEEKS and weekday != ANY_DAY else None,
            at=_hour(self.time.text(), row.at),
            bodies=tuple(name.strip() for name in self.bodies.text().split(",") if name.strip()),
            source=self.source.text().strip(),
        )

    def new_row(self) -> DeadlineRule:
        """A motion two weeks before: what most rules are like."""
        return DeadlineRule(kinds=frozenset({YrkandeKind.MOTION}), before=14)

    def first_field(self) -> QWidget:
        """The first kind."""
        return self.kinds[YrkandeKind.MOTION]

    def _fill_choices(self) -> None:
        self.before.setRange(0, MOST)
        self.before.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.before.setMinimumWidth(themes.current().px(64))
        for unit in DayUnit:
            self.unit.addItem(self._unit_words(unit, 0), unit.value)
        self.weekday.addItem(self.tr("samma veckodag"), ANY_DAY)
        for day in range(7):
            self.weekday.addItem(weekday_name(day, language()), day)
        name_combo(self.unit, self.tr("Dagar, arbetsdagar eller veckor"))
        name_combo(self.weekday, self.tr("Veckodag"))
        self.before.setAccessibleName(self.tr("Antal"))

    def _unit_words(self, unit: DayUnit, number: int) -> str:
        one, many = {
            DayUnit.DAYS: (self.tr("dag före sammanträdet"), self.tr("dagar före sammanträdet")),
            DayUnit.WORKING_DAYS: (
                self.tr("arbetsdag före sammanträdet"),
                self.tr("arbetsdagar före sammanträdet"),
            ),
            DayUnit.WEEKS: (self.tr("vecka före sammanträdet"), self.tr("veckor före sammanträdet")),
        }[unit]
        return one if number == 1 else many

    def _count_units(self, number: int) -> None:
        """Let the units read on from the number before them: one week, two weeks."""
        for at, unit in enumerate(DayUnit):
            self.unit.setItemText(at, self._unit_words(unit, number))

    def _kind_boxes(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        columns = COLUMNS_OF_LARGE_TEXT if themes.current().scale >= LARGE_TEXT else COLUMNS
        for at, box in enumerate(self.kinds.values()):
            grid.addWidget(box, at // columns, at % columns)
        return made

    def _when(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        for field in (self.before, self.unit, self.weekday):
            row.addWidget(field)
        row.addStretch(1)
        return made

    def _connect(self) -> None:
        for box in self.kinds.values():
            box.clicked.connect(self.take_fields)
        self.before.valueChanged.connect(self._count_units)
        self.before.valueChanged.connect(self.take_fields)
        for combo in (self.unit, self.weekday):
            combo.activated.connect(self.take_fields)
        for field in (self.time, self.bodies, self.source):
            field.textEdited.connect(self.take_fields)


def _hour(text: str, before: time | None) -> time | None:
    hours, _, minutes = text.strip().replace(":", ".").partition(".")
    if not hours:
        return None
    try:
        return time(int(hours), int(minutes or "0"))
    except ValueError:
        return before
