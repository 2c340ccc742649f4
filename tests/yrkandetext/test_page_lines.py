"""A PDF's lines become columns, headings and paragraphs; page numbers and heads that repeat fall away."""

from __future__ import annotations

import pytest

from binder.kallelse.lines import Box, Line, Page, Word
from binder.yrkandetext.lines import TextLine, paragraphs
from binder.yrkandetext.page_lines import from_pages

HEIGHT, WIDTH, LEFT, PITCH = 842.0, 595.0, 70.0, 14.0


def line(top: float, *texts: str, size: float = 11, bold: bool = False, gap: float = 3) -> Line:
    words, left = [], LEFT
    for text in texts:
        right = left + len(text) * size / 2
        words.append(Word(text, Box(left, top, right, top + size)))
        left = right + gap
    return Line(words=tuple(words), box=Box(LEFT, top, words[-1].box.right, top + size), size=size, bold=bold)


def page(*lines: Line, number: int = 1) -> Page:
    return Page(number=number, width=WIDTH, height=HEIGHT, lines=lines)


def body(count: int = 6, top: float = 300) -> list[Line]:
    return [line(top + n * PITCH, "Vägen", "byggs", "nu", str(n)) for n in range(count)]


def read(*pages: Page) -> list[TextLine]:
    return from_pages(pages)


def test_words_close_together_are_one_cell():
    (first, *_) = read(page(line(100, "Ärende", "nr", "14"), *body()))
    assert (first.text, first.cells) == ("Ärende nr 14", ())


def test_words_far_apart_are_columns():
    (first, *_) = read(page(line(100, "Yrkande", "M", gap=90), *body()))
    assert first.cells == ("Yrkande", "M")


def test_the_address_at_the_foot_of_a_page_falls_away():
    foot = line(790, "Box", "1,", "Norrby", "Sida", "1", "(2)", size=8)
    assert "Norrby" not in " ".join(each.text for each in read(page(*body(), foot)))


def test_text_of_the_usual_size_at_the_foot_of_a_page_stays():
    assert read(page(*body(), line(790, "Sist", "i", "texten")))[-1].text == "Sist i texten"


def test_lines_at_the_usual_distance_are_one_paragraph():
    found = list(paragraphs(read(page(*body(3)))))
    assert [part.text for part in found] == ["Vägen byggs nu 0 Vägen byggs nu 1 Vägen byggs nu 2"]


def test_a_wider_gap_begins_a_paragraph():
    found = list(paragraphs(read(page(*body(3), *body(3, top=300 + 5 * PITCH)))))
    assert len(found) == 2


@pytest.mark.parametrize(("size", "bold"), [(16, False), (11, True)])
def test_a_line_in_other_letters_stands_alone(size, bold):
    heading = line(300 - PITCH, "Yrkandet", size=size, bold=bold)
    found = list(paragraphs(read(page(heading, *body(3)))))
    assert found[0].text == "Yrkandet"


def test_two_lines_of_one_heading_stay_together():
    title = [line(200 + n * PITCH, "Yrkande", "angående", bold=True) for n in range(2)]
    found = list(paragraphs(read(page(*title, *body()))))
    assert found[0].text == "Yrkande angående Yrkande angående"


@pytest.mark.parametrize("text", ["1", "1 (2)", "Sida 1", "1/2", "sid 1 av 2"])
def test_the_number_of_a_page_falls_away_at_its_edge(text):
    found = read(page(*body(), line(800, *text.split())))
    assert [part.text for part in found] == [part.text for part in read(page(*body()))]


def test_a_number_amid_the_page_stays():
    assert "14" in [part.text for part in read(page(line(400, "14"), *body(top=420)))]


def test_a_head_that_comes_again_is_read_once():
    head = line(40, "Kommunstyrelsen")
    found = read(page(head, *body()), page(head, *body(), number=2))
    assert [part.text for part in found].count("Kommunstyrelsen") == 1


def test_a_line_amid_the_text_may_come_again():
    found = read(page(*body()), page(*body(), number=2))
    assert [part.text for part in found].count("Vägen byggs nu 0") == 2


def test_a_new_page_begins_a_paragraph():
    found = read(page(*body(2)), page(*body(2), number=2))
    assert [part.starts for part in found] == [True, False, True, False]


def test_no_pages_have_no_lines():
    assert read() == []


def test_an_empty_page_has_no_lines():
    assert read(page()) == []


FULL = ("Vägen", "till", "skolan", "byggs", "nu.")


def test_a_sentence_that_ends_at_the_edge_does_not_end_its_paragraph():
    found = list(
        paragraphs(read(page(line(300, *FULL), line(300 + PITCH, "Den", "behövs", "av", "alla", "barn."))))
    )
    assert len(found) == 1


def test_a_sentence_that_ends_far_from_the_edge_ends_its_paragraph():
    wide = line(
        300 - PITCH, "Den", "behövs", "av", "alla", "barn", "och", "av", "alla", "deras", "föräldrar,"
    )
    found = list(paragraphs(read(page(wide, line(300, *FULL), line(300 + PITCH, "Bron", "byggs", "sedan.")))))
    assert [part.text.split()[0] for part in found] == ["Den", "Bron"]


def test_a_column_of_the_head_beyond_the_text_moves_no_edge():
    head = line(100, "Yrkande", "Socialdemokraterna", gap=330)
    after = line(300 + PITCH, "Den", "behövs", "av", "alla", "barn.")
    found = list(paragraphs(read(page(head, line(300, *FULL), after))))
    assert len(found) == 2


def wide(top: float) -> Line:
    return line(top, *["Ungdomarna"] * 8)


def test_a_capital_far_from_the_edge_of_the_line_above_begins_a_paragraph():
    heading, text = line(300, "Stängning", "av", "badet"), line(300 + PITCH, "Vi", "säger", "nej")
    found = list(paragraphs(read(page(wide(200), heading, text))))
    assert [part.text for part in found][-2:] == ["Stängning av badet", "Vi säger nej"]


@pytest.mark.parametrize("last", ["av", "och", "badet,"])
def test_a_name_within_a_wrapped_line_begins_none(last):
    heading, text = line(300, "Stängning", last), line(300 + PITCH, "Norrby", "simhall")
    assert list(paragraphs(read(page(wide(200), heading, text))))[-1].text.startswith("Stängning")


def test_an_att_sats_far_from_the_edge_of_the_line_above_is_a_paragraph_of_its_own():
    first, second = line(300, "att", "badet", "byggs"), line(300 + PITCH, "att", "gården", "öppnas")
    found = list(paragraphs(read(page(wide(200), first, second))))
    assert [part.text for part in found][-2:] == ["att badet byggs", "att gården öppnas"]


def test_lines_that_go_on_tell_how_far_apart_lines_are():
    near = [line(100, "Vägen", "byggs", "nu"), line(100 + PITCH, "och", "bron", "sedan.")]
    far = [line(200 + n * PITCH * 1.5, "Punkt", "nummer", str(n), "är", "till.") for n in range(8)]
    assert all(found.starts for found in read(page(*near, *far))[2:])


def test_where_no_line_goes_on_none_need_reach_the_edge():
    lines = [line(100 + n * PITCH, "Badet", "ska", "inte", "läggas", "ned.") for n in range(6)]
    assert all(found.starts for found in read(page(*lines)))
