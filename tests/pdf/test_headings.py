"""Headings are known by larger or bolder letters."""

from __future__ import annotations

import io

from binder.pdf.engine import open_pdf
from binder.pdf.headings import Letters, heading_levels

BODY, BOLD = Letters(11, is_bold=False), Letters(11, is_bold=True)
LARGE, LARGEST = Letters(14, is_bold=True), Letters(20, is_bold=False)
LONG = "Nämnden återkommer under våren med en strategi för vänorterna."


def levels(*paragraphs: tuple[str, Letters]) -> dict[int, int]:
    text = "\n".join(words for words, _ in paragraphs)
    starts = {text.index(words): letters for words, letters in paragraphs}
    return heading_levels(text, starts.__getitem__)


def test_levels_go_by_size():
    found = levels(("Rapport", LARGEST), ("Bakgrund", LARGE), (LONG, BODY), ("Kostnad", BOLD))
    assert found == {0: 1, 1: 2, 3: 3}


def test_a_whole_sentence_is_no_heading_however_it_is_printed():
    assert levels(("Viktigt att veta.", BOLD), (LONG, BODY)) == {}


def test_where_all_is_bold_nothing_stands_out():
    assert levels(("Bakgrund", BOLD), (LONG, BOLD)) == {}


def test_a_page_without_words_has_no_headings():
    assert heading_levels("", lambda _place: BODY) == {}


def test_headings_of_a_real_page():
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    for size, font, y, words in (
        (20, "Helvetica", 700, "Tjänsteskrivelse"),
        (12, "Helvetica-Bold", 660, "Bakgrund"),
        (12, "Helvetica", 640, LONG),
    ):
        canvas.setFont(font, size)
        canvas.drawString(72, y, words)
    canvas.save()
    with open_pdf(file.getvalue()) as opened:
        page = opened.readable(1)
    assert page.text.split("\n")[:2] == ["Tjänsteskrivelse", "Bakgrund"]
    assert page.headings == {0: 1, 1: 2}
