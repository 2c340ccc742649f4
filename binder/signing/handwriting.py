"""A name written by hand, drawn in the stamp: with words to hear, and without transparency."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from binder.domain.drawn_signature import DrawnSignature, InkDots, PenLines

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

INK = (0x1B / 255, 0x2A / 255, 0x4E / 255)
"""A pen's blue-black for drawn lines."""

WIDEST_SHARE = 0.92


def draw_by_hand(canvas: Canvas, drawn: DrawnSignature, said: str, *, width: float, height: float) -> None:
    """Draw it as large as it fits, from the left, in the upper `height` points of the page.

    `said` is the alternative text of the drawing (ISO 32000-1, 14.9.3).
    """
    scale = min(width * WIDEST_SHARE / drawn.width, height / drawn.height)
    top = canvas._pagesize[1]  # noqa: SLF001 - reportlab has no other way to ask
    canvas._code.append(f"/Span <</Lang (sv-SE) /Alt <{_utf16(said)}>>> BDC")  # noqa: SLF001 - nor to tag
    canvas.saveState()
    canvas.translate(0, top - (height + drawn.height * scale) / 2)
    canvas.scale(scale, scale)
    if isinstance(drawn, PenLines):
        _draw_lines(canvas, drawn)
    else:
        _draw_dots(canvas, drawn)
    canvas.restoreState()
    canvas._code.append("EMC")  # noqa: SLF001 - nor to end it


def _draw_lines(canvas: Canvas, drawn: PenLines) -> None:
    canvas.setStrokeColorRGB(*INK)
    canvas.setFillColorRGB(*INK)
    canvas.setLineWidth(drawn.pen)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for line in drawn.lines:
        points = [(x, drawn.height - y) for x, y in line]
        if len(points) == 1:
            canvas.circle(*points[0], drawn.pen / 2, stroke=0, fill=1)
            continue
        path = canvas.beginPath()
        path.moveTo(*points[0])
        _smooth(path, points)
        canvas.drawPath(path, stroke=1, fill=0)


def _smooth(path: Any, points: list[tuple[float, float]]) -> None:  # noqa: ANN401 - reportlab's path has no type
    """Through the middles of the pieces, with the points as handles: a hand draws no corners."""
    middles = [((a + c) / 2, (b + d) / 2) for (a, b), (c, d) in pairwise(points)]
    path.lineTo(*middles[0])
    for (x, y), (start, end) in zip(points[1:-1], pairwise(middles), strict=True):
        first = [one + (two - one) * 2 / 3 for one, two in zip(start, (x, y), strict=True)]
        second = [one + (two - one) * 2 / 3 for one, two in zip(end, (x, y), strict=True)]
        path.curveTo(*first, *second, *end)
    path.lineTo(*points[-1])


def _draw_dots(canvas: Canvas, drawn: InkDots) -> None:
    """A stencil in one colour: paper shows through where there is no ink, and nothing is transparent."""
    from reportlab.pdfbase.pdfdoc import (
        PDFArray,
        PDFDictionary,
        PDFName,
        PDFStream,
        PDFZCompress,
        xObjectName,
    )

    red, green, blue = (part / 255 for part in drawn.ink)
    canvas.setFillColorRGB(red, green, blue)
    stream = PDFStream(
        PDFDictionary(
            {
                "Type": PDFName("XObject"),
                "Subtype": PDFName("Image"),
                "Width": drawn.width,
                "Height": drawn.height,
                "ImageMask": "true",
                "BitsPerComponent": 1,
                "Decode": PDFArray([1, 0]),
            }
        ),
        drawn.bits,
        filters=[PDFZCompress],
    )
    name = "Handwriting"
    document = canvas._doc  # noqa: SLF001 - reportlab's own pictures are not stencils
    document.Reference(stream, xObjectName(name))
    document.addForm(name, stream)
    canvas._formsinuse.append(name)  # noqa: SLF001
    canvas._code.append(f"{drawn.width} 0 0 {drawn.height} 0 0 cm /{xObjectName(name)} Do")  # noqa: SLF001


def _utf16(text: str) -> str:
    return "FEFF" + text.encode("utf-16-be").hex().upper()
