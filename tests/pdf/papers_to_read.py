"""Small PDFs for reading, made in memory."""

from __future__ import annotations

import io
from collections.abc import Sequence

LEFT, TOP, LEADING = 72, 770, 16
"""Where the first line begins (points, origin lower left) and how far lines are apart."""
SENTENCES = (
    "Kommunstyrelsen föreslår att vänortsavtalen",
    "avslutas i ordnad form. Nämnden återkommer",
    "med en strategi under våren.",
)


class FailingFile(io.BytesIO):
    """A file whose disk is pulled out at some moment."""

    gone = False

    def read(self, size=-1):
        if self.gone:
            raise OSError(5, "gone")
        return super().read(size)


def paper(*pages: Sequence[str], size: float = 12) -> bytes:
    """A PDF with these lines on its pages; a page without lines is blank."""
    canvas, file = _canvas()
    for lines in pages:
        canvas.setFont("Helvetica", size)
        for number, line in enumerate(lines):
            canvas.drawString(LEFT, TOP - LEADING * number, line)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def many_pages(count: int) -> bytes:
    """A PDF whose pages say their own number."""
    return paper(*([f"Sida nummer {number}", *SENTENCES] for number in range(1, count + 1)))


def linked_paper() -> bytes:
    """Two pages; a link to the second at the top of the first, and below it one to an address."""
    canvas, file = _canvas()
    canvas.drawString(LEFT, TOP, "Gå till sida två")
    canvas.linkRect("", "two", (LEFT, TOP - 4, LEFT + 90, TOP + 12))
    canvas.drawString(LEFT, TOP - 40, "Solbackens webbplats")
    canvas.linkURL("https://solbacken.example/", (LEFT, TOP - 44, LEFT + 90, TOP - 28))
    canvas.showPage()
    canvas.bookmarkPage("two")
    canvas.drawString(LEFT, TOP, "Sida två")
    canvas.save()
    return file.getvalue()


def drawing(strokes: int) -> bytes:
    """A page with so many lines that drawing it takes many steps."""
    canvas, file = _canvas()
    canvas.drawString(LEFT, TOP, "Karta över Solbacken")
    for number in range(strokes):
        canvas.line(50 + number % 400, 60, 500 - number % 300, 700)
    canvas.save()
    return file.getvalue()


def lying(pdf: bytes) -> bytes:
    """The same file with its pages shown a quarter clockwise, as scanners make them."""
    return pdf.replace(b"/Rotate 0 /Trans", b"/Rotate 90/Trans")


def with_lost_page(pdf: bytes, page_object: bytes = b"/Type /Page\n") -> bytes:
    """The same file with its first page's object made useless; the others stay."""
    return pdf.replace(page_object, b"/Type /Pxge\n", 1)


def _canvas():
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    return Canvas(file, pagesize=(595.28, 841.89), invariant=1, pageCompression=0), file
