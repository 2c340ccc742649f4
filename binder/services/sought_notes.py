"""Where notes stand in the version they were made on, before it is known what became of its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from binder.domain.page_words import PaperWords
from binder.domain.placement import PagePart
from binder.domain.quote_search import FoundQuote, QuoteSearch
from binder.domain.reanchor import SoughtPassages, sought
from binder.domain.text_position import passage_at
from binder.domain.web_annotation import QuotedNote
from binder.services.same_pictures import Marks, marks_of
from binder.services.spot_notes import Surroundings, surroundings

if TYPE_CHECKING:
    from binder.pdf.engine import OpenPaper


@dataclass(frozen=True, slots=True)
class OldPaper:
    """The older version: open, the characters of its pages, and their words."""

    paper: OpenPaper
    pages: Sequence[str]
    words: PaperWords


@dataclass(frozen=True, slots=True)
class SoughtNote:
    """A note and where its words stand in the older version; those around it for one on a place."""

    note: QuotedNote
    quote: FoundQuote | None
    seen: Surroundings | None = None


@dataclass(frozen=True, slots=True)
class SoughtNotes:
    """Notes and what is known of the passages that they are on.

    `marks` are those of the older version's pictures, where a note is on a page without words.
    """

    notes: Sequence[SoughtNote]
    passages: SoughtPassages
    marks: Marks


def sought_notes(notes: Sequence[QuotedNote], old: OldPaper, new: PaperWords) -> SoughtNotes:
    """Look for the notes in the older version, and for what is like them in either."""
    search = QuoteSearch(old.pages, old.words.bodies)
    found: dict[int, SoughtNote] = {}
    # Page by page, so that a page is read once.
    for index in sorted(range(len(notes)), key=lambda index: notes[index].page or 0):
        found[index] = _sought_note(notes[index], old, search)
    seen = [found[index] for index in range(len(notes))]
    passages = [each.quote.passage if each.quote else () for each in seen]
    marks = marks_of(old.paper, old.words) if any(map(_is_on_picture, seen)) else {}
    return SoughtNotes(seen, sought(old.words, new, passages), marks)


def _is_on_picture(note: SoughtNote) -> bool:
    return note.seen is not None and not note.seen.passage


def _sought_note(note: QuotedNote, old: OldPaper, search: QuoteSearch) -> SoughtNote:
    """Where a note stands; one without words, and with none below it, is on a place."""
    if not note.is_place:
        quote = search.find(note.quote, note.page, partial(_first_character, old.paper, note))
        quote = quote or _under_quads(old.paper, note) or _without_words(note, old, search)
        if quote is not None or note.quote.exact:
            return SoughtNote(note, quote)
    if note.page is None or not 0 < note.page <= old.paper.page_count:
        return SoughtNote(note, None)
    seen = surroundings(old.words, old.paper, note.page, note.quads)
    return SoughtNote(note, FoundQuote(seen.passage, is_only=True), seen)


def _without_words(note: QuotedNote, old: OldPaper, search: QuoteSearch) -> FoundQuote | None:
    """The place of a note that tells neither words nor boxes, but what stands around it, or its count."""
    if note.quote.exact or note.quads:
        return None
    found = search.between(note.quote, note.page)
    if found is not None or note.position is None:
        return found
    # Programs count differently: what stands there is worth showing, not worth trusting.
    passage = passage_at(old.pages, note.page, note.position)
    return FoundQuote(passage, is_only=False) if passage else None


def _first_character(paper: OpenPaper, note: QuotedNote, page: int) -> int | None:
    if not note.quads or page > paper.page_count:
        return None
    first = note.quads[0]
    return paper.caret_at(page, (first.left, (first.bottom + first.top) / 2))


def _under_quads(paper: OpenPaper, note: QuotedNote) -> FoundQuote | None:
    """The words under a note's boxes, where its quote is not found or it has none."""
    if note.page is None or note.page > paper.page_count or not note.quads:
        return None
    first, last = note.quads[0], note.quads[-1]
    start = first.left, (first.bottom + first.top) / 2
    selection = paper.selection(note.page, start, (last.right, (last.bottom + last.top) / 2))
    if selection is None:
        return None
    # Words were quoted, but others stand there: the boxes alone are no proof.
    is_sure = not note.quote.exact
    return FoundQuote([PagePart(note.page, selection.start, selection.end)], is_only=is_sure)
