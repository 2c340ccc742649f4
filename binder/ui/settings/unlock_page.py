"""Opening the binder: the passphrase field that is met at start where no keyring knows the key."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from binder.services import open_binder
from binder.ui.error_texts import error_text
from binder.ui.parts import Banner, Card, button, centred, label
from binder.ui.settings.show_secret import ShowSecret
from binder.ui.tasks import Job

if TYPE_CHECKING:
    from collections.abc import Callable

    from binder.domain.errors import BinderError
    from binder.storage.database import BinderKey


class UnlockPage(QWidget):
    """Asks for the passphrase or the recovery code; emits the key once it fits."""

    unlocked = Signal(object)

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._folder = folder
        self._job: Job | None = None
        self._field = QLineEdit()
        self._field.setAccessibleName(self.tr("Lösenfras eller återställningskod"))
        self._field.returnPressed.connect(self._try)
        self._shown = ShowSecret(self._field)
        self._remember = QCheckBox(self.tr("Kom ihåg i den här datorns nyckelring"))
        self._open = button(self.tr("Öppna pärmen"), "primary")
        self._open.clicked.connect(self._try)
        self._banner = Banner("error")
        self._lay_out()

    def focus(self) -> None:
        """Put the cursor into the field."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, error: BinderError) -> None:
        """Show why the binder could not be opened."""
        self._banner.say(error_text(error))

    def _lay_out(self) -> None:
        card = Card()
        card.body.setContentsMargins(32, 24, 32, 32)
        card.body.setSpacing(12)
        card.body.addWidget(label(self.tr("Öppna din mötespärm"), "heading"))
        card.body.addWidget(
            label(
                self.tr("Pärmen är krypterad. Skriv din lösenfras, eller återställningskoden."),
                "meta",
                wrap=True,
            )
        )
        card.body.addWidget(self._field)
        card.body.addWidget(self._shown)
        card.body.addWidget(self._remember)
        card.body.addWidget(self._banner)
        card.body.addWidget(self._open)
        centred(self, card, 520)

    def _try(self) -> None:
        if self._job is not None or not self._field.text():
            return
        self._banner.hide()
        self._open.setEnabled(False)
        self._open.setText(self.tr("Öppnar pärmen …"))
        self._job = Job(
            _unlocking(self._folder, self._field.text(), remember=self._remember.isChecked()), self
        )
        self._job.finished.connect(self._on_key)
        self._job.failed.connect(self._on_failed)
        self._job.start()

    def _on_key(self, key: BinderKey) -> None:
        self._finish()
        self._field.clear()
        self.unlocked.emit(key)

    def _on_failed(self, error: BinderError) -> None:
        self._finish()
        self.say(error)
        self._field.selectAll()
        self.focus()

    def _finish(self) -> None:
        self._job = None
        self._open.setEnabled(True)
        self._open.setText(self.tr("Öppna pärmen"))


def _unlocking(
    folder: Path, secret: str, *, remember: bool
) -> Callable[[Callable[[int, int], None]], BinderKey]:
    def work(_step: Callable[[int, int], None]) -> BinderKey:
        key = open_binder.unlock(folder, secret)
        if remember:
            open_binder.remember_key(folder, key)
        return key

    return work
