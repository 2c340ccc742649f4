"""A meeting comes into the binder: from a confirmed proposal, or entered by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from binder.domain.changes import Changes, Kind
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import AgendaItemId, MeetingId, PaperId, PaperVersionId
from binder.kallelse.proposal import Proposal, ProposedItem
from binder.services import sekretess
from binder.services.arenden import find_arende, owner_of
from binder.services.undoing import absent, together, undoable
from binder.storage import meetings as rows
from binder.storage.columns import moment_text
from binder.storage.rows import RowValues, row_values, update_row

if TYPE_CHECKING:
    from binder.storage.database import Binder

Progress = Callable[[int, int], None]

LABEL = "Läs in kallelse"

_EDITABLE = ("number", "title", "dnr", "section", "decision_proposal", "goes_to_council", "position")


def confirm(
    binder: Binder,
    proposal: Proposal,
    source: Path,
    *,
    municipality: str,
    now: datetime,
    progress: Progress | None = None,
) -> Changes:
    """Store the received file and everything proposed, all or nothing; NO_AGENDA_FOUND without body or date.

    `progress(done, total)` gets bytes and may raise Cancelled: then nothing is left behind.
    The pages' words are indexed afterwards (`index_papers`), so that no one waits for it.
    """
    _proposed_meeting(proposal, municipality)
    with binder.papers.stored(source, progress) as stored, binder.transaction():
        count = proposal.page_count
        version_id = binder.papers.record(stored, file_name=source.name, page_count=count, now=now)
        changes = write_meeting(binder, proposal, version_id, municipality, now).changes
        sekretess.notice_file(binder, version_id, source)
        return changes


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenMeeting:
    """A new meeting: its items in order, and their papers item by item."""

    meeting_id: MeetingId
    items: tuple[AgendaItemId, ...]
    papers: tuple[PaperId, ...]
    changes: Changes


def write_meeting(
    binder: Binder, proposal: Proposal, version_id: PaperVersionId, municipality: str, now: datetime
) -> WrittenMeeting:
    """Write everything proposed, in the transaction that is open; NO_AGENDA_FOUND without body or date."""
    meeting_id = rows.insert_meeting(binder, _proposed_meeting(proposal, municipality), now)
    owner, file = owner_of(municipality), _File(meeting_id=meeting_id, version_id=version_id)
    _add_meeting_papers(binder, file, proposal)
    made = [
        _add_proposed(binder, file, owner, position, proposed)
        for position, proposed in enumerate(proposal.items, 1)
    ]
    return WrittenMeeting(
        meeting_id=meeting_id,
        items=tuple(item_id for item_id, _ in made),
        papers=tuple(paper_id for _, papers in made for paper_id in papers),
        changes=_all_new(binder, meeting_id, LABEL, now),
    )


def enter_meeting(
    binder: Binder,
    *,
    municipality: str,
    body: str,
    date: date,
    time: str | None = None,
    place: str | None = None,
    now: datetime | None = None,
) -> Changes:
    """Enter a meeting by hand, without a kallelse."""
    moment = now or datetime.now(UTC)
    with binder.transaction():
        meeting_id = rows.insert_meeting(
            binder, _meeting_values(municipality, body, date, time, place), moment
        )
        return _all_new(binder, meeting_id, "Lägg in sammanträde", moment)


def add_item(
    binder: Binder,
    meeting_id: MeetingId,
    *,
    number: str | None,
    title: str,
    dnr: str | None = None,
    section: str | None = None,
    decision_proposal: str | None = None,
    goes_to_council: bool = False,
    now: datetime | None = None,
) -> Changes:
    """Enter an item by hand; it comes last on the agenda."""
    values = {
        "number": number,
        "title": title,
        "dnr": dnr,
        "section": section,
        "decision_proposal": decision_proposal,
        "goes_to_council": int(goes_to_council),
    }
    with binder.transaction():
        owner = owner_of(rows.one_meeting(binder, meeting_id).municipality)
        arende_id = find_arende(binder, owner, dnr, title)
        item_id = rows.insert_item(binder, meeting_id, {**values, "arende_id": arende_id})
    earlier = absent("agenda_item", [item_id], moment_text(now or datetime.now(UTC)))
    return undoable("Lägg till ärende", earlier, _touched(meeting_id, [item_id]))


def edit_item(binder: Binder, item_id: AgendaItemId, **values: str | int | None) -> Changes:
    """Change an item: number, title, dnr, section, decision_proposal, goes_to_council, position."""
    unknown = values.keys() - set(_EDITABLE)
    if unknown:
        raise TypeError(", ".join(sorted(unknown)))
    with binder.transaction():
        item = rows.one_item(binder, item_id)
        if values.keys() & {"dnr", "title"}:
            owner = owner_of(rows.one_meeting(binder, item.meeting_id).municipality)
            dnr, title = values.get("dnr", item.dnr), values.get("title", item.title)
            arende_id = find_arende(binder, owner, str(dnr) if dnr else None, str(title))
            values = {**values, "arende_id": arende_id}
        earlier = row_values(binder, "agenda_item", [item_id], *values)
        update_row(binder, "agenda_item", item_id, values)
    return undoable("Ändra ärende", earlier, _touched(item.meeting_id, [item_id]))


def attach_paper(binder: Binder, item_id: AgendaItemId, path: Path, now: datetime) -> Changes:
    """Add a late paper (PDF) to an item; PDF_DAMAGED and its like name the file and leave nothing behind."""
    try:
        page_count = _page_count(path)
    except BinderError as error:
        raise BinderError(error.code, **{**error.details, "path": path.name}) from error
    with binder.papers.stored(path) as stored, binder.transaction():
        item = rows.one_item(binder, item_id)
        version_id = binder.papers.record(stored, file_name=path.name, page_count=page_count, now=now)
        file = _File(meeting_id=item.meeting_id, version_id=version_id)
        paper_id = rows.insert_paper(binder, file.paper(item_id, path.stem, None, (1, page_count)))
        sekretess.notice_file(binder, version_id, path)
        # Nobody has read the new paper, and so not all of the item.
        earlier = row_values(binder, "agenda_item", [item_id], "read_at")
        update_row(binder, "agenda_item", item_id, {"read_at": None})
    touched = {(Kind.PAPER, int(paper_id)), *_touched(item.meeting_id, [item_id])}
    made = absent("paper", [paper_id], moment_text(now))
    return undoable("Lägg till handling", [*made, *earlier], touched)


def attached(papers: Sequence[Changes]) -> Changes:
    """Several papers that were added, as one step."""
    return together("Lägg till handling", papers) if len(papers) > 1 else papers[0]


def remove_meeting(binder: Binder, meeting_id: MeetingId, now: datetime | None = None) -> Changes:
    """Take a meeting out of the binder with its items and papers; undo brings all of it back."""
    moment = now or datetime.now(UTC)
    with binder.transaction():
        rows.one_meeting(binder, meeting_id)
        ids = rows.ids_of_meeting(binder, meeting_id)
        earlier = _deletions(binder, ids)
        for table, row_ids in ids.items():
            rows.mark_deleted(binder, table, row_ids, moment)
    return undoable("Ta bort sammanträde", earlier, _touched(meeting_id, ids["agenda_item"]))


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """The received file that a meeting's papers are pages of."""

    meeting_id: MeetingId
    version_id: PaperVersionId

    def paper(
        self, item_id: AgendaItemId | None, title: str, kind: str | None, pages: tuple[int, int]
    ) -> dict[str, Any]:
        """The columns of one paper in the file."""
        return {
            "meeting_id": self.meeting_id,
            "item_id": item_id,
            "version_id": self.version_id,
            "title": title,
            "kind": kind,
            "first_page": pages[0],
            "last_page": pages[1],
        }


def _add_meeting_papers(binder: Binder, file: _File, proposal: Proposal) -> None:
    whole = (1, max(1, proposal.page_count))
    agenda = proposal.agenda_pages or whole
    rows.insert_paper(binder, file.paper(None, "Kallelse", "kallelse", agenda))
    if _has_other_pages(proposal, agenda):
        # What no item has must still be found: nothing that was received is out of reach.
        rows.insert_paper(binder, file.paper(None, "Hela filen", None, whole))


def _has_other_pages(proposal: Proposal, agenda: tuple[int, int]) -> bool:
    ranges = [agenda, *(item.pages.value for item in proposal.items if item.pages.value)]
    ranges += [(paper.first_page, paper.last_page) for item in proposal.items for paper in item.papers]
    covered = {page for first, last in ranges for page in range(first, last + 1)}
    return not covered.issuperset(range(1, proposal.page_count + 1))


def _add_proposed(
    binder: Binder, file: _File, owner: str, position: int, proposed: ProposedItem
) -> tuple[AgendaItemId, list[PaperId]]:
    values = item_values(binder, owner, proposed)
    item_id = rows.insert_item(binder, file.meeting_id, {**values, "position": position})
    made = [
        rows.insert_paper(
            binder, file.paper(item_id, paper.title, paper.kind, (paper.first_page, paper.last_page))
        )
        for paper in proposed.documents
    ]
    return item_id, made


def item_values(binder: Binder, owner: str, proposed: ProposedItem) -> dict[str, str | int | None]:
    """The columns of a proposed item, with its ärende; `owner` as `owner_of` gives it."""
    title, dnr = proposed.title.value or "", proposed.dnr.value
    return {
        "arende_id": find_arende(binder, owner, dnr, title),
        "number": proposed.number.value,
        "title": title,
        "dnr": dnr,
        "section": proposed.section.value,
        "decision_proposal": proposed.decision_proposal.value,
        "goes_to_council": int(proposed.goes_to_council),
    }


def _proposed_meeting(proposal: Proposal, municipality: str) -> dict[str, Any]:
    body, day = proposal.body.value, proposal.date.value
    if not body or day is None:
        raise BinderError(ErrorCode.NO_AGENDA_FOUND)
    return _meeting_values(municipality, body, day, proposal.time.value, proposal.place.value)


def _meeting_values(
    municipality: str, body: str, day: date, time: str | None, place: str | None
) -> dict[str, Any]:
    return {
        "municipality": municipality,
        "body": body,
        "date": day.isoformat(),
        "time": time,
        "place": place,
    }


def _all_new(binder: Binder, meeting_id: MeetingId, label: str, now: datetime) -> Changes:
    ids = rows.ids_of_meeting(binder, meeting_id)
    earlier = [gone for table, row_ids in ids.items() for gone in absent(table, row_ids, moment_text(now))]
    return undoable(label, earlier, _touched(meeting_id, ids["agenda_item"]))


def _deletions(binder: Binder, ids: dict[str, list[int]]) -> list[RowValues]:
    return [row for table, row_ids in ids.items() for row in row_values(binder, table, row_ids, "deleted_at")]


def _touched(meeting_id: MeetingId, item_ids: Iterable[int]) -> set[tuple[Kind, int]]:
    return {(Kind.MEETING, int(meeting_id)), *((Kind.AGENDA_ITEM, int(i)) for i in item_ids)}


def _page_count(path: Path) -> int:
    from binder.pdf.text import TextFile

    with TextFile(path) as source:
        return source.page_count
