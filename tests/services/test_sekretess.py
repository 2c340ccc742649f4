"""Nothing of a confidential paper leaves the binder, and each way out says so; open, the same goes."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pypdf
import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import PaperId
from binder.domain.sekretess import Sekretess
from binder.kallelse.proposal import Proposal, ProposalKind, ProposedItem, Read
from binder.services import (
    annotate,
    carry_over,
    exchange,
    gather_notes,
    import_kallelse,
    index_papers,
    read_meeting,
    search,
    sekretess,
)
from binder.services.compare_papers import Excerpt, compare_excerpts
from binder.services.export_notes import ExportedNotes, NoteForm, export
from binder.services.find_meeting import sha256_of
from binder.services.import_confirm import confirm_set
from binder.services.import_reading import ReadFile
from binder.services.import_set import Opening, only_opening
from binder.storage import meetings
from tests.noted_papers import WORDS, plain_pdf
from tests.services.noted import Noted, a_noted_binder, anchor_on
from tests.services.stamped import STAMP, stamped_pdf


@pytest.fixture
def noted(tmp_path: Path, now: datetime) -> Iterator[Noted]:
    made = a_noted_binder(tmp_path / "pärm", now)
    index_papers.index_all(made.binder)
    yield made
    made.binder.close()


def paper_of(noted: Noted) -> PaperId:
    return read_meeting.papers_of(noted.binder, noted.item_id)[0].id


def with_open_paper(noted: Noted, tmp_path: Path) -> Noted:
    """Another paper of the item with a note on it, so that something may leave."""
    file = tmp_path / "bilaga.pdf"
    file.write_bytes(plain_pdf(5))
    import_kallelse.attach_paper(noted.binder, noted.item_id, file, noted.now)
    other = read_meeting.papers_of(noted.binder, noted.item_id)[1]
    there = Noted(
        binder=noted.binder,
        now=noted.now,
        meeting_id=noted.meeting_id,
        item_id=noted.item_id,
        version_id=other.version_id,
        pdf=b"",
    )
    annotate.highlight(noted.binder, noted.item_id, anchor_on(there, 5, "Ekholm"), now=noted.now)
    return there


def given_out(noted: Noted, form: NoteForm, folder: Path) -> tuple[ExportedNotes, str]:
    notes = gather_notes.of_meeting(noted.binder, noted.meeting_id)
    made = export(noted.binder, notes, form, folder, noted.now)
    return made, "\n".join(words_in(file) for file in made.files)


def words_in(file: Path) -> str:
    content = file.read_bytes()
    if file.suffix != ".pdf":
        return content.decode("utf-8")
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)


@pytest.mark.parametrize("form", NoteForm)
def test_no_export_has_a_note_on_a_confidential_paper(noted: Noted, form: NoteForm, tmp_path: Path) -> None:
    with_open_paper(noted, tmp_path)
    sekretess.mark(noted.binder, paper_of(noted))
    made, words = given_out(noted, form, tmp_path / "ut")
    assert made.confidential == 2
    assert "Fråga Ada" not in words
    assert "skrivelse" not in " ".join(file.name for file in made.files)


@pytest.mark.parametrize("form", NoteForm)
def test_without_the_mark_every_export_has_them(noted: Noted, form: NoteForm, tmp_path: Path) -> None:
    with_open_paper(noted, tmp_path)
    made, _ = given_out(noted, form, tmp_path / "ut")
    assert (made.confidential, made.count) == (0, 4)


def test_where_all_is_confidential_the_export_says_so(noted: Noted, tmp_path: Path) -> None:
    sekretess.mark(noted.binder, paper_of(noted))
    for note in annotate.of_item(noted.binder, noted.item_id):
        if note.anchor is None:
            annotate.delete(noted.binder, note.id, noted.now)
    with pytest.raises(BinderError) as told:
        given_out(noted, NoteForm.XFDF, tmp_path / "ut")
    assert told.value.code is ErrorCode.NOTES_CONFIDENTIAL
    assert not list((tmp_path / "ut").glob("*"))


def test_a_note_on_the_paper_as_a_whole_stays_too(noted: Noted) -> None:
    annotate.note_paper(noted.binder, paper_of(noted), "Pseudonymen är lätt att gissa", noted.now)
    sekretess.mark(noted.binder, paper_of(noted))
    gathered = gather_notes.of_item(noted.binder, noted.item_id)
    assert (gathered.count, gathered.confidential) == (1, 3)


def test_a_copy_of_a_whole_file_lacks_the_confidential_pages(noted: Noted, tmp_path: Path) -> None:
    there = with_open_paper(noted, tmp_path)
    values = {"meeting_id": noted.meeting_id, "item_id": noted.item_id, "version_id": there.version_id}
    inside = meetings.insert_paper(
        noted.binder, {**values, "title": "Inuti", "first_page": 2, "last_page": 3}
    )
    sekretess.mark(noted.binder, inside)
    sekretess.mark(noted.binder, paper_of(noted))
    made, words = given_out(noted, NoteForm.COPIES, tmp_path / "ut")
    assert made.confidential_pages == 2
    assert [f"{WORDS} {page}" in words for page in range(1, 6)] == [True, False, False, True, True]


def test_oparl_does_not_even_name_it(noted: Noted) -> None:
    sekretess.mark(noted.binder, paper_of(noted))
    assert "skrivelse" not in json.dumps(exchange.oparl(noted.binder, noted.meeting_id))
    assert exchange.left_out(noted.binder, noted.meeting_id) == 1


def test_without_the_mark_oparl_names_it(noted: Noted) -> None:
    assert "skrivelse" in json.dumps(exchange.oparl(noted.binder, noted.meeting_id))
    assert exchange.left_out(noted.binder, noted.meeting_id) == 0


def test_the_calendar_has_no_word_of_it(noted: Noted) -> None:
    sekretess.mark(noted.binder, paper_of(noted))
    calendar = exchange.ical(noted.binder, noted.meeting_id, noted.now)
    assert b"skrivelse" not in calendar
    assert b"avslutar" not in calendar


def test_the_search_finds_it_only_where_it_is_allowed_and_asked_for(noted: Noted) -> None:
    sekretess.mark(noted.binder, paper_of(noted))
    assert search.search(noted.binder, "avslutar", also_confidential=True) == []
    sekretess.let_search(noted.binder, allowed=True)
    index_papers.index_all(noted.binder)
    assert search.search(noted.binder, "avslutar") == []
    kinds = {hit.kind for hit in search.search(noted.binder, "avslutar", also_confidential=True)}
    assert kinds == {"page", "note"}


def test_without_the_mark_it_is_found(noted: Noted) -> None:
    assert {hit.kind for hit in search.search(noted.binder, "avslutar")} == {"page", "note"}


def test_its_words_are_refused_where_they_would_go_elsewhere(noted: Noted) -> None:
    sekretess.refuse(noted.binder, noted.version_id, 2)
    sekretess.mark(noted.binder, paper_of(noted))
    with pytest.raises(BinderError) as told:
        sekretess.refuse(noted.binder, noted.version_id, 2)
    assert told.value.code is ErrorCode.CONFIDENTIAL


def test_marking_is_taken_back_and_made_again(noted: Noted) -> None:
    done = sekretess.mark(noted.binder, paper_of(noted))
    assert done.undo is not None
    undone = done.undo.command(noted.binder)
    assert search.search(noted.binder, "Vänorter")
    assert meetings.one_paper(noted.binder, paper_of(noted)).sekretess is Sekretess.OPEN
    assert undone.undo is not None
    undone.undo.command(noted.binder)
    assert meetings.one_paper(noted.binder, paper_of(noted)).sekretess is Sekretess.MARKED


def test_notes_are_carried_over_inside_a_confidential_paper(noted: Noted, tmp_path: Path) -> None:
    there = with_open_paper(noted, tmp_path)
    for paper in read_meeting.papers_of(noted.binder, noted.item_id):
        sekretess.mark(noted.binder, paper.id)
    carry_over.carry(noted.binder, noted.version_id, there.version_id, noted.now)
    carried = annotate.of_version(noted.binder, there.version_id)
    assert {note.anchor.page for note in carried if note.anchor is not None} == {2, 3, 5}
    assert search.search(noted.binder, "avslutar") == []


def test_versions_of_a_confidential_paper_are_compared(noted: Noted, tmp_path: Path) -> None:
    there = with_open_paper(noted, tmp_path)
    sekretess.mark(noted.binder, paper_of(noted))
    old, new = (
        Excerpt(version_id=version, first=1, last=last)
        for version, last in ((noted.version_id, 4), (there.version_id, 5))
    )
    found = compare_excerpts(noted.binder, old, new)
    assert len(found.pages) == 5


@pytest.fixture
def stamped(tmp_path: Path, now: datetime) -> Iterator[Noted]:
    made = a_noted_binder(tmp_path / "pärm", now, pdf=stamped_pdf(), with_notes=False)
    yield made
    made.binder.close()


def test_a_paper_that_says_so_is_asked_about_before_a_word_of_it_is_kept(stamped: Noted) -> None:
    index_papers.index_all(stamped.binder)
    (paper,) = sekretess.asked(stamped.binder, stamped.meeting_id)
    assert (paper.id, sekretess.what_it_says(stamped.binder, paper.id)) == (paper_of(stamped), STAMP)
    assert search.search(stamped.binder, "placering") == []


def test_a_late_paper_that_says_so_is_never_saved_as_ordinary(stamped: Noted) -> None:
    assert read_meeting.papers_of(stamped.binder, stamped.item_id)[0].sekretess is Sekretess.ASKED


def test_a_paper_of_a_kallelse_that_says_so_is_never_saved_as_ordinary(noted: Noted, tmp_path: Path) -> None:
    path = tmp_path / "kallelse.pdf"
    path.write_bytes(stamped_pdf())
    item = ProposedItem(title=Read("Placering"), pages=Read((1, 2)))
    proposal = Proposal(
        kind=ProposalKind.KALLELSE,
        body=Read("Socialnämnden"),
        date=Read(noted.now.date()),
        items=[item],
        page_count=2,
    )
    file = ReadFile(name=path.name, path=path, sha256=sha256_of(path), proposal=proposal)
    confirm_set(noted.binder, only_opening(Opening(file=file, proposal=proposal)), noted.now)
    assert sekretess.count_asked(noted.binder) == 1


def test_a_paper_that_says_nothing_is_not_asked_about(noted: Noted) -> None:
    assert sekretess.asked(noted.binder, noted.meeting_id) == []
    assert search.search(noted.binder, "avslutar")


def test_answering_no_opens_it_and_it_is_not_asked_again(stamped: Noted) -> None:
    index_papers.index_all(stamped.binder)
    sekretess.unmark(stamped.binder, paper_of(stamped))
    index_papers.index_all(stamped.binder)
    assert sekretess.asked(stamped.binder, stamped.meeting_id) == []
    assert search.search(stamped.binder, "placering")


def test_answering_yes_keeps_it_so(stamped: Noted) -> None:
    index_papers.index_all(stamped.binder)
    sekretess.mark(stamped.binder, paper_of(stamped))
    assert sekretess.asked(stamped.binder, stamped.meeting_id) == []
    assert search.search(stamped.binder, "placering") == []
