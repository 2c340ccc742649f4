"""Where the member was reading, kept so that they return there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from binder.domain.changes import Changes
from binder.domain.ids import AgendaItemId, PaperId
from binder.storage import places

if TYPE_CHECKING:
    from binder.storage.database import Binder

_ITEM = "item"


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """A page of the received file (from 1) and how far down it, 0 to 1."""

    page: int
    offset: float


def remember(binder: Binder, paper_id: PaperId, page: int, offset: float) -> Changes:
    """Keep the place; no view needs to know."""
    places.keep_page(binder, paper_id, page, offset)
    return Changes()


def place(binder: Binder, paper_id: PaperId) -> ReadingPlace | None:
    """Where the paper was left, or None before it was opened."""
    kept = places.kept_page(binder, paper_id)
    return ReadingPlace(*kept) if kept else None


def last_paper(binder: Binder, item_id: AgendaItemId) -> PaperId | None:
    """Which of the item's papers was read last, or None before one was opened."""
    kept = places.kept_paper(binder, item_id)
    return PaperId(kept) if kept is not None else None


def remember_turn(binder: Binder, paper_id: PaperId, degrees: int) -> Changes:
    """Keep by how much the paper's pages are turned; no view needs to know."""
    places.keep_turn(binder, paper_id, degrees)
    return Changes()


def turn(binder: Binder, paper_id: PaperId) -> int:
    """By how many degrees clockwise the paper's pages were left turned."""
    return places.kept_turn(binder, paper_id)


def remember_item(binder: Binder, item_id: AgendaItemId) -> Changes:
    """Keep which item is open."""
    places.keep_last(binder, _ITEM, item_id)
    return Changes()


def last_item(binder: Binder) -> AgendaItemId | None:
    """The item last open, if it is still on an agenda."""
    kept = places.kept_item(binder, _ITEM)
    return AgendaItemId(kept) if kept is not None else None
