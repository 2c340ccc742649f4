"""Columns: found by heads, gutters and content; words fall into the right one."""

from __future__ import annotations

import pytest

from binder.kallelse.columns import cells_of, columns_below, columns_without_head, head_of
from binder.kallelse.labels import Role
from binder.kallelse.lines import Line
from tests.kallelse.placing import line

HEAD = line(100, (85, "Ärende"), (250, "Beteckning"), (330, "Förslag"))


def _split(head: Line, body: list[Line], at: int) -> dict[str, str]:
    found = head_of(head)
    assert found is not None
    cells = columns_below(found, body).split(body[at].words)
    return {role.value: " ".join(word.text for word in words) for role, words in cells.items()}


def test_wide_gaps_part_cells() -> None:
    cells = cells_of(line(100, (60, "Val av justerare"), (300, "KS 2025/1")))
    assert [" ".join(word.text for word in cell) for cell in cells] == ["Val av justerare", "KS 2025/1"]


@pytest.mark.parametrize(
    ("cells", "roles"),
    [
        ([(85, "Ärende"), (250, "Beteckning")], {Role.TITLE, Role.DNR}),
        ([(60, "Nr"), (85, "ÄRENDE"), (400, "Sid")], {Role.NUMBER, Role.TITLE, Role.PAGE}),
        (
            [(60, "Nr."), (85, "Rubrik"), (300, "Dnr"), (400, "Föredragande")],
            set(Role) - {Role.PROPOSAL, Role.PAGE},
        ),
    ],
)
def test_a_head_names_its_columns(cells: list[tuple[float, str]], roles: set[Role]) -> None:
    found = head_of(line(100, *cells))
    assert found is not None
    assert {role for role, _, _ in found.cells} == roles


@pytest.mark.parametrize(
    "cells",
    [
        [(60, "Ärende")],
        [(60, "Taxa"), (300, "KS 2025/1")],
        [(60, "Datum"), (200, "Plats")],
        [(60, "Ärende"), (150, "okänt"), (250, "också"), (350, "Dnr")],
    ],
)
def test_other_lines_are_no_heads(cells: list[tuple[float, str]]) -> None:
    assert head_of(line(100, *cells)) is None


def test_words_fall_into_the_column_under_their_head() -> None:
    body = [line(120, (60, "1."), (85, "Taxa för torghandel"), (250, "KS-1"), (330, "Antas i dag"))]
    assert _split(HEAD, body, 0) == {
        "title": "1. Taxa för torghandel",
        "dnr": "KS-1",
        "proposal": "Antas i dag",
    }


def test_a_column_set_to_the_right_may_begin_left_of_its_head() -> None:
    head = line(100, (60, "Ärenden"), (480, "Diarienummer"))
    body = [line(120, (60, "1"), (95, "Taxa"), (455, "KS-2014/1107.389")), line(140, (60, "2"), (95, "Plan"))]
    assert _split(head, body, 0) == {"title": "1 Taxa", "dnr": "KS-2014/1107.389"}


def test_a_list_without_head_finds_the_numbers_of_matters_at_the_right() -> None:
    body = [
        line(100 + 20 * at, (60, f"{at}. Taxa nummer {at}"), (450, f"KS-2025/{at}")) for at in range(1, 5)
    ]
    assert columns_without_head(body).roles == {Role.TITLE, Role.DNR}


def test_a_list_without_head_knows_pages_and_hours() -> None:
    pages = [line(100 + 20 * at, (60, f"{at}. Taxa"), (500, str(7 * at))) for at in range(1, 5)]
    hours = [line(100 + 20 * at, (60, f"{at}. Taxa"), (450, f"kl. 13.{at}0")) for at in range(1, 5)]
    assert columns_without_head(pages).roles == {Role.TITLE, Role.PAGE}
    assert columns_without_head(hours).roles == {Role.TITLE, Role.NOTE}


def test_a_table_without_head_is_told_by_its_gutters() -> None:
    body = [
        line(
            100 + 15 * at,
            (60, f"{at}."),
            (85, "Taxa för torghandel"),
            (250, f"FG-2024-0{at}"),
            (330, "Nämnden antar den"),
        )
        for at in range(1, 9)
    ]
    assert columns_without_head(body).roles == {Role.TITLE, Role.DNR, Role.PROPOSAL}


def test_plain_prose_has_one_column() -> None:
    body = [
        line(100 + 15 * at, (60, f"{at}. Nämnden antar taxan för torghandel i Linde")) for at in range(1, 9)
    ]
    assert columns_without_head(body).roles == {Role.TITLE}
