"""The papers that a note may be moved to, and the version that it came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from binder.services import news, read_meeting

if TYPE_CHECKING:
    from binder.domain.annotation import TextAnchor
    from binder.domain.ids import AgendaItemId, MeetingId, PaperVersionId
    from binder.domain.paper import EarlierVersion, Paper
    from binder.services.review_notes import NoteReview
    from binder.storage.database import Binder


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperChoice:
    """Pages `first`..`last` of a version, under the name that the list shows."""

    name: str
    item_id: AgendaItemId | None
    version_id: PaperVersionId
    first: int
    last: int

    def has(self, anchor: TextAnchor) -> bool:
        """Whether a place is on these pages."""
        return anchor.version_id == self.version_id and self.first <= anchor.page <= self.last


def paper_choices(
    binder: Binder, meeting_id: MeetingId, review: NoteReview, *, with_old: bool
) -> list[PaperChoice]:
    """The meeting's papers, that which replaced the note's first; with `with_old` only what it came from."""
    items = {row.item.id: row.item for row in read_meeting.agenda(binder, meeting_id)}
    papers = read_meeting.meeting_papers(binder, meeting_id)
    for item_id in items:
        papers += read_meeting.papers_of(binder, item_id)
    came_from = {paper.id: _earlier_with(binder, paper, review) for paper in papers}
    if with_old:
        return [_old_choice(paper, was) for paper in papers if (was := came_from[paper.id]) is not None]
    papers.sort(key=lambda paper: (came_from[paper.id] is None, paper.item_id != review.note.item_id))
    return [
        _choice(paper, items[paper.item_id].number if paper.item_id in items else None) for paper in papers
    ]


def _earlier_with(binder: Binder, paper: Paper, review: NoteReview) -> EarlierVersion | None:
    found = news.earlier_versions(binder, paper.id)
    return next(
        (
            was
            for was in found
            if was.version_id == review.old.version_id and was.first_page <= review.old.page <= was.last_page
        ),
        None,
    )


def _choice(paper: Paper, number: str | None) -> PaperChoice:
    place = (number or "").rstrip(".")
    name = f"{place}  {paper.title}" if place else paper.title
    return PaperChoice(
        name=name,
        item_id=paper.item_id,
        version_id=paper.version_id,
        first=paper.first_page,
        last=paper.last_page,
    )


def _old_choice(paper: Paper, was: EarlierVersion) -> PaperChoice:
    name = QCoreApplication.translate("carried", "{} (ersatt {})")
    return PaperChoice(
        name=name.format(was.title, was.replaced_at.astimezone().date().isoformat()),
        item_id=paper.item_id,
        version_id=was.version_id,
        first=was.first_page,
        last=was.last_page,
    )
