"""Invented papers with words at known places, pages turned and cropped, and notes for them."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from binder.domain.annotation import HighlightColour, Quad, TextQuote
from binder.domain.file_note import COLOURS, FileNote, MarkKind
from binder.domain.ink import InkPoint, Stroke, bounds

NOW = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)
WORDS = "Kommunstyrelsen avslutar samarbetet med Ekholm"
PLACE = (150.0, 400.0)
SIZE = (595.0, 842.0)
TURNS = (0, 90, 180, 270)
CROP = (60, 90, 540, 700)


def plain_pdf(count: int = 4) -> bytes:
    """Pages with the same words and their number, at the same place."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=SIZE, invariant=1)
    for number in range(1, count + 1):
        canvas.setFont("Helvetica", 14)
        canvas.drawString(*PLACE, f"{WORDS} {number}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def turned_pdf() -> bytes:
    """A page for each way to turn it, all with a crop box away from the corner."""
    import pikepdf

    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(plain_pdf())) as pdf:
        for page, turn in zip(pdf.pages, TURNS, strict=True):
            page.Rotate = turn
            page.CropBox = pikepdf.Array(CROP)
        pdf.save(buffer)
    return buffer.getvalue()


def a_note(page: int = 1, **values: Any) -> FileNote:
    known: dict[str, Any] = {
        "kind": MarkKind.HIGHLIGHT,
        "page": page,
        "quads": (Quad(150, 396, 262, 412),),
        "colour": COLOURS[HighlightColour.GREEN],
        "text": "Varför nu? å ä ö €",
        "subject": "Kommentar",
        "author": "Siv Ekman",
        "name": f"not-{page}",
        "created": NOW,
        "modified": NOW,
        "quote": TextQuote(exact="Kommunstyrelsen"),
        **values,
    }
    if known["kind"] is MarkKind.INK and "strokes" not in values:
        known["strokes"] = tuple(_ring(quad) for quad in known["quads"])
        known["quads"] = (Quad(*bounds(known["strokes"])),)
    return FileNote(**known)


def _ring(quad: Quad) -> Stroke:
    """Around a box, pressed harder from corner to corner."""
    corners = [
        (quad.left, quad.bottom),
        (quad.right, quad.bottom),
        (quad.right, quad.top),
        (quad.left, quad.top),
    ]
    points = (InkPoint(x, y, 0.25 * number) for number, (x, y) in enumerate(corners, 1))
    return Stroke(points=tuple(points), width=2)
