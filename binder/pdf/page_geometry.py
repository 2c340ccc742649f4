"""A page's lines with their boxes, true sizes and weights, read from PDFium with few calls."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from typing import Any

from binder.kallelse.lines import Box, Page
from binder.pdf.glyphs import Glyph, lines_of
from binder.pdf.text_page import Edges, Frame, TextPage

MOST_OBJECTS = 20_000
#: Drawn lines shorter than this or thicker than that are not the borders of a table.
LEAST_RULE_WIDTH = 20.0
MOST_RULE_HEIGHT = 2.5
_BROKEN_HYPHEN_CODES = frozenset({0xFFFE, 0x2})
SOFT_HYPHEN = "\u00ad"
_BLANKS = "\r\n\t \u00a0\u2002\u2003\u2009\u202f\u3000\x00"
_WORD = re.compile(f"[^{_BLANKS}]+")
#: Controls, halves of surrogate pairs, private glyphs and PDFium's own mark of a broken word.
_ODD = re.compile("[\x01-\x08\x0b-\x1f\ud800-\udfff\ue000-\uf8ff\ufffe\uffff]")
#: Letters are on average narrower than this part of their height; wider words may be set apart.
MOST_WIDTH = 0.62


def geometry_of(page: TextPage, number: int) -> Page:
    """Return the page; one that PDFium refuses has no lines."""
    if not page.page:
        return Page(number=number, width=0.0, height=0.0, lines=())
    frame = Frame(page)
    return Page(
        number=number,
        width=frame.width,
        height=frame.height,
        lines=lines_of(_glyphs(page, frame), _Weights(page, frame).of),
        rules=_rules(page, frame),
    )


def _glyphs(page: TextPage, frame: Frame) -> Iterator[Glyph]:
    """Yield the printed characters in the file's order; blanks only as breaks of words.

    A word of plain letters is one glyph from its first to its last box: a third of the calls to PDFium.
    """
    text = _indexed_text(page)
    at = 0
    for match in _WORD.finditer(text):
        word, at = match.group(), match.start()
        whole = _whole_word(page, frame, word, at) if len(word) > 1 else None
        if whole is not None:
            yield whole
        else:
            yield from _single_glyphs(page, frame, word, at)


def _indexed_text(page: TextPage) -> str:
    """Return a character for each of PDFium's: those that its text leaves out are asked for one by one."""
    count = page.character_count
    units = (ctypes.c_ushort * (count + 1))()
    written = page.pdfium.FPDFText_GetText(page.text, 0, count, units) if count else 0
    text = bytes(units)[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")
    if len(text) == count and "\ufffd" not in text:
        return _ODD.sub(lambda odd: _character(ord(odd.group())), text)
    return "".join(_character(page.pdfium.FPDFText_GetUnicode(page.text, at)) for at in range(count))


def _whole_word(page: TextPage, frame: Frame, word: str, at: int) -> Glyph | None:
    """Return the word as one glyph, None if its letters may stand apart or on several lines."""
    if SOFT_HYPHEN in word:
        return None
    first, last = _loose_edges(page, frame, at), _loose_edges(page, frame, at + len(word) - 1)
    if first is None or last is None:
        return None
    left, top, _, bottom = first
    height = bottom - top
    is_level = abs(top - last[1]) < 0.01 * height and abs(bottom - last[3]) < 0.01 * height
    if not is_level or not 0 < last[2] - left < MOST_WIDTH * height * len(word):
        return None
    return Glyph(word, Box(left, top, last[2], bottom), at, starts=True)


def _single_glyphs(page: TextPage, frame: Frame, word: str, at: int) -> Iterator[Glyph]:
    """Yield a word's characters one by one."""
    starts, box = True, None
    for index, character in enumerate(word, start=at):
        if character == SOFT_HYPHEN and box is not None:
            # It has the place of the word's other half on the next line: keep it with the first.
            yield Glyph(character, box, index)
            continue
        found = _loose_edges(page, frame, index)
        if found is not None:
            box = Box(*found)
            yield Glyph(character, box, index, starts=starts)
            starts = False


def _loose_edges(page: TextPage, frame: Frame, index: int) -> Edges | None:
    rect = page.rectangle
    if not page.pdfium.FPDFText_GetLooseCharBox(page.text, index, rect):
        return None
    return frame.edges(rect.left, rect.bottom, rect.right, rect.top)


def _character(code: int) -> str:
    if code in _BROKEN_HYPHEN_CODES:
        return SOFT_HYPHEN
    # A lone half of a surrogate pair cannot be stored; private glyphs (bullets of Wingdings) read as one.
    if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:  # noqa: PLR2004 - bounds of Unicode
        return "\ufffd"
    return "•" if 0xE000 <= code <= 0xF8FF else chr(code)  # noqa: PLR2004 - the private use area


class _Weights:
    """True size and boldness of a character: the font's size times the scale of its matrix."""

    def __init__(self, page: TextPage, frame: Frame) -> None:
        self._page, self._frame = page, frame
        self._matrix: Any = page.pdfium.FS_MATRIX()
        # Characters drawn by one command share font, size and matrix.
        self._drawn: dict[int, tuple[float, bool, bool]] = {}
        self._fonts: dict[int, bool] = {}

    def of(self, index: int) -> tuple[float, bool, bool]:
        """Return (size in points, bold, upright on the shown page)."""
        drawn = self._page.pdfium.FPDFText_GetTextObject(self._page.text, index)
        if not drawn:
            return self._read(index, bold=self._bold(index))
        at = ctypes.addressof(drawn.contents)
        if at not in self._drawn:
            self._drawn[at] = self._read(index, bold=self._bold_of(drawn, index))
        return self._drawn[at]

    def _bold_of(self, drawn: Any, index: int) -> bool:  # noqa: ANN401 - a pointer of PDFium's
        font = self._page.pdfium.FPDFTextObj_GetFont(drawn)
        if not font:
            return self._bold(index)
        at = ctypes.addressof(font.contents)
        if at not in self._fonts:
            self._fonts[at] = self._bold(index)
        return self._fonts[at]

    def _read(self, index: int, *, bold: bool) -> tuple[float, bool, bool]:
        pdfium, text = self._page.pdfium, self._page.text
        size = float(pdfium.FPDFText_GetFontSize(text, index))
        upright = True
        if pdfium.FPDFText_GetMatrix(text, index, self._matrix):
            size *= math.hypot(self._matrix.c, self._matrix.d) or 1.0
            upright = self._is_upright(self._matrix.a, self._matrix.b)
        return round(size, 2), bold, upright

    def _is_upright(self, a: float, b: float) -> bool:
        if not a and not b:
            return True
        turned = math.degrees(math.atan2(b, a)) - 90 * self._frame.turns
        return math.cos(math.radians(turned)) > 0.9  # noqa: PLR2004 - within some 25 degrees

    def _bold(self, index: int) -> bool:
        flags, room = ctypes.c_int(), ctypes.create_string_buffer(128)
        length = self._page.pdfium.FPDFText_GetFontInfo(self._page.text, index, room, 128, flags)
        name = room.raw[: max(0, min(length, 128) - 1)].decode("utf-8", "replace")
        return re.search(r"bold|black|heavy|semib|demi", name, re.IGNORECASE) is not None


def _rules(page: TextPage, frame: Frame) -> tuple[Box, ...]:
    """Return the page's drawn horizontal lines, thin filled boxes among them."""
    import pypdfium2.raw as pdfium

    found = []
    edges = [ctypes.c_float() for _ in range(4)]
    for index in range(min(int(pdfium.FPDFPage_CountObjects(page.page)), MOST_OBJECTS)):
        shape = pdfium.FPDFPage_GetObject(page.page, index)
        if pdfium.FPDFPageObj_GetType(shape) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if pdfium.FPDFPageObj_GetBounds(shape, *edges):
            found += _horizontal_edges(frame.box(*(edge.value for edge in edges)))
    return tuple(sorted(found, key=lambda box: (box.top, box.left)))


def _horizontal_edges(box: Box) -> list[Box]:
    """Return a line as itself and a drawn frame as its upper and lower edge."""
    if box.right - box.left < LEAST_RULE_WIDTH:
        return []
    if box.bottom - box.top <= MOST_RULE_HEIGHT:
        return [box]
    return [Box(box.left, y, box.right, y) for y in (box.top, box.bottom)]
