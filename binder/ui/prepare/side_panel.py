"""The panel at the right: notes, yrkande and decision of the chosen ärende."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from binder.domain.ids import AgendaItemId
from binder.ui.agenda.decision_panel import DecisionPanel
from binder.ui.commands import CommandRegistry
from binder.ui.drafting.draft_panel import DraftPanel
from binder.ui.notes.notes_panel import NotesPanel
from binder.ui.parts import button
from binder.ui.session import Session

NOTES, DRAFT, DECISION = range(3)


class SidePanel(QFrame):
    """Three tabs over one stack; each tab shows the same ärende."""

    tab_changed = Signal(int)

    def __init__(self, session: Session, registry: CommandRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.notes = NotesPanel(session)
        self.draft = DraftPanel(session, registry)
        self.decision = DecisionPanel(session)
        self._stack = QStackedWidget()
        for page in (self.notes, self.draft, self.decision):
            self._stack.addWidget(page)
        self._tabs = QButtonGroup(self)
        self._buttons = [self._tab(n, name) for n, name in enumerate(self._names())]
        self._tabs.idClicked.connect(self.show_tab)
        self.notes.count_changed.connect(self._on_count)
        self._lay_out()
        self.show_tab(NOTES)

    def show_item(self, item_id: AgendaItemId | None) -> None:
        """Show an ärende in all three tabs."""
        self.notes.show_item(item_id)
        self.draft.show_item(item_id)
        self.decision.show_item(item_id)

    def show_tab(self, number: int) -> None:
        """Bring a tab to the front."""
        self._buttons[number].setChecked(True)
        self._stack.setCurrentIndex(number)
        self.tab_changed.emit(number)

    def tab(self) -> int:
        """The tab in front."""
        return self._stack.currentIndex()

    def focus_first(self) -> None:
        """Put the focus into the tab in front."""
        self._buttons[self.tab()].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Save everything typed."""
        self.notes.flush()
        self.draft.flush()

    def _names(self) -> tuple[str, str, str]:
        return (self.tr("Anteckningar"), self.tr("Yrkande"), self.tr("Beslut"))

    def _tab(self, number: int, name: str) -> QPushButton:
        made = button(name, "tab")
        made.setCheckable(True)
        self._tabs.addButton(made, number)
        return made

    def _on_count(self, count: int) -> None:
        name = self.tr("Anteckningar")
        self._buttons[NOTES].setText(f"{name} {count}" if count else name)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(18, 8, 18, 4)
        row.setSpacing(4)
        for made in self._buttons:
            row.addWidget(made)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)
