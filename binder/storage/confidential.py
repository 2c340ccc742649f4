"""Which papers and pages are confidential, as rows; the schema's triggers keep them out of the search."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from binder.domain.confidential_pages import ConfidentialPages, PageRange
from binder.domain.ids import MeetingId, PaperId, PaperVersionId
from binder.domain.paper import Paper
from binder.domain.sekretess import Sekretess
from binder.storage.database import Binder
from binder.storage.meetings import read_papers
from binder.storage.rows import RowValues, row_values, update_row
from binder.storage.trouble import database_errors_told

_STATE = "sekretess"


def confidential_pages(binder: Binder) -> ConfidentialPages:
    """The pages of all confidential papers, as they are and as they were."""
    query = "SELECT version_id, first_page, last_page, paper_id FROM confidential_pages"
    with database_errors_told():
        rows = binder.connection.execute(query).fetchall()
    ranges = (PageRange(PaperVersionId(row[0]), row[1], row[2]) for row in rows)
    return ConfidentialPages(tuple(dict.fromkeys(ranges)), frozenset(PaperId(row[3]) for row in rows))


def asked_papers(binder: Binder, meeting_id: MeetingId) -> list[Paper]:
    """The meeting's papers that say they are confidential while the member has not answered."""
    condition = f"meeting_id = ? AND deleted_at IS NULL AND {_STATE} = ?"
    return read_papers(binder, condition, "id", meeting_id, Sekretess.ASKED.value)


def count_asked(binder: Binder) -> int:
    """How many papers there are about which the member has not answered."""
    query = "SELECT count(*) FROM paper WHERE sekretess = 'asked' AND deleted_at IS NULL"
    with database_errors_told():
        return int(binder.connection.execute(query).fetchone()[0])


def what_it_says(binder: Binder, paper_id: PaperId) -> str | None:
    """The line by which a paper says that it is confidential."""
    with database_errors_told():
        row = binder.connection.execute(
            "SELECT sekretess_said FROM paper WHERE id = ?", (paper_id,)
        ).fetchone()
    return str(row[0]) if row and row[0] else None


def set_state(binder: Binder, paper_id: PaperId, state: Sekretess) -> tuple[RowValues, ...]:
    """Mark a paper; what was there before.

    A removed paper on the same pages would go on hiding them: what opens a paper opens those too.
    """
    with binder.transaction():
        ids = [int(paper_id), *(() if state.hides else _removed_beside(binder, paper_id))]
        earlier = row_values(binder, "paper", ids, _STATE)
        for row_id in ids:
            update_row(binder, "paper", row_id, {_STATE: state.value})
    return earlier


def ask(binder: Binder, version_id: PaperVersionId, first_page: int, said: str) -> list[PaperId]:
    """Hold the papers of items that begin on a page as confidential until the member answers; which they are.

    Papers about which the member has said something already are left alone.
    """
    condition = f"version_id = ? AND first_page = ? AND item_id IS NOT NULL AND {_STATE} = 'open'"
    found = read_papers(binder, condition, "id", version_id, first_page)
    with binder.transaction():
        for paper in found:
            values: dict[str, Any] = {_STATE: Sekretess.ASKED.value, "sekretess_said": said}
            update_row(binder, "paper", paper.id, values)
    return [paper.id for paper in found]


def first_pages(binder: Binder, version_id: PaperVersionId, pages: Iterable[int]) -> set[int]:
    """On which of these pages a paper of an item begins about which the member has said nothing."""
    query = f"""SELECT DISTINCT first_page FROM paper
        WHERE version_id = ? AND item_id IS NOT NULL AND {_STATE} = 'open'"""
    with database_errors_told():
        known = {row[0] for row in binder.connection.execute(query, (version_id,))}
    return known.intersection(pages)


def has_any(binder: Binder, meeting_id: MeetingId) -> bool:
    """Whether the meeting has a confidential paper, of an item or of its own."""
    query = """SELECT count(*) FROM confidential_pages c JOIN paper p ON p.id = c.paper_id
        WHERE p.meeting_id = ? AND p.deleted_at IS NULL"""
    with database_errors_told():
        return bool(binder.connection.execute(query, (meeting_id,)).fetchone()[0])


def is_searched(binder: Binder) -> bool:
    """Whether the member lets confidential papers be searched."""
    with database_errors_told():
        return bool(binder.connection.execute("SELECT count(*) FROM confidential_search").fetchone()[0])


def let_search(binder: Binder, *, allowed: bool) -> None:
    """Let the words of confidential papers be kept for the search, or take them away."""
    statement = (
        "INSERT OR IGNORE INTO confidential_search VALUES (1)"
        if allowed
        else "DELETE FROM confidential_search"
    )
    with binder.transaction():
        binder.connection.execute(statement)


def _removed_beside(binder: Binder, paper_id: PaperId) -> list[int]:
    query = """SELECT q.id FROM paper p JOIN paper q ON q.version_id = p.version_id AND q.id <> p.id
        WHERE p.id = ? AND q.deleted_at IS NOT NULL
            AND q.first_page <= p.last_page AND p.first_page <= q.last_page"""
    return [row[0] for row in binder.connection.execute(query, (paper_id,))]
