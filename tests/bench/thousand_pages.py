"""An invented kallelse of a thousand pages for measuring: text, tables, scans and maps."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from pathlib import Path

_WORDS = (  # noqa: SIM905 - easier to read
    "kommunstyrelsen föreslår att fullmäktige beslutar uppdra åt nämnden utreda frågan om skolskjuts och "
    "återkomma senast under hösten med förslag till finansiering inom befintlig ram enligt förvaltningens "
    "bedömning samt remissvar från berörda verksamheter där översiktsplanen anger riktlinjer för området"
).split()


def write(path: Path, pages: int = 1000, mark: Callable[..., None] | None = None) -> None:
    """Write the file; equal for equal input. `mark(canvas, page)` draws more on each page."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pagesize=(595.28, 841.89), invariant=1)
    chance = random.Random(7)  # noqa: S311 - the same file every time
    scans = [_scan(chance) for _ in range(6)]
    for page in range(1, pages + 1):
        canvas.setFont("Helvetica-Bold", 14)
        canvas.drawString(70, 780, f"Ärende {page // 12 + 1}, sida {page}")
        kind = page % 20
        if kind == 7:
            canvas.drawImage(scans[page % 6], 40, 60, 515, 700)
        elif kind == 13:
            _map(canvas, chance)
        elif kind in {3, 9, 17}:
            _table(canvas, chance)
        else:
            _text(canvas, chance)
        if mark is not None:
            mark(canvas, page)
        canvas.showPage()
    canvas.save()


def _text(canvas, chance) -> None:
    canvas.setFont("Times-Roman", 11.5)
    for line in range(46):
        if line % 9 != 8:
            canvas.drawString(70, 750 - 15 * line, _words(chance, 12))


def _words(chance, count: int) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(count))[:86]


def _table(canvas, chance) -> None:
    canvas.setFont("Helvetica", 8)
    for row in range(48):
        canvas.line(50, 757 - 14 * row, 545, 757 - 14 * row)
        for column in range(7):
            amount = f"{chance.randint(100, 99_999):,}".replace(",", " ")
            canvas.drawString(52 + 71 * column, 747 - 14 * row, amount)


def _map(canvas, chance) -> None:
    for _ in range(900):
        x, y = chance.uniform(50, 500), chance.uniform(60, 720)
        canvas.setStrokeColorRGB(chance.random(), chance.random(), chance.random())
        path = canvas.beginPath()
        path.moveTo(x, y)
        for _ in range(12):
            x, y = x + chance.uniform(-9, 12), y + chance.uniform(-9, 9)
            path.lineTo(x, y)
        canvas.drawPath(path)


def _scan(chance):
    from PIL import Image, ImageFilter
    from reportlab.lib.utils import ImageReader

    noise = Image.frombytes("L", (413, 585), chance.randbytes(413 * 585)).filter(ImageFilter.GaussianBlur(3))
    data = io.BytesIO()
    noise.resize((1654, 2339)).convert("RGB").save(data, "JPEG", quality=80)
    return ImageReader(data)
