"""A signed paper in the outbox of a real binder."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from binder.domain.changes import Kind
from binder.domain.ids import DraftId, OutboxId
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, YrkandeKind
from binder.services import sign_paper, write_draft
from binder.services.arriving_paper import read_arrived_here
from binder.services.cosign import PaperRef
from binder.services.take_in_paper import take_in
from binder.storage.database import Binder
from tests.services.a_binder import NAME
from tests.services.three_binders import SIV, a_round

NOW = datetime(2024, 3, 5, 12, 0, tzinfo=UTC)


def sign_one(filled, number: int) -> OutboxId:
    with Binder.open(filled.folder, filled.key) as binder:
        begun = write_draft.begin(binder, filled.items[number], YrkandeKind.TILLAGG, now=NOW)
        draft_id = DraftId(begun.first(Kind.DRAFT))
        yrkande = replace(
            write_draft.draft(binder, draft_id).yrkande,
            points=(Beslutspunkt(text="Solbacken tar fram en strategi för samarbeten."),),
            relation=RelationToMain(relation=Relation.BIFALL_I_OVRIGT),
            motivation="Samarbetet över gränser behövs.",
        )
        write_draft.save(binder, draft_id, yrkande, now=NOW)
        return OutboxId(sign_paper.sign(binder, draft_id, now=NOW).first(Kind.OUTBOX))


@pytest.fixture(scope="session")
def _signed_once(_template, tmp_path_factory) -> tuple[Path, OutboxId]:
    folder = shutil.copytree(_template.folder, tmp_path_factory.mktemp("signed") / "binder")
    return folder, sign_one(replace(_template, folder=folder), 1)


@pytest.fixture
def signed(filled, _signed_once) -> OutboxId:
    """The binder is a copy of one in which each test process signs once; to be asked for before a session."""
    folder, entry = _signed_once
    shutil.rmtree(filled.folder)
    shutil.copytree(folder, filled.folder)
    return entry


@pytest.fixture
def signed_later(filled, signed) -> OutboxId:
    return sign_one(filled, 0)


@pytest.fixture(scope="session")
def sent_round(tmp_path_factory) -> Path:
    """A joint paper that its first signatory has sent to this binder's member."""
    folder = tmp_path_factory.mktemp("going-round")
    with a_round(folder, (NAME, "Stina Wallin", SIV)) as going:
        return going.asa.send(going.own, "stina", 0)


@pytest.fixture
def asked(filled, sent_round) -> PaperRef:
    """That paper in the outbox."""
    with Binder.open(filled.folder, filled.key) as binder:
        ((kind, number),) = take_in(binder, read_arrived_here(sent_round), NOW).touched
        return PaperRef(kind=kind, id=number)
