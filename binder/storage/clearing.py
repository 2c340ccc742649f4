"""What is left of meetings that were taken out of the binder, and clearing it away for ever."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.errors import BinderError
from binder.domain.ids import MeetingId
from binder.storage.folder import PAPERS_NAME
from binder.storage.left_over import left_over
from binder.storage.schema import BACKUPS
from binder.storage.trouble import database_errors_told

if TYPE_CHECKING:
    from binder.storage.database import Binder

_ORDER = (
    "note_origin", "carried_note", "annotation", "other_yrkande", "news", "reading_place", "last_place",
    "earlier_version", "paper", "outbox", "revision", "draft", "agenda_item", "meeting", "arende",
    "page_text", "scanned_page", "paper_version", "signing_step", "signing_place", "finished_pdf",
)  # fmt: skip
"""What names other rows before what it names."""
_KEYS = {"reading_place": "paper_id", "last_place": "name", "finished_pdf": "sha256"}
_REMOVED = "SELECT id FROM meeting WHERE deleted_at IS NOT NULL"
_WITH_SOMETHING = """SELECT id FROM meeting WHERE id IN (
        SELECT value FROM json_each(:meeting)
        UNION SELECT meeting_id FROM agenda_item WHERE id IN (SELECT value FROM json_each(:agenda_item))
        UNION SELECT meeting_id FROM paper WHERE id IN (SELECT value FROM json_each(:paper))
        UNION SELECT i.meeting_id FROM agenda_item i JOIN draft d ON d.item_id = i.id
            WHERE d.id IN (SELECT value FROM json_each(:draft))
        UNION SELECT i.meeting_id FROM agenda_item i JOIN annotation a ON a.item_id = i.id
            WHERE a.id IN (SELECT value FROM json_each(:annotation))
    ) ORDER BY date, id"""
_TOLD = ("meeting", "agenda_item", "paper", "draft", "annotation")
_BACKUP = "before-schema-*.db"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearing:
    """The rows that go, by table, and the files: received papers, and copies of the binder as it was."""

    rows: Mapping[str, tuple[int | str, ...]]
    papers: tuple[Path, ...] = ()
    backups: tuple[Path, ...] = ()

    @property
    def byte_count(self) -> int:
        """The room that its files take on the disk."""
        return sum(path.stat().st_size for path in (*self.papers, *self.backups) if path.exists())

    def count(self, table: str) -> int:
        """How many rows of a table go."""
        return len(self.rows.get(table, ()))


def removed_meetings(binder: Binder) -> list[MeetingId]:
    """The meetings that were taken out and still have something that can be cleared away."""
    with database_errors_told():
        removed = [row[0] for row in binder.connection.execute(_REMOVED)]
        rows = left_over(binder.connection, removed)
        keys = {table: json.dumps(rows[table]) for table in _TOLD}
        found = binder.connection.execute(_WITH_SOMETHING, keys).fetchall()
    return [MeetingId(row[0]) for row in found]


def count_signed(binder: Binder, meetings: Iterable[MeetingId]) -> int:
    """How many signed papers these meetings have in the outbox."""
    query = """SELECT count(*) FROM outbox o JOIN agenda_item i ON i.id = o.item_id
        WHERE o.deleted_at IS NULL AND i.meeting_id IN (SELECT value FROM json_each(?))"""
    with database_errors_told():
        return int(binder.connection.execute(query, (json.dumps(list(meetings)),)).fetchone()[0])


def ids_of_removed(binder: Binder, meetings: Iterable[MeetingId]) -> list[tuple[str, int]]:
    """The meetings and all their items, also those of which something stays, as table and id."""
    query = """SELECT 'meeting', id FROM meeting WHERE id IN (SELECT value FROM json_each(:ids))
        UNION ALL SELECT 'agenda_item', id FROM agenda_item
        WHERE meeting_id IN (SELECT value FROM json_each(:ids))"""
    with database_errors_told():
        rows = binder.connection.execute(query, {"ids": json.dumps(list(meetings))}).fetchall()
    return [(row[0], row[1]) for row in rows]


def planned(binder: Binder, meetings: Iterable[MeetingId]) -> Clearing:
    """What would go with these meetings; those that are not taken out are passed by.

    Signed papers stay, and what they hang on: their draft, their item and their meeting's row. So does
    whatever another meeting, note or draft still uses.
    """
    with database_errors_told():
        rows = left_over(binder.connection, meetings)
        stored = _stored_as(binder, rows["paper_version"])
    folder = binder.folder / PAPERS_NAME
    backups = tuple(sorted((binder.folder / BACKUPS).glob(_BACKUP))) if any(rows.values()) else ()
    return Clearing(rows=rows, papers=tuple(folder / name for name in stored), backups=backups)


def carry_out(binder: Binder, clearing: Clearing) -> None:
    """Delete the rows, all or none, and then the files. What is freed is written over.

    A file that cannot be removed now is removed at the next start, since no row names it.
    """
    binder.connection.execute("PRAGMA secure_delete = ON")
    with binder.transaction():
        for table in _ORDER:
            wanted = f"{_KEYS.get(table, 'id')} IN (SELECT value FROM json_each(?))"
            keys = json.dumps(clearing.rows.get(table, ()))
            binder.connection.execute(f"DELETE FROM {table} WHERE {wanted}", (keys,))
    for path in (*clearing.papers, *clearing.backups):
        with suppress(OSError):
            path.unlink(missing_ok=True)


def compact(binder: Binder) -> bool:
    """Give the freed room back to the disk; False where there is no room to do it, and all stays as it is."""
    tables = "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'"
    try:
        with database_errors_told():
            names = [row[0] for row in binder.connection.execute(tables)]
            for name in names:
                binder.connection.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")
            binder.connection.execute("VACUUM")
            binder.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except BinderError:
        return False
    return True


def _stored_as(binder: Binder, versions: tuple[int | str, ...]) -> list[str]:
    query = "SELECT stored_as FROM paper_version WHERE id IN (SELECT value FROM json_each(?))"
    return [row[0] for row in binder.connection.execute(query, (json.dumps(versions),))]
