"""A reader with a paper of twelve pages, shown and drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from binder.domain.annotation import Quad
from binder.domain.ids import PaperVersionId
from binder.services import read_paper
from binder.ui.reader.reader_view import ReaderView
from tests.pdf.papers_to_read import many_pages

VERSION = PaperVersionId(3)
TWELVE = many_pages(12)


class Hand:
    """Mouse moves over places of a page, given in points of the file."""

    def __init__(self, reader: ReaderView) -> None:
        self._pages = reader.pages

    def place(self, page: int, x: float, y: float) -> QPointF:
        return self._pages.sight(page).rect_of(Quad(x, y, x, y)).topLeft()

    def press(self, page: int, x: float, y: float, keys=Qt.KeyboardModifier.NoModifier) -> None:
        left = Qt.MouseButton.LeftButton
        self._send(QEvent.Type.MouseButtonPress, self.place(page, x, y), left, left, keys)

    def move(self, page: int, x: float, y: float) -> None:
        nothing, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        self._send(QEvent.Type.MouseMove, self.place(page, x, y), nothing, left)

    def release(self, page: int, x: float, y: float) -> None:
        left = Qt.MouseButton.LeftButton
        self._send(QEvent.Type.MouseButtonRelease, self.place(page, x, y), left, Qt.MouseButton.NoButton)

    def drag(self, page: int, start: tuple[float, float], end: tuple[float, float]) -> None:
        self.press(page, *start)
        self.move(page, *end)
        self.release(page, *end)

    def click(self, page: int, x: float, y: float) -> None:
        self.press(page, x, y)
        self.release(page, x, y)

    def click_at(self, place: QPoint) -> None:
        left, nothing = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        self._send(QEvent.Type.MouseButtonPress, QPointF(place), left, left)
        self._send(QEvent.Type.MouseButtonRelease, QPointF(place), left, nothing)

    def _send(self, kind, place, button, buttons, keys=Qt.KeyboardModifier.NoModifier) -> None:
        viewport = self._pages.viewport()
        there = QPointF(viewport.mapToGlobal(place))
        QApplication.sendEvent(viewport, QMouseEvent(kind, place, there, button, buttons, keys))


@pytest.fixture
def make_reader(qtbot) -> Iterator[Callable[[bytes], ReaderView]]:
    """Makes readers that show a PDF of version 3 and have drawn its first page."""
    made: list[ReaderView] = []

    def make(pdf: bytes = TWELVE, first: int = 1, last: int | None = None) -> ReaderView:
        reader = ReaderView()
        made.append(reader)
        qtbot.addWidget(reader)
        reader.resize(640, 700)
        reader.show()
        reader.show_paper(partial(read_paper.open_bytes, pdf), first, last, version_id=VERSION)
        qtbot.waitUntil(lambda: reader.pages.is_settled)
        return reader

    yield make
    for reader in made:
        reader.close_paper()


@pytest.fixture
def reader(make_reader) -> ReaderView:
    return make_reader()


@pytest.fixture
def hand(reader) -> Hand:
    return Hand(reader)
