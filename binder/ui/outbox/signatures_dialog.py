"""What the signatures of a dropped file show: whose, when, what they cover, what came after."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from binder.domain.signature import VerifyResult
from binder.ui.error_texts import language
from binder.ui.form_dialog import FormDialog, wide
from binder.ui.outbox.round_cards import SignatureRow
from binder.ui.parts import Banner, label


class SignaturesDialog(FormDialog):
    """The judgement and each signature; from here the file can be read into the binder."""

    def __init__(self, result: VerifyResult, parent: QWidget) -> None:
        from binder.wording.signature import verdict

        super().__init__(
            QCoreApplication.translate("dialogs", "Underskrifter i filen"),
            QCoreApplication.translate("dialogs", "Läs in i pärmen"),
            parent,
        )
        self.verdict = Banner("info")
        self.verdict.say(verdict(result, language()), tone="ok" if result.valid else "error")
        self.rows = [SignatureRow(report) for report in result.signatures]
        self.body.addWidget(label(result.file, "meta", wrap=True))
        self.body.addWidget(self.verdict)
        for row in self.rows:
            self.body.addWidget(row)
        self.setMinimumWidth(wide(620))
