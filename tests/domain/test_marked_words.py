"""What was struck and what was added can be read without colours, and nothing is lost of either text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from binder.domain.marked_words import Mark, MarkedRun, in_words, marked_runs, space_after

SENTENCES = st.lists(
    st.sampled_from(["nämnden", "får", "i", "uppdrag", "att", "bygga", "vägen."]), max_size=14
).map(" ".join)


def said(runs, left_out):
    """The text as it is once the changes are rejected or accepted."""
    parts = [run.words + space_after(runs, n) for n, run in enumerate(runs) if run.mark is not left_out]
    return "".join(parts).strip()


def test_a_changed_word_stands_struck_before_the_new_one() -> None:
    runs = marked_runs("Nämnden ska utreda vägen snarast.", "Nämnden ska bygga vägen snarast.")
    assert in_words(runs) == "Nämnden ska [utgår: utreda] [nytt: bygga] vägen snarast."


def test_a_struck_sentence_is_all_struck() -> None:
    assert marked_runs("Vägen byggs.", "") == (MarkedRun("Vägen byggs.", Mark.STRUCK),)


def test_a_new_sentence_is_all_new() -> None:
    assert in_words(marked_runs("", "Vägen byggs.")) == "[nytt: Vägen byggs.]"


def test_the_same_words_are_unmarked_however_they_are_spaced() -> None:
    assert marked_runs("Vägen  byggs.", "Vägen\nbyggs.") == (MarkedRun("Vägen byggs.", Mark.KEPT),)


def test_a_single_word_left_between_changes_goes_with_them() -> None:
    runs = marked_runs("Stora vägen under 2027 byggs nu.", "Lilla bron under 2026 byggs nu.")
    assert in_words(runs) == "[utgår: Stora vägen under 2027] [nytt: Lilla bron under 2026] byggs nu."


def test_a_full_stop_that_ends_both_strikes_no_word():
    runs = marked_runs("Tas ur ramen.", "Tas ur ramen och reserven.")
    assert in_words(runs) == "Tas ur ramen [nytt: och reserven]."


def test_a_changed_last_word_leaves_the_full_stop():
    runs = marked_runs("Byggs 2027.", "Byggs 2026.")
    assert in_words(runs) == "Byggs [utgår: 2027] [nytt: 2026]."


@given(SENTENCES, SENTENCES)
def test_kept_and_struck_words_are_the_old_text_and_kept_and_added_the_new(one: str, other: str) -> None:
    runs = marked_runs(one, other)
    assert said(runs, Mark.ADDED) == one
    assert said(runs, Mark.STRUCK) == other


@given(SENTENCES, SENTENCES)
def test_two_runs_in_a_row_never_share_a_mark(one: str, other: str) -> None:
    runs = marked_runs(one, other)
    assert all(run.mark is not following.mark for run, following in pairwise(runs))
