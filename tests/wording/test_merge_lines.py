"""What the command line says of a later file."""

from __future__ import annotations

from datetime import date

import pytest

from binder.domain.ids import MeetingId
from binder.domain.meeting import Meeting
from binder.domain.news import NewsKind
from binder.kallelse.comparison import QuestionKind
from binder.wording.merge_lines import merged_line, must_be_looked_at_lines, nothing_new_line

MEETING = Meeting(id=MeetingId(1), municipality="Ekvik", body="Valnämnden", date=date(2026, 3, 4))
FILE = "tillagg.pdf"


def test_what_came_is_counted_in_words() -> None:
    line = merged_line(FILE, MEETING, {NewsKind.REPLACED_PAPER: 2, NewsKind.NEW_ITEM: 1})
    assert line == "tillagg.pdf: Valnämnden 2026-03-04, 1 nytt ärende, 2 ersatta handlingar"


@pytest.mark.parametrize("kind", NewsKind)
@pytest.mark.parametrize("count", [1, 2])
def test_every_kind_has_its_words(kind: NewsKind, count: int) -> None:
    assert f"{count} " in merged_line(FILE, MEETING, {kind: count})


def test_nothing_new_is_said() -> None:
    assert "Ingenting har ändrats" in nothing_new_line(FILE, MEETING)
    assert "inget nytt" in merged_line(FILE, MEETING, {})


@pytest.mark.parametrize("kind", QuestionKind)
def test_every_question_is_asked_in_swedish(kind: QuestionKind) -> None:
    said, question, todo = must_be_looked_at_lines(FILE, MEETING, [(kind.value, "Simhallens taxor")])
    assert "Ingenting har ändrats" in said
    assert kind.value not in question.replace("Simhallens taxor", "?")
    assert "fönstret" in todo
