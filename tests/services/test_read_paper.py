"""Opening papers for reading: from the binder, from a file, from memory."""

from __future__ import annotations

import subprocess
import sys
import threading
from contextlib import closing
from datetime import UTC, datetime

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import PaperVersionId
from binder.services import index_papers, read_paper
from binder.storage.database import Binder, BinderKey
from tests.new_binder import new_binder
from tests.pdf.papers_to_read import LEFT, TOP, many_pages

KEY = BinderKey(b"r" * 32)
NOW = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)


@pytest.fixture
def stored(tmp_path):
    with new_binder(tmp_path / "parm", KEY) as binder:
        version = binder.papers.add(many_pages(40), file_name="kallelse.pdf", page_count=40, now=NOW)
    return tmp_path / "parm", version


def test_a_stored_paper_is_read_with_its_version(stored):
    folder, version = stored
    with Binder.open(folder, KEY) as binder, read_paper.open_paper(binder, version) as paper:
        word = paper.word_at(7, (LEFT + 3, TOP + 3))
        assert (paper.page_count, word.text) == (40, "Sida")
        assert paper.anchor(word).version_id == version


def test_a_stored_paper_is_read_on_another_thread_after_the_binder_was_closed(stored):
    folder, version = stored
    paper, texts = read_paper.open_stored(folder, KEY, version), []
    thread = threading.Thread(target=lambda: texts.append(paper.page_text(40).splitlines()[0]))
    thread.start()
    thread.join()
    paper.close()
    assert texts == ["Sida nummer 40"]


def test_a_version_that_is_not_there_is_not_found(stored):
    folder, _ = stored
    with pytest.raises(BinderError) as caught:
        read_paper.open_stored(folder, KEY, PaperVersionId(99))
    assert caught.value.code is ErrorCode.NOT_FOUND


def test_a_file_outside_the_binder_is_read(tmp_path):
    path = tmp_path / "kallelse.pdf"
    path.write_bytes(many_pages(2))
    with read_paper.open_file(path) as paper:
        assert (paper.page_count, paper.version_id) == (2, None)


def test_a_paper_in_memory_is_read():
    with read_paper.open_bytes(many_pages(3)) as paper:
        assert paper.page_count == 3


def test_a_walk_begins_at_the_first_page_of_the_paper():
    with read_paper.open_bytes(many_pages(3)) as paper:
        assert read_paper.walk(paper, 2, 3).sentence(1, extend=False).page == 2


def test_the_reading_service_does_not_load_pdfium_until_a_paper_is_opened():
    program = "import sys; from binder.services import read_paper; print('pypdfium2' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_the_texts_that_are_kept_are_searched_before_pages_are_read(stored):
    folder, version = stored
    with Binder.open(folder, KEY) as binder:
        index_papers.index_all(binder)
    with closing(read_paper.open_stored(folder, KEY, version)) as paper:
        assert [page for page in range(1, 41) if paper.finder.find_kept(page, "nummer 4").downs] == [4, 40]


def test_what_was_not_indexed_is_not_known(stored):
    folder, version = stored
    with closing(read_paper.open_stored(folder, KEY, version)) as paper:
        assert paper.finder.find_kept(4, "nummer 4") is None
        assert len(paper.finder.find(4, "nummer 4").words) == 1


def test_kept_texts_are_asked_for_again_after_they_were_let_go(stored):
    folder, version = stored
    with Binder.open(folder, KEY) as binder:
        index_papers.index_all(binder)
    kept = read_paper.KeptInBinder(folder, KEY)
    with closing(kept):
        first = kept.between(version, 39, 50)
        kept.close()
        assert list(first) == list(kept.between(version, 39, 50)) == [39, 40]
