"""What the top of a page tells of the paper it belongs to."""

from __future__ import annotations

import pytest

from binder.kallelse.lines import Box, Line, Page, ReadPages, Word
from binder.kallelse.starts import own_mark, page_top, series_of


def _page(*texts: str) -> ReadPages:
    box = Box(60, 0, 500, 10)
    lines = tuple(Line(words=(Word(text, box),), box=box, size=11) for text in texts)
    return ReadPages([Page(number=1, width=595, height=842, lines=lines)])


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("LINDE KOMMUN 2 (5)", (2, 5)),
        ("SIDA\n1 (2)", (1, 2)),
        ("Sida 1/2\ntext", (1, 2)),
        ("Kommunstyrelsen 3[22]", (3, 22)),
        ("7 (3)", None),
        ("KF § 214/14 om 2020/21", None),
        ("", None),
    ],
)
def test_a_page_may_count_itself(text: str, mark: tuple[int, int] | None) -> None:
    assert own_mark(text) == mark


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("TJÄNSTESKRIVELSE", "tjänsteskrivelse"),
        ("Tjänsteutlåtande", "tjänsteskrivelse"),
        ("LINDE KOMMUN SAMMANTRÄDESPROTOKOLL", "protokollsutdrag"),
        ("Handling 2024 nr 29", "handling"),
        ("Från: Ulla\nSkickat: i dag", "e-post"),
        ("Vi har fått ett yttrande", None),
    ],
)
def test_the_kind_of_a_paper_is_told_by_its_head(head: str, kind: str | None) -> None:
    assert page_top(_page(*head.split("\n")), 1).kind == kind


def test_the_first_line_of_a_head_decides_its_kind() -> None:
    top = page_top(_page("Handling 2023 nr 204", "Yttrande över motion av Ulla Exempel (S)"), 1)
    assert (top.kind, top.series, top.begins) == ("handling", "2023/204", True)


def test_a_later_page_of_a_paper_begins_nothing() -> None:
    top = page_top(_page("TJÄNSTESKRIVELSE 2 (3)", "Dnr KS 2025/12"), 1)
    assert top.goes_on
    assert not top.begins


def test_a_number_broken_over_lines_is_one() -> None:
    top = page_top(_page("TJÄNSTESKRIVELSE", "Diarienummer SLK-2023-", "00911"), 1)
    assert [dnr.printed for dnr in top.dnrs] == ["SLK-2023-00911"]


def test_series_are_told_from_other_numbers() -> None:
    assert series_of("Handling 2024 nr 15") == "2024/15"
    assert series_of("Nr 2001:25") is None
