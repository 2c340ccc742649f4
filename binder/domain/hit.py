"""A place in the binder that has the words that were looked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place that has the words: kind is item, note, draft or page.

    `matches` are the begin and end of each found word in `context`, for marking it there. `by_machine`: the
    page is scanned, and its words were read by a machine, which may have misread them.
    """

    kind: str
    title: str
    context: str
    meeting_id: int
    item_id: int | None
    page: int | None = None
    version_id: int | None = None
    matches: tuple[tuple[int, int], ...] = ()
    by_machine: bool = False
