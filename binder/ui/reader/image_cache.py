"""Pictures of pages that were drawn, the least recently shown of them thrown away when memory is full."""

from __future__ import annotations

from collections import OrderedDict

from binder.ui.reader.pieces import Drawn, Look, Piece

ROOM = 32 * 1024 * 1024
"""Bytes: a dozen pages of a laptop's window. More would buy little and break the memory goal."""


class ImageCache:
    """Pieces by what was asked for, and for each page the last whole picture as a stand-in."""

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._used = 0
        self._pieces: OrderedDict[Piece, Drawn] = OrderedDict()
        self._whole: dict[tuple[object, int, int], Piece] = {}
        """Of each page the whole picture that was drawn last."""

    @property
    def used(self) -> int:
        """Bytes in use."""
        return self._used

    def make_room(self, room: int) -> None:
        """Use at most so many bytes from the next picture on."""
        self._room = room

    def get(self, piece: Piece) -> Drawn | None:
        """The picture, now the most recently used one; None if it must be drawn."""
        drawn = self._pieces.get(piece)
        if drawn is not None:
            self._pieces.move_to_end(piece)
        return drawn

    def __contains__(self, piece: Piece) -> bool:
        return piece in self._pieces

    def stand_in(self, look: Look, page: int) -> Drawn | None:
        """The whole picture of the page that was drawn last, of whatever size."""
        piece = self._whole.get((look.paper, page, look.turn))
        return None if piece is None else self._pieces.get(piece)

    def put(self, drawn: Drawn) -> None:
        """Keep a picture, and drop others until there is room."""
        old = self._pieces.pop(drawn.piece, None)
        self._used -= old.byte_count if old else 0
        self._pieces[drawn.piece] = drawn
        self._used += drawn.byte_count
        if drawn.piece.is_whole and drawn.error is None:
            self._whole[_page_of(drawn.piece)] = drawn.piece
        while self._used > self._room and len(self._pieces) > 1:
            gone, picture = self._pieces.popitem(last=False)
            self._used -= picture.byte_count
            if self._whole.get(_page_of(gone)) == gone:
                del self._whole[_page_of(gone)]

    def forget_troubles(self) -> None:
        """Try again what could not be drawn."""
        for piece in [piece for piece, drawn in self._pieces.items() if drawn.error is not None]:
            del self._pieces[piece]

    def clear(self) -> None:
        """Forget all pictures."""
        self._pieces.clear()
        self._whole.clear()
        self._used = 0


def _page_of(piece: Piece) -> tuple[object, int, int]:
    return piece.paper, piece.page, piece.turn
