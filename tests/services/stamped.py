"""An invented paper with the stamp of sekretess in its head."""

from __future__ import annotations

import io

from reportlab.pdfgen.canvas import Canvas

STAMP = "Sekretess enligt 26 kap. 1 § OSL"


def stamped_pdf(stamp: str = STAMP, pages: int = 2) -> bytes:
    """Pages about a placement; the first bears the stamp."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for page in range(1, pages + 1):
        lines = ["Ekviks kommun", stamp if page == 1 else "", f"Placering av barn i familjehem {page}"]
        for number, line in enumerate(lines):
            canvas.drawString(72, 760 - 24 * number, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
