"""Papers become searchable a few pages at a time, and go on where they were interrupted."""

from __future__ import annotations

from pathlib import Path

import pytest

from binder.domain.changes import Kind
from binder.domain.errors import Cancelled
from binder.pdf.text import TextFile
from binder.services import index_papers, search
from tests.services.test_import_kallelse import a_pdf
from tests.services.world import World


def long_paper(world: World) -> int:
    return world.binder.papers.add(b"long", file_name="bok.pdf", page_count=50, now=world.now)


def test_a_received_file_waits_until_it_is_indexed(world: World) -> None:
    assert index_papers.waiting(world.binder) == [world.version_id]
    assert not index_papers.index_some(world.binder, world.version_id, str)
    assert index_papers.waiting(world.binder) == []


def test_only_some_pages_are_read_at_a_time(world: World) -> None:
    version_id = long_paper(world)
    read: list[int] = []
    assert index_papers.index_some(world.binder, version_id, lambda page: str(read.append(page)))
    assert read == list(range(1, index_papers.PAGES_AT_A_TIME + 1))


def test_an_interrupted_file_goes_on_where_it_was(world: World) -> None:
    version_id = long_paper(world)
    index_papers.index_some(world.binder, version_id, str)
    read: list[int] = []
    while index_papers.index_some(world.binder, version_id, lambda page: str(read.append(page))):
        pass
    assert read == list(range(index_papers.PAGES_AT_A_TIME + 1, 51))


def test_a_real_file_is_read_and_its_progress_told(world: World, tmp_path: Path) -> None:
    path = a_pdf(tmp_path / "tom.pdf", pages=3)
    version_id = world.binder.papers.add(path, file_name="tom.pdf", page_count=3, now=world.now)
    told: list[tuple[int, int]] = []
    changes = index_papers.index(world.binder, version_id, lambda done, total: told.append((done, total)))
    assert told == [(3, 3)]
    assert changes.touches(Kind.PAPER, version_id)


def test_what_was_done_before_a_cancel_stays_done(world: World, tmp_path: Path) -> None:
    def cancel(done: int, total: int) -> None:
        raise Cancelled

    path = a_pdf(tmp_path / "tom.pdf", pages=30)
    version_id = world.binder.papers.add(path, file_name="tom.pdf", page_count=30, now=world.now)
    with pytest.raises(Cancelled):
        index_papers.index(world.binder, version_id, cancel)
    read: list[int] = []
    index_papers.index_some(world.binder, version_id, lambda page: str(read.append(page)))
    assert read[0] == index_papers.PAGES_AT_A_TIME + 1


def test_a_few_pages_at_a_time_end_with_everything_indexed(world: World, tmp_path: Path) -> None:
    path = a_pdf(tmp_path / "tom.pdf", pages=30)
    version_id = world.binder.papers.add(path, file_name="tom.pdf", page_count=30, now=world.now)
    assert not index_papers.index_next(world.binder).touched
    assert index_papers.index_next(world.binder).touches(Kind.PAPER, version_id)
    assert version_id not in index_papers.waiting(world.binder)


def test_a_file_that_cannot_be_read_is_not_tried_for_ever(world: World) -> None:
    assert index_papers.index_next(world.binder).touches(Kind.PAPER, world.version_id)
    assert index_papers.waiting(world.binder) == []
    assert not index_papers.index_next(world.binder).touched


def test_the_others_are_indexed_beside_a_file_that_cannot_be_read(world: World, tmp_path: Path) -> None:
    path = a_pdf(tmp_path / "tom.pdf", pages=3)
    world.binder.papers.add(path, file_name="tom.pdf", page_count=3, now=world.now)
    world.binder.papers.add(b"broken", file_name="broken.pdf", page_count=3, now=world.now)
    index_papers.index_all(world.binder)
    pages = world.binder.connection.execute("SELECT count(*) FROM page_text").fetchone()[0]
    assert (pages, index_papers.waiting(world.binder)) == (3, [])


@pytest.mark.corpus
def test_a_real_kallelse_can_be_searched(world: World, corpus: Path) -> None:
    path = min(corpus.rglob("agendas/**/*.pdf"), key=lambda found: found.stat().st_size)
    with TextFile(path) as source:
        count = source.page_count
    version_id = world.binder.papers.add(path, file_name=path.name, page_count=count, now=world.now)
    index_papers.index(world.binder, version_id)
    assert version_id not in index_papers.waiting(world.binder)
    assert search.search(world.binder, "finns-inte-xyz") == []
