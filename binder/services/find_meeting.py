"""Which meeting in the binder a received file belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.diarienummer import Diarienummer, parse, same_matter
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import MeetingId
from binder.domain.meeting import Meeting
from binder.kallelse.proposal import Proposal
from binder.storage import meetings as rows
from binder.storage import news

if TYPE_CHECKING:
    from binder.storage.database import Binder

#: Of the matters in a file without day, the part that must be on a meeting's agenda to name it.
ENOUGH_MATTERS = 0.5
_LEAST_MATTERS = 2
_PIECE = 1024 * 1024
_ENDINGS = re.compile(r"(?:en?s?|ets?|ns?|s)$")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFound:
    """The meetings that it may be, likeliest first; `meeting_id` only where there is no doubt.

    `is_new` tells that it is surely none of them but a meeting of its own.
    """

    meeting_id: MeetingId | None
    candidates: tuple[MeetingId, ...] = ()
    is_new: bool = False


def find_meeting(binder: Binder, proposal: Proposal) -> MeetingFound:
    """Find the meeting by body and day; a file without them by the matters in it. Quick."""
    meetings = rows.all_meetings(binder)
    same = [meeting for meeting in meetings if _is_same(meeting, proposal)]
    if len(same) == 1:
        return MeetingFound(meeting_id=same[0].id, candidates=(same[0].id,))
    near = [meeting for meeting in meetings if _may_be(meeting, proposal)]
    shares = {meeting.id: _share(binder, meeting, proposal) for meeting in near}
    likely = sorted(near, key=lambda meeting: (meeting not in same, -shares[meeting.id]))
    candidates = tuple(meeting.id for meeting in likely)
    if same:
        return MeetingFound(meeting_id=None, candidates=candidates)
    by_matters = [meeting for meeting in near if shares[meeting.id] >= ENOUGH_MATTERS]
    return _by_matters(proposal, by_matters, candidates)


def _by_matters(
    proposal: Proposal, sharing: Sequence[Meeting], candidates: tuple[MeetingId, ...]
) -> MeetingFound:
    """Judge a file of no known body and day: `sharing` are the meetings that have enough of its matters."""
    if _has_no_day(proposal):
        only = sharing[0].id if len(sharing) == 1 else None
        return MeetingFound(meeting_id=only, candidates=candidates)
    is_new = not sharing and proposal.body.value is not None
    return MeetingFound(meeting_id=None, candidates=candidates, is_new=is_new)


def meeting_of_file(binder: Binder, source: Path) -> MeetingId | None:
    """The meeting that has this very file, byte for byte; None if no meeting has."""
    return meeting_of_sha(binder, sha256_of(source))


def meeting_of_sha(binder: Binder, sha256: str) -> MeetingId | None:
    """The meeting that has the file with this hash; None if no meeting has."""
    return news.meeting_of_file(binder, sha256)


def sha256_of(source: Path) -> str:
    """The hash that the binder knows a received file by; FILE_MISSING, FILE_UNREADABLE."""
    import hashlib

    digest = hashlib.sha256()
    try:
        with source.open("rb") as opened:
            while piece := opened.read(_PIECE):
                digest.update(piece)
    except FileNotFoundError as error:
        raise BinderError(ErrorCode.FILE_MISSING, file_name=source.name) from error
    except OSError as error:
        raise BinderError(ErrorCode.FILE_UNREADABLE, file_name=source.name) from error
    return digest.hexdigest()


def same_body(one: str, other: str) -> bool:
    """Tell whether two names are one body's: "Valnämnd" and "Valnämnden" are."""
    return bare_body(one) == bare_body(other)


def bare_body(body: str) -> tuple[str, ...]:
    """A body's name by the stems of its words, the same for all forms of the name."""
    return tuple(_ENDINGS.sub("", word) for word in _WORD.findall(body.casefold()))


def _has_no_day(proposal: Proposal) -> bool:
    return proposal.date.value is None or bool(proposal.date.doubts)


def _is_same(meeting: Meeting, proposal: Proposal) -> bool:
    body = proposal.body.value
    return body is not None and same_body(meeting.body, body) and meeting.date == proposal.date.value


def _may_be(meeting: Meeting, proposal: Proposal) -> bool:
    """Tell whether nothing speaks against it: another body does, a day that was read for sure does not.

    A meeting may be moved to another day, which is asked about.
    """
    body = proposal.body.value
    return body is None or bool(proposal.body.doubts) or same_body(meeting.body, body)


def _share(binder: Binder, meeting: Meeting, proposal: Proposal) -> float:
    """Return the part of the file's matters that are on the meeting's agenda."""
    wanted = [dnr for item in proposal.items if (dnr := parse(item.dnr.value or "")) is not None]
    if len(wanted) < _LEAST_MATTERS:
        return 0.0
    items = [marks.item for marks in rows.items_with_marks(binder, meeting.id)]
    known = [dnr for item in items if (dnr := parse(item.dnr or "")) is not None]
    return sum(_is_among(dnr, known) for dnr in wanted) / len(wanted)


def _is_among(dnr: Diarienummer, known: list[Diarienummer]) -> bool:
    return any(same_matter(dnr, other) for other in known)
