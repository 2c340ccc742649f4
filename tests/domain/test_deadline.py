"""The last day to hand in, counted from the meeting."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from binder.domain.deadline import DayUnit, Deadline, DeadlineRule, deadline_for, deadlines_of
from binder.domain.yrkande import YrkandeKind

MEETING = date(2027, 3, 10)  # a Wednesday
MOTION, QUESTION = frozenset({YrkandeKind.MOTION}), frozenset({YrkandeKind.ENKEL_FRAGA})
CLOSED = {date(2027, 3, 8)}


def is_open(day: date) -> bool:
    return day.weekday() < 5 and day not in CLOSED


@pytest.mark.parametrize(
    ("rule", "last"),
    [
        (DeadlineRule(kinds=MOTION, before=14), date(2027, 2, 24)),
        (DeadlineRule(kinds=MOTION, before=0), MEETING),
        (DeadlineRule(kinds=MOTION, before=1, unit=DayUnit.WORKING_DAYS), date(2027, 3, 9)),
        (DeadlineRule(kinds=MOTION, before=2, unit=DayUnit.WORKING_DAYS), date(2027, 3, 5)),
        (DeadlineRule(kinds=MOTION, before=2, unit=DayUnit.WEEKS), date(2027, 2, 24)),
        (DeadlineRule(kinds=MOTION, before=2, unit=DayUnit.WEEKS, weekday=0), date(2027, 2, 22)),
        (DeadlineRule(kinds=MOTION, before=0, unit=DayUnit.WEEKS, weekday=4), date(2027, 3, 12)),
    ],
)
def test_the_last_day_is_counted_as_the_rule_says(rule: DeadlineRule, last: date) -> None:
    assert rule.last_day(MEETING, is_open) == last


def test_a_last_day_off_names_the_day_before_it_that_is_open() -> None:
    rule = DeadlineRule(kinds=MOTION, before=3)
    (deadline,) = deadlines_of([rule], "KF", MEETING, is_open)
    assert (deadline.last, deadline.last_open) == (date(2027, 3, 7), date(2027, 3, 5))
    assert deadline.is_on_a_day_off


def test_a_rule_of_another_body_is_left_out() -> None:
    rule = DeadlineRule(kinds=MOTION, before=3, bodies=("Kommunfullmäktige",))
    assert deadlines_of([rule], "Kommunstyrelsen", MEETING, is_open) == ()
    assert len(deadlines_of([rule], " kommunfullmäktige", MEETING, is_open)) == 1


def test_a_kind_keeps_the_earliest_of_its_deadlines() -> None:
    rules = [DeadlineRule(kinds=MOTION, before=3), DeadlineRule(kinds=MOTION | QUESTION, before=9)]
    found = deadlines_of(rules, "KF", MEETING, is_open)
    assert deadline_for(YrkandeKind.MOTION, found) == found[0]
    assert deadline_for(YrkandeKind.AVSLAG, found) is None


@pytest.mark.parametrize(
    ("moment", "passed"),
    [
        ("2027-03-08T12:00+01:00", False),
        ("2027-03-08T12:01+01:00", True),
        ("2027-03-07T23:59+01:00", False),
        ("2027-03-09T00:00+01:00", True),
    ],
)
def test_the_hour_counts_on_the_last_day(moment: str, passed: bool) -> None:
    deadline = Deadline(kinds=QUESTION, last=date(2027, 3, 8), last_open=date(2027, 3, 8), at=time(12))
    assert deadline.has_passed(datetime.fromisoformat(moment)) is passed


def test_without_an_hour_the_whole_day_counts() -> None:
    deadline = Deadline(kinds=QUESTION, last=MEETING, last_open=MEETING)
    assert not deadline.has_passed(datetime(2027, 3, 10, 23, 59).astimezone())
    assert deadline.days_left(date(2027, 3, 12)) == -2
