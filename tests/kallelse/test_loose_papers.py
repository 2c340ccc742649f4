"""Papers that come as files of their own: which item they are for, and what must be asked."""

from __future__ import annotations

import pytest

from binder.kallelse.lines import ReadPages
from binder.kallelse.loose_papers import Certainty, LoosePaper, facts_of, place
from binder.kallelse.proposal import ProposedItem, Read
from tests.kallelse.placing import line, page

ITEMS = [
    ProposedItem(number=Read(number), title=Read(title), dnr=Read(dnr))
    for number, title, dnr in (
        ("15.", "Taxa för torghandel i Linde", "KS 2025/15"),
        ("16.", "Planbesked för Lindeby 1:325", "2025-00016"),
        ("45", "Skolskjutsregler för Ekedal", "KS 2025/45"),
        ("45_1", "Bilaga om skolskjutsregler", None),
        ("6 a.", "Extra ärende om snöröjning på gångbanor", None),
        ("46", "Anmälan av delegationsbeslut", "KS 2025/46"),
        ("47", "Redovisning av inkomna skrivelser", "KS 2025/46"),
    )
]


def _placed(name: str, *lines: str) -> LoosePaper:
    source = ReadPages([page(*(line(60 + 20 * at, (60, words)) for at, words in enumerate(lines)))])
    return place(facts_of(name, source if lines else None), ITEMS)


@pytest.mark.parametrize(
    ("name", "lines", "item", "certainty"),
    [
        ("skrivelse.pdf", ("TJÄNSTESKRIVELSE", "Dnr KS-2025-00016", "Planbesked"), 1, Certainty.SURE),
        ("16_tjansteskrivelse.pdf", ("Planbesked för Lindeby 1:325",), 1, Certainty.SURE),
        ("16_20250306_galler.pdf", ("Planbesked Lindeby 1:325",), 1, Certainty.SURE),
        ("45_1.pdf", (), 3, Certainty.ASK),
        ("45_2.pdf", (), 2, Certainty.ASK),
        ("06a Snöröjning på gångbanor.pdf", (), 4, Certainty.SURE),
        ("Ärende 15 Taxa för torghandel i Linde.pdf", (), 0, Certainty.SURE),
        ("Taxa för torghandel i Linde.docx", (), 0, Certainty.LIKELY),
        ("taxa_for_torghandel_i_linde.pdf", (), 0, Certainty.LIKELY),
        ("15_tjansteskrivelse.pdf", ("Dnr KS 2025/45", "Skolskjutsregler för Ekedal"), 2, Certainty.ASK),
        ("rattelse_16_protokollsutdrag.pdf", ("Planbesked för Lindeby",), 1, Certainty.SURE),
        ("2025-03-06 karta.pdf", ("Karta",), None, Certainty.ASK),
        ("delegation.pdf", ("Dnr KS 2025/46", "Lista"), None, Certainty.ASK),
        ("99_okand.pdf", ("Något helt annat i saken",), None, Certainty.ASK),
    ],
)
def test_a_paper_finds_its_item(
    name: str, lines: tuple[str, ...], item: int | None, certainty: Certainty
) -> None:
    paper = _placed(name, *lines)
    assert (paper.item, paper.certainty) == (item, certainty)


def test_two_items_of_one_matter_are_told_apart_by_the_title() -> None:
    paper = _placed("bilaga.pdf", "Dnr KS 2025/46", "Redovisning av inkomna skrivelser")
    assert (paper.item, paper.certainty) == (6, Certainty.LIKELY)


@pytest.mark.parametrize(
    ("name", "lines", "kind"),
    [
        ("16_tjansteskrivelse.pdf", (), "tjänsteskrivelse"),
        ("16.pdf", ("SAMMANTRÄDESPROTOKOLL", "Linde"), "protokollsutdrag"),
        ("Bil 2 karta.pdf", (), "bilaga"),
        ("kallelse_20250306.pdf", (), "kallelse"),
        ("karta.pdf", (), None),
    ],
)
def test_its_kind_is_told_by_its_head_or_its_name(
    name: str, lines: tuple[str, ...], kind: str | None
) -> None:
    assert _placed(name, *lines).kind == kind


def test_a_paper_that_cannot_be_read_is_called_by_its_name() -> None:
    assert _placed("16_karta_over_omradet.pdf").title == "Karta over omradet"


def test_without_an_agenda_nothing_is_matched() -> None:
    paper = place(facts_of("16.pdf", None), [])
    assert (paper.item, paper.certainty) == (None, Certainty.ASK)
