"""Letters, leads that name who decides, and names below: ways in which parties write at home."""

from __future__ import annotations

from binder.yrkandetext.names import is_person
from tests.yrkandetext.readings import codes, facts, points

HEAD = "Tilläggsyrkande (S)\n2024-05-08\nÄrende 12\nDnr KS 2024/12\nPlan för trygghet\n\n"
LETTER = """\
Från: Socialdemokratiska gruppen
Till: Kommunstyrelsen
Ärende 10: Avtal med Ekby AB
Dnr: KS/2024:301
Datum: 2 september 2024

YRKANDE

I första hand yrkar vi
1. att ärendet återremitteras till kommundirektören för att kostnaderna ska redovisas,
och i andra hand
2. att förslaget avslås.

Motivering
Avtalet löper till 2028.

Nils Fjäll (S)
"""


def test_the_word_yrkande_below_the_title_names_the_paper_and_ranks_may_follow_it():
    found = facts(LETTER)
    assert found.kind_title == "yrkande"
    assert [point.number for point in found.decision_points] == ["1.", "2."]
    assert found.decision_points[0].text.endswith("redovisas,")


def test_the_word_yrkande_names_the_paper_where_a_sentence_leads_to_its_points():
    given = HEAD.replace("Tilläggsyrkande (S)", "Socialdemokraterna Ekby")
    given += "YRKANDE\n\nVi yrkar att svaret ändras enligt följande:\n\n- Stycke 3 stryks.\n"
    assert facts(given).kind_title == "yrkande"


def test_the_line_that_leads_to_the_points_names_who_decides():
    given = HEAD + "Liberalerna yrkar att kommunstyrelsen beslutar:\n1. att anta planen.\n"
    assert facts(given).organs == ("Kommunstyrelsen",)


def test_the_body_that_a_point_lets_decide_is_named_nowhere_else():
    given = HEAD + "Förslag till beslut\n1. Vård- och omsorgsnämnden bifaller förslaget.\n"
    assert facts(given).organs == ("Vård- och omsorgsnämnden",)


def test_a_body_is_known_by_its_meeting_and_its_place():
    for line in ("Till miljö- och byggnadsnämndens sammanträde", "Miljö- och byggnadsnämnden i Ekby"):
        given = f"{line} 2024-05-08\n{HEAD}Förslag till beslut\n1. Planen antas.\n"
        assert facts(given).organs == ("Miljö- och byggnadsnämnden",), line


def test_the_bare_word_fullmaktige_says_less_than_the_head():
    given = f"Kommunfullmäktige\n{HEAD}Vi föreslår fullmäktige besluta\natt planen antas.\n"
    assert facts(given).organs == ("Kommunfullmäktige",)


def test_where_the_matter_goes_back_may_stand_in_the_line_above_the_points():
    given = (
        "Återremissyrkande (S)\n2024-05-08\nÄrende 12\nDnr KS 2024/12\nPlan för trygghet\n\n"
        "Vi yrkar att nämnden återremitterar ärendet till förvaltningen med följande uppdrag:\n\n"
        "1. att redovisa hur dricksvattnet ska lösas.\n\nMotivering\nVattnet räcker inte.\n"
    )
    assert codes(given) == []


def test_a_sentence_that_only_sends_back_is_a_point_and_faulty():
    given = "Återremissyrkande (S)\n2024-05-08\nÄrende 12 Plan för trygghet\n\nÄrendet återremitteras.\n"
    assert points(given) == ["Ärendet återremitteras."]
    assert {"aterremiss-without-reason", "aterremiss-without-addressee"} <= set(codes(given))


def test_a_demand_that_announces_its_reasons_may_be_followed_by_the_decision():
    given = (
        "Återremissyrkande (S)\n2024-05-08\nÄrende 12 Plan för trygghet\n\n"
        "Vi yrkar på minoritetsåterremiss enligt 5 kap. 50 § kommunallagen med följande motivering:\n\n"
        "Ärendet återremitteras till kommunstyrelsen för att marken ska värderas.\n"
    )
    assert points(given) == ["Ärendet återremitteras till kommunstyrelsen för att marken ska värderas."]


def test_att_may_stand_before_the_number():
    given = HEAD + "Vi yrkar\n\natt 1. nämnden utser en samordnare.\natt 2. i övrigt bifalla förslaget.\n"
    assert [(point.number, point.text) for point in facts(given).decision_points] == [
        ("1.", "nämnden utser en samordnare."),
        ("2.", "i övrigt bifalla förslaget."),
    ]


def test_a_party_of_one_municipality_needs_no_letters():
    given = HEAD.replace(" (S)", "") + "Förslag till beslut\n1. Planen antas.\n\nMaj Ek, Ekbypartiet\n"
    assert facts(given).parties == ("Ekbypartiet",)


def test_a_name_below_the_points_is_no_motivation():
    given = HEAD + "Förslag till beslut\n1. Planen antas.\n\nEva-Marie Ek, SD\n"
    assert "no-motivation" in codes(given)


def test_a_motion_s_addressee_is_not_its_title():
    given = "Motion till kommunfullmäktige i Ekby kommun\n\nMotion om läxhjälp på alla skolor\n\n"
    assert facts(f"{given}Var femte elev får underkänt.\n").title == "läxhjälp på alla skolor"


def test_double_names_and_particles_are_names():
    assert all(map(is_person, ("Eva-Marie Ek", "Jan af Ekby", "Per-Håkan von Ek Sund")))
    assert not any(map(is_person, ("Kommunstyrelsen", "Plan för Ekby", "SD Ekby")))
