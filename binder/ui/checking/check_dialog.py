"""What was found in a paper made elsewhere: the faults, worst first, and what the paper says of itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from binder.domain.finding import Finding, Severity
from binder.services.check_paper import PaperCheck
from binder.ui.error_texts import language
from binder.ui.form_dialog import FormDialog, wide
from binder.ui.parts import Banner, button, chip, label


class FindingLine(QWidget):
    """How bad it is as a word, the sentence, and the reason below it."""

    def __init__(self, finding: Finding, parent: QWidget | None = None) -> None:
        from binder.wording.findings import message, reason

        super().__init__(parent)
        stops = finding.severity is Severity.BLOCKING
        self.sentence = message(finding, language())
        row, texts = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        word = chip(self.tr("Fel") if stops else self.tr("Varning"), "error" if stops else "warn")
        row.addWidget(word, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        texts.setSpacing(0)
        texts.addWidget(label(self.sentence, wrap=True))
        texts.addWidget(label(reason(finding, language()), "meta", wrap=True))


class CheckDialog(FormDialog):
    """The findings of one file; saved, it asks to have the file read into the binder instead."""

    def __init__(self, file_name: str, found: PaperCheck, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Kontroll av ett färdigt papper"),
            QCoreApplication.translate("dialogs", "Läs in i pärmen"),
            parent,
        )
        self._file_name = file_name
        self.verdict = Banner("info")
        self.lines = [FindingLine(finding) for finding in found.findings]
        self.copy = button(self.tr("Kopiera anmärkningarna"))
        self.copy.setAutoDefault(False)
        self.copy.setVisible(bool(self.lines))
        self.body.addWidget(label(file_name, "meta", wrap=True))
        self.body.addWidget(self.verdict)
        for line in self.lines:
            self.body.addWidget(line)
        self.body.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(label(self.tr("Så läser registratorn papperet"), "label"))
        self._show_facts(found)
        self._say(found)
        self.copy.clicked.connect(self._on_copy)
        self.setMinimumWidth(wide(640))

    def _show_facts(self, found: PaperCheck) -> None:
        from binder.wording.paper_facts import fact_rows

        form = QFormLayout()
        self.body.addLayout(form)
        form.setHorizontalSpacing(12)
        for name, text in fact_rows(found.facts, language()):
            form.addRow(label(name, "field"), label(text, wrap=True))

    def _say(self, found: PaperCheck) -> None:
        blocking = sum(finding.severity is Severity.BLOCKING for finding in found.findings)
        if not found.findings:
            self.verdict.say(self.tr("Inga anmärkningar."), tone="ok")
        elif blocking:
            text = self.tr("Papperet bör inte lämnas in så här. Rätta felen i det program det skrevs i.")
            self.verdict.say(text, tone="error")
        else:
            self.verdict.say(self.tr("Papperet går att lämna in. Se över varningarna."), tone="warn")

    def _on_copy(self) -> None:
        sentences = [f"- {line.sentence}" for line in self.lines]
        QGuiApplication.clipboard().setText("\n".join([f"{self._file_name}:", *sentences]))
