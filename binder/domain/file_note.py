"""A note as files carry it (PDF, XFDF, JSON-LD), and how it answers to a note of the binder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import NAMESPACE_URL, uuid5

from binder.domain.annotation import Annotation, AnnotationKind, HighlightColour, PageAnchor, Quad, TextQuote
from binder.domain.ink import Stroke

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
    INK = "Ink"


SUBJECTS = {
    AnnotationKind.HIGHLIGHT: "Markering",
    AnnotationKind.UNDERLINE: "Understrykning",
    AnnotationKind.STRIKE_OUT: "Överstrykning",
    AnnotationKind.COMMENT: "Kommentar",
    AnnotationKind.INK: "Teckning",
    AnnotationKind.SPOT: "Anteckning på ett ställe",
    AnnotationKind.PAGE_NOTE: "Anteckning på sidan",
    AnnotationKind.PAPER_NOTE: "Anteckning på handlingen",
    AnnotationKind.ITEM_NOTE: "Anteckning på ärendet",
    AnnotationKind.MEETING_NOTE: "Anteckning på sammanträdet",
}
"""What a note is called in the list of notes that other programs show."""

COLOURS: dict[HighlightColour, Rgb] = {  # as the reader paints them on white paper
    HighlightColour.YELLOW: (0xFF / 255, 0xE2 / 255, 0x7A / 255),
    HighlightColour.GREEN: (0xB9 / 255, 0xE6 / 255, 0xB0 / 255),
    HighlightColour.BLUE: (0xB5 / 255, 0xD9 / 255, 0xF7 / 255),
    HighlightColour.PINK: (0xFB / 255, 0xC4 / 255, 0xD8 / 255),
}

LINE_COLOURS: dict[HighlightColour, Rgb] = {  # as the reader draws lines: a pale one would not be seen
    HighlightColour.YELLOW: (0x8A / 255, 0x5A / 255, 0x00 / 255),
    HighlightColour.GREEN: (0x1F / 255, 0x7A / 255, 0x3A / 255),
    HighlightColour.BLUE: (0x1D / 255, 0x4E / 255, 0xD8 / 255),
    HighlightColour.PINK: (0xC2 / 255, 0x18 / 255, 0x5B / 255),
}
_MARKS = {
    AnnotationKind.UNDERLINE: MarkKind.UNDERLINE,
    AnnotationKind.STRIKE_OUT: MarkKind.STRIKE_OUT,
    AnnotationKind.INK: MarkKind.INK,
    AnnotationKind.HIGHLIGHT: MarkKind.HIGHLIGHT,
    AnnotationKind.COMMENT: MarkKind.HIGHLIGHT,
}
"""How kinds are seen on a page; the others are signs beside the text."""
_KINDS = {
    MarkKind.UNDERLINE: AnnotationKind.UNDERLINE,
    MarkKind.SQUIGGLY: AnnotationKind.UNDERLINE,
    MarkKind.STRIKE_OUT: AnnotationKind.STRIKE_OUT,
    MarkKind.TEXT: AnnotationKind.SPOT,
    MarkKind.FREE_TEXT: AnnotationKind.SPOT,
    MarkKind.INK: AnnotationKind.INK,
}
ON_SPOT = frozenset({MarkKind.TEXT, MarkKind.FREE_TEXT})
"""The kinds whose box is a place beside the text, not on words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileNote:
    """A note on a page (from 1) of a file; boxes in points of the file, one for each line.

    `name` is what the file calls it (/NM), "" if it has none; `quote` the words below it, if they are known,
    or those before and after it. `strokes` are what was drawn, of INK only.
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
    strokes: tuple[Stroke, ...] = ()
    tags: tuple[str, ...] = ()
    is_important: bool = False

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
    """The note as a file carries it, at a place there; what is on words is a mark with its text."""
    kind = mark_of(note)
    colours = LINE_COLOURS if kind in {MarkKind.UNDERLINE, MarkKind.STRIKE_OUT, MarkKind.INK} else COLOURS
    return FileNote(
        kind=kind,
        page=page,
        quads=quads,
        colour=colours[note.colour],
        text=note.text,
        subject=SUBJECTS[note.kind],
        author=note.origin.author if note.origin is not None and note.origin.author else author,
        name=name_of(note),
        created=note.created_at,
        modified=note.modified_at,
        quote=note.anchor.quote if note.anchor is not None else NO_WORDS,
        strokes=note.anchor.strokes if isinstance(note.anchor, PageAnchor) else (),
        tags=note.tags,
        is_important=note.is_important,
    )


def mark_of(note: Annotation) -> MarkKind:
    """How the note is seen on a page."""
    has_words = note.anchor is not None and bool(note.anchor.quote.exact)
    if note.anchor is None or (note.kind is AnnotationKind.COMMENT and not has_words):
        return MarkKind.TEXT
    return _MARKS.get(note.kind, MarkKind.TEXT)


def kind_in_binder(note: FileNote) -> AnnotationKind:
    """What the note is in the binder: what it says itself, else a comment if it has something to say."""
    usual = _KINDS.get(note.kind, AnnotationKind.COMMENT if note.text else AnnotationKind.HIGHLIGHT)
    for kind, subject in SUBJECTS.items():
        if note.subject == subject and _MARKS.get(kind, MarkKind.TEXT) is note.kind:
            return kind
    return usual


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
