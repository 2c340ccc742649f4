"""How files that were looked over are stored: all of them or none, and taken back as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind
from binder.domain.errors import UNREADABLE, BinderError, ErrorCode
from binder.domain.ids import MeetingId, PaperVersionId
from binder.domain.paper import Paper
from binder.kallelse.known import Incoming, KnownMeeting
from binder.kallelse.later_state import LaterState, opened, with_keys
from binder.services import import_kallelse, sekretess
from binder.services.import_reading import ReadFile
from binder.services.import_set import FileSet, Opening, Part, state_after
from binder.services.known_meeting import outline
from binder.services.ledger import Ledger
from binder.services.merge_writing import MergeWriting
from binder.services.undoing import together, undoable

if TYPE_CHECKING:
    from binder.storage.database import Binder
    from binder.storage.papers import StoredFile

Progress = Callable[[int, int], None]

LABEL = "Läs in komplettering"


def confirm_set(
    binder: Binder,
    files: FileSet,
    now: datetime,
    *,
    municipality: str = "",
    progress: Progress | None = None,
) -> Changes:
    """Store the files and what they change, all or nothing, and undone as one.

    MERGE_UNANSWERED while there are questions, MERGE_OUTDATED if the meeting or a file is not what was looked
    over. Drafts, stances and notes stay with their items, every earlier version is kept, and notes in a
    replaced paper are taken along to its new version as `carry_over` tells. `progress(bytes stored, all)` may
    raise Cancelled: then nothing is left behind.
    """
    if files.questions:
        raise BinderError(ErrorCode.MERGE_UNANSWERED, count=len(files.questions))
    wanted = [(at, part) for at, part in enumerate(files.parts) if not part.merge.changes_nothing]
    opening = [] if files.opening is None else [files.opening.file]
    sources = [*opening, *(part.file for _, part in wanted)]
    if not sources:
        return Changes()
    with ExitStack() as stack:
        telling = _Bytes([each.path for each in sources], progress)
        stored = [
            stack.enter_context(binder.papers.stored(each.path, telling.of_file(number)))
            for number, each in enumerate(sources)
        ]
        stack.enter_context(binder.transaction())
        if [each.sha256 for each in sources] != [each.sha256 for each in stored]:
            raise BinderError(ErrorCode.MERGE_OUTDATED)
        return _Writing(binder, files, now, municipality).write(wanted, stored)


class _Writing:
    """Writes a set in the transaction that is open; `keys` leads from keys in the set to rows."""

    def __init__(self, binder: Binder, files: FileSet, now: datetime, municipality: str) -> None:
        self._binder, self._files, self._now, self._municipality = binder, files, now, municipality
        self._keys: dict[int, int] = {}
        self._done: list[Changes] = []
        self._recorded: list[tuple[PaperVersionId, Path]] = []

    def write(self, wanted: Sequence[tuple[int, Part]], stored: Sequence[StoredFile]) -> Changes:
        opening, rest = self._files.opening, list(stored)
        meeting_id = self._files.meeting_id
        label = import_kallelse.LABEL if opening is not None else LABEL
        if opening is not None:
            meeting_id = self._open(opening, rest.pop(0))
        elif not _is_as_before(self._files.base, outline(self._binder, meeting_id)):
            raise BinderError(ErrorCode.MERGE_OUTDATED)
        for (at, part), file in zip(wanted, rest, strict=True):
            self._merge(meeting_id, at, part, file)
        for version_id, path in self._recorded:
            sekretess.notice_file(self._binder, version_id, path)
        return together(label, self._done)

    def _open(self, opening: Opening, stored: StoredFile) -> MeetingId:
        version_id = self._record(opening.file, stored, opening.proposal.page_count)
        made = import_kallelse.write_meeting(
            self._binder, opening.proposal, version_id, self._municipality, self._now
        )
        later = opened(Incoming(proposal=opening.proposal, file_name=opening.file.path.name))
        self._keys.update(zip(later.items.values(), map(int, made.items), strict=True))
        self._keys.update(zip(later.papers, map(int, made.papers), strict=True))
        self._done.append(made.changes)
        return made.meeting_id

    def _merge(self, meeting_id: MeetingId, at: int, part: Part, stored: StoredFile) -> None:
        binder, now = self._binder, self._now
        merge = replace(
            part.merge,
            meeting_id=meeting_id,
            comparison=with_keys(part.merge.comparison, self._keys),
        )
        pages = part.file.proposal.page_count or len(merge.incoming.pages)
        version_id = self._record(part.file, stored, pages)
        ledger = Ledger(binder, now)
        writing = MergeWriting(
            binder=binder,
            merge=merge,
            version_id=version_id,
            ledger=ledger,
            now=now,
            is_news=self._files.opening is None,
        )
        writing.write()
        ledger.touch(Kind.MEETING, meeting_id)
        self._learn(state_after(part.merge, at), writing)
        carried = _carry_notes(binder, writing.replaced, version_id, now)
        self._done += [undoable(LABEL, ledger.earlier, ledger.touched), *carried]

    def _learn(self, later: LaterState, writing: MergeWriting) -> None:
        self._keys.update({later.items[place]: int(made) for place, made in writing.items.items()})
        self._keys.update(zip(later.papers, map(int, writing.papers), strict=True))

    def _record(self, file: ReadFile, stored: StoredFile, pages: int) -> PaperVersionId:
        version_id = self._binder.papers.record(
            stored, file_name=file.path.name, page_count=max(1, pages), now=self._now
        )
        self._recorded.append((version_id, file.path))
        return version_id


class _Bytes:
    """Bytes counted through all files."""

    def __init__(self, paths: Sequence[Path], progress: Progress | None) -> None:
        sizes = [path.stat().st_size if path.exists() else 0 for path in paths]
        self._before = [sum(sizes[:number]) for number in range(len(sizes))]
        self._total, self._progress = sum(sizes), progress

    def of_file(self, number: int) -> Progress | None:
        """The progress of one file."""
        tell, before = self._progress, self._before[number]
        if tell is None:
            return None
        return lambda done, _total: tell(before + done, self._total)


def _is_as_before(known: KnownMeeting, now: KnownMeeting) -> bool:
    """Tell whether the meeting is the one that was looked over; `now` is without the pages' texts."""
    papers = tuple(replace(paper, pages=()) for paper in known.papers)
    return now == replace(known, papers=papers)


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
            item_id = paper.item_id
            carried.append(
                carry_over.carry_left_behind(binder, paper.version_id, version_id, now, item_id=item_id)
            )
        except BinderError as error:
            if error.code not in UNREADABLE:
                raise
    return carried
