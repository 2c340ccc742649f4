"""The commands that concern pages, led to the paper that is in sight, in whichever place that is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from binder.ui.commands import CommandRegistry
from binder.ui.reader.page_layout import Fit
from binder.ui.reader.reader_view import ReaderView


class ReaderCommands(QObject):
    """Zoom, turning, caret, notes and text view of the reader that is shown; none shown, nothing done."""

    def __init__(self, registry: CommandRegistry, place: QWidget) -> None:
        super().__init__(place)
        self._place = place
        handlers = {
            "copy": self._on_copy,
            "zoom-in": self._on_zoom_in,
            "zoom-out": self._on_zoom_out,
            "zoom-fit": self._on_fit,
            "turn-pages": self._on_turn,
            "text-view": self._on_text_view,
            "caret": self._on_caret,
            "next-note": self._on_next_note,
            "previous-note": self._on_previous_note,
        }
        for command_id, handler in handlers.items():
            registry.connect_handler(command_id, handler)

    def _reader(self) -> ReaderView | None:
        readers = self._place.window().findChildren(ReaderView)
        return next((reader for reader in readers if reader.isVisible()), None)

    def _on_copy(self) -> None:
        if (reader := self._reader()) is not None:
            reader.copy()

    def _on_zoom_in(self) -> None:
        if (reader := self._reader()) is not None:
            reader.pages.zoom_in()

    def _on_zoom_out(self) -> None:
        if (reader := self._reader()) is not None:
            reader.pages.zoom_out()

    def _on_fit(self) -> None:
        if (reader := self._reader()) is not None:
            reader.pages.fit(Fit.WIDTH)

    def _on_turn(self) -> None:
        if (reader := self._reader()) is not None:
            reader.pages.turn_pages()

    def _on_text_view(self) -> None:
        if (reader := self._reader()) is not None:
            reader.show_text(not reader.shows_text)

    def _on_caret(self) -> None:
        reader = self._reader()
        if reader is not None:
            # The caret walks on the picture of the page, and only where the keys go.
            reader.show_text(False)  # noqa: FBT003 - as a checkable action would call it
            reader.setFocus(Qt.FocusReason.ShortcutFocusReason)
            reader.pages.toggle_caret()

    def _on_next_note(self) -> None:
        self._step(1)

    def _on_previous_note(self) -> None:
        self._step(-1)

    def _step(self, direction: int) -> None:
        if (reader := self._reader()) is not None:
            reader.pages.go_to_mark(direction)
