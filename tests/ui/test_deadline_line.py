"""The line with the last day to hand in."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from binder.domain.deadline import Deadline
from binder.domain.yrkande import YrkandeKind
from binder.ui.deadline_line import DeadlineLine
from binder.ui.session import local_now

MOTION = frozenset({YrkandeKind.MOTION})


def in_days(days: int) -> Deadline:
    day: date = local_now().date() + timedelta(days=days)
    return Deadline(kinds=MOTION, last=day, last_open=day, source="33 §")


@pytest.fixture
def line(qtbot) -> DeadlineLine:
    made = DeadlineLine()
    qtbot.addWidget(made)
    return made


def test_a_kind_without_a_rule_has_no_line(line):
    line.show_for(YrkandeKind.AVSLAG, [in_days(9)])
    assert line.isHidden()


def test_the_day_is_told_with_where_the_rule_stands(line):
    line.show_for(YrkandeKind.MOTION, [in_days(9)])
    assert line.text().startswith("Lämna in senast ")
    assert (line.toolTip(), line.accessibleDescription(), line.isHidden()) == ("33 §", "33 §", False)


def test_an_over_deadline_says_what_to_do(line):
    line.show_for(YrkandeKind.MOTION, [in_days(-1)])
    assert "Fråga registratorn" in line.text()
