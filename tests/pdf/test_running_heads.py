"""Heads, feet and page numbers are told from the text, and left out of what is copied."""

from __future__ import annotations

import io

import pytest

from binder.pdf.engine import open_pdf
from binder.pdf.running_heads import EdgeLine, running, without

HEAD, FOOT = 800, 40
BODY = ("Nämnden har på sidan {} fört samtal om skol-", "skjutsar och återkommer med ett förslag.")


def report(pages: int) -> bytes:
    """Pages with a head, a foot with the page's number, and a paragraph that ends in a divided word."""
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    for page in range(1, pages + 1):
        canvas.drawString(72, HEAD, "Solbackens kommun")
        for number, line in enumerate(BODY):
            canvas.drawString(72, 600 - 16 * number, line.format(page))
        canvas.drawString(480, FOOT, f"Sida {page} ({pages})")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.fixture(scope="module")
def opened():
    with open_pdf(report(3)) as made:
        yield made


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Sida 12 (40)", "12"),
        ("12", "12"),
        ("- 7 -", "7"),
        ("Solbackens kommun 3(9)", "3"),
        ("4 av 12", "4"),
        ("iv", "iv"),
        ("Sammanträdesdatum 2026-03-11", None),
        ("KS-2026/0412.311", None),
    ],
)
def test_a_printed_page_number_is_known(words, number):
    assert EdgeLine(0, 5, words, 20.0).number == number


def test_a_line_that_stands_on_the_next_page_too_is_a_running_head():
    lines = [EdgeLine(0, 9, "Protokoll 3", 20.0, 3.0, 10), EdgeLine(10, 20, "Inledning", 90.0)]
    assert running(lines, [EdgeLine(4, 13, "Protokoll 4", 22.0)]) == [(0, 9)]


def test_the_same_words_at_another_height_are_text():
    assert running([EdgeLine(0, 9, "Inledning", 20.0)], [EdgeLine(0, 9, "Inledning", 80.0)]) == []


def test_a_head_of_two_lines_goes_as_one():
    lines = [EdgeLine(0, 9, "Solbacken", 20.0, 0.1, 10), EdgeLine(10, 20, "Nämnden", 34.0, 2.0, 30)]
    assert running(lines, lines) == [(0, 9), (10, 20)]


def test_a_line_close_to_the_text_is_text_though_the_next_page_has_it_too():
    lines = [EdgeLine(0, 9, "Beslut", 70.0, 0.1, 10)]
    assert running(lines, lines) == []


def test_a_range_is_cut_around_what_is_left_out():
    assert without(0, 10, [(2, 4), (8, 12)]) == [(0, 2), (4, 8)]
    assert without(3, 4, [(2, 6)]) == []
    assert without(0, 5, []) == [(0, 5)]


def test_the_whole_page_is_selected_without_head_and_foot(opened):
    words = opened.body(2).running_text
    assert words == "Nämnden har på sidan 2 fört samtal om skolskjutsar och återkommer med ett förslag."


def test_a_drag_into_the_foot_leaves_it_out(opened):
    found = opened.selection(2, (72, 586), (560, FOOT + 2))
    assert found.text.endswith("ett förslag.")
    assert all(quad.bottom > 500 for quad in found.quads)


def test_a_running_head_alone_can_be_selected(opened):
    assert opened.line_at(2, (90, HEAD + 3)).text == "Solbackens kommun"
    assert opened.selection(2, (72, HEAD + 3), (300, HEAD + 3)).text == "Solbackens kommun"


def test_a_drag_over_pages_selects_the_text_of_each(opened):
    found = opened.across((1, (72, 586)), (3, (560, 603)))
    assert [part.page for part in found.parts] == [1, 2, 3]
    assert found.text == "skjutsar och återkommer med ett förslag."
    assert "Sida" not in found.running_text
    assert found.running_text.count("Nämnden") == 2


def test_a_drag_over_pages_backwards_selects_the_same(opened):
    one, other = (1, (72.0, 586.0)), (2, (300.0, 603.0))
    assert opened.across(one, other) == opened.across(other, one)


def test_the_quote_has_the_same_words_as_the_selection(opened):
    found = opened.body(1)
    assert found.quote.exact == found.text


def test_the_text_to_be_read_aloud_has_no_heads_and_page_numbers(opened):
    page = opened.readable(2)
    assert (
        page.text.strip()
        == "Nämnden har på sidan 2 fört samtal om skolskjutsar och återkommer med ett förslag."
    )
    assert opened.characters(2)[page.indexes[page.place_of(0)]] != "S"


def letter(*, beside: float = 0) -> bytes:
    """A title, then the foot as some programs write it, then the text, which may stand in another column."""
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.drawString(72, 760, "Tjänsteskrivelse om bryggan")
    for number, line in enumerate(("Förvaltningen, Storgatan 1", "0300-00 00 00")):
        canvas.drawString(72, 60 - 16 * number, line)
    for number, line in enumerate(("Nämnden föreslås säga ja.", "Bryggan är ny.")):
        canvas.drawString(72 + beside, 700 - 16 * number, line)
    canvas.save()
    return file.getvalue()


def test_a_foot_that_the_file_has_before_the_text_is_read_last():
    with open_pdf(letter()) as opened:
        read = opened.readable(1)
        words = read.text.rstrip().split("\n")
        assert words[0].startswith("Tjänsteskrivelse")
        assert words[-1] == "Förvaltningen, Storgatan 1 0300-00 00 00"
        at = read.text.index("Storgatan")
        assert read.place_of(read.indexes[at]) == at


def test_what_goes_on_in_another_column_stays_where_it_is():
    with open_pdf(letter(beside=200)) as opened:
        assert opened.readable(1).text.strip().endswith("ny.")


def test_a_selection_from_the_title_into_the_text_leaves_the_early_foot_out():
    with open_pdf(letter()) as opened:
        read = opened.readable(1)
        bounds = read.characters(0, read.text.index("säga ja."))
        assert opened.read_between(1, *bounds).text == "Tjänsteskrivelse om bryggan Nämnden föreslås"
        foot = read.text.index("Förvaltningen")
        assert opened.read_between(1, *read.characters(foot, foot + 13)).text == "Förvaltningen"
