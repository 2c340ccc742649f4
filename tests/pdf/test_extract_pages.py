"""Pages are taken out of a file with what stands on them."""

from __future__ import annotations

import io

import pypdf
import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.pdf.annotated_copy import annotated
from binder.pdf.extract_pages import pages_of, rewritten
from binder.pdf.notes_in_file import notes_in
from tests.noted_papers import a_note, plain_pdf, turned_pdf


def test_some_pages_become_a_file_with_their_words() -> None:
    part = pypdf.PdfReader(io.BytesIO(pages_of(plain_pdf(), [2, 3])))
    assert [page.extract_text().split()[-1] for page in part.pages] == ["2", "3"]


def test_all_pages_are_the_file_itself() -> None:
    pdf = plain_pdf()
    assert pages_of(pdf, range(1, 5)) is pdf


def test_a_turned_and_cropped_page_stays_so() -> None:
    (page,) = pypdf.PdfReader(io.BytesIO(pages_of(turned_pdf(), [2]))).pages
    assert (page.rotation, [float(edge) for edge in page.cropbox]) == (90, [60, 90, 540, 700])


def test_notes_on_a_page_come_along() -> None:
    (note,) = notes_in(io.BytesIO(pages_of(annotated(plain_pdf(), [a_note(3)]), [3])))
    assert (note.page, note.text) == (1, a_note().text)


def test_a_rewritten_file_has_the_same_pages() -> None:
    assert len(pypdf.PdfReader(io.BytesIO(rewritten(plain_pdf()))).pages) == 4


def test_what_is_no_pdf_is_told() -> None:
    with pytest.raises(BinderError) as told:
        pages_of(b"not read", [1, 2])
    assert told.value.code is ErrorCode.PDF_DAMAGED
