"""The texts by which two files are set side by side."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, Cancelled, ErrorCode
from binder.services import index_papers
from binder.services.page_texts import of_file, of_version
from tests.new_binder import new_binder
from tests.services.later_files import KEY, a_pdf

SCAN = (200, 120, 40)


def a_scan(path: Path, colour: tuple[int, int, int]) -> Path:
    """A page with a picture and no text."""
    from PIL import Image
    from reportlab.pdfgen.canvas import Canvas

    picture = path.with_suffix(".png")
    Image.new("RGB", (40, 40), colour).save(picture)
    canvas = Canvas(str(path), invariant=1)
    canvas.drawImage(str(picture), 0, 0, 400, 400)
    canvas.save()
    return path


def test_every_page_has_its_text(tmp_path: Path) -> None:
    texts = of_file(a_pdf(tmp_path / "a.pdf", "Första sidan", "Andra sidan"))
    assert [text.strip() for text in texts] == ["Första sidan", "Andra sidan"]


def test_a_scan_is_told_by_its_picture(tmp_path: Path) -> None:
    (one,), (same,), (other,) = (
        of_file(a_scan(tmp_path / name, colour))
        for name, colour in (("a.pdf", SCAN), ("b.pdf", SCAN), ("c.pdf", (1, 2, 3)))
    )
    assert one == same != other
    assert one


def test_a_stored_file_has_the_texts_it_was_received_with(tmp_path: Path, now: datetime) -> None:
    source = a_pdf(tmp_path / "a.pdf", "Första sidan", "Andra sidan")
    with new_binder(tmp_path / "parm", KEY) as binder:
        version_id = binder.papers.add(source, file_name="a.pdf", page_count=2, now=now)
        fresh = of_version(binder, version_id)
        index_papers.index_all(binder)
        assert of_version(binder, version_id) == fresh == of_file(source)


def test_a_stored_file_that_is_no_pdf_has_no_texts(tmp_path: Path, now: datetime) -> None:
    with new_binder(tmp_path / "parm", KEY) as binder:
        version_id = binder.papers.add(b"PK not a pdf", file_name="a.docx", page_count=1, now=now)
        assert of_version(binder, version_id) == ()


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    damaged = tmp_path / "a.pdf"
    damaged.write_bytes(b"%PDF-1.7 and no more")
    with pytest.raises(BinderError) as told:
        of_file(damaged)
    assert told.value.code is ErrorCode.PDF_DAMAGED


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        of_file(a_pdf(tmp_path / "a.pdf", "En", "Två"), cancel)
