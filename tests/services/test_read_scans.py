"""Scanned pages are read by another process; what it reads is found, selected and known for what it is."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from binder.domain.annotation import Quad
from binder.domain.changes import Kind
from binder.domain.machine_text import MachineText, MachineWord
from binder.services import annotate, index_papers, page_texts, read_paper, read_scans, search
from binder.services.read_scans import PageReader, ScannedPage, ScanProgress, ScanState
from binder.storage.binder_key import BinderKey
from tests.pdf.papers_to_read import SENTENCES, paper
from tests.pdf.scans import LINES, scan
from tests.services.world import KEY, World

LINE = tuple(
    MachineWord(text=text, box=Quad(100 * n, 700, 100 * n + 80, 712), confidence=80)
    for n, text in enumerate(("Simhallens", "öppettider"), 1)
)


def scanned(world: World, content: bytes | None = None) -> ScannedPage:
    """A received scan of one page, whose words are indexed."""
    content = scan(LINES) if content is None else content
    version = world.binder.papers.add(content, file_name="skannad.pdf", page_count=1, now=world.now)
    world.binder.connection.execute(
        "UPDATE paper SET version_id = ?, first_page = 1, last_page = 1 WHERE item_id = ?",
        (version, world.item_id),
    )
    index_papers.index(world.binder, version)
    return ScannedPage(version_id=version, page=1)


def test_indexing_notes_which_pages_are_scanned(world: World) -> None:
    where = scanned(world)
    assert read_scans.next_page(world.binder) == where
    assert read_scans.progress(world.binder) == ScanProgress(done=0, total=1)
    assert read_scans.scanned(world.binder, where.version_id) == {1: ScanState.WAITING}


def test_a_printed_page_is_not_waiting(world: World) -> None:
    scanned(world, paper(SENTENCES))
    assert read_scans.next_page(world.binder) is None


def test_what_was_read_is_found_and_known_to_be_a_machines(world: World) -> None:
    where = scanned(world)
    assert read_scans.keep(world.binder, where, MachineText((LINE,))).touches(
        Kind.SCANNED_PAGES, where.version_id
    )
    (hit,) = [hit for hit in search.search(world.binder, "öppettid") if hit.kind == "page"]
    assert (hit.by_machine, hit.page, hit.context) == (True, 1, "Simhallens öppettider")


def test_what_was_read_can_be_selected(world: World) -> None:
    where = scanned(world)
    read_scans.keep(world.binder, where, MachineText((LINE,)))
    with read_paper.open_paper(world.binder, where.version_id) as opened:
        found = opened.word_at(1, (120, 705))
    assert found is not None
    assert found.quote.exact == "Simhallens"


def test_a_note_on_such_words_knows_that_a_machine_read_them(world: World) -> None:
    where = scanned(world)
    read_scans.keep(world.binder, where, MachineText((LINE,)))
    with read_paper.open_paper(world.binder, where.version_id) as opened:
        found = opened.word_at(1, (120, 705))
        assert found is not None
        anchor = opened.anchor(found)
    assert anchor is not None
    annotate.highlight(world.binder, world.item_id, anchor, now=world.now)
    (note,) = annotate.of_version(world.binder, where.version_id)
    assert note.anchor is not None
    assert (note.anchor, note.anchor.by_machine) == (anchor, True)


def test_a_page_without_print_keeps_what_it_had(world: World) -> None:
    where = scanned(world, scan(LINES, stamp="Signerat digitalt"))
    read_scans.keep(world.binder, where, MachineText())
    assert [hit.by_machine for hit in search.search(world.binder, "signerat")] == [False]
    with read_paper.open_paper(world.binder, where.version_id) as opened:
        assert opened.page_text(1) == "Signerat digitalt"


def test_a_page_that_cannot_be_read_is_given_up(world: World) -> None:
    where = scanned(world)
    read_scans.keep(world.binder, where, None)
    assert read_scans.scanned(world.binder, where.version_id) == {1: ScanState.GIVEN_UP}
    assert read_scans.next_page(world.binder) is None


def test_files_are_compared_by_their_own_words(world: World) -> None:
    where = scanned(world)
    before = page_texts.of_version(world.binder, where.version_id)
    read_scans.keep(world.binder, where, MachineText((LINE,)))
    assert page_texts.of_version(world.binder, where.version_id) == before


def test_a_process_that_dies_gives_the_page_up_and_the_next_has_its_own(world: World, tmp_path: Path) -> None:
    where = ScannedPage(version_id=world.version_id, page=1)
    with PageReader(tmp_path / "no binder", BinderKey(bytes(32))) as reader:
        assert reader.read(where) is None
        assert reader._process is not None
        reader._process._child.kill()
        reader._process._child.join()
        assert reader.read(where) is None
        assert reader._process is None


@pytest.mark.slow
@pytest.mark.ocr
def test_a_scan_is_read_from_the_encrypted_binder(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    where = scanned(world)
    with read_scans.PageReader(world.binder.folder, KEY, priority=0) as reader:
        read_scans.keep(world.binder, where, reader.read(where))
    assert read_scans.scanned(world.binder, where.version_id) == {1: ScanState.READ}
    assert search.search(world.binder, '"förskolans öppettider"')
    assert list((tmp_path / "temporary").iterdir()) == []


@pytest.mark.slow
@pytest.mark.ocr
def test_a_scanned_kallelse_is_proposed_in_doubt(tmp_path: Path) -> None:
    from binder.kallelse.proposal import Doubt
    from binder.services.propose_file import propose_file

    lines = (
        "KALLELSE",
        "Kommunstyrelsen",
        "Sammanträde den 21 januari 2025 kl. 13.00",
        "",
        "Ärendelista",
        "",
    )
    path = tmp_path / "kallelse.pdf"
    path.write_bytes(
        scan((*lines, "1 Val av justerare", "2 Översiktsplan för Ekvik", "3 Förskolans öppettider"))
    )
    proposal = propose_file(path)
    assert [item.title.value for item in proposal.items][1:] == [
        "Översiktsplan för Ekvik",
        "Förskolans öppettider",
    ]
    assert proposal.date.value == datetime(2025, 1, 21, tzinfo=UTC).date()
    assert all(Doubt.READ_BY_MACHINE in item.doubts for item in proposal.items)
