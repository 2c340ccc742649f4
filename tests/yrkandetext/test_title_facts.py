"""Values of the head that stand in the title line, beside it, or in a sentence."""

from __future__ import annotations

import pytest

from binder.yrkandetext.facts import PaperFacts, read
from binder.yrkandetext.faults import faults
from binder.yrkandetext.lines import from_text

POINTS = "\n\n1. Bron byggs om.\n2. I övrigt bifalls förslaget.\n\nMotivering\nBron är för smal."
TITLE = "Bron över Lillån"


def facts(head: str, below: str = POINTS) -> PaperFacts:
    return read(from_text(f"{head}{below}")).facts


def head_values(found: PaperFacts) -> tuple[object, ...]:
    return found.parties, found.date, found.item_number, found.dnr, found.title


ALL_SAID = (("L",), "2025-03-12", "7", "TN 2025/31", TITLE)


@pytest.mark.parametrize(
    "head",
    [
        f"Yrkande (L)\nTekniska nämnden 2025-03-12\nÄrende 7 (TN 2025/31) {TITLE}",
        f"Yrkande (L)\nTekniska nämnden 2025-03-12\nÄrende 7 TN 2025/31 {TITLE}",
        f"Yrkande (L)\nTekniska nämnden 2025-03-12, ärende 7\nTN 2025/31 {TITLE}",
        f"Yrkande (L)\nÄrende 7, {TITLE}, tekniska nämnden 2025-03-12\nTN 2025/31",
        f"Yrkande (L)\nTekniska nämnden     2025-03-12\nÄrende 7     {TITLE}     Dnr TN 2025/31",
        f"Liberalerna i Norrby yrkar i ärende 7\n{TITLE}\nTekniska nämnden 2025-03-12, TN 2025/31",
        f"L Norrby föreslår följande i ärende 7, {TITLE} (TN 2025/31), vid nämndens sammanträde 2025-03-12:",
        f"Liberalerna yrkar vid tekniska nämnden 2025-03-12 i ärende 7, {TITLE}, TN 2025/31:",
        f"Yrkande L\nTekniska nämnden 2025-03-12\n\nYrkande om {TITLE} (ärende 7, dnr TN 2025/31)",
        f"Yrkande från L\nÄrende 7 på tekniska nämndens dagordning 12 mars 2025\n{TITLE} (TN 2025/31)",
        f"Yrkande (L) till Norrby kommunstyrelse, sammanträde 12 mars 2025, ärende 7, {TITLE}, TN 2025/31",
    ],
)
def test_values_beside_the_title_are_of_the_head(head):
    assert head_values(facts(head)) == ALL_SAID


def test_who_says_what_in_a_matter_makes_a_yrkande():
    assert facts(f"SD Norrby yrkar i ärende 7\n{TITLE}\n2025-03-12").kind_header == "yrkande"


def test_a_proposal_that_names_the_item_stays_a_proposal():
    found = facts("Yrkande\n2025-03-12\n\nLiberalerna yrkar i ärende 7 att bron byggs om.", "")
    assert [point.text for point in found.decision_points] == [
        "Liberalerna yrkar i ärende 7 att bron byggs om."
    ]


def test_a_number_in_the_first_words_of_a_letter_is_the_matters():
    found = facts(f"Ämne: Yrkande\n\nHär är vårt yrkande i ärende 7, {TITLE}, dnr TN 2025/31.\n\nVi yrkar:")
    assert found.dnr == "TN 2025/31"


def test_a_number_in_the_reasons_is_not_the_matters():
    assert facts(f"Yrkande angående {TITLE}", f"{POINTS} Se även ärende 9, dnr TN 2020/4.").dnr is None


def test_the_item_within_a_title_without_kind_is_read():
    found = facts(f"Liberalernas förslag på ärende 7, {TITLE}\nTekniska nämnden 2025-03-12")
    assert (found.item_number, found.title) == ("7", TITLE)


@pytest.mark.parametrize("group", ["Alliansens", "Oppositionens", "De rödgrönas"])
def test_a_group_of_parties_may_send_a_yrkande(group):
    found = facts(f"{group} yrkande (L, M)\nÄrende 7\n{TITLE}")
    assert (found.kind_header, found.parties) == ("yrkande", ("L", "M"))


@pytest.mark.parametrize("title", ["Motionens yrkande om bron", "Nämndens yrkande om bron"])
def test_what_only_looks_like_a_group_sends_nothing(title):
    assert facts(f"{title}\n2025-03-12").kind_header != "yrkande"


def test_parties_may_stand_below_their_row():
    found = facts(f"Yrkande\nL, M\nSärskilt yttrande\nKD\nÄrende 7\n{TITLE}")
    assert found.parties == ("L", "M")


@pytest.mark.parametrize("aside", ["(bordlagt 2025-02-12)", "(2.1.9)", "(nytt nummer)"])
def test_what_stands_in_brackets_behind_an_item_is_no_part_of_it(aside):
    assert (
        facts(f"Yrkande     L, M\n2025-03-12     2.1.6 {aside}\n\nYrkande om {TITLE}").item_number == "2.1.6"
    )


def test_minutes_are_told_that_they_are_no_yrkande_and_nothing_else():
    minutes = (
        "Sammanträdesprotokoll\nKommunstyrelsen\n\n§ 1 Val av justerare\nAnna Ek utses.\n\n§ 2 Bro\nBifalls."
    )
    assert [finding.code.value for finding in faults(read(from_text(minutes)))] == ["no-kind"]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Motion om fler träd i staden", "motion"),
        ("MOTION: Fler träd i staden", "motion"),
        ("Interpellation angående träd i staden", "interpellation"),
        ("Enkel fråga om träd i staden", "enkel fråga"),
        ("Yttrande över remiss om träd", "yttrande"),
    ],
)
def test_a_heading_that_names_a_kind_is_the_papers_where_no_other_does(heading, kind):
    assert facts(f"{heading}\n2025-03-12\n\nTräden ger skugga och renar luften.", "").kind_title == kind


@pytest.mark.parametrize("heading", ["Motion om fler träd i staden", "Yttrande över remiss om träd"])
def test_a_heading_that_names_a_kind_is_the_matters_where_another_does(heading):
    found = facts(f"Tilläggsyrkande (L)\n2025-03-12\n\n{heading}")
    assert (found.kind_header, found.kind_title, found.kind_conflict) == ("tilläggsyrkande", None, False)


@pytest.mark.parametrize("body", ["KS", "BUN", "SBN"])
def test_the_letters_of_a_body_beside_the_kind_are_no_party(body):
    assert facts(f"Kristdemokraterna\nYrkande {body} 2025-03-12\nÄrende 7 {TITLE}").parties == ("KD",)


def test_the_letters_of_a_local_party_beside_the_kind_are():
    assert facts(f"Yrkande EP\nTekniska nämnden 2025-03-12\nÄrende 7 {TITLE}").parties == ("EP",)


def test_the_first_letter_of_the_next_line_is_no_part_of_the_item():
    assert (
        facts("Yrkande (L)\n2025-03-12\nÄrende nr 7\ni Norrby kommun\n\nBron över Lillån").item_number == "7"
    )


@pytest.mark.parametrize("sender", ["från Liberalerna och Moderaterna", "(L, M)", "av L, M"])
def test_parties_between_kind_and_title_are_the_senders(sender):
    assert facts(f"Kommunstyrelsen\n\nYrkande {sender} gällande {TITLE}").parties == ("L", "M")


def test_parties_whose_yrkande_is_answered_are_not_the_senders():
    assert facts(f"Kommunstyrelsen\n\nYrkande – Yrkande från L och M om {TITLE}").parties == ()
