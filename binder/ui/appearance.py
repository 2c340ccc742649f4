"""The window's look as the user chose it: light, dark or the system's, and the size of text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from binder.services import settings
from binder.services.settings import Settings
from binder.ui import theme as themes
from binder.ui.commands import CommandRegistry

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

STEP = 25
SMALLEST, LARGEST = 100, 200


class Appearance(QObject):
    """Applies the theme and keeps the choice; `changed` comes after everything has its new colours."""

    changed = Signal()

    def __init__(self, app: QApplication, chosen: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._settings = chosen
        self._system_is_dark = themes.system_is_dark(app)
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self._apply()

    def connect_commands(self, registry: CommandRegistry) -> None:
        """Let the menu change the look."""
        handlers = {
            "theme-light": self._on_light,
            "theme-dark": self._on_dark,
            "text-larger": self._on_larger,
            "text-smaller": self._on_smaller,
        }
        for command_id, handler in handlers.items():
            registry.connect_handler(command_id, handler)

    def change(self, chosen: Settings) -> None:
        """Apply and keep other settings."""
        # Of what is none of the appearance's business, what was kept last counts.
        chosen = replace(chosen, cover_after=settings.load().cover_after)
        self._settings = chosen
        settings.save(chosen)
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        chosen = self._settings
        theme = themes.choose(chosen.theme, chosen.text_size, system_is_dark=self._system_is_dark)
        themes.apply(self._app, theme)

    def _on_system_changed(self, scheme: Qt.ColorScheme) -> None:
        from PySide6.QtCore import Qt

        self._system_is_dark = scheme is Qt.ColorScheme.Dark
        if self._settings.theme == "system":
            self._apply()
            self.changed.emit()

    def _on_light(self) -> None:
        self.change(replace(self._settings, theme="light"))

    def _on_dark(self) -> None:
        self.change(replace(self._settings, theme="dark"))

    def _on_larger(self) -> None:
        self._resize(STEP)

    def _on_smaller(self) -> None:
        self._resize(-STEP)

    def _resize(self, by: int) -> None:
        size = max(SMALLEST, min(LARGEST, self._settings.text_size + by))
        self.change(replace(self._settings, text_size=size))
