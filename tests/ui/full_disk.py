"""A disk that is full, and one on which room was made, for the writer of an open binder."""

from __future__ import annotations

from binder.domain.changes import Changes, changed
from binder.storage.database import Binder

PAGES = 1 << 20


def fill_disk(binder: Binder) -> Changes:
    """From now on the database may not grow, as on a full disk."""
    pages = binder.connection.execute("PRAGMA page_count").fetchone()[0]
    binder.connection.execute(f"PRAGMA max_page_count = {pages}")
    return changed()


def make_room(binder: Binder) -> Changes:
    """The disk takes everything again."""
    binder.connection.execute(f"PRAGMA max_page_count = {PAGES}")
    return changed()
