"""Texts of pages as the binder keeps them for its search, without a binder."""

from __future__ import annotations

import io
import unicodedata

from binder.domain.errors import BinderError, ErrorCode
from binder.pdf.text import TextFile


class KeptPages:
    """Page texts by their number in the file, whatever the file's version."""

    def __init__(self, texts: dict[int, str]) -> None:
        self.texts = texts
        self.asked: list[int] = []
        self.is_closed = False

    def between(self, _version, first, last):
        """Those of the pages `first`..`last` that are kept."""
        self.asked.append(first)
        return {page: text for page, text in self.texts.items() if first <= page <= last}

    def close(self):
        """Nothing is held."""
        self.is_closed = True


class LockedPages(KeptPages):
    """A binder that cannot be asked."""

    def between(self, _version, first, _last):
        """Fails."""
        raise BinderError(ErrorCode.BINDER_DAMAGED, page=first)


def kept_pages(pdf: bytes) -> KeptPages:
    """What the search keeps of a file."""
    with TextFile(io.BytesIO(pdf)) as source:
        pages = range(1, source.page_count + 1)
        texts = {page: unicodedata.normalize("NFC", source.usable_text(page)) for page in pages}
    return KeptPages({page: text for page, text in texts.items() if text})
