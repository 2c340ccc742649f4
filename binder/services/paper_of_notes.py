"""Which received file a file of notes is about: the one it names, or the one that has its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from binder.domain.file_note import NotesFile
from binder.domain.ids import PaperVersionId
from binder.domain.loose_text import loose
from binder.storage import full_text, note_sources

if TYPE_CHECKING:
    from binder.storage.database import Binder

_LEAST_LETTERS = 8
"""A quote shorter than this stands in any paper."""


def paper_of(binder: Binder, file: NotesFile, shown: PaperVersionId | None) -> PaperVersionId | None:
    """By fingerprint, else by its name if only one has it, else by the words quoted, else the one shown."""
    if file.sha256 and (found := note_sources.version_with(binder, file.sha256)) is not None:
        return found
    named = note_sources.versions_named(binder, file.file_name) if file.file_name else []
    return named[0] if len(named) == 1 else _with_most_words(binder, file, shown) or shown


def _with_most_words(binder: Binder, file: NotesFile, shown: PaperVersionId | None) -> PaperVersionId | None:
    """The file in which most of the quotes stand; None unless half do.

    Of several that are as good the one shown, else the last received.
    """
    quotes = {loose(note.quote.exact) for note in file.notes}
    quotes = {quote for quote in quotes if len(quote) >= _LEAST_LETTERS}
    best, most = None, 0
    others = note_sources.versions_in_use(binder) if quotes else []
    for version_id in dict.fromkeys([shown, *others] if shown is not None else others):
        text = loose("".join(full_text.page_texts(binder, version_id)))
        count = sum(quote in text for quote in quotes)
        if count > most:
            best, most = version_id, count
    return best if 2 * most >= len(quotes) else None
