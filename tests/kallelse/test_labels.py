"""The vocabulary: what words of heads, labels and rows mean, and what they do not."""

from __future__ import annotations

import pytest

from binder.kallelse import labels
from binder.kallelse.bodies import body_in

BELOW = (
    *("Kl 16.05-16.25", "17.05-17.45", "Föredragande: Maj", "5 st dokument", "15 min", "Handlingar senare"),
    *("Handling 2024 nr 15", "handl på bordet", "Dnr KS 2025/1", "KS SBU 15/4-15", "Muntlig information"),
)
TITLES = (
    *("Handlingsplan för torget", "Paustaket på skolan", "Tidplan för bygget", "12 nya lägenheter"),
    *("Bilagda avtal", "Klimatplan 2025", "Handläggning av bygglov"),
)


@pytest.mark.parametrize("text", BELOW)
def test_such_lines_stand_below_a_title(text: str) -> None:
    assert labels.SUBLINE.match(text)


@pytest.mark.parametrize("text", TITLES)
def test_titles_are_not_taken_for_what_stands_below_them(text: str) -> None:
    assert not labels.SUBLINE.match(text)


@pytest.mark.parametrize(
    "text", ["Edvin Palm, utvecklingsledare", "Sara von Exempel, utredare", "Maj Ek svarar på frågor"]
)
def test_a_presenter_is_known_by_name_and_role(text: str) -> None:
    assert labels.PRESENTER.match(text)


@pytest.mark.parametrize("text", ["Linde Torg, etapp två", "Svar på motion", "Budget 2025, plan 2026"])
def test_a_title_is_no_presenter(text: str) -> None:
    assert not labels.PRESENTER.match(text)


@pytest.mark.parametrize(
    ("text", "is_proposal"),
    [
        ("Ordinarie: Olle Exempel (S) Ersättare: Ulla Exempel (M)", False),
        ("Digital justering 2024-01-23. Axel Exempel (M)", False),
        ("Torsten Exempel (M)", False),
        ("Nämnden godkänner avtalet.", True),
        ("Informationen noteras", True),
    ],
)
def test_a_cell_of_names_is_no_proposal(text: str, *, is_proposal: bool) -> None:
    assert (labels.ADJUSTER_CELL.match(text) is None) is is_proposal


@pytest.mark.parametrize(
    "text", ["Information", "Beslutsärenden", "BESLUTAS AV KOMMUNFULLMÄKTIGE", "Övriga ärenden:"]
)
def test_headings_gather_items(text: str) -> None:
    assert labels.SECTION.match(text)


@pytest.mark.parametrize(
    "text", ["Information om torget", "Ärenden till kommunfullmäktige: 12-13", "Beslut om taxa"]
)
def test_items_and_cross_lists_are_no_headings(text: str) -> None:
    assert not labels.SECTION.match(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kungsgatan 3",
        "Välkommen till sammanträdet",
        "Linde kommun",
        "Ordförande Olle Exempel",
        "Ledamöter i nämnden",
    ],
)
def test_other_lines_of_a_head_are_no_bodies(text: str) -> None:
    assert body_in(text) is None
