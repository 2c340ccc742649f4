"""How a source is named under quoted words."""

from __future__ import annotations

from datetime import date

import pytest

from binder.domain.annotation import Quad, TextAnchor, TextQuote
from binder.domain.citation_words import quotation, source_words
from binder.domain.motivation import parse

ANCHOR = TextAnchor(version_id=12, page=4, quads=(Quad(1, 2, 3, 4),), quote=TextQuote(exact="Ord"))


@pytest.mark.parametrize(
    ("title", "pages", "words"),
    [
        ("Tjänsteutlåtande 2024-02-12", [4], "tjänsteutlåtandet 2024-02-12, s. 4"),
        ("Bilaga 2 Trafikplan.pdf", [1], "bilaga 2 Trafikplan, s. 1"),
        ("Remissvar från Norrby", [2, 3], "remissvaret från Norrby, s. 2–3"),
        ("Vänorter i Österled", [7], "Vänorter i Österled, s. 7"),
        ("", [1], ", s. 1"),
    ],
)
def test_a_paper_is_named_as_in_a_sentence(title, pages, words):
    assert source_words(title, pages) == words


def test_the_day_is_told_where_the_name_does_not():
    assert source_words("Motion", [1], date(2024, 2, 12)) == "motionen 2024-02-12, s. 1"
    assert source_words("Motion 2024-02-12", [1], date(2024, 2, 12)) == "motionen 2024-02-12, s. 1"


def test_quoted_words_keep_their_place_and_lose_marks_of_their_own():
    (block,) = parse(quotation("”Utbytet har\u00ad varit  *begränsat*.”", "motionen, s. 4", ANCHOR))
    assert block.words == "Utbytet har varit *begränsat*."
    assert (block.citation.text, block.citation.quads) == ("motionen, s. 4", ANCHOR.quads)
