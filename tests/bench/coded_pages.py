"""Files for setting readers side by side: each page has its number as a colour along its left edge.

So the same look at the screen tells for every program which pages it has drawn.
"""

from __future__ import annotations

import io
import random
import time
from collections.abc import Callable
from pathlib import Path

import screen as screens
import thousand_pages

LAST_WORD = "slutstycket"
"""Stands on the last page only."""
_RED, _FIRST, _STEP, _EACH = 195, 16, 7, 32
"""A page's colour: this red, and green and blue that count in steps."""
_WIDE, _RUN, _ROWS, _APART = 26, 17, 16, 6
"""Points that the colour is wide; pixels in a row that must have it (a miniature has fewer); how far apart
is looked."""
_NEAR = 2
_SCAN = (1000, 1414)


def write_text(path: Path, pages: int = 1000) -> int:
    """Text, tables, scans and maps; how many pages."""
    thousand_pages.write(path, pages, lambda canvas, page: _mark(canvas, page, last=pages))
    return pages


def write_scans(path: Path, pages: int = 360) -> int:
    """A scan of some 0.8 MB on each page, none like another; how many pages."""
    from PIL import Image
    from reportlab import rl_config
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    rl_config.useA85 = 0
    canvas = Canvas(str(path), pagesize=(595.28, 841.89), invariant=1)
    chance = random.Random(11)  # noqa: S311 - the same file every time
    for page in range(1, pages + 1):
        data = io.BytesIO()
        Image.frombytes("L", _SCAN, chance.randbytes(_SCAN[0] * _SCAN[1])).save(data, "JPEG", quality=78)
        canvas.drawImage(ImageReader(data), 40, 60, 515, 700)
        canvas.drawString(60, 800, f"Bilaga {page}")
        _mark(canvas, page, last=pages)
        canvas.showPage()
    canvas.save()
    return pages


def _mark(canvas, page: int, *, last: int) -> None:
    green, blue = _FIRST + page % _EACH * _STEP, _FIRST + page // _EACH * _STEP
    canvas.setFillColorRGB(_RED / 255, green / 255, blue / 255)
    canvas.rect(0, 0, _WIDE, 842, fill=1, stroke=0)
    canvas.setFillColorRGB(0, 0, 0)
    if page == last:
        canvas.setFont("Helvetica", 12)
        canvas.drawString(70, 40, LAST_WORD)


def pages_on(screen: screens.Screen) -> set[int]:
    """The pages that the screen shows, wherever they are."""
    found: set[int] = set()
    for y in range(0, screens.HEIGHT, _ROWS):
        row = screen.row(y)
        reds = row[2 :: 4 * _APART]
        at = reds.find(_RED)
        while at >= 0:
            start = 4 * _APART * at
            pixels = {row[place : place + 3] for place in range(start, start + 4 * _RUN, 4)}
            page = _page_of(*pixels.pop()[:2]) if len(pixels) == 1 else 0
            found |= {page} - {0}
            at = reds.find(_RED, at + 1)
    return found


def _page_of(blue: int, green: int) -> int:
    """0 for a colour that is of no page."""
    steps = [round((value - _FIRST) / _STEP) for value in (blue, green)]
    far = max(abs(value - _FIRST - _STEP * step) for value, step in zip((blue, green), steps, strict=True))
    is_code = far <= _NEAR and all(0 <= step < _EACH for step in steps)
    return steps[0] * _EACH + steps[1] if is_code else 0


def wait_until(screen: screens.Screen, enough: Callable[[set[int]], bool], limit: float) -> float | None:
    """Seconds until the pages on the screen are enough; None if they never were."""
    began = time.perf_counter()
    while (passed := time.perf_counter() - began) < limit:
        if enough(pages_on(screen)):
            return passed
        time.sleep(0.001)
    return None
