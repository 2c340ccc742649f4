"""What is left to do before signing: how much, each thing as a sentence, and its mend."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from binder.domain.finding import Finding, Severity
from binder.ui import layout_contents
from binder.ui.drafting.field_notes import finding_text
from binder.ui.drafting.kind_names import number_word
from binder.ui.drafting.sentence_button import SentenceButton
from binder.ui.error_texts import language
from binder.ui.parts import button, label, repolish, set_property

SHOWN_AT_FIRST, SHOWN_AT_MOST = 2, 8
"""So that the text being written stays in sight; as findings are mended, the next ones come up."""


class FindingRow(QWidget):
    """One finding: a click on the sentence goes to the field, the button mends it."""

    chosen = Signal(object)
    mend_wanted = Signal(object)

    def __init__(self, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        text = finding_text(finding)
        self.sentence = SentenceButton(text)
        self.mend: QPushButton | None = self._mend_button(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.sentence, 1)
        if self.mend is not None:
            row.addWidget(self.mend)
            self.mend.clicked.connect(self._on_mend)
        self.sentence.clicked.connect(self._on_chosen)

    def _mend_button(self, text: str) -> QPushButton | None:
        from binder.wording.findings import mend_label

        explained = mend_label(self.finding, language()) if self.finding.mend else None
        if explained is None:
            return None
        made = button(self.tr("Åtgärda"), "mend", name=f"{self.tr('Åtgärda')}: {text}")
        made.setToolTip(explained)
        return made

    def _on_chosen(self) -> None:
        self.chosen.emit(self.finding)

    def _on_mend(self) -> None:
        self.mend_wanted.emit(self.finding)


class FindingsBanner(QFrame):
    """The count as a heading, the worst findings first, the rest on request; hidden when all is well."""

    chosen = Signal(object)
    mend_wanted = Signal(object)
    rows_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self.setObjectName("banner")
        self.setProperty("tone", "warn")
        self.heading = label("", "label", wrap=True)
        self.more = button("", "link-small")
        self.more.setCheckable(True)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addLayout(self.rows)
        column.addWidget(self.more)
        self.more.toggled.connect(self._fill)
        self.hide()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these, worst first as they come; nothing is drawn anew if they are the same as before."""
        if tuple(findings) == self._findings:
            # They may have been hidden while the paper was being made ready.
            self.setVisible(bool(self._findings))
            return
        self._findings = tuple(findings)
        self.heading.setText(self._heading_text())
        self.setAccessibleName(self.heading.text())
        set_property(self, "tone", "warn" if self._blocking() else "info")
        repolish(self.heading)
        self._fill()
        self.setVisible(bool(self._findings))

    def row_widgets(self) -> list[FindingRow]:
        """The rows that are shown."""
        return [row for row in layout_contents.contents(self.rows) if isinstance(row, FindingRow)]

    def _blocking(self) -> int:
        return sum(finding.severity is Severity.BLOCKING for finding in self._findings)

    def _heading_text(self) -> str:
        blocking = self._blocking()
        if blocking == 1:
            return self.tr("En sak kvar innan du kan signera")
        if blocking:
            return self.tr("{count} saker kvar innan du kan signera").format(count=number_word(blocking))
        if len(self._findings) == 1:
            return self.tr("Du kan signera. En sak att se över")
        return self.tr("Du kan signera. {count} saker att se över").format(
            count=number_word(len(self._findings))
        )

    def _fill(self) -> None:
        layout_contents.clear(self.rows)
        shown = SHOWN_AT_MOST if self.more.isChecked() else SHOWN_AT_FIRST
        for finding in self._findings[:shown]:
            row = FindingRow(finding)
            row.chosen.connect(self.chosen)
            row.mend_wanted.connect(self.mend_wanted)
            self.rows.addWidget(row)
        self.rows_changed.emit()
        rest = min(len(self._findings), SHOWN_AT_MOST) - SHOWN_AT_FIRST
        self.more.setVisible(rest > 0)
        fewer = self.tr("Visa färre")
        self.more.setText(fewer if self.more.isChecked() else self.tr("Visa {count} till").format(count=rest))
