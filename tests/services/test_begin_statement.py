"""A statement after the decision holds the proposal that fell, and is begun once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from binder.domain.kind_forms import Group, kinds_of
from binder.domain.yrkande import Beslutspunkt, Signatory, Yrkande, YrkandeKind
from binder.services import write_draft
from binder.services.begin_statement import begin_statement, own_proposal
from tests.services.world import World

BO = Signatory(name="Bo Ek", role="Ersättare", party="C")


def propose(world: World) -> None:
    before = write_draft.draft(world.binder, world.draft_id).yrkande
    text = replace(
        before, points=(Beslutspunkt(text="Bygg vägen 2026."),), signatories=(*before.signatories, BO)
    )
    write_draft.save(world.binder, world.draft_id, text, now=world.now)


def newest(world: World) -> Yrkande:
    return write_draft.drafts_of(world.binder, world.item_id)[0].yrkande


@pytest.mark.parametrize("kind", kinds_of(Group.STATEMENT))
def test_a_statement_begins_with_the_own_proposal(world: World, kind: YrkandeKind) -> None:
    propose(world)
    begin_statement(world.binder, world.item_id, kind, now=world.now)
    assert newest(world).kind is kind
    assert "Bygg vägen 2026." in newest(world).motivation


def test_it_is_of_all_who_stood_behind_the_proposal(world: World) -> None:
    propose(world)
    begin_statement(world.binder, world.item_id, YrkandeKind.RESERVATION, now=world.now)
    assert newest(world).signatories[1] == BO


def test_it_is_begun_once_and_gone_on_with_then(world: World) -> None:
    for _ in range(2):
        begin_statement(world.binder, world.item_id, YrkandeKind.RESERVATION, now=world.now)
    kinds = [each.yrkande.kind for each in write_draft.drafts_of(world.binder, world.item_id)]
    assert kinds.count(YrkandeKind.RESERVATION) == 1


def test_a_statement_is_no_proposal_however_new_it_is(world: World) -> None:
    propose(world)
    begin_statement(world.binder, world.item_id, YrkandeKind.SARSKILT_YTTRANDE, now=world.now)
    own = own_proposal(write_draft.drafts_of(world.binder, world.item_id))
    assert own is not None
    assert own.id == world.draft_id


def test_beginning_a_statement_can_be_undone(world: World) -> None:
    changes = begin_statement(world.binder, world.item_id, YrkandeKind.RESERVATION, now=world.now)
    assert changes.undo is not None
    changes.undo.command(world.binder)
    assert newest(world).kind is not YrkandeKind.RESERVATION
