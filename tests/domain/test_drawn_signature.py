"""A name written by hand is kept as lines or dots and comes back the same."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.drawn_signature import MOST_POINTS, InkDots, PenLines, drawn_from, kept, trimmed

PLACES = st.integers(min_value=0, max_value=2000).map(float)
LINES = st.lists(
    st.lists(st.tuples(PLACES, PLACES), min_size=1, max_size=9).map(tuple), min_size=1, max_size=4
)


@given(LINES.map(tuple))
def test_lines_come_back_as_they_were_drawn(lines: tuple[tuple[tuple[float, float], ...], ...]) -> None:
    drawn = trimmed(lines, 3.0)
    assert drawn is not None
    assert drawn_from(kept(drawn)) == drawn


@given(LINES.map(tuple))
def test_the_frame_just_holds_the_lines(lines: tuple[tuple[tuple[float, float], ...], ...]) -> None:
    drawn = trimmed(lines, 3.0)
    assert drawn is not None
    xs = [x for line in drawn.lines for x, _ in line]
    assert (min(xs), max(xs)) == pytest.approx((3.0, drawn.width - 3.0))


def test_dots_come_back_as_they_were() -> None:
    dots = InkDots(9, 2, b"\x80\x80\x00\x00", (20, 40, 112))
    assert drawn_from(kept(dots)) == dots


def test_no_bytes_are_no_signature() -> None:
    assert drawn_from(b"") is None


def test_an_empty_sheet_is_no_signature() -> None:
    assert trimmed((), 3.0) is None
    assert trimmed((((1.0, 1.0),) * (MOST_POINTS + 1),), 3.0) is None


@pytest.mark.parametrize(
    "data",
    [b"nej", zlib.compress(b"nej"), zlib.compress(b"[]"), zlib.compress(b'{"kind": "dots"}')],
)
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="no drawn signature"):
        drawn_from(data)


def test_a_frame_without_size_is_refused() -> None:
    with pytest.raises(ValueError, match="no drawn signature"):
        drawn_from(kept(PenLines(0, 10, (((1.0, 1.0),),))))


def test_too_few_bits_are_refused() -> None:
    with pytest.raises(ValueError, match="no drawn signature"):
        drawn_from(kept(InkDots(9, 2, b"\x80")))
