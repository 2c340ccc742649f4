"""The panel at the right: notes, yrkande and decision of the chosen ärende."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from binder.ui.commands import CommandRegistry
from binder.ui.notes.notes_panel import NotesPanel
from binder.ui.parts import button
from binder.ui.session import Session

if TYPE_CHECKING:
    from binder.ui.agenda.decision_panel import DecisionPanel
    from binder.ui.drafting.draft_panel import DraftPanel

NOTES, DRAFT, DECISION = range(3)


class SidePanel(QFrame):
    """Three tabs over one stack; each tab shows the same ärende."""

    tab_changed = Signal(int)
    sign_requested = Signal(int)
    preview_requested = Signal(int)

    def __init__(self, session: Session, registry: CommandRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self._session = session
        self._registry = registry
        self._item: AgendaItemId | None = None
        self._draft: DraftPanel | None = None
        self._decision: DecisionPanel | None = None
        self.notes = NotesPanel(session)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.notes)
        self._tabs = QButtonGroup(self)
        self._buttons = [self._tab(n, name) for n, name in enumerate(self._names())]
        self._tabs.idClicked.connect(self.show_tab)
        self.notes.count_changed.connect(self._on_count)
        self._lay_out()
        self.show_tab(NOTES)

    @property
    def draft(self) -> DraftPanel:
        """The yrkande's tab; built when it is first asked for, so that the paper is seen sooner."""
        if self._draft is None:
            from binder.ui.drafting.draft_panel import DraftPanel

            self._draft = DraftPanel(self._session, self._registry)
            self._draft.sign_requested.connect(self.sign_requested)
            self._draft.preview_requested.connect(self.preview_requested)
            self._stack.addWidget(self._draft)
            self._draft.show_item(self._item)
        return self._draft

    @property
    def decision(self) -> DecisionPanel:
        """The decision's tab; built when it is first asked for."""
        if self._decision is None:
            from binder.ui.agenda.decision_panel import DecisionPanel

            self._decision = DecisionPanel(self._session)
            self._stack.addWidget(self._decision)
            self._decision.show_item(self._item)
        return self._decision

    def build_rest(self) -> None:
        """Build what nobody has asked for yet, so that the first click on a tab is as quick as the next."""
        self.draft  # noqa: B018 - asking builds it
        self.decision  # noqa: B018 - asking builds it

    def show_item(self, item_id: AgendaItemId | None) -> None:
        """Show an ärende in all three tabs."""
        self._item = item_id
        self.notes.show_item(item_id)
        if self._draft is not None:
            self._draft.show_item(item_id)
        if self._decision is not None:
            self._decision.show_item(item_id)

    def show_tab(self, number: int) -> None:
        """Bring a tab to the front."""
        self._buttons[number].setChecked(True)
        self._stack.setCurrentWidget(self._page(number))
        self.tab_changed.emit(number)

    def tab(self) -> int:
        """The tab in front."""
        return self._tabs.checkedId()

    def focus_first(self) -> None:
        """Put the focus into the tab in front."""
        self._buttons[self.tab()].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Save everything typed."""
        self.notes.flush()
        if self._draft is not None:
            self._draft.flush()

    def _page(self, number: int) -> QWidget:
        if number == NOTES:
            return self.notes
        return self.draft if number == DRAFT else self.decision

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
