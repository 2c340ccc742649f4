"""A process that types, annotates and imports until it is killed; its log tells what it had finished."""

from __future__ import annotations

import itertools
import os
import random
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from binder.domain.changes import Kind
from binder.domain.ids import AgendaItemId, DraftId
from binder.domain.yrkande import YrkandeKind
from binder.kallelse.proposal import Proposal, ProposalKind, ProposedItem, Read
from binder.services import annotate, import_kallelse, write_draft
from binder.storage.database import Binder, BinderKey
from tests.storage.some_rows import a_yrkande

ITEMS = 5
BIGGEST = 900_000


def proposal() -> Proposal:
    items = [ProposedItem(title=Read(f"Ärende {n}"), dnr=Read(f"KS-2026/{n}")) for n in range(1, ITEMS + 1)]
    return Proposal(
        kind=ProposalKind.KALLELSE,
        body=Read("Kommunstyrelsen"),
        date=Read(date(2026, 3, 4)),
        items=items,
        page_count=9,
    )


def prepared(binder: Binder) -> tuple[AgendaItemId, DraftId]:
    """The item and draft that are written on in every life."""
    row = binder.connection.execute("SELECT item_id, id FROM draft").fetchone()
    if row:
        return AgendaItemId(row[0]), DraftId(row[1])
    now = datetime.now(UTC)
    entered = import_kallelse.enter_meeting(binder, municipality="Ekvik", body="KS", date=date(2026, 3, 4))
    added = import_kallelse.add_item(binder, entered.first(Kind.MEETING), number="1", title="Vänort")
    item_id = AgendaItemId(added.first(Kind.AGENDA_ITEM))
    begun = write_draft.begin(binder, item_id, YrkandeKind.TILLAGG, now=now)
    return item_id, DraftId(begun.first(Kind.DRAFT))


def work(folder: Path, key: BinderKey, log: int) -> None:
    with Binder.open(folder, key) as binder:
        item_id, draft_id = prepared(binder)
        os.write(log, b"ready\n")
        for step in itertools.count(1):
            yrkande = a_yrkande(motivation=f"{os.getpid()} {step}")
            write_draft.save(binder, draft_id, yrkande, now=datetime.now(UTC))
            os.write(log, b"saved %d %d\n" % (os.getpid(), step))
            annotate.note_item(binder, item_id, "anteckning", datetime.now(UTC))
            os.write(log, b"noted\n")
            if step % 4 == 0:
                import_one(binder, folder.parent / "kallelse.pdf")
                os.write(log, b"imported\n")


def import_one(binder: Binder, source: Path) -> None:
    source.write_bytes(os.urandom(random.randrange(BIGGEST)))  # noqa: S311 - any length will do
    import_kallelse.confirm(binder, proposal(), source, municipality="Ekvik", now=datetime.now(UTC))


if __name__ == "__main__":
    work(
        Path(sys.argv[1]),
        BinderKey(bytes.fromhex(sys.argv[2])),
        os.open(sys.argv[3], os.O_WRONLY | os.O_APPEND),
    )
