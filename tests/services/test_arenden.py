"""An ärende is known by its number, with or without register, in its own kommun."""

from __future__ import annotations

from binder.domain.ids import ArendeId
from binder.services.arenden import find_arende, owner_of
from tests.services.world import World


def find(world: World, dnr: str | None, owner: str = "granvik") -> ArendeId | None:
    return find_arende(world.binder, owner, dnr, "Titel")


def test_the_same_number_is_the_same_matter(world: World) -> None:
    assert find(world, "KS-2025/7") == find(world, "KS 2025/7") == find(world, "Dnr KS-2025/7") is not None


def test_a_number_without_register_is_that_of_the_only_register(world: World) -> None:
    assert find(world, "KS-2025/7") == find(world, "2025/7")


def test_two_registers_have_two_matters(world: World) -> None:
    assert find(world, "KS-2025/7") != find(world, "BN-2025/7")


def test_a_number_that_two_registers_have_is_not_guessed(world: World) -> None:
    known = {find(world, "KS-2025/7"), find(world, "BN-2025/7")}
    assert find(world, "2025/7") not in known


def test_another_kommun_has_its_own_numbers(world: World) -> None:
    assert find(world, "KS-2025/7") != find(world, "KS-2025/7", owner="ekvik")


def test_no_number_and_half_a_number_know_no_matter(world: World) -> None:
    assert find(world, None) is None
    assert find(world, "KS-2014/") is None


def test_a_kommun_is_the_same_by_id_and_by_name() -> None:
    assert owner_of("huddinge") == owner_of("Huddinge kommun") == owner_of("HUDDINGE")
    assert owner_of(" Ekvik ") == "ekvik"
