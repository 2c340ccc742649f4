"""The dictionary in its child process: what is right, what may have been meant, and that it comes back."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from binder.resource_files import resources
from binder.services.spelling import MOST_STARTS, Speller


@pytest.fixture(scope="module")
def speller() -> Iterator[Speller]:
    made = Speller()
    yield made
    made.close()


def own_lines() -> list[str]:
    text = (resources() / "dictionary" / "kommunord.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def test_words_of_the_council_are_right(speller: Speller) -> None:
    words = {part for line in own_lines() for part in line.split("=")}
    assert speller.misspelt(words) == frozenset()
    assert len(words) > 400


@pytest.mark.parametrize(
    "word",
    [
        "skolla",
        "förvaltnigen",
        "komunfullmäktige",
        "motivrering",
        "beslutt",
        "återemiss",
        "cykellväg",
        "yrkannde",
    ],
)
def test_a_slip_is_found(speller: Speller, word: str) -> None:
    assert speller.misspelt({word}) == {word}


@pytest.mark.parametrize(
    "word",
    ["beslutspunkternas", "samyrkandet", "ombudgeteringen", "brådskandebeslutet", "trafiksäkerhets-",
     "KS-beslut", "EU:s", "att-satserna", "kommunstyrelseförvaltningen", "Cykelväg"],
)  # fmt: skip
def test_inflected_and_compound_words_are_right(speller: Speller, word: str) -> None:
    assert speller.misspelt({word}) == frozenset()


def test_what_was_meant_comes_first(speller: Speller) -> None:
    assert speller.suggestions("skolla")[0] == "skola"


def test_own_words_are_right_also_in_the_genitive_and_go_again(speller: Speller) -> None:
    words = {"Ekvalla", "Ekvallas", "Ekvalla-modellen"}
    assert speller.misspelt(words) == words
    speller.set_own(["Ekvalla"])
    assert speller.misspelt(words) == frozenset()
    speller.set_own([])
    assert speller.misspelt(words) == words


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="asks the system what the child was started with")
def test_no_word_stands_on_the_childs_command_line(speller: Speller) -> None:
    speller.misspelt({"hemligtord"})
    told = (
        Path(f"/proc/{speller.process_id}/cmdline").read_bytes()
        + Path(f"/proc/{speller.process_id}/environ").read_bytes()
    )
    assert b"hemligtord" not in told


def test_a_dictionary_that_dies_comes_back_with_the_own_words() -> None:
    made = Speller()
    made.set_own(["Ekvalla"])
    assert made.misspelt({"skolla", "Ekvalla"}) == {"skolla"}
    before = made.process_id
    assert before is not None
    os.kill(before, signal.SIGKILL)
    assert made.misspelt({"skolla", "Ekvalla"}) == {"skolla"}
    assert made.process_id not in {None, before}
    made.close()
    assert (made.process_id, made.misspelt({"skolla"})) == (None, frozenset())


def test_one_that_always_dies_is_left_alone() -> None:
    made = Speller()
    made._starts = MOST_STARTS
    assert made.misspelt({"skolla"}) == frozenset()
    assert made.process_id is None


def test_the_dictionary_has_its_licence_beside_it() -> None:
    text = (resources() / "dictionary" / "LICENSE-sv_SE.txt").read_text(encoding="utf-8")
    assert "Göran Andersson" in text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
