"""Small buttons for notes on the page, the paper and the meeting, beside that for a note on the ärende."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from binder.ui.parts import button

if TYPE_CHECKING:
    from binder.ui.commands import CommandRegistry


class BeginRow(QWidget):
    """Each does what the command of its name does."""

    def __init__(self, registry: CommandRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for command_id, text in (
            ("note-page", self.tr("På sidan")),
            ("note-paper", self.tr("På handlingen")),
            ("note-meeting", self.tr("På mötet")),
        ):
            action = registry.action(command_id)
            made = button(text, "mend", name=action.text())
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            made.setToolTip(f"{action.text()} ({keys})")
            made.clicked.connect(action.trigger)
            row.addWidget(made, 1)
