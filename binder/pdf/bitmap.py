"""A rendered piece of a page as pixels that a window can show without copying them."""

from __future__ import annotations

import ctypes
import mmap
import sys
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
    # Not from the heap: freed pictures go back to the system at once instead of leaving holes.
    data = (ctypes.c_ubyte * size).from_buffer(mmap.mmap(-1, size))
    ctypes.memset(data, 0xFF, size)
    return Bitmap(width=width, height=height, stride=width * 4, data=data)


def give_memory_back() -> None:
    """Let glibc return freed memory to the system: some 15 MB after a scan was decoded; elsewhere nothing."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
