"""What `binder import` does with files that were read: takes them in, in a fit order, and tells of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from binder.domain.errors import BinderError
from binder.kallelse.proposal import Proposal, ProposalKind

if TYPE_CHECKING:
    from binder.services.import_files import Imported
    from binder.storage.database import Binder


def import_proposals(
    binder: Binder, proposals: Sequence[tuple[Path, Proposal]], municipality: str, now: datetime
) -> bool:
    """Take the files in and print a line for each; whether none of them must be looked at first."""
    from binder.services import index_papers
    from binder.services.import_files import import_file

    all_in = True
    for file, proposal in sorted(proposals, key=lambda each: _rank(each[1])):
        try:
            done = import_file(binder, proposal, file, municipality=municipality, now=now)
        except BinderError as error:
            raise BinderError(error.code, **{"path": file, **error.details}) from error
        all_in = all_in and not done.questions
        for line in _lines(binder, file, proposal, done):
            click.echo(line)
    index_papers.index_all(binder)
    return all_in


def _rank(proposal: Proposal) -> int:
    """Lists before what comes to them, and what names its meeting before what does not."""
    if proposal.agenda_pages is None or proposal.date.value is None:
        return 2
    return int(proposal.kind is ProposalKind.SUPPLEMENT)


def _lines(binder: Binder, file: Path, proposal: Proposal, done: Imported) -> list[str]:
    from binder.services import read_meeting
    from binder.services.import_files import ImportState
    from binder.wording.command_lines import imported_line
    from binder.wording.merge_lines import merged_line, must_be_looked_at_lines, nothing_new_line

    meeting = read_meeting.meeting(binder, done.meeting_id)
    match done.state:
        case ImportState.NEW_MEETING:
            doubtful = sum(bool(item.doubts) for item in proposal.items)
            return [imported_line(file, meeting, len(proposal.items), doubtful)]
        case ImportState.MERGED:
            return [merged_line(file, meeting, Counter(entry.kind for entry in done.news))]
        case ImportState.NOTHING_NEW:
            return [nothing_new_line(file, meeting)]
        case ImportState.MUST_BE_LOOKED_AT:
            asked = [(question.kind.value, question.about) for question in done.questions]
            return must_be_looked_at_lines(file, meeting, asked)
