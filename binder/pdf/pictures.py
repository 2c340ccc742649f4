"""A mark of a page's pictures: a scanned page that comes again has the same."""

from __future__ import annotations

import ctypes
import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2.raw import FPDF_PAGE

MOST_OBJECTS = 200
MOST_BYTES = 64 * 1024 * 1024


def picture_mark(page: FPDF_PAGE) -> str:
    """Return a mark of the raw bytes of a page's pictures (a PDFium page); "" without pictures.

    Call it holding PDFium's lock.
    """
    import pypdfium2.raw as pdfium

    digest, found = hashlib.sha256(), False
    for index in range(min(MOST_OBJECTS, pdfium.FPDFPage_CountObjects(page))):
        thing = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(thing) != pdfium.FPDF_PAGEOBJ_IMAGE:
            continue
        length = pdfium.FPDFImageObj_GetImageDataRaw(thing, None, 0)
        if 0 < length <= MOST_BYTES:
            data = (ctypes.c_ubyte * length)()
            pdfium.FPDFImageObj_GetImageDataRaw(thing, data, length)
            digest.update(bytes(data))
            found = True
    return digest.hexdigest() if found else ""
