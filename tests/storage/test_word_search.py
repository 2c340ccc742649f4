"""A query becomes keys, and its words are told again in a text."""

from __future__ import annotations

from binder.domain.search_query import parse_query
from binder.storage.word_search import AROUND, Wanted, context, found_words, wanted


def sought(typed: str) -> Wanted:
    made = wanted(parse_query(typed))
    assert made is not None
    return made


def shown(text: str, typed: str) -> tuple[str, list[str]]:
    around = context(text, sought(typed))
    return around.text, [around.text[begin:end] for begin, end in around.matches]


def test_signs_alone_are_nothing_to_look_for() -> None:
    assert wanted(parse_query("– ! .")) is None
    assert wanted(parse_query("år:2025")) is None


def test_forms_and_parts_are_marked() -> None:
    text = "Grundskolan och skolorna men inte kolan."
    assert shown(text, "skola") == (text, ["Grundskolan", "skolorna"])


def test_a_short_text_is_shown_whole() -> None:
    assert shown("Förslag om\n  simhallens   taxor", "taxa") == ("Förslag om simhallens taxor", ["taxor"])


def test_a_long_text_is_shown_around_the_place_that_has_most() -> None:
    text = "skola " + "annat " * 40 + "buss till skola " + "annat " * 40
    around = context(text, sought("buss skola"))
    assert around.text.startswith("…annat annat annat buss till skola")
    assert around.text.endswith("…")
    assert around.together == 2
    assert len(around.text) < 2 * AROUND


def test_a_text_without_the_words_has_no_marks() -> None:
    around = context("Något helt annat", sought("skola"))
    assert (around.matches, around.together, around.count) == ((), 0, 0)


def test_a_number_is_marked_by_its_serial() -> None:
    assert shown("Dnr KS 2024/00123, reviderad", "ks-2024/123") == ("Dnr KS 2024/00123, reviderad", ["00123"])


def test_a_phrase_is_told_from_its_words_apart() -> None:
    phrase = sought('"allmän plats"')
    assert phrase.has_phrases("Taxa för allmän\nplats.")
    assert not phrase.has_phrases("En allmän, god plats")


def test_phrases_have_an_expression_of_their_own() -> None:
    assert sought('"allmän plats" taxa').phrase_expression == '"allmän plats"'
    assert sought("taxa").phrase_expression is None


def test_words_are_found_in_a_text_as_it_stands() -> None:
    assert found_words("Skolor, skolan", sought("skola")) == [(0, 6), (8, 14)]


def test_a_single_letter_begins_no_word() -> None:
    assert "*" not in sought("k").begun
    assert "*" in sought("ko").begun
