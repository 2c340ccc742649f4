"""A TrueType font program as a reader sees it: the glyph of a code, how wide it is, whether it is there."""

from __future__ import annotations

import struct


class FontProgram:
    """Reads the tables that ISO 32000-1, 9.9 asks for; raises KeyError or struct.error where one lacks."""

    def __init__(self, data: bytes) -> None:
        self._tables = dict(_tables(data))
        self.units = struct.unpack_from(">H", self._tables["head"], 18)[0]
        self._long_places = struct.unpack_from(">h", self._tables["head"], 50)[0] == 1
        self.glyphs = struct.unpack_from(">H", self._tables["maxp"], 4)[0]
        self._metrics = struct.unpack_from(">H", self._tables["hhea"], 34)[0]

    @property
    def encodings(self) -> list[tuple[int, int]]:
        """Platform and encoding of each subtable of 'cmap'."""
        table = self._tables["cmap"]
        (count,) = struct.unpack_from(">H", table, 2)
        return [struct.unpack_from(">HH", table, 4 + 8 * number) for number in range(count)]

    def glyph(self, code: int) -> int:
        """The glyph of a code of one byte, by the first subtable; 0 where there is none."""
        table = self._tables["cmap"]
        (start,) = struct.unpack_from(">L", table, 8)
        kind = struct.unpack_from(">H", table, start)[0]
        if kind == 0:
            return table[start + 6 + code]
        if kind != 6:
            return 0
        first, count = struct.unpack_from(">HH", table, start + 6)
        if not first <= code < first + count:
            return 0
        glyph: int = struct.unpack_from(">H", table, start + 10 + 2 * (code - first))[0]
        return glyph

    def width(self, glyph: int) -> float:
        """In thousandths of an em."""
        (advance,) = struct.unpack_from(">H", self._tables["hmtx"], 4 * min(glyph, self._metrics - 1))
        return advance * 1000 / self.units

    def has_outline(self, glyph: int) -> bool:
        """Whether anything is drawn for it; a space has none."""
        size, scale = (4, 1) if self._long_places else (2, 2)
        form = ">L" if self._long_places else ">H"
        start, end = (
            struct.unpack_from(form, self._tables["loca"], size * place)[0] * scale
            for place in (glyph, glyph + 1)
        )
        if end > len(self._tables["glyf"]):
            raise KeyError(glyph)
        return bool(end > start)


def _tables(data: bytes) -> list[tuple[str, bytes]]:
    (count,) = struct.unpack_from(">H", data, 4)
    entries = [struct.unpack_from(">4sLLL", data, 12 + 16 * number) for number in range(count)]
    return [
        (tag.decode("latin-1").strip(), data[start : start + length]) for tag, _, start, length in entries
    ]
