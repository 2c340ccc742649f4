"""Papers on their round: the places for signatures, each step with its time, and what came here to sign."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.cosigning import RequestId, SigningPlace, SigningRequest, SigningStep, Source, Step
from binder.storage.columns import moment_of, moment_text
from binder.storage.database import Binder
from binder.storage.outbox import store_pdf
from binder.storage.rows import RowValues, first_found, insert_row, row_values, update_row
from binder.storage.trouble import database_errors_told

if TYPE_CHECKING:
    import sqlite3


def keep_places(binder: Binder, paper_key: str, places: Iterable[SigningPlace]) -> None:
    """Keep where signatures go on a paper; what is known already stays as it is."""
    rows = [
        {"paper_key": paper_key, "field": place.field, "name": place.name, "position": number}
        for number, place in enumerate(places)
    ]
    with binder.transaction():
        binder.db.table("signing_place").insert_all(rows, ignore=True)


def places_of(binder: Binder, paper_key: str) -> list[SigningPlace]:
    """The places in the order in which they stand on the paper; none for a paper that is not known."""
    query = "SELECT field, name FROM signing_place WHERE paper_key = ? ORDER BY position"
    with database_errors_told():
        rows = binder.connection.execute(query, (paper_key,)).fetchall()
    return [SigningPlace(field=row["field"], name=row["name"]) for row in rows]


def insert_step(binder: Binder, paper_key: str, step: SigningStep) -> int:
    """Keep what happened; the row's id."""
    values = {
        "paper_key": paper_key,
        "step": step.step.value,
        "field": step.field,
        "name": step.name,
        "at": moment_text(step.at),
        "reason": step.reason,
        "fingerprint": step.fingerprint,
        "source": step.source.value,
    }
    return insert_row(binder, "signing_step", values)


def drop_signatures(
    binder: Binder, paper_key: str, signatures: Iterable[SigningStep], now: datetime
) -> tuple[RowValues, ...]:
    """Forget that these stand on the paper: it has other bytes now. How that is taken back."""
    query = (
        "SELECT id FROM signing_step WHERE paper_key = ? AND step = 'signed' AND field = ?"
        " AND fingerprint = ? AND deleted_at IS NULL"
    )
    ids = [
        row["id"]
        for step in signatures
        for row in binder.connection.execute(query, (paper_key, step.field, step.fingerprint))
    ]
    earlier = row_values(binder, "signing_step", ids, "deleted_at")
    for step_id in ids:
        update_row(binder, "signing_step", step_id, {"deleted_at": moment_text(now)})
    return earlier


def steps_of(binder: Binder, paper_key: str) -> list[SigningStep]:
    """What happened to the paper, in the order in which it became known here."""
    query = "SELECT * FROM signing_step WHERE paper_key = ? AND deleted_at IS NULL ORDER BY id"
    with database_errors_told():
        return [_step(row) for row in binder.connection.execute(query, (paper_key,))]


def insert_request(
    binder: Binder, *, paper_key: str, title: str, file_name: str, pdf: bytes, now: datetime
) -> RequestId:
    """A colleague's paper that is to be signed here, with its bytes."""
    with binder.transaction():
        values = {
            "paper_key": paper_key,
            "title": title,
            "file_name": file_name,
            "sha256": store_pdf(binder, pdf),
            "received_at": moment_text(now),
        }
        return RequestId(insert_row(binder, "signing_request", values))


def all_requests(binder: Binder) -> list[SigningRequest]:
    """The colleagues' papers, newest first."""
    return _requests(binder, "deleted_at IS NULL ORDER BY id DESC")


def one_request(binder: Binder, request_id: RequestId) -> SigningRequest:
    """The paper; NOT_FOUND."""
    return first_found(_requests(binder, "deleted_at IS NULL AND id = ?", request_id))


def request_with_key(binder: Binder, paper_key: str) -> SigningRequest | None:
    """The colleague's paper with that key, if it came here."""
    return next(
        iter(_requests(binder, "deleted_at IS NULL AND paper_key = ? ORDER BY id DESC", paper_key)), None
    )


def _requests(binder: Binder, condition: str, *values: int | str) -> list[SigningRequest]:
    with database_errors_told():
        rows = binder.connection.execute(
            f"SELECT * FROM signing_request WHERE {condition}", values
        ).fetchall()
    return [_request(row) for row in rows]


def _step(row: sqlite3.Row) -> SigningStep:
    return SigningStep(
        step=Step(row["step"]),
        name=row["name"],
        at=moment_of(row["at"]),
        field=row["field"],
        reason=row["reason"],
        fingerprint=row["fingerprint"],
        source=Source(row["source"]),
    )


def _request(row: sqlite3.Row) -> SigningRequest:
    return SigningRequest(
        id=RequestId(row["id"]),
        paper_key=row["paper_key"],
        title=row["title"],
        file_name=row["file_name"],
        sha256=row["sha256"],
        received_at=moment_of(row["received_at"]),
    )
