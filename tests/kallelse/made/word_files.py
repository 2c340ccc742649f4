"""Invented kallelser as Word files: tables, lists that Word numbers itself, headings and tabs."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING

from docx import Document

from tests.kallelse.made.meeting import MadeMeeting

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

WordFile = Callable[["WordDocument", MadeMeeting, list[str]], None]


def _head(document: WordDocument, meeting: MadeMeeting) -> None:
    document.add_heading(f"Kallelse till {meeting.body}", 1)
    document.add_paragraph(f"Tid:\t{meeting.long_day}, kl. {meeting.time}")
    document.add_paragraph(f"Plats:\t{meeting.place}")


def word_table(document: WordDocument, meeting: MadeMeeting, shown: list[str]) -> None:
    """A table with a head row."""
    _head(document, meeting)
    table = document.add_table(rows=1, cols=3)
    for cell, words in zip(table.rows[0].cells, ("Nr", "Ärende", "Diarienummer"), strict=True):
        cell.text = words
    for item, number in zip(meeting.items, shown, strict=True):
        for cell, words in zip(table.add_row().cells, (number, item.title, item.dnr or ""), strict=True):
            cell.text = words


def facts_in_table(document: WordDocument, meeting: MadeMeeting, shown: list[str]) -> None:
    """The meeting's facts in a table of their own, the items in paragraphs with tabs."""
    document.add_paragraph("KALLELSE")
    facts = document.add_table(rows=0, cols=2)
    for label, value in (
        ("Organ", meeting.body),
        ("Tid", f"{meeting.day.isoformat()} kl. {meeting.time}"),
        ("Plats", meeting.place),
    ):
        row = facts.add_row()
        row.cells[0].text, row.cells[1].text = label, value
    document.add_paragraph("Ärenden")
    for item, number in zip(meeting.items, shown, strict=True):
        document.add_paragraph(f"{number}\t{item.title}" + (f"\t{item.dnr}" if item.dnr else ""))


def numbered_by_word(document: WordDocument, meeting: MadeMeeting, shown: list[str]) -> None:
    """A list that Word itself numbers: the numbers are not in the text."""
    del shown
    _head(document, meeting)
    document.add_heading("Dagordning", 2)
    for item in meeting.items:
        document.add_paragraph(item.title + (f" ({item.dnr})" if item.dnr else ""), style="List Number")


def word_headings(document: WordDocument, meeting: MadeMeeting, shown: list[str]) -> None:
    """Each item a heading, with labelled text below."""
    _head(document, meeting)
    document.add_paragraph("Föredragningslista")
    for item, number in zip(meeting.items, shown, strict=True):
        document.add_heading(f"{number} {item.title}", 2)
        if item.dnr:
            document.add_paragraph(f"Dnr {item.dnr}")
        if item.proposal:
            document.add_paragraph().add_run("Förslag till beslut").bold = True
            document.add_paragraph(item.proposal)
        document.add_paragraph("Frågan har beretts under våren.")


WORD_FILES: dict[str, WordFile] = {
    each.__name__: each for each in (word_table, facts_in_table, numbered_by_word, word_headings)
}


def as_word_file(kind: str, meeting: MadeMeeting, shown: list[str]) -> bytes:
    """Return the Word file."""
    document = Document()
    WORD_FILES[kind](document, meeting, shown)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
