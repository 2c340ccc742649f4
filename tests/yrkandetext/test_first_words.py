"""First words: a letter may say kind, day and number in a sentence."""

from __future__ import annotations

from binder.yrkandetext.facts import PaperFacts, read
from binder.yrkandetext.lines import from_text

LETTER = """Hej,

nedan följer vårt {kind} i ärende 6 (Höjning av p-avgifter) vid nämndens möte den 27 augusti 2025{dnr}.

Moderaterna yrkar att
- den första timmen ska vara gratis.

Handeln tappade i våras sex procent av sin omsättning.

Carl Brandel
"""


def facts(text: str) -> PaperFacts:
    return read(from_text(text)).facts


def test_a_letter_names_the_kind_in_its_first_sentence():
    assert facts(LETTER.format(kind="ändringsyrkande", dnr="")).kind_title == "ändringsyrkande"


def test_the_day_of_the_meeting_is_told_where_no_other_date_stands():
    assert facts(LETTER.format(kind="yrkande", dnr="")).date == "2025-08-27"


def test_a_diarienummer_needs_no_label_in_the_sentence_that_names_the_item():
    assert facts(LETTER.format(kind="yrkande", dnr=", TN 2025/114")).dnr == "TN 2025/114"


def test_the_heading_in_brackets_is_the_title():
    assert facts(LETTER.format(kind="yrkande", dnr="")).title == "Höjning av p-avgifter"


def test_what_an_item_is_called_is_not_what_the_paper_is():
    found = facts(
        "Kommunstyrelsen 2025-02-03\n\nÄrende 8. Svar på återremiss av badplatserna\n\nBadet är stängt.\n"
    )
    assert found.kind_title is None
