"""Which of an ärende's yrkanden is shown, and what can be done with it as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from binder.domain.draft import Draft, DraftState
from binder.ui.drafting.kind_menu import KindMenu
from binder.ui.drafting.kind_names import kind_name
from binder.ui.drafting.tool_buttons import Choice, IconButton
from binder.ui.giving_out import GivingOut


class DraftChooser(Choice):
    """The ärende's yrkanden, newest first; hidden while there is only one."""

    chosen = Signal(int)
    """The draft's id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Vilket av dina yrkanden i ärendet"))
        self.activated.connect(self._on_activated)
        self.hide()

    def show_drafts(self, drafts: Sequence[Draft], shown: int | None) -> None:
        """List the drafts, with `shown` chosen."""
        self.clear()
        for number, draft in enumerate(drafts):
            self.addItem(self._text(draft, len(drafts) - number), int(draft.id))
        self.setCurrentIndex(self.findData(shown))
        self.setVisible(len(drafts) > 1)

    def _text(self, draft: Draft, number: int) -> str:
        signed = draft.state is DraftState.FINALISED
        state = self.tr("signerat") if signed else self.tr("utkast")
        return f"{number}  {kind_name(draft.yrkande.kind)} · {state}"

    def _on_activated(self, index: int) -> None:
        self.chosen.emit(int(self.itemData(index)))


class DraftMenuButton(IconButton):
    """A menu: a further yrkande of any kind, or away with this one."""

    wanted = Signal(object)
    deletion_wanted = Signal()
    history_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("menu", "", parent)
        name = self.tr("Fler val för yrkandet")
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self.kinds = KindMenu(self.tr("Skriv ett till"), parent=menu)
        self.kinds.wanted.connect(self.wanted)
        menu.addMenu(self.kinds)
        self.giving_out = GivingOut(self)
        menu.addMenu(self.giving_out.menu)
        self.history = QAction(self.tr("Tidigare texter …"), self)
        menu.addAction(self.history)
        self.history.triggered.connect(self.history_wanted)
        menu.addSeparator()
        self.delete = QAction(self.tr("Ta bort utkastet (går att ångra)"), self)
        menu.addAction(self.delete)
        self.delete.triggered.connect(self.deletion_wanted)
        self.setMenu(menu)
