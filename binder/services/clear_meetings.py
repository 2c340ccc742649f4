"""Clearing away what is left of meetings that were taken out of the binder: for ever, and only when asked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind
from binder.domain.ids import MeetingId
from binder.domain.meeting import Meeting
from binder.storage import clearing, meetings
from binder.storage.database import Binder

if TYPE_CHECKING:
    from binder.storage.binder_key import BinderKey

_KINDS = {
    "agenda_item": Kind.AGENDA_ITEM,
    "paper": Kind.PAPER,
    "annotation": Kind.ANNOTATION,
    "draft": Kind.DRAFT,
    "outbox": Kind.OUTBOX,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOver:
    """What goes when these meetings are cleared away, in numbers; `signed` papers stay in the outbox.

    `gone` are the things that no step may bring back any more.
    """

    meetings: tuple[Meeting, ...] = ()
    files: int = 0
    notes: int = 0
    drafts: int = 0
    backups: int = 0
    byte_count: int = 0
    signed: int = 0
    gone: frozenset[tuple[Kind, int]] = frozenset()


def look(folder: Path, key: BinderKey) -> LeftOver:
    """As `left_over`, in a binder opened for it: it may take a second, and has a thread of its own."""
    with Binder.open(folder, key, read_only=True) as binder:
        return left_over(binder)


def left_over(binder: Binder) -> LeftOver:
    """What is left of all meetings that were taken out; without meetings where there is nothing to clear."""
    found = clearing.removed_meetings(binder)
    if not found:
        return LeftOver()
    plan = clearing.planned(binder, found)
    return LeftOver(
        meetings=tuple(meetings.meetings_ever(binder, found)),
        files=len(plan.papers),
        notes=plan.count("annotation"),
        drafts=plan.count("draft"),
        backups=len(plan.backups),
        byte_count=plan.byte_count,
        signed=clearing.count_signed(binder, found),
        gone=_gone(binder, found, plan),
    )


def clear(binder: Binder, wanted: tuple[MeetingId, ...]) -> Changes:
    """Clear these meetings away for ever; one that was brought back in the meantime is left alone.

    There is no step to undo, and steps about them must be forgotten (`LeftOver.gone`). What was signed stays.
    """
    plan = clearing.planned(binder, wanted)
    clearing.carry_out(binder, plan)
    clearing.compact(binder)
    return Changes(touched=frozenset((Kind.MEETING, int(each)) for each in wanted))


def _gone(binder: Binder, found: list[MeetingId], plan: clearing.Clearing) -> frozenset[tuple[Kind, int]]:
    rows = {(kind, int(row)) for table, kind in _KINDS.items() for row in plan.rows[table]}
    hanging = clearing.ids_of_removed(binder, found)
    return frozenset(rows | {(_KINDS.get(table, Kind.MEETING), row) for table, row in hanging})
