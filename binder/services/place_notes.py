"""Notes made on one version of a PDF, found again in another, with their boxes there."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from binder.domain.annotation import NOTHING_AROUND, Quad, TextQuote
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.machine_twins import MachineTwins
from binder.domain.page_words import readable_text
from binder.domain.placement import ORPHAN, CarryState, PagePart, Placement
from binder.domain.quote_search import FoundQuote, QuoteSearch
from binder.domain.reanchor import carry as place_passages
from binder.domain.reanchor import unsure
from binder.domain.version_pair import VersionPair
from binder.domain.web_annotation import QuotedNote, quoted_notes
from binder.services.place_on_page import words_around
from binder.services.spot_notes import Spot, Surroundings, place_page, place_spot, surroundings
from binder.services.whole_file import read_whole

if TYPE_CHECKING:
    from binder.pdf.engine import OpenPaper

_MOST_BYTES = 64 * 1024**2
_WORTH_SHARING = 100
_OWN_SHARE = 0.55
"""Of many notes; the second process takes the others, but must be given both papers' words first."""


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


def place_file(old: Path, new: Path, notes: Path) -> list[PlacedNote]:
    """The notes of a W3C JSON-LD file, made on one PDF, in another; nothing is stored.

    Raises BinderError: FILE_MISSING, FILE_UNREADABLE, FILE_KIND_UNKNOWN (no annotations), or what reading the
    two PDFs raises.
    """
    from binder.pdf.engine import open_pdf
    from binder.services.read_versions import ReadApart, page_characters

    wanted = _read_notes(notes)
    apart = ReadApart(old)
    try:
        with open_pdf(new) as new_paper, open_pdf(old) as old_paper:
            new_pages = page_characters(new_paper)
            pair = VersionPair(apart.pages(), new_pages)
            here, there = _shared(wanted)
            begun = (
                apart.begin(_place_there, new, pair, [wanted[index] for index in there]) if there else list
            )
            own = _place([wanted[index] for index in here], _Between(pair, old_paper, new_paper))
            placed = dict(zip([*here, *there], [*own, *begun()], strict=True))
    finally:
        apart.close()
    return [placed[index] for index in range(len(wanted))]


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
    pair = VersionPair(old_pages, new_pages, by_machine=any(by_machine))
    return _place(notes, _Between(pair, old_paper, new_paper), by_machine)


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


def _read_notes(path: Path) -> list[QuotedNote]:
    try:
        return quoted_notes(json.loads(read_whole(path, _MOST_BYTES).decode("utf-8-sig")))
    except (ValueError, RecursionError) as error:
        raise BinderError(ErrorCode.FILE_KIND_UNKNOWN, path=path) from error


@dataclass(frozen=True, slots=True)
class _Between:
    """Two versions of a paper and how their words belong together."""

    pair: VersionPair
    old: OpenPaper
    new: OpenPaper


@dataclass(frozen=True, slots=True)
class _Found:
    """A note and where its words stand in the older version; those around it for one on a place."""

    note: QuotedNote
    quote: FoundQuote | None
    seen: Surroundings | None = None


def _shared(notes: Sequence[QuotedNote]) -> tuple[list[int], list[int]]:
    """The notes for either process, by their index; a page's notes nearly always together."""
    order = sorted(range(len(notes)), key=lambda index: notes[index].page or 0)
    own = len(order) if len(order) < _WORTH_SHARING else round(_OWN_SHARE * len(order))
    return order[:own], order[own:]


def _place_there(
    old: OpenPaper, new: Path, pair: VersionPair, notes: Sequence[QuotedNote]
) -> list[PlacedNote]:
    """The second process's share."""
    from binder.pdf.engine import open_pdf

    with open_pdf(new) as new_paper:
        return _place(notes, _Between(pair, old, new_paper))


def _place(
    notes: Sequence[QuotedNote],
    between: _Between,
    by_machine: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset()),
) -> list[PlacedNote]:
    pair = between.pair
    twins = MachineTwins(pair, *by_machine)
    found = _found(notes, between, QuoteSearch(pair.old_pages, pair.old.bodies))
    passages = [each.quote.passage if each.quote else () for each in found]
    placements = list(map(twins.checked, passages, place_passages(pair, passages)))
    sure = [_as_sure(placement, each.quote) for placement, each in zip(placements, found, strict=True)]
    return _with_quads(found, sure, between)


def _found(notes: Sequence[QuotedNote], between: _Between, search: QuoteSearch) -> list[_Found]:
    """Where each note stands in the older version; page by page, so that a page is read once."""
    found: dict[int, _Found] = {}
    for index in sorted(range(len(notes)), key=lambda index: notes[index].page or 0):
        found[index] = _found_note(notes[index], between, search)
    return [found[index] for index in range(len(notes))]


def _found_note(note: QuotedNote, between: _Between, search: QuoteSearch) -> _Found:
    """Where a note stands; one without words, and with none below it, is on a place."""
    if not note.is_place:
        quote = search.find(note.quote, note.page, partial(_first_character, between.old, note))
        quote = quote or _under_quads(between.old, note)
        if quote is not None or note.quote.exact:
            return _Found(note, quote)
    if note.page is None or not 0 < note.page <= between.old.page_count:
        return _Found(note, None)
    seen = surroundings(between.pair, between.old, note.page, note.quads)
    return _Found(note, FoundQuote(seen.passage, is_only=True), seen)


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


def _as_sure(placement: Placement, found: FoundQuote | None) -> Placement:
    if found is None:
        return ORPHAN
    return placement if found.is_only else unsure(placement)


def _with_quads(
    found: Sequence[_Found], placements: Sequence[Placement], between: _Between
) -> list[PlacedNote]:
    order = sorted(range(len(found)), key=lambda index: [part.page for part in placements[index].parts])
    placed = {index: _placed(found[index], placements[index], between) for index in order}
    return [placed[index] for index in range(len(found))]


def _placed(found: _Found, placement: Placement, between: _Between) -> PlacedNote:
    if found.seen is not None:
        return _placed_spot(found.note, found.seen, placement, between)
    parts = [between.new.between(part.page, part.start, part.end) for part in placement.parts]
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


def _placed_spot(note: QuotedNote, seen: Surroundings, placement: Placement, between: _Between) -> PlacedNote:
    """A note on a place, where the words around it led; a page as a whole has no boxes."""
    if seen.quads:
        spot = place_spot(between.pair, between.new, seen, placement)
    else:
        spot = place_page(between.pair, seen.page)
    if spot.page is None:
        return _gone(note)
    return PlacedNote(
        id=note.id,
        state=spot.state,
        score=spot.score,
        parts=(PlacedPart(page=spot.page, quads=spot.quads),),
        text="",
        quote=_words_around(between.new, spot),
    )


def _words_around(paper: OpenPaper, spot: Spot) -> TextQuote:
    if spot.page is None or not spot.quads:
        return NOTHING_AROUND
    box = spot.quads[0]
    return words_around(paper, spot.page, ((box.left + box.right) / 2, (box.bottom + box.top) / 2))


def _gone(note: QuotedNote) -> PlacedNote:
    text = readable_text(note.quote.exact)
    return PlacedNote(id=note.id, state=CarryState.ORPHAN, score=0.0, parts=(), text=text, quote=note.quote)
