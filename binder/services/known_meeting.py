"""A meeting in the binder as it is compared with a later file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from binder.domain.ids import MeetingId, PaperVersionId
from binder.domain.meeting import AgendaItem
from binder.domain.paper import Paper
from binder.kallelse.known import KnownItem, KnownMeeting, KnownPaper
from binder.services.page_texts import of_version
from binder.storage import meetings as rows

if TYPE_CHECKING:
    from binder.storage.database import Binder

Texts = Callable[[PaperVersionId], tuple[str, ...]]


def known_meeting(binder: Binder, meeting_id: MeetingId) -> KnownMeeting:
    """The meeting with the texts of its papers' pages; reads the papers that are not indexed yet."""
    kept: dict[PaperVersionId, tuple[str, ...]] = {}

    def texts(version_id: PaperVersionId) -> tuple[str, ...]:
        if version_id not in kept:
            kept[version_id] = of_version(binder, version_id)
        return kept[version_id]

    return _known(binder, meeting_id, texts)


def outline(binder: Binder, meeting_id: MeetingId) -> KnownMeeting:
    """The meeting without the texts: quick, for telling whether it is still the same."""
    return _known(binder, meeting_id, lambda _: ())


def _known(binder: Binder, meeting_id: MeetingId, texts: Texts) -> KnownMeeting:
    meeting = rows.one_meeting(binder, meeting_id)
    # What the member begins is in no kallelse: a later one neither changes it nor misses it.
    items = [marks.item for marks in rows.items_with_marks(binder, meeting_id) if not marks.item.is_own]
    papers = [paper for item in items for paper in rows.papers_of_item(binder, item.id)]
    papers += rows.papers_of_meeting(binder, meeting_id)
    return KnownMeeting(
        body=meeting.body,
        date=meeting.date,
        time=meeting.time,
        place=meeting.place,
        items=tuple(_item(item) for item in items),
        papers=tuple(_paper(binder, paper, texts) for paper in papers),
    )


def _item(item: AgendaItem) -> KnownItem:
    return KnownItem(
        key=int(item.id),
        title=item.title,
        number=item.number,
        dnr=item.dnr,
        section=item.section,
        decision_proposal=item.decision_proposal,
        goes_to_council=item.goes_to_council,
        is_withdrawn=item.is_withdrawn,
    )


def _paper(binder: Binder, paper: Paper, texts: Texts) -> KnownPaper:
    pages = texts(paper.version_id)[paper.first_page - 1 : paper.last_page]
    return KnownPaper(
        key=int(paper.id),
        item=int(paper.item_id) if paper.item_id is not None else None,
        title=paper.title,
        kind=paper.kind,
        file=int(paper.version_id),
        file_name=binder.papers.version(paper.version_id).file_name,
        first_page=paper.first_page,
        pages=pages,
        page_count=paper.page_count,
    )
