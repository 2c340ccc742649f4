"""Numbers of items: their forms, and the chain that tells them from numbers in the text."""

from __future__ import annotations

import pytest

from binder.kallelse.lines import Box, Word
from binder.kallelse.numbering import Candidate, chain, leading_mark, leading_number


def _words(text: str) -> list[Word]:
    return [Word(word, Box(10.0 * at, 0, 10.0 * at + 8, 10)) for at, word in enumerate(text.split())]


def _candidate(
    at: int, number: str, left: float = 60.0, *, bold: bool = False, in_cell: bool = True
) -> Candidate:
    found = leading_number(_words(number))
    assert found is not None
    return Candidate(at, found, (), left, bold, 11.0, in_cell)


def _numbers(candidates: list[Candidate]) -> list[str]:
    return [candidate.number.text for candidate in chain(candidates)]


@pytest.mark.parametrize(
    ("text", "number", "key"),
    [
        ("1 Titel", "1", (1,)),
        ("12. Titel", "12.", (12,)),
        ("7) Titel", "7)", (7,)),
        ("2.1.28 Titel", "2.1.28", (2, 1, 28)),
        ("45_1 Titel", "45_1", (45, 1)),
        ("6 a. Titel", "6 a.", (6, 1)),
        ("6b. Titel", "6b.", (6, 2)),
        ("§ 14 Titel", "§ 14", (14,)),
        ("Ärende 22. Titel", "22.", (22,)),
        ("Nr 27 Titel", "27", (27,)),
    ],
)
def test_a_line_begins_with_a_number(text: str, number: str, key: tuple[int, ...]) -> None:
    found = leading_number(_words(text))
    assert found is not None
    assert (found.text, found.key) == (number, key)


@pytest.mark.parametrize(
    "text", ["Titel", "2016 och framåt", "13.05 Paus", "1 000 000 kronor"[6:], "", "a. Titel", "(3) x"]
)
def test_other_beginnings_are_no_numbers(text: str) -> None:
    assert leading_number(_words(text)) is None


def test_the_chain_is_what_counts_upwards() -> None:
    numbers = ["1", "2", "1", "2", "3", "4"]
    lefts = [60, 60, 90, 90, 60, 60]
    found = [
        _candidate(at, number, left) for at, (number, left) in enumerate(zip(numbers, lefts, strict=True))
    ]
    assert [each.at for each in chain(found)] == [0, 1, 4, 5]


def test_points_in_the_same_column_but_another_style_are_left_out() -> None:
    found = [_candidate(at, str(at + 1), bold=True) for at in range(4)]
    points = [_candidate(4 + at, str(at + 1)) for at in range(3)]
    after = [_candidate(7, "5", bold=True)]
    assert [each.at for each in chain([*found, *points, *after])] == [0, 1, 2, 3, 7]


def test_a_far_leap_without_a_cell_is_prose() -> None:
    found = [*(_candidate(at, str(at + 1)) for at in range(4)), _candidate(4, "16", in_cell=False)]
    assert _numbers(found) == ["1", "2", "3", "4"]


def test_a_supplement_leaps_between_cells() -> None:
    assert _numbers([_candidate(0, "6"), _candidate(1, "14"), _candidate(2, "23")]) == ["6", "14", "23"]


def test_no_candidates_make_no_chain() -> None:
    assert chain([]) == []


def _marked(*texts: str, left: float = 60.0) -> list[Candidate]:
    found = []
    for at, text in enumerate(texts):
        word = Word(text, Box(left, 20.0 * at, left + 10, 20.0 * at + 10))
        number = leading_mark([word])
        assert number is not None
        found.append(Candidate(at, number, (word,), left, bold=False, size=10))
    return found


@pytest.mark.parametrize("marks", [("14/24", "15/24", "16/24"), ("a)", "b)", "c)"), ("•", "•", "•")])
def test_lists_counted_by_year_letter_or_bullet_are_lists(marks: tuple[str, ...]) -> None:
    assert len(chain(_marked(*marks))) == 3


@pytest.mark.parametrize("marks", [("14/24", "31/16", "16/24"), ("a)", "c)", "b)"), ("•", "•")])
def test_other_marks_out_of_order_or_few_are_none(marks: tuple[str, ...]) -> None:
    assert chain(_marked(*marks)) == []


def test_bullets_and_letters_inside_a_numbered_list_are_no_items() -> None:
    numbers = _marked("1", "2")
    assert chain([*numbers, *_marked("•", "•", "•", "•", left=80)]) == numbers
    assert chain([*numbers, *_marked("a)", "b)", "c)", left=80)]) == numbers
