"""Notes and where they hang: by page, by quads and by the quoted words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from binder.domain.ids import AgendaItemId, AnnotationId, PaperVersionId

CONTEXT_LENGTH = 32
"""Characters kept before and after a quote (measured: enough to tell repeated sentences apart)."""


class AnnotationKind(StrEnum):
    """What the member did."""

    HIGHLIGHT = "highlight"
    COMMENT = "comment"
    ITEM_NOTE = "item-note"


class HighlightColour(StrEnum):
    """Named colours; what they mean is the user's own."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"


class NoteSource(StrEnum):
    """How a note came in that was not written here."""

    RECEIVED_FILE = "received-file"
    NOTES_FILE = "notes-file"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteOrigin:
    """The file that a note came from: what it is called there and who made it, "" where that is not said."""

    source: NoteSource
    name: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Quad:
    """An upright box on a page in PDF points, origin at the lower left; one per line of a selection."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TextQuote:
    """The selected words and their surroundings (as W3C TextQuoteSelector), clean running text."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextAnchor:
    """A place in a received paper: version, page (from 1), quads on it, and the words there.

    `by_machine`: the page is scanned, and a machine that may err read the words; the place is the same.
    """

    version_id: PaperVersionId
    page: int
    quads: tuple[Quad, ...]
    quote: TextQuote
    by_machine: bool = field(default=False, compare=False)

    def __post_init__(self) -> None:
        if self.page < 1 or not self.quads:
            message = "an anchor names a page from 1 and at least one quad"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A note: on an item (no anchor), or on words of a paper (anchor)."""

    id: AnnotationId
    kind: AnnotationKind
    item_id: AgendaItemId | None
    anchor: TextAnchor | None = None
    colour: HighlightColour = HighlightColour.YELLOW
    text: str = ""
    created_at: datetime
    modified_at: datetime
    origin: NoteOrigin | None = field(default=None, compare=False)
