"""What a machine read is told as text, with the hyphens at line ends known as such."""

from __future__ import annotations

import pytest

from binder.domain.annotation import Quad
from binder.domain.machine_text import SOFT_HYPHEN, MachineText, MachineWord, parts_word


def line(*words: str) -> tuple[MachineWord, ...]:
    return tuple(MachineWord(text=word, box=Quad(0, 0, 9, 9), confidence=90) for word in words)


def test_lines_and_words_become_text() -> None:
    read = MachineText((line("Val", "av"), line("justerare")))
    assert read.text == "Val av\njusterare"
    assert [word.text for word in read.words] == ["Val", "av", "justerare"]


def test_a_word_that_a_line_end_parted_is_told_so() -> None:
    assert MachineText((line("kommun-"), line("styrelsen"))).text == f"kommun{SOFT_HYPHEN}\nstyrelsen"


@pytest.mark.parametrize(("one", "other"), [("gång-", "Och"), ("2024-", "01"), ("-", "a"), ("slut", "a")])
def test_other_hyphens_stay(one: str, other: str) -> None:
    assert not parts_word(one, other)


def test_nothing_read_is_nothing() -> None:
    assert not MachineText()
    assert MachineText().text == ""
