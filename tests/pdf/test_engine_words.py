"""Words under points of a page: drags, words, lines, sentences, and where a note would hang."""

from __future__ import annotations

import pytest

from binder.domain.ids import PaperVersionId
from binder.pdf.engine import open_pdf
from tests.pdf.papers_to_read import LEADING, LEFT, SENTENCES, TOP, paper

FIRST, SECOND, THIRD = (TOP + 3, TOP - LEADING + 3, TOP - 2 * LEADING + 3)
FAR_RIGHT = 560


@pytest.fixture
def opened():
    with open_pdf(paper(SENTENCES, []), version_id=PaperVersionId(7)) as made:
        yield made


def test_a_drag_selects_from_character_to_character(opened):
    found = opened.selection(1, (LEFT, FIRST), (LEFT + 96, FIRST))
    assert found.text == "Kommunstyrelsen"
    assert len(found.quads) == 1


def test_a_drag_backwards_selects_the_same(opened):
    there, back = (LEFT, FIRST), (LEFT + 96, SECOND)
    assert opened.selection(1, there, back) == opened.selection(1, back, there)


def test_a_drag_over_lines_has_a_box_for_each_and_joins_the_words(opened):
    found = opened.selection(1, (LEFT, FIRST), (FAR_RIGHT, THIRD))
    assert found.text == " ".join(SENTENCES)
    assert [quad.left < quad.right for quad in found.quads] == [True] * 3
    assert found.quads[0].bottom > found.quads[1].bottom > found.quads[2].bottom


def test_a_drag_that_ends_in_the_margin_ends_with_its_own_line(opened):
    # The third line is the shortest: the end of the second is nearer to this point than its own end.
    found = opened.selection(1, (LEFT, THIRD), (FAR_RIGHT, THIRD))
    assert found.text == SENTENCES[2]


def test_a_drag_below_the_last_line_ends_with_it(opened):
    assert opened.selection(1, (LEFT, THIRD), (FAR_RIGHT, 80)).text == SENTENCES[2]


def test_a_drag_of_nothing_selects_nothing(opened):
    assert opened.selection(1, (LEFT, FIRST), (LEFT, FIRST)) is None
    assert opened.selection(2, (LEFT, FIRST), (FAR_RIGHT, THIRD)) is None


def test_all_boxes_on_a_line_are_as_high_as_the_font(opened):
    low, high = opened.word_at(1, (LEFT + 5, FIRST)), opened.word_at(1, (LEFT + 180, FIRST))
    assert (low.quads[0].bottom, low.quads[0].top) == (high.quads[0].bottom, high.quads[0].top)


def test_the_word_at_a_point(opened):
    assert opened.word_at(1, (LEFT + 40, FIRST)).text == "Kommunstyrelsen"
    assert opened.word_at(1, (LEFT + 40, 300)) is None


def test_the_line_at_a_point(opened):
    assert opened.line_at(1, (LEFT + 40, SECOND)).text == SENTENCES[1]


def test_a_selection_has_its_quote_with_what_stands_around(opened):
    quote = opened.word_at(1, (LEFT + 40, SECOND)).quote
    assert quote.exact == "avslutas"
    assert quote.prefix.endswith("vänortsavtalen ")
    assert quote.suffix.startswith(" i ordnad form.")


def test_a_note_hangs_on_the_version_that_was_opened(opened):
    found = opened.line_at(1, (LEFT + 40, SECOND))
    anchor = opened.anchor(found)
    assert (anchor.version_id, anchor.page, anchor.quads) == (7, 1, found.quads)


def test_a_paper_outside_the_binder_holds_no_notes():
    with open_pdf(paper(SENTENCES)) as outside:
        assert outside.anchor(outside.line_at(1, (LEFT + 40, SECOND))) is None


def test_the_caret_stands_on_the_nearer_side_of_a_character(opened):
    box = opened.box_of(1, 4)
    assert opened.caret_at(1, (box.left + 0.5, FIRST)) == 4
    assert opened.caret_at(1, (box.right - 0.5, FIRST)) == 5


def test_indexes_count_the_characters_that_pdfium_counts(opened):
    found = opened.line_at(1, (LEFT + 40, SECOND))
    assert opened.characters(1)[found.start : found.end] == SENTENCES[1]
    assert opened.between(1, found.start, found.end) == found
