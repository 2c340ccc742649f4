"""Moments as PDF writes them come back as they went."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.pdf_dates import moment_in, pdf_date

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(st.datetimes(timezones=ZONES).filter(lambda moment: moment.year > 999))
def test_a_moment_comes_back_to_the_second(moment: datetime) -> None:
    assert moment_in(pdf_date(moment)) == moment.replace(microsecond=0)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("D:20260302183000Z", datetime(2026, 3, 2, 18, 30, tzinfo=UTC)),
        ("D:20260302183000+01'00", datetime(2026, 3, 2, 17, 30, tzinfo=UTC)),
        ("20260302", datetime(2026, 3, 2, tzinfo=UTC)),
        ("D:2026", datetime(2026, 1, 1, tzinfo=UTC)),
        ("D:20260231", None),
        ("D:20260302183000+99'00'", datetime(2026, 3, 2, 18, 30, tzinfo=UTC)),
        ("i går", None),
        ("", None),
    ],
)
def test_every_spelling_is_read(text: str, moment: datetime | None) -> None:
    assert moment_in(text) == moment


@given(st.text(max_size=40))
def test_nothing_that_stands_there_does_harm(text: str) -> None:
    moment_in("D:" + text)
