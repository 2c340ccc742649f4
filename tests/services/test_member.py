"""The member is who signs, and their kommun is known by id or name."""

from __future__ import annotations

from binder.domain.changes import Kind
from binder.domain.yrkande import Signatory
from binder.services import member
from binder.services.member import Member
from tests.services.world import World


def test_the_member_is_as_set(world: World) -> None:
    asa = Member(name="Åsa Nord", role="Ersättare", party="Y", municipality_id="ekvik", email="a@b.example")
    changes = member.set_member(world.binder, asa)
    assert member.member(world.binder) == asa
    assert changes.touches(Kind.PROFILE)


def test_before_it_was_set_the_member_is_empty(world: World) -> None:
    world.binder.connection.execute("DELETE FROM member")
    assert member.member(world.binder) == Member()
    assert member.municipality_name(world.binder) == ""


def test_the_member_signs_with_name_role_and_party(world: World) -> None:
    assert member.member(world.binder).signatory == Signatory(name="Siv Ekman", role="Ledamot", party="X")


def test_a_kommun_is_found_by_id_and_by_name() -> None:
    by_id = member.profile_of("huddinge")
    assert by_id is not None
    assert member.profile_of(f" {by_id.name.upper()} ") == by_id


def test_a_kommun_without_a_profile_has_none(world: World) -> None:
    assert member.profile_of("Ekvik") is None
    assert member.profile_of("") is None
    assert member.municipality_name(world.binder) == "ekvik"
