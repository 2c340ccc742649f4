"""Scanned papers: pictures of print, drawn with the program's own font."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

from binder.resource_files import resources

LINES = (
    "KALLELSE",
    "Kommunstyrelsen sammanträder",
    "Översiktsplan för Ekvik, KS-2024/123",
    "Förskolans öppettider",
)
_A4_POINTS, _A4_PIXELS = (595.28, 841.89), (1240, 1754)


def scan(*pages: Sequence[str], stamp: str = "") -> bytes:
    """A PDF whose pages are pictures of these lines; `stamp` is printed on them as text."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=_A4_POINTS, invariant=1)
    for lines in pages:
        canvas.drawImage(ImageReader(_picture(lines)), 0, 0, *_A4_POINTS)
        canvas.drawString(40, 20, stamp)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def write_scan(path: Path, *pages: Sequence[str]) -> Path:
    """Such a PDF as a file."""
    path.write_bytes(scan(*pages))
    return path


def _picture(lines: Sequence[str]) -> io.BytesIO:
    from PIL import Image, ImageDraw, ImageFont

    picture = Image.new("L", _A4_PIXELS, 248)
    font = ImageFont.truetype(str(resources() / "fonts" / "SourceSerif4-Regular.ttf"), 30)
    draw = ImageDraw.Draw(picture)
    for number, line in enumerate(lines):
        draw.text((130, 160 + 56 * number), line, fill=20, font=font)
    data = io.BytesIO()
    picture.save(data, "PNG")
    data.seek(0)
    return data
