"""The panel at the right: notes, yrkande and decision of the chosen ärende."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
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
from binder.ui import theme as themes
from binder.ui.commands import CommandRegistry
from binder.ui.notes.notes_panel import NotesPanel
from binder.ui.parts import button
from binder.ui.session import Session

if TYPE_CHECKING:
    from binder.ui.agenda.decision_panel import DecisionPanel
    from binder.ui.agenda.history_panel import HistoryPanel
    from binder.ui.drafting.draft_panel import DraftPanel

NOTES, DRAFT, DECISION, HISTORY = range(4)


class SidePanel(QFrame):
    """Tabs over one stack; each shows the same ärende. The fourth is there where the ärende has a history."""

    tab_changed = Signal(int)
    sign_requested = Signal(int)
    preview_requested = Signal(int)
    room_wanted = Signal(object)
    """A page that is to cover the place while the draft is written."""
    source_wanted = Signal(object)
    """A `Citation` in the draft, whose place is to be shown."""
    stage_wanted = Signal(int)
    """The item of another meeting that the ärende's history leads to."""

    def __init__(self, session: Session, registry: CommandRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self._session = session
        self._registry = registry
        self._item: AgendaItemId | None = None
        self._draft: DraftPanel | None = None
        self._decision: DecisionPanel | None = None
        self._history: HistoryPanel | None = None
        self._below: QHBoxLayout | None = None
        self.notes = NotesPanel(session)
        self._notes_page: QWidget = self.notes
        self._over_notes: QWidget | None = None
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
            self._draft.source_wanted.connect(self.source_wanted)
            self._draft.aids.room_wanted.connect(self.room_wanted)
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

    @property
    def history(self) -> HistoryPanel:
        """The tab of the ärende's other meetings; built when it is first asked for."""
        if self._history is None:
            from binder.ui.agenda.history_panel import HistoryPanel

            self._history = HistoryPanel(self._session)
            self._history.item_wanted.connect(self.stage_wanted)
            self._stack.addWidget(self._history)
            self._history.show_item(self._item)
        return self._history

    def tell_stages(self, count: int) -> None:
        """How many other meetings have had the ärende: whether there is a fourth tab."""
        if count and len(self._buttons) == HISTORY:
            self._buttons.append(self._tab(HISTORY, self.tr("Tidigare")))
            self._row.insertWidget(HISTORY, self._buttons[HISTORY])
        if len(self._buttons) > HISTORY:
            made = self._buttons[HISTORY]
            made.setAccessibleName(self.tr("Tidigare i ärendet, {} sammanträden").format(count))
            made.setToolTip(self.tr("Ärendet i andra sammanträden"))
            made.setVisible(count > 0)
            self._fit_tabs()
        if not count and self.tab() == HISTORY:
            self.show_tab(NOTES)

    def put_over_notes(self, row: QWidget) -> None:
        """Show a row over the notes, in the room that is kept for it from the beginning."""
        self._over_notes = row
        row.setFixedHeight(_row_height())
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._rows.insertWidget(self._rows.indexOf(self._stack), row)
        row.setVisible(self.tab() == NOTES)

    def show_notes_page(self, page: QWidget) -> None:
        """Let the first tab show this: the cards of the ärende, or a list."""
        self._notes_page = page
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        if self.tab() == NOTES:
            self._stack.setCurrentWidget(page)

    def build_draft(self) -> None:
        """Build it before anybody asks, so that the first click on the tab is as quick as the next."""
        self.draft  # noqa: B018 - asking builds it

    def build_decision(self) -> None:
        """Build it before anybody asks, so that the first click on the tab is as quick as the next."""
        self.decision  # noqa: B018 - asking builds it

    def show_item(self, item_id: AgendaItemId | None) -> None:
        """Show an ärende in all three tabs."""
        self._item = item_id
        self.notes.show_item(item_id)
        if self._draft is not None:
            self._draft.show_item(item_id)
        if self._decision is not None:
            self._decision.show_item(item_id)
        if self._history is not None:
            self._history.show_item(item_id)

    def show_tab(self, number: int) -> None:
        """Bring a tab to the front."""
        self._buttons[number].setChecked(True)
        self._stack.setCurrentWidget(self._page(number))
        if self._over_notes is not None:
            self._over_notes.setVisible(number == NOTES)
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
        if number in (NOTES, HISTORY):
            return self._notes_page if number == NOTES else self.history
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
        row, layout = QHBoxLayout(), QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)
        # Room for the row over the notes, which comes later: nothing that is seen first moves then.
        self._stack.setContentsMargins(0, _row_height() + layout.spacing(), 0, 0)
        row.setContentsMargins(18, 8, 0, 4)
        row.setSpacing(4)
        for made in self._buttons:
            row.addWidget(made)
        row.addStretch()
        self._row, self._rows = row, layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Four tabs need more room than three."""
        super().resizeEvent(event)
        self._fit_tabs()

    def changeEvent(self, event: QEvent) -> None:
        """The row over the notes is as high as the text of its buttons needs."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._over_notes is not None:
            self._over_notes.setFixedHeight(_row_height())

    def _fit_tabs(self) -> None:
        """Put the fourth tab beside the others, or below them where the text is too large for that."""
        if len(self._buttons) <= HISTORY:
            return
        # Before it is polished a new button measures itself in another font.
        self._buttons[HISTORY].ensurePolished()
        needed = sum(each.sizeHint().width() + self._row.spacing() for each in self._buttons)
        fits = self._row.contentsMargins().left() + needed <= self.width()
        made, target = self._buttons[HISTORY], self._row if fits else self._row_below()
        if target.indexOf(made) < 0:
            (self._row_below() if fits else self._row).removeWidget(made)
            target.insertWidget(HISTORY if fits else 0, made)

    def _row_below(self) -> QHBoxLayout:
        if self._below is None:
            self._below = QHBoxLayout()
            self._rows.insertLayout(1, self._below)
            self._below.setContentsMargins(18, 0, 18, 0)
            self._below.addStretch()
        return self._below


def _row_height() -> int:
    return themes.current().px(38)
