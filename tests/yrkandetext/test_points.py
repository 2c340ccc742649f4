"""Points: every mark and heading under which they stand, and what among them is none."""

from __future__ import annotations

import pytest

from binder.yrkandetext.facts import PaperFacts, read
from binder.yrkandetext.lines import TextLine, from_text
from binder.yrkandetext.point_marks import split_numbers
from binder.yrkandetext.points import read_body
from tests.yrkandetext.papers import IN_ORDER

HEAD, _, REST = IN_ORDER.partition("Förslag till beslut")
REASONS = REST[REST.index("Yrkandet") :]
TWO = "1. Vägen byggs.\n\n2. I övrigt bifalla förslaget."
BOTH = ("Kommunstyrelsen", "Kommunfullmäktige")


def with_decision(text: str) -> PaperFacts:
    return read(from_text(f"{HEAD}{text}\n\n{REASONS}")).facts


def texts(text: str) -> list[str]:
    return [point.text for point in with_decision(text).decision_points]


HEADINGS = [
    "Förslag till beslut",
    "BESLUTSFÖRSLAG",
    "Yrkanden",
    "Yrkande:",
    "Liberalerna yrkar",
    "Därför yrkar vi följande:",
    "Med anledning av detta föreslås:",
    "Förslag till beslut i kommunstyrelsen",
    "Kommunstyrelsen föreslår kommunfullmäktige besluta att:",
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_the_points_stand_below_any_of_these(heading):
    assert texts(f"{heading}\n\n{TWO}") == ["Vägen byggs.", "I övrigt bifalla förslaget."]


@pytest.mark.parametrize(
    ("line", "organs"),
    [
        ("I KS och KF:", BOTH),
        ("I kommunstyrelsen/kommunfullmäktige:", BOTH),
        ("Kommunstyrelsen föreslår att kommunfullmäktige beslutar:", BOTH),
        ("Förslag till beslut i kommunstyrelsen och kommunfullmäktige:", BOTH),
        ("Förslag till kommunfullmäktiges beslut", ("Kommunfullmäktige",)),
        ("I nämnden för konsument- och medborgarservice:", ("Nämnden för konsument- och medborgarservice",)),
        ("I socialnämnden Hisingen:", ("Socialnämnden Hisingen",)),
    ],
)
def test_the_line_above_the_points_says_who_decides(line, organs):
    assert with_decision(f"{line}\n\n{TWO}").organs == organs


@pytest.mark.parametrize("mark", ["1.", "1)", "(1)", "a)", "A.", "I.", "1"])
def test_a_number_of_any_make_is_told_as_printed(mark):
    (point,) = with_decision(f"Förslag till beslut\n\n{mark} Vägen byggs.").decision_points
    assert (point.number, point.text) == (mark, "Vägen byggs.")


@pytest.mark.parametrize("mark", ["-", "–", "•", "➢", "o", "\uf0b7"])
def test_a_mark_without_number_is_no_part_of_the_point(mark):
    (one, other) = with_decision(
        f"Förslag till beslut\n{mark} Vägen byggs.\n{mark} Bron byggs."
    ).decision_points
    assert (one.number, one.text, other.text) == (None, "Vägen byggs.", "Bron byggs.")


def test_a_number_right_before_the_sentence_counts():
    assert texts("Förslag till beslut\n1.Vägen byggs.\n2.Bron byggs.") == ["Vägen byggs.", "Bron byggs."]


def test_a_day_at_the_start_of_a_line_is_no_number():
    assert texts("Förslag till beslut\n\n1. Vägen byggs senast\n2. december i år.") == [
        "Vägen byggs senast 2. december i år."
    ]


def test_dashes_below_a_number_belong_to_its_point():
    (point, last) = texts("Förslag till beslut\n\n1. Vägen får:\n- bredd\n- längd\n\n2. Förslaget avslås.")
    assert (point, last) == ("Vägen får: - bredd - längd", "Förslaget avslås.")


def test_a_dash_that_says_what_becomes_of_the_rest_is_a_point_of_its_own():
    assert len(texts("Förslag till beslut\n\n1. Vägen byggs.\n- I övrigt bifalla förslaget.")) == 2


def test_numbers_that_begin_anew_below_the_next_body_are_kept():
    found = with_decision(
        "I kommunstyrelsen:\n\n1. A byggs.\n\nI kommunfullmäktige:\n\n1. B byggs."
    ).decision_points
    assert [(point.number, point.organs) for point in found] == [
        ("1.", ("Kommunstyrelsen",)), ("1.", ("Kommunfullmäktige",)),
    ]  # fmt: skip


def test_ranks_are_no_points():
    text = "Förslag till beslut\nI första hand:\n\n1. Vägen byggs.\n\nI andra hand:\n\n2. Förslaget avslås."
    assert texts(text) == ["Vägen byggs.", "Förslaget avslås."]


@pytest.mark.parametrize("marks", ["1.\n2.", "-", "•", "att", "att …"])
def test_marks_without_text_are_no_points_and_leave_the_heading_empty(marks):
    found = with_decision(f"Förslag till beslut\n{marks}")
    assert (found.decision_points, found.empty_headings) == ((), ("Förslag till beslut",))


def test_the_heading_may_say_what_becomes_of_the_main_proposal():
    found = with_decision("Vi yrkar bifall till förslaget med följande tillägg:\n\n1. Vägen byggs.")
    assert found.relation_to_main_proposal == "Vi yrkar bifall till förslaget med följande tillägg:"


@pytest.mark.parametrize("text", ["Yrkar avslag på förslaget.", "Vi yrkar bifall till motionen."])
def test_one_sentence_may_be_all_the_points(text):
    assert texts(text) == [text]


def test_two_long_sentences_and_more_below_unmarked_points_are_running_text():
    lines = [
        TextLine(text=text, starts=True)
        for text in ("Förslag till beslut", "Vägen byggs.", "Den ska gå fort. Vi vill det. Det är bra.")
    ]
    body = read_body(lines)
    assert ([point.text for point in body.points], len(body.motivation)) == (["Vägen byggs."], 1)


@pytest.mark.parametrize(
    "sign", ["För Liberalerna\nBo Ek", "Bo Ek (L)", "Bo Ek\nKarin Alm", "Åsa Törnkvist (L) (C)"]
)
def test_those_who_sign_are_neither_point_nor_reason(sign):
    found = read(from_text(f"{HEAD}Förslag till beslut\n\n{TWO}\n\n{sign}")).facts
    assert (len(found.decision_points), found.has_motivation) == (2, False)


def test_what_a_template_left_behind_is_neither_point_nor_reason():
    found = read(from_text(f"{HEAD}Förslag till beslut\n\n{TWO}\n\nTYP AV DOKUMENT")).facts
    assert (len(found.decision_points), found.has_motivation) == (2, False)


@pytest.mark.parametrize("foot", ["Sida 1 (2)", "1 (2)", "Sida 2 av 3", "sida 2"])
def test_the_number_of_a_page_is_no_point(foot):
    assert len(texts(f"Förslag till beslut\n\n1. Vägen byggs.\n\n{foot}\n\n2. Bron byggs.")) == 2


def test_points_that_run_on_are_parted_where_the_next_number_stands():
    found = list(split_numbers("1. Vägen byggs 2025. 2. Bron byggs. 3. Slut."))
    assert found == [("1.", "Vägen byggs 2025."), ("2.", "Bron byggs."), ("3.", "Slut.")]


def test_a_number_out_of_turn_parts_nothing():
    assert len(list(split_numbers("1. Vägen byggs. 7. Inte en punkt."))) == 1


def test_what_others_propose_above_the_own_points_is_left_out():
    others = "Förvaltningens förslag till beslut:\nKommunstyrelsen antar riktlinjen.\n\n"
    assert texts(others + "Vårt förslag till beslut:\n" + TWO) == [
        "Vägen byggs.",
        "I övrigt bifalla förslaget.",
    ]


def test_a_proposal_of_the_office_alone_is_read_as_the_points():
    assert texts("Förslag till beslut\n\n" + TWO) == ["Vägen byggs.", "I övrigt bifalla förslaget."]


def test_the_wording_that_is_proposed_is_the_point():
    lines = "Nuvarande lydelse:\nEn dag per vecka.\n\nFöreslagen lydelse:\nTvå dagar per vecka."
    assert texts(lines) == ["Två dagar per vecka."]


def test_the_rows_of_a_table_below_are_not_of_the_last_point():
    table = "\n\nTabell 1. Ramar, mnkr\nSkolan      988,1      990,0"
    assert texts("Förslag till beslut\n\n" + TWO + table)[-1] == "I övrigt bifalla förslaget."
