"""A summary of notes as a PDF to read and print, tagged like the letters, so that it can be read aloud."""

from __future__ import annotations

from datetime import datetime

from binder.domain.notes_summary import NotesSummary, SummaryItem, SummaryNote
from binder.pdf.characters import drawable, missing_characters
from binder.pdf.column import Column
from binder.pdf.faces import ONE_DOCUMENT, Face
from binder.pdf.metadata import Metadata, described
from binder.pdf.plain_pages import written
from binder.pdf.rows import QUIET, Style
from binder.pdf.structure import Element, Role

TITLE = Style(face=Face.TITLE, size=22, leading=27)
SUBTITLE = Style(face=Face.LABEL, size=9.5, leading=14, colour=QUIET)
ITEM = Style(face=Face.LABEL_STRONG, size=12.5, leading=17)
PAPER_TITLE = Style(face=Face.LABEL_STRONG, size=9.5, leading=14)
QUOTE = Style(face=Face.TEXT, size=10.5, leading=15, colour=QUIET)
OWN = Style(face=Face.TEXT, size=11, leading=16)
FACTS = Style(face=Face.LABEL, size=8.5, leading=12, colour=QUIET)

_INDENT = 14.0
_STOOD_IN = "Tecken som typsnittet saknar visas som frågetecken. I Markdown-filen finns de kvar."


def notes_paper(summary: NotesSummary, *, when: datetime) -> bytes:
    """The PDF, the same for the same arguments.

    Signs that no typeface has become question marks, and are spoken of at the end.
    """
    root = Element(Role.DOCUMENT)
    column = Column()
    setter = _Setter(root, column)
    setter.set(summary)
    heading = described(setter.drawable(summary.title))
    metadata = Metadata(
        title=heading,
        author="",
        subject=described(setter.drawable(summary.subtitle)),
        language="sv-SE",
        when=when,
    )
    head = f"{heading} · {metadata.subject}"
    with ONE_DOCUMENT:
        return written(column.rows, root, head, metadata)


class _Setter:
    """Sets the parts of a summary into a column."""

    def __init__(self, root: Element, column: Column) -> None:
        self._root, self._column = root, column
        self._has_stand_ins = False

    def set(self, summary: NotesSummary) -> None:
        """Everything, from the title on."""
        self._put(Role.TITLE, summary.title, TITLE, keep_with_next=True)
        self._put(Role.PARAGRAPH, summary.subtitle, SUBTITLE, gap=4)
        for item in summary.items:
            self._item(item)
        if self._has_stand_ins:
            self._put(Role.PARAGRAPH, _STOOD_IN, FACTS, gap=24)

    def drawable(self, text: str) -> str:
        """The text with a question mark for each sign that cannot be drawn."""
        self._has_stand_ins = self._has_stand_ins or bool(missing_characters(text))
        return drawable(text)

    def _item(self, item: SummaryItem) -> None:
        self._put(Role.HEADING, item.heading, ITEM, gap=26, keep_with_next=True)
        for paper in item.papers:
            self._put(Role.PARAGRAPH, paper.title, PAPER_TITLE, gap=12, keep_with_next=True)
            for note in paper.notes:
                self._note(note)

    def _note(self, note: SummaryNote) -> None:
        gap = 10.0
        for style, text in ((QUOTE, _quoted(note.quote)), *((OWN, line) for line in note.text.splitlines())):
            if text.strip():
                self._put(Role.PARAGRAPH, text, style, gap=gap, keep_with_next=True)
                gap = 3.0
        self._put(Role.PARAGRAPH, note.facts, FACTS, gap=min(gap, 3.0))

    def _put(
        self, role: Role, text: str, style: Style, *, gap: float = 0.0, keep_with_next: bool = False
    ) -> None:
        self._column.paragraph(
            self._root.add(role),
            self.drawable(text),
            style,
            gap=gap,
            indent=_INDENT if style is QUOTE else 0.0,
            keep_with_next=keep_with_next,
        )


def _quoted(words: str) -> str:
    return f"”{words}”" if words else ""
