"""A later file comes into a meeting that is in the binder: looked over first, then all or nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind
from binder.domain.errors import UNREADABLE, BinderError, ErrorCode
from binder.domain.ids import MeetingId, PaperVersionId
from binder.domain.paper import Paper
from binder.kallelse.known import Incoming
from binder.kallelse.proposal import Proposal
from binder.kallelse.supplement import compare
from binder.services.find_meeting import meeting_of_file, sha256_of
from binder.services.known_meeting import known_meeting, outline
from binder.services.ledger import Ledger
from binder.services.merge import Merge
from binder.services.merge_writing import MergeWriting
from binder.services.page_texts import of_file
from binder.services.undoing import together, undoable

if TYPE_CHECKING:
    from binder.storage.database import Binder

Progress = Callable[[int, int], None]

__all__ = ["Merge", "confirm_merge", "propose_merge"]

LABEL = "Läs in komplettering"


def propose_merge(
    binder: Binder,
    meeting_id: MeetingId,
    proposal: Proposal,
    source: Path,
    *,
    answers: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> Merge:
    """Set the file beside the meeting; nothing is changed.

    Reads the text of all pages: not for the window's own thread. `progress(pages done, pages)` may raise
    Cancelled.
    """
    known = known_meeting(binder, meeting_id)
    incoming = Incoming(proposal=proposal, file_name=source.name, pages=of_file(source, progress))
    return Merge(
        meeting_id=meeting_id,
        known=known,
        incoming=incoming,
        sha256=sha256_of(source),
        is_known=meeting_of_file(binder, source) == meeting_id,
        answers=dict(answers or {}),
        comparison=compare(known, incoming, answers),
    )


def confirm_merge(
    binder: Binder, merge: Merge, source: Path, now: datetime, progress: Progress | None = None
) -> Changes:
    """Store the file and what it changes, all or nothing, and undone as one.

    MERGE_UNANSWERED while there are questions, MERGE_OUTDATED if the meeting or the file is not what was
    looked over. Drafts, stances and notes stay with their items, every earlier version is kept, and notes in
    a replaced paper are taken along to its new version as `carry_over` tells.
    """
    if merge.questions:
        raise BinderError(ErrorCode.MERGE_UNANSWERED, count=len(merge.questions))
    if merge.changes_nothing:
        return Changes()
    with binder.papers.stored(source, progress) as stored, binder.transaction():
        if stored.sha256 != merge.sha256 or not _is_as_before(binder, merge):
            raise BinderError(ErrorCode.MERGE_OUTDATED)
        pages = merge.incoming.proposal.page_count or len(merge.incoming.pages)
        version_id = binder.papers.record(stored, file_name=source.name, page_count=max(1, pages), now=now)
        ledger = Ledger(binder, now)
        writing = MergeWriting(binder=binder, merge=merge, version_id=version_id, ledger=ledger, now=now)
        writing.write()
        ledger.touch(Kind.MEETING, merge.meeting_id)
        carried = _carry_notes(binder, writing.replaced, version_id, now)
    return together(LABEL, [undoable(LABEL, ledger.earlier, ledger.touched), *carried])


def _carry_notes(
    binder: Binder, replaced: Sequence[Paper], version_id: PaperVersionId, now: datetime
) -> list[Changes]:
    """Take the notes on replaced papers along; those of a file that cannot be read stay where they were."""
    from binder.services import carry_over

    carried = []
    for paper in replaced:
        pages = range(paper.first_page, paper.last_page + 1)
        try:
            carried.append(carry_over.carry(binder, paper.version_id, version_id, now, pages=pages))
        except BinderError as error:
            if error.code not in UNREADABLE:
                raise
    return carried


def _is_as_before(binder: Binder, merge: Merge) -> bool:
    papers = tuple(replace(paper, pages=()) for paper in merge.known.papers)
    return outline(binder, merge.meeting_id) == replace(merge.known, papers=papers)
