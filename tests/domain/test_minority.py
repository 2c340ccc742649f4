"""A third of those present, and never less."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.minority import needed


@pytest.mark.parametrize(("present", "least"), [(61, 21), (60, 20), (51, 17), (1, 1), (3, 1), (4, 2)])
def test_a_part_of_a_person_counts_as_one(present: int, least: int) -> None:
    assert needed(present) == least


@given(st.integers(1, 500))
def test_it_is_the_fewest_that_are_a_third(present: int) -> None:
    assert 3 * needed(present) >= present
    assert 3 * (needed(present) - 1) < present
