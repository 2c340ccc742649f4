"""Whether a later list moves the meeting to another day, hour or place."""

from __future__ import annotations

import re

from binder.kallelse.asking import Asker
from binder.kallelse.comparison import CHANGE, KEEP, FieldChange, Question, QuestionKind
from binder.kallelse.item_likeness import Sketch
from binder.kallelse.known import KnownMeeting
from binder.kallelse.proposal import Proposal, Read

_DIGITS = re.compile(r"\d+")


def changed_meeting(known: KnownMeeting, proposal: Proposal, asker: Asker) -> list[FieldChange]:
    """Return the changes; another day is always asked about, and so is a doubtful hour or place."""
    found = []
    day = proposal.date.value
    if day is not None and day != known.date:
        change = FieldChange(field="date", before=known.date.isoformat(), after=day.isoformat())
        found += _if_wanted(change, asker)
    for name, read, is_other in (
        ("time", proposal.time, _is_other_time),
        ("place", proposal.place, _is_other_place),
    ):
        before: str | None = getattr(known, name)
        if read.value and is_other(before or "", read.value):
            change = FieldChange(field=name, before=before, after=read.value)
            found += _if_wanted(change, asker) if _is_doubtful(read) else [change]
    return found


def _is_doubtful(read: Read[str]) -> bool:
    return bool(read.doubts)


def _is_other_time(before: str, after: str) -> bool:
    return _DIGITS.findall(before) != _DIGITS.findall(after)


def _is_other_place(before: str, after: str) -> bool:
    """Tell it of places of which neither only says more than the other."""
    one, other = Sketch(before).plain, Sketch(after).plain
    return not one or (one not in other and other not in one)


def _if_wanted(change: FieldChange, asker: Asker) -> list[FieldChange]:
    question = Question(
        id=f"meeting:{change.field}",
        kind=QuestionKind.WHICH_VALUE,
        about=str(change.after),
        choices=(CHANGE, KEEP),
        suggested=CHANGE,
        field=change.field,
    )
    return [change] if asker.ask(question) == CHANGE else []
