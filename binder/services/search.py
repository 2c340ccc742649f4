"""Searching everything in the binder: items, notes, drafts and the pages of papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from binder.storage import full_text

if TYPE_CHECKING:
    from binder.storage.database import Binder


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place that has the words: kind is item, note, draft or page.

    `matches` are the begin and end of each found word in `context`, for marking it there.
    """

    kind: str
    title: str
    context: str
    meeting_id: int
    item_id: int | None
    page: int | None = None
    version_id: int | None = None
    matches: tuple[tuple[int, int], ...] = ()


def search(binder: Binder, words: str, limit: int = 50) -> list[Hit]:
    """Places where every word begins some word there; å, ä and ö are letters of their own."""
    return [_hit(found) for found in full_text.find(binder, words, limit)]


def _hit(found: full_text.Found) -> Hit:
    context, matches = _without_marks(" ".join(found.context.split(" ")))
    return Hit(
        kind=found.kind,
        title=found.title,
        context=context,
        meeting_id=found.meeting_id,
        item_id=found.item_id,
        page=found.page,
        version_id=found.version_id,
        matches=matches,
    )


def _without_marks(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    plain = ""
    matches: list[tuple[int, int]] = []
    begins, *rest = marked.split(full_text.BEGIN_MATCH)
    plain += begins
    for part in rest:
        word, _, after = part.partition(full_text.END_MATCH)
        matches.append((len(plain), len(plain) + len(word)))
        plain += word + after
    return plain, tuple(matches)
