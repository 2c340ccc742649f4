"""Which commands concern the ärende and its papers: on the one that is seen, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup

from binder.ui.commands import COMMANDS, Menu

if TYPE_CHECKING:
    from binder.ui.main_window import MainWindow
    from binder.ui.workspace import Workspace

FOLLOWED = frozenset({"next-item", "previous-item", "go-to-item", "edit-item", "add-item", "attach-paper"})
"""What may be done in Möte without leaving it."""
_EVERYWHERE = frozenset({"cover", "colour-meanings", "check-paper", "open-to-sign", "identity"})
"""What is in the menus of the others, but is done wherever one is."""
_ELSEWHERE = frozenset(
    {
        "copy",
        "quote",
        "find",
        "find-next",
        "find-previous",
        "toggle-agenda",
        "toggle-side",
        "back",
        "forward",
        "read-paper",
        "read-item",
        "read-meeting",
    }
)
"""What stands in other menus."""
_MENUS = (Menu.PAPER, Menu.NOTE, Menu.ITEM, Menu.DRAFT)
BROUGHT = frozenset(
    command.id for command in COMMANDS if command.menu in _MENUS or command.id in _ELSEWHERE
).difference(FOLLOWED, _EVERYWHERE)
"""What is done in Förbered: whoever calls for it in Möte is taken there, to the ärende that Möte showed."""


class CommandReach(QObject):
    """Keeps every command away from an ärende that lies behind another page."""

    def __init__(self, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._window = window
        self._workspace = workspace
        self._group = QActionGroup(self)
        self._group.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        for command_id in sorted(BROUGHT | FOLLOWED):
            self._group.addAction(window.registry.action(command_id))
        window.pages.currentChanged.connect(self._on_page)
        window.registry.called.connect(self._on_called)
        workspace.prepare.item_shown.connect(self._on_item)
        self._on_page()

    def _on_page(self) -> None:
        """An import, the outbox or a paper to be signed is in front: nothing happens behind it."""
        seen = self._window.pages.currentWidget()
        self._group.setEnabled(
            seen is self._workspace.prepare or self._workspace.meeting_in_front is not None
        )

    def _on_called(self, command_id: str) -> None:
        if self._workspace.meeting_in_front is None:
            return
        if command_id in BROUGHT:
            self._window.registry.action("place-prepare").trigger()
        elif command_id in FOLLOWED:
            self._workspace.follow_meeting_place()

    def _on_item(self) -> None:
        """Möte goes along when another ärende was chosen from there."""
        place, item = self._workspace.meeting_in_front, self._workspace.prepare.shown_item()
        if place is not None and item is not None:
            place.go_to(item)
