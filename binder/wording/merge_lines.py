"""What `binder import` says of a later file: what it brought, or what must be looked at first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from binder.domain.meeting import Meeting
from binder.domain.news import NewsKind
from binder.wording.news_words import news_word

_QUESTIONS = {
    "which-item": "Vilket ärende är det här?",
    "is-withdrawn": "Utgår ärendet?",
    "which-value": "Stämmer den nya uppgiften?",
    "which-paper": "Ersätter den en tidigare handling?",
    "which-place": "Vilket ärende hör handlingen till, och ersätter den någon?",
}


def merged_line(file: str, meeting: Meeting, counts: Mapping[NewsKind, int]) -> str:
    """What the file brought to the meeting, in the order of the kinds."""
    told = [f"{n} {news_word(kind, n)}" for kind in NewsKind if (n := counts.get(kind, 0))]
    return f"{file}: {_named(meeting)}, {', '.join(told) or 'inget nytt'}"


def nothing_new_line(file: str, meeting: Meeting) -> str:
    """That the meeting has all of it."""
    return f"{file}: {_named(meeting)} har redan allt i filen. Ingenting har ändrats."


def must_be_looked_at_lines(file: str, meeting: Meeting, questions: Sequence[tuple[str, str]]) -> list[str]:
    """What is not certain, as kinds of questions and what they are about, and what to do."""
    return [
        f"{file}: {_named(meeting)}. Ingenting har ändrats, för det här är osäkert:",
        *(f"  {_QUESTIONS.get(kind, kind)} {about}" for kind, about in questions),
        "Öppna filen i fönstret och svara på frågorna där.",
    ]


def _named(meeting: Meeting) -> str:
    return f"{meeting.body} {meeting.date.isoformat()}"
