"""Kallelser given as Word files and saved web pages are read like printed ones."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from docx import Document

from binder.domain.errors import BinderError, ErrorCode
from binder.kallelse import word_file
from binder.kallelse.reading import read_proposal
from binder.kallelse.web_page import is_web_page, read_web_page
from binder.kallelse.word_file import is_word_file, read_word_file
from binder.services.propose_meeting import propose, propose_here

ROWS = [
    ("", "Ärende", "Beteckning", "Förslag"),
    ("", "Val av justerare", "", "Ulla Exempel (S)"),
    ("1.", "Civil beredskap\nFöredragande: Maj Exempel", "SE-2025-00461", "Nämnden noterar informationen."),
    ("2.", "Omlastning i Lindby", "SE-2025-00423", "Förslag till beslut i kommunfullmäktige\nPlanen antas."),
]

PAGE = """<!DOCTYPE html><html><head><title>Sammanträde 2024-03-05 - Kommunstyrelsen - Linde kommun</title>
<style>p {{ color: red }}</style></head><body><nav>Meny</nav>
<dl><dt>Datum</dt><dd>2024-03-05</dd><dt>Klockan</dt><dd>18:30</dd><dt>Plats</dt><dd>Kommunhuset</dd></dl>
<h2>1 Kommundirektörens rapport</h2><p>Diarienummer 2024/KS 0107</p>
<h3>Kommunstyrelsens förslag till beslut</h3><ul><li>Informationen noteras.</li></ul>
<h2>2 Ersättning till röstmottagare</h2><p>Diarienummer 2023/VN 0010 004</p>
<h3>Kommunstyrelsens förslag till kommunfullmäktige</h3>
<ol><li>Ersättningen antas.</li><li>Den gäller i år.</li></ol>
<h3>Beskrivning av ärendet</h3><p>Text med 3 siffror &amp; tecken.</p></body></html>"""


@pytest.fixture
def word(tmp_path: Path) -> Path:
    document = Document()
    document.add_paragraph("KALLELSE/UNDERRÄTTELSE")
    document.add_heading("Nämnden för Service", 1)
    document.add_paragraph("Sammanträde torsdagen den 27 november 2025 kl. 15:00\nEkrummet, Storgatan 3")
    table = document.add_table(rows=0, cols=4)
    for row in ROWS:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph("Olle Exempel\t\tUlla Exempel\nordförande\t\tsekreterare")
    path = tmp_path / "kallelse.docx"
    document.save(str(path))
    return path


def test_a_table_in_a_word_file_is_an_agenda(word: Path) -> None:
    items = read_proposal(read_word_file(word)).items
    assert [item.number.value for item in items] == [None, "1.", "2."]
    assert [item.title.value for item in items] == [
        "Val av justerare",
        "Civil beredskap",
        "Omlastning i Lindby",
    ]
    assert [item.dnr.value for item in items] == [None, "SE-2025-00461", "SE-2025-00423"]


def test_the_meeting_of_a_word_file_is_read(word: Path) -> None:
    proposal = read_proposal(read_word_file(word))
    assert (proposal.body.value, str(proposal.date.value)) == ("Nämnden för Service", "2025-11-27")
    assert (proposal.time.value, proposal.place.value) == ("15:00", "Ekrummet, Storgatan 3")


def test_proposals_of_a_word_file_tell_who_decides(word: Path) -> None:
    items = read_proposal(read_word_file(word)).items
    assert items[2].decision_proposal.value == "Planen antas."
    assert [item.goes_to_council for item in items] == [False, False, True]


def test_a_packed_file_without_text_is_no_word_file(tmp_path: Path) -> None:
    path = tmp_path / "other.docx"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("readme.txt", "hej")
    assert not is_word_file(path)
    assert not is_word_file(Path(__file__))


def test_a_damaged_word_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "broken.docx"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("word/document.xml", "<broken")
    with pytest.raises(BinderError) as trouble:
        read_word_file(path)
    assert trouble.value.code is ErrorCode.FILE_UNREADABLE


def test_a_word_file_that_unpacks_to_too_much_is_refused(word: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_file, "MOST_BYTES", 100)
    with pytest.raises(BinderError) as trouble:
        read_word_file(word)
    assert trouble.value.code is ErrorCode.FILE_TOO_LARGE


def test_a_saved_web_page_is_an_agenda() -> None:
    items = read_proposal(read_web_page(PAGE.encode())).items
    assert [item.title.value for item in items] == [
        "Kommundirektörens rapport",
        "Ersättning till röstmottagare",
    ]
    assert [item.dnr.value for item in items] == ["2024/KS 0107", "2023/VN 0010 004"]
    assert [item.goes_to_council for item in items] == [False, True]


def test_the_meeting_of_a_web_page_is_read() -> None:
    proposal = read_proposal(read_web_page(PAGE.encode()))
    assert (proposal.body.value, str(proposal.date.value)) == ("Kommunstyrelsen", "2024-03-05")
    assert (proposal.time.value, proposal.place.value) == ("18:30", "Kommunhuset")


def test_proposals_of_a_web_page_follow_their_heading() -> None:
    items = read_proposal(read_web_page(PAGE.encode())).items
    assert items[0].decision_proposal.value == "Informationen noteras."
    assert items[1].decision_proposal.value == "1. Ersättningen antas.\n2. Den gäller i år."


@pytest.mark.parametrize(
    ("start", "is_page"),
    [
        (b"<!DOCTYPE html>", True),
        (b"\n <html lang=sv>", True),
        (b"%PDF-1.7", False),
        (b"", False),
        (b"PK\x03", False),
    ],
)
def test_a_web_page_is_known_by_its_beginning(start: bytes, *, is_page: bool) -> None:
    assert is_web_page(start) is is_page


def test_an_odd_web_page_does_not_make_the_reading_fail() -> None:
    for content in (
        b"<html",
        b"<html><table><tr><td>1",
        b"\xff\xfe<html>\x00",
        b"<html charset=nonsense><li><ol></ul>",
    ):
        assert read_proposal(read_web_page(content)).page_count == 1


def test_the_service_tells_the_kinds_apart_but_stores_only_pdf(word: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE)
    assert len(propose_here(page).items) == 2
    assert len(propose_here(word).items) == 3
    with pytest.raises(BinderError) as trouble:
        propose(word)
    assert trouble.value.code is ErrorCode.FILE_KIND_UNKNOWN
