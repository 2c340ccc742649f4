"""Spots, drawings and whole pages follow the words around them, or it is said that they may not have."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import pytest

from binder.domain.annotation import Quad, TextQuote
from binder.domain.placement import CarryState
from binder.domain.web_annotation import QuotedNote
from binder.pdf.engine import open_pdf
from binder.services.place_notes import PlacedNote, place_between
from binder.services.read_versions import page_characters
from tests.two_versions import NEW, OLD, PageLines, pdf_of

LINE = 18.0
SCHOOL, POOL, PROMISE = OLD
LOWERED = ("Ett nytt stycke som sattes in", "med två rader i början", *POOL)
LONG_GONE = ("Tjänsteskrivelse KS 2026/102", "Något helt annat om vatten och avlopp i Söderby")


def beside(row: int, left: float = 45.0, width: float = 14.0) -> Quad:
    """A box on a line of a page, counted from 0."""
    bottom = 760 - LINE * row - 2
    return Quad(left, bottom, left + width, bottom + 14)


def ring_around(first: int, last: int) -> Quad:
    """A box around some lines of a page, as of a pen that was drawn around them."""
    return Quad(66, 760 - LINE * last - 6, 430, 760 - LINE * first + 14)


@cache
def _bytes_of(pages: tuple[PageLines, ...]) -> bytes:
    return pdf_of(pages)


def placed(
    quads: Sequence[Quad], page: int = 2, new: Sequence[PageLines] = NEW, old: Sequence[PageLines] = OLD
) -> PlacedNote:
    note = QuotedNote(id="n", quote=TextQuote(exact=""), page=page, quads=tuple(quads), is_place=True)
    with open_pdf(_bytes_of(tuple(old))) as one, open_pdf(_bytes_of(tuple(new))) as other:
        (found,) = place_between([note], (one, page_characters(one)), (other, page_characters(other)))
    return found


def place_of(found: PlacedNote) -> tuple[int, tuple[Quad, ...]]:
    (part,) = found.parts
    return part.page, part.quads


def test_on_an_unchanged_page_it_stays_to_the_point() -> None:
    found = placed([beside(3)], new=OLD)
    assert (found.state, place_of(found)) == (CarryState.KEPT, (2, (beside(3),)))


def test_it_goes_down_with_its_line_when_lines_are_put_in_above() -> None:
    found = placed([beside(4)], new=(SCHOOL, LOWERED, PROMISE))
    page, (quad,) = place_of(found)
    assert (found.state, page) == (CarryState.KEPT, 2)
    assert (quad.left, quad.bottom) == pytest.approx((45, beside(6).bottom), abs=0.5)


def test_ink_around_lines_goes_with_them() -> None:
    found = placed([ring_around(3, 5)], new=(SCHOOL, LOWERED, PROMISE))
    _, (quad,) = place_of(found)
    assert quad.top == pytest.approx(ring_around(5, 7).top, abs=0.5)


def test_it_goes_to_the_page_that_its_words_went_to() -> None:
    found = placed([beside(3)], page=1)
    assert (found.state, place_of(found)[0]) == (CarryState.MOVED, 3)


def test_the_words_around_its_new_place_are_told() -> None:
    found = placed([beside(3)], page=1)
    assert found.quote.suffix.startswith("Skolskjuts erbjuds")
    assert (found.quote.exact, found.text) == ("", "")


def test_beside_changed_words_it_is_placed_and_marked() -> None:
    found = placed([beside(4)], page=2)
    page, (quad,) = place_of(found)
    assert (found.state, page, quad.bottom) == (CarryState.CHANGED, 2, pytest.approx(beside(4).bottom))


def test_where_the_words_around_it_are_gone_it_stays_on_the_page_and_is_marked() -> None:
    shortened = (*POOL[:3], *POOL[5:])
    found = placed([beside(4)], new=(SCHOOL, shortened, PROMISE))
    assert (found.state, place_of(found)[0]) == (CarryState.CHANGED, 2)


def test_with_its_page_gone_it_is_an_orphan() -> None:
    found = placed([beside(3)], page=3)
    assert (found.state, found.parts, found.score) == (CarryState.ORPHAN, (), 0.0)


def test_words_that_went_apart_leave_a_drawing_around_them_marked() -> None:
    apart = (*POOL[:4], "", "", "", "", "", "", *POOL[4:])
    assert placed([ring_around(3, 4)], new=(SCHOOL, apart, PROMISE)).state is CarryState.CHANGED


def test_it_is_never_put_outside_the_page() -> None:
    lowered = (*[""] * 40, *POOL)
    found = placed([Quad(45, 5, 59, 19)], new=(SCHOOL, lowered, PROMISE))
    _, (quad,) = place_of(found)
    assert (quad.bottom >= 0, found.state) == (True, CarryState.CHANGED)


def test_on_a_page_without_words_it_keeps_its_place_and_is_marked() -> None:
    found = placed([beside(3)], old=(SCHOOL, (), PROMISE), new=(SCHOOL, (), PROMISE))
    assert (found.state, place_of(found)) != (CarryState.KEPT, ())
    assert place_of(found)[0] == 2


def test_a_page_as_a_whole_is_followed() -> None:
    found = placed([], page=1)
    assert (found.state, place_of(found)) == (CarryState.MOVED, (3, ()))


def test_a_page_whose_words_changed_a_little_is_the_same_page() -> None:
    assert placed([], page=2).state in {CarryState.KEPT, CarryState.CHANGED}
    assert place_of(placed([], page=2)) == (2, ())


def test_a_page_that_is_gone_leaves_an_orphan() -> None:
    assert placed([], page=3).state is CarryState.ORPHAN


def test_a_page_that_became_another_is_never_certain() -> None:
    assert placed([], new=(SCHOOL, LONG_GONE, PROMISE)).state not in {CarryState.KEPT, CarryState.MOVED}


def test_a_page_that_is_not_there_has_no_place() -> None:
    assert placed([beside(3)], page=9).state is CarryState.ORPHAN
