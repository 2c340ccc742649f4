"""What `binder import` does with all that was given: meeting by meeting, with a line for each file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from binder.domain.errors import BinderError, ErrorCode

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from binder.domain.meeting import Meeting
    from binder.services.import_files import Imported
    from binder.services.import_reading import Received
    from binder.services.import_set import Part
    from binder.services.import_sorting import Group
    from binder.storage.database import Binder

FINE, MUST_BE_LOOKED_AT, NOT_READ = 0, 1, 2
_TO_BE_SETTLED = frozenset({ErrorCode.NO_AGENDA_FOUND, ErrorCode.MEETING_UNCERTAIN})


def import_all(
    sources: Sequence[Path], opened: AbstractContextManager[Binder], municipality: str, now: datetime
) -> int:
    """Read files, folders, zips and e-mails and take them in; the exit status.

    Raises what the first file was refused for where none could be read: then no binder is opened.
    """
    from binder.services.import_reading import read_received

    with TemporaryDirectory(prefix="motesparm-") as folder:
        received = read_received(sources, Path(folder))
        if not received.files and received.unread:
            raise received.unread[0].error
        with opened as binder:
            return _take_in(binder, received, municipality, now)


def _take_in(binder: Binder, received: Received, municipality: str, now: datetime) -> int:
    from binder.services import index_papers, member
    from binder.services.import_sorting import groups_of

    status = FINE
    for unread in received.unread:
        status = max(status, _trouble(unread.error))
    owner = municipality or member.municipality_name(binder)
    for group in groups_of(received.files):
        status = max(status, _take_group(binder, group, owner, now))
    index_papers.index_all(binder)
    _tell_confidential(binder)
    _tell_nameless(binder)
    return status


def _tell_nameless(binder: Binder) -> None:
    """Say that what is written will not name the kommun, where neither the meetings nor the member do."""
    from binder.services import member, read_meeting
    from binder.wording.command_lines import no_municipality_line

    is_nameless = any(not meeting.municipality.strip() for meeting in read_meeting.meetings(binder))
    if is_nameless and not member.municipality_name(binder):
        click.echo(no_municipality_line())


def _tell_confidential(binder: Binder) -> None:
    """Say how many papers say that they are confidential; they are kept so until the member answers."""
    from binder.services import read_meeting, sekretess
    from binder.wording.sekretess import asked_about

    count = sum(len(sekretess.asked(binder, meeting.id)) for meeting in read_meeting.meetings(binder))
    if count:
        click.echo(asked_about(count))


def _take_group(binder: Binder, group: Group, municipality: str, now: datetime) -> int:
    from binder.services.import_files import import_group

    try:
        done = import_group(binder, group, municipality=municipality, now=now)
    except BinderError as error:
        if error.code not in _TO_BE_SETTLED:
            raise
        return _trouble(error)
    for line in _lines(binder, done):
        click.echo(line)
    return MUST_BE_LOOKED_AT if done.left_out else FINE


def _trouble(error: BinderError) -> int:
    from binder.wording.errors import sentence

    click.echo(f"Fel: {sentence(error)}", err=True)
    return MUST_BE_LOOKED_AT if error.code in _TO_BE_SETTLED else NOT_READ


def _lines(binder: Binder, done: Imported) -> Iterator[str]:
    from binder.services import read_meeting
    from binder.wording.command_lines import imported_line

    meeting = read_meeting.meeting(binder, done.meeting_id)
    opening = done.files.opening
    if opening is not None:
        items = opening.proposal.items
        doubtful = sum(bool(item.doubts) for item in items)
        yield imported_line(opening.file.name, meeting, len(items), doubtful)
    for part in done.files.parts:
        yield from _lines_of(part, done, meeting)


def _lines_of(part: Part, done: Imported, meeting: Meeting) -> list[str]:
    from binder.services.import_files import ImportState
    from binder.services.merge import counts
    from binder.wording.merge_lines import merged_line, must_be_looked_at_lines, nothing_new_line

    name = part.file.name
    match done.state_of(part):
        case ImportState.MERGED:
            return [merged_line(name, meeting, counts(part.merge.comparison))]
        case ImportState.NOTHING_NEW:
            return [nothing_new_line(name, meeting)]
        case ImportState.MUST_BE_LOOKED_AT:
            asked = [(question.kind.value, question.about) for question in part.merge.questions]
            return must_be_looked_at_lines(name, meeting, asked)
