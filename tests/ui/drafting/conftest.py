"""A draft that is ready to be signed, in a real binder."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

import pytest

from binder.domain.changes import Kind
from binder.domain.ids import DraftId
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, YrkandeKind
from binder.services import write_draft
from binder.storage.database import Binder
from tests.ui.commanded import workspace  # noqa: F401 - a fixture
from tests.ui.drafting.finished import opened, page  # noqa: F401 - fixtures

NOW = datetime(2024, 3, 5, 12, 0, tzinfo=UTC)


@pytest.fixture
def unready(filled) -> DraftId:
    with Binder.open(filled.folder, filled.key) as binder:
        begun = write_draft.begin(binder, filled.items[1], YrkandeKind.TILLAGG, now=NOW)
    return DraftId(begun.first(Kind.DRAFT))


@pytest.fixture
def ready(qtbot, unready, session) -> DraftId:
    yrkande = replace(
        write_draft.draft(session.reader, unready).yrkande,
        points=(Beslutspunkt(text="Solbacken tar fram en strategi för samarbeten."),),
        relation=RelationToMain(relation=Relation.BIFALL_I_OVRIGT),
        motivation="Samarbetet över gränser behövs.",
    )
    with qtbot.waitSignal(session.saved):
        session.run(partial(write_draft.save, draft_id=unready, yrkande=yrkande, now=NOW))
    return unready
