"""The visible mark of a signature, drawn as vectors with embedded fonts."""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from binder.domain.drawn_signature import DrawnSignature
from binder.domain.errors import BinderError, ErrorCode
from binder.resource_files import resources
from binder.signing.handwriting import draw_by_hand

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument
    from reportlab.pdfgen.canvas import Canvas

INK = (0x1E / 255, 0x23 / 255, 0x26 / 255)
MUTED = (0x54 / 255, 0x5C / 255, 0x61 / 255)
ACCENT = (0x1F / 255, 0x5A / 255, 0x6B / 255)

NAME_SIZE = 11.0
SMALLEST_NAME = 6.0
LINE_SIZE = 7.2
SMALL_LINE = 6.4
HAND_LINES = 18.0
"""Points at the foot of the stamp for what stands below a name written by hand."""
ELLIPSIS = "…"
_LAST_OF_PLANE = 0xFFFF

_MAPPING = re.compile("^<[0-9A-F]{2}> <[0-9A-F]{4}>$", re.MULTILINE)
_UNMAPPED = re.compile("^<[0-9A-F]{2}> <0000>\n", re.MULTILINE)
_COUNT = re.compile(r"\d+ beginbfchar")

# reportlab's fonts make their subsets with state of their own: one stamp at a time.
_drawing = Lock()


_NIB = (
    (0.7, -4.6, 3.9, -2.4, 3.9, 0.4),
    (3.9, 2.2, 2.8, 4.0, 2.3, 6.2),
    (0.8, 6.2, -0.8, 6.2, -2.3, 6.2),
    (-2.8, 4.0, -3.9, 2.2, -3.9, 0.4),
    (-3.9, -2.4, -0.7, -4.6, 0.0, -7.6),
)
"""The outline of a pen's nib from its point (0, -7.6): Bézier curves in 24ths of the mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StampText:
    """What the stamp says; `when` is printed in its own time zone. `drawn` is the name written by hand."""

    name: str
    when: datetime
    fingerprint: str
    drawn: DrawnSignature | None = None

    @property
    def moment(self) -> str:
        """When, as it is printed."""
        return self.when.strftime("%Y-%m-%d kl. %H.%M")


def draw_stamp(text: StampText, *, width: float, height: float) -> bytes:
    """Draw the stamp as a PDF of one page of that size in points, the same bytes for the same text."""
    with _drawing:
        return _drawn(replace(text, name=_shown(text.name)), width, height)


def _drawn(text: StampText, width: float, height: float) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    regular, bold = _fonts()
    _require_glyphs(text.name, bold)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(width, height), pageCompression=1, invariant=1, initialFontName=regular)
    if text.drawn is not None:
        draw_by_hand(canvas, text.drawn, _said(text), width=width, height=height - HAND_LINES)
        _draw_below(canvas, text, width=width)
    else:
        mark = min(height * 0.62, width * 0.18)
        _draw_mark(canvas, mark / 2 + 1, height / 2, mark)
        _draw_lines(canvas, text, left=mark + 11, width=width - mark - 13, middle=height / 2)
    canvas.showPage()
    _write_fonts(canvas._doc)  # noqa: SLF001 - reportlab has no other way to its fonts
    canvas.save()
    return buffer.getvalue()


def _write_fonts(document: PDFDocument) -> None:
    """Write them as `save` would, but without the code that reportlab maps to U+0000 (PDF/A-2 6.2.11.7.2)."""
    for font in document.delayedFonts:
        font.addObjects(document)
    document.delayedFonts = []
    for name, stream in document.idToObject.items():
        if name.startswith("toUnicodeCMap:"):
            mapped = _UNMAPPED.sub("", stream.content)
            stream.content = _COUNT.sub(f"{len(_MAPPING.findall(mapped))} beginbfchar", mapped)


def _draw_mark(canvas: Canvas, x: float, y: float, size: float) -> None:
    """A pen's nib in a ring, `size` points across, centred on x and y: a sign of writing, not of approval."""
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(size / 24, size / 24)
    canvas.setLineJoin(1)
    canvas.setLineCap(1)
    canvas.setStrokeColorRGB(*ACCENT)
    canvas.setLineWidth(1.0)
    canvas.circle(0, 0, 11.3, stroke=1, fill=0)
    canvas.rotate(-38)
    nib = canvas.beginPath()
    nib.moveTo(0, -7.6)
    for curve in _NIB:
        nib.curveTo(*curve)
    canvas.setLineWidth(1.3)
    canvas.drawPath(nib, stroke=1, fill=0)
    canvas.line(0, -6.4, 0, -0.6)
    canvas.circle(0, 0.5, 1.1, stroke=1, fill=0)
    canvas.restoreState()


def _draw_lines(canvas: Canvas, text: StampText, *, left: float, width: float, middle: float) -> None:
    regular, bold = _fonts()
    name, size = _fitted(text.name, bold, width)
    canvas.setFillColorRGB(*MUTED)
    canvas.setFont(regular, LINE_SIZE)
    canvas.drawString(left, middle + 16.4, "Elektroniskt undertecknat av")
    canvas.setFillColorRGB(*INK)
    canvas.setFont(bold, size)
    canvas.drawString(left, middle + 2.6, name)
    canvas.setFillColorRGB(*MUTED)
    canvas.setFont(regular, LINE_SIZE)
    canvas.drawString(left, middle - 9.2, text.moment)
    canvas.drawString(left, middle - 18.4, f"Certifikat {text.fingerprint}")


def _draw_below(canvas: Canvas, text: StampText, *, width: float) -> None:
    """Under a name written by hand: the same in print, small."""
    regular, bold = _fonts()
    name, size = _fitted(text.name, bold, width, LINE_SIZE)
    canvas.setFillColorRGB(*INK)
    canvas.setFont(bold, size)
    canvas.drawString(0, HAND_LINES - 7.4, name)
    canvas.setFillColorRGB(*MUTED)
    line, size = _fitted(f"{text.moment} · Certifikat {text.fingerprint}", regular, width, SMALL_LINE)
    canvas.setFont(regular, size)
    canvas.drawString(0, HAND_LINES - 15.6, line)


def _said(text: StampText) -> str:
    """What is read aloud for the drawing."""
    return f"Namnteckning: {text.name}, {text.moment}"


def _fitted(name: str, font: str, width: float, size: float = NAME_SIZE) -> tuple[str, float]:
    """The name and the size at which it fits; cut with an ellipsis where even the smallest is too wide."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    while size > SMALLEST_NAME and stringWidth(name, font, size) > width:
        size -= 0.5
    while len(name) > 1 and stringWidth(name, font, size) > width:
        name = name.rstrip(ELLIPSIS)[:-1].rstrip() + ELLIPSIS
    return name, size


def _fonts() -> tuple[str, str]:
    """Register the stamp's two fonts once and return their names."""
    folder = resources() / "fonts"
    return (
        _registered("StampRegular", folder / "Inter-Regular.ttf"),
        _registered("StampSemiBold", folder / "Inter-SemiBold.ttf"),
    )


def _registered(name: str, file: Path) -> str:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    if name not in pdfmetrics.getRegisteredFontNames():
        font = TTFont(name, str(file), asciiReadable=False, shapable=False)
        # By the name in the file reportlab would take the stamp's font for the letter's too.
        font.face.name = name.encode("ascii")
        pdfmetrics.registerFont(font)
    return name


def _shown(name: str) -> str:
    """The name composed, without what cannot be seen."""
    composed = unicodedata.normalize("NFC", name)
    return "".join(char for char in composed if unicodedata.category(char) != "Cf")


def _has_meaning(char: str) -> bool:
    """Not a private character; nor one above the basic plane, which reportlab maps to another."""
    return ord(char) <= _LAST_OF_PLANE and unicodedata.category(char) not in {"Cc", "Cn", "Co", "Cs"}


def _require_glyphs(text: str, font: str) -> None:
    """A missing glyph would become .notdef, which PDF/A forbids and nobody could read."""
    from reportlab.pdfbase import pdfmetrics

    known = pdfmetrics.getFont(font).face.charToGlyph
    missing = "".join(char for char in text if ord(char) not in known or not _has_meaning(char))
    if missing:
        raise BinderError(ErrorCode.GLYPH_MISSING, characters=missing)
