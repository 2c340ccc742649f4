"""The fields of a meeting: body, date, time and place, as they are reviewed or written by hand."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, Signal
from PySide6.QtWidgets import QDateEdit, QGridLayout, QLineEdit, QWidget

from binder.ui.parts import label, set_property


class DayEdit(QDateEdit):
    """A date that Tab leaves at once: Qt's own goes through year, month and day first."""

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Go to the field before or after."""
        return QWidget.focusNextPrevChild(self, forward)


class MeetingForm(QWidget):
    """Four fields; `edited` comes when the user changes one, with its name."""

    edited = Signal(str)
    entered = Signal(str)
    """The field that the focus came to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QLineEdit()
        self.day = DayEdit()
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setCalendarPopup(True)
        self.time = QLineEdit()
        self.place = QLineEdit()
        self.fields: dict[str, QLineEdit | QDateEdit] = {
            "body": self.body,
            "date": self.day,
            "time": self.time,
            "place": self.place,
        }
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(12)
        layout.setVerticalSpacing(2)
        names = (self.tr("Organ"), self.tr("Datum"), self.tr("Tid"), self.tr("Plats"))
        for column, (text, (name, field)) in enumerate(zip(names, self.fields.items(), strict=True)):
            layout.addWidget(label(text, "label"), 0, column)
            layout.addWidget(field, 1, column)
            field.setAccessibleName(text)
            field.setObjectName(name)
            field.installEventFilter(self)
        for column, share in enumerate((6, 4, 3, 6)):
            layout.setColumnStretch(column, share)
        for line in (self.body, self.time, self.place):
            line.textEdited.connect(self._on_edited)
        self.day.dateChanged.connect(self._on_edited)

    def show_values(self, body: str, day: date | None, time: str, place: str, today: date) -> None:
        """Fill the fields; a missing date shows today's, marked."""
        shown = day or today
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.day.setDate(QDate(shown.year, shown.month, shown.day))
        self.blockSignals(blocked)
        for field, text in ((self.body, body), (self.time, time), (self.place, place)):
            # What is being typed keeps its cursor.
            if field.text().strip() != text:
                field.setText(text)
                field.setCursorPosition(0)

    def mark(self, *, body: bool, day: bool, time: bool, place: bool) -> None:
        """Mark the fields whose values are in doubt."""
        for field, doubtful in ((self.body, body), (self.day, day), (self.time, time), (self.place, place)):
            set_property(field, "doubtful", "true" if doubtful else "false")

    def chosen_day(self) -> date:
        """The date in the field."""
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    def value(self, name: str) -> str | date | None:
        """What stands in a field; None in an empty one."""
        if name == "date":
            return self.chosen_day()
        field = self.fields[name]
        return field.text().strip() or None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell which field the focus came to."""
        if event.type() is QEvent.Type.FocusIn:
            self.entered.emit(watched.objectName())
        return False

    def _on_edited(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.edited.emit(sender.objectName())
