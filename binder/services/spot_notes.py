"""Notes on a place without words of their own: they follow the words that stand around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING

from binder.domain.annotation import Quad
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.page_words import PaperWords, readable_text
from binder.domain.placement import CarryState, PagePart, Passage, Placement
from binder.domain.version_pair import VersionPair

if TYPE_CHECKING:
    from binder.pdf.engine import OpenPaper

_AROUND = 5
"""Words before and after a place that must have come along with it."""
_MOST = 40
"""Words whose places are looked at; of more, every second or third."""
_ONE_LINE, _ONE_COLUMN = 3.0, 9.0
"""Points by which words may have moved differently and still have moved together: up or down, sideways."""
_TOGETHER = 0.6
"""The part of the words around a place that must have moved together, the nearer counting more."""
_NEAR = 72.0
"""Points: of a place further from all words than an inch they alone prove nothing."""
_SAME_PAGE = 0.9
_HALF_PAGE = 0.5
_PROOF = 0.25
"""The part of a page's words that must stand nowhere else, in either version, to prove which it is."""
_UNSURE = 0.5
_FADES = 20.0
_SMALL = 24.0
"""Points: a box of one line or less."""
_CERTAIN = frozenset({CarryState.KEPT, CarryState.MOVED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a place on a page is in the newer version; no page for an orphan."""

    state: CarryState
    score: float = 0.0
    page: int | None = None
    quads: tuple[Quad, ...] = ()


@dataclass(frozen=True, slots=True)
class _Moved:
    """A word near a place: how much it counts, and to which page and how far it moved, if it did."""

    weight: float
    page: int | None = None
    right: float = 0.0
    up: float = 0.0


GONE = Spot(state=CarryState.ORPHAN)


@dataclass(frozen=True, slots=True)
class NearWord:
    """A word of the older version near a place: its index, its box, and how far from the place it is."""

    word: int
    box: Quad
    distance: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """A place on a page of the older version (no boxes: all of it) with the words around it, if any."""

    page: int
    quads: tuple[Quad, ...]
    passage: Passage = ()
    text: str = ""
    near: tuple[NearWord, ...] = ()

    @property
    def nearest(self) -> float:
        """How far the nearest word is, in points."""
        return min((each.distance for each in self.near), default=0.0)


def surroundings(paper: PaperWords, old: OpenPaper, page: int, quads: Sequence[Quad]) -> Surroundings:
    """The words in and around some boxes of a page; a page as a whole needs none."""
    here, boxes = paper.words_of(page), tuple(quads)
    if not here or not boxes:
        return Surroundings(page=page, quads=boxes)
    inner = _words_within(paper, old, page, boxes)
    words = range(max(here.start, inner.start - _AROUND), min(here.stop, inner.stop + _AROUND))
    start, end = paper.span(words.start)[1], paper.span(words.stop - 1)[2]
    return Surroundings(
        page=page,
        quads=boxes,
        passage=(PagePart(page, start, end),),
        text=readable_text(paper.bodies[page - 1][start:end]),
        near=tuple(_near(paper, old, words, boxes)),
    )


def place_spot(pair: VersionPair, new: OpenPaper, seen: Surroundings, placement: Placement) -> Spot:
    """Where boxes on a page are now; `placement` is where the words around them are.

    They move as these words did. Where those are gone or went apart, on a page without words (a scan, a map)
    whose picture is another, and far from all words, the place is marked to be looked at: what is there may
    be another thing.
    """
    moves = _moves(pair, new, seen) if placement.parts else []
    there = _page_of(moves)
    if there is None:
        return _on_same_page(pair, seen)
    right, up, agreed = _together([each for each in moves if each.page == there], moves)
    quads, is_inside = seen.quads, True
    if right or up:
        quads, is_inside = _within_page(new, there, [quad.moved(right, up) for quad in quads])
    is_sure = is_inside and agreed >= _TOGETHER and _is_known(pair, seen, placement, there)
    same = CarryState.KEPT if there == seen.page else CarryState.MOVED
    state, score = same if is_sure else CarryState.CHANGED, round(placement.score * agreed, 3)
    return Spot(state=state, score=score, page=there, quads=quads)


def _moves(pair: VersionPair, new: OpenPaper, seen: Surroundings) -> list[_Moved]:
    # What is far from all words is followed by many of them, what is beside one by that.
    fade = max(_FADES, seen.nearest)
    return [_move_of(pair, new, each, fade) for each in seen.near]


def _is_known(pair: VersionPair, seen: Surroundings, placement: Placement, there: int) -> bool:
    """Whether the words beside a place are there for certain, and are as they were."""
    is_same_page = _is_same_page(pair, seen.page, there, _SAME_PAGE)
    if seen.nearest > _NEAR and not is_same_page:
        return False
    return placement.state in _CERTAIN or (is_same_page and placement.text == seen.text)


def place_page(pair: VersionPair, page: int) -> Spot:
    """Which page a page as a whole is now; in doubt where much of it changed, or others are just like it."""
    there = pair.pages.to_new(page)
    if there is None:
        return GONE
    if pair.pages.shows_same(page):
        return _on_same_picture(page, there)
    same = CarryState.KEPT if there == page else CarryState.MOVED
    state = same if _is_same_page(pair, page, there, _HALF_PAGE) else CarryState.CHANGED
    return Spot(state=state, score=round(max(pair.pages.share(page), _UNSURE), 3), page=there)


def _on_same_picture(page: int, there: int, quads: tuple[Quad, ...] = ()) -> Spot:
    """A scan that came along as it was: what is on it is where it was."""
    state = CarryState.KEPT if there == page else CarryState.MOVED
    return Spot(state=state, score=1.0, page=there, quads=quads)


def _is_same_page(pair: VersionPair, page: int, there: int, least: float) -> bool:
    """Whether so much of a page is on another now, and enough of that could be nowhere else."""
    here = pair.old.words_of(page)
    proof = sum(
        pair.words.certain[word] and pair.new.page_of(pair.words.to_new[word]) == there for word in here
    )
    return (
        pair.pages.to_new(page) == there and pair.pages.share(page) >= least and proof >= _PROOF * len(here)
    )


def _on_same_page(pair: VersionPair, seen: Surroundings) -> Spot:
    there = pair.pages.to_new(seen.page)
    if there is None:
        return GONE
    if pair.pages.shows_same(seen.page):
        return _on_same_picture(seen.page, there, seen.quads)
    return Spot(state=CarryState.CHANGED, score=_UNSURE, page=there, quads=seen.quads)


def _words_within(paper: PaperWords, old: OpenPaper, page: int, quads: Sequence[Quad]) -> range:
    """The words from the first to the last corner of the boxes; of a small one the word at its middle."""
    points = [point for quad in quads for point in _points(quad)]
    carets = [caret for point in points if (caret := _caret(old, page, point)) is not None]
    here = paper.words_of(page)
    if not carets:
        return here[:1]
    found = paper.words_at(page, min(carets), max(carets) + 1)
    start = min(max(found.start, here.start), here.stop - 1)
    return range(start, min(here.stop, max(start + 1, found.stop)))


def _points(quad: Quad) -> tuple[tuple[float, float], ...]:
    middle = (quad.left + quad.right) / 2, (quad.bottom + quad.top) / 2
    if max(quad.right - quad.left, quad.top - quad.bottom) <= _SMALL:
        return (middle,)
    return (quad.left, quad.top), middle, (quad.right, quad.bottom)


def _caret(paper: OpenPaper, page: int, point: tuple[float, float]) -> int | None:
    try:
        return paper.caret_at(page, point)
    except BinderError as error:
        if error.code is not ErrorCode.PAGE_DAMAGED:
            raise
        return None


def _near(paper: PaperWords, old: OpenPaper, words: range, quads: Sequence[Quad]) -> Iterator[NearWord]:
    for word in words[:: 1 + len(words) // _MOST]:
        page, start, _ = paper.span(word)
        box = old.box_of(page, start)
        if box is not None:
            yield NearWord(word, box, min(_distance(box, quad) for quad in quads))


def _move_of(pair: VersionPair, new: OpenPaper, near: NearWord, fade: float) -> _Moved:
    weight = 1 / (1 + (near.distance / fade) ** 2)
    there = pair.words.to_new[near.word]
    if there < 0:
        return _Moved(weight)
    page, start, _ = pair.new.span(there)
    after = new.box_of(page, start)
    if after is None:
        return _Moved(weight)
    return _Moved(weight, page, after.left - near.box.left, after.bottom - near.box.bottom)


def _distance(one: Quad, other: Quad) -> float:
    across = max(one.left - other.right, other.left - one.right, 0.0)
    up = max(one.bottom - other.top, other.bottom - one.top, 0.0)
    return hypot(across, up)


def _page_of(near: Iterable[_Moved]) -> int | None:
    """The page that most of the words came to, the nearer counting more."""
    weights: dict[int, float] = {}
    for each in near:
        if each.page is not None:
            weights[each.page] = weights.get(each.page, 0.0) + each.weight
    return max(weights, key=lambda page: weights[page], default=None)


def _together(there: Sequence[_Moved], near: Sequence[_Moved]) -> tuple[float, float, float]:
    """How far to the right and up the words moved that moved together, and which part of all they are."""
    up = _middle([(each.up, each.weight) for each in there])
    lines = [each for each in there if abs(each.up - up) <= _ONE_LINE]
    right = _middle([(each.right, each.weight) for each in lines])
    agreed = [each for each in lines if abs(each.right - right) <= _ONE_COLUMN]
    share = sum(each.weight for each in agreed) / sum(each.weight for each in near)
    # The nearest words are what the member pointed at: if they went elsewhere, the others prove nothing.
    nearest = max(each.weight for each in near)
    of_nearest = [each in agreed for each in near if each.weight == nearest]
    is_there = of_nearest[0] and sum(of_nearest) >= _TOGETHER * len(of_nearest)
    return right, up, share if is_there else min(share, _UNSURE)


def _middle(weighted: list[tuple[float, float]]) -> float:
    """The value that half of the weight lies on either side of."""
    half = sum(weight for _, weight in weighted) / 2
    for value, weight in sorted(weighted):
        half -= weight
        if half <= 0:
            return value
    return weighted[-1][0]


def _within_page(paper: OpenPaper, page: int, quads: Sequence[Quad]) -> tuple[tuple[Quad, ...], bool]:
    """The boxes, moved back onto the page if they came to lie outside, and whether they were on it."""
    shown = paper.frame_of(page).box
    left, right = min(quad.left for quad in quads), max(quad.right for quad in quads)
    bottom, top = min(quad.bottom for quad in quads), max(quad.top for quad in quads)
    across = max(shown.left - left, 0.0) or min(shown.right - right, 0.0)
    up = max(shown.bottom - bottom, 0.0) or min(shown.top - top, 0.0)
    return tuple(quad.moved(across, up) for quad in quads), not across and not up
