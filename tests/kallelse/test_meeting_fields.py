"""Whether a later list moves the meeting."""

from __future__ import annotations

from dataclasses import replace

import pytest

from binder.kallelse.asking import Asker
from binder.kallelse.comparison import CHANGE, KEEP
from binder.kallelse.meeting_fields import changed_meeting
from binder.kallelse.proposal import Doubt, Read
from tests.kallelse.invented_supplements import DAY, a_list, a_meeting

KNOWN = a_meeting([], time="13.00", place="Rådhuset, sal A")


def changed(asker: Asker, **values: object) -> list[tuple[str, object]]:
    proposal = replace(a_list([]).proposal, **values)  # type: ignore[arg-type]
    return [(change.field, change.after) for change in changed_meeting(KNOWN, proposal, asker)]


@pytest.mark.parametrize("values", [{}, {"time": Read("kl. 13:00")}, {"place": Read("Rådhuset")}])
def test_the_same_said_otherwise_is_no_change(values: dict[str, object]) -> None:
    assert changed(Asker(), **values) == []


def test_another_hour_and_place_are_changes() -> None:
    found = changed(Asker(), time=Read("15.00"), place=Read("Folkets hus"))
    assert found == [("time", "15.00"), ("place", "Folkets hus")]


def test_a_doubtful_hour_is_asked() -> None:
    asker = Asker()
    assert changed(asker, time=Read("15.00", doubts=(Doubt.GUESSED,))) == []
    assert [question.id for question in asker.open] == ["meeting:time"]


@pytest.mark.parametrize(("answer", "found"), [(CHANGE, [("date", "2026-03-05")]), (KEEP, [])])
def test_another_day_is_what_was_answered(answer: str, found: list[tuple[str, object]]) -> None:
    asker = Asker({"meeting:date": answer})
    assert changed(asker, date=Read(DAY.replace(day=5))) == found
    assert asker.open == ()
