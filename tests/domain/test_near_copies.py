"""A cell of a table that was turned is shown where it stands now, to be looked at."""

from __future__ import annotations

import pytest

from binder.domain.placement import CarryState, PagePart, Placement
from binder.domain.reanchor import carry, sought
from binder.domain.version_pair import VersionPair

TITLE = "Bokslut för skolnämnden år 2024 med kommentarer av förvaltningens ekonomer i Ekvik"
ROWS = (
    ("Post", "Budget", "Utfall", "Prognos"),
    ("Lokaler", "41 207", "39 118", "40 552"),
    ("Personal", "88 310", "90 441", "89 905"),
    ("Måltider", "17 026", "16 873", "17 214"),
    ("Skjutsar", "9 655", "10 482", "9 987"),
)
TURNED = tuple(zip(*ROWS, strict=True))


def page_of(rows: tuple[tuple[str, ...], ...], title: str = TITLE) -> str:
    return "\r\n".join([title, *map(" ".join, rows)])


def place_of(cell: str, old: list[str], new: list[str]) -> tuple[Placement, str]:
    pair = VersionPair.of(old, new)
    start = old[0].index(cell)
    (found,) = carry(pair, sought(pair.old, pair.new, [[PagePart(1, start, start + len(cell))]]))
    return found, "".join(new[part.page - 1][: part.start] for part in found.parts)


@pytest.mark.parametrize("cell", ["39 118", "Skjutsar", "17 214"])
def test_a_cell_is_found_in_the_turned_table(cell: str) -> None:
    new = page_of(TURNED)
    found, before = place_of(cell, [page_of(ROWS)], [new])
    assert (found.state, found.text, before) == (CarryState.CHANGED, cell, new[: new.index(cell)])


def test_of_two_turned_tables_the_one_under_the_same_title_is_shown() -> None:
    new = page_of((*TURNED, ("Bilaga om annat",), *TURNED))
    found, before = place_of("39 118", [page_of(ROWS)], [new])
    assert (found.state, before) == (CarryState.CHANGED, new[: new.index("39 118")])


def test_a_number_of_a_table_that_is_gone_is_not_sought_in_another() -> None:
    other = f"{TITLE}\r\nBeslutet gäller 39 118 kronor till föreningen Ekviks vänner under våren."
    found, _ = place_of("39 118", [page_of(ROWS)], [other])
    assert found.state is CarryState.ORPHAN
