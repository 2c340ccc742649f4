"""Everything that notes can hang on, read at once: a list of thousands asks the disk five times."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from binder.domain.annotation import Annotation
from binder.domain.ids import AgendaItemId, MeetingId, PaperId, PaperVersionId
from binder.domain.meeting import AgendaItem, Meeting
from binder.domain.paper import Paper
from binder.storage.annotations import read_annotations
from binder.storage.meetings import all_items, all_meetings, read_papers
from binder.storage.trouble import database_errors_told

if TYPE_CHECKING:
    from binder.storage.database import Binder

_OF_MEETING = """(annotation.meeting_id = ?1
    OR item_id IN (SELECT id FROM agenda_item WHERE meeting_id = ?1)
    OR annotation.paper_id IN (SELECT id FROM paper WHERE meeting_id = ?1)
    OR (item_id IS NULL AND version_id IN (
        SELECT version_id FROM paper WHERE meeting_id = ?1 AND deleted_at IS NULL
        UNION SELECT e.version_id FROM earlier_version e JOIN paper p ON p.id = e.paper_id
            WHERE p.meeting_id = ?1 AND p.deleted_at IS NULL AND e.deleted_at IS NULL)))"""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierPages:
    """What a paper was before another took its place."""

    paper: Paper
    title: str
    first_page: int
    last_page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NotePlaces:
    """Meetings, items and papers by id, papers also by the received file that they are pages of."""

    meetings: dict[MeetingId, Meeting]
    items: dict[AgendaItemId, AgendaItem]
    papers: dict[PaperId, Paper]
    in_file: dict[PaperVersionId, list[Paper]]
    earlier: dict[PaperVersionId, list[EarlierPages]]


def note_places(binder: Binder) -> NotePlaces:
    """All places of the binder, but for what was removed."""
    papers = read_papers(binder, "deleted_at IS NULL", "version_id, first_page, id")
    in_file: dict[PaperVersionId, list[Paper]] = {}
    for paper in papers:
        in_file.setdefault(paper.version_id, []).append(paper)
    by_id = {paper.id: paper for paper in papers}
    return NotePlaces(
        meetings={meeting.id: meeting for meeting in all_meetings(binder)},
        items={item.id: item for item in all_items(binder)},
        papers=by_id,
        in_file=in_file,
        earlier=_earlier(binder, by_id),
    )


def notes_of_meeting(binder: Binder, meeting_id: MeetingId) -> list[Annotation]:
    """The notes on the meeting, its items and its papers, earlier versions too."""
    return read_annotations(binder, _OF_MEETING, meeting_id)


def _earlier(binder: Binder, papers: dict[PaperId, Paper]) -> dict[PaperVersionId, list[EarlierPages]]:
    query = """SELECT paper_id, version_id, title, first_page, last_page FROM earlier_version
        WHERE deleted_at IS NULL ORDER BY id DESC"""
    found: dict[PaperVersionId, list[EarlierPages]] = {}
    with database_errors_told():
        for row in binder.connection.execute(query):
            if (paper := papers.get(PaperId(row["paper_id"]))) is not None:
                was = EarlierPages(
                    paper=paper,
                    title=row["title"],
                    first_page=row["first_page"],
                    last_page=row["last_page"],
                )
                found.setdefault(PaperVersionId(row["version_id"]), []).append(was)
    return found
