"""`binder check`: the same facts from text, Word and PDF, and trouble that is told."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.yrkande import Beslutspunkt
from binder.pdf.compose import compose
from binder.services import check_paper
from binder.services.check_paper import as_json, check
from binder.wording.errors import sentence
from tests.domain.papers import FAULTLESS
from tests.yrkandetext.papers import IN_ORDER, MARKDOWN

KEYS = {"code", "severity", "field", "message", "where"}


def saved(folder: Path, content: str | bytes, name: str = "yrkande.txt") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def told(path: Path) -> list[tuple[str, str | None]]:
    return [(finding.code.value, finding.where) for finding in check(path).findings]


SEED_FAULTS = [
    ("placeholder", "TYP AV DOKUMENT"),
    ("placeholder", "Namn på organ"),
    ("empty-heading", "Förslag till beslut:"),
    ("no-relation", None),
    ("no-full-stop", "punkt 1"),
]


@pytest.mark.corpus
def test_the_paper_this_project_began_with_is_told_its_faults_and_nothing_else(corpus):
    assert told(corpus / "seed" / "tillaggsyrkande.txt") == SEED_FAULTS


def test_an_invented_paper_with_the_same_faults_is_told_the_same(tmp_path):
    assert told(saved(tmp_path, MARKDOWN)) == SEED_FAULTS


def test_a_paper_in_order_has_nothing_to_tell(tmp_path):
    assert told(saved(tmp_path, IN_ORDER)) == []


def test_the_json_has_facts_and_findings(tmp_path):
    result = as_json(check(saved(tmp_path, MARKDOWN)))
    assert set(result) == {"facts", "findings"}
    findings = result["findings"]
    assert isinstance(findings, list)
    assert all(set(finding) == KEYS for finding in findings)


def test_an_older_encoding_is_read_too(tmp_path):
    assert told(saved(tmp_path, IN_ORDER.encode("cp1252", errors="replace"))) == []


TROUBLE = [
    (b"", ErrorCode.FILE_EMPTY),
    (b"  \n", ErrorCode.FILE_EMPTY),
    (b"\x00\x01\x02", ErrorCode.FILE_KIND_UNKNOWN),
    (b"PK\x03\x04 no archive", ErrorCode.FILE_UNREADABLE),
    (b"%PDF-1.7\nno pdf", ErrorCode.PDF_DAMAGED),
    (rb"{\rtf1\ansi Yrkande}", ErrorCode.FILE_KIND_UNKNOWN),
    (b"<!DOCTYPE html><p>Yrkande", ErrorCode.FILE_KIND_UNKNOWN),
]


def drawn(folder: Path, pages: int, text: str) -> Path:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(folder / "drawn.pdf"))
    for page in range(pages):
        canvas.drawString(60, 700, f"{text} {page}") if text else canvas.rect(60, 60, 400, 600, fill=1)
        canvas.showPage()
    canvas.save()
    return folder / "drawn.pdf"


def test_a_scanned_paper_is_told_to_have_no_text(tmp_path):
    with pytest.raises(BinderError) as caught:
        check(drawn(tmp_path, 1, ""))
    assert caught.value.code is ErrorCode.PDF_WITHOUT_TEXT
    assert "drawn.pdf har ingen text" in sentence(caught.value)


def test_the_name_of_a_damaged_pdf_is_told(tmp_path):
    with pytest.raises(BinderError) as caught:
        check(saved(tmp_path, b"%PDF-1.7\nno pdf", "mitt.pdf"))
    assert "mitt.pdf" in sentence(caught.value)


def test_only_the_first_pages_of_a_whole_binder_are_read(tmp_path, monkeypatch):
    monkeypatch.setattr(check_paper, "MOST_PAGES", 2)
    assert check(drawn(tmp_path, 3, "Dnr KS 2026/12")).facts["dnr"] == "KS 2026/12"


def test_wide_characters_are_read(tmp_path):
    assert told(saved(tmp_path, IN_ORDER.encode("utf-16"))) == []


@pytest.mark.parametrize(("content", "code"), TROUBLE)
def test_what_cannot_be_read_is_told(tmp_path, content, code):
    path = saved(tmp_path, content)
    with pytest.raises(BinderError) as caught:
        check(path)
    assert caught.value.code is code


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(BinderError) as caught:
        check(tmp_path / "none.txt")
    assert caught.value.code is ErrorCode.FILE_MISSING


def word_file(*, commented: bool = False) -> bytes:
    import docx

    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Kommunstyrelsen"
    table = document.add_table(rows=2, cols=2)
    cells = ["Tilläggsyrkande", "Liberalerna", "2026-03-01", "Ärende nr 14, KS-2026/118"]
    for cell, text in zip([c for row in table.rows for c in row.cells], cells, strict=True):
        cell.text = text
    document.add_heading("Tilläggsyrkande angående Trafikplan för Norrby", 1)
    document.add_heading("Förslag till beslut", 2)
    document.add_paragraph("I kommunstyrelsen:")
    document.add_paragraph("Nämnden får i uppdrag att bygga vägen.", style="List Number")
    last = document.add_paragraph("I övrigt bifalls förslaget.", style="List Number")
    document.add_heading("Yrkandet", 2)
    document.add_paragraph("Vägen finns inte än.")
    if commented:
        document.add_comment(last.runs, text="Är detta klart?")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_a_word_file_gives_its_numbering_and_its_page_head(tmp_path):
    facts = check(saved(tmp_path, word_file(), "y.docx")).facts
    points = facts["decision_points"]
    assert isinstance(points, list)
    assert [point["number"] for point in points] == ["1.", "2."]
    assert (facts["parties"], facts["item_number"], facts["dnr"]) == (["L"], "14", "KS-2026/118")


def test_a_word_file_in_order_has_nothing_to_tell(tmp_path):
    assert told(saved(tmp_path, word_file(), "y.docx")) == []


def test_comments_left_in_a_word_file_are_told(tmp_path):
    assert told(saved(tmp_path, word_file(commented=True), "y.docx")) == [("hidden-data", "kommentarer")]


@pytest.mark.parametrize("count", [1, 3])
def test_our_own_finished_letter_has_nothing_to_tell(tmp_path, count):
    points = tuple(Beslutspunkt(text=f"Nämnd {n} får i uppdrag att bygga en väg.") for n in range(count))
    pdf = compose(replace(FAULTLESS, points=points), when=datetime(2026, 3, 1, 12, tzinfo=UTC))
    result = check(saved(tmp_path, pdf, "y.pdf"))
    assert result.findings == []
    assert result.facts["relation_to_main_proposal"] == "I övrigt bifalls förvaltningens förslag till beslut."


@pytest.mark.corpus
@pytest.mark.parametrize("name", ["y042.docx", "y047.pdf", "y252.pdf", "y207.docx"])
def test_a_paper_says_the_same_in_word_and_pdf_as_in_text(corpus, name):
    other = check(corpus / "yrkanden" / name).facts
    plain = check(corpus / "yrkanden" / f"{name[:4]}.txt").facts
    differing = {key for key in plain if key != "decision_points" and plain[key] != other[key]}
    assert differing == set()
