"""Notes made on one version of a PDF, found again in another, with their boxes there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from binder.domain.annotation import NOTHING_AROUND, Quad, TextQuote
from binder.domain.machine_twins import MachineTwins
from binder.domain.page_words import readable_text
from binder.domain.placement import ORPHAN, CarryState, Placement
from binder.domain.quote_search import FoundQuote
from binder.domain.reanchor import carry as place_passages
from binder.domain.reanchor import unsure
from binder.domain.version_pair import VersionPair
from binder.domain.web_annotation import QuotedNote
from binder.services.place_on_page import words_around
from binder.services.same_pictures import marks_of, same_pictures
from binder.services.sought_notes import OldPaper, SoughtNote, SoughtNotes, sought_notes
from binder.services.spot_notes import Spot, Surroundings, place_page, place_spot

if TYPE_CHECKING:
    from binder.pdf.engine import OpenPaper


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedPart:
    """The boxes of a note on one page of the newer version."""

    page: int
    quads: tuple[Quad, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedNote:
    """What became of a note: `parts` are none for an orphan, more than one where it runs over a page's end.

    `text` is what stands there now, of an orphan what stood there before; `quote` the same with what stands
    around it.
    """

    id: str
    state: CarryState
    score: float
    parts: tuple[PlacedPart, ...]
    text: str
    quote: TextQuote


def place_between(
    notes: Sequence[QuotedNote],
    old: tuple[OpenPaper, Sequence[str]],
    new: tuple[OpenPaper, Sequence[str]],
    *,
    by_machine: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset()),
) -> list[PlacedNote]:
    """The notes' places in the newer of two open papers, each given with the characters of its pages.

    `by_machine` are the pages of either that are scanned and were read by a machine.
    """
    old_paper, old_pages = old
    new_paper, new_pages = new
    pair = VersionPair.of(old_pages, new_pages, by_machine=any(by_machine))
    known = sought_notes(notes, OldPaper(old_paper, old_pages, pair.old), pair.new)
    return place_sought(known, pair, new_paper, by_machine)


def place_sought(
    known: SoughtNotes,
    pair: VersionPair,
    new: OpenPaper,
    by_machine: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset()),
) -> list[PlacedNote]:
    """The places of notes that were found in the older version; `new` is the newer one, open."""
    if known.marks:
        pair = replace(pair, pictures=same_pictures(known.marks, marks_of(new, pair.new)))
    twins = MachineTwins(pair, *by_machine)
    placements = map(twins.checked, known.passages.passages, place_passages(pair, known.passages))
    sure = [_as_sure(placement, each.quote) for placement, each in zip(placements, known.notes, strict=True)]
    # Page by page, so that a page is read once.
    order = sorted(range(len(sure)), key=lambda index: [part.page for part in sure[index].parts])
    placed = {index: _placed(known.notes[index], sure[index], pair, new) for index in order}
    return [placed[index] for index in range(len(sure))]


def as_json(placed: Sequence[PlacedNote]) -> list[dict[str, Any]]:
    """One object for each note, in order.

    `{"id", "state", "page", "quads", "text", "score", "continued"}`

    - `state`: "kept" (same words, same page number), "moved" (same words on another page), "changed" (other
      words, or a place that should be looked at), "orphan" (not found);
    - `page`: from 1, in the newer version; null for an orphan;
    - `quads`: `[left, bottom, right, top]` in PDF points for each line, origin at the page's lower left;
    - `text`: what stands there now; for an orphan what stood there before;
    - `score`: 0 to 1, how alike the words and their surroundings are;
    - `continued`: `[{"page", "quads"}]` for what runs over onto the next pages, nearly always empty.
    """
    return [_note_json(note) for note in placed]


def _note_json(note: PlacedNote) -> dict[str, Any]:
    parts = [
        {"page": part.page, "quads": [[q.left, q.bottom, q.right, q.top] for q in part.quads]}
        for part in note.parts
    ]
    first = parts[0] if parts else {"page": None, "quads": []}
    return {
        "id": note.id,
        "state": note.state.value,
        **first,
        "text": note.text,
        "score": note.score,
        "continued": parts[1:],
    }


def _as_sure(placement: Placement, found: FoundQuote | None) -> Placement:
    if found is None:
        return ORPHAN
    return placement if found.is_only else unsure(placement)


def _placed(found: SoughtNote, placement: Placement, pair: VersionPair, new: OpenPaper) -> PlacedNote:
    if found.seen is not None:
        return _placed_spot(found.note, found.seen, placement, pair, new)
    parts = [new.between(part.page, part.start, part.end) for part in placement.parts]
    shown = [selection for selection in parts if selection is not None]
    if not shown:
        # Words without a box anywhere are as good as gone.
        return _gone(found.note)
    around = TextQuote(exact=placement.text, prefix=shown[0].quote.prefix, suffix=shown[-1].quote.suffix)
    return PlacedNote(
        id=found.note.id,
        state=placement.state,
        score=placement.score,
        parts=tuple(PlacedPart(page=part.page, quads=part.quads) for part in shown),
        text=placement.text,
        quote=around,
    )


def _placed_spot(
    note: QuotedNote, seen: Surroundings, placement: Placement, pair: VersionPair, new: OpenPaper
) -> PlacedNote:
    """A note on a place, where the words around it led; a page as a whole has no boxes."""
    spot = place_spot(pair, new, seen, placement) if seen.quads else place_page(pair, seen.page)
    if spot.page is None:
        return _gone(note)
    return PlacedNote(
        id=note.id,
        state=spot.state,
        score=spot.score,
        parts=(PlacedPart(page=spot.page, quads=spot.quads),),
        text="",
        quote=_words_around(new, spot),
    )


def _words_around(paper: OpenPaper, spot: Spot) -> TextQuote:
    if spot.page is None or not spot.quads:
        return NOTHING_AROUND
    box = spot.quads[0]
    return words_around(paper, spot.page, ((box.left + box.right) / 2, (box.bottom + box.top) / 2))


def _gone(note: QuotedNote) -> PlacedNote:
    text = readable_text(note.quote.exact)
    return PlacedNote(id=note.id, state=CarryState.ORPHAN, score=0.0, parts=(), text=text, quote=note.quote)
