"""What came to a meeting since the member read it, and what its papers were before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind, changed
from binder.domain.ids import AgendaItemId, MeetingId, PaperId
from binder.domain.news import News
from binder.domain.paper import EarlierVersion
from binder.storage import meetings as meeting_rows
from binder.storage import news as rows

if TYPE_CHECKING:
    from binder.storage.database import Binder


def new_since(binder: Binder, meeting_id: MeetingId) -> list[News]:
    """What the member has not seen of what came to the meeting, latest first."""
    return rows.news_of_meeting(binder, meeting_id, unread_only=True)


def new_of_item(binder: Binder, item_id: AgendaItemId) -> list[News]:
    """What the member has not seen of what came to the item, latest first."""
    return rows.news_of_item(binder, item_id, unread_only=True)


def history_of_item(binder: Binder, item_id: AgendaItemId) -> list[News]:
    """All that came to the item, seen or not, latest first: its earlier titles and numbers are here."""
    return rows.news_of_item(binder, item_id)


def history_of_meeting(binder: Binder, meeting_id: MeetingId) -> list[News]:
    """All that later files brought to the meeting, seen or not, latest first."""
    return rows.news_of_meeting(binder, meeting_id)


def mark_item_seen(binder: Binder, item_id: AgendaItemId, now: datetime) -> Changes:
    """Note that the member has the item before them: its marks go away, those of its papers stay."""
    found = [news for news in new_of_item(binder, item_id) if news.paper_id is None]
    return _seen(binder, found, now)


def mark_paper_seen(binder: Binder, paper_id: PaperId, now: datetime) -> Changes:
    """Note that the member has opened the paper."""
    paper = meeting_rows.one_paper(binder, paper_id)
    found = [news for news in new_since(binder, paper.meeting_id) if news.paper_id == paper_id]
    return _seen(binder, found, now)


def mark_whole_seen(binder: Binder, meeting_id: MeetingId, now: datetime) -> Changes:
    """Note that the member has seen what concerns the meeting as a whole; what its items have stays new."""
    found = [news for news in new_since(binder, meeting_id) if news.item_id is None]
    return _seen(binder, found, now)


def mark_meeting_seen(binder: Binder, meeting_id: MeetingId, now: datetime) -> Changes:
    """Note that the member has seen all of it."""
    return _seen(binder, new_since(binder, meeting_id), now)


def mark_as_new(binder: Binder, found: Sequence[News]) -> Changes:
    """Let these be new again, as if the member had not seen them."""
    rows.mark_news_read(binder, [news.id for news in found], None)
    return _touched(found)


def earlier_versions(binder: Binder, paper_id: PaperId) -> list[EarlierVersion]:
    """What the paper was before, latest first; each can still be opened."""
    return rows.earlier_versions(binder, paper_id)


def _seen(binder: Binder, found: list[News], now: datetime) -> Changes:
    if not found:
        return Changes()
    rows.mark_news_read(binder, [news.id for news in found], now)
    return _touched(found)


def _touched(found: Sequence[News]) -> Changes:
    meetings = [(Kind.MEETING, int(news.meeting_id)) for news in found if news.item_id is None]
    items = [(Kind.AGENDA_ITEM, int(news.item_id)) for news in found if news.item_id is not None]
    papers = [(Kind.PAPER, int(news.paper_id)) for news in found if news.paper_id is not None]
    return changed(*meetings, *items, *papers)
