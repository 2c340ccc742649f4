"""Walking through words without a mouse."""

from __future__ import annotations

import pytest

from binder.pdf.caret import CaretWalk
from binder.pdf.engine import open_pdf
from binder.pdf.selection import line_bounds
from tests.pdf.papers_to_read import LEFT, SENTENCES, TOP, paper
from tests.pdf.test_running_heads import BODY, FOOT, report

SECOND_PAGE = ("Andra sidan börjar här. Den har två meningar.",)


@pytest.fixture
def opened():
    with open_pdf(paper(SENTENCES, [], SECOND_PAGE)) as made:
        yield made


@pytest.fixture
def walk(opened):
    made = CaretWalk(opened, 1, 3)
    made.place(1, (LEFT, TOP + 3))
    return made


def test_a_step_moves_by_one_character(walk):
    assert walk.step("character", 1, extend=False).index == 1
    assert walk.step("character", -1, extend=False).index == 0


def test_a_line_end_is_one_step(walk, opened):
    end = walk.step("line-edge", 1, extend=False)
    after = walk.step("character", 1, extend=False)
    assert opened.characters(1)[after.index :].startswith("avslutas")
    assert end.index == len(SENTENCES[0])


def test_words_are_walked_by_their_beginnings(walk, opened):
    steps = [walk.step("word", 1, extend=False).index for _ in range(3)]
    text = opened.characters(1)
    assert [text[place:].split()[0] for place in steps] == ["föreslår", "att", "vänortsavtalen"]
    assert walk.step("word", -1, extend=False).index == steps[1]


def test_a_line_down_stands_below_and_up_returns(walk):
    for _ in range(9):
        start = walk.step("character", 1, extend=False)
    below = walk.step("line", 1, extend=False)
    assert below.box.top < start.box.bottom + 8
    assert abs(below.box.left - start.box.left) < 6
    assert walk.step("line", -1, extend=False).index == start.index


def test_extending_selects_what_is_walked_over(walk):
    walk.step("word", 1, extend=True)
    caret = walk.step("word", 1, extend=True)
    assert caret.selection.text == "Kommunstyrelsen föreslår"
    assert walk.step("character", 1, extend=False).selection is None


def test_the_whole_page_can_be_selected(walk):
    walk.step("page-edge", -1, extend=False)
    assert walk.step("page-edge", 1, extend=True).selection.text == " ".join(SENTENCES)


def test_sentences_are_picked_one_after_another(walk):
    first = walk.sentence(1, extend=False).selection.text
    second = walk.sentence(1, extend=False).selection.text
    assert first == "Kommunstyrelsen föreslår att vänortsavtalen avslutas i ordnad form."
    assert second == "Nämnden återkommer med en strategi under våren."
    assert walk.sentence(-1, extend=False).selection.text == first


def test_two_sentences_can_be_picked_together(walk):
    walk.sentence(1, extend=False)
    assert walk.sentence(1, extend=True).selection.text == " ".join(SENTENCES)


def test_sentences_go_on_over_a_page_without_words(walk):
    for _ in range(3):
        caret = walk.sentence(1, extend=False)
    assert (caret.page, caret.selection.text) == (3, "Andra sidan börjar här.")
    assert walk.sentence(-1, extend=False).page == 1


def test_the_last_sentence_is_the_last(walk):
    carets = [walk.sentence(1, extend=False) for _ in range(6)]
    assert carets[-1].page == 3
    assert walk.sentence(1, extend=False) is not None


def test_the_caret_stays_within_the_pages_of_its_paper(opened):
    walk = CaretWalk(opened, 1, 1)
    walk.place(1, (LEFT, TOP + 3))
    carets = [walk.sentence(1, extend=False) for _ in range(5)]
    assert {caret.page for caret in carets} == {1}


def test_a_page_without_words_has_no_place_for_a_caret(opened):
    assert CaretWalk(opened, 1, 3).place(2, (LEFT, TOP)) is None


@pytest.fixture
def headed():
    """A walk that begins on the last line of text of the first page of three with a head and a foot."""
    with open_pdf(report(3)) as made:
        walk = CaretWalk(made, 1, 3)
        walk.place(1, (73, 600 - 16 * (len(BODY) - 1) + 3))
        yield walk, made


def line_at(opened, caret):
    start, end = line_bounds(opened.characters(caret.page), caret.index)
    return opened.characters(caret.page)[start:end]


@pytest.mark.parametrize("step", ["line", "word", "character"])
def test_whoever_reads_on_is_not_led_through_foot_and_head(headed, step):
    walk, opened = headed
    seen = [walk.step(step, 1, extend=False) for _ in range(60)]
    second = next(caret for caret in seen if caret.page == 2)
    assert line_at(opened, second)[:-1] == BODY[0].format(2)[:-1]
    assert not {line_at(opened, caret) for caret in seen} & {"Solbackens kommun", "Sida 1 (3)", "Sida 2 (3)"}


@pytest.mark.parametrize("step", ["line", "word", "character"])
def test_the_way_back_leads_past_head_and_foot_too(headed, step):
    walk, opened = headed
    walk.place(2, (73, 603))
    back = next(caret for caret in iter(lambda: walk.step(step, -1, extend=False), None) if caret.page == 1)
    assert line_at(opened, back) == BODY[-1].format(1)


def test_whoever_goes_into_the_foot_may_walk_in_it(headed):
    walk, opened = headed
    walk.place(1, (481, FOOT + 3))
    assert walk.step("word", 1, extend=False).box.left > 490
    assert line_at(opened, walk.step("character", 1, extend=False)) == "Sida 1 (3)"
