"""What lies where in a binder's folder; loads nothing, so that a start can look before it opens."""

from __future__ import annotations

TYPE_CHECKING = False
"""Not from typing, which takes 5 ms to load: a start waits for the key."""
if TYPE_CHECKING:
    from pathlib import Path

DATABASE_NAME = "binder.db"
KEY_FILE_NAME = "key.json"
PAPERS_NAME = "papers"
LOCK_NAME = "binder.lock"
FIRST_VIEW_NAME = "first-view"


def is_binder(folder: Path) -> bool:
    """Whether the folder holds a binder: a database and the file with its key."""
    return (folder / DATABASE_NAME).is_file() and (folder / KEY_FILE_NAME).is_file()
