"""The text of every page of a file, for setting two files side by side; a scan is told by its picture."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from binder.domain.errors import UNREADABLE, BinderError
from binder.domain.ids import PaperVersionId
from binder.kallelse.page_likeness import picture_text
from binder.storage import full_text

if TYPE_CHECKING:
    from binder.storage.database import Binder

Progress = Callable[[int, int], None]


def of_file(path: Path, progress: Progress | None = None) -> tuple[str, ...]:
    """The texts of a received file; `progress(pages done, pages)` may raise Cancelled."""
    from binder.services.propose_file import unpaged_source

    other = unpaged_source(path)
    if other is not None:
        return tuple(_normal(other.text(number)) for number in range(1, other.page_count + 1))
    return _of_pdf(path, progress)


def of_version(binder: Binder, version_id: PaperVersionId) -> tuple[str, ...]:
    """The texts of a file in the binder, indexed or not; none where it cannot be read."""
    kept = full_text.page_texts(binder, version_id)
    if kept and all(text.strip() for text in kept):
        return kept
    try:
        with binder.papers.open_bytes(version_id) as stream:
            return _of_pdf(stream)
    except BinderError as error:
        if error.code not in UNREADABLE:
            raise
        # A Word file or a damaged one: what cannot be compared is asked about.
        return kept


def _of_pdf(file: Path | BinaryIO, progress: Progress | None = None) -> tuple[str, ...]:
    from binder.pdf.text import TextFile

    with TextFile(file) as source:
        texts = []
        for number in range(1, source.page_count + 1):
            text = _normal(source.text(number))
            texts.append(text if text.strip() else picture_text(source.picture_mark(number)))
            if progress is not None:
                progress(number, source.page_count)
        return tuple(texts)


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", text)
