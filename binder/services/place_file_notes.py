"""Where the notes of a file stand in a received paper: where they say, or where their words are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from binder.domain.annotation import Quad, TextQuote
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.file_note import NO_WORDS, ON_SPOT, FileNote, MarkKind, NotesFile
from binder.domain.ids import PaperVersionId
from binder.domain.loose_text import loose
from binder.domain.quote_search import QuoteSearch
from binder.services.place_on_page import words_around
from binder.services.read_paper import open_paper
from binder.services.read_versions import page_characters

if TYPE_CHECKING:
    from binder.pdf.engine import OpenPaper
    from binder.storage.database import Binder

Point = tuple[float, float]
_BESIDE_WORDS = ON_SPOT | {MarkKind.INK}


def placed_notes(
    binder: Binder, version_id: PaperVersionId, file: NotesFile
) -> tuple[list[FileNote], list[FileNote]]:
    """The notes that have a place in the paper, with the words there, and those that have none.

    A place that a file gives for these very bytes is taken as it stands. Of any other file it is believed if
    the note's words are there, or if it quotes none.
    """
    is_same = bool(file.sha256) and file.sha256.lower() == binder.papers.version(version_id).sha256
    placed, lost = [], []
    with open_paper(binder, version_id) as paper:
        # A copy of some pages only has its notes on pages of other numbers.
        is_as_long = file.page_count in {0, paper.page_count}
        places = _Places(paper, is_same=is_same, is_as_long=is_as_long)
        for note in file.notes:
            found = places.place(note)
            if found is None:
                lost.append(note)
            else:
                placed.append(found)
    return placed, lost


class _Places:
    """Places notes in an open paper; its words are read once, when a note must be looked for."""

    def __init__(self, paper: OpenPaper, *, is_same: bool, is_as_long: bool) -> None:
        self._paper, self._is_same, self._is_as_long = paper, is_same, is_as_long
        self._search: QuoteSearch | None = None

    def place(self, note: FileNote) -> FileNote | None:
        """The note with its place and words; None if it has none here."""
        here = self._where_it_says(note)
        if here is not None or not note.quote.exact:
            return here
        return self._by_words(note)

    def _where_it_says(self, note: FileNote) -> FileNote | None:
        if not note.quads or not self._is_on_page(note.page, note.box):
            return None
        if not note.quote.exact:
            found = with_words(self._paper, note)
            return found if self._is_same or (self._is_as_long and _agree(note, found)) else None
        words = _words_below(self._paper, note)
        is_right = self._is_same or loose(words.exact) == loose(note.quote.exact)
        return note if is_right else None

    def _is_on_page(self, page: int, box: Quad) -> bool:
        if not 1 <= page <= self._paper.page_count:
            return False
        shown = self._paper.frame_of(page).box
        is_beside = box.right <= shown.left or box.left >= shown.right
        return not is_beside and box.top > shown.bottom and box.bottom < shown.top

    def _by_words(self, note: FileNote) -> FileNote | None:
        if self._search is None:
            pages = page_characters(self._paper)
            self._search = QuoteSearch(pages, pages)
        found = self._search.find(note.quote, note.page or None)
        # Words at several places, none of them better: no place is better than a wrong one.
        if found is None or not found.is_only:
            return None
        part = found.passage[0]
        selection = self._paper.between(part.page, part.start, part.end)
        if selection is None:
            return None
        return replace(note, page=part.page, quads=selection.quads, quote=selection.quote)


def with_words(paper: OpenPaper, note: FileNote) -> FileNote:
    """The note with the words that it marks; with those before and after it, if it marks none."""
    if not 1 <= note.page <= paper.page_count:
        return note
    if note.kind in _BESIDE_WORDS:
        box = note.box
        middle = (box.left + box.right) / 2, (box.bottom + box.top) / 2
        return replace(note, quote=words_around(paper, note.page, middle))
    return replace(note, quote=_words_below(paper, note))


def _agree(note: FileNote, found: FileNote) -> bool:
    """Whether words before or after a place, if the file gives any, are those that stand there."""
    said, here = note.quote, found.quote
    sides = [(said.prefix, here.prefix), (said.suffix, here.suffix)]
    given = [(one, other) for one, other in sides if loose(one)]
    return not given or any(loose(one) == loose(other) for one, other in given)


def _words_below(paper: OpenPaper, note: FileNote) -> TextQuote:
    """The words that a mark lies on; none where there are none, or on a page that cannot be read."""
    try:
        for is_upright in _likelier(note.quads[0]):
            begin, _ = _ends(note.quads[0], is_upright=is_upright)
            _, end = _ends(note.quads[-1], is_upright=is_upright)
            places = paper.caret_at(note.page, begin), paper.caret_at(note.page, end)
            known = sorted(place for place in places if place is not None)
            selection = paper.between(note.page, known[0], known[-1]) if known else None
            if selection is not None:
                return selection.quote
    except BinderError as error:
        if error.code is not ErrorCode.PAGE_DAMAGED:
            raise
    return NO_WORDS


def _likelier(quad: Quad) -> tuple[bool, bool]:
    """Whether the words in a box run along its width, the likelier answer first."""
    return (True, False) if quad.right - quad.left >= quad.top - quad.bottom else (False, True)


def _ends(quad: Quad, *, is_upright: bool) -> tuple[Point, Point]:
    """The middles of the sides at which a line in the box begins and ends, or ends and begins."""
    if is_upright:
        middle = (quad.bottom + quad.top) / 2
        return (quad.left, middle), (quad.right, middle)
    middle = (quad.left + quad.right) / 2
    return (middle, quad.bottom), (middle, quad.top)
