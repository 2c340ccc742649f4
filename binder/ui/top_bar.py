"""The bar at the top: which meeting this is, the places, and the way to search."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from binder.ui import theme as themes
from binder.ui.commands import CONTEXT, CommandRegistry, Menu
from binder.ui.elided_label import ElidedLabel
from binder.ui.icons import icon
from binder.ui.parts import button, set_property

PLACES = ("place-prepare", "place-meeting", "place-outbox")
TITLE_LETTERS, ICON = 20, 20
SEARCH_WIDTH, MARGINS = 230, 80
"""Pixels: the search button with its words at 100 %, and what lies between the parts of the bar."""


class TopBar(QFrame):
    """Shows where the user is; every control here calls a command of the registry."""

    def __init__(self, registry: CommandRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self._registry = registry
        # The line about time and place gives way before the name.
        self._title = ElidedLabel("title", keeps=TITLE_LETTERS)
        self._meta = ElidedLabel("meta")
        self._menu = self._menu_button()
        self._search = self._search_button()
        self._places = self._place_buttons()
        self._lay_out()

    def show_meeting(self, title: str, meta: str) -> None:
        """Say which meeting is open; empty texts where none is."""
        self._title.setText(title)
        self._meta.setText(meta)

    def show_place(self, number: int) -> None:
        """Mark the place that is shown."""
        self._places[number].setChecked(True)

    def set_places_enabled(self, *, enabled: bool) -> None:
        """Places and search are for an open binder; without one they are not shown."""
        for part in (*self._places, self._search):
            part.setEnabled(enabled)
            part.setVisible(enabled)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words of the search button give way first."""
        super().resizeEvent(event)
        self._fit()

    def show_outbox_count(self, count: int) -> None:
        """How many papers wait in the outbox."""
        words = self.tr("Utkorg {}").format(count) if count else self.tr("Utkorg")
        self._places[2].setText(words)
        self._places[2].setAccessibleName(words)

    def refresh_icons(self) -> None:
        """Draw the icons in the theme's colours."""
        tokens = themes.current().tokens
        side = themes.current().px(ICON)
        self._menu.setIconSize(QSize(side, side))
        self._menu.setIcon(icon("menu", tokens.text))
        self._search.setIcon(icon("search", tokens.muted))

    def _fit(self) -> None:
        """Let the search button be a bare icon where its words would take the meeting's name away."""
        others = sum(part.sizeHint().width() for part in (self._menu, *self._places))
        room = self.width() - others - self._title.sizeHint().width() - MARGINS
        is_wide = room >= themes.current().px(SEARCH_WIDTH)
        self._search.setText(self.tr("Sök i pärmen    Ctrl+K") if is_wide else "")
        set_property(self._search, "kind", "search" if is_wide else "search-icon")

    def _menu_button(self) -> QToolButton:
        made = QToolButton(self)
        made.setToolTip(self.tr("Meny (Alt+M)"))
        made.setAccessibleName(self.tr("Meny"))
        made.clicked.connect(self._registry.connect_handler("menu", self._open_menu).trigger)
        return made

    def _open_menu(self) -> None:
        """Build the menu when it is first opened: a QMenu costs the first paint 10 ms."""
        if self._menu.menu() is None:
            whole = QMenu(self._menu)
            for menu in Menu:
                self._registry.fill(whole.addMenu(QCoreApplication.translate(CONTEXT, menu.value)), menu)
            self._menu.setMenu(whole)
            self._menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            self._menu.clicked.disconnect()
        self._menu.showMenu()

    def _search_button(self) -> QPushButton:
        made = button(self.tr("Sök i pärmen    Ctrl+K"), name=self.tr("Sök i pärmen"))
        made.setProperty("kind", "search")
        made.setToolTip(self.tr("Sök i pärmen (Ctrl+K)"))
        made.clicked.connect(self._registry.action("palette").trigger)
        return made

    def _place_buttons(self) -> list[QPushButton]:
        names = (self.tr("Förbered"), self.tr("Möte"), self.tr("Utkorg"))
        group = QButtonGroup(self)
        made = []
        for command_id, name in zip(PLACES, names, strict=True):
            place = button(name, "tab")
            place.setCheckable(True)
            place.clicked.connect(self._registry.action(command_id).trigger)
            group.addButton(place)
            made.append(place)
        return made

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._menu)
        row.addWidget(self._title)
        row.addWidget(self._meta)
        row.addStretch(1)
        for place in self._places:
            row.addWidget(place)
        row.addSpacing(16)
        row.addWidget(self._search)
        self.refresh_icons()
        for part in (*self._places, self._search):
            part.setEnabled(False)


class StatusLine(QFrame):
    """The line at the bottom: when things were saved, and what waits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self._left = ElidedLabel()
        self._work = ElidedLabel()
        self._right = ElidedLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 20, 4)
        row.setSpacing(20)
        row.addWidget(self._left)
        row.addWidget(self._work)
        row.addStretch()
        row.addWidget(self._right)

    def say(self, text: str) -> None:
        """The last thing that happened, such as when everything was saved."""
        self._left.setText(text)

    def show_work(self, text: str) -> None:
        """What is done in the background; empty when nothing is."""
        self._work.setText(text)

    def describe(self, text: str) -> None:
        """The binder's standing: offline, waiting papers, encrypted."""
        self._right.setText(text)
