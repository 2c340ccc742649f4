"""Papers invented in many makes are read nearly without fault, and every fault put into them is found."""

from __future__ import annotations

import pytest

from binder.services.check_paper import check
from binder.yrkandetext.docx_lines import from_docx
from binder.yrkandetext.lines import from_text
from tests.yrkandetext.invented_files import pdf_file, word_file
from tests.yrkandetext.invented_makes import MAKES
from tests.yrkandetext.invented_papers import invent
from tests.yrkandetext.invented_truth import codes, facts
from tests.yrkandetext.invented_twists import TWISTS
from tests.yrkandetext.reading_score import Score

PAPERS_OF_A_MAKE = 36
LEAST = 0.97
MOST_FALSE = 0.03


def assert_well_read(score: Score) -> None:
    assert len(score.wrong) <= (1 - LEAST) * score.facts, score.wrong
    assert len(score.missed) <= (1 - LEAST) * score.faults, score.missed
    assert len(score.false) <= MOST_FALSE * score.findings, score.false


@pytest.mark.parametrize("make", MAKES)
def test_every_make_is_read(make):
    score = Score()
    for number in range(PAPERS_OF_A_MAKE):
        score.add(*_printed(number * 11 + 100 * list(MAKES).index(make), make, "untouched"))
    assert_well_read(score)


@pytest.mark.parametrize("twist", TWISTS)
def test_what_happens_to_a_paper_on_its_way_changes_nothing(twist):
    score = Score()
    for number in range(PAPERS_OF_A_MAKE):
        score.add(*_printed(number * 7, list(MAKES)[number % len(MAKES)], twist))
    assert_well_read(score)


def _printed(number, make, twist):
    paper, text = TWISTS[twist](*MAKES[make](invent(number)))
    return paper, from_text(text)


def test_word_files_are_read():
    score = Score()
    for number in range(12):
        paper, content = word_file(invent(20_000 + number))
        score.add(paper, from_docx(content))
    assert_well_read(score)


@pytest.mark.parametrize("number", [20_007, 20_021, 20_035])
def test_a_printed_paper_is_read_across_its_pages(number, tmp_path):
    paper, content = pdf_file(invent(number))
    path = tmp_path / "yrkande.pdf"
    path.write_bytes(content)
    result = check(path)
    assert {finding.code.value for finding in result.findings} == codes(paper)
    assert result.facts["title"] == facts(paper)["title"]


def test_the_invented_papers_are_many_and_differ():
    papers = [MAKES[make](invent(number))[1] for make in MAKES for number in range(PAPERS_OF_A_MAKE)]
    assert len(set(papers)) > 150


def test_a_reading_that_misses_a_fault_is_counted():
    score = Score()
    score.add(invent(1), from_text("Ett annat papper."))
    assert len(score.wrong) > 5
    assert score.missed or score.false
