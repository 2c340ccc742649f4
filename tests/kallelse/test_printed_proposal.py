"""The proposal that a tjänsteutlåtande prints is found, and ends where the next part begins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.main_proposal import main_points
from binder.kallelse.printed_proposal import printed_proposal

PAGE = """Tjänsteutlåtande
Trafikplan för Norrby
Förslag till beslut
1. Kommunstyrelsen antar trafikplan för Norrby,
daterad 2026-01-12.
2. Kostnaden finansieras inom ramen.
Sammanfattning
1. Planen har varit på remiss.
"""


def texts(page: str) -> list[str]:
    return [point.text for point in main_points(printed_proposal(page))]


def test_wrapped_points_are_joined_and_the_summary_is_left_out() -> None:
    assert texts(PAGE) == [
        "Kommunstyrelsen antar trafikplan för Norrby, daterad 2026-01-12.",
        "Kostnaden finansieras inom ramen.",
    ]


def test_points_that_follow_one_another_on_a_line_are_told_apart() -> None:
    page = "Förslag till beslut\n1. Planen antas. 2. Taxan gäller 2 år. 3. Vägen\nbyggs.\nBakgrund"
    assert texts(page) == ["Planen antas.", "Taxan gäller 2 år.", "Vägen byggs."]


@pytest.mark.parametrize(
    "heading",
    [
        "Förslag till beslut i kommunstyrelsen och kommunfullmäktige:",
        "Förslag till beslut I\nkommunstyrelsen och kommunfullmäktige:",
        "Förslag till beslut i kommunstyrelsen och\nkommunfullmäktige:",
    ],
)
def test_who_decides_is_read_from_a_heading_on_one_line_or_two(heading: str) -> None:
    (point,) = main_points(printed_proposal(f"{heading}\n1. Planen antas.\nBakgrund"))
    assert (point.text, point.decider) == ("Planen antas.", "Kommunstyrelsen och kommunfullmäktige")


@pytest.mark.parametrize(
    "page", ["", "Förslag till beslutet finns nedan", "Vi har ett förslag till beslut som är bra"]
)
def test_a_page_without_the_heading_prints_no_proposal(page: str) -> None:
    assert printed_proposal(page) == ""


@given(st.text(max_size=300).map(lambda text: f"Förslag till beslut\n{text}"))
def test_any_page_can_be_read(page: str) -> None:
    assert all(point.text for point in main_points(printed_proposal(page)))
