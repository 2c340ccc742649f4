"""The bar at the top: which meeting this is, the places, and the way to search."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from binder.ui import theme as themes
from binder.ui.commands import CommandRegistry, Menu
from binder.ui.icons import icon
from binder.ui.parts import button, label

PLACES = ("place-prepare", "place-meeting", "place-outbox")


class TopBar(QFrame):
    """Shows where the user is; every control here calls a command of the registry."""

    search_wanted = Signal()

    def __init__(self, registry: CommandRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self._registry = registry
        self._title = label("", "title")
        self._meta = label("", "meta")
        self._meta.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._clock = label("", "title")
        self._clock.hide()
        self._menu = self._menu_button()
        self._search = self._search_button()
        self._places = self._place_buttons()
        self._lay_out()

    def show_meeting(self, title: str, meta: str) -> None:
        """Say which meeting is open; empty texts where none is."""
        self._title.setText(title)
        self._meta.setText(meta)
        self._meta.setToolTip(meta)

    def show_place(self, number: int) -> None:
        """Mark the place that is shown."""
        self._places[number].setChecked(True)

    def set_places_enabled(self, *, enabled: bool) -> None:
        """Places and search are for an open binder."""
        for part in (*self._places, self._search):
            part.setEnabled(enabled)

    def show_outbox_count(self, count: int) -> None:
        """How many papers wait in the outbox."""
        words = self.tr("Utkorg {}").format(count) if count else self.tr("Utkorg")
        self._places[2].setText(words)
        self._places[2].setAccessibleName(words)

    def refresh_icons(self) -> None:
        """Draw the icons in the theme's colours."""
        tokens = themes.current().tokens
        self._menu.setIcon(icon("menu", tokens.text))
        self._search.setIcon(icon("search", tokens.muted))

    def _menu_button(self) -> QToolButton:
        made = QToolButton(self)
        made.setToolTip(self.tr("Meny (Alt+M)"))
        made.setAccessibleName(self.tr("Meny"))
        made.setShortcut("Alt+M")
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        whole = QMenu(made)
        for menu in Menu:
            part = whole.addMenu(self.tr(menu.value))
            part.addActions(list(self._registry.of_menu(menu)))
        made.setMenu(whole)
        return made

    def _search_button(self) -> QPushButton:
        made = button(self.tr("Sök i pärmen    Ctrl+K"), name=self.tr("Sök i pärmen"))
        made.setProperty("kind", "search")
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
        row.addWidget(self._meta, 1, Qt.AlignmentFlag.AlignVCenter)
        for place in self._places:
            row.addWidget(place)
        row.addSpacing(16)
        row.addWidget(self._search)
        self.refresh_icons()
        self.set_places_enabled(enabled=False)


class StatusLine(QFrame):
    """The line at the bottom: when things were saved, and what waits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self._left = QLabel("")
        self._right = QLabel("")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 20, 4)
        row.addWidget(self._left)
        row.addStretch()
        row.addWidget(self._right)

    def say(self, text: str) -> None:
        """The last thing that happened, such as when everything was saved."""
        self._left.setText(text)

    def describe(self, text: str) -> None:
        """The binder's standing: offline, waiting papers, encrypted."""
        self._right.setText(text)
