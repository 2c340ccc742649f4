"""The day in a file's name, in the forms that people write it."""

from __future__ import annotations

from datetime import date

import pytest

from binder.kallelse.day_in_name import day_in_name


@pytest.mark.parametrize(
    "name",
    [
        "Handlingar KF 2027-04-14.pdf",
        "kf-20270414-handlingar.pdf",
        "2027_04_14 handlingar.pdf",
        "2027-04-14 (kf 2027-04-14).pdf",
    ],
)
def test_the_day_is_read_from_the_name(name: str) -> None:
    assert day_in_name(name) == date(2027, 4, 14)


@pytest.mark.parametrize(
    "name", ["Handlingar.pdf", "2027-02-30.pdf", "2027-04-14 till 2027-04-15.pdf", "SLK-2027-01129.pdf"]
)
def test_no_day_is_made_up(name: str) -> None:
    assert day_in_name(name) is None
