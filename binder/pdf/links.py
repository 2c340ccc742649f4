"""Where a link on a page leads: to another page of the file or out of it."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from binder.domain.annotation import Quad
from binder.domain.ids import PaperVersionId


@dataclass(frozen=True, slots=True)
class PageElsewhere:
    """A page (from 1) of a received file that is not among the pages that are read together."""

    version_id: PaperVersionId | None
    page: int


def link_at(document: Any, page: Any, x: float, y: float) -> int | str | None:  # noqa: ANN401 - handles
    """The page number or address that the link at a point of the file leads to; None if there is no link."""
    link = pdfium.FPDFLink_GetLinkAtPoint(page, x, y)
    if not link:
        return None
    target = pdfium.FPDFLink_GetDest(document, link)
    action = None if target else pdfium.FPDFLink_GetAction(link)
    kind = pdfium.FPDFAction_GetType(action) if action else pdfium.PDFACTION_UNSUPPORTED
    if kind == pdfium.PDFACTION_GOTO:
        target = pdfium.FPDFAction_GetDest(document, action)
    elif kind == pdfium.PDFACTION_URI:
        return _address(document, action)
    if not target:
        return None
    index = int(pdfium.FPDFDest_GetDestPageIndex(document, target))
    return index + 1 if index >= 0 else None


def link_boxes(page: Any) -> list[Quad]:  # noqa: ANN401 - a handle
    """The boxes of a page's links in the order of the file, whether they lead anywhere or not."""
    place, link, box = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    found = []
    while pdfium.FPDFLink_Enumerate(page, place, link):
        if pdfium.FPDFLink_GetAnnotRect(link, box):
            found.append(Quad(box.left, box.bottom, box.right, box.top))
    return found


def _address(document: Any, action: Any) -> str | None:  # noqa: ANN401
    size = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    if not size:
        return None
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
    return buffer.value.decode("utf-8", "replace") or None
