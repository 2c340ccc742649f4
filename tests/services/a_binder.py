"""A binder with one meeting, one item and a draft that is ready to be signed; all names are invented."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from pathlib import Path

from binder.domain.changes import Kind
from binder.domain.ids import AgendaItemId, DraftId
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, Signatory, Yrkande, YrkandeKind
from binder.services import write_draft
from binder.services.member import Member, set_member
from binder.storage.database import Binder, BinderKey
from binder.storage.meetings import insert_item, insert_meeting
from tests.new_binder import new_binder

NOW = datetime(2024, 3, 1, 9, 30, tzinfo=timezone(timedelta(hours=1)))
KEY = BinderKey(bytes(range(32)))
NAME = "Åsa Björkelund"
TITLE = "Förslag om att avsluta Huddinge kommuns vänortssamarbete"
DNR = "KS-2022/1011.107"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """An open binder and what was put into it."""

    binder: Binder
    item_id: AgendaItemId
    draft_id: DraftId


def prepared(folder: Path) -> Prepared:
    """One of one's own: a copy of one that each test process builds once."""
    kept, known = _template()
    shutil.copytree(kept, folder)
    return replace(known, binder=Binder.open(folder, KEY))


@cache
def _template() -> tuple[Path, Prepared]:
    room = tempfile.mkdtemp(prefix="motesparm-prepared-")
    atexit.register(shutil.rmtree, room, ignore_errors=True)
    built = _built(Path(room) / "binder")
    built.binder.close()
    return Path(room) / "binder", built


def _built(folder: Path) -> Prepared:
    binder = new_binder(folder, KEY)
    set_member(binder, Member(name=NAME, role="ledamot", party="L", municipality_id="generic"))
    meeting = {"municipality": "Huddinge", "body": "Kommunstyrelsen", "date": "2024-03-06"}
    meeting_id = insert_meeting(binder, meeting, NOW.astimezone(UTC))
    item_id = insert_item(binder, meeting_id, {"number": "22", "title": TITLE, "dnr": DNR})
    changes = write_draft.begin(binder, item_id, YrkandeKind.TILLAGG, now=NOW)
    draft_id = DraftId(changes.first(Kind.DRAFT))
    write_draft.save(binder, draft_id, ready(write_draft.draft(binder, draft_id).yrkande), now=NOW)
    return Prepared(binder=binder, item_id=item_id, draft_id=draft_id)


def ready(yrkande: Yrkande, *names: str) -> Yrkande:
    """The yrkande with everything that preflight asks for, signed by `names` or as it was."""
    point = "Kommunstyrelsens förvaltning får i uppdrag att ta fram en strategi för vänortssamarbetet."
    people = tuple(Signatory(name=name, role="ledamot", party="L") for name in names)
    return replace(
        yrkande,
        points=(Beslutspunkt(text=point),),
        relation=RelationToMain(relation=Relation.BIFALL_I_OVRIGT),
        motivation="Samarbetet med vänorterna behöver en riktning.\n\nDärför bör en strategi tas fram.",
        signatories=people or yrkande.signatories,
    )
