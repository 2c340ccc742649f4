"""Yrkanden on the same point are told of; those beside one another are not."""

from __future__ import annotations

from dataclasses import replace

from binder.domain.collisions import (
    ItemProposals,
    Rival,
    check_collisions,
    others_rival,
    own_rival,
    points_touched,
)
from binder.domain.finding import Field, FindingCode
from binder.domain.other_yrkande import OtherProposal
from binder.domain.preflight import check_draft
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, YrkandeKind
from tests.domain.changing import put_in, replaced, struck, yrkande

RIVAL = Rival(party="Centerpartiet", kind=YrkandeKind.ANDRING, points=(2,))


def test_another_yrkande_on_the_point_is_told_at_the_point() -> None:
    (found,) = check_collisions(yrkande(struck(1), replaced(2, "Bygg.")), [RIVAL])
    assert (found.code, found.field, found.details["point"]) == (FindingCode.COLLISION, Field.POINTS, "2")


def test_another_point_is_no_collision() -> None:
    assert not list(check_collisions(yrkande(replaced(1, "Bygg.")), [RIVAL]))


def test_a_new_point_collides_with_nothing() -> None:
    assert not list(check_collisions(yrkande(put_in(2, "Bygg.")), [RIVAL]))


def test_points_named_by_the_relation_collide_too() -> None:
    relation = RelationToMain(relation=Relation.ERSATTER_PUNKTER, points=(2, 3))
    (found,) = check_collisions(yrkande(Beslutspunkt(text="Bygg."), relation=relation), [RIVAL])
    assert found.field is Field.RELATION


def test_ones_own_other_draft_is_a_rival_without_a_party() -> None:
    rival = own_rival(yrkande(replaced(2, "Bygg."), struck(3)))
    assert (rival.party, rival.points) == ("", (2, 3))


def test_a_noted_proposal_is_a_rival() -> None:
    noted = OtherProposal(party="Centerpartiet", kind=YrkandeKind.ANDRING, points=(2,))
    assert others_rival(noted) == RIVAL


def test_a_tillagg_touches_no_point() -> None:
    assert points_touched(yrkande(Beslutspunkt(text="Bygg."), kind=YrkandeKind.TILLAGG)) == frozenset()


def test_pre_flight_tells_of_a_collision() -> None:
    paper = replace(yrkande(replaced(2, "Nämnden ska bygga vägen.")))
    found = check_draft(
        paper,
        None,
        can_draw=lambda _: True,
        today=paper.written_on,  # type: ignore[arg-type]
        proposals=ItemProposals(rivals=(RIVAL,)),
    )
    assert [finding.code for finding in found] == [FindingCode.COLLISION]
