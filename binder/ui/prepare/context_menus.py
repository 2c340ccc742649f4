"""What the right button, and the menu key, offer on a page, a paper's tab and an ärende."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtWidgets import QMenu

from binder.domain.ids import AnnotationId

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from binder.ui.commands import CommandRegistry
    from binder.ui.prepare.marking import Marking
    from binder.ui.prepare.prepare_place import PreparePlace
    from binder.ui.reader.marks import Mark

ON_WORDS = ("highlight", "highlight-colour", "underline", "comment", "quote", "copy")
ON_PAGE = ("note-page",)
ON_PAPER = ("", "find", "zoom-in", "zoom-out", "zoom-fit")
ON_ITEM = ("note", "draft", "", "history", "", "edit-item", "attach-paper", "", "remove-item")
ON_TAB = ("note-paper", "confidential", "", "compare", "earlier-version", "", "remove-paper")


class ContextMenus(QObject):
    """One for a `PreparePlace`; each menu is made when it is asked for, and gone when it is closed."""

    def __init__(self, registry: CommandRegistry, place: PreparePlace, marking: Marking) -> None:
        super().__init__(place)
        self._registry = registry
        self._place = place
        self._pages = place.reader.pages
        self._list = place.agenda.view
        self._marking = marking
        self._mark: Mark | None = None
        self._spot: tuple[int, tuple[float, float]] | None = None
        self._bar = place.bar
        widgets = ((self._pages, self._on_page), (self._list, self._on_item), (self._bar, self._on_bar))
        for widget, offer in widgets:
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            widget.customContextMenuRequested.connect(offer)

    def page_menu(self, place: QPointF) -> QMenu:
        """What is offered at a place of the pages: on a note, on the selected words, or on the page."""
        menu = self._menu(self._pages)
        sight = self._pages.sight_at(place)
        layer = self._pages.mark_layer
        self._mark = layer.marker_at(sight, place) or (layer.mark_at(sight, place) if sight else None)
        point = sight.point_of(place) if sight is not None else None
        self._spot = (sight.page, point) if sight is not None and point is not None else None
        if self._mark is not None:
            self._add_mark(menu)
        if self._pages.selection is not None:
            self._add(menu, ON_WORDS)
        elif self._mark is None:
            if self._spot is not None:
                menu.addAction(self.tr("Skriv en notis här")).triggered.connect(self._note_here)
            self._add(menu, ON_PAGE)
        self._add(menu, ON_PAPER)
        return menu

    def item_menu(self) -> QMenu:
        """What is offered on the ärende in front."""
        menu = self._menu(self._list)
        self._add(menu, ON_ITEM)
        return menu

    def tab_menu(self) -> QMenu:
        """What is offered on the paper in front."""
        menu = self._menu(self._bar)
        self._add(menu, ON_TAB)
        return menu

    def _on_page(self, at: QPoint) -> None:
        # What was just dragged over is selected when the paper has answered.
        self._pages.when_selected(partial(self._show_page_menu, at))

    def _show_page_menu(self, at: QPoint) -> None:
        if self._pages.page_layout is not None:
            place = self._pages.viewport().mapFrom(self._pages, at)
            self.page_menu(place.toPointF()).popup(self._pages.mapToGlobal(at))

    def _on_item(self, at: QPoint) -> None:
        # The right button has chosen the ärende under it; the menu key means the one that is chosen.
        if self._place.shown_item() is not None:
            self.item_menu().popup(self._list.mapToGlobal(at))

    def _on_bar(self, at: QPoint) -> None:
        paper = self._bar.paper_at(at)
        if paper is not None:
            self._bar.paper_chosen.emit(paper)
            self.tab_menu().popup(self._bar.mapToGlobal(at))

    def _menu(self, owner: QWidget) -> QMenu:
        made = QMenu(owner)
        made.aboutToHide.connect(made.deleteLater)
        return made

    def _add_mark(self, menu: QMenu) -> None:
        menu.addAction(self.tr("Visa anteckningen")).triggered.connect(self._show_note)
        if not self._place.shows_earlier_version:
            menu.addAction(self.tr("Ta bort anteckningen")).triggered.connect(self._delete_note)
        menu.addSeparator()

    def _add(self, menu: QMenu, commands: Sequence[str]) -> None:
        for command_id in commands:
            if command_id:
                menu.addAction(self._registry.action(command_id))
            else:
                menu.addSeparator()

    def _show_note(self) -> None:
        if self._mark is not None:
            self._pages.set_active(self._mark.id)
            self._pages.annotation_activated.emit(self._mark.id)

    def _delete_note(self) -> None:
        if self._mark is not None:
            self._marking.tools.delete(AnnotationId(self._mark.id))

    def _note_here(self) -> None:
        if self._spot is not None:
            self._marking.tools.note_at(*self._spot)
