"""Pages of a PDF as a PDF of their own, and a file written anew, by PDFium."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from binder.domain.errors import BinderError, ErrorCode
from binder.pdf.pdfium_lock import PDFIUM

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument


def pages_of(pdf: bytes, pages: Sequence[int]) -> bytes:
    """These pages (from 1, rising), with what stands on them; the file itself where that is all of it.

    Raises BinderError(PDF_DAMAGED) where PDFium cannot read it, PDF_PASSWORD where it needs a password.
    """
    with PDFIUM:
        document = _opened(pdf)
        try:
            wanted = [page - 1 for page in pages if 1 <= page <= len(document)]
            return pdf if len(wanted) == len(document) else _part(document, wanted)
        finally:
            document.close()


def rewritten(pdf: bytes) -> bytes:
    """The same document as PDFium understands it: whole tables, no encryption."""
    from pypdfium2 import raw

    with PDFIUM:
        document = _opened(pdf)
        try:
            return _saved(document, raw.FPDF_NO_INCREMENTAL | raw.FPDF_REMOVE_SECURITY)
        finally:
            document.close()


def _part(document: PdfDocument, pages: list[int]) -> bytes:
    from pypdfium2 import PdfDocument

    part = PdfDocument.new()
    try:
        part.import_pages(document, pages)
        return _saved(part)
    finally:
        part.close()


def _saved(document: PdfDocument, flags: int = 0) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer, flags=flags)
    return buffer.getvalue()


def _opened(pdf: bytes) -> PdfDocument:
    import pypdfium2
    from pypdfium2 import raw

    try:
        return pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        password = error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}
        raise BinderError(ErrorCode.PDF_PASSWORD if password else ErrorCode.PDF_DAMAGED) from error
