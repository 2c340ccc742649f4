"""Words keep their places among a page's characters, however the lines are broken."""

from __future__ import annotations

import pytest

from binder.domain.page_words import (
    WORD,
    PaperWords,
    Vocabulary,
    after_letters,
    folded,
    folded_as_seen,
    readable_text,
    same_text,
)


def words_of(*pages: str) -> PaperWords:
    return PaperWords(pages, Vocabulary())


def test_a_word_divided_at_a_line_end_is_the_whole_word() -> None:
    whole, divided, with_line_end = (
        words_of("kommunen"),
        words_of("kom\ufffemunen"),
        words_of("kom\ufffe\r\nmunen"),
    )
    vocabulary = Vocabulary()
    streams = [PaperWords(paper.bodies, vocabulary).stream for paper in (whole, divided, with_line_end)]
    assert streams[0] == streams[1] == streams[2]


def test_words_that_were_numbered_apart_can_share_their_numbers() -> None:
    first, second, shared = Vocabulary(), Vocabulary(), Vocabulary()
    papers = PaperWords(["Att bevilja medel"], first), PaperWords(["medel att söka"], second)
    papers[1].renumber(second.numbers_in(first.words))
    at_once = [PaperWords(paper.bodies, shared).stream for paper in papers]
    assert [paper.stream for paper in papers] == at_once


def test_a_word_leads_back_to_its_characters() -> None:
    paper = words_of("Nämnden beslutar", "att av\ufffeslå")
    assert [paper.span(word) for word in range(4)] == [(1, 0, 7), (1, 8, 16), (2, 0, 3), (2, 4, 10)]


def test_pages_share_one_stream_of_words() -> None:
    paper = words_of("ett två", "", "tre")
    assert [list(paper.words_of(page)) for page in (1, 2, 3)] == [[0, 1], [], [2]]
    assert [paper.page_of(word) for word in range(3)] == [1, 1, 3]


@pytest.mark.parametrize(
    ("start", "end", "words"), [(0, 3, [0]), (2, 5, [0, 1]), (3, 4, []), (4, 4, []), (0, 99, [0, 1, 2])]
)
def test_characters_lead_to_the_words_they_touch(start: int, end: int, words: list[int]) -> None:
    assert list(words_of("ett två tre").words_at(1, start, end)) == words


def test_words_over_a_page_s_end_have_a_place_on_either_page() -> None:
    paper = words_of("ett två", "tre fyra")
    assert paper.places(range(1, 3)) == [(1, 4, 7), (2, 0, 3)]
    assert paper.text(range(1, 3)) == "två\ntre"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Å", "A\u030a"), ("ﬁnans", "finans"), ("NÄMND", "nämnd"), ("nämn\u00adden", "nämnden")],
)
def test_how_a_word_is_written_does_not_make_it_another(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_a_with_a_ring_is_not_a() -> None:
    assert folded("få") != folded("fa")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("en rad\r\ntill", "en rad till"),
        ("risk\ufffe\r\noch väsentlighet", "riskoch väsentlighet"),
        ("risk- och", "risk\ufffeoch"),
    ],
)
def test_passages_read_alike_however_their_lines_are_broken(one: str, other: str) -> None:
    assert same_text(one, other)


@pytest.mark.parametrize("other", ["Bifalla förslaget", "bifalla förslaget.", "avslå förslaget"])
def test_another_letter_or_sign_makes_another_text(other: str) -> None:
    assert not same_text("bifalla förslaget", other)


@pytest.mark.parametrize("other", ["4,7", "Avvikelse 4,7"])
def test_a_number_without_its_minus_sign_is_another_number(other: str) -> None:
    assert not same_text(other.replace("4", "-4"), other)


def test_running_text_has_no_line_ends() -> None:
    assert readable_text("Av\ufffe\r\nslag \r\n yrkas") == "Avslag yrkas"


def test_a_place_inside_a_word_is_counted_in_letters() -> None:
    assert after_letters("kom\ufffemun", 5) == 6
    assert after_letters("kommun", 9) == 6


@pytest.mark.parametrize(
    ("one", "other"),
    [("möte", "mote"), ("skola", "sko1a"), ("barn", "bam"), ("Åtgärd", "atgard"), ("Il", "l1"), ("se", "sc")],
)
def test_a_machine_takes_these_for_one_another(one: str, other: str) -> None:
    assert folded_as_seen(one) == folded_as_seen(other)


@pytest.mark.parametrize(
    ("one", "other"), [("2025", "2026"), ("10", "16"), ("skola", "skogar"), ("nej", "ja")]
)
def test_it_tells_numbers_and_other_words_apart(one: str, other: str) -> None:
    assert folded_as_seen(one) != folded_as_seen(other)


@pytest.mark.parametrize(
    "page", ["Nämnden § 12: 3 kr.", "av\ufffe\r\nslå", "A\u030aret 2026", "för\u00adslag", ""]
)
def test_words_are_the_same_ones_however_they_are_found(page: str) -> None:
    paper = words_of(page)
    expected = [match.span() for match in WORD.finditer(page)]
    assert [paper.span(word)[1:] for word in paper.words_of(1)] == expected
