"""Swedish clock time: the offset on any day, held against the data base of time zones, and printed hours."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.swedish_time import clock_times, in_stockholm, stockholm_of

ZONE = ZoneInfo("Europe/Stockholm")
days = st.dates(date(2000, 1, 1), date(2036, 12, 31))
clocks = st.times().filter(lambda clock: clock.hour not in {2, 3})


@given(days, clocks)
def test_the_offset_is_that_of_the_zone(day: date, clock: time) -> None:
    assert in_stockholm(day, clock).utcoffset() == datetime.combine(day, clock, ZONE).utcoffset()


@given(st.datetimes(datetime(2000, 1, 1), datetime(2036, 12, 31)))  # noqa: DTZ001 - made UTC below
def test_a_moment_is_shown_as_swedish_clocks_show_it(moment: datetime) -> None:
    utc = moment.replace(tzinfo=UTC)
    assert stockholm_of(utc).replace(tzinfo=None) == utc.astimezone(ZONE).replace(tzinfo=None)


def test_a_moment_without_offset_is_swedish() -> None:
    assert stockholm_of(datetime(2025, 7, 1, 13)).utcoffset() == timedelta(hours=2)  # noqa: DTZ001 - meant


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("13.00", (time(13), None)),
        ("9-12", (time(9), time(12))),
        ("18:30–21", (time(18, 30), time(21))),
        ("kl. 08.15-16.00", (time(8, 15), time(16))),
        ("17.00-09.00", (time(17), None)),
        ("25.00", None),
        ("efter lunch", None),
        (None, None),
    ],
)
def test_printed_hours_are_understood(text: str | None, wanted: object) -> None:
    assert clock_times(text) == wanted
