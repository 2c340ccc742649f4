"""How wide the columns of a table become."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.table_widths import column_widths

WIDTHS = st.lists(
    st.tuples(st.floats(0, 300), st.floats(0, 900)).map(lambda pair: (pair[0], sum(pair))),
    min_size=1,
    max_size=12,
)


def test_room_left_over_is_shared_in_proportion() -> None:
    assert column_widths([10, 10], [20, 40], 120) == [40, 80]


def test_a_narrow_column_keeps_its_line_where_others_must_break() -> None:
    kept, other = column_widths([10, 30], [40, 500], 200)
    assert (kept, other) == (40, 160)


def test_no_word_is_cut_while_all_have_room() -> None:
    widths = column_widths([90, 20, 60], [400, 30, 300], 200)
    assert all(width >= least for width, least in zip(widths, [90, 20, 60], strict=True))


def test_a_word_wider_than_its_share_leaves_the_others_theirs() -> None:
    assert column_widths([500, 20], [500, 20], 100) == [80, 20]


def test_a_table_without_words_has_columns_of_one_width() -> None:
    assert column_widths([0, 0], [0, 0], 100) == [50, 50]


@given(WIDTHS)
def test_the_columns_are_together_as_wide_as_the_text(pairs: list[tuple[float, float]]) -> None:
    widths = column_widths([least for least, _ in pairs], [natural for _, natural in pairs], 300)
    assert sum(widths) == pytest.approx(300)
    assert min(widths) >= 0
