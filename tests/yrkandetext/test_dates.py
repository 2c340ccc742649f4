"""Dates: each way of writing one is read as that day, and figures that are none stay figures."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.swedish_dates import long_date, short_date
from binder.yrkandetext.dates import dates_in

DAYS = st.dates(min_value=date(2010, 1, 1), max_value=date(2029, 12, 31))


def days(text: str) -> list[date]:
    return [day for _, _, day in dates_in(text)]


FORMS = {
    "iso": lambda day: day.isoformat(),
    "short": lambda day: day.strftime("%y%m%d"),
    "compact": lambda day: day.strftime("%Y%m%d"),
    "dots": lambda day: day.strftime("%Y.%m.%d"),
    "slashes": lambda day: day.strftime("%Y/%m/%d"),
    "day first": lambda day: f"{day.day}/{day.month} {day.year}",
    "day and dash": lambda day: f"{day.day}/{day.month}-{day.year}",
    "blanks": lambda day: day.strftime("%Y %m %d"),
    "in words": short_date,
    "with weekday": long_date,
    "den": lambda day: f"den {day.day}:e {short_date(day).split(' ', 1)[1]}",
    "capitals": lambda day: short_date(day).upper(),
    "parted by a line": lambda day: day.strftime("%Y-%m- %d"),
    "long dashes": lambda day: day.strftime("%Y\u2013%m\u2013%d"),
}


@pytest.mark.parametrize("form", FORMS)
@given(day=DAYS)
def test_a_day_is_read_back_from_every_form(form, day):
    assert days(f"Ekvalla, {FORMS[form](day)}") == [day]


@given(DAYS, DAYS)
def test_two_days_are_found_in_their_order(one, other):
    assert days(f"{one} reviderad {other}") == [one, other]


@given(DAYS)
def test_the_place_of_a_date_is_told(day):
    text = f"Datum: {day} Ärende 4"
    ((start, end, _),) = dates_in(text)
    assert text[start:end] == day.isoformat()


@pytest.mark.parametrize(
    "text",
    [
        "2026-13-01", "2026-02-30", "31/4 2026", "KS-2026/118", "SLK-2026-00402", "12.5 procent",
        "mars 2026", "2024-2027", "123456", "1234567", "0402/23", "Ärende 2.1.14", "version 2026", "§ 12",
    ],
)  # fmt: skip
def test_these_are_no_dates(text):
    assert days(text) == []


@given(st.text(max_size=80))
def test_no_text_whatever_breaks_the_reading(text):
    assert all(text[start:end].strip() for start, end, _ in dates_in(text))
