"""When a paper must be handed in, as the draft, the outbox and the calendar say it."""

from __future__ import annotations

from datetime import date, datetime

from binder.domain.deadline import Deadline
from binder.domain.yrkande import YrkandeKind
from binder.wording.dates import clock, long_date, short_date
from binder.wording.languages import joined

_SOON = 3
"""From so many days left on, they are counted."""

_WORDS = {
    "sv": {
        "last": "Lämna in senast {when}",
        "over": "Tiden att lämna in gick ut {when}. Fråga registratorn om handlingen ändå tas emot.",
        "today": "i dag",
        "tomorrow": "i morgon",
        "left": "om {count} dagar",
        "hour": "{day} kl. {time}",
        "closed": "Det är en ledig dag: kansliet har sist öppet {day}.",
    },
    "en": {
        "last": "Hand in no later than {when}",
        "over": "The time to hand in ended {when}. Ask the registrar whether the paper is still accepted.",
        "today": "today",
        "tomorrow": "tomorrow",
        "left": "in {count} days",
        "hour": "{day} at {time}",
        "closed": "That is a day off: the office is last open on {day}.",
    },
}


def deadline_line(deadline: Deadline, now: datetime, language: str = "sv") -> str:
    """The last day with its hour, what is left of the time, and a warning where nobody is there then."""
    words = _WORDS.get(language, _WORDS["sv"])
    when = _when(deadline, language)
    if deadline.has_passed(now):
        return words["over"].format(when=when)
    left = _left(deadline.days_left(now.date()), language)
    sentence = f"{words['last'].format(when=when)}{f' ({left})' if left else ''}."
    if deadline.is_on_a_day_off:
        sentence += " " + words["closed"].format(day=long_date(deadline.last_open, language))
    return sentence


def calendar_summary(deadline: Deadline, body: str, meeting: date) -> str:
    """What the day is called in a calendar."""
    kinds = [kind.value for kind in YrkandeKind if kind in deadline.kinds]
    return f"Sista dag att lämna in {joined(kinds)} till {body} {short_date(meeting)}"


def _when(deadline: Deadline, language: str) -> str:
    day = long_date(deadline.last, language)
    if deadline.at is None:
        return day
    return _WORDS.get(language, _WORDS["sv"])["hour"].format(day=day, time=clock(deadline.at, language))


def _left(days: int, language: str) -> str:
    words = _WORDS.get(language, _WORDS["sv"])
    if days > _SOON:
        return ""
    return {0: words["today"], 1: words["tomorrow"]}.get(days, words["left"].format(count=days))
