"""One later file comes into a meeting in the binder, by the parts that the window takes several with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from binder.domain.changes import Changes
from binder.domain.ids import MeetingId
from binder.kallelse.known import Incoming
from binder.kallelse.proposal import Proposal
from binder.kallelse.supplement import compare
from binder.services.find_meeting import meeting_of_sha, sha256_of
from binder.services.import_confirm import confirm_set
from binder.services.import_reading import ReadFile
from binder.services.import_set import FileSet, Part
from binder.services.known_meeting import known_meeting
from binder.services.merge import Merge
from binder.services.page_texts import of_file
from binder.storage.database import Binder

Progress = Callable[[int, int], None]


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
    known, sha256 = known_meeting(binder, meeting_id), sha256_of(source)
    incoming = Incoming(proposal=proposal, file_name=source.name, pages=of_file(source, progress))
    return Merge(
        meeting_id=meeting_id,
        known=known,
        incoming=incoming,
        sha256=sha256,
        is_known=meeting_of_sha(binder, sha256) == meeting_id,
        answers=dict(answers or {}),
        comparison=compare(known, incoming, answers),
    )


def confirm_merge(
    binder: Binder, merge: Merge, source: Path, now: datetime, progress: Progress | None = None
) -> Changes:
    """Store the file and what it changes, as `confirm_set` does."""
    proposal = merge.incoming.proposal
    file = ReadFile(name=source.name, path=source, sha256=merge.sha256, proposal=proposal)
    part = Part(file=file, merge=merge)
    files = FileSet(meeting_id=merge.meeting_id, base=merge.known, parts=(part,))
    return confirm_set(binder, files, now, progress=progress)
