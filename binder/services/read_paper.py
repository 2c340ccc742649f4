"""Opening a received paper for reading; the window gets pages and words, never the database."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from binder.domain.ids import PaperVersionId

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from binder.domain.machine_text import MachineText
    from binder.pdf.bound_papers import BoundPapers, Section
    from binder.pdf.caret import CaretWalk
    from binder.pdf.engine import OpenPaper
    from binder.pdf.paper_to_read import KeptTexts, MachineTexts, PaperToRead
    from binder.storage.database import Binder, BinderKey


def open_paper(binder: Binder, version_id: PaperVersionId, *, kept: KeptTexts | None = None) -> OpenPaper:
    """Open a stored paper; only what is looked at is decrypted. To be read and closed on one thread."""
    from binder.pdf.engine import open_pdf

    return open_pdf(
        binder.papers.open_bytes(version_id),
        version_id=version_id,
        machine_texts=_machine_texts(binder, version_id),
        kept=kept,
    )


def open_stored(folder: Path, key: BinderKey, version_id: PaperVersionId) -> OpenPaper:
    """Open a stored paper from any thread, with a connection of its own to find it by."""
    from binder.services.open_binder import open_binder

    with open_binder(folder, key, read_only=True) as binder:
        return open_paper(binder, version_id, kept=KeptInBinder(folder, key))


class KeptInBinder:
    """The texts that a binder keeps of its papers' pages for the search, fetched when first asked for."""

    def __init__(self, folder: Path, key: BinderKey) -> None:
        self._folder, self._key = folder, key
        self._binder: Binder | None = None

    def between(self, version_id: PaperVersionId, first: int, last: int) -> Mapping[int, str]:
        """Those of the pages `first`..`last` of a file that are kept."""
        from binder.storage import full_text

        if self._binder is None:
            from binder.services.open_binder import open_binder

            self._binder = open_binder(self._folder, self._key, read_only=True)
        return full_text.texts_between(self._binder, version_id, first, last)

    def close(self) -> None:
        """Let go of the binder; a second call does nothing."""
        if self._binder is not None:
            self._binder.close()
        self._binder = None


def learn_scans(paper: PaperToRead, folder: Path, key: BinderKey, version_id: PaperVersionId) -> None:
    """Let an open paper know what a machine has read on its pages meanwhile; on the thread that reads it."""
    from binder.services.open_binder import open_binder

    with open_binder(folder, key, read_only=True) as binder:
        paper.learn(version_id, _machine_texts(binder, version_id))


def _machine_texts(binder: Binder, version_id: PaperVersionId) -> MachineTexts:
    """What a machine has read on the file's scanned pages, unpacked when a page is loaded."""
    from binder.storage import scanned_pages

    kept = scanned_pages.machine_texts(binder, version_id)

    def text_of(page: int) -> MachineText | None:
        # A page without print keeps the words that the file itself has, such as a stamp.
        return (scanned_pages.unpacked(kept[page]) or None) if page in kept else None

    return text_of


def open_file(path: Path) -> OpenPaper:
    """Open a PDF that is not in the binder, such as a kallelse being reviewed before it is saved."""
    from binder.pdf.engine import open_pdf

    return open_pdf(path)


def open_bytes(pdf: bytes) -> OpenPaper:
    """Open a PDF that exists only in memory, such as the preview of an own paper."""
    from binder.pdf.engine import open_pdf

    return open_pdf(pdf)


def load_engine() -> None:
    """Load PDFium: 90 ms, on whichever thread asks first."""
    importlib.import_module("binder.pdf.engine")


def warm_up() -> None:
    """Let PDFium find the system's fonts; with loading some 150 ms, so on a thread of its own."""
    from binder.pdf import engine

    engine.warm_up()


def bind(sections: Sequence[Section], seen: int, kept: KeptTexts | None = None) -> BoundPapers:
    """Read papers one after another as one; only the file of the page `seen` is opened at once.

    `kept` has the texts of their pages that are looked through before a page is read.
    """
    from binder.pdf.bound_papers import BoundPapers

    return BoundPapers(sections, seen, kept=kept)


def words_to_find(words: str) -> str:
    """Words as they are compared with those of a page: see `WordFinder`."""
    from binder.pdf.finding import folded

    return folded(words)


def walk(paper: PaperToRead, first: int, last: int) -> CaretWalk:
    """A caret that walks through pages of a paper by the keyboard."""
    from binder.pdf.caret import CaretWalk

    return CaretWalk(paper, first, last)
