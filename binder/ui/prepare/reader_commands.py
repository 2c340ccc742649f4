"""The commands that concern pages, led to the paper that is in sight, in whichever place that is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from binder.ui.commands import CommandRegistry
from binder.ui.reader.page_layout import Fit
from binder.ui.reader.reader_view import ReaderView


class ReaderCommands(QObject):
    """Searching, pages, zoom, caret and text view of the reader that is shown; none shown, nothing done."""

    def __init__(self, registry: CommandRegistry, place: QWidget) -> None:
        super().__init__(place)
        self._place = place
        for command_id, act in _ACTS.items():
            registry.connect_handler(command_id, partial(self._act, act))

    def _act(self, act: Callable[[ReaderView], object]) -> None:
        readers = self._place.window().findChildren(ReaderView)
        reader = next((reader for reader in readers if reader.isVisible()), None)
        if reader is not None:
            act(reader)


def _fit(reader: ReaderView, what: Fit) -> None:
    if reader.shows_text:
        reader.text.zoom(0)
    else:
        reader.pages.fit(what)


def _change_pages_beside(reader: ReaderView) -> None:
    reader.pages.show_beside(1 if reader.pages.arrangement.beside > 1 else 2)


def _change_text_view(reader: ReaderView) -> None:
    reader.show_text(not reader.shows_text)


def _show_caret(reader: ReaderView) -> None:
    # The caret walks on the picture of the page, and only where the keys go.
    reader.show_text(False)  # noqa: FBT003 - as a checkable action would call it
    reader.setFocus(Qt.FocusReason.ShortcutFocusReason)
    reader.pages.toggle_caret()


_ACTS: dict[str, Callable[[ReaderView], object]] = {
    "copy": ReaderView.copy,
    "find": lambda reader: reader.tools.find(),
    "find-next": lambda reader: reader.tools.step(1),
    "find-previous": lambda reader: reader.tools.step(-1),
    "go-to-page": lambda reader: reader.tools.go_to_page(),
    "contents": lambda reader: reader.tools.toggle_contents(),
    "zoom-in": lambda reader: reader.zoom(1),
    "zoom-out": lambda reader: reader.zoom(-1),
    "zoom-fit": lambda reader: _fit(reader, Fit.WIDTH),
    "zoom-page": lambda reader: _fit(reader, Fit.PAGE),
    "two-pages": _change_pages_beside,
    "turn-pages": lambda reader: reader.pages.turn_pages(),
    "turn-back": lambda reader: reader.pages.turn_pages(-1),
    "text-view": _change_text_view,
    "caret": _show_caret,
    "links": lambda reader: reader.tools.link_bar.open_bar(),
    "next-note": lambda reader: reader.pages.go_to_mark(1),
    "previous-note": lambda reader: reader.pages.go_to_mark(-1),
}
