"""Small letters with pre-made signature fields, for tests that need something to sign."""

from __future__ import annotations

import io

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString
from reportlab.pdfgen.canvas import Canvas

FIELD_WIDTH, FIELD_HEIGHT = 220, 61


def letter(signatories: int = 1, text: str = "Tilläggsyrkande") -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, pdfVersion=(1, 7))
    canvas.drawString(72, 760, text)
    fields = [_field(canvas, number) for number in range(1, signatories + 1)]
    catalog = canvas._doc.Catalog
    catalog.AcroForm = PDFDictionary({"Fields": PDFArray(fields)})
    canvas.save()
    return buffer.getvalue()


def _field(canvas, number):
    low = 700 - number * (FIELD_HEIGHT + 10)
    empty = PDFStream(
        PDFDictionary(
            {
                "Type": PDFName("XObject"),
                "Subtype": PDFName("Form"),
                "BBox": PDFArray([0, 0, FIELD_WIDTH, FIELD_HEIGHT]),
            }
        )
    )
    empty.content = b" "
    document = canvas._doc
    widget = PDFDictionary(
        {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Widget"),
            "FT": PDFName("Sig"),
            "T": PDFString(f"Underskrift{number}"),
            "F": 132,
            "Rect": PDFArray([72, low, 72 + FIELD_WIDTH, low + FIELD_HEIGHT]),
            "P": document.thisPageRef(),
            "AP": PDFDictionary({"N": document.Reference(empty)}),
        }
    )
    reference = document.Reference(widget, f"signature{number}")
    canvas._annotationrefs.append(reference)
    return reference
