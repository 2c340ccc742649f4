"""Running heads and page numbers are told from the text, and their places stay empty."""

from __future__ import annotations

import pytest

from binder.domain.running_heads import RunningHeads

BODY = "\r\n".join(
    f"Rad {word} av sidans text." for word in ("ett", "två", "tre", "fyra", "fem", "sex", "sju")
)


def pages(*heads: str) -> list[str]:
    return [f"{head}\r\n{word} {BODY}" for head, word in zip(heads, "abcdefg", strict=False)]


def test_a_line_at_the_edge_of_three_pages_is_a_head() -> None:
    found = pages(*["Ekviks kommun"] * 3)
    assert RunningHeads(found).places(found[0]) == [(0, 13)]


def test_a_head_may_count_its_pages() -> None:
    found = pages("Bilaga sida 1", "Bilaga sida 2", "Bilaga sida 3")
    assert [len(RunningHeads(found).places(page)) for page in found] == [1, 1, 1]


def test_a_line_on_two_pages_is_text() -> None:
    found = pages("Ekviks kommun", "Ekviks kommun", "Norrby kommun")
    assert RunningHeads(found).places(found[0]) == []


def test_a_line_that_comes_back_far_away_is_text() -> None:
    found = pages("Tyra Ek", "a", "b", "Tyra Ek", "c", "d", "Tyra Ek")
    assert RunningHeads(found).places(found[0]) == []


def test_a_head_of_one_version_is_a_head_in_the_other() -> None:
    older, newer = pages(*["Ekviks kommun"] * 3), pages("Ekviks kommun")
    assert RunningHeads(older, newer).places(newer[0]) == [(0, 13)]


@pytest.mark.parametrize("mark", ["3 (12)", "Sida 3 av 12", "3/12", "s. 3 (4)"])
def test_a_page_mark_is_a_head_wherever_it_stands(mark: str) -> None:
    page = f"Text före\r\n{mark}\r\n{BODY}"
    assert [page[slice(*place)] for place in RunningHeads([page]).places(page)] == [mark]


@pytest.mark.parametrize("line", ["Enligt 3 (12)", "12 345 678", "§ 3"])
def test_a_line_that_holds_more_is_no_page_mark(line: str) -> None:
    page = f"Text före\r\nmer text\r\n{line}\r\n{BODY}"
    assert RunningHeads([page]).places(page) == []


def test_a_sentence_that_ends_every_form_is_text() -> None:
    found = [f"{page}\r\nBeslutet skickas till akten." for page in pages("a", "b", "c")]
    assert RunningHeads(found).places(found[0]) == []


def test_a_number_in_a_table_is_text() -> None:
    page = f"{BODY}\r\n47\r\n{BODY}"
    assert RunningHeads([page]).places(page) == []


def test_what_is_left_has_as_many_characters() -> None:
    found = pages(*["Ekviks kommun"] * 3)
    left = RunningHeads(found).without(found[0])
    assert (len(left), left.strip()) == (len(found[0]), found[0].removeprefix("Ekviks kommun").strip())
