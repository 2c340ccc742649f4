"""Pieces of pages, and the pictures of them that are kept."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from binder.domain.errors import BinderError, ErrorCode
from binder.ui.reader.image_cache import ImageCache
from binder.ui.reader.pieces import TILE, Drawn, Look, Piece, pieces_of

A4 = (595.0, 842.0)
LOOK = Look(paper="p", scale=1.0, tint="#ffffff")
ALL = (0.0, 0.0, 1e6, 1e6)


def drawn(piece: Piece, side: int = 10) -> Drawn:
    return Drawn(piece=piece, image=QImage(side, side, QImage.Format.Format_RGB32), frame=None)


def page(number: int, **look) -> Piece:
    return pieces_of(Look(**{"paper": "p", "scale": 1.0, "tint": "#ffffff"} | look), number, A4, ALL)[0]


def test_a_page_of_usual_size_is_one_piece():
    pieces = pieces_of(LOOK, 4, A4, ALL)
    assert [piece.clip for piece in pieces] == [(0, 0, 595, 842)]
    assert pieces[0].is_whole


def test_the_pieces_of_a_large_page_cover_it_without_overlap():
    pieces = pieces_of(Look(paper="p", scale=5.0, tint=""), 1, A4, ALL)
    assert sum(width * height for _, _, width, height in (piece.clip for piece in pieces)) == 2975 * 4210
    assert len({piece.clip[:2] for piece in pieces}) == len(pieces) == 15


def test_only_pieces_in_sight_are_asked_for():
    pieces = pieces_of(Look(paper="p", scale=5.0, tint=""), 1, A4, (10, TILE + 10, 900, TILE + 500))
    assert [piece.clip[:2] for piece in pieces] == [(0, TILE)]


def test_a_page_too_small_to_see_has_still_a_pixel():
    assert pieces_of(LOOK, 1, (0.1, 0.1), ALL)[0].clip == (0, 0, 1, 1)


def test_the_pictures_not_used_for_longest_make_room():
    cache = ImageCache(room=1000)
    first, second, third = page(1), page(2), page(3)
    for piece in (first, second):
        cache.put(drawn(piece))
    cache.get(first)
    cache.put(drawn(third))
    assert (first in cache, second in cache, third in cache) == (True, False, True)
    assert cache.used <= 1000


def test_the_same_piece_drawn_again_counts_once():
    cache = ImageCache(room=10_000)
    cache.put(drawn(page(1)))
    cache.put(drawn(page(1)))
    assert cache.used == 400
    cache.clear()
    assert (cache.used, page(1) in cache) == (0, False)


def test_a_picture_larger_than_all_room_is_kept_alone():
    cache = ImageCache(room=10)
    cache.put(drawn(page(1)))
    assert page(1) in cache


def test_what_could_not_be_drawn_is_tried_again():
    cache = ImageCache()
    error = BinderError(ErrorCode.PAGE_DAMAGED, page=1)
    cache.put(Drawn(piece=page(1), image=QImage(), frame=None, error=error))
    cache.put(drawn(page(2)))
    cache.forget_troubles()
    assert (page(1) in cache, page(2) in cache) == (False, True)


@pytest.mark.parametrize(
    ("look", "stands_in"),
    [({"scale": 2.0}, True), ({"tint": "#f2f0eb"}, True), ({"turn": 90}, False), ({"paper": "q"}, False)],
)
def test_a_picture_of_the_same_page_stands_in_for_another_size(look, stands_in):
    cache = ImageCache()
    cache.put(drawn(page(1)))
    asked = Look(**{"paper": "p", "scale": 1.0, "tint": "#ffffff"} | look)
    assert (cache.stand_in(asked, 1) is not None) is stands_in
    assert cache.stand_in(asked, 2) is None
