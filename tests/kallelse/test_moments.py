"""Days and hours as heads print them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.kallelse.moments import MONTHS, days_in, hours_in, names_day, without_moments


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_from_both_usual_forms(day: date) -> None:
    spoken = f"tisdagen den {day.day} {MONTHS[day.month - 1]} {day.year}"
    assert list(days_in(f"{spoken} och {day.isoformat()}")) == [(day, True), (day, True)]


def test_a_day_without_year_needs_one_given() -> None:
    assert list(days_in("den 4 mars kl. 13")) == []
    assert list(days_in("den 4 mars kl. 13", 2025)) == [(date(2025, 3, 4), False)]
    assert names_day("den 4 mars")


@pytest.mark.parametrize(
    "text", ["31 februari 2025", "2025-13-01", "99/99 2025", "mars 2025", "4 marsvin 2025"]
)
def test_what_is_no_day_is_not_read(text: str) -> None:
    assert list(days_in(text)) == []


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("kl. 13.00", "13.00"),
        ("klockan 09:00", "09:00"),
        ("Kl 16:00-17:15", "16:00-17:15"),
        ("kl 9 – 12", "9-12"),
        ("kl. 18.00–ca 21.00", "18.00"),
        ("13.00-15.00", "13.00-15.00"),
        ("den 4 mars", None),
        ("version 1.10", None),
    ],
)
def test_hours_are_read_as_printed(text: str, hours: str | None) -> None:
    found = hours_in(text)
    assert (found[0] if found else None) == hours


def test_a_field_for_hours_needs_no_word_before_them() -> None:
    assert hours_in("18:30") is None
    assert hours_in("18:30", only=True) == ("18:30", 5)


def test_a_place_is_what_is_left_without_day_and_hour() -> None:
    assert without_moments("Ekrummet, tisdagen den 4 mars 2025 kl. 13.00–15.00") == "Ekrummet"
    assert without_moments("Tisdag 4 mars 2025 kl 13.00") == ""
