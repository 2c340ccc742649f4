"""Words are found whatever the file made of them: å, ä, ö apart, ligatures and line ends together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.pdf.engine import open_pdf
from binder.pdf.finding import folded, matches
from tests.pdf.papers_to_read import SENTENCES, many_pages, paper


def found(raw: str, words: str) -> list[str]:
    return [raw[start:end] for start, end in matches(raw, folded(words))]


@pytest.mark.parametrize(
    ("raw", "words", "expected"),
    [
        ("Mötet om motet", "mot", ["mot"]),
        ("Mötet om motet", "MÖT", ["Möt"]),
        ("Arende och ärende", "ärende", ["ärende"]),
        ("kafé, idé", "ide", ["idé"]),
        ("a\u030arets A\u030angest", "ångest", ["A\u030angest"]),
        ("o\ufb03ciell \ufb01lm", "film", ["\ufb01lm"]),
        ("o\ufb03ciell", "officiell", ["o\ufb03ciell"]),
        ("åter\ufffekommer", "återkommer", ["åter\ufffekommer"]),
        ("vård och\r\nomsorg", "vård och omsorg", ["vård och\r\nomsorg"]),
        ("gång\ufffeoch cykelväg", "gång- och", ["gång\ufffeoch"]),
        ("den 2023-12-\r\n14", "2023-12-14", ["2023-12-\r\n14"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("ord", "", []),
    ],
)
def test_words_are_found_as_people_read_them(raw, words, expected):
    assert found(raw, words) == expected


@given(st.text(alphabet="abåäöé \r\n\ufffe\ufb01", max_size=60), st.text(alphabet="abåäöf ", min_size=1))
def test_every_hit_says_what_was_looked_for(raw, words):
    for hit in found(raw, words):
        assert folded(words) in folded("x" + hit + "x") or folded(words) == folded(hit)


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(text):
    assert folded(folded(text)) == folded(text)


def test_a_paper_tells_page_and_height_of_each_hit():
    with open_pdf(many_pages(3)) as opened:
        hits = [hit for page in (1, 2, 3) for hit in opened.finder.find(page, folded("Nummer 2")).words]
        assert [hit.page for hit in hits] == [2]
        assert 0.05 < hits[0].down < 0.1


def test_a_second_search_needs_no_page_again(monkeypatch):
    with open_pdf(paper(SENTENCES)) as opened:
        assert len(opened.finder.find(1, "vänort").words) == 1
        monkeypatch.setattr(opened, "glance", pytest.fail)
        assert not opened.finder.find(1, "finns inte").words


def test_a_hit_over_two_lines_has_a_box_on_each():
    with open_pdf(paper(SENTENCES)) as opened:
        hit = opened.finder.find(1, folded("vänortsavtalen avslutas")).words[0]
        upper, lower = opened.boxes(1, [(hit.start, hit.end)])[0]
        assert upper.bottom > lower.bottom


def test_looking_for_words_leaves_the_page_that_is_read_loaded():
    with open_pdf(many_pages(9)) as opened:
        opened.characters(5)
        for page in range(1, 10):
            opened.finder.find(page, "sida")
        assert list(opened._pages) == [5]


def test_a_page_that_is_not_there_has_no_hits():
    with open_pdf(many_pages(1)) as opened:
        assert not opened.finder.find(2, "sida").words
