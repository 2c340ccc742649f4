"""Items are matched where it is sure, asked about where it is not, and never taken for another in silence."""

from __future__ import annotations

import pytest

from binder.kallelse.item_likeness import SameDnr, Sketch, likeness, plain_number, same_dnr
from binder.kallelse.item_matching import match_items


def sketch(title: str, dnr: str | None = None, number: str | None = None) -> Sketch:
    return Sketch(title, number, dnr)


@pytest.mark.parametrize(
    ("number", "plain"),
    [("6 a.", "6a"), ("§ 12", "12"), ("Ärende 7", "7"), ("45_1", "45_1"), (None, ""), ("3)", "3")],
)
def test_a_number_is_compared_without_its_signs(number: str | None, plain: str) -> None:
    assert plain_number(number) == plain


def test_titles_with_the_same_words_are_alike_whatever_their_signs() -> None:
    assert likeness(sketch("Taxa, 2026 – VA"), sketch("taxa 2026 va")) == 1.0


def test_another_month_is_another_thing() -> None:
    assert likeness(sketch("Delegationsbeslut mars 2026"), sketch("Delegationsbeslut maj 2026")) <= 0.85


def test_a_title_inside_another_is_much_alike() -> None:
    longer = sketch("Förvaltningens tjänsteskrivelse - Simhallens taxor")
    assert likeness(sketch("Simhallens taxor"), longer) >= 0.9


def test_a_half_number_says_nothing() -> None:
    assert same_dnr(sketch("A", "KS-2026/"), sketch("A", "KS-2026/7")) is SameDnr.UNKNOWN
    assert same_dnr(sketch("A", "2026/7"), sketch("A", "KS-2026/7")) is SameDnr.SAME
    assert same_dnr(sketch("A", "KS-2026/71"), sketch("A", "KS-2026/7")) is SameDnr.OTHER


def test_one_matter_renumbered_and_a_little_retitled_is_sure() -> None:
    known = [sketch("Begäran om yttrande över biträde", "VN-2024-37", "1")]
    later = [sketch("Begäran om yttrande över biträde åt väljare", "VN-2024-37", "4")]
    assert match_items(known, later).sure == {0: 0}


def test_the_same_number_on_a_wholly_other_title_in_another_place_is_asked() -> None:
    known = [sketch("Simhallens taxor", "KS-2026/7", "1")]
    later = [sketch("Remiss om järnvägen", "KS-2026/7", "9")]
    assert match_items(known, later).asked == {0: (0,)}


def test_two_items_of_one_matter_are_told_apart_by_their_titles() -> None:
    known = [sketch("Budget 2027, ramar", "KS-2026/7"), sketch("Budget 2027, taxor", "KS-2026/7")]
    assert match_items(known, known[::-1]).sure == {0: 1, 1: 0}


def test_two_items_of_one_matter_with_new_titles_are_asked() -> None:
    known = [sketch("Budget 2027, ramar", "KS-2026/7"), sketch("Budget 2027, taxor", "KS-2026/7")]
    later = [sketch("Budget och plan", "KS-2026/7"), sketch("Plan och budget", "KS-2026/7")]
    found = match_items(known, later)
    assert not found.sure
    assert set(found.asked) == {0, 1}


def test_an_exact_title_without_number_is_sure_if_there_is_only_one() -> None:
    assert match_items([sketch("Val av justerare")], [sketch("Val av justerare")]).sure == {0: 0}


def test_two_items_of_one_title_are_asked_when_their_numbers_have_shifted() -> None:
    known = [sketch("Information", number="3"), sketch("Information", number="4")]
    later = [sketch("Information", number="4"), sketch("Information", number="5")]
    assert not match_items(known, later).sure


def test_two_items_of_one_title_are_sure_when_both_kept_their_numbers() -> None:
    both = [sketch("Information", number="3"), sketch("Information", number="7")]
    assert match_items(both, both).sure == {0: 0, 1: 1}


def test_the_same_title_with_another_matter_is_asked() -> None:
    found = match_items([sketch("Simhallens taxor", "KS-2026/7")], [sketch("Simhallens taxor", "KS-2026/17")])
    assert (found.sure, found.asked) == ({}, {0: (0,)})


def test_exchanged_numbers_are_asked() -> None:
    known = [sketch("Simhallens taxor", "KS-2026/7", "1"), sketch("Hamnens djup", "KS-2026/8", "2")]
    later = [sketch("Simhallens taxor", "KS-2026/8", "1"), sketch("Hamnens djup", "KS-2026/7", "2")]
    assert not match_items(known, later).sure


def test_other_items_have_nothing_in_common() -> None:
    found = match_items([sketch("Simhallens taxor", "KS-2026/7")], [sketch("Remiss om spår", "KS-2026/8")])
    assert (found.sure, found.asked) == ({}, {})


def test_an_answer_settles_the_pair_and_frees_the_others() -> None:
    known = [sketch("Simhallens taxor", "KS-2026/7", "1")]
    later = [sketch("Remiss om järnvägen", "KS-2026/7", "9"), sketch("Taxor i simhallen", "KS-2026/7", "3")]
    assert match_items(known, later).asked
    assert match_items(known, later, answers={0: None}).sure == {1: 0}
    assert match_items(known, later, answers={0: 0}).sure == {0: 0}
