"""A text is found by its words, their forms, the parts of compounds, and diarienummer in any spelling."""

from __future__ import annotations

import unicodedata

import pytest

from binder.domain.diarienummer import parse
from binder.storage.word_keys import (
    NUMBER,
    PART,
    STEM,
    keys_of,
    keys_of_word,
    plain,
    stems,
    wanted_number_keys,
)


def keys(*texts: str | None) -> set[str]:
    return set(keys_of(*texts).split(" "))


@pytest.mark.parametrize(
    "forms",
    [
        ("skola", "skolan", "skolor", "skolorna", "skolornas", "skolas"),
        ("möte", "möten", "mötet", "mötena"),
        ("ledamot", "ledamöter", "ledamöterna"),
        ("stad", "städer", "staden"),
        ("plan", "planen", "planer", "planerna"),
        ("avgift", "avgiften", "avgifterna"),
    ],
)
def test_forms_of_a_word_share_a_stem(forms: tuple[str, ...]) -> None:
    assert frozenset.intersection(*(stems(form) for form in forms))


@pytest.mark.parametrize(("one", "other"), [("mot", "möt"), ("råd", "rad"), ("hål", "hal"), ("lön", "lon")])
def test_dots_and_rings_make_other_stems(one: str, other: str) -> None:
    assert stems(one).isdisjoint(stems(other))


def test_a_word_is_found_as_itself_by_its_stem_and_its_parts() -> None:
    assert {"grundskolorna", STEM + "grundskol", PART + "skol", PART + "grund"} <= keys_of_word(
        "grundskolorna"
    )


def test_numbers_and_long_strings_are_found_as_they_stand() -> None:
    assert keys_of_word("2024") == {"2024"}
    assert keys_of_word("x" * 50) == {"x" * 50}


def test_a_word_that_a_line_end_parted_is_whole() -> None:
    assert "kommunstyrelsen" in keys("kommun\u00ad\nstyrelsen")


def test_composed_and_decomposed_letters_are_alike() -> None:
    assert keys(unicodedata.normalize("NFD", "möte")) == keys("möte")


def test_nothing_has_no_keys() -> None:
    assert keys_of(None, "", "– !") == ""


@pytest.mark.parametrize(
    "printed",
    ["KS-2024/123", "KS 2024-00123", "ks/2024:123", "2024/KS 0123", "KS 2024/123.107", "KS2024/123"],
)
def test_a_diarienummer_has_one_key_in_every_spelling(printed: str) -> None:
    assert NUMBER + "ksr2024n123" in keys(f"Ärendet har nummer {printed} i diariet.")


def test_a_number_with_a_register_is_not_that_of_another() -> None:
    wanted = parse("BN 2024/123")
    assert wanted is not None
    assert keys("KS-2024/123").isdisjoint(wanted_number_keys(wanted))


def test_a_number_without_register_is_that_of_any() -> None:
    bare, full = parse("2024/123"), parse("KS-2024/123")
    assert bare is not None
    assert full is not None
    assert not keys("Dnr KS-2024/123").isdisjoint(wanted_number_keys(bare))
    assert not keys("Dnr 2024/123").isdisjoint(wanted_number_keys(full))


def test_each_key_is_kept_once() -> None:
    found = keys_of("skola skola Skola").split(" ")
    assert len(found) == len(set(found))


def test_a_soft_hyphen_alone_is_taken_out() -> None:
    assert plain("för\u00advaltning") == "förvaltning"
