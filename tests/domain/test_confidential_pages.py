"""What a paper says of itself is told apart from what it says of sekretess."""

from __future__ import annotations

import pytest

from binder.domain.confidential_pages import ConfidentialPages, PageRange, says_confidential
from binder.domain.ids import PaperVersionId

STAMPS = (
    "Sekretess",
    "SEKRETESSHANDLING",
    "Sekretess enligt 25 kap. 1 § OSL",
    "OSL 25 kap 1 §",
    "BILAGA 3 - SEKRETESS",
    "Utvärdering av anbud, sekretess enligt 19 kap. 3 § OSL",
    "Sekretess OSL 26:1",
    "Omfattas av sekretess enligt OSL 26:1",
    "Handlingen är sekretessbelagd",
    "Offentlighets- och sekretesslagen (2009:400) 25 kap. 1 §",
)
SPEAKS_OF_IT = (
    "Sekretess: nej",
    "Ingen sekretess",
    "Kommunsekreterare Ulla Exempel",
    "Sekretessärenden",
    "Sekretess i förskolan",
    "Bilaga 3 om sekretess i nämnden",
    "Bilaga 2: sekretessprövning",
    "Riktlinje för sekretess enligt beslut 2024",
    "Ingen sekretess enligt OSL",
    "Sekretessprövning krävs innan handlingen lämnas ut",
    "som omfattas av meddelarfrihet för anställda enligt OSL 13 kap",
)
KNOWN = ConfidentialPages((PageRange(PaperVersionId(7), 3, 5),))


@pytest.mark.parametrize("line", STAMPS)
def test_a_stamp_in_the_head_says_that_the_paper_is_confidential(line: str) -> None:
    assert says_confidential(f"Ekviks kommun\n\n{line}\nTjänsteskrivelse") == line[:60]


@pytest.mark.parametrize("line", SPEAKS_OF_IT)
def test_speaking_of_sekretess_is_no_stamp(line: str) -> None:
    assert says_confidential(f"Ekviks kommun\n{line}\nTjänsteskrivelse") is None


def test_a_word_far_down_the_page_is_no_stamp() -> None:
    assert says_confidential("Rad\n" * 14 + "Sekretess") is None


def test_running_text_is_no_stamp() -> None:
    assert says_confidential("Sekretess enligt lagen har prövats av nämnden " + "och så vidare " * 6) is None


def test_pages_are_those_of_their_own_file() -> None:
    assert [KNOWN.has(PaperVersionId(7), page) for page in (2, 3, 5, 6)] == [False, True, True, False]
    assert not KNOWN.has(PaperVersionId(8), 4)


def test_a_range_that_overlaps_is_touched() -> None:
    assert KNOWN.touches(PaperVersionId(7), 1, 3)
    assert not KNOWN.touches(PaperVersionId(7), 6, 9)


def test_the_rest_of_a_file_is_what_may_leave() -> None:
    assert KNOWN.without(PaperVersionId(7), 1, 6) == [1, 2, 6]
