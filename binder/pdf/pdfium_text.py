"""The characters of one loaded page as PDFium finds them, and their boxes."""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections import Counter
from operator import itemgetter
from typing import Any

import pypdfium2.raw as pdfium

from binder.domain.annotation import Quad
from binder.domain.errors import BinderError, ErrorCode
from binder.pdf.headings import Letters

_BOLD = re.compile(r"bold|black|heavy|semib|demi", re.IGNORECASE)
_HIGHEST_GROWTH = 3.0
"""A font that claims more than this times its ink is not believed."""
_TURNS = 4
_SAMPLES = 9
"""Characters of a page that tell how its lines run."""


class PdfiumText:
    """The text of a page, read when first asked for. Every call is made under the lock."""

    def __init__(self, page_handle: Any, page: int) -> None:  # noqa: ANN401
        self._page_handle = page_handle
        self._page = page
        self._handle: Any = None
        self._characters: str | None = None
        self._grown: dict[Quad, Quad] = {}

    def close(self) -> None:
        """Free what PDFium keeps."""
        if self._handle:
            pdfium.FPDFText_ClosePage(self._handle)
        self._handle = None

    @property
    def characters(self) -> str:
        """All characters of the page, one for each index of PDFium."""
        if self._characters is None:
            self._characters = self._read_characters()
        return self._characters

    def hit(self, x: float, y: float, across: float, up: float) -> int | None:
        """The character nearest to a point, if it is no farther than `across` and `up`."""
        # PDFium takes half of each tolerance to either side.
        index = int(pdfium.FPDFText_GetCharIndexAtPos(self._text, x, y, 2 * across, 2 * up))
        return index if index >= 0 else None

    def box_of(self, index: int) -> Quad | None:
        """The box of a character, as high as its font; None for a sign without a place."""
        box = pdfium.FS_RECTF()
        if not pdfium.FPDFText_GetLooseCharBox(self._text, index, box) or box.right <= box.left:
            return None
        return Quad(box.left, box.bottom, box.right, box.top)

    def letters_at(self, index: int) -> Letters:
        """How a character is printed; the font's own size alone is wrong in every third file."""
        size = float(pdfium.FPDFText_GetFontSize(self._text, index))
        matrix = pdfium.FS_MATRIX()
        if pdfium.FPDFText_GetMatrix(self._text, index, matrix):
            size *= math.hypot(matrix.c, matrix.d) or 1.0
        flags, room = ctypes.c_int(), ctypes.create_string_buffer(128)
        length = int(pdfium.FPDFText_GetFontInfo(self._text, index, room, 128, flags))
        name = room.raw[: max(0, min(length, 128) - 1)].decode("utf-8", "replace")
        return Letters(size, is_bold=_BOLD.search(name) is not None)

    def boxes(self, start: int, end: int) -> list[Quad]:
        """The boxes of the characters `start`..`end`, as PDFium joins them, as high as their font."""
        if end <= start:
            return []
        count = pdfium.FPDFText_CountRects(self._text, start, end - start)
        left, top, right, bottom = (ctypes.c_double() for _ in range(4))
        found = [
            self._font_high(Quad(left.value, bottom.value, right.value, top.value))
            for index in range(count)
            if pdfium.FPDFText_GetRect(self._text, index, left, top, right, bottom)
        ]
        return [box for box in found if box.right > box.left and box.top > box.bottom]

    def _font_high(self, box: Quad) -> Quad:
        # Kept, because a drag asks for the same boxes again with every move of the mouse.
        if box not in self._grown:
            self._grown[box] = self._grow(box)
        return self._grown[box]

    def _grow(self, box: Quad) -> Quad:
        # PDFium's boxes end at the ink: "sammanträde" and "aaa" would be marked at different heights.
        index = self.hit(box.left + 1, (box.bottom + box.top) / 2, 2.0, 2.0)
        loose = None if index is None else self.box_of(index)
        if loose is None or loose.top - loose.bottom > _HIGHEST_GROWTH * (box.top - box.bottom):
            return box
        return Quad(box.left, min(box.bottom, loose.bottom), box.right, max(box.top, loose.top))

    @property
    def _text(self) -> Any:  # noqa: ANN401
        if self._handle is None:
            self._handle = self._loaded()
            if not self._handle:
                raise BinderError(ErrorCode.PAGE_DAMAGED, page=self._page)
        return self._handle

    def _loaded(self) -> Any:  # noqa: ANN401
        text = pdfium.FPDFText_LoadPage(self._page_handle)
        turn = pdfium.FPDFPage_GetRotation(self._page_handle)
        quarters = _quarters_shown(text, turn) if text else 0
        if not quarters:
            return text
        # PDFium orders lines, and the words of a line that were drawn apart, as they are shown: of a page
        # on its head it would read them from the last to the first.
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDFPage_SetRotation(self._page_handle, (turn - quarters) % _TURNS)
        text = pdfium.FPDFText_LoadPage(self._page_handle)
        pdfium.FPDFPage_SetRotation(self._page_handle, turn)
        return text

    def _read_characters(self) -> str:
        count = max(0, pdfium.FPDFText_CountChars(self._text))
        buffer = (ctypes.c_ushort * (2 * count + 2))()
        written = pdfium.FPDFText_GetText(self._text, 0, count, buffer)
        raw = bytes(buffer)[: max(0, written - 1) * 2].decode("utf-16-le", "replace")
        if len(raw) == count:
            return raw
        # Characters without Unicode or beyond 16 bits: one by one, so that indexes stay PDFium's own.
        return "".join(_sign(pdfium.FPDFText_GetUnicode(self._text, index)) for index in range(count))


def _quarters_shown(text: Any, turn: int) -> int:  # noqa: ANN401
    """How many quarter turns clockwise most of a page's text is shown; `turn` are the page's own quarters."""
    count = max(0, pdfium.FPDFText_CountChars(text))
    seen = Counter(
        (round(pdfium.FPDFText_GetCharAngle(text, index) / (math.pi / 2)) + turn) % _TURNS
        for index in range(0, count, max(1, count // _SAMPLES))
        if not _sign(pdfium.FPDFText_GetUnicode(text, index)).isspace()
    )
    most, times = max(seen.items(), key=itemgetter(1), default=(0, 0))
    return most if 2 * times > seen.total() else 0


def _sign(code: int) -> str:
    try:
        sign = chr(code)
    except ValueError:
        return " "
    return " " if code == 0 or unicodedata.category(sign) == "Cs" else sign
