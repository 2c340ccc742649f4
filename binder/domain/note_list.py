"""Notes in a long list: what of each is looked for, their order, and the headings they stand under."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from binder.domain.annotation import ON_WORDS, Annotation, AnnotationKind, HighlightColour
from binder.domain.meeting import AgendaItem, Meeting

Place = tuple[float, ...]
"""Where a note stands among all: by meeting (latest first), item, paper, page, and down the page."""
COLOURED = ON_WORDS | {AnnotationKind.INK, AnnotationKind.SPOT}
"""The kinds that are seen in the paper in their colour; of the others it says nothing."""


class NoteScope(StrEnum):
    """Whose notes are listed."""

    ITEM = "item"
    MEETING = "meeting"
    ALL = "all"


class NoteOrder(StrEnum):
    """Which note comes first."""

    PLACE = "place"
    NEWEST = "newest"
    IMPORTANT = "important"


class NoteGrouping(StrEnum):
    """What the headings of the list are."""

    ITEM = "item"
    PAPER = "paper"
    DAY = "day"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedNote:
    """A note and where it came from; `page` counts within the paper, `paper` is "" for a note on no paper."""

    note: Annotation
    meeting: Meeting
    item: AgendaItem | None = None
    paper: str = ""
    page: int | None = None
    day: date
    """On which it was written, by the writer's clock."""
    place: Place = ()
    words: str = ""
    """All that can be searched, in small letters."""
    is_confidential: bool = False
    """Whether it hangs on words of a confidential paper, which stay there: they are not in the note here."""

    @property
    def colour(self) -> HighlightColour | None:
        """The colour it is marked with in the paper; None for a note that marks nothing there."""
        return self.note.colour if self.note.kind in COLOURED else None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteFilter:
    """What a note must have to be shown; nothing set lets all through."""

    words: str = ""
    colour: HighlightColour | None = None
    tag: str | None = None
    kind: AnnotationKind | None = None
    only_important: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether all notes are let through."""
        return not self.words.split() and self == NoteFilter(words=self.words)

    def lets_through(self, listed: ListedNote) -> bool:
        """Whether the note has all that is asked for; every word must be somewhere in it."""
        note = listed.note
        return (
            (self.colour is None or listed.colour is self.colour)
            and (self.kind is None or note.kind is self.kind)
            and (self.tag is None or self.tag in note.tags)
            and (note.is_important or not self.only_important)
            and all(word in listed.words for word in self.words.casefold().split())
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteGroup:
    """Notes that stand under one heading; `first` says what the heading is about."""

    notes: tuple[ListedNote, ...]

    @property
    def first(self) -> ListedNote:
        """The note that comes first."""
        return self.notes[0]


def arranged(notes: Iterable[ListedNote], order: NoteOrder, grouping: NoteGrouping) -> list[NoteGroup]:
    """The notes in their order, those of one heading together.

    The heading with the first note comes first; days come latest first whatever the order within them.
    """
    groups: dict[object, list[ListedNote]] = {}
    for listed in sorted(notes, key=_ORDERS[order]):
        groups.setdefault(_heading_of(listed, grouping), []).append(listed)
    found = [NoteGroup(notes=tuple(group)) for group in groups.values()]
    if grouping is NoteGrouping.DAY:
        found.sort(key=lambda group: group.first.day, reverse=True)
    return found


def searchable(note: Annotation, *titles: str) -> str:
    """The words by which a note is found: its own, those it hangs on, its tags, and where it stands."""
    quote = note.anchor.quote.exact if note.anchor is not None else ""
    return "\n".join(part for part in (note.text, quote, *note.tags, *titles) if part).casefold()


def _heading_of(listed: ListedNote, grouping: NoteGrouping) -> object:
    item = listed.item.id if listed.item is not None else None
    match grouping:
        case NoteGrouping.ITEM:
            return listed.meeting.id, item
        case NoteGrouping.PAPER:
            return listed.meeting.id, item, listed.paper
        case NoteGrouping.DAY:
            return listed.day
        case NoteGrouping.NONE:
            return None


def _newest(listed: ListedNote) -> tuple[float, int]:
    return -listed.note.created_at.timestamp(), -int(listed.note.id)


def _by_place(listed: ListedNote) -> tuple[Place, int]:
    return listed.place, int(listed.note.id)


def _important(listed: ListedNote) -> tuple[bool, Place, int]:
    return not listed.note.is_important, listed.place, int(listed.note.id)


_ORDERS: dict[NoteOrder, Callable[[ListedNote], tuple[object, ...]]] = {
    NoteOrder.PLACE: _by_place,
    NoteOrder.NEWEST: _newest,
    NoteOrder.IMPORTANT: _important,
}


def count(groups: Sequence[NoteGroup]) -> int:
    """How many notes there are in all of them."""
    return sum(len(group.notes) for group in groups)
