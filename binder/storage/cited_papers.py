"""Which paper a place in a received file belongs to, and what that paper is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from binder.domain.ids import PaperVersionId
from binder.storage.trouble import database_errors_told

if TYPE_CHECKING:
    from binder.storage.database import Binder


def newest_version(
    binder: Binder, version_id: PaperVersionId, page: int
) -> tuple[PaperVersionId, int] | None:
    """The version that the paper with this page has now, and its first page there; None if it is gone."""
    query = """SELECT version_id, first_page FROM paper
        WHERE deleted_at IS NULL AND version_id = ? AND ? BETWEEN first_page AND last_page
        UNION ALL SELECT p.version_id, p.first_page FROM earlier_version e
        JOIN paper p ON p.id = e.paper_id AND p.deleted_at IS NULL
        WHERE e.deleted_at IS NULL AND e.version_id = ? AND ? BETWEEN e.first_page AND e.last_page LIMIT 1"""
    with database_errors_told():
        row = binder.connection.execute(query, (version_id, page, version_id, page)).fetchone()
    return None if row is None else (PaperVersionId(row["version_id"]), int(row["first_page"]))
