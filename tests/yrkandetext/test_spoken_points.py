"""Points that are said in sentences, in att-satser and below running text."""

from __future__ import annotations

import pytest

from binder.yrkandetext.facts import read
from binder.yrkandetext.faults import faults
from binder.yrkandetext.lines import from_text

HEAD = "Yrkande\nKommunstyrelsen 2025-03-12\nÄrende 7: Fritidsgårdarnas öppettider\nLiberalerna\n\n"
REASONS = "Ungdomarna efterfrågar lördagsöppet. Frågan har ställts i tre ungdomsråd.\n"


def points(body: str) -> list[str]:
    return [point.text for point in read(from_text(HEAD + body)).facts.decision_points]


def codes(body: str) -> set[str]:
    return {finding.code.value for finding in faults(read(from_text(HEAD + body)))}


@pytest.mark.parametrize(
    "lead",
    [
        "Liberalerna yrkar",
        "Vi i M, L och C yrkar att nämnden beslutar",
        "Med anledning av ovanstående föreslår Liberalerna att kommunfullmäktige beslutar",
        "Liberalerna föreslår att nämnden ger förvaltningen i uppdrag",
        "Regionstyrelsen föreslår regionfullmäktige besluta",
        "Liberalerna vill",
        "Liberalerna yrkar bifall till nämndens förslag samt",
        "Regionala utvecklingsnämnden föreslår regionstyrelsen",
        "Beslutssatser:",
    ],
)
def test_a_line_leads_to_the_points(lead):
    found = points(f"{REASONS}\n{lead}\n\natt öppna gården på lördagar\natt anställa en ledare\n")
    assert found == ["att öppna gården på lördagar", "att anställa en ledare"]


def test_a_sentence_below_the_reasons_is_the_point_where_no_heading_stands():
    found = read(from_text(f"{HEAD}{REASONS}\nJag yrkar att gården öppnas på lördagar.\n")).facts
    assert [point.text for point in found.decision_points] == ["Jag yrkar att gården öppnas på lördagar."]
    assert found.has_motivation


def test_a_stand_taken_within_the_running_text_is_no_point():
    assert points(f"Yttrande\n\n{REASONS}\nVi yrkar därför avslag på motionen.\n") == []


def test_running_text_below_a_spoken_point_is_the_reason():
    body = "Liberalerna yrkar att ärendet återremitteras till nämnden.\n\nUnderlaget ska kompletteras.\n"
    assert points(body) == ["Liberalerna yrkar att ärendet återremitteras till nämnden."]


def test_running_text_that_begins_with_att_is_no_further_point():
    body = f"Vi yrkar\n\natt gården öppnas på lördagar.\n\nAtt stänga den är dumt.\n\n{REASONS}"
    assert points(body) == ["att gården öppnas på lördagar."]


def test_a_sentence_is_not_said_twice_where_points_follow_under_a_heading():
    body = "Vi yrkar avslag på förslaget.\n\nFörslag till beslut\n1. Förslaget avslås.\n\nMotivering\nDyrt.\n"
    assert points(body) == ["Förslaget avslås."]


def test_what_the_preparation_lacks_belongs_to_the_point_that_sends_back():
    body = "Vi yrkar att ärendet återremitteras till nämnden för att belysa\n1. kostnaden,\n2. tiden.\n"
    assert len(points(body)) == 1
    assert "no-full-stop" not in codes(body)


def test_ranked_alternatives_are_points_and_need_no_numbers():
    body = "Vi yrkar i första hand att ärendet avslås.\n\nVi yrkar i andra hand att det återremitteras.\n"
    assert len(points(body)) == 2
    assert "unnumbered-points" not in codes(body)


def test_a_proposal_may_stand_alone():
    assert points("Avslag på förvaltningens förslag.\n\nGården behövs.\n") == [
        "Avslag på förvaltningens förslag."
    ]


def test_every_yrkande_may_have_a_number_of_its_own():
    body = "Yrkande 1: Avslag på punkt 2.\nYrkande 2: Gården ska öppnas.\n\nUngdomarna vill det.\n"
    assert points(body) == ["Avslag på punkt 2.", "Gården ska öppnas."]


def test_reasons_that_nobody_wrote_are_told_above_the_signatures():
    body = "Vi yrkar:\n\n1. Gården öppnas.\n\nMotivering\n\nÅsa Lind (L)\nBo Ek (C)\n"
    assert {"empty-heading", "no-motivation"} <= codes(body)


def test_sentences_of_their_own_lines_are_points_of_their_own():
    body = f"Förslag till beslut\nFörslaget bifalls.\nFörvaltningen ska följa upp det.\n\n{REASONS}"
    assert points(body) == ["Förslaget bifalls.", "Förvaltningen ska följa upp det."]


def test_the_word_above_the_points_names_the_kind_of_a_paper_without_another():
    text = "Ärende: 7\nRubrik: Fritidsgårdarna\n\nYRKANDE\n\n1. Gården öppnas.\n\nMotivering\nDet behövs.\n"
    assert read(from_text(text)).facts.kind_title == "yrkande"


def test_reasons_below_bullets_need_no_heading():
    body = "Yrkande\n\n- Avslag på förslaget\n- Gården öppnas på lördagar\n\nUngdomarna vill ha den öppen.\n"
    assert points(body) == ["Avslag på förslaget", "Gården öppnas på lördagar"]


def test_a_title_may_name_the_party_whose_motion_it_is():
    text = (
        "Kommunfullmäktige 2025-03-12, ärende 7\nMotion från (V) om broddar\n\nVi yrkar avslag på motionen.\n"
    )
    assert read(from_text(text)).facts.title == "Motion från (V) om broddar"


def test_reasons_in_a_list_belong_to_the_demand():
    lead = "Centerpartiet yrkar på återremiss till nämnden"
    found = points(f"{lead}\n\n1. för att marken ska värderas\n2. för att naturen ska inventeras\n")
    assert len(found) == 1


def test_a_bare_hemstaller_leads_to_the_points():
    assert points("Moderaterna och Liberalerna hemställer\n\natt gården öppnas.\n") == ["att gården öppnas."]


def test_running_text_that_decides_something_is_no_point_below_a_bullet():
    body = "Jag yrkar\n\n• bifall till motionen.\n\nGården är något som inte ska stängas.\n"
    assert points(body) == ["bifall till motionen."]


def test_what_leads_to_reasons_is_the_point_itself():
    lead = "Vi yrkar på återremiss till nämnden med följande motivering:"
    body = f"{lead}\n\n1. Skolvägarna ska utredas.\n\n2. Kostnaden är okänd.\n"
    assert points(body) == [lead]
    assert "no-motivation" not in codes(body)


def test_a_list_of_what_is_missing_goes_with_the_sentence_above_it():
    lead = "Vi yrkar att ärendet återremitteras till nämnden för att:"
    body = f"{lead}\n\n- belysa kostnaden\n- höra ungdomarna\n\nDet är inte färdigt.\n"
    assert points(body) == [f"{lead} - belysa kostnaden - höra ungdomarna"]


def test_a_line_that_approves_with_additions_says_what_becomes_of_the_rest():
    body = (
        "Liberalerna yrkar\n\nbifall till förvaltningens förslag med följande tillägg:\n\n1. Gården öppnas.\n"
    )
    assert points(body) == ["Gården öppnas."]
    assert "no-relation" not in codes(body)


def test_the_body_is_named_without_what_it_does():
    text = HEAD + "Förslag till beslut\n\nTekniska nämnden beslutar att\n\n1. gården öppnas.\n"
    assert read(from_text(text)).facts.decision_points[0].organs == ("Tekniska nämnden",)
