"""Whose notes are shown: those of the ärende, of the meeting or of all meetings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from binder.domain.note_list import NoteScope
from binder.ui.notes.card_tools import tool
from binder.ui.parts import button


class ScopeRow(QWidget):
    """Three buttons of which one is pressed, and whether the ärende's notes are a list too."""

    chosen = Signal(object)
    """A `NoteScope`."""
    list_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[NoteScope, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 8, 4)
        row.setSpacing(2)
        for scope, text, name in (
            (NoteScope.ITEM, self.tr("Ärendet"), self.tr("Ärendets anteckningar")),
            (NoteScope.MEETING, self.tr("Mötet"), self.tr("Hela mötets anteckningar")),
            (NoteScope.ALL, self.tr("Alla"), self.tr("Alla anteckningar i pärmen")),
        ):
            made = button(text, "tab", name=name)
            made.setToolTip(name)
            made.setCheckable(True)
            self._group.addButton(made)
            self._buttons[scope] = made
            row.addWidget(made)
        row.addStretch()
        self.as_list = tool("list", checkable=True)
        self.as_list.setToolTip(self.tr("Visa som lista med filter"))
        self.as_list.setAccessibleName(self.tr("Visa ärendets anteckningar som lista med filter"))
        row.addWidget(self.as_list)
        self._group.buttonClicked.connect(self._on_clicked)
        self.as_list.toggled.connect(self.list_toggled)

    def show_scope(self, scope: NoteScope) -> None:
        """Press the button of what is shown."""
        self._buttons[scope].setChecked(True)
        self.as_list.setVisible(scope is NoteScope.ITEM)

    def _on_clicked(self, pressed: QPushButton) -> None:
        self.chosen.emit(next(scope for scope, each in self._buttons.items() if each is pressed))
