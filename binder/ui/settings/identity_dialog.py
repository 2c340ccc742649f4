"""Who signs: the identity of the binder, what it proves, and bringing along one's own certificate."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from binder.domain.changes import Changes, Kind
from binder.services import identity, open_binder
from binder.ui.error_texts import error_text, language
from binder.ui.form_dialog import FormDialog, wide
from binder.ui.parts import Card, button, label
from binder.ui.session import Session, local_now
from binder.ui.tasks import Job

if TYPE_CHECKING:
    from collections.abc import Callable

    from binder.domain.errors import BinderError
    from binder.services.identity import IdentityStatus
    from binder.storage.database import BinderKey
    from binder.ui.main_window import MainWindow

FILE_KINDS = "*.p12 *.pfx"


class IdentityDialog(FormDialog):
    """Shows the present identity; a chosen file and its password replace it."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("dialogs", "Min underskrift"),
            QCoreApplication.translate("dialogs", "Stäng"),
            parent,
        )
        self._session = session
        self._file: Path | None = None
        self.status = label(self.tr("Hämtar uppgifterna …"), wrap=True)
        self.proves = label("", "meta", wrap=True)
        self.file_name = label(self.tr("Ingen fil vald"), "meta")
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(self.tr("Certifikatets lösenord"))
        self.password.setPlaceholderText(self.tr("Certifikatets lösenord, om det har ett"))
        self.take = button(self.tr("Använd certifikatet"))
        self.take.setEnabled(False)
        self.take.clicked.connect(self._on_take)
        self._lay_out()
        self.setMinimumWidth(wide(560))
        session.bus.changed.connect(self._on_changed)
        session.failed.connect(self._on_failed)
        self._read()

    def choose(self, path: str) -> None:
        """A certificate file was chosen; it is read when the user asks for it to be used."""
        self._file = Path(path)
        self.file_name.setText(self._file.name)
        self.take.setEnabled(True)
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        now = Card(self.tr("Så här signeras dina yrkanden"))
        now.body.addWidget(self.status)
        now.body.addWidget(self.proves)
        own = Card(self.tr("Eget certifikat"))
        text = self.tr("Har du ett certifikat i en fil (.p12 eller .pfx) kan det signera i stället.")
        own.body.addWidget(label(text, "meta", wrap=True))
        row = QHBoxLayout()
        own.body.addLayout(row)
        open_file = button(self.tr("Välj fil …"))
        open_file.clicked.connect(self._on_choose)
        row.addWidget(open_file)
        row.addWidget(self.file_name, 1)
        own.body.addWidget(self.password)
        own.body.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(now)
        self.body.addWidget(own)

    def _read(self) -> None:
        self._job = Job(_reading(self._session.folder, self._session.key, language()), self)
        self._job.finished.connect(self._show_identity)
        self._job.start()

    def _show_identity(self, found: tuple[IdentityStatus | None, str]) -> None:
        status, proves = found
        self.status.setText(self._words(status))
        self.proves.setText(proves)

    def _words(self, status: IdentityStatus | None) -> str:
        if status is None:
            return self.tr("Underskriften skapas första gången du signerar, med ditt namn.")
        text = (
            self.tr("{}, skapad i programmet. Gäller till {}.")
            if status.own
            else self.tr("{}, med eget certifikat. Gäller till {}.")
        )
        return text.format(status.name, status.certificate.valid_to.date().isoformat())

    def _on_choose(self) -> None:
        chooser = QFileDialog(self, self.tr("Välj certifikat"), str(Path.home()), FILE_KINDS)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self.choose)
        chooser.open()

    def _on_take(self) -> None:
        if self._file is None:
            return
        self.banner.hide()
        self.take.setEnabled(False)
        password = self.password.text() or None
        self._session.run(
            partial(identity.import_identity, path=self._file, password=password, now=local_now())
        )

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Kind.IDENTITY):
            self.password.clear()
            self.banner.say(self.tr("Certifikatet används från och med nu."), tone="ok")
            self._read()

    def _on_failed(self, error: BinderError) -> None:
        self.take.setEnabled(self._file is not None)
        self.banner.say(error_text(error), tone="error")


class IdentityCommand(QObject):
    """Opens the dialog from the menu."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        window.registry.connect_handler("identity", self._open)

    def _open(self) -> None:
        IdentityDialog(self._session, self._window).open()


def _reading(
    folder: Path, key: BinderKey, tongue: str
) -> Callable[[Callable[[int, int], None]], tuple[IdentityStatus | None, str]]:
    def work(_step: Callable[[int, int], None]) -> tuple[IdentityStatus | None, str]:
        with open_binder.open_binder(folder, key, read_only=True) as binder:
            return identity.identity_status(binder), identity.statement(binder, tongue)

    return work
