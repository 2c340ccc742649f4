"""What opens the binder: the passphrase, the recovery code, and this computer's keyring."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from binder.domain.errors import BinderError, ErrorCode
from binder.services import open_binder
from binder.ui.error_texts import error_text
from binder.ui.form_dialog import FormDialog, wide
from binder.ui.parts import Card, button, label
from binder.ui.session import Session
from binder.ui.settings.show_secret import ShowSecret
from binder.ui.tasks import Job

if TYPE_CHECKING:
    from collections.abc import Callable


class SecurityDialog(FormDialog):
    """Each change asks for what opens the binder now: an open window is not yet its owner."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Lösenfras och återställningskod"),
            QCoreApplication.translate("dialogs", "Stäng"),
            parent,
            may_cancel=False,
        )
        self._session = session
        self._folder = session.folder
        self._job: Job | None = None
        self.present = self._secret_field(self.tr("Nuvarande lösenfras eller återställningskod"))
        self.new = self._secret_field(self.tr("Ny lösenfras"))
        self.again = self._secret_field(self.tr("Upprepa den nya lösenfrasen"))
        self.shown = ShowSecret(self.present, self.new, self.again)
        self.change = button(self.tr("Byt lösenfras"))
        self.renew = button(self.tr("Skapa ny återställningskod"))
        self.code = label("", "heading", wrap=True)
        self.copy = button(self.tr("Kopiera"))
        self.forget = button(self.tr("Glöm lösenfrasen på den här datorn"))
        self.computer = label("", "meta", wrap=True)
        self._lay_out()
        self._connect()
        self.setMinimumWidth(wide(620))
        self._look_into_keyring()

    def _lay_out(self) -> None:
        # A layout is filled where it stands: decisions/layout-items.md.
        row = QFormLayout()
        self.body.addLayout(row)
        row.setHorizontalSpacing(12)
        row.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        row.addRow(label(self.present.accessibleName(), "field"), self.present)
        self.body.addWidget(self._passphrase_card())
        self.body.addWidget(self._code_card())
        self.body.addWidget(self._computer_card())

    def _passphrase_card(self) -> Card:
        card = Card(self.tr("Lösenfras"))
        form = QFormLayout()
        card.body.addLayout(form)
        form.setHorizontalSpacing(12)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for field in (self.new, self.again):
            form.addRow(label(field.accessibleName(), "field"), field)
        form.addRow("", self.shown)
        card.body.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _code_card(self) -> Card:
        card = Card(self.tr("Återställningskod"))
        text = self.tr("Har du tappat bort koden kan du skapa en ny. Den gamla slutar då att gälla.")
        card.body.addWidget(label(text, "meta", wrap=True))
        card.body.addWidget(self.renew, 0, Qt.AlignmentFlag.AlignLeft)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        row = QHBoxLayout()
        card.body.addLayout(row)
        row.addWidget(self.code, 1)
        row.addWidget(self.copy)
        self.code.hide()
        self.copy.hide()
        return card

    def _computer_card(self) -> Card:
        card = Card(self.tr("Den här datorn"))
        card.body.addWidget(self.computer)
        card.body.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignLeft)
        self.forget.hide()
        return card

    def _connect(self) -> None:
        # Enter in a field would press the dialog's own button, which closes it.
        self.change.setDefault(True)
        self.change.clicked.connect(self._on_change)
        self.renew.clicked.connect(self._on_renew)
        self.copy.clicked.connect(self._on_copy)
        self.forget.clicked.connect(self._on_forget)

    def _on_change(self) -> None:
        if not self._has_present():
            return
        if not self.new.text():
            self._complain(self.new, self.tr("Skriv den nya lösenfrasen. Ingenting har ändrats."))
        elif self.new.text() != self.again.text():
            self._complain(self.again, self.tr("De två lösenfraserna är inte lika. Skriv dem igen."))
        else:
            work = partial(open_binder.replace_passphrase, self._folder, self.present.text(), self.new.text())
            self._run(work, self._on_changed)

    def _on_renew(self) -> None:
        if self._has_present():
            work = partial(open_binder.replace_recovery_code, self._folder, self.present.text())
            self._run(work, self._on_renewed)

    def _on_forget(self) -> None:
        self._run(partial(open_binder.forget_key, self._folder), self._on_forgotten)

    def _on_changed(self, _nothing: object) -> None:
        self._done()
        for field in (self.present, self.new, self.again):
            field.clear()
        self.banner.say(self.tr("Lösenfrasen är bytt. Återställningskoden gäller som förut."), tone="ok")

    def _on_renewed(self, code: str) -> None:
        self._done()
        self.present.clear()
        self.code.setText(code)
        self.code.setAccessibleName(self.tr("Återställningskod {}").format(code))
        self.code.show()
        self.copy.show()
        self.banner.say(
            self.tr(
                "Den nya koden visas bara nu. Skriv ned den och förvara den på ett annat ställe än datorn."
            ),
            tone="warn",
        )

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.code.text())
        self.copy.setText(self.tr("Kopierad"))

    def _on_forgotten(self, _nothing: object) -> None:
        self._done()
        self._show_keyring(is_known=False)
        self.banner.say(self.tr("Lösenfrasen frågas efter vid nästa start."), tone="ok")

    def _look_into_keyring(self) -> None:
        self.computer.setText(self.tr("Ser efter i datorns nyckelring …"))
        self._work(partial(open_binder.is_remembered, self._folder), self._on_looked)

    def _on_looked(self, is_known: object) -> None:
        self._show_keyring(is_known=bool(is_known))

    def _show_keyring(self, *, is_known: bool) -> None:
        self.forget.setVisible(is_known)
        self.computer.setText(
            self.tr("Den här datorns nyckelring öppnar pärmen utan lösenfras.")
            if is_known
            else self.tr("Lösenfrasen frågas efter vid varje start.")
        )

    def _run(self, work: Callable[[], object], then: Callable[[Any], None]) -> None:
        """Do something on a thread of its own: trying a passphrase takes some 150 ms."""
        if self._job is not None:
            return
        self.banner.hide()
        self._set_busy(busy=True)
        self._job = self._work(work, then)

    def _work(self, work: Callable[[], object], then: Callable[[Any], None]) -> Job:
        # The session's child: the dialog may be closed before the work is done.
        job = Job(_job_of(work), self._session)
        job.finished.connect(then)
        job.failed.connect(self._on_failed)
        job.finished.connect(job.deleteLater)
        job.failed.connect(job.deleteLater)
        job.start()
        return job

    def _on_failed(self, error: BinderError) -> None:
        self._done()
        at_fault = self.new if error.code is ErrorCode.PASSPHRASE_TOO_SHORT else self.present
        at_fault.selectAll()
        text = (
            self.tr("Den nuvarande lösenfrasen stämmer inte. Ingenting har ändrats. Försök igen.")
            if error.code is ErrorCode.WRONG_KEY
            else error_text(error)
        )
        self._complain(at_fault, text)

    def _done(self) -> None:
        self._job = None
        self._set_busy(busy=False)

    def _set_busy(self, *, busy: bool) -> None:
        for each in (self.change, self.renew, self.forget):
            each.setEnabled(not busy)

    def _has_present(self) -> bool:
        if not self.present.text():
            self._complain(self.present, self.tr("Skriv först den nuvarande lösenfrasen."))
        return bool(self.present.text())

    def _complain(self, field: QLineEdit, text: str) -> None:
        self.banner.say(text, tone="error")
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _secret_field(self, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setEchoMode(QLineEdit.EchoMode.Password)
        made.setAccessibleName(name)
        return made


def _job_of(work: Callable[[], object]) -> Callable[[Callable[[int, int], None]], object]:
    def run(_step: Callable[[int, int], None]) -> object:
        return work()

    return run
