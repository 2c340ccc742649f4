"""Notes on scanned pages that nobody has read go where the same picture is."""

from __future__ import annotations

from functools import cache

from binder.domain.annotation import Quad, TextQuote
from binder.domain.placement import CarryState
from binder.domain.web_annotation import QuotedNote
from binder.pdf.engine import open_pdf
from binder.services.place_notes import PlacedNote, place_between
from binder.services.read_versions import page_characters
from tests.pdf.scans import scan

MAP, PLAN, LETTER = ("Karta",), ("Plan",), ("Brev från Ekvik",)
HERE = Quad(100, 400, 112, 412)


@cache
def _scanned(*pages: tuple[str, ...]) -> bytes:
    return scan(*pages)


def placed(
    page: int, old: tuple[tuple[str, ...], ...], new: tuple[tuple[str, ...], ...], *quads: Quad
) -> PlacedNote:
    note = QuotedNote(id="n", quote=TextQuote(exact=""), page=page, quads=quads, is_place=True)
    with open_pdf(_scanned(*old)) as one, open_pdf(_scanned(*new)) as other:
        (found,) = place_between([note], (one, page_characters(one)), (other, page_characters(other)))
    return found


def test_a_spot_goes_along_with_its_scan() -> None:
    found = placed(1, (MAP, PLAN, LETTER), (LETTER, PLAN, MAP), HERE)
    (part,) = found.parts
    assert (found.state, part.page, part.quads) == (CarryState.MOVED, 3, (HERE,))


def test_a_note_on_a_whole_page_goes_along_with_its_scan() -> None:
    found = placed(2, (MAP, PLAN), (PLAN, MAP))
    assert (found.state, [part.page for part in found.parts]) == (CarryState.MOVED, [1])


def test_a_picture_that_is_there_twice_proves_nothing() -> None:
    found = placed(1, (MAP, PLAN), (MAP, PLAN, MAP), HERE)
    assert found.state is CarryState.CHANGED


def test_where_another_picture_is_now_the_spot_is_to_be_looked_at() -> None:
    found = placed(1, (MAP, PLAN), (LETTER, PLAN), HERE)
    assert (found.state, [part.page for part in found.parts]) == (CarryState.CHANGED, [1])
