"""The fields of a meeting: body, date, time and place, as they are reviewed or written by hand."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QGridLayout, QLineEdit, QWidget

from binder.ui.parts import label, set_property


class DayEdit(QDateEdit):
    """A date that Tab leaves at once: Qt's own goes through year, month and day first."""

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Go to the field before or after."""
        return QWidget.focusNextPrevChild(self, forward)


class MeetingForm(QWidget):
    """Four fields; `edited` comes when the user changes one."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QLineEdit()
        self.day = DayEdit()
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setCalendarPopup(True)
        self.time = QLineEdit()
        self.place = QLineEdit()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(12)
        layout.setVerticalSpacing(2)
        rows = (
            (self.tr("Organ"), self.body, 0, 0),
            (self.tr("Datum"), self.day, 0, 1),
            (self.tr("Tid"), self.time, 0, 2),
            (self.tr("Plats"), self.place, 0, 3),
        )
        for text, field, row, column in rows:
            layout.addWidget(label(text, "label"), row, column)
            layout.addWidget(field, row + 1, column)
            field.setAccessibleName(text)
        for column, share in enumerate((6, 4, 3, 6)):
            layout.setColumnStretch(column, share)
        for field in (self.body, self.time, self.place):
            field.textEdited.connect(self.edited)
        self.day.dateChanged.connect(self.edited)

    def show_values(self, body: str, day: date | None, time: str, place: str, today: date) -> None:
        """Fill the fields; a missing date shows today's, marked."""
        self.body.setText(body)
        shown = day or today
        self.day.setDate(QDate(shown.year, shown.month, shown.day))
        self.time.setText(time)
        self.place.setText(place)
        for field in (self.body, self.time, self.place):
            field.setCursorPosition(0)

    def mark(self, *, body: bool, day: bool, time: bool, place: bool) -> None:
        """Mark the fields whose values are in doubt."""
        for field, doubtful in ((self.body, body), (self.day, day), (self.time, time), (self.place, place)):
            set_property(field, "doubtful", "true" if doubtful else "false")

    def chosen_day(self) -> date:
        """The date in the field."""
        day = self.day.date()
        return date(day.year(), day.month(), day.day())
