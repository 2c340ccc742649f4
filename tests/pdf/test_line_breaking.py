"""Where lines end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.pdf.line_breaking import Line, break_lines


def lines(text: str, measure: float, *, balanced: bool = False) -> list[str]:
    """The lines where every character is one wide."""
    return [line.text for line in break_lines(text, measure=measure, width=len, balanced=balanced)]


def joined(found: list[Line]) -> str:
    return "".join(line.text + (" " if line.ends_in_space else "") for line in found)


def test_a_short_text_is_one_line() -> None:
    assert lines("en rad", 20) == ["en rad"]


def test_the_whole_paragraph_is_weighed() -> None:
    # Line by line, "aaa bb" would be followed by a nearly empty "cc" before the long word.
    assert lines("aaa bb cc ddddd", 6) == ["aaa", "bb cc", "ddddd"]


def test_the_last_line_of_a_paragraph_may_be_short() -> None:
    assert lines("Ärende två Norrby", 13) == ["Ärende två", "Norrby"]


def test_a_last_line_is_not_a_lost_syllable() -> None:
    # "om" alone would leave the first line fuller.
    assert lines("väg vi få tid tid väg i på och om", 30) == ["väg vi få tid tid väg i på", "och om"]


def test_balanced_lines_are_alike() -> None:
    text = "En ny väg till skolan i Norrby by"
    assert lines(text, 28) == ["En ny väg till skolan i", "Norrby by"]
    assert lines(text, 28, balanced=True) == ["En ny väg till", "skolan i Norrby by"]


@pytest.mark.parametrize(
    "text",
    [
        "över 2 500 000 kr",
        "enligt § 57 KL",
        "underlaget (s. 7) är",
        "tidigast kl. 10.20 varje",
        "motion nr 4 är",
        "enligt 50 § KL",
        "enligt 5 kap. KL",
    ],
)
def test_numbers_are_not_torn_apart(text: str) -> None:
    held = text.split(" ", 1)[1].rsplit(" ", 1)[0]
    assert any(held in line for measure in (10, 11, 12) for line in lines(text, measure))
    assert all(held in "\n".join(lines(text, measure)) for measure in (10, 11, 12, 13))


def test_a_lone_letter_does_not_end_a_line() -> None:
    assert lines("ersätts enligt ovan. I övrigt bifalls", 24) == ["ersätts enligt ovan.", "I övrigt bifalls"]


def test_a_hyphen_allows_a_break_without_a_space() -> None:
    found = break_lines("trafik- och gång-cykelväg", measure=17, width=len)
    assert joined(found) == "trafik- och gång-cykelväg"
    assert Line("trafik- och gång-", ends_in_space=False) in found


def test_a_date_is_not_broken() -> None:
    assert lines("möte den 2025-04-09", 14) == ["möte den", "2025-04-09"]


def test_a_word_that_is_too_long_is_cut() -> None:
    assert lines("abcdefghij", 4) == ["abcd", "efgh", "ij"]


def test_a_cut_word_does_not_leave_a_letter_alone() -> None:
    assert lines("abcdefghijklm", 12) == ["abcdefghi", "jklm"]
    assert lines("abcdefghijklmnop", 12) == ["abcdefghijkl", "mnop"]


def test_a_word_of_any_length_is_measured_only_a_few_times() -> None:
    measured = [0]

    def width(text: str) -> int:
        measured[0] += len(text)
        return len(text)

    assert len(break_lines("x" * 5_000, measure=50, width=width)) == 100
    assert measured[0] < 20 * 5_000


def test_no_break_spaces_hold_until_the_line_is_full() -> None:
    assert lines("a b\u00a0c", 4) == ["a", "b c"]
    assert lines("aa\u00a0bb\u00a0cc", 5) == ["aa bb", "cc"]


words = st.text(alphabet="abcåäö-/–§0123456789", min_size=1, max_size=30)


@given(st.lists(words, min_size=1, max_size=30), st.integers(1, 40), st.booleans())
def test_no_line_is_too_long_and_no_letter_is_lost(parts: list[str], measure: int, balanced: bool) -> None:
    text = " ".join(parts)
    found = break_lines(text, measure=measure, width=len, balanced=balanced)
    assert joined(found) == text
    assert all(len(line.text) <= measure for line in found)
