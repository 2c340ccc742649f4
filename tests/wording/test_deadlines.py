"""A deadline in words: when, how long is left, and what to do when it is over."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from binder.domain.deadline import Deadline
from binder.domain.yrkande import YrkandeKind
from binder.wording.deadlines import calendar_summary, deadline_line

MONDAY, SUNDAY = date(2027, 3, 8), date(2027, 3, 7)
KINDS = frozenset({YrkandeKind.MOTION, YrkandeKind.INTERPELLATION})
DEADLINE = Deadline(kinds=KINDS, last=MONDAY, last_open=MONDAY, at=time(12))


def said(day: int, hour: int = 9, deadline: Deadline = DEADLINE, language: str = "sv") -> str:
    return deadline_line(deadline, datetime(2027, 3, day, hour).astimezone(), language)


@pytest.mark.parametrize(
    ("day", "line"),
    [
        (1, "Lämna in senast måndag 8 mars 2027 kl. 12.00."),
        (6, "Lämna in senast måndag 8 mars 2027 kl. 12.00 (om 2 dagar)."),
        (7, "Lämna in senast måndag 8 mars 2027 kl. 12.00 (i morgon)."),
        (8, "Lämna in senast måndag 8 mars 2027 kl. 12.00 (i dag)."),
    ],
)
def test_the_last_days_are_counted(day: int, line: str) -> None:
    assert said(day) == line


def test_over_says_what_to_do() -> None:
    assert said(8, 13) == (
        "Tiden att lämna in gick ut måndag 8 mars 2027 kl. 12.00. "
        "Fråga registratorn om handlingen ändå tas emot."
    )


def test_a_day_off_names_the_last_open_day() -> None:
    weekend = Deadline(kinds=KINDS, last=SUNDAY, last_open=date(2027, 3, 5))
    assert said(1, deadline=weekend).endswith("kansliet har sist öppet fredag 5 mars 2027.")


def test_english_stands_beside() -> None:
    assert said(7, language="en") == "Hand in no later than Monday 8 March 2027 at 12:00 (tomorrow)."


def test_the_calendar_names_kinds_body_and_meeting() -> None:
    assert calendar_summary(DEADLINE, "Kommunfullmäktige", date(2027, 3, 10)) == (
        "Sista dag att lämna in motion och interpellation till Kommunfullmäktige 10 mars 2027"
    )
