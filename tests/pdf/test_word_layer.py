"""Words that a machine read are characters with boxes, as those of a printed page."""

from __future__ import annotations

import pytest

from binder.domain.annotation import Quad
from binder.domain.ids import PaperVersionId
from binder.domain.machine_text import MachineText, MachineWord
from binder.pdf.engine import OpenPaper, open_pdf
from binder.pdf.page_frame import PageFrame
from binder.pdf.word_layer import WordLayer
from tests.pdf.papers_to_read import paper

A4 = Quad(0, 0, 595, 842)


def word(text: str, left: float, top: float) -> MachineWord:
    return MachineWord(text=text, box=Quad(left, top - 10, left + 10 * len(text), top), confidence=90)


READ = MachineText(
    (
        (word("Förskolan", 100, 700), word("byggs", 200, 702)),
        (word("av", 100, 680), word("kommun-", 130, 680)),
        (word("styrelsen.", 100, 660),),
    )
)


@pytest.fixture
def layer() -> WordLayer:
    return WordLayer(READ, PageFrame(box=A4))


@pytest.fixture
def opened():
    def read(page: int) -> MachineText | None:
        return READ if page == 1 else None

    with open_pdf(paper((), ["Tryckt"]), version_id=PaperVersionId(7), machine_texts=read) as made:
        yield made


def test_lines_end_and_words_are_parted_as_pdfium_does_it(layer: WordLayer) -> None:
    assert layer.characters == "Förskolan byggs\r\nav kommun\ufffe\r\nstyrelsen."


def test_each_character_has_a_share_of_its_word(layer: WordLayer) -> None:
    assert layer.box_of(1) == Quad(110, 690, 120, 702)
    assert layer.box_of(layer.characters.index("\r")) is None
    assert layer.box_of(999) is None


def test_a_line_is_one_box_of_one_height(layer: WordLayer) -> None:
    assert layer.boxes(0, 15) == [Quad(100, 690, 250, 702)]
    assert len(layer.boxes(0, len(layer.characters))) == 3
    assert layer.boxes(3, 3) == []


def test_a_point_hits_the_nearest_character(layer: WordLayer) -> None:
    assert layer.hit(115, 695, 3, 3) == 1
    assert layer.hit(115, 760, 3, 3) is None
    assert layer.hit(115, 760, 3, 100) == 1


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_on_a_turned_page_characters_follow_the_print(turn: int) -> None:
    frame = PageFrame(box=A4, turn=turn)
    shown = MachineText(((MachineWord(text="ab", box=frame.file_box(100, 50, 120, 60), confidence=9),),))
    layer = WordLayer(shown, frame)
    boxes = [layer.box_of(0), layer.box_of(1)]
    assert [frame.shown_box(box) for box in boxes if box] == [(100, 50, 110, 60), (110, 50, 120, 60)]


def test_nothing_read_has_no_characters() -> None:
    assert WordLayer(MachineText(), PageFrame(box=A4)).characters == ""


def test_words_of_a_scan_are_selected_like_printed_ones(opened: OpenPaper) -> None:
    found = opened.selection(1, (101, 695), (560, 655))
    assert found is not None
    assert found.text == "Förskolan byggs av kommunstyrelsen."
    assert len(found.quads) == 3


def test_a_note_hangs_on_them_by_its_quote(opened: OpenPaper) -> None:
    found = opened.word_at(1, (215, 695))
    assert found is not None
    anchor = opened.anchor(found)
    assert anchor is not None
    assert (anchor.quote.exact, anchor.quote.prefix, anchor.page) == ("byggs", "Förskolan ", 1)


def test_other_pages_keep_their_own_words(opened: OpenPaper) -> None:
    assert opened.page_text(2) == "Tryckt"


def test_what_is_read_while_the_paper_is_open_is_taken_in(opened: OpenPaper) -> None:
    assert not opened.finder.find(2, "byggs").words
    opened.learn(PaperVersionId(7), lambda _page: READ)
    assert opened.page_text(2).startswith("Förskolan byggs")
    assert len(opened.finder.find(2, "byggs").words) == 1


def test_words_of_another_file_are_left_alone(opened: OpenPaper) -> None:
    opened.learn(PaperVersionId(8), lambda _page: READ)
    assert opened.page_text(2) == "Tryckt"
