"""The findings as they stand beside the fields they are about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from binder.domain.finding import Finding, Severity
from binder.ui.error_texts import language
from binder.ui.parts import set_property

MOST_SENTENCES = 3
"""Under one field; the worst come first, and the next come up as they are mended."""


def finding_text(finding: Finding) -> str:
    """The finding as a sentence in the window's language."""
    from binder.wording.findings import message

    return message(finding, language())


class FieldNote(QLabel):
    """The sentences of a field's findings, right under it; hidden when there are none."""

    def __init__(self, field: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self.setProperty("kind", "error")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say them, and mark the field: faulty if one stops signing."""
        blocking = any(finding.severity is Severity.BLOCKING for finding in findings)
        text = "\n".join(dict.fromkeys(finding_text(finding) for finding in findings[:MOST_SENTENCES]))
        set_property(self, "kind", "error" if blocking else "warning")
        self.setText(text)
        self.setVisible(bool(text))
        if self._field is not None:
            mark(self._field, faulty=blocking, text=text)


def mark(field: QWidget, *, faulty: bool, text: str) -> None:
    """Draw the field as faulty or not; a screen reader gets the sentence as its description."""
    set_property(field, "faulty", faulty)
    field.setAccessibleDescription(text)


def of_number(findings: Sequence[Finding], key: str, number: int) -> list[Finding]:
    """Those about the point or signatory `number` (from 1); `key` is "point" or "signatory"."""
    return [finding for finding in findings if finding.details.get(key) == str(number)]


def without_number(findings: Sequence[Finding], key: str) -> list[Finding]:
    """Those about the field as a whole."""
    return [finding for finding in findings if key not in finding.details]
