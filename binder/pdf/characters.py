"""Which characters the letter's fonts can draw, and how pasted text is cleaned before it is set."""

from __future__ import annotations

import struct
import unicodedata
from functools import cache
from pathlib import Path

from binder.pdf.faces import LETTER_FACES, Face, font_file

# Spaces of other widths look the same in a letter; a narrow no-break space still must not break.
_PLAIN_SPACES = frozenset(
    "\t\n\r\x0b\x0c\x85\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u2028\u2029\u205f\u3000"
)
_NO_BREAK_SPACES = frozenset("\u2007\u202f")
_NO_BREAK_SPACE = "\u00a0"
# Formats of the OpenType 'cmap' subtables, and the code point that ends the second.
_FULL_RANGE = 12
_BASIC_PLANE = 4
_END = 0xFFFF
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)
_STAND_IN = "?"


def clean(text: str) -> str:
    """The text as it is set: NFC, spaces made plain, invisible formatting characters gone.

    What cannot be seen on paper may not stand in the file either (a hidden character would reach the
    registrar's search index unread); everything that can be seen is left as written.
    """
    return "".join(_CLEANED.get(char, char) for char in _composed(text))


def can_draw(char: str) -> bool:
    """Whether every face of the letter has a glyph for `char`; invisible ones are fine, they are dropped."""
    return all(_has_glyph(part) for part in unicodedata.normalize("NFC", char))


def missing_characters(text: str) -> str:
    """The characters of `text` that cannot be drawn, each once, in the order they occur."""
    return "".join(dict.fromkeys(char for char in _composed(text) if not can_draw(char)))


def drawable(text: str) -> str:
    """The text as it is set where a summary may not fail: a question mark for what cannot be drawn."""
    return "".join(char if can_draw(char) else _STAND_IN for char in clean(text))


_CLEANED = dict.fromkeys(_PLAIN_SPACES, " ") | dict.fromkeys(_NO_BREAK_SPACES, _NO_BREAK_SPACE)


def _composed(text: str) -> str:
    """NFC of what can be seen: a letter and its accent are one also where something unseen parts them."""
    return unicodedata.normalize("NFC", "".join(char for char in text if not _is_invisible(char)))


def _has_glyph(char: str) -> bool:
    if _is_invisible(char) or char in _CLEANED:
        return True
    # Private-use code points have glyphs in some fonts, but no meaning that could be read aloud; above
    # the basic plane reportlab maps glyphs to the wrong characters.
    if ord(char) > _END or unicodedata.category(char) in {"Co", "Cn", "Cs", "Cc"}:
        return False
    return ord(char) in _letter_coverage()


def _is_invisible(char: str) -> bool:
    return unicodedata.category(char) == "Cf" or ord(char) in _VARIATION_SELECTORS


@cache
def _letter_coverage() -> frozenset[int]:
    return frozenset.intersection(*(coverage(face) for face in LETTER_FACES))


@cache
def coverage(face: Face) -> frozenset[int]:
    """The code points for which the face's file has a glyph.

    Read here rather than by reportlab, whose import takes 200 ms: pre-flight asks while one types.
    """
    return frozenset(_mapped_code_points(_cmap_table(font_file(face))))


def _cmap_table(path: Path) -> bytes:
    with path.open("rb") as file:
        header = file.read(12)
        (count,) = struct.unpack_from(">H", header, 4)
        for _ in range(count):
            tag, _checksum, offset, length = struct.unpack(">4sLLL", file.read(16))
            if tag == b"cmap":
                file.seek(offset)
                return file.read(length)
    raise ValueError(path.name)


def _mapped_code_points(table: bytes) -> list[int]:
    """OpenType 'cmap': the full-range subtable if there is one, else the BMP one."""
    (count,) = struct.unpack_from(">H", table, 2)
    offsets = {struct.unpack_from(">L", table, 4 + 8 * i + 4)[0] for i in range(count)}
    by_format = {struct.unpack_from(">H", table, offset)[0]: offset for offset in sorted(offsets)}
    if _FULL_RANGE in by_format:
        return _full_range(table, by_format[_FULL_RANGE])
    return _basic_plane(table, by_format[_BASIC_PLANE])


def _full_range(table: bytes, offset: int) -> list[int]:
    (groups,) = struct.unpack_from(">L", table, offset + 12)
    points: list[int] = []
    for i in range(groups):
        first, last, glyph = struct.unpack_from(">LLL", table, offset + 16 + 12 * i)
        points.extend(point for point in range(first, last + 1) if glyph + point - first)
    return points


def _basic_plane(table: bytes, offset: int) -> list[int]:
    (doubled,) = struct.unpack_from(">H", table, offset + 6)
    segments = doubled // 2
    ends = struct.unpack_from(f">{segments}H", table, offset + 14)
    starts = struct.unpack_from(f">{segments}H", table, offset + 16 + doubled)
    return [
        point
        for first, last in zip(starts, ends, strict=True)
        for point in range(first, last + 1)
        if point != _END
    ]
