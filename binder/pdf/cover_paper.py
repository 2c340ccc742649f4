"""A cover sheet about signatures as a PDF to print or to lay beside the paper, tagged like the letters."""

from __future__ import annotations

from datetime import datetime

from binder.domain.signing_cover import SigningCover
from binder.pdf.characters import drawable
from binder.pdf.column import Column
from binder.pdf.faces import ONE_DOCUMENT, Face
from binder.pdf.metadata import Metadata, described
from binder.pdf.plain_pages import written
from binder.pdf.rows import QUIET, Style
from binder.pdf.structure import Element, Role

TITLE = Style(face=Face.TITLE, size=22, leading=27)
PAPER = Style(face=Face.LABEL_STRONG, size=12.5, leading=17)
MATTER = Style(face=Face.LABEL, size=9.5, leading=14, colour=QUIET)
HEADING = Style(face=Face.LABEL_STRONG, size=12.5, leading=17)
NAME = Style(face=Face.LABEL_STRONG, size=10.5, leading=15)
WORDS = Style(face=Face.TEXT, size=11, leading=16)
NOTE = Style(face=Face.LABEL, size=9, leading=13, colour=QUIET)


def cover_paper(cover: SigningCover, *, when: datetime) -> bytes:
    """The PDF, the same for the same arguments; signs that no typeface has become question marks."""
    root, column = Element(Role.DOCUMENT), Column()
    _set(root, column, Role.TITLE, cover.title, TITLE, keep=True)
    _set(root, column, Role.PARAGRAPH, cover.paper, PAPER, gap=8, keep=True)
    _set(root, column, Role.PARAGRAPH, cover.matter, MATTER, gap=2)
    for part in cover.parts:
        _set(root, column, Role.HEADING, part.heading, HEADING, gap=24, keep=True)
        for entry in part.entries:
            _set(root, column, Role.PARAGRAPH, entry.name, NAME, gap=9, keep=True)
            _set(root, column, Role.PARAGRAPH, entry.words, WORDS)
    for number, note in enumerate(cover.notes):
        _set(root, column, Role.PARAGRAPH, note, NOTE, gap=6 if number else 28)
    metadata = Metadata(
        title=described(drawable(f"{cover.title}: {cover.paper}")),
        author="",
        subject=described(drawable(cover.matter)),
        language="sv-SE",
        when=when,
    )
    with ONE_DOCUMENT:
        return written(column.rows, root, metadata.title, metadata)


def _set(
    root: Element,
    column: Column,
    role: Role,
    text: str,
    style: Style,
    *,
    gap: float = 0.0,
    keep: bool = False,
) -> None:
    if text.strip():
        column.paragraph(root.add(role), drawable(text), style, gap=gap, keep_with_next=keep)
