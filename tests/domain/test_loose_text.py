"""Text is found again however its lines are broken, with the characters it came from."""

from __future__ import annotations

import pytest

from binder.domain.loose_text import LooseText, loose


@pytest.mark.parametrize(
    ("raw", "sought", "found"),
    [
        ("Nämn\ufffeden beslutar", "Nämnden", "Nämn\ufffeden"),
        ("risk- \r\noch", "riskoch", "risk- \r\noch"),
        ("A\u030aret 2026", "året", "A\u030aret"),
        ("ﬁnansiering", "finans", "ﬁnans"),
    ],
)
def test_it_is_found_with_its_own_characters(raw: str, sought: str, found: str) -> None:
    assert [raw[start:end] for start, end in LooseText(raw).find(sought)] == [found]


def test_every_occurrence_is_found() -> None:
    assert list(LooseText("ja nej ja").find("ja")) == [(0, 2), (7, 9)]


@pytest.mark.parametrize("sought", ["", " - ", "bifall"])
def test_nothing_is_not_found(sought: str) -> None:
    assert list(LooseText("avslag").find(sought)) == []


def test_letters_with_signs_are_letters_of_their_own() -> None:
    assert loose("Få") != loose("Fa")


@pytest.mark.parametrize("before", [0, 126, 127, 128, 129, 1000])
def test_it_is_found_wherever_it_stands(before: int) -> None:
    raw = "ﬁ- " * before + "Nämn\ufffeden beslutar"
    assert [raw[start:end] for start, end in LooseText(raw).find("nämnden")] == ["Nämn\ufffeden"]
