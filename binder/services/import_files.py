"""Files come in without a window: new meetings are made, later files merged where nothing must be asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import MeetingId
from binder.domain.news import News
from binder.kallelse.comparison import Question
from binder.kallelse.paper_matching import PaperFate
from binder.kallelse.proposal import Proposal
from binder.services import import_kallelse
from binder.services.find_meeting import MeetingFound, find_meeting, meeting_of_file
from binder.services.import_supplement import Merge, confirm_merge, propose_merge
from binder.services.news import new_since

if TYPE_CHECKING:
    from binder.storage.database import Binder

#: Meetings that a loose paper is held against, latest first.
MOST_TRIED = 6


class ImportState(StrEnum):
    """What became of a file."""

    NEW_MEETING = "new-meeting"
    MERGED = "merged"
    NOTHING_NEW = "nothing-new"
    MUST_BE_LOOKED_AT = "must-be-looked-at"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of a file; where `questions` are left, nothing was changed. `news` is what it brought."""

    state: ImportState
    meeting_id: MeetingId
    merge: Merge | None = None
    changes: Changes = field(default_factory=Changes)
    news: tuple[News, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """What must be answered."""
        return self.merge.questions if self.merge is not None else ()


def import_file(
    binder: Binder, proposal: Proposal, source: Path, *, municipality: str, now: datetime
) -> Imported:
    """Take a file in: a new meeting, or a part of one that is known.

    NO_AGENDA_FOUND if it names no meeting and no meeting is there for it, MEETING_UNCERTAIN if it may be
    several's. Nothing is changed where something must be asked.
    """
    known = meeting_of_file(binder, source)
    if known is not None:
        return Imported(state=ImportState.NOTHING_NEW, meeting_id=known)
    found = find_meeting(binder, proposal)
    if found.meeting_id is None and (found.is_new or not found.candidates):
        changes = import_kallelse.confirm(binder, proposal, source, municipality=municipality, now=now)
        meeting_id = MeetingId(changes.first(Kind.MEETING))
        return Imported(state=ImportState.NEW_MEETING, meeting_id=meeting_id, changes=changes)
    return _merged(binder, _merge(binder, found, proposal, source), source, now)


def _merge(binder: Binder, found: MeetingFound, proposal: Proposal, source: Path) -> Merge:
    if found.meeting_id is not None:
        return propose_merge(binder, found.meeting_id, proposal, source)
    tried = [propose_merge(binder, each, proposal, source) for each in found.candidates[:MOST_TRIED]]
    certain = [merge for merge in tried if merge.is_certain]
    fitting = [merge for merge in certain if _knows_paper(merge)] or certain or tried
    if len(fitting) != 1:
        raise BinderError(ErrorCode.MEETING_UNCERTAIN, path=source)
    return fitting[0]


def _knows_paper(merge: Merge) -> bool:
    """Tell whether a known paper is in the file: a matter may be on several meetings' agendas."""
    return any(paper.fate in (PaperFate.KEPT, PaperFate.REPLACED) for paper in merge.comparison.papers)


def _merged(binder: Binder, merge: Merge, source: Path, now: datetime) -> Imported:
    if not merge.is_certain:
        return Imported(state=ImportState.MUST_BE_LOOKED_AT, meeting_id=merge.meeting_id, merge=merge)
    known = {entry.id for entry in new_since(binder, merge.meeting_id)}
    changes = confirm_merge(binder, merge, source, now)
    came = tuple(entry for entry in new_since(binder, merge.meeting_id) if entry.id not in known)
    state = ImportState.NOTHING_NEW if merge.changes_nothing else ImportState.MERGED
    return Imported(state=state, meeting_id=merge.meeting_id, merge=merge, changes=changes, news=came)
