"""What a command changed, so that each view can decide whether that concerns it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any


class Kind(Enum):
    """Kinds of stored things that a view may show."""

    MEETING = auto()
    AGENDA_ITEM = auto()
    PAPER = auto()
    ANNOTATION = auto()
    DRAFT = auto()
    OUTBOX = auto()
    SIGNING_REQUEST = auto()
    """A colleague's paper that came here to be signed."""
    IDENTITY = auto()
    PROFILE = auto()
    SCANNED_PAGES = auto()
    """The words on scanned pages of a received file; the id is the file's."""
    COLOUR_MEANING = auto()
    """What the member says that a colour of notes means."""
    OWN_WORD = auto()
    """A word that the member has added to the dictionary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """How to take a command back: a service function that takes the binder and returns its own changes."""

    label: str
    command: Callable[[Any], Changes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The kinds and ids that a command touched, and how to undo it (None: nothing to undo)."""

    touched: frozenset[tuple[Kind, int]] = frozenset()
    undo: Undo | None = None

    def touches(self, kind: Kind, identity: int | None = None) -> bool:
        """Whether something of `kind` (or just the one with `identity`) changed."""
        return any(k is kind and identity in (None, i) for k, i in self.touched)

    def first(self, kind: Kind) -> int:
        """The lowest id of `kind` among what was touched; KeyError if there is none."""
        ids = sorted(i for k, i in self.touched if k is kind)
        if not ids:
            raise KeyError(kind)
        return ids[0]


def changed(*touched: tuple[Kind, int], undo: Undo | None = None) -> Changes:
    """Shorthand for building `Changes` in a service."""
    return Changes(touched=frozenset(touched), undo=undo)
