"""A scanned page becomes words: drawn in grey, and read by Tesseract."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from binder.domain.machine_text import MachineText
from binder.pdf import tesseract

if TYPE_CHECKING:
    from binder.pdf.engine import OpenPaper

_POINTS_PER_INCH = 72
_MOST_PIXELS = 20_000_000
"""Two A4 pages beside each other at 300 dots per inch."""


def read_page(paper: OpenPaper, page: int, *, seconds: float = tesseract.MOST_SECONDS) -> MachineText | None:
    """The words that a machine reads on a page, none where there is no print; None if it could not.

    Raises `BinderError(PAGE_DAMAGED)`.
    """
    frame = paper.frame_of(page)
    scale = min(
        tesseract.DOTS_PER_INCH / _POINTS_PER_INCH, math.sqrt(_MOST_PIXELS / (frame.width * frame.height))
    )
    drawn = paper.grey_picture(page, scale)
    head = f"P5 {drawn.width} {drawn.height} 255\n".encode("ascii")
    return tesseract.read(
        head + bytes(drawn.pixels)[::4], (drawn.width, drawn.height), frame, seconds=seconds
    )
