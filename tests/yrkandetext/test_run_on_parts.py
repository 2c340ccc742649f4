"""Headings, points and paragraphs that run on in a line, or that look as if they did."""

from __future__ import annotations

import pytest

from binder.yrkandetext.facts import PaperFacts, read
from binder.yrkandetext.faults import faults
from binder.yrkandetext.lines import from_text

HEAD = "Yrkande     L\n2025-03-12     Ärende 7, TN 2025/31\n\nYrkande angående Bron över Lillån"
REASONS = "\n\nMotivering\nBron är för smal."


def facts(text: str) -> PaperFacts:
    return read(from_text(text)).facts


def points(below: str) -> list[tuple[str | None, str]]:
    return [(point.number, point.text) for point in facts(HEAD + below).decision_points]


def codes(text: str) -> list[str]:
    return [finding.code.value for finding in faults(read(from_text(text)))]


def test_a_heading_at_the_end_of_the_title_is_no_part_of_it():
    found = facts(f"{HEAD} Förslag till beslut\nI tekniska nämnden:\n1. Bron byggs om.{REASONS}")
    assert (found.title, found.organs) == ("Bron över Lillån", ("Tekniska nämnden",))
    assert [point.text for point in found.decision_points] == ["Bron byggs om."]


def test_a_heading_of_the_reasons_at_the_end_of_the_title_is_no_part_of_it():
    assert facts(f"{HEAD} Yrkandet\n\nBron är för smal.").title == "Bron över Lillån"


def test_a_body_with_its_amount_is_a_point_and_no_heading():
    below = "\n\nVi yrkar:\n\n1. Tekniska nämnden: + 12 000.\n\n2. Kulturnämnden: – 6 000."
    assert points(below) == [("1.", "Tekniska nämnden: + 12 000."), ("2.", "Kulturnämnden: – 6 000.")]


def test_bodies_with_amounts_within_a_point_stay_in_it():
    below = "\n\nVi yrkar:\n\n1. Ramar:\nTekniska nämnden: 40 mnkr\nKulturnämnden: 6 mnkr\n\n2. Bifall."
    assert [number for number, _ in points(below)] == ["1.", "2."]
    assert "Kulturnämnden: 6 mnkr" in points(below)[0][1]


@pytest.mark.parametrize("marks", [("I.", "II."), ("1:", "2:"), ("I)", "II)"), ("A.", "B.")])
def test_every_line_with_a_mark_is_a_point(marks):
    one, two = marks
    below = f"\n\nVi yrkar\n\n{one} att bron byggs om,\n{two} att i övrigt bifalla förslaget.{REASONS}"
    assert [number for number, _ in points(below)] == [one, two]


@pytest.mark.parametrize(
    "body",
    [
        "Stadsdelsnämnden Norra Älv och kommunfullmäktige",
        "nämnden för hållbar samhällsutveckling och kommunfullmäktige",
        "kommunstyrelsens personalutskott",
    ],
)
def test_a_body_of_several_words_begins_points_of_its_own(body):
    below = f"\n\nFörslag till beslut\nI tekniska nämnden:\n1. Bron byggs.\n\nI {body}:\n2. Notan betalas."
    assert [text for _, text in points(below)] == ["Bron byggs.", "Notan betalas."]


def test_a_line_longer_than_a_page_is_wide_begins_a_paragraph():
    found = facts(f"{HEAD}\nBron är för smal. {'Två bilar kan inte mötas på den. ' * 8}")
    assert found.title == "Bron över Lillån"


def test_no_title_goes_on_with_who_proposes_what():
    found = facts(
        "Bifallsyrkande\n2025-03-12\nÄrende 7 Bron över Lillån\nLiberalerna yrkar bifall till förslaget."
    )
    assert found.title == "Bron över Lillån"
    assert found.relation_to_main_proposal == "Liberalerna yrkar bifall till förslaget."


def test_yrkande_heads_the_point_where_the_reasons_have_a_heading():
    assert points(f"\n\nYrkande\nBron byggs om i trä.{REASONS}") == [(None, "Bron byggs om i trä.")]


def test_yrkande_heads_the_reasons_where_nothing_else_does():
    assert points("\n\nYrkande\nBron är för smal för två bilar.") == []


def test_a_paragraph_of_a_statute_below_its_kind_is_a_point():
    head = "Kommunfullmäktige 2025-03-12, ärende 7\nArbetsordning\n\nYrkande om ändring i förslaget"
    found = facts(
        f"{head}\n\n§ 14 ska ha följande lydelse: En fråga lämnas in i tid.\n\nTiden är för kort i dag."
    )
    assert [point.text[:4] for point in found.decision_points] == ["§ 14"]


@pytest.mark.parametrize("sign", ["Liberalerna\nSiv Gran", "Siv Gran (L)", "För Liberalerna"])
def test_a_heading_above_nothing_but_who_signs_is_empty(sign):
    found = facts(f"{HEAD}\n\nFörslag till beslut\n1. Bron byggs om.\n\nMotivering\n\n{sign}")
    assert found.empty_headings == ("Motivering",)


def test_liberals_who_sign_through_somebody_are_no_part_of_the_point():
    below = "\n\nFörslag till beslut\n1. Bron byggs om.\n\nLiberalerna genom\n\nSiv Gran"
    assert points(below) == [("1.", "Bron byggs om.")]


def test_changes_of_several_points_want_numbers():
    changes = "- att punkt 3 stryks.\n- att punkt 5 utgår.\n- att i övrigt bifalla förslaget."
    assert "unnumbered-points" in codes(f"{HEAD}\n\nVi yrkar:\n{changes}{REASONS}")


def test_a_sum_left_unfilled_is_found():
    assert "placeholder" in codes(f"{HEAD}\n\nVi yrkar:\n1. Bron byggs för XX mnkr.{REASONS}")
    assert "placeholder" not in codes(f"{HEAD}\n\nVi yrkar:\n1. Bron byggs för 20 mnkr.{REASONS}")


def test_what_word_asks_the_writer_to_press_is_no_point():
    below = "\n\nVi yrkar\n- att bron byggs om.\n\nKlicka eller tryck här för att ange text."
    assert points(below) == [(None, "att bron byggs om.")]
    assert facts(HEAD + below).placeholders == ("Klicka eller tryck här för att ange text",)


def test_a_year_left_unfilled_is_found():
    assert "placeholder" in codes(f"{HEAD}\n\nVi yrkar:\n1. Bron ska stå klar 20XX.{REASONS}")
    assert "placeholder" not in codes(f"{HEAD}\n\nVi yrkar:\n1. Bron ska stå klar 2030.{REASONS}")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("att bron byggs om från och med", "den 1 januari 2026, och"),
        ("att bron byggs om enligt kontorets", "förslag, samt"),
        ("att bron byggs om enligt", "förslag."),
    ],
)
def test_a_wrapped_line_that_looks_like_another_part_goes_on(one, two):
    below = f"\n\nVi yrkar\n\n{one}\n{two}\n\natt i övrigt bifalla förslaget.{REASONS}"
    assert [text for _, text in points(below)] == [f"{one} {two}", "att i övrigt bifalla förslaget."]
