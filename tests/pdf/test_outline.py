"""A file's own contents and page labels, also where they are broken."""

from __future__ import annotations

import io

from binder.pdf.engine import open_pdf
from tests.pdf.papers_to_read import many_pages


def with_outline() -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    for number, (title, level) in enumerate((("Ärende 1", 0), ("Bakgrund", 1), ("Ärende 2", 0)), start=1):
        canvas.bookmarkPage(f"p{number}")
        canvas.addOutlineEntry(title, f"p{number}", level=level)
        canvas.drawString(72, 700, title)
        canvas.addPageLabel(number - 1, style="ROMAN_LOWER", start=number)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def test_entries_have_title_level_and_page():
    with open_pdf(with_outline()) as opened:
        found = [(entry.title, entry.level, entry.page) for entry in opened.contents()]
    assert found == [("Ärende 1", 0, 1), ("Bakgrund", 1, 2), ("Ärende 2", 0, 3)]


def test_a_file_without_contents_has_none():
    with open_pdf(many_pages(2)) as opened:
        assert opened.contents() == []
        assert opened.label_of(1) is None


def test_the_files_own_label_of_a_page():
    with open_pdf(with_outline()) as opened:
        assert opened.label_of(3) == "iii"
        assert opened.label_of(99) is None
