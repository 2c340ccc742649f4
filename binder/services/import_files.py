"""Files come in without a window: what is certain is stored, what must be asked is left out and named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import MeetingId
from binder.kallelse.comparison import Extent
from binder.services.import_confirm import confirm_set
from binder.services.import_set import (
    FileSet,
    Opening,
    Part,
    beside_fitting,
    beside_meeting,
    beside_opening,
    only_opening,
)
from binder.services.import_sorting import MOST_TRIED, Group, is_new_meeting, meeting_of

if TYPE_CHECKING:
    from binder.storage.database import Binder


class ImportState(StrEnum):
    """What became of a file."""

    MERGED = "merged"
    NOTHING_NEW = "nothing-new"
    MUST_BE_LOOKED_AT = "must-be-looked-at"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of files of one meeting; `left_out` are those that something must be asked about."""

    meeting_id: MeetingId
    files: FileSet
    left_out: tuple[Part, ...] = ()
    changes: Changes = field(default_factory=Changes)

    def state_of(self, part: Part) -> ImportState:
        """What became of one file."""
        if part in self.left_out:
            return ImportState.MUST_BE_LOOKED_AT
        return ImportState.NOTHING_NEW if part.merge.changes_nothing else ImportState.MERGED


def import_group(binder: Binder, group: Group, *, municipality: str, now: datetime) -> Imported:
    """Take files of one meeting in: a new meeting, or parts of one that is known.

    NO_AGENDA_FOUND if they name no meeting and no meeting is there for them, MEETING_UNCERTAIN if they may be
    several's.
    """
    files = _beside(binder, group)
    certain, left_out = _certain(files)
    changes = confirm_set(binder, certain, now, municipality=municipality)
    meeting_id = MeetingId(changes.first(Kind.MEETING)) if files.opening is not None else files.meeting_id
    return Imported(meeting_id=meeting_id, files=files, left_out=left_out, changes=changes)


def _beside(binder: Binder, group: Group) -> FileSet:
    found = meeting_of(binder, group)
    if is_new_meeting(found):
        return _opened(group)
    if found.meeting_id is not None:
        return beside_meeting(binder, found.meeting_id, group.files)
    fitting = beside_fitting(binder, found.candidates[:MOST_TRIED], group.files)
    if fitting is None:
        raise BinderError(ErrorCode.MEETING_UNCERTAIN, path=group.main.name)
    return fitting


def _opened(group: Group) -> FileSet:
    proposal = group.main.proposal
    is_list = group.is_called or len(proposal.items) > 1
    if proposal.body.value is None or proposal.date.value is None or not is_list:
        raise BinderError(ErrorCode.NO_AGENDA_FOUND, path=group.main.name)
    opening = Opening(file=group.main, proposal=proposal)
    return beside_opening(opening, group.others) if group.others else only_opening(opening)


def _certain(files: FileSet) -> tuple[FileSet, tuple[Part, ...]]:
    """Return the set without what must be asked, and that; a list in doubt takes all after it along."""
    kept, left_out = _parted(files.parts)
    return replace(files, parts=tuple(kept)), tuple(left_out)


def _parted(parts: Sequence[Part]) -> tuple[list[Part], list[Part]]:
    kept: list[Part] = []
    left_out: list[Part] = []
    for at, part in enumerate(parts):
        if not part.merge.questions:
            kept.append(part)
        elif part.merge.comparison.extent is Extent.ONE_PAPER:
            left_out.append(part)
        else:
            return kept, [*left_out, *parts[at:]]
    return kept, left_out
