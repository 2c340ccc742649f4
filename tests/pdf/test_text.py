"""What PDFium reads: words in their places, true sizes, broken words, contents lists, refusals."""

from __future__ import annotations

import io
import threading
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from binder.domain.errors import BinderError, ErrorCode
from binder.kallelse.lines import Page
from binder.pdf.text import SOFT_HYPHEN, TextFile, bookmarks, read_pages

HEIGHT = 842.0


def _drawn(draw: object, **options: object) -> io.BytesIO:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, HEIGHT), invariant=1, **options)
    draw(canvas)
    canvas.save()
    buffer.seek(0)
    return buffer


def _read(draw: object) -> Page:
    return read_pages(_drawn(draw))[0]


def test_words_stand_where_they_were_set() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 12)
        canvas.drawString(100, HEIGHT - 200, "Val av justerare")

    (line,) = _read(draw).lines
    assert line.text == "Val av justerare"
    assert abs(line.box.left - 100) < 2
    assert line.box.top < 200 < line.box.bottom


def test_what_shares_a_baseline_is_one_line_from_left_to_right() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(400, HEIGHT - 100, "KS-2025/1")
        canvas.drawString(60, HEIGHT - 130, "andra raden")
        canvas.drawString(60, HEIGHT - 100, "Taxa")

    assert [line.text for line in _read(draw).lines] == ["Taxa KS-2025/1", "andra raden"]


def test_the_true_size_is_that_of_the_matrix() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 1)
        canvas.scale(14, 14)
        canvas.drawString(5, 40, "Stor rubrik")

    (line,) = _read(draw).lines
    assert abs(line.size - 14) < 0.1


def test_bold_is_told_from_the_fonts_name() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(60, 700, "Ärenden")
        canvas.setFont("Helvetica", 12)
        canvas.drawString(60, 600, "Taxa")

    assert [line.bold for line in _read(draw).lines] == [True, False]


def test_a_word_broken_at_the_lines_end_keeps_a_soft_hyphen() -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(60, 700)
        for line in ("Riktlinjer för äldreom-", "sorgen i kommunen"):
            text.textLine(line)
        canvas.drawText(text)

    with TextFile(_drawn(draw)) as opened:
        assert opened.text(1).replace(SOFT_HYPHEN, "") in {
            "Riktlinjer för äldreomsorgen i kommunen",
            "Riktlinjer för äldreom-\nsorgen i kommunen",
        }
        assert [line.text[-1] in {"-", SOFT_HYPHEN} for line in opened.page(1).lines] == [True, False]


def test_text_set_on_end_in_the_margin_is_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "Taxa")
        canvas.rotate(90)
        canvas.drawString(300, -20, "Det här dokumentet är digitalt signerat")

    assert [line.text for line in _read(draw).lines] == ["Taxa"]


def test_a_page_shown_turned_is_read_as_it_is_shown() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.rotate(90)
        canvas.drawString(100, -50, "Liggande tabell")

    # The library that draws swaps the sides of a turned page, so this one is shown upright.
    page = _read(draw)
    assert (round(page.width), round(page.height)) == (595, 842)
    assert page.lines[0].text == "Liggande tabell"
    assert abs(page.lines[0].box.left - 100) < 2


def test_drawn_rules_and_frames_give_horizontal_edges() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.line(60, 700, 500, 700)
        canvas.rect(60, 500, 300, 100)
        canvas.line(60, 100, 60, 400)

    assert [round(rule.top / 10) for rule in _read(draw).rules] == [14, 24, 34]


def test_the_contents_list_gives_titles_and_pages() -> None:
    def draw(canvas: Canvas) -> None:
        for number in (1, 2):
            canvas.bookmarkPage(f"p{number}")
            canvas.addOutlineEntry(f"{number}. Ärende", f"p{number}", 0)
            canvas.showPage()

    assert [(mark.title, mark.page) for mark in bookmarks(_drawn(draw))] == [
        ("1. Ärende", 1),
        ("2. Ärende", 2),
    ]


def test_the_head_of_a_page_is_its_beginning() -> None:
    def draw(canvas: Canvas) -> None:
        for at in range(60):
            canvas.drawString(60, 820 - 13 * at, f"Rad {at} med lite text i ett långt stycke om torghandel")

    with TextFile(_drawn(draw)) as opened:
        head, whole = opened.head(1).lines, opened.page(1).lines
    assert len(head) < len(whole) == 60
    assert head[0] == whole[0]


def test_progress_is_told_page_by_page() -> None:
    def draw(canvas: Canvas) -> None:
        for _ in range(3):
            canvas.drawString(60, 700, "Taxa")
            canvas.showPage()

    steps: list[tuple[int, int]] = []
    read_pages(_drawn(draw), lambda done, total: steps.append((done, total)))
    assert steps == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", ErrorCode.FILE_EMPTY),
        (b"PK\x03\x04 not a paper", ErrorCode.FILE_KIND_UNKNOWN),
        (b"%PDF-1.7\nnothing more", ErrorCode.PDF_DAMAGED),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_its_reason(content: bytes, code: ErrorCode) -> None:
    with pytest.raises(BinderError) as trouble:
        TextFile(io.BytesIO(content))
    assert trouble.value.code is code


def test_a_locked_file_asks_for_its_password() -> None:
    locked = _drawn(
        lambda canvas: canvas.drawString(60, 700, "Hemligt"), encrypt=StandardEncryption("lösen", "ägare")
    )
    with pytest.raises(BinderError) as trouble:
        TextFile(locked)
    assert trouble.value.code is ErrorCode.PDF_PASSWORD


def test_a_missing_file_is_told_from_an_unreadable_one(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "no.pdf", ErrorCode.FILE_MISSING), (tmp_path, ErrorCode.FILE_UNREADABLE)):
        with pytest.raises(BinderError) as trouble:
            TextFile(path)
        assert trouble.value.code is code


def test_a_page_that_is_not_there_is_empty() -> None:
    with TextFile(_drawn(lambda canvas: canvas.drawString(60, 700, "Taxa"))) as opened:
        assert opened.text(7) == ""
        assert opened.page(7).lines == ()


def test_several_threads_may_read_at_once() -> None:
    file = _drawn(lambda canvas: canvas.drawString(60, 700, "Taxa")).getvalue()
    read: list[str] = []

    def work() -> None:
        for _ in range(20):
            read.extend(line.text for page in read_pages(io.BytesIO(file)) for line in page.lines)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert read == ["Taxa"] * 80
