"""A rendered piece of a page as pixels that a window can show without copying them."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Bitmap:
    """Pixels in rows from the top, four bytes each: blue, green, red, 255 (Qt's Format_RGB32)."""

    width: int
    height: int
    stride: int
    data: ctypes.Array[ctypes.c_ubyte]
    """Whoever shows the pixels keeps this object: it owns the memory."""

    @property
    def pixels(self) -> memoryview[int]:
        """The pixels themselves, not a copy."""
        return memoryview(self.data).cast("B")

    @property
    def byte_count(self) -> int:
        """Memory that the pixels take."""
        return self.stride * self.height


def blank_bitmap(width: int, height: int) -> Bitmap:
    """A white bitmap of `width` × `height` pixels."""
    size = width * 4 * height
    data = (ctypes.c_ubyte * size)()
    ctypes.memset(data, 0xFF, size)
    return Bitmap(width=width, height=height, stride=width * 4, data=data)
