"""A short paper in two versions, drawn as PDFs: a page put in, a page moved, a word changed, a page gone."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

PageLines = Sequence[str]

_SCHOOL = (
    "Tjänsteskrivelse KS 2026/101",
    "Skolskjuts i Ekvik",
    "Förslag till beslut",
    "Skolskjuts erbjuds från nästa termin åt alla elever i de",
    "lägre årskurserna som har längre än två kilometer till skolan.",
    "Nämnden har prövat tre upphandlingsformer och valt den billigaste.",
    "Beslutet skickas till",
    "utbildningsförvaltningen och upphandlingsenheten",
)
_POOL = (
    "Tjänsteskrivelse KS 2026/102",
    "Simhallen i Norrby",
    "Förslag till beslut",
    "Simhallen renoveras under hösten och hålls stängd i tolv veckor.",
    "Förvaltningen bedömer att kostnaden ryms inom budgeten för underhåll,",
    "eftersom taket redan har bytts och pumparna är nya.",
    "Beslutet skickas till",
    "fritidsförvaltningen och fastighetsenheten",
)
_PROMISE = (
    "Tjänsteskrivelse KS 2026/103",
    "Medborgarlöfte om trygghet",
    "Ett medborgarlöfte har avlämnats tillsammans med polisen under våren.",
    "Det gäller belysning, närvaro kvällstid och en gemensam uppföljning.",
    "Beslutet skickas till",
    "trygghetsrådet",
)
_LIBRARY = (
    "Tjänsteskrivelse KS 2026/140",
    "Meröppet bibliotek i Söderby",
    "Låntagare med eget kort släpps in mellan klockan sju och tio.",
    "Försöket pågår ett år och utvärderas av kulturnämnden.",
    "Beslutet skickas till",
    "kulturförvaltningen",
)

OLD: Sequence[PageLines] = (_SCHOOL, _POOL, _PROMISE)
NEW: Sequence[PageLines] = (
    _LIBRARY,
    tuple(line.replace("ryms inom", "ryms inte inom") for line in _POOL),
    _SCHOOL,
)


def pdf_of(pages: Sequence[PageLines]) -> bytes:
    """The pages as a PDF, equal for equal pages."""
    from reportlab.pdfgen.canvas import Canvas

    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(595.28, 841.89), invariant=1)
    for number, lines in enumerate(pages, 1):
        canvas.setFont("Helvetica", 11)
        canvas.drawString(70, 800, f"Ekviks kommun {number} ({len(pages)})")
        for row, line in enumerate(lines):
            canvas.drawString(70, 760 - 18 * row, line)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def two_files(folder: Path) -> tuple[Path, Path]:
    """The older and the newer version, written into the folder."""
    old, new = folder / "old.pdf", folder / "new.pdf"
    old.write_bytes(pdf_of(OLD))
    new.write_bytes(pdf_of(NEW))
    return old, new
