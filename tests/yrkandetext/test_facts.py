"""Facts: what a paper says, read from the several ways in which parties write."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.yrkandetext.facts import PaperFacts, is_relation, read
from binder.yrkandetext.lines import from_text
from tests.yrkandetext.papers import AS_STORED, ATT_SATSER, IN_ORDER, MARKDOWN, STATEMENT


def facts(text: str) -> PaperFacts:
    return read(from_text(text)).facts


def test_the_head_says_kind_parties_date_number_and_dnr():
    found = facts(IN_ORDER)
    assert (found.kind_header, found.parties) == ("tilläggsyrkande", ("L", "C"))
    assert (found.date, found.item_number, found.dnr) == ("2026-03-01", "14", "KS-2026/118")


def test_the_title_line_says_kind_and_title():
    found = facts(IN_ORDER)
    assert (found.kind_title, found.title, found.kind_conflict) == (
        "tilläggsyrkande", "Trafikplan för Norrby", False,
    )  # fmt: skip


def test_the_points_are_numbered_and_know_who_decides():
    points = facts(IN_ORDER).decision_points
    assert [point.number for point in points] == ["1.", "2."]
    assert points[0].organs == ("Kommunstyrelsen", "Kommunfullmäktige")


def test_the_relation_is_the_sentence_as_printed():
    assert facts(IN_ORDER).relation_to_main_proposal == "I övrigt bifalls förvaltningens förslag."


def test_a_paper_in_order_has_no_left_overs():
    found = facts(IN_ORDER)
    assert found.has_motivation
    assert (found.placeholders, found.empty_headings, found.date_placeholder) == ((), (), False)


def test_a_paper_whose_lines_run_together_is_read_the_same_way():
    found = facts(AS_STORED)
    assert (found.kind_header, found.kind_title, found.kind_conflict) == ("yrkande", "tilläggsyrkande", True)
    assert (found.title, found.item_number) == ("Trafikplan för Norrby", "2.1.14")
    assert [point.text for point in found.decision_points][1] == "I övrigt bifalla tjänsteutlåtandet."


def test_those_who_only_make_a_statement_are_not_among_the_parties():
    assert facts(AS_STORED).parties == ("M", "L")


def test_att_satser_are_points_without_numbers():
    found = facts(ATT_SATSER)
    assert [point.number for point in found.decision_points] == [None, None]
    assert (found.parties, found.dnr, found.title) == (("L",), "KS-2026/118", "Trafikplan för Norrby")


def test_a_markdown_paper_has_its_kind_in_a_heading():
    found = facts(MARKDOWN)
    assert (found.kind_header, found.kind_title, found.parties) == (None, "tilläggsyrkande", ("L",))
    assert (found.organs, found.item_number) == (("Kommunstyrelsen",), "14")


def test_an_empty_heading_is_named_as_printed_and_left_overs_are_found():
    found = facts(MARKDOWN)
    assert found.empty_headings == ("Förslag till beslut:",)
    assert found.placeholders == ("TYP AV DOKUMENT", "Namn på organ")


def test_a_heading_over_a_deeper_heading_is_not_empty():
    text = "### Förslag till beslut\n\n#### Kommunstyrelsens beslut\n\nVägen byggs.\n"
    assert facts(text).empty_headings == ()


def test_a_statement_has_no_points_and_no_bodies():
    found = facts(STATEMENT)
    assert (found.decision_points, found.organs, found.has_motivation) == ((), (), True)
    assert found.parties == ("S", "V", "MP")


def test_a_label_without_its_value_is_a_left_over():
    found = facts(STATEMENT)
    assert (found.date, found.date_placeholder, found.placeholders) == (None, True, ("Datum (tomt)",))


def test_each_group_of_points_has_its_own_bodies():
    text = IN_ORDER.replace("2. I övrigt", "I kommunstyrelsen:\n\n2. I övrigt")
    points = facts(text).decision_points
    assert [point.organs for point in points] == [
        ("Kommunstyrelsen", "Kommunfullmäktige"),
        ("Kommunstyrelsen",),
    ]


def test_a_paragraph_below_a_colon_belongs_to_its_point():
    text = IN_ORDER.replace("Norrby skola.", "Norrby skola enligt följande:\n\nBredd: tre meter.")
    assert facts(text).decision_points[0].text.endswith("enligt följande: Bredd: tre meter.")


def test_a_page_head_amid_the_points_is_no_part_of_them():
    text = IN_ORDER.replace("2. I övrigt", "Bilaga 1\n\n2. I övrigt")
    assert "Bilaga" not in "".join(point.text for point in facts(text).decision_points)


def test_a_number_in_the_title_is_the_item_number_where_the_head_has_none_and_stays_as_printed():
    text = IN_ORDER.replace("Ärende nr 14, KS-2026/118", "").replace("– Trafikplan", "– Ärende 9 Trafikplan")
    assert (facts(text).item_number, facts(text).title) == ("9", "Ärende 9 Trafikplan för Norrby")


def test_a_new_item_has_no_number():
    assert facts(IN_ORDER.replace("Ärende nr 14, KS-2026/118", "Nytt ärende")).item_number is None


def test_a_diarienummer_behind_arende_nr_is_no_item_number():
    found = facts(IN_ORDER.replace("Ärende nr 14, KS-2026/118", "Ärende nr SLK-2026-01023"))
    assert (found.dnr, found.item_number) == ("SLK-2026-01023", None)


def test_the_first_of_two_item_numbers_counts():
    assert facts(IN_ORDER.replace("Ärende nr 14,", "Ärende nr 2.1.4 (2.1.9)")).item_number == "2.1.4"


@pytest.mark.parametrize(
    ("printed", "date", "revised"),
    [
        ("1 mars 2026", "2026-03-01", None),
        ("2026-03-01 Reviderat 2026-03-02", "2026-03-01", "2026-03-02"),
        ("Reviderad 2026-03-02", "2026-03-02", "2026-03-02"),
        ("1/3-2026", "2026-03-01", None),
    ],
)
def test_dates_in_several_makes(printed, date, revised):
    found = facts(IN_ORDER.replace("2026-03-01", printed))
    assert (found.date, found.revised) == (date, revised)


def test_an_unfilled_date_is_no_date():
    found = facts(IN_ORDER.replace("2026-03-01", "2026-03-XX"))
    assert (found.date, found.date_placeholder, found.placeholders) == (None, True, ("2026-03-XX",))


def test_the_facts_are_plain_json():
    values = facts(IN_ORDER).as_dict()
    assert json.loads(json.dumps(values))["decision_points"][0]["number"] == "1."
    assert len(values) == 16


@given(st.text(alphabet="Förslag till beslut:\n #1.2att IÄrendeYrkande", max_size=400))
def test_no_text_whatever_breaks_the_reading(text):
    assert facts(text).as_dict()


def test_an_empty_paper_has_no_facts():
    found = facts("")
    assert (found.title, found.parties, found.decision_points) == (None, (), ())


ENDLESS = {
    "headings": "Förslag till beslut I a " * 3000,
    "titles": "Yrkande angående " * 3000,
    "stars": "*a " * 5000,
    "bodies": "I " + "kommunstyrelsen och " * 3000 + ":",
    "words": "ord " * 10000,
    "one word": "nämnd" * 10000,
    "left out": "[…] ” " * 5000,
    "days": "Yrkande angående " + "2024-04-17 " * 4000,
    "reasons": "Yrkande angående " + "Yrkandet " * 4000,
    "bodies with colon": "Förslag till beslut\n1. " + "Kommunstyrelsen: " * 4000,
    "addressees": "x till y, " * 12_000,
    "dashes": "Yrkande angående " + "\n- a" * 3000,
    "signatures": "\nFör Liberalerna\n" * 3000,
}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=list(ENDLESS))
def test_a_paper_that_repeats_itself_without_end_is_read_in_time(text):
    start = time.process_time()
    facts(text)
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    "text", ["Bifall till Moderaternas förslag till budget.", "Bifalla Liberalernas yrkande."]
)
def test_what_a_party_proposes_itself_is_not_the_main_proposal(text: str):
    assert not is_relation(text)


@pytest.mark.parametrize(
    "text", ["Kommunstyrelsen antar i övrigt programmet.", "Bifalla kommunstyrelsens förslag."]
)
def test_approving_what_was_prepared_is_the_relation(text: str):
    assert is_relation(text)


def test_the_letter_of_an_item_stands_apart_from_its_number():
    assert (
        facts("Yrkande (S)\n2025-02-03\nÄrende 7 b. Taxa för bad\n\nVi yrkar avslag.\n").item_number == "7 b"
    )


def test_a_word_behind_the_number_is_no_letter_of_it():
    assert facts("Yrkande (S)\nÄrende 7 i nämnden 2025-02-03\nTaxa för bad\n").item_number == "7"


def test_a_headline_of_what_a_party_wants_is_no_point():
    found = facts(
        "Vänsterpartiet yrkar avslag\n\nKF 2025-06-04\nÄrende 3\nTaxa för bad\n\nVi yrkar avslag på taxan.\n"
    )
    assert (found.item_number, found.date, found.kind_header) == ("3", "2025-06-04", "avslagsyrkande")
