"""Words of the member's own that are spelt right: names, places and terms that no dictionary has."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind
from binder.services.undoing import undoable
from binder.storage import own_words as rows
from binder.storage.columns import moment_text

if TYPE_CHECKING:
    from binder.storage.database import Binder


def words(binder: Binder) -> list[str]:
    """The words, in the order of the alphabet."""
    return rows.own_words(binder)


def add(binder: Binder, word: str, *, now: datetime) -> Changes:
    """Let a word be right from now on."""
    row_id, earlier = rows.add_own_word(binder, word.strip(), moment_text(now))
    return undoable("Lägg till i ordlistan", earlier, [(Kind.OWN_WORD, row_id)])


def remove(binder: Binder, word: str, *, now: datetime) -> Changes:
    """Let a word be judged by the dictionary again."""
    earlier = rows.drop_own_word(binder, word, moment_text(now))
    return undoable("Ta bort ur ordlistan", earlier, [(Kind.OWN_WORD, row.id) for row in earlier])
