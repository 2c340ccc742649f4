"""Meetings, items, ärenden and papers as rows; read by the bare connection for the first screen's sake."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from binder.domain.agenda_facts import OtherItem
from binder.domain.ids import AgendaItemId, ArendeId, MeetingId, PaperId, PaperVersionId
from binder.domain.meeting import AgendaItem, Arende, Meeting
from binder.domain.paper import Paper
from binder.domain.sekretess import Sekretess
from binder.storage.columns import day_of, moment_text
from binder.storage.database import Binder
from binder.storage.rows import first_found, insert_row, update_row
from binder.storage.trouble import database_errors_told

if TYPE_CHECKING:
    import sqlite3

_ITEM_COLUMNS = (
    "id, meeting_id, arende_id, position, number, title, dnr, section, decision_proposal, goes_to_council,"
    " withdrawn_at, is_own"
)
_PAPER_COLUMNS = """id, meeting_id, item_id, version_id, title, kind, first_page, last_page, sekretess,
    EXISTS (
    SELECT 1 FROM confidential_pages c WHERE c.version_id = paper.version_id
    AND c.first_page <= paper.last_page AND paper.first_page <= c.last_page) AS has_confidential"""
_FIRST_PLACE = "(SELECT e.{} FROM earlier_version e WHERE e.paper_id = paper.id ORDER BY e.id LIMIT 1)"
_PAPER_ORDER = (
    f"coalesce({_FIRST_PLACE.format('version_id')}, version_id),"
    f" coalesce({_FIRST_PLACE.format('first_page')}, first_page), id"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemMarks:
    """An item and what the member has done with it; states and kinds as they are stored."""

    item: AgendaItem
    note_count: int
    draft_kind: str | None
    draft_state: str | None
    outbox_state: str | None
    stance: str | None
    read_at: str | None
    has_papers: bool
    news: tuple[str, ...] = ()
    sekretess: str = "open"


def all_meetings(binder: Binder) -> list[Meeting]:
    """The meetings, latest first."""
    return [
        _meeting(row)
        for row in _rows(binder, "SELECT * FROM meeting WHERE deleted_at IS NULL ORDER BY date DESC, id DESC")
    ]


def one_meeting(binder: Binder, meeting_id: MeetingId) -> Meeting:
    """The meeting; NOT_FOUND if it is not there or was removed."""
    return _meeting(_one(binder, "SELECT * FROM meeting WHERE id = ? AND deleted_at IS NULL", meeting_id))


def meeting_of_item(binder: Binder, item_id: AgendaItemId) -> Meeting:
    """The meeting that an item was made for, also where it was taken out since: what was signed stays."""
    query = "SELECT * FROM meeting WHERE id = (SELECT meeting_id FROM agenda_item WHERE id = ?)"
    return _meeting(_one(binder, query, item_id))


def meetings_ever(binder: Binder, ids: Iterable[int]) -> list[Meeting]:
    """These meetings, earliest first, taken out or not."""
    query = "SELECT * FROM meeting WHERE id IN (SELECT value FROM json_each(?)) ORDER BY date, id"
    return [_meeting(row) for row in _rows(binder, query, json.dumps(list(ids)))]


def one_item(binder: Binder, item_id: AgendaItemId) -> AgendaItem:
    """The item; NOT_FOUND."""
    query = f"SELECT {_ITEM_COLUMNS} FROM agenda_item WHERE id = ? AND deleted_at IS NULL"
    return _item(_one(binder, query, item_id))


def all_items(binder: Binder) -> list[AgendaItem]:
    """The items of all meetings, but for those that were removed."""
    return [
        _item(row)
        for row in _rows(binder, f"SELECT {_ITEM_COLUMNS} FROM agenda_item WHERE deleted_at IS NULL")
    ]


def other_items(binder: Binder, item: AgendaItem) -> list[OtherItem]:
    """The other items of its meeting, but for those that were removed."""
    query = "SELECT title, dnr FROM agenda_item WHERE meeting_id = ? AND id <> ? AND deleted_at IS NULL"
    return [OtherItem(row["title"], row["dnr"]) for row in _rows(binder, query, item.meeting_id, item.id)]


def items_with_marks(binder: Binder, meeting_id: MeetingId) -> list[ItemMarks]:
    """The agenda in order, each item with what the member has done, own matters last; always one query."""
    return [_marks(row) for row in _rows(binder, _MARKS_QUERY, meeting_id)]


def papers_of_item(binder: Binder, item_id: AgendaItemId) -> list[Paper]:
    """The item's papers in the order of the received files; a replaced one stays where it was."""
    query = f"""SELECT {_PAPER_COLUMNS} FROM paper
        WHERE item_id = ? AND deleted_at IS NULL ORDER BY {_PAPER_ORDER}"""
    return [_paper(row) for row in _rows(binder, query, item_id)]


def papers_of_meeting(binder: Binder, meeting_id: MeetingId) -> list[Paper]:
    """Papers of the meeting as a whole, such as the kallelse."""
    query = f"""SELECT {_PAPER_COLUMNS} FROM paper
        WHERE meeting_id = ? AND item_id IS NULL AND deleted_at IS NULL ORDER BY {_PAPER_ORDER}"""
    return [_paper(row) for row in _rows(binder, query, meeting_id)]


def read_papers(binder: Binder, condition: str, order: str, *values: int | str) -> list[Paper]:
    """The papers for which a condition in SQL holds."""
    query = f"SELECT {_PAPER_COLUMNS} FROM paper WHERE {condition} ORDER BY {order}"
    return [_paper(row) for row in _rows(binder, query, *values)]


def one_paper(binder: Binder, paper_id: PaperId) -> Paper:
    """The paper; NOT_FOUND."""
    query = f"SELECT {_PAPER_COLUMNS} FROM paper WHERE id = ? AND deleted_at IS NULL"
    return _paper(_one(binder, query, paper_id))


def insert_meeting(binder: Binder, values: dict[str, Any], now: datetime) -> MeetingId:
    """A new meeting; `values` has municipality, body, date (ISO), time, place."""
    return MeetingId(insert_row(binder, "meeting", {**values, "created_at": moment_text(now)}))


def insert_item(binder: Binder, meeting_id: MeetingId, values: dict[str, Any]) -> AgendaItemId:
    """A new item of the meeting; it comes last unless `values` has a position."""
    if "position" not in values:
        query = "SELECT coalesce(max(position), 0) + 1 FROM agenda_item WHERE meeting_id = ?"
        values = {**values, "position": binder.connection.execute(query, (meeting_id,)).fetchone()[0]}
    return AgendaItemId(insert_row(binder, "agenda_item", {**values, "meeting_id": meeting_id}))


def insert_paper(binder: Binder, values: dict[str, Any]) -> PaperId:
    """A new paper: meeting_id, item_id, version_id, title, kind, first_page, last_page."""
    return PaperId(insert_row(binder, "paper", values))


def arenden_with_key(binder: Binder, municipality: str, key: str) -> list[Arende]:
    """The kommun's ärenden that may be the one with that key, oldest first."""
    query = "SELECT id, dnr, title FROM arende WHERE municipality = ? AND dnr_key = ? ORDER BY id"
    return [
        Arende(id=ArendeId(row["id"]), dnr=row["dnr"], title=row["title"])
        for row in _rows(binder, query, municipality, key)
    ]


def insert_arende(binder: Binder, municipality: str, *, dnr: str, key: str, title: str) -> ArendeId:
    """A new ärende."""
    values = {"municipality": municipality, "dnr": dnr, "dnr_key": key, "title": title}
    return ArendeId(insert_row(binder, "arende", values))


def items_of_arende(binder: Binder, arende_id: ArendeId) -> list[AgendaItem]:
    """The ärende's places on all agendas, latest meeting first."""
    columns = ", ".join(f"i.{name}" for name in _ITEM_COLUMNS.split(", "))
    query = f"""SELECT {columns} FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
        WHERE i.arende_id = ? AND i.deleted_at IS NULL AND m.deleted_at IS NULL
        ORDER BY m.date DESC, i.id DESC"""
    return [_item(row) for row in _rows(binder, query, arende_id)]


def ids_of_meeting(binder: Binder, meeting_id: MeetingId) -> dict[str, list[int]]:
    """The ids of the meeting's rows that are not deleted, per table."""
    found = {"meeting": [int(meeting_id)]}
    for table in ("agenda_item", "paper"):
        query = f"SELECT id FROM {table} WHERE meeting_id = ? AND deleted_at IS NULL"
        found[table] = [row[0] for row in binder.connection.execute(query, (meeting_id,))]
    return found


def mark_deleted(binder: Binder, table: str, ids: Iterable[int], when: datetime | None) -> None:
    """Delete rows softly, or bring them back with None."""
    text = moment_text(when) if when else None
    with binder.transaction():
        for row_id in ids:
            update_row(binder, table, row_id, {"deleted_at": text})


_MARKS_QUERY = """
SELECT i.*,
  (SELECT count(*) FROM annotation a WHERE a.item_id = i.id AND a.deleted_at IS NULL) AS note_count,
  d.kind AS draft_kind, d.state AS draft_state,
  (SELECT o.state FROM outbox o WHERE o.item_id = i.id AND o.deleted_at IS NULL
     ORDER BY o.id DESC LIMIT 1) AS outbox_state,
  EXISTS (SELECT 1 FROM paper p WHERE p.item_id = i.id AND p.deleted_at IS NULL) AS has_papers,
  coalesce((SELECT min(p.sekretess) FROM paper p WHERE p.item_id = i.id AND p.deleted_at IS NULL
     AND p.sekretess IN ('asked', 'marked')), 'open') AS sekretess,
  (SELECT max(n.came_at) FROM news n WHERE n.item_id = i.id AND n.deleted_at IS NULL
     AND n.kind IN ('new-paper', 'replaced-paper')) AS papers_came_at,
  (SELECT group_concat(DISTINCT n.kind) FROM news n
     WHERE n.item_id = i.id AND n.read_at IS NULL AND n.deleted_at IS NULL) AS news
FROM agenda_item i
LEFT JOIN draft d ON d.id = (SELECT max(id) FROM draft WHERE item_id = i.id AND deleted_at IS NULL)
WHERE i.meeting_id = ? AND i.deleted_at IS NULL
ORDER BY i.is_own, i.position, i.id
"""


def _marks(row: sqlite3.Row) -> ItemMarks:
    return ItemMarks(
        item=_item(row),
        note_count=row["note_count"],
        draft_kind=row["draft_kind"],
        draft_state=row["draft_state"],
        outbox_state=row["outbox_state"],
        stance=row["stance"],
        # What was read before a paper came is not read: the paper is not.
        read_at=row["read_at"] if (row["read_at"] or "") >= (row["papers_came_at"] or "") else None,
        has_papers=bool(row["has_papers"]),
        news=tuple(sorted(row["news"].split(","))) if row["news"] else (),
        sekretess=row["sekretess"],
    )


def _rows(binder: Binder, query: str, *parameters: object) -> list[sqlite3.Row]:
    with database_errors_told():
        return binder.connection.execute(query, parameters).fetchall()


def _one(binder: Binder, query: str, row_id: int) -> sqlite3.Row:
    return first_found(_rows(binder, query, row_id))


def _meeting(row: sqlite3.Row) -> Meeting:
    return Meeting(
        id=MeetingId(row["id"]),
        municipality=row["municipality"],
        body=row["body"],
        date=day_of(row["date"]),
        time=row["time"],
        place=row["place"],
    )


def _item(row: sqlite3.Row) -> AgendaItem:
    return AgendaItem(
        id=AgendaItemId(row["id"]),
        meeting_id=MeetingId(row["meeting_id"]),
        arende_id=ArendeId(row["arende_id"]) if row["arende_id"] is not None else None,
        position=row["position"],
        number=row["number"],
        title=row["title"],
        dnr=row["dnr"],
        section=row["section"],
        decision_proposal=row["decision_proposal"],
        goes_to_council=bool(row["goes_to_council"]),
        is_withdrawn=row["withdrawn_at"] is not None,
        is_own=bool(row["is_own"]),
    )


def _paper(row: sqlite3.Row) -> Paper:
    return Paper(
        id=PaperId(row["id"]),
        meeting_id=MeetingId(row["meeting_id"]),
        item_id=AgendaItemId(row["item_id"]) if row["item_id"] is not None else None,
        version_id=PaperVersionId(row["version_id"]),
        title=row["title"],
        kind=row["kind"],
        first_page=row["first_page"],
        last_page=row["last_page"],
        sekretess=Sekretess(row["sekretess"]),
        has_confidential_pages=bool(row["has_confidential"]),
    )
