"""The box round a value is drawn where the value stands, also on a page that is turned or cut."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from binder.pdf.engine import open_pdf
from binder.pdf.text import TextFile
from binder.ui.importing.source_outline import SourceOutline
from binder.ui.reader.reader_view import ReaderView

WORD, AT = "Kommunstyrelsen", (250, 400)
pikepdf = pytest.importorskip("pikepdf")


def drawn(path, *, turn=0, crop=None):
    """A page with one word on it, turned and cut, the word upright as it is shown."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica", 12)
    canvas.translate(*AT)
    canvas.rotate(turn)
    canvas.drawString(0, 0, WORD)
    canvas.save()
    with pikepdf.open(io.BytesIO(buffer.getvalue())) as document:
        page = document.pages[0]
        page.Rotate = turn
        if crop is not None:
            page.CropBox = pikepdf.Array(crop)
        document.save(path)
    return path


def middle(turn):
    """The middle of the word in the file's own points."""
    along, up = stringWidth(WORD, "Helvetica", 12) / 2, 4.0
    across, upward = {0: (along, up), 90: (-up, along), 180: (-along, -up), 270: (up, -along)}[turn]
    return AT[0] + across, AT[1] + upward


LYING = [(0, None), (90, None), (180, None), (270, None), (0, (50, 60, 500, 800)), (90, (50, 60, 500, 800))]


@pytest.fixture
def reader(qtbot):
    made = ReaderView()
    qtbot.addWidget(made)
    made.resize(600, 800)
    made.show()
    yield made
    made.close_paper()


def source_in(path):
    from binder.kallelse.proposal import Source

    with TextFile(path) as text:
        return Source(1, text.page(1).lines[0].box)


def opened(reader, path, qtbot):
    with qtbot.waitSignal(reader.paper_shown, timeout=5000):
        reader.show_paper(lambda: open_pdf(path))


@pytest.mark.parametrize(("turn", "crop"), LYING)
def test_the_outline_lies_round_the_word(reader, tmp_path, qtbot, turn, crop):
    path = drawn(tmp_path / "p.pdf", turn=turn, crop=crop)
    opened(reader, path, qtbot)
    SourceOutline(reader).show(source_in(path))
    qtbot.waitUntil(lambda: reader.pages._outlined is not None, timeout=5000)
    page, (quad,) = reader.pages._outlined
    assert page == 1
    assert ((quad.left + quad.right) / 2, (quad.bottom + quad.top) / 2) == pytest.approx(middle(turn), abs=3)


@pytest.mark.parametrize(("turn", "crop"), LYING)
def test_a_word_taken_from_the_page_has_the_place_it_was_read_from(reader, tmp_path, qtbot, turn, crop):
    path = drawn(tmp_path / "p.pdf", turn=turn, crop=crop)
    opened(reader, path, qtbot)
    with open_pdf(path) as paper:
        reader.pages.know_frame(1, paper.frame_of(1))
        selection = paper.word_at(1, middle(turn))
    taken, read = SourceOutline(reader).box_of(selection).box, source_in(path).box
    assert (taken.left, taken.right) == pytest.approx((read.left, read.right), abs=6)
    assert taken.top < (read.top + read.bottom) / 2 < taken.bottom


def test_a_value_that_was_read_nowhere_has_no_outline(reader, tmp_path, qtbot):
    path = drawn(tmp_path / "p.pdf")
    opened(reader, path, qtbot)
    outline = SourceOutline(reader)
    outline.show(source_in(path))
    qtbot.waitUntil(lambda: reader.pages._outlined is not None, timeout=5000)
    outline.show(None)
    assert reader.pages._outlined is None


def test_words_on_a_page_that_was_not_drawn_have_no_place_yet(reader, tmp_path):
    with open_pdf(drawn(tmp_path / "p.pdf")) as paper:
        assert SourceOutline(reader).box_of(paper.word_at(1, middle(0))) is None
