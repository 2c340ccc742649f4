"""A decision proposal is read as the points it is decided by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.main_proposal import MainPoint, as_text, main_points


def texts(proposal: str) -> list[str]:
    return [point.text for point in main_points(proposal)]


def test_numbered_points_keep_their_printed_numbers() -> None:
    points = main_points("3. Planen antas.\n4. Åtgärderna finansieras inom ram.")
    assert [point.number for point in points] == [3, 4]
    assert points[0].text == "Planen antas."


@pytest.mark.parametrize("mark", ["•", "-", "–", "1.", "1)", "1"])
def test_a_point_may_begin_with_any_usual_mark(mark: str) -> None:
    assert texts(f"{mark} Planen antas.") == ["Planen antas."]


def test_a_line_without_a_mark_goes_on_with_the_point_before() -> None:
    assert texts("1. Planen antas\noch gäller genast.\n2. Kostnaden tas ur ramen.") == [
        "Planen antas och gäller genast.",
        "Kostnaden tas ur ramen.",
    ]


def test_sentences_on_lines_of_their_own_are_points() -> None:
    points = main_points("Planen antas.\nKostnaden tas ur ramen.")
    assert [(point.number, point.text) for point in points] == [
        (1, "Planen antas."),
        (2, "Kostnaden tas ur ramen."),
    ]


def test_each_deciding_body_counts_its_own_points() -> None:
    points = main_points(
        "Förslag till beslut i kommunstyrelsen\n1. Svaret antas.\n"
        "Kommunstyrelsen föreslår kommunfullmäktige besluta:\n• Taxan höjs.\n• Planen antas."
    )
    assert [(point.number, point.decider) for point in points] == [
        (1, "Kommunstyrelsen"),
        (1, "Kommunfullmäktige"),
        (2, "Kommunfullmäktige"),
    ]


def test_att_satser_below_their_subject_are_points() -> None:
    points = main_points("Kommunstyrelsen beslutar\natt godkänna rapporten,\natt avslå motionen.")
    assert [point.text for point in points] == ["att godkänna rapporten,", "att avslå motionen."]
    assert {point.decider for point in points} == {"Kommunstyrelsen"}


@pytest.mark.parametrize("nothing", [None, "", " \n "])
def test_no_proposal_has_no_points(nothing: str | None) -> None:
    assert main_points(nothing) == ()


SENTENCES = st.lists(st.text("abcåö ,", min_size=1).map(lambda t: f"Xi {t.strip()}."), min_size=1, max_size=9)


@given(SENTENCES)
def test_written_points_are_read_again(sentences: list[str]) -> None:
    points = tuple(
        MainPoint(number=number, text=" ".join(text.split()))
        for number, text in enumerate(sentences, start=1)
    )
    assert main_points(as_text(points)) == points


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    assert all(point.text for point in main_points(text))
