"""What the agenda already knows of the paper, in one line, and the fields to change it in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from binder.domain.finding import Field, Finding
from binder.domain.kind_forms import form_of
from binder.domain.yrkande import Yrkande
from binder.ui import theme
from binder.ui.drafting.field_notes import FieldNote, mark
from binder.ui.error_texts import language
from binder.ui.parts import button, label
from binder.wording.dates import short_date

LARGE_TEXT = 1.5
NO_BREAK = "\N{NO-BREAK SPACE}"
FIELDS = (Field.BODY, Field.DATE, Field.ITEM_NUMBER, Field.DNR, Field.TITLE)


class PaperFacts(QWidget):
    """The line "Ärende 22 · KS-2022/1011 · 6 mars 2024" and, after Ändra, a field for each fact.

    A matter that begins with the paper has neither number nor diarienummer: its heading stands there.
    """

    edited = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = label("", "meta", wrap=True)
        self.change = button(self.tr("Ändra"), "link-small", name=self.tr("Ändra uppgifterna om ärendet"))
        self.change.setCheckable(True)
        self.body = self._field(self.tr("Organ"))
        self.meeting_date = self._field(self.tr("Sammanträde"), self.tr("ÅÅÅÅ-MM-DD"))
        self.written_on = self._field(self.tr("Yrkandets datum"), self.tr("ÅÅÅÅ-MM-DD"))
        self.number = self._field(self.tr("Ärende nr"))
        self.dnr = self._field(self.tr("Diarienummer"))
        self.title = self._field(self.tr("Rubrik"))
        self.note = FieldNote()
        self._form = QWidget()
        self._rows = QFormLayout(self._form)
        self._lay_out()
        self.change.toggled.connect(self._form.setVisible)

    def show_facts(self, yrkande: Yrkande) -> None:
        """Show a yrkande's facts."""
        texts = (
            (self.body, yrkande.body),
            (self.meeting_date, _iso(yrkande.meeting_date)),
            (self.written_on, _iso(yrkande.written_on)),
            (self.number, yrkande.item_number or ""),
            (self.dnr, yrkande.dnr or ""),
            (self.title, yrkande.title),
        )
        for field, text in texts:
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)
        is_about_item = form_of(yrkande.kind).is_about_item
        for field in (self.number, self.dnr):
            self._rows.setRowVisible(field, is_about_item)
        self._show_line(yrkande)

    def apply_to(self, yrkande: Yrkande) -> Yrkande:
        """The yrkande with the facts as they stand here."""
        made = replace(
            yrkande,
            body=self.body.text(),
            meeting_date=read_date(self.meeting_date.text()),
            written_on=read_date(self.written_on.text()),
            item_number=self.number.text().strip() or None,
            dnr=self.dnr.text().strip() or None,
            title=self.title.text(),
        )
        self._show_line(made)
        return made

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say the findings below the line and mark the fields."""
        self.note.show_findings(findings)
        faulty = {self._field_of(finding) for finding in findings}
        for field in (self.body, self.meeting_date, self.written_on, self.number, self.dnr, self.title):
            mark(field, faulty=field in faulty, text=self.note.text() if field in faulty else "")

    def focus(self, finding: Finding) -> None:
        """Open the fields and put the cursor where the finding is."""
        self.change.setChecked(True)
        field = self._field_of(finding)
        field.setFocus()
        field.selectAll()

    def _field_of(self, finding: Finding) -> QLineEdit:
        if finding.field is Field.DATE:
            return self.written_on if finding.details.get("part") == "written" else self.meeting_date
        fields = {Field.ITEM_NUMBER: self.number, Field.DNR: self.dnr, Field.TITLE: self.title}
        return fields.get(finding.field, self.body)

    def _show_line(self, yrkande: Yrkande) -> None:
        number = self.tr("Ärende {number}").format(number=yrkande.item_number) if yrkande.item_number else ""
        written = short_date(yrkande.written_on, language()) if yrkande.written_on else self.tr("utan datum")
        matter = (number, yrkande.dnr or "")
        if not form_of(yrkande.kind).is_about_item:
            matter = (yrkande.title.strip(), yrkande.body.strip())
        # A date that is broken over two lines is read twice.
        self.line.setText(" · ".join(part for part in (*matter, written.replace(" ", NO_BREAK)) if part))

    def _field(self, name: str, hint: str = "") -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        field.textEdited.connect(self.edited)
        field.editingFinished.connect(self.left)
        return field

    def changeEvent(self, event: QEvent) -> None:
        """Large text needs each name above its field."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._wrap_rows()

    def _wrap_rows(self) -> None:
        above = theme.current().scale >= LARGE_TEXT
        policies = QFormLayout.RowWrapPolicy
        self._rows.setRowWrapPolicy(policies.WrapAllRows if above else policies.DontWrapRows)

    def _lay_out(self) -> None:
        form = self._rows
        form.setContentsMargins(0, 0, 0, 4)
        form.setVerticalSpacing(4)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for field in (self.body, self.meeting_date, self.written_on, self.number, self.dnr, self.title):
            form.addRow(label(field.accessibleName(), "meta"), field)
        self._wrap_rows()
        self._form.hide()
        row, column = QHBoxLayout(), QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._form)
        column.addWidget(self.note)
        row.addWidget(self.line, 1)
        row.addWidget(self.change)


def read_date(text: str) -> date | None:
    """A date as it is typed: 2024-03-06 or 20240306; None if it is none."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
