"""A file's own list of contents and the labels that it gives its pages."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from binder.kallelse.lines import Bookmark

MOST_ENTRIES, DEEPEST = 5_000, 8
_LONGEST_TITLE = 2_000


def outline_of(document: Any) -> list[Bookmark]:  # noqa: ANN401 - a handle
    """The entries in order; loops, and entries without a place, do no harm."""
    seen: set[int] = set()
    return list(_entries(document, None, 0, seen))


def label_of(document: Any, page: int) -> str | None:  # noqa: ANN401 - a handle
    """The label of a page (from 1), such as "iv" or "A-3"; None where the file gives none."""
    size = pdfium.FPDF_GetPageLabel(document, page - 1, None, 0)
    if size <= len("\0".encode("utf-16-le")):
        return None
    room = ctypes.create_string_buffer(size)
    pdfium.FPDF_GetPageLabel(document, page - 1, room, size)
    return room.raw.decode("utf-16-le", "replace").rstrip("\0").strip() or None


def _entries(document: Any, parent: Any, level: int, seen: set[int]) -> Iterator[Bookmark]:  # noqa: ANN401
    entry = pdfium.FPDFBookmark_GetFirstChild(document, parent)
    while entry:
        place = ctypes.addressof(entry.contents)
        if place in seen or len(seen) >= MOST_ENTRIES:
            return
        seen.add(place)
        yield Bookmark(title=_title(entry), level=level, page=_page(document, entry))
        if level < DEEPEST:
            yield from _entries(document, entry, level + 1, seen)
        entry = pdfium.FPDFBookmark_GetNextSibling(document, entry)


def _title(entry: Any) -> str:  # noqa: ANN401
    size = min(pdfium.FPDFBookmark_GetTitle(entry, None, 0), _LONGEST_TITLE)
    room = ctypes.create_string_buffer(max(2, size))
    pdfium.FPDFBookmark_GetTitle(entry, room, size)
    title = room.raw[: size - size % 2].decode("utf-16-le", "replace").replace("\0", "")
    return " ".join(title.split())


def _page(document: Any, entry: Any) -> int | None:  # noqa: ANN401
    target = pdfium.FPDFBookmark_GetDest(document, entry)
    if not target:
        action = pdfium.FPDFBookmark_GetAction(entry)
        if action and pdfium.FPDFAction_GetType(action) == pdfium.PDFACTION_GOTO:
            target = pdfium.FPDFAction_GetDest(document, action)
    index = int(pdfium.FPDFDest_GetDestPageIndex(document, target)) if target else -1
    return index + 1 if index >= 0 else None
