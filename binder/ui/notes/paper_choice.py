"""The papers that a note may be moved to, and the version that it came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from binder.services import news, read_meeting

if TYPE_CHECKING:
    from binder.domain.annotation import Anchor
    from binder.domain.ids import AgendaItemId, MeetingId, PaperId, PaperVersionId
    from binder.domain.paper import EarlierVersion, Paper
    from binder.services.review_notes import NoteReview
    from binder.storage.database import Binder


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperChoice:
    """Pages `first`..`last` of a version, under the name that the list shows."""

    name: str
    paper_id: PaperId
    item_id: AgendaItemId | None
    version_id: PaperVersionId
    first: int
    last: int
    is_earlier: bool = False

    def has(self, anchor: Anchor) -> bool:
        """Whether a place is on these pages."""
        return anchor.version_id == self.version_id and self.first <= anchor.page <= self.last


def every_paper(binder: Binder, meeting_id: MeetingId) -> list[PaperChoice]:
    """The meeting's papers in the order of the agenda, each followed by its earlier versions."""
    items = {row.item.id: row.item for row in read_meeting.agenda(binder, meeting_id)}
    papers = [paper for item_id in items for paper in read_meeting.papers_of(binder, item_id)]
    papers += read_meeting.meeting_papers(binder, meeting_id)
    found = []
    for paper in papers:
        found.append(_choice(paper, items[paper.item_id].number if paper.item_id in items else None))
        found += [_old_choice(paper, was) for was in news.earlier_versions(binder, paper.id)]
    return found


def choices_for(every: Iterable[PaperChoice], review: NoteReview, *, old: bool) -> list[PaperChoice]:
    """Those to choose among for a note: what it came from, or what it may be moved to, likeliest first."""
    all_of_them = list(every)
    came_from = [each for each in all_of_them if each.is_earlier and each.has(review.old)]
    if old:
        return came_from
    likely = {each.paper_id for each in came_from}
    now = [each for each in all_of_them if not each.is_earlier]
    return sorted(now, key=lambda each: (each.paper_id not in likely, each.item_id != review.note.item_id))


def page_within(every: Iterable[PaperChoice], anchor: Anchor) -> int:
    """The page as the window counts it, from the paper's first; that of the file where no paper has it."""
    papers = sorted((each for each in every if each.has(anchor)), key=lambda each: each.last - each.first)
    return anchor.page - papers[0].first + 1 if papers else anchor.page


def _choice(paper: Paper, number: str | None) -> PaperChoice:
    place = (number or "").rstrip(".")
    return PaperChoice(
        name=f"{place}  {paper.title}" if place else paper.title,
        paper_id=paper.id,
        item_id=paper.item_id,
        version_id=paper.version_id,
        first=paper.first_page,
        last=paper.last_page,
    )


def _old_choice(paper: Paper, was: EarlierVersion) -> PaperChoice:
    name = QCoreApplication.translate("carried", "{} (ersatt {})")
    return PaperChoice(
        name=name.format(was.title, was.replaced_at.astimezone().date().isoformat()),
        paper_id=paper.id,
        item_id=paper.item_id,
        version_id=was.version_id,
        first=was.first_page,
        last=was.last_page,
        is_earlier=True,
    )
