"""Small pictures of the pages that were seen: shown until the sharp ones are ready, and as thumbnails."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

ROOM = 32 * 1024 * 1024
"""Bytes: about a thousand pages at the usual pixel size, the least recently seen thrown away beyond."""
WIDTH = 110
"""Of a small picture in the window's own pixels."""


@dataclass(frozen=True, slots=True)
class SeenPage:
    """What a small picture is of."""

    paper: object
    page: int
    tint: str
    turn: int


class StandIns:
    """Small pictures by page."""

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._used = 0
        self._pictures: OrderedDict[SeenPage, QImage] = OrderedDict()

    @property
    def used(self) -> int:
        """Bytes in use."""
        return self._used

    def __contains__(self, page: SeenPage) -> bool:
        return page in self._pictures

    def get(self, page: SeenPage) -> QImage | None:
        """The picture; None if the page was never drawn, or so long ago that it is forgotten."""
        picture = self._pictures.get(page)
        if picture is not None:
            self._pictures.move_to_end(page)
        return picture

    def clear(self) -> None:
        """Forget all pictures."""
        self._pictures.clear()
        self._used = 0

    def put(self, page: SeenPage, picture: QImage) -> None:
        """Keep a picture, and drop others until there is room."""
        old = self._pictures.pop(page, None)
        self._used -= old.sizeInBytes() if old is not None else 0
        self._pictures[page] = picture
        self._used += picture.sizeInBytes()
        while self._used > self._room and len(self._pictures) > 1:
            self._used -= self._pictures.popitem(last=False)[1].sizeInBytes()


def small(image: QImage, width: int) -> QImage:
    """A whole page's picture made small, with half the bits: it is on the screen for moments only."""
    size = QSize(width, max(1, round(image.height() * width / image.width())))
    scaled = image.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return scaled.convertToFormat(QImage.Format.Format_RGB16, Qt.ImageConversionFlag.AvoidDither)
