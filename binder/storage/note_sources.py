"""Which notes of a meeting hang on no item, and which received file a file of notes may be about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from binder.domain.annotation import Annotation
from binder.domain.ids import MeetingId, PaperVersionId
from binder.domain.paper import Paper
from binder.storage.annotations import read_annotations
from binder.storage.meetings import read_papers
from binder.storage.trouble import database_errors_told

if TYPE_CHECKING:
    from binder.storage.database import Binder


def notes_without_item(binder: Binder, meeting_id: MeetingId) -> list[Annotation]:
    """The notes on the meeting and on its papers, earlier versions too, that belong to none of its items."""
    condition = """item_id IS NULL AND (annotation.meeting_id = ?1
        OR annotation.paper_id IN (SELECT id FROM paper WHERE meeting_id = ?1 AND deleted_at IS NULL)
        OR version_id IN (
            SELECT version_id FROM paper WHERE meeting_id = ?1 AND deleted_at IS NULL
            UNION SELECT e.version_id FROM earlier_version e JOIN paper p ON p.id = e.paper_id
                WHERE p.meeting_id = ?1 AND p.deleted_at IS NULL AND e.deleted_at IS NULL))"""
    return read_annotations(binder, condition, meeting_id)


def all_notes(binder: Binder) -> list[Annotation]:
    """Every note in the binder."""
    return read_annotations(binder, "1 = 1")


def papers_in(binder: Binder, version_id: PaperVersionId) -> list[Paper]:
    """The papers that are pages of a received file, those of items first, the shortest of them first."""
    return read_papers(
        binder,
        "version_id = ? AND deleted_at IS NULL",
        "item_id IS NULL, last_page - first_page, id",
        version_id,
    )


def version_with(binder: Binder, sha256: str) -> PaperVersionId | None:
    """The received file with this fingerprint, if it is in the binder."""
    found = _versions(binder, "sha256 = ?", sha256.lower())
    return found[0] if found else None


def versions_named(binder: Binder, file_name: str) -> list[PaperVersionId]:
    """The received files of this name, the last one first."""
    return _versions(binder, "file_name = ?", file_name)


def versions_in_use(binder: Binder) -> list[PaperVersionId]:
    """The received files that papers are made of, the last one first."""
    return _versions(binder, "id IN (SELECT version_id FROM paper WHERE deleted_at IS NULL)")


def _versions(binder: Binder, condition: str, *values: str) -> list[PaperVersionId]:
    query = f"SELECT id FROM paper_version WHERE {condition} ORDER BY id DESC"
    with database_errors_told():
        return [PaperVersionId(row["id"]) for row in binder.connection.execute(query, values)]
