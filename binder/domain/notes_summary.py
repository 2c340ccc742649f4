"""What a summary of notes holds, in the order it is read; how it is set is another's matter."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryNote:
    """One note: the words it hangs on, what was written, and a line that says where, what, who and when."""

    quote: str
    text: str
    facts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryPaper:
    """A paper with its notes; without a title for notes on the item itself."""

    title: str
    notes: tuple[SummaryNote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryItem:
    """An item with what was noted on it and in its papers."""

    heading: str
    papers: tuple[SummaryPaper, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesSummary:
    """The whole summary."""

    title: str
    subtitle: str
    items: tuple[SummaryItem, ...]
