"""Lines are read from the first to the last, however the page is turned and whichever way they run on it."""

from __future__ import annotations

import io
from itertools import product
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from binder.pdf.engine import OpenPaper, open_pdf

LINES = ("Nämnden beslutar", "att bevilja medel", "för tre lekplatser", "i kommunen.")
WIDTH, HEIGHT = 595, 842
ORIGINS = {0: (0, 0), 90: (WIDTH, 0), 180: (WIDTH, HEIGHT), 270: (0, HEIGHT)}


def turned(folder: Path, drawn: int, shown: int, *, is_by_words: bool = False) -> OpenPaper:
    """A page whose lines were drawn `drawn` degrees to the left, shown `shown` degrees to the right."""
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.translate(*ORIGINS[drawn])
    canvas.rotate(drawn)
    for number, line in enumerate(LINES):
        left = 60.0
        for piece in line.split() if is_by_words else [line]:
            canvas.drawString(left, 500 - 15 * number, piece)
            left += canvas.stringWidth(f"{piece} ")
    canvas.setPageRotation(shown)
    canvas.showPage()
    canvas.save()
    path = folder / "vriden.pdf"
    path.write_bytes(made.getvalue())
    return open_pdf(path)


@pytest.mark.parametrize(("drawn", "shown"), list(product(ORIGINS, ORIGINS)))
def test_lines_come_in_order(tmp_path: Path, drawn: int, shown: int) -> None:
    with turned(tmp_path, drawn, shown) as paper:
        assert paper.characters(1).split("\r\n") == list(LINES)


@pytest.mark.parametrize("shown", ORIGINS)
def test_words_that_were_drawn_one_by_one_come_in_order(tmp_path: Path, shown: int) -> None:
    with turned(tmp_path, 0, shown, is_by_words=True) as paper:
        assert paper.characters(1).split("\r\n") == list(LINES)


@pytest.mark.parametrize(("drawn", "shown"), [(0, 90), (0, 180), (270, 0)])
def test_reading_leaves_the_page_turned_as_it_was(tmp_path: Path, drawn: int, shown: int) -> None:
    with turned(tmp_path, drawn, shown) as paper:
        before = paper.frame_of(1), bytes(paper.render(1, 0.2).data)
        paper.characters(1)
        assert (paper.frame_of(1), bytes(paper.render(1, 0.2).data)) == before


def test_a_word_is_found_where_it_stands_on_the_turned_page(tmp_path: Path) -> None:
    with turned(tmp_path, 0, 90) as paper:
        word = paper.word_at(1, (65, 503))
        assert word is not None
        assert word.text == "Nämnden"
        assert paper.characters(1)[word.start : word.end] == "Nämnden"
