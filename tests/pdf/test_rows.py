"""How rows are cut into pages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from binder.pdf.rows import Row, fitted, paginate


def row(height: float = 10, *, gap: float = 0, may_start_page: bool = True) -> Row:
    return Row(height=height, marks=(), gap=gap, may_start_page=may_start_page)


def pages(rows: list[Row], *, top: float = 30, top_of_next: float = 30) -> list[int]:
    """How many rows stand on each page of a paper whose lower margin is 0."""
    return [len(page) for page in paginate(rows, top=top, top_of_next=top_of_next, bottom=0)]


def test_a_page_is_filled_before_the_next_is_begun() -> None:
    assert pages([row()] * 7) == [3, 3, 1]


def test_the_first_page_may_begin_lower() -> None:
    assert pages([row()] * 5, top=20) == [2, 3]


def test_the_first_page_may_end_higher() -> None:
    placed = paginate([row()] * 5, top=30, top_of_next=30, bottom=0, first_bottom=10)
    assert [len(page) for page in placed] == [2, 3]


def test_a_gap_takes_room() -> None:
    assert pages([row(), row(gap=5), row()]) == [2, 1]


def test_a_gap_is_dropped_at_the_top_of_a_page() -> None:
    second = paginate([row(30), row(gap=5)], top=30, top_of_next=30, bottom=0)[1]
    assert second[0].top == 30


def test_what_is_held_goes_to_the_next_page_together() -> None:
    assert pages([row(), row(), row(), row(may_start_page=False), row()]) == [2, 3]


def test_a_block_taller_than_a_page_is_cut_where_it_must_be() -> None:
    assert pages([row()] + [row(may_start_page=False)] * 4) == [3, 2]


def test_a_row_taller_than_a_page_still_gets_one() -> None:
    assert pages([row(), row(99), row()]) == [1, 1, 1]


def test_no_rows_are_no_pages() -> None:
    assert pages([]) == []


def tops(rows: list[Row]) -> list[list[float]]:
    """Where the rows stand on each page of a paper that is set as it fits best."""
    placed = fitted(rows, top=50, top_of_next=50, bottom=0)
    return [[each.top for each in page] for page in placed]


def test_rows_are_set_closer_where_that_saves_a_page_and_no_closer_than_that() -> None:
    assert tops([row(20), row(14, gap=20)]) == [[50, 14]]


def test_what_does_not_fit_however_close_keeps_its_room() -> None:
    assert tops([row(20), row(10, gap=10), row(20, gap=5)]) == [[50, 20], [50]]


def test_what_fits_keeps_its_room() -> None:
    assert tops([row(20), row(20, gap=10)]) == [[50, 20]]


def test_a_long_paper_is_not_set_closer_for_a_page() -> None:
    rows = [row(gap=2) for _ in range(300)]
    assert tops(rows) == [
        [each.top for each in page] for page in paginate(rows, top=50, top_of_next=50, bottom=0)
    ]


rows_of_all_kinds = st.lists(
    st.builds(row, st.integers(1, 15), gap=st.integers(0, 5), may_start_page=st.booleans()), max_size=40
)


@given(rows_of_all_kinds)
def test_every_row_is_placed_once_in_order(rows: list[Row]) -> None:
    placed = paginate(rows, top=30, top_of_next=40, bottom=0)
    assert [entry.row for page in placed for entry in page] == rows


@given(rows_of_all_kinds)
def test_no_row_stands_below_the_margin(rows: list[Row]) -> None:
    placed = paginate(rows, top=30, top_of_next=40, bottom=0)
    assert all(entry.top - entry.row.height >= 0 for page in placed for entry in page)


def test_what_stands_above_a_row_is_drawn_again_where_it_begins_a_page() -> None:
    above = row(5)
    rows = [row(), row(), *(Row(height=10, marks=(), above=above) for _ in range(4))]
    placed = paginate(rows, top=30, top_of_next=30, bottom=0)
    assert [len(page) for page in placed] == [3, 3, 2]
    assert [page[0].row is above for page in placed] == [False, True, True]
    assert [each.top for each in placed[1]] == [30, 25, 15]
