"""Copies of a joint paper that were signed side by side, as rows, with whose signatures stand in each."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.apart_copy import ApartCopy, CopyId
from binder.domain.cosigning import SigningStep, Source, Step
from binder.storage.columns import moment_of, moment_text
from binder.storage.database import Binder
from binder.storage.outbox import store_pdf
from binder.storage.rows import RowValues, first_found, insert_row, row_values, update_row
from binder.storage.trouble import database_errors_told

if TYPE_CHECKING:
    import sqlite3

TABLE = "signing_copy"


def insert_copy(
    binder: Binder,
    paper_key: str,
    *,
    file_name: str,
    pdf: bytes,
    signatures: Iterable[SigningStep],
    now: datetime,
) -> CopyId:
    """Keep a copy with its bytes; its id."""
    with binder.transaction():
        values = {
            "paper_key": paper_key,
            "file_name": file_name,
            "sha256": store_pdf(binder, pdf),
            "signatures": signatures_text(signatures),
            "received_at": moment_text(now),
        }
        return CopyId(insert_row(binder, TABLE, values))


def copies_of(binder: Binder, paper_key: str) -> list[ApartCopy]:
    """The copies of a paper, in the order in which they came."""
    return _copies(binder, "deleted_at IS NULL AND paper_key = ? ORDER BY id", paper_key)


def one_copy(binder: Binder, copy_id: CopyId) -> ApartCopy:
    """The copy; NOT_FOUND."""
    return first_found(_copies(binder, "deleted_at IS NULL AND id = ?", copy_id))


def exchange(
    binder: Binder, copy_id: CopyId, sha256: str, signatures: Iterable[SigningStep]
) -> tuple[RowValues, ...]:
    """Let the copy have other bytes, which are kept already; how that is taken back."""
    earlier = row_values(binder, TABLE, [copy_id], "sha256", "signatures")
    update_row(binder, TABLE, copy_id, {"sha256": sha256, "signatures": signatures_text(signatures)})
    return earlier


def let_go_along(binder: Binder, copy_id: CopyId, *, goes: bool) -> tuple[RowValues, ...]:
    """Whether the copy is handed in beside the paper; how that is taken back."""
    earlier = row_values(binder, TABLE, [copy_id], "goes_along")
    update_row(binder, TABLE, copy_id, {"goes_along": int(goes)})
    return earlier


def signatures_text(signatures: Iterable[SigningStep]) -> str:
    """The signatures as the column holds them."""
    told = [
        {
            "field": step.field,
            "name": step.name,
            "at": moment_text(step.at),
            "fingerprint": step.fingerprint,
            "source": step.source.value,
        }
        for step in signatures
    ]
    return json.dumps(told, ensure_ascii=False)


def _copies(binder: Binder, condition: str, value: str | int) -> list[ApartCopy]:
    with database_errors_told():
        rows = binder.connection.execute(f"SELECT * FROM {TABLE} WHERE {condition}", (value,)).fetchall()
    return [_copy(row) for row in rows]


def _copy(row: sqlite3.Row) -> ApartCopy:
    return ApartCopy(
        id=CopyId(row["id"]),
        file_name=row["file_name"],
        sha256=row["sha256"],
        signatures=tuple(_signature(told) for told in json.loads(row["signatures"])),
        received_at=moment_of(row["received_at"]),
        goes_along=bool(row["goes_along"]),
    )


def _signature(told: dict[str, str]) -> SigningStep:
    return SigningStep(
        step=Step.SIGNED,
        field=told["field"],
        name=told["name"],
        at=moment_of(told["at"]),
        fingerprint=told["fingerprint"],
        source=Source(told["source"]),
    )
