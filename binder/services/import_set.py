"""Several files beside the meeting they come to: each set beside what those before it leave."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from binder.domain.ids import MeetingId
from binder.kallelse.comparison import Extent, Question
from binder.kallelse.known import Incoming, KnownMeeting
from binder.kallelse.later_state import LaterState, after, opened
from binder.kallelse.proposal import Proposal, ProposalKind
from binder.kallelse.supplement import compare
from binder.services.find_meeting import meeting_of_sha
from binder.services.import_reading import ReadFile, read_texts
from binder.services.import_sorting import day_of_papers
from binder.services.known_meeting import known_meeting
from binder.services.merge import Merge

if TYPE_CHECKING:
    from binder.storage.database import Binder

Progress = Callable[[int, int], None]
NOT_YET = MeetingId(0)
"""The meeting that the set itself begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The file that begins a meeting, with the proposal as the user has mended it."""

    file: ReadFile
    proposal: Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of the later files."""

    file: ReadFile
    merge: Merge


@dataclass(frozen=True, slots=True, kw_only=True)
class FileSet:
    """Files beside a meeting, lists before loose papers; nothing is stored until `import_confirm`."""

    meeting_id: MeetingId
    base: KnownMeeting
    opening: Opening | None = None
    parts: tuple[Part, ...] = ()

    @property
    def questions(self) -> tuple[tuple[int, Question], ...]:
        """What must be answered, with the place of its part."""
        return tuple(
            (at, question) for at, part in enumerate(self.parts) for question in part.merge.questions
        )

    @property
    def changes_nothing(self) -> bool:
        """Whether the meeting has all of it already."""
        return self.opening is None and all(part.merge.changes_nothing for part in self.parts)

    def answered(self, at: int, answers: Mapping[str, str | None]) -> FileSet:
        """The set with these answers to one part's questions; None takes an answer back."""
        part = self.parts[at]
        merge = part.merge.answered(answers)
        done = [*self.parts[:at], replace(part, merge=merge)]
        rest = self.parts[at + 1 :]
        if _tells_list(merge):
            known = state_after(merge, at).meeting
            rest = tuple(_chained(known, [(each.file, each.merge) for each in rest], first=at + 1))
        return replace(self, parts=(*done, *rest))


def beside_meeting(
    binder: Binder, meeting_id: MeetingId, files: Sequence[ReadFile], progress: Progress | None = None
) -> FileSet:
    """Set the files beside a known meeting; reads all their pages, so not for the window's own thread."""
    texts = read_texts(files, progress)
    return _beside(binder, meeting_id, files, texts)


def beside_fitting(
    binder: Binder,
    candidates: Sequence[MeetingId],
    files: Sequence[ReadFile],
    progress: Progress | None = None,
) -> FileSet | None:
    """Set the files beside the only meeting that they surely fit, of several; None if that is not certain."""
    texts = read_texts(files, progress)
    tried = [_beside(binder, each, files, texts) for each in candidates]
    day = day_of_papers(files)
    if day is not None and all(each.questions for each in tried):
        # Named for a day, they are that day's meeting's: another's items would be asked about one by one.
        tried = [each for each in tried if each.base.date == day]
    certain = [each for each in tried if not each.questions]
    fitting = [each for each in certain if _knows_paper(each)] or certain or tried
    return fitting[0] if len(fitting) == 1 else None


def beside_opening(opening: Opening, files: Sequence[ReadFile], progress: Progress | None = None) -> FileSet:
    """Set the files beside the meeting that one of them begins."""
    own, *texts = read_texts([opening.file, *files], progress)
    incoming = Incoming(proposal=opening.proposal, file_name=opening.file.path.name, pages=own)
    base = opened(incoming).meeting
    merges = [_merge(NOT_YET, base, file, text) for file, text in zip(files, texts, strict=True)]
    pairs = _in_order(list(zip(files, merges, strict=True)))
    return FileSet(
        meeting_id=NOT_YET, base=base, opening=opening, parts=tuple(_chained(base, pairs, first=0))
    )


def only_opening(opening: Opening) -> FileSet:
    """A meeting that comes in one file."""
    base = opened(Incoming(proposal=opening.proposal, file_name=opening.file.path.name)).meeting
    return FileSet(meeting_id=NOT_YET, base=base, opening=opening)


def _beside(
    binder: Binder, meeting_id: MeetingId, files: Sequence[ReadFile], texts: Sequence[tuple[str, ...]]
) -> FileSet:
    base = known_meeting(binder, meeting_id)
    known = {each.sha256 for each in files if meeting_of_sha(binder, each.sha256) == meeting_id}
    pairs = [
        (file, replace(_merge(meeting_id, base, file, text), is_known=file.sha256 in known))
        for file, text in zip(files, texts, strict=True)
    ]
    parts = tuple(_chained(base, _in_order(pairs), first=0))
    return FileSet(meeting_id=meeting_id, base=base, parts=parts)


def _merge(meeting_id: MeetingId, known: KnownMeeting, file: ReadFile, pages: tuple[str, ...]) -> Merge:
    incoming = Incoming(proposal=file.proposal, file_name=file.path.name, pages=pages)
    return Merge(
        meeting_id=meeting_id,
        known=known,
        incoming=incoming,
        sha256=file.sha256,
        is_known=False,
        answers={},
        comparison=compare(known, incoming),
    )


def _in_order(pairs: Sequence[tuple[ReadFile, Merge]]) -> list[tuple[ReadFile, Merge]]:
    return sorted(pairs, key=lambda pair: _rank(pair[1]))


def _rank(merge: Merge) -> int:
    """Lists before what comes to them, and loose papers last."""
    if not _tells_list(merge):
        return 2
    return int(merge.incoming.proposal.kind is ProposalKind.SUPPLEMENT)


def _tells_list(merge: Merge) -> bool:
    return merge.comparison.extent is not Extent.ONE_PAPER


def _chained(known: KnownMeeting, pairs: Sequence[tuple[ReadFile, Merge]], *, first: int) -> list[Part]:
    """Set each file beside what the lists before it leave."""
    parts = []
    for at, (file, before) in enumerate(pairs, first):
        merge = before
        if known is not before.known:
            comparison = compare(known, before.incoming, before.answers)
            merge = replace(before, known=known, comparison=comparison)
        if _tells_list(merge) and not merge.changes_nothing:
            known = state_after(merge, at).meeting
        parts.append(Part(file=file, merge=merge))
    return parts


def state_after(merge: Merge, at: int) -> LaterState:
    """The meeting when the part at that place has been written."""
    return after(merge.known, merge.incoming, merge.comparison, step=at + 1)


def _knows_paper(files: FileSet) -> bool:
    """Tell whether a known paper is among them: a matter may be on several meetings' agendas."""
    return any(part.merge.knows_paper for part in files.parts)
