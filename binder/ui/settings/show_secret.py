"""A box to tick by fields whose words are hidden: whoever types a long passphrase may read it."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget


class ShowSecret(QCheckBox):
    """Shows what is in the fields while it is ticked; they are hidden again when the page is left."""

    def __init__(self, *fields: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Visa lösenfrasen"))
        self._fields = fields
        for field in fields:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self.toggled.connect(self._show)

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed does not stand there when the page is seen again."""
        super().hideEvent(event)
        self.setChecked(False)

    def _show(self, shown: bool) -> None:  # noqa: FBT001 - a signal
        modes = QLineEdit.EchoMode
        for field in self._fields:
            field.setEchoMode(modes.Normal if shown else modes.Password)
