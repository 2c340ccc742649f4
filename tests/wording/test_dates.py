from __future__ import annotations

from datetime import date, datetime, time

import pytest

from binder.domain import swedish_dates
from binder.wording.dates import clock, long_date, moment_words, short_date

DAY = date(2024, 3, 6)


def test_a_day_is_written_as_swedes_write_it():
    assert long_date(DAY) == "onsdag 6 mars 2024"
    assert short_date(DAY) == "6 mars 2024"


def test_a_day_is_written_as_the_english_write_it():
    assert long_date(DAY, "en") == "Wednesday 6 March 2024"
    assert short_date(DAY, "en") == "6 March 2024"


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_its_place_in_both_languages(month):
    day = date(2024, month, 1)
    assert short_date(day, "en").split()[1] == f"{day:%B}"
    assert short_date(day).split()[1] == swedish_dates.MONTHS[month - 1]


def test_hours_are_parted_from_minutes_in_the_way_of_the_language():
    assert clock(time(9, 5)) == "09.05"
    assert clock(time(9, 5), "en") == "09:05"


def test_a_moment_is_told_by_this_computers_clock():
    moment = datetime(2024, 3, 1, 9, 30).astimezone()
    assert moment_words(moment) == "2024-03-01 kl. 09.30"
    assert moment_words(moment, "en") == "2024-03-01 at 09.30"
