"""Whole papers in the ways of other cities and parties, each invented."""

from __future__ import annotations

from tests.yrkandetext.readings import codes, facts, points

BELOW_THE_KIND = """\
Ekvalla stad
Kommunstyrelsen
2024-05-08
Ärende 12

Yrkande
Förslag till ny arkitekturpolicy

Vi yrkar
att kommunstyrelsen återremitterar ärendet till stadskontoret för att komplettera med en analys.

Motivering
Ärendet saknar ekonomi.

Ekvalla den 8 maj 2024

Anna Ek (M)
Per Olin (L)
"""


def test_the_title_may_stand_right_below_the_kind():
    found = facts(BELOW_THE_KIND)
    assert (found.kind_header, found.title) == ("yrkande", "Förslag till ny arkitekturpolicy")
    assert (found.parties, found.date, found.item_number) == (("M", "L"), "2024-05-08", "12")


def test_a_paper_that_only_sends_back_need_not_say_what_becomes_of_the_main_proposal():
    assert codes(BELOW_THE_KIND) == ["no-dnr"]


def test_a_paper_that_sends_back_to_nobody_is_told():
    assert "aterremiss-without-addressee" in codes(BELOW_THE_KIND.replace(" till stadskontoret", ""))


WITH_ADDITION = """\
TILLÄGGSYRKANDE
2024-03-04
Kommunstyrelsen

Ärende 8. Ny taxa för tillsyn (KS/2024:34)

Socialdemokraterna yrkar bifall till kommunledningsförvaltningens förslag med följande tillägg:

att taxan följs upp efter ett år.

Motivering:
Vi vill veta hur det går.

För Socialdemokraterna
Eva Lund
"""


def test_what_becomes_of_the_main_proposal_may_stand_above_the_points():
    found = facts(WITH_ADDITION)
    assert str(found.relation_to_main_proposal).startswith("Socialdemokraterna yrkar bifall till")
    assert (points(WITH_ADDITION), codes(WITH_ADDITION)) == (["att taxan följs upp efter ett år."], [])


def test_a_number_behind_the_title_in_brackets_is_its_diarienummer():
    found = facts(WITH_ADDITION)
    assert (found.title, found.dnr, found.item_number) == ("Ny taxa för tillsyn", "KS/2024:34", "8")


LETTER = """\
Till kommunfullmäktige i Ekvalla

Yrkande om avslag på förslaget att sälja Ekbadet

Ekbadet är ortens enda bad. Det invigdes 1974 och renoverades 2011.

Miljöpartiet yrkar därför
att kommunfullmäktige avslår kommunstyrelsens förslag, och
att nämnden får i uppdrag att utreda en upprustning.

Ekvalla 2024-09-12
Miljöpartiet de gröna i Ekvalla
Lena Gran, gruppledare
"""


def test_in_a_letter_the_reasons_stand_above_what_is_proposed():
    found = facts(LETTER)
    assert points(LETTER)[1] == "att nämnden får i uppdrag att utreda en upprustning."
    assert (len(found.decision_points), found.has_motivation) == (2, True)


def test_a_letter_is_dated_and_signed_at_its_end():
    found = facts(LETTER)
    assert (found.date, found.parties, found.organs) == ("2024-09-12", ("MP",), ("Kommunfullmäktige",))


AS_STORED = """\
Kommunstyrelsen

Tilläggsyrkande                               M, D, L, KD

2024-11-20 SLK-2024-00999 Tilläggsyrkande angående Budget 2025 Förslag till beslut I kommunstyrelsen:

1. Bolaget får i uppdrag att ta fram en plan. 2. Nämnden får i uppdrag att: a) utreda X b) utreda Y 3. I \
övrigt bifalla tjänsteutlåtandet. Yrkandet Staden behöver en plan.
"""


def test_a_number_after_a_sentence_that_was_never_ended_is_found_too():
    assert [point.number for point in facts(AS_STORED).decision_points] == ["1.", "2.", "3."]
    assert codes(AS_STORED) == ["no-item-number", "no-full-stop"]


WITH_A_LIST = """\
Kommunstyrelsen

Återremissyrkande                      Centerpartiet
2024-02-13                             Ärende nr 11

Återremissyrkande angående – Program för Ekdalen

Förslag till beslut
I kommunstyrelsen:

1. Ärendet återremitteras till stadsledningskontoret.

Återremissen ska innehålla:
- en konsekvensanalys
- en tidplan.

Yrkandet
Programmet är ofullständigt.
"""


def test_what_follows_a_numbered_point_without_a_number_belongs_to_it():
    (point,) = points(WITH_A_LIST)
    assert point.endswith("innehålla: - en konsekvensanalys - en tidplan.")


QUOTING = """\
Kommunstyrelsen

Ändringsyrkande                        S, V, MP
2024-02-13                             Ärende nr 4

Ändringsyrkande angående – Riktlinje för bad

Förslag till beslut
I kommunstyrelsen:

1. Riktlinjens punkt 3 ändras från:
”Badet är öppet på vardagar.”
till:
”Badet är öppet alla dagar.”

2. Bilaga 2 utgår.

3. I övrigt bifalla tjänsteutlåtandet.

Yrkandet
Alla ska kunna bada.

1. Det är roligt.
2. Det är nyttigt.

Bilaga 1
1. Tabell
"""


def test_a_quotation_over_several_lines_is_part_of_its_point():
    found = points(QUOTING)
    assert found[0].endswith("ändras från: ”Badet är öppet på vardagar.” till: ”Badet är öppet alla dagar.”")
    assert found[1:] == ["Bilaga 2 utgår.", "I övrigt bifalla tjänsteutlåtandet."]


def test_lists_in_the_reasons_and_in_attachments_are_no_points():
    assert len(points(QUOTING)) == 3
