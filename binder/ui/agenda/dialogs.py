"""Small windows for what is written or chosen by hand: a meeting, an item, a number."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)

from binder.domain.ids import MeetingId
from binder.domain.meeting import AgendaItem, Meeting
from binder.ui.error_texts import language
from binder.ui.form_dialog import FormDialog, wide
from binder.ui.importing.meeting_form import MeetingForm
from binder.ui.parts import label
from binder.wording.dates import long_date


class MeetingDialog(FormDialog):
    """A new meeting by hand, or the mending of one."""

    def __init__(self, today: date, parent: QWidget, *, meeting: Meeting | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Sammanträdets uppgifter")
            if meeting
            else QCoreApplication.translate("dialogs", "Nytt sammanträde"),
            QCoreApplication.translate("dialogs", "Spara sammanträdet"),
            parent,
        )
        self.form = MeetingForm()
        if meeting is None:
            self.form.show_values("", today, "", "", today)
        else:
            body, time, place = meeting.body, meeting.time or "", meeting.place or ""
            self.form.show_values(body, meeting.date, time, place, today)
        self.body.addWidget(self.form)
        self.setMinimumWidth(wide(720))

    def trouble(self) -> str:
        """A meeting has a body."""
        return "" if self.form.body.text().strip() else self.tr("Skriv vilket organ som sammanträder.")


class ItemDialog(FormDialog):
    """An item by hand, or the mending of one."""

    def __init__(self, item: AgendaItem | None, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Ärendets uppgifter")
            if item
            else QCoreApplication.translate("dialogs", "Nytt ärende"),
            QCoreApplication.translate("dialogs", "Spara ärendet"),
            parent,
        )
        self.number, self.title, self.dnr, self.section = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.proposal = QPlainTextEdit()
        self.proposal.setTabChangesFocus(True)
        self.council = QCheckBox(self.tr("Går vidare till kommunfullmäktige"))
        form = QFormLayout()
        self.body.addLayout(form)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Nummer"), self.number),
            (self.tr("Ärende"), self.title),
            (self.tr("Diarienummer"), self.dnr),
            (self.tr("Avsnitt i dagordningen"), self.section),
            (self.tr("Förslag till beslut"), self.proposal),
        )
        for text, field in rows:
            field.setAccessibleName(text)
            form.addRow(label(text, "field"), field)
        form.addRow("", self.council)
        self.setMinimumWidth(wide(640))
        if item is not None:
            self._fill(item)

    def trouble(self) -> str:
        """An item has a title."""
        return "" if self.title.text().strip() else self.tr("Skriv vad ärendet heter.")

    def values(self) -> dict[str, Any]:
        """The fields under the names that the import service uses."""
        return {
            "number": self.number.text().strip() or None,
            "title": self.title.text().strip(),
            "dnr": self.dnr.text().strip() or None,
            "section": self.section.text().strip() or None,
            "decision_proposal": self.proposal.toPlainText().strip() or None,
            "goes_to_council": self.council.isChecked(),
        }

    def _fill(self, item: AgendaItem) -> None:
        self.number.setText(item.number or "")
        self.title.setText(item.title)
        self.title.setCursorPosition(0)
        self.dnr.setText(item.dnr or "")
        self.section.setText(item.section or "")
        self.proposal.setPlainText(item.decision_proposal or "")
        self.council.setChecked(item.goes_to_council)


class MeetingChooser(FormDialog):
    """Which of the binder's meetings to show."""

    chosen = Signal(int)

    def __init__(self, meetings: list[Meeting], parent: QWidget, *, shown: MeetingId | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Byt sammanträde"),
            QCoreApplication.translate("dialogs", "Visa"),
            parent,
        )
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Sammanträden"))
        for meeting in meetings:
            row = QListWidgetItem(f"{meeting.body}\n{long_date(meeting.date, language())}")
            row.setData(Qt.ItemDataRole.UserRole, int(meeting.id))
            self._list.addItem(row)
        here = next((row for row, meeting in enumerate(meetings) if meeting.id == shown), 0)
        self._list.setCurrentRow(here)
        self._list.itemActivated.connect(self.try_accept)
        self.accepted.connect(self._on_accepted)
        self.body.addWidget(self._list)
        self.setMinimumSize(wide(520), 420)

    def _on_accepted(self) -> None:
        row = self._list.currentItem()
        if row is not None:
            self.chosen.emit(int(row.data(Qt.ItemDataRole.UserRole)))


class NumberDialog(FormDialog):
    """Go to an item by its number."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Gå till ärende"),
            QCoreApplication.translate("dialogs", "Gå till"),
            parent,
        )
        self.number = QLineEdit()
        self.number.setPlaceholderText(self.tr("Ärendets nummer"))
        self.number.setAccessibleName(self.tr("Ärendets nummer"))
        self.body.addWidget(self.number)
