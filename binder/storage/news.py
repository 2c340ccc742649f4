"""What later files brought, and earlier versions of papers, as rows."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from binder.domain.ids import AgendaItemId, MeetingId, NewsId, PaperId, PaperVersionId
from binder.domain.news import News, NewsKind
from binder.domain.paper import EarlierVersion
from binder.storage.columns import maybe_moment_of, moment_of, moment_text
from binder.storage.database import Binder
from binder.storage.rows import insert_row
from binder.storage.trouble import database_errors_told

if TYPE_CHECKING:
    import sqlite3


def insert_news(binder: Binder, values: dict[str, Any], now: datetime) -> NewsId:
    """A new entry: meeting_id, item_id, paper_id, kind, field, before, after."""
    return NewsId(insert_row(binder, "news", {**values, "came_at": moment_text(now)}))


def news_of_item(binder: Binder, item_id: AgendaItemId, *, unread_only: bool = False) -> list[News]:
    """What came to the item, latest first."""
    return _news(binder, "item_id = ?", item_id, unread_only=unread_only)


def news_of_meeting(binder: Binder, meeting_id: MeetingId, *, unread_only: bool = False) -> list[News]:
    """What came to the meeting and its items, latest first."""
    return _news(binder, "meeting_id = ?", meeting_id, unread_only=unread_only)


def mark_news_read(binder: Binder, ids: list[NewsId], now: datetime | None) -> None:
    """Note when the entries were seen; None for those that are to be new again."""
    seen = moment_text(now) if now else None
    with binder.transaction():
        binder.connection.executemany(
            "UPDATE news SET read_at = ? WHERE id = ?", [(seen, news_id) for news_id in ids]
        )


def insert_earlier(binder: Binder, paper_id: PaperId, now: datetime) -> int:
    """Keep what the paper is now, before another version takes its place; the row's id."""
    query = "SELECT version_id, title, kind, first_page, last_page FROM paper WHERE id = ?"
    row = binder.connection.execute(query, (paper_id,)).fetchone()
    return insert_row(
        binder, "earlier_version", {**dict(row), "paper_id": paper_id, "replaced_at": moment_text(now)}
    )


def earlier_versions(binder: Binder, paper_id: PaperId) -> list[EarlierVersion]:
    """What the paper was before, latest first."""
    query = "SELECT * FROM earlier_version WHERE paper_id = ? AND deleted_at IS NULL ORDER BY id DESC"
    with database_errors_told():
        return [_earlier(row) for row in binder.connection.execute(query, (paper_id,))]


def meeting_of_file(binder: Binder, sha256: str) -> MeetingId | None:
    """The meeting that a received file brought something to, or None if none that is there."""
    query = """SELECT m.id FROM paper_version v JOIN paper p ON p.deleted_at IS NULL
          AND (p.version_id = v.id OR EXISTS (SELECT 1 FROM earlier_version e
            WHERE e.paper_id = p.id AND e.version_id = v.id AND e.deleted_at IS NULL))
        JOIN meeting m ON m.id = p.meeting_id AND m.deleted_at IS NULL
        WHERE v.sha256 = ? ORDER BY m.id DESC LIMIT 1"""
    with database_errors_told():
        row = binder.connection.execute(query, (sha256,)).fetchone()
    return MeetingId(row[0]) if row else None


def _news(binder: Binder, condition: str, value: int, *, unread_only: bool) -> list[News]:
    unread = "AND read_at IS NULL" if unread_only else ""
    query = f"SELECT * FROM news WHERE {condition} AND deleted_at IS NULL {unread} ORDER BY id DESC"
    with database_errors_told():
        return [_entry(row) for row in binder.connection.execute(query, (value,))]


def _entry(row: sqlite3.Row) -> News:
    return News(
        id=NewsId(row["id"]),
        meeting_id=MeetingId(row["meeting_id"]),
        item_id=AgendaItemId(row["item_id"]) if row["item_id"] is not None else None,
        paper_id=PaperId(row["paper_id"]) if row["paper_id"] is not None else None,
        kind=NewsKind(row["kind"]),
        field=row["field"],
        before=row["before"],
        after=row["after"],
        came_at=moment_of(row["came_at"]),
        read_at=maybe_moment_of(row["read_at"]),
    )


def _earlier(row: sqlite3.Row) -> EarlierVersion:
    return EarlierVersion(
        paper_id=PaperId(row["paper_id"]),
        version_id=PaperVersionId(row["version_id"]),
        title=row["title"],
        kind=row["kind"],
        first_page=row["first_page"],
        last_page=row["last_page"],
        replaced_at=moment_of(row["replaced_at"]),
    )
