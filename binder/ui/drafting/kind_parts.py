"""The parts that only some kinds have: to whom, what is missing, until when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from binder.domain.finding import Field, Finding
from binder.domain.kind_forms import KindForm, Need, form_of, sends_back
from binder.domain.yrkande import Yrkande, YrkandeKind
from binder.ui.drafting.field_notes import FieldNote
from binder.ui.drafting.growing_editor import GrowingEditor
from binder.ui.parts import label

FIELDS = (Field.ADDRESSEE, Field.MISSING, Field.UNTIL)


class LabelledLine(QWidget):
    """A line to write in below its name, and what is wrong with it."""

    edited = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = label("", "label", wrap=True)
        self.line = QLineEdit()
        self.heading.setBuddy(self.line)
        self.note = FieldNote(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.heading, self.line, self.note):
            column.addWidget(part)
        self.line.textEdited.connect(self.edited)
        self.line.editingFinished.connect(self.left)

    def name(self, name: str, example: str) -> None:
        """Say what goes here, with an example."""
        self.heading.setText(name)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(example)

    def show_text(self, text: str) -> None:
        """Show a text without moving the cursor of one who writes the same."""
        if self.line.text() != text:
            self.line.setText(text)


class KindParts(QWidget):
    """Shows just the parts of the kind; what was written in the others is kept while they are hidden."""

    edited = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addressee = LabelledLine()
        self.until = LabelledLine()
        self.missing_label = label(self.tr("Vad saknas? Skriv en sak på varje rad"), "label", wrap=True)
        self.missing = GrowingEditor(self.missing_label.text(), lines=3)
        self.missing_label.setBuddy(self.missing)
        self.missing_note = FieldNote(self.missing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.addressee, self.until, self.missing_label, self.missing, self.missing_note):
            column.addWidget(part)
        for line in (self.addressee, self.until):
            line.edited.connect(self.edited)
            line.left.connect(self.left)
        self.missing.edited.connect(self.edited)
        self.missing.left.connect(self.left)

    def show_parts(self, yrkande: Yrkande, *, fresh: bool) -> None:
        """Show a yrkande's parts; `fresh` if it is another draft than the one before."""
        self.addressee.show_text(yrkande.addressee)
        self.until.show_text(yrkande.until)
        (self.missing.start_with if fresh else self.missing.set_text)("\n".join(yrkande.missing))

    def show_kind(self, kind: YrkandeKind) -> None:
        """Show the parts that a paper of that kind has, under the names they have there."""
        form = form_of(kind)
        self.addressee.setVisible(form.addressee is not Need.NONE)
        self.addressee.name(*self._addressee_words(form))
        self.until.setVisible(form.until is not Need.NONE)
        self.until.name(*self._until_words(kind))
        for part in (self.missing_label, self.missing):
            part.setVisible(sends_back(kind))
        self.missing_note.setVisible(sends_back(kind) and bool(self.missing_note.text()))
        self.setVisible(form.addressee is not Need.NONE or form.until is not Need.NONE)

    def values(self) -> tuple[str, tuple[str, ...], str]:
        """To whom, what is missing, and until when, as they stand here."""
        text = self.missing.text()
        return self.addressee.line.text(), tuple(text.split("\n")) if text else (), self.until.line.text()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say each finding under its part."""
        notes = (self.addressee.note, self.missing_note, self.until.note)
        for field, note in zip(FIELDS, notes, strict=True):
            note.show_findings([finding for finding in findings if finding.field is field])

    def focus(self, field: Field | None = None) -> None:
        """Put the cursor into a part; without one into the first that is shown."""
        wanted = {Field.MISSING: self.missing, Field.UNTIL: self.until.line}
        first = self.until.line if self.addressee.isHidden() else self.addressee.line
        (wanted.get(field, first) if field else first).setFocus()

    def _addressee_words(self, form: KindForm) -> tuple[str, str]:
        if form.asks_questions:
            return self.tr("Vem ska svara?"), self.tr("Till exempel socialnämndens ordförande")
        return self.tr("Till vem ska ärendet tillbaka?"), self.tr("Till exempel tekniska förvaltningen")

    def _until_words(self, kind: YrkandeKind) -> tuple[str, str]:
        if kind is YrkandeKind.AJOURNERING:
            return self.tr("Sammanträdet ajourneras …"), self.tr("Till exempel i 15 minuter")
        return self.tr("Ärendet bordläggs till …"), self.tr("Till exempel nästa sammanträde")
