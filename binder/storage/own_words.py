"""The words that the member has added to the dictionary, as rows."""

from __future__ import annotations

from binder.storage.database import Binder
from binder.storage.rows import RowValues, insert_row, row_values, update_row
from binder.storage.trouble import database_errors_told


def own_words(binder: Binder) -> list[str]:
    """The words, in the order of the alphabet."""
    query = "SELECT word FROM own_word WHERE deleted_at IS NULL ORDER BY word"
    with database_errors_told():
        return [str(row["word"]) for row in binder.connection.execute(query)]


def add_own_word(binder: Binder, word: str, deleted_at: str) -> tuple[int, tuple[RowValues, ...]]:
    """Keep a word; its row, and what takes it back: `deleted_at` is the moment that would be written then."""
    with binder.transaction():
        found = binder.connection.execute("SELECT id FROM own_word WHERE word = ?", (word,)).fetchone()
        if found is None:
            made = insert_row(binder, "own_word", {"word": word})
            return made, (RowValues(table="own_word", id=made, values={"deleted_at": deleted_at}),)
        earlier = row_values(binder, "own_word", [found["id"]], "deleted_at")
        update_row(binder, "own_word", found["id"], {"deleted_at": None})
        return int(found["id"]), earlier


def drop_own_word(binder: Binder, word: str, deleted_at: str) -> tuple[RowValues, ...]:
    """Mark a word as taken away; what brings it back."""
    query = "SELECT id FROM own_word WHERE word = ? AND deleted_at IS NULL"
    with binder.transaction():
        ids = [int(row["id"]) for row in binder.connection.execute(query, (word,))]
        earlier = row_values(binder, "own_word", ids, "deleted_at")
        for each in ids:
            update_row(binder, "own_word", each, {"deleted_at": deleted_at})
    return earlier
