"""Opening PDFs, drawing their pages, and trouble with them."""

from __future__ import annotations

import io
import threading
from unittest.mock import Mock

import pytest

from binder.domain.errors import BinderError, Cancelled, ErrorCode
from binder.pdf import engine, file_access
from binder.pdf.engine import open_pdf, warm_up
from binder.pdf.open_page import MAX_PIXELS
from tests.pdf.papers_to_read import (
    FailingFile,
    drawing,
    linked_paper,
    lying,
    many_pages,
    paper,
    with_lost_page,
)

WHITE = b"\xff\xff\xff\xff"


class CountedFile(io.BytesIO):
    reads = 0

    def read(self, *arguments) -> bytes:
        self.reads += 1
        return super().read(*arguments)


def code_of(call, *arguments, **named) -> ErrorCode:
    with pytest.raises(BinderError) as caught:
        call(*arguments, **named)
    return caught.value.code


def ink(bitmap) -> int:
    pixels = bytes(bitmap.pixels)
    return sum(pixels[place] < 128 for place in range(0, len(pixels), 4))


def test_a_paper_opens_from_a_path_with_swedish_letters(tmp_path):
    path = tmp_path / "Kallelse på återremiss.pdf"
    path.write_bytes(many_pages(2))
    with open_pdf(path) as opened:
        assert opened.page_count == 2


def test_a_paper_opens_from_a_file_object_that_is_closed_with_it():
    file = io.BytesIO(many_pages(2))
    with open_pdf(file) as opened:
        assert opened.page_text(2).startswith("Sida nummer 2")
    assert file.closed


@pytest.mark.parametrize(
    ("content", "code"), [(b"", ErrorCode.PDF_DAMAGED), (b"ingen pdf alls", ErrorCode.PDF_DAMAGED)]
)
def test_what_is_no_pdf_is_refused(content, code):
    assert code_of(open_pdf, content) is code
    assert code_of(open_pdf, io.BytesIO(content)) is code


def test_a_missing_file_is_told_from_one_that_cannot_be_read(tmp_path):
    assert code_of(open_pdf, tmp_path / "saknas.pdf") is ErrorCode.FILE_MISSING
    assert code_of(open_pdf, tmp_path) is ErrorCode.FILE_UNREADABLE


def test_a_locked_paper_says_that_it_wants_a_password():
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, encrypt=StandardEncryption("hemligt", strength=128))
    canvas.drawString(72, 700, "Sekretess")
    canvas.save()
    assert code_of(open_pdf, file.getvalue()) is ErrorCode.PDF_PASSWORD


def test_a_page_is_drawn_in_blue_green_red_on_white():
    with open_pdf(paper(["Svart på vitt"])) as opened:
        bitmap = opened.render(1, 1.0)
    assert (bitmap.width, bitmap.height, bitmap.stride) == (595, 842, 595 * 4)
    assert bytes(bitmap.pixels[:4]) == WHITE
    assert 0 < ink(bitmap) < 1000


def test_a_clip_is_the_same_as_that_piece_of_the_whole_page():
    with open_pdf(paper(["Ett stycke av sidan"])) as opened:
        whole = opened.render(1, 2.0)
        clip = opened.render(1, 2.0, clip=(100, 100, 300, 80))
    row = bytes(whole.pixels)[(130 * whole.stride) + 400 :][:1200]
    assert bytes(clip.pixels)[30 * clip.stride :][:1200] == row
    assert ink(clip) > 50


def test_drawing_in_steps_gives_the_same_picture():
    with open_pdf(drawing(800)) as opened:
        at_once, in_steps = opened.render(1, 1.0), opened.render(1, 1.0, may_go_on=lambda: True)
    assert bytes(at_once.pixels) == bytes(in_steps.pixels)


def test_drawing_stops_when_it_may_not_go_on():
    asked = []
    with open_pdf(drawing(3000)) as opened:
        with pytest.raises(Cancelled):
            opened.render(1, 1.0, may_go_on=lambda: asked.append(1) or len(asked) < 3)
        assert len(asked) == 3
        assert ink(opened.render(1, 1.0)) > 1000


def test_other_pages_may_be_asked_about_while_one_is_drawn():
    pages = [[f"Sida {number}"] for number in range(1, 7)]
    with open_pdf(paper(*pages)) as opened:
        plain = opened.render(1, 1.0)
        read = iter([opened.page_text] * 99)
        asked = opened.render(1, 1.0, may_go_on=lambda: all(next(read)(page) for page in range(2, 7)))
    assert bytes(asked.pixels) == bytes(plain.pixels)


def test_a_turned_page_is_as_wide_as_it_was_high():
    with open_pdf(paper(["Liggande"])) as opened:
        turned = opened.render(1, 1.0, turn=90)
        assert (turned.width, turned.height) == (842, 595)
        assert opened.frame_of(1, turn=90).turn == 90


def test_a_page_that_is_turned_in_the_file_has_words_where_it_shows_them():
    with open_pdf(lying(paper(["Vriden sida"]))) as opened:
        frame, found = opened.frame_of(1), opened.word_at(1, (80, 773))
        left, top, right, bottom = frame.shown_box(found.quads[0])
        clip = (round(left), round(top), round(right - left), round(bottom - top))
        assert (frame.turn, found.text) == (90, "Vriden")
        assert ink(opened.render(1, 1.0, clip=clip)) > 20


def test_a_damaged_page_is_told_and_the_others_are_read():
    with open_pdf(with_lost_page(many_pages(3))) as opened:
        assert code_of(opened.render, 1, 1.0) is ErrorCode.PAGE_DAMAGED
        assert opened.page_sizes()[0] == pytest.approx((595.28, 841.89), abs=0.1)
        assert opened.page_text(2).startswith("Sida nummer 2")


def test_a_file_that_fails_while_reading_says_why():
    file = FailingFile(many_pages(60))
    with open_pdf(file) as opened:
        file.gone = True
        assert code_of(opened.render, 59, 1.0) is ErrorCode.FILE_UNREADABLE
        assert code_of(opened.page_text, 3) is ErrorCode.FILE_UNREADABLE


def test_a_page_that_does_not_exist_is_not_found():
    with open_pdf(many_pages(2)) as opened:
        assert code_of(opened.render, 3, 1.0) is ErrorCode.NOT_FOUND
        assert code_of(opened.page_text, 0) is ErrorCode.NOT_FOUND


def test_a_piece_larger_than_any_screen_is_our_own_mistake():
    with open_pdf(many_pages(1)) as opened, pytest.raises(ValueError, match="MAX_PIXELS"):
        opened.render(1, 1.0, clip=(0, 0, MAX_PIXELS, 2))


def test_sizes_are_given_for_the_pages_asked_for():
    with open_pdf(many_pages(5)) as opened:
        assert len(opened.page_sizes()) == 5
        assert len(opened.page_sizes(2, 3)) == 2
        assert len(opened.page_sizes(4, 99)) == 2


def test_a_closed_paper_refuses_and_closing_twice_does_nothing():
    opened = open_pdf(many_pages(1))
    opened.close()
    opened.close()
    with pytest.raises(ValueError, match="closed"):
        opened.render(1, 1.0)


def test_a_paper_that_rested_is_read_on():
    with open_pdf(many_pages(2)) as opened:
        before = bytes(opened.render(1, 1.0).pixels)
        opened.rest()
        assert bytes(opened.render(1, 1.0).pixels) == before


def test_links_lead_to_a_page_or_an_address_or_nowhere():
    with open_pdf(linked_paper()) as opened:
        assert opened.link_at(1, (80, 772)) == 2
        assert opened.link_at(1, (80, 732)) == "https://solbacken.example/"
        assert opened.link_at(1, (400, 300)) is None


def test_two_threads_read_two_papers_at_once():
    wrong = []

    def read(number: int) -> None:
        with open_pdf(paper([f"Tråd {number}"])) as opened:
            for _ in range(40):
                opened.render(1, 0.5)
                opened.forget_pages()
                if opened.page_text(1) != f"Tråd {number}":
                    wrong.append(number)

    threads = [threading.Thread(target=read, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_warming_up_can_be_done_again():
    warm_up()
    warm_up()


def test_a_file_of_which_much_was_read_is_opened_anew_and_looks_the_same(monkeypatch):
    monkeypatch.setattr(file_access, "MOST_READ", 1000)
    with open_pdf(io.BytesIO(many_pages(9))) as opened, open_pdf(many_pages(9)) as other:
        opens = Mock(wraps=opened._file.open_anew)
        monkeypatch.setattr(opened._file, "open_anew", opens)
        for page in (3, 4, 9, 3):
            assert bytes(opened.render(page, 0.5).pixels) == bytes(other.render(page, 0.5).pixels)
        assert opens.call_count >= 2


def test_a_file_is_not_opened_anew_while_a_page_is_drawn(monkeypatch):
    monkeypatch.setattr(file_access, "MOST_READ", 0)
    with open_pdf(io.BytesIO(many_pages(3))) as opened:
        monkeypatch.setattr(opened._file, "open_anew", pytest.fail)
        opened._drawing = 2
        opened.render(1, 0.2)


def test_what_was_read_on_the_way_to_a_page_is_not_read_again_when_opened_anew(monkeypatch):
    monkeypatch.setattr(file_access, "MOST_READ", 1000)
    file = CountedFile(many_pages(9))
    with open_pdf(file) as opened:
        opened.render(9, 0.2)
        before = file.reads
        opened._file.open_anew()
        assert file.reads == before
        assert opened.page_text(9).startswith("Sida nummer 9")


def test_what_is_kept_of_a_file_is_bounded(monkeypatch):
    monkeypatch.setattr(file_access, "_MOST_PIECES", 3)
    with open_pdf(io.BytesIO(many_pages(9))) as opened:
        assert opened.page_text(9).startswith("Sida nummer 9")
        assert len(opened._file._pieces) == 3


def test_pages_of_scans_are_told_from_pages_of_words(monkeypatch):
    with open_pdf(many_pages(2)) as opened:
        assert not opened.is_spread_out
        monkeypatch.setattr(engine, "_SPREAD_OUT", 100)
        assert opened.is_spread_out


def test_a_file_that_cannot_be_opened_anew_says_why(monkeypatch):
    monkeypatch.setattr(file_access, "MOST_READ", 1000)
    monkeypatch.setattr(file_access, "_MOST_PIECES", 0)
    file = FailingFile(many_pages(9))
    with open_pdf(file) as opened:
        opened.render(1, 0.2)
        file.gone = True
        assert [code_of(opened.render, page, 0.2) for page in (2, 3)] == [ErrorCode.FILE_UNREADABLE] * 2
        assert opened.has_failed
