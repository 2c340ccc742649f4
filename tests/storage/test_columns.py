"""Moments come back as the same moments and sort as text."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.storage.columns import maybe_moment_of, moment_of, moment_text

ZONES = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=ZONES)  # noqa: DTZ001


@given(MOMENTS)
def test_a_moment_comes_back(moment: datetime) -> None:
    assert moment_of(moment_text(moment)) == moment


@given(MOMENTS, MOMENTS)
def test_texts_sort_as_their_moments(one: datetime, other: datetime) -> None:
    assert (moment_text(one) < moment_text(other)) == (one < other)


def test_a_moment_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        moment_text(datetime(2026, 3, 2, 18, 30))  # noqa: DTZ001


def test_no_text_means_no_moment() -> None:
    assert maybe_moment_of(None) is None
    assert maybe_moment_of("2026-03-02T18:30:00+00:00") == datetime(2026, 3, 2, 18, 30, tzinfo=UTC)
