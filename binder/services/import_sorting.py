"""Which of the files that came together belong to one meeting, and which meeting that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from binder.domain.ids import MeetingId
from binder.kallelse.day_in_name import day_in_name
from binder.kallelse.proposal import Doubt, Proposal, ProposalKind, Read
from binder.services.find_meeting import MeetingFound, bare_body, find_meeting, meeting_of_sha
from binder.services.import_reading import ReadFile
from binder.services.propose_source import is_called_list
from binder.storage import meetings as rows

if TYPE_CHECKING:
    from binder.storage.database import Binder

#: Meetings that loose papers are held against, likeliest first.
MOST_TRIED = 6
_Key = tuple[tuple[str, ...], date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Files of one meeting; `main` is the one that tells most of it, `is_called` whether it calls one."""

    main: ReadFile
    others: tuple[ReadFile, ...] = ()
    is_called: bool = False

    @property
    def files(self) -> tuple[ReadFile, ...]:
        """All of them."""
        return (self.main, *self.others)


def groups_of(files: Sequence[ReadFile]) -> list[Group]:
    """Part the files by the meetings that their lists call; loose papers go with the only meeting there is.

    Lists before supplements, so that a meeting is there when something comes to it.
    """
    calling = [file for file in files if _key(file) is not None]
    mains = _mains(calling)
    if len(mains) <= 1:
        return [_group(files, is_called=bool(mains))] if files else []
    groups = [[file for file in calling if _key(file) == _key(main)] for main in mains]
    rest = [file for file in files if all(file not in group for group in groups)]
    return [
        *(_group(group, is_called=True) for group in groups),
        *([_group(rest, is_called=False)] if rest else []),
    ]


def meeting_of(binder: Binder, group: Group) -> MeetingFound:
    """Find the meeting in the binder: by a file that it has already, by its list, or by the papers. Quick."""
    having = {meeting_of_sha(binder, file.sha256) for file in group.files} - {None}
    if len(having) == 1:
        (only,) = having
        return MeetingFound(meeting_id=only, candidates=_all(binder, first=only))
    found = find_meeting(binder, group.main.proposal)
    if group.is_called or (found.meeting_id is not None and not _is_of_another_day(binder, group, found)):
        return found
    told = {each.meeting_id for each in (find_meeting(binder, f.proposal) for f in group.others)} - {None}
    only = told.pop() if len(told) == 1 else None
    day = day_of_papers(group.files)
    of_day = next((each.id for each in rows.all_meetings(binder) if each.date == day), None)
    return MeetingFound(meeting_id=only, candidates=_all(binder, first=only or of_day))


def proposal_of_new(group: Group) -> Proposal:
    """The proposal of a meeting not in the binder yet: its day from the name where the file tells none."""
    proposal = group.main.proposal
    day = day_of_papers(group.files) if proposal.date.value is None else None
    return proposal if day is None else replace(proposal, date=Read(day, doubts=(Doubt.GUESSED,)))


def day_of_papers(files: Sequence[ReadFile]) -> date | None:
    """The day that files with the papers of several items are named for; the day of a letter is its own."""
    days = {day_in_name(file.name) for file in files if len(file.proposal.items) > 1} - {None}
    return days.pop() if len(days) == 1 else None


def _is_of_another_day(binder: Binder, group: Group, found: MeetingFound) -> bool:
    """Tell whether papers that were found by their matters, maybe postponed, are named for another day."""
    day = day_of_papers(group.files)
    days = {meeting.id: meeting.date for meeting in rows.all_meetings(binder)}
    return day is not None and found.meeting_id is not None and days[found.meeting_id] != day


def is_new_meeting(found: MeetingFound) -> bool:
    """Whether the files belong to no meeting that is in the binder."""
    return found.meeting_id is None and (found.is_new or not found.candidates)


def _mains(calling: Sequence[ReadFile]) -> list[ReadFile]:
    """Return the file that tells most of each meeting; another's list must say that it calls one."""
    best: dict[_Key, ReadFile] = {}
    for file in sorted(calling, key=_worth, reverse=True):
        key = _key(file)
        if key is not None:
            best.setdefault(key, file)
    first, others = list(best.values())[:1], list(best.values())[1:]
    return [*first, *(file for file in others if _calls(file))]


def _calls(file: ReadFile) -> bool:
    """Tell whether a list calls a meeting: by its name, or by opening with the hour of it."""
    # A paper may list another meeting's matters, such as a timetable; only a kallelse opens with an hour.
    pages = file.proposal.agenda_pages
    opens_so = pages is not None and pages[0] == 1 and file.proposal.time.value is not None
    return opens_so or is_called_list(file.name) or _is_supplement(file)


def _group(files: Sequence[ReadFile], *, is_called: bool) -> Group:
    main = max(files, key=_worth)
    others = tuple(file for file in files if file is not main)
    return Group(main=main, others=others, is_called=is_called)


def _key(file: ReadFile) -> _Key | None:
    """Return the meeting that the file's list calls, None for all else."""
    body, day = file.proposal.body.value, file.proposal.date.value
    several = len(file.proposal.items) > 1
    is_list = several or _is_supplement(file) if file.has_list else several and is_called_list(file.name)
    return (bare_body(body), day) if is_list and body and day else None


def _worth(file: ReadFile) -> tuple[int, int, int]:
    """Return how well a file tells of the meeting: a list, not a supplement, many items with their pages."""
    proposal = file.proposal
    has_list = file.has_list and proposal.date.value is not None
    placed = sum(item.pages.value is not None for item in proposal.items)
    called = is_called_list(file.name)
    return int(has_list) - int(_is_supplement(file)), len(proposal.items), placed + int(called)


def _is_supplement(file: ReadFile) -> bool:
    return file.proposal.kind is ProposalKind.SUPPLEMENT


def _all(binder: Binder, first: MeetingId | None) -> tuple[MeetingId, ...]:
    """Return every meeting, the one that is likeliest first."""
    ids = [meeting.id for meeting in rows.all_meetings(binder)]
    return tuple(sorted(ids, key=lambda each: each != first))
