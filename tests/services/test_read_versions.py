"""A file is read by another process, which then takes its share of the work on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.services.read_versions import PaperApart, ReadApart
from tests.two_versions import OLD, pdf_of


def words_on(apart: PaperApart, page: int) -> int:
    return len(apart.paper.page_text(page).split())


def dying(apart: PaperApart) -> None:
    raise SystemExit(len(apart.pages))


@pytest.fixture
def apart(tmp_path: Path) -> Iterator[ReadApart]:
    path = tmp_path / "old.pdf"
    path.write_bytes(pdf_of(OLD))
    reading = ReadApart(path)
    yield reading
    reading.close()


def test_the_paper_stays_open_for_what_is_asked_later(apart: ReadApart) -> None:
    pages = apart.pages()
    answers = [apart.begin(words_on, 1)(), apart.begin(words_on, 2)()]
    assert answers == [len(page.split()) for page in pages[:2]]


def test_trouble_at_work_is_told(apart: ReadApart) -> None:
    apart.pages()
    with pytest.raises(BinderError) as caught:
        apart.begin(words_on, 99)()
    assert caught.value.code is ErrorCode.NOT_FOUND


def test_a_child_that_dies_at_work_is_told(apart: ReadApart) -> None:
    apart.pages()
    answer = apart.begin(dying)
    with pytest.raises(BinderError) as caught:
        answer()
    assert caught.value.code is ErrorCode.PDF_DAMAGED


def test_a_file_that_is_no_pdf_is_told(tmp_path: Path) -> None:
    path = tmp_path / "old.pdf"
    path.write_bytes(b"inte en pdf")
    reading = ReadApart(path)
    with pytest.raises(BinderError) as caught:
        reading.pages()
    reading.close()
    assert caught.value.code is ErrorCode.PDF_DAMAGED
