"""A note as files carry it (PDF, XFDF, JSON-LD), and how it answers to a note of the binder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import NAMESPACE_URL, uuid5

from binder.domain.annotation import Annotation, AnnotationKind, HighlightColour, Quad, TextQuote

Rgb = tuple[float, float, float]
"""Red, green and blue, each from 0 to 1."""

NO_WORDS = TextQuote(exact="")

_OURS = uuid5(NAMESPACE_URL, "https://motesparm.example/notes")
_GREY = 0.08
"""Less between the strongest and the weakest part than this has no hue worth the name."""


class MarkKind(StrEnum):
    """What is seen on the page; the values are the annotation types of ISO 32000-1, 12.5.6."""

    HIGHLIGHT = "Highlight"
    UNDERLINE = "Underline"
    SQUIGGLY = "Squiggly"
    STRIKE_OUT = "StrikeOut"
    TEXT = "Text"
    FREE_TEXT = "FreeText"


SUBJECTS = {
    AnnotationKind.HIGHLIGHT: "Markering",
    AnnotationKind.COMMENT: "Kommentar",
    AnnotationKind.ITEM_NOTE: "Anteckning på ärendet",
}
"""What a note is called in the list of notes that other programs show."""

COLOURS: dict[HighlightColour, Rgb] = {  # as the reader paints them on white paper
    HighlightColour.YELLOW: (0xFF / 255, 0xE2 / 255, 0x7A / 255),
    HighlightColour.GREEN: (0xB9 / 255, 0xE6 / 255, 0xB0 / 255),
    HighlightColour.BLUE: (0xB5 / 255, 0xD9 / 255, 0xF7 / 255),
    HighlightColour.PINK: (0xFB / 255, 0xC4 / 255, 0xD8 / 255),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FileNote:
    """A note on a page (from 1) of a file; boxes in points of the file, one for each line.

    `name` is what the file calls it (/NM), "" if it has none; `quote` the words below it, if they are known.
    """

    kind: MarkKind
    page: int
    quads: tuple[Quad, ...]
    colour: Rgb | None = None
    text: str = ""
    subject: str = ""
    author: str = ""
    name: str = ""
    created: datetime | None = None
    modified: datetime | None = None
    quote: TextQuote = NO_WORDS

    @property
    def box(self) -> Quad:
        """The smallest box around all of it."""
        return Quad(
            min(quad.left for quad in self.quads),
            min(quad.bottom for quad in self.quads),
            max(quad.right for quad in self.quads),
            max(quad.top for quad in self.quads),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesFile:
    """The notes of a file, and what it says of the paper they are on ("" and 0: nothing)."""

    notes: tuple[FileNote, ...]
    file_name: str = ""
    sha256: str = ""
    page_count: int = 0


def name_of(note: Annotation) -> str:
    """What the note is called in every file it is written to: the name it came with, else one of its own."""
    if note.origin is not None and note.origin.name:
        return note.origin.name
    return uuid5(_OURS, f"{note.id}/{note.created_at.isoformat()}").urn


def as_file_note(note: Annotation, author: str, page: int, quads: tuple[Quad, ...]) -> FileNote:
    """The note as a file carries it, at a place there; what is on words is a highlight with its text."""
    return FileNote(
        kind=MarkKind.TEXT if note.anchor is None or not note.anchor.quote.exact else MarkKind.HIGHLIGHT,
        page=page,
        quads=quads,
        colour=COLOURS[note.colour],
        text=note.text,
        subject=SUBJECTS.get(note.kind, ""),
        author=note.origin.author if note.origin is not None and note.origin.author else author,
        name=name_of(note),
        created=note.created_at,
        modified=note.modified_at,
        quote=note.anchor.quote if note.anchor is not None else NO_WORDS,
    )


def kind_in_binder(note: FileNote) -> AnnotationKind:
    """What the note is in the binder: what it says itself, else a comment if it has something to say."""
    for kind, subject in SUBJECTS.items():
        if note.subject == subject and (kind is not AnnotationKind.ITEM_NOTE or note.kind is MarkKind.TEXT):
            return kind
    is_mark = note.kind not in {MarkKind.TEXT, MarkKind.FREE_TEXT}
    return AnnotationKind.HIGHLIGHT if is_mark and not note.text else AnnotationKind.COMMENT


def nearest_colour(colour: Rgb | None) -> HighlightColour:
    """The named colour whose hue is nearest; yellow for none and for grey."""
    if colour is None or max(colour) - min(colour) < _GREY:
        return HighlightColour.YELLOW
    hue = _hue(colour)
    return min(COLOURS, key=lambda named: _apart(hue, _hue(COLOURS[named])))


def _hue(colour: Rgb) -> float:
    """The place on the colour circle, from 0 to 1."""
    import colorsys

    return colorsys.rgb_to_hsv(*colour)[0]


def _apart(one: float, other: float) -> float:
    distance = abs(one - other)
    return min(distance, 1 - distance)
