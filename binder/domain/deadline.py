"""The last day to hand in a paper, as a kommun's own rules count it from the meeting."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from binder.domain.yrkande import YrkandeKind

IsWorkingDay = Callable[[date], bool]


class DayUnit(StrEnum):
    """What is counted back from the meeting."""

    DAYS = "days"
    WORKING_DAYS = "working-days"
    WEEKS = "weeks"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRule:
    """One rule: the kinds it is for, how long before the meeting, and where it is written.

    `bodies` empty: of every body. `weekday` (0 is Monday) only with weeks: that day of the week so many
    weeks before the meeting's. `at` None: before the day ends.
    """

    kinds: frozenset[YrkandeKind]
    before: int
    unit: DayUnit = DayUnit.DAYS
    weekday: int | None = None
    at: time | None = None
    bodies: tuple[str, ...] = ()
    source: str = ""

    def is_of(self, body: str) -> bool:
        """Whether it is a rule of that body."""
        wanted = body.strip().casefold()
        return not self.bodies or any(own.strip().casefold() == wanted for own in self.bodies)

    def last_day(self, meeting: date, is_working_day: IsWorkingDay) -> date:
        """The last day to hand in for a meeting on that day."""
        match self.unit:
            case DayUnit.WORKING_DAYS:
                return _working_days_before(meeting, self.before, is_working_day)
            case DayUnit.WEEKS:
                same_day = meeting - timedelta(weeks=self.before)
                return same_day if self.weekday is None else _in_week_of(same_day, self.weekday)
            case _:
                return meeting - timedelta(days=self.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The last day for some kinds of papers to one meeting.

    `last_open` is the last working day up to then: on a day off nobody may be there to receive it.
    """

    kinds: frozenset[YrkandeKind]
    last: date
    last_open: date
    at: time | None = None
    source: str = ""

    @property
    def is_on_a_day_off(self) -> bool:
        """Whether the last day is no working day."""
        return self.last_open != self.last

    def has_passed(self, now: datetime) -> bool:
        """Whether it is too late; `now` is the time where the meeting is."""
        if now.date() != self.last:
            return now.date() > self.last
        return self.at is not None and now.time().replace(tzinfo=None) > self.at

    def days_left(self, today: date) -> int:
        """How many days are left; 0 on the last day, negative when it is over."""
        return (self.last - today).days


def deadlines_of(
    rules: Iterable[DeadlineRule], body: str, meeting: date, is_working_day: IsWorkingDay
) -> tuple[Deadline, ...]:
    """The deadlines of one body's meeting, the earliest first."""
    found = [_deadline(rule, meeting, is_working_day) for rule in rules if rule.is_of(body)]
    return tuple(sorted(found, key=lambda deadline: (deadline.last, deadline.at or time.max)))


def deadline_for(kind: YrkandeKind, deadlines: Iterable[Deadline]) -> Deadline | None:
    """The deadline that a paper of the kind must keep: the earliest of those that are about it."""
    about = [deadline for deadline in deadlines if kind in deadline.kinds]
    return min(about, key=lambda deadline: (deadline.last, deadline.at or time.max), default=None)


def _deadline(rule: DeadlineRule, meeting: date, is_working_day: IsWorkingDay) -> Deadline:
    last = rule.last_day(meeting, is_working_day)
    return Deadline(
        kinds=rule.kinds,
        last=last,
        last_open=_open_until(last, is_working_day),
        at=rule.at,
        source=rule.source,
    )


def _working_days_before(day: date, count: int, is_working_day: IsWorkingDay) -> date:
    while count > 0:
        day -= timedelta(days=1)
        count -= is_working_day(day)
    return day


def _in_week_of(day: date, weekday: int) -> date:
    return day + timedelta(days=weekday - day.weekday())


def _open_until(day: date, is_working_day: IsWorkingDay) -> date:
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day
