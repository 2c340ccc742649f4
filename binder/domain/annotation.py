"""Notes and where they hang: on words of a page, on a place of it, or on an item, a paper or a meeting."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from binder.domain.ids import AgendaItemId, AnnotationId, MeetingId, PaperId, PaperVersionId
from binder.domain.ink import Stroke, bounds

CONTEXT_LENGTH = 32
"""Characters kept before and after a quote (measured: enough to tell repeated sentences apart)."""


class AnnotationKind(StrEnum):
    """What the member did."""

    HIGHLIGHT = "highlight"
    UNDERLINE = "underline"
    STRIKE_OUT = "strike-out"
    COMMENT = "comment"
    INK = "ink"
    SPOT = "spot"
    PAGE_NOTE = "page-note"
    PAPER_NOTE = "paper-note"
    ITEM_NOTE = "item-note"
    MEETING_NOTE = "meeting-note"


ON_WORDS = frozenset(
    {
        AnnotationKind.HIGHLIGHT,
        AnnotationKind.UNDERLINE,
        AnnotationKind.STRIKE_OUT,
        AnnotationKind.COMMENT,
    }
)
"""The kinds that hang on words (TextAnchor)."""
ON_PLACES = frozenset({AnnotationKind.INK, AnnotationKind.SPOT, AnnotationKind.PAGE_NOTE})
"""The kinds that hang on a place of a page, not on words (PageAnchor); all others on neither."""


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

    def moved(self, right: float, up: float) -> Quad:
        """The same box so many points away."""
        return Quad(self.left + right, self.bottom + up, self.right + right, self.top + up)


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

    @property
    def order(self) -> tuple[int, float, float]:
        """By this notes stand in reading order: page, then from the top, then from the left."""
        return self.page, -self.quads[0].top, self.quads[0].left


NOTHING_AROUND = TextQuote(exact="")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageAnchor:
    """A place on a page (from 1) of a received paper, not words: a spot, what a pen drew, or all of it.

    `area` is the spot's box; None for ink (whose box is that of its strokes) and for the page as a whole.
    `around` has the words before and after the place, and none of its own; by the words of the page that
    stand nearest it follows into a newer version.
    """

    version_id: PaperVersionId
    page: int
    area: Quad | None = None
    strokes: tuple[Stroke, ...] = ()
    around: TextQuote = NOTHING_AROUND
    by_machine: bool = field(default=False, compare=False)

    def __post_init__(self) -> None:
        if self.page < 1 or self.around.exact:
            message = "a place names a page from 1 and has no words of its own"
            raise ValueError(message)

    @property
    def is_whole_page(self) -> bool:
        """Whether the page as such is meant."""
        return self.area is None and not self.strokes

    @property
    def box(self) -> Quad | None:
        """The smallest box around it; None for a page as a whole."""
        if self.area is not None or not self.strokes:
            return self.area
        return Quad(*bounds(self.strokes))

    @property
    def quads(self) -> tuple[Quad, ...]:
        """The box, as the boxes of words are given; none for a page as a whole."""
        return (self.box,) if self.box is not None else ()

    @property
    def quote(self) -> TextQuote:
        """The words around it, as the words of a note on text are given."""
        return self.around

    @property
    def order(self) -> tuple[int, float, float]:
        """By this notes stand in reading order; what is on the whole page comes first."""
        box = self.box
        return (self.page, -box.top, box.left) if box is not None else (self.page, float("-inf"), 0.0)

    def moved(self, right: float, up: float) -> PageAnchor:
        """The same on another place of the page, by so many points; the words around it are not known."""
        area = self.area.moved(right, up) if self.area is not None else None
        strokes = tuple(stroke.moved(right, up) for stroke in self.strokes)
        return replace(self, area=area, strokes=strokes, around=NOTHING_AROUND)


Anchor = TextAnchor | PageAnchor
"""Both have version_id, page, quads, quote, by_machine and order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A note on words or a place of a paper (`anchor`), or on an item, a paper or a meeting as a whole.

    `paper_id` is only that of a note on a paper, `meeting_id` only that of a note on a meeting; a note on a
    paper has the `item_id` of the paper's item, if that has one.
    """

    id: AnnotationId
    kind: AnnotationKind
    item_id: AgendaItemId | None
    anchor: Anchor | None = None
    paper_id: PaperId | None = None
    meeting_id: MeetingId | None = None
    colour: HighlightColour = HighlightColour.YELLOW
    text: str = ""
    tags: tuple[str, ...] = ()
    is_important: bool = False
    created_at: datetime
    modified_at: datetime
    origin: NoteOrigin | None = field(default=None, compare=False)
