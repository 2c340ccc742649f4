"""The commands about notes: files in a folder, Swedish for people, trouble as a sentence."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from binder.__main__ import is_for_window, main
from binder.domain.file_note import NotesFile
from binder.pdf.annotated_copy import annotated
from binder.pdf.notes_in_file import notes_in
from binder.pdf.xfdf import read_xfdf, xfdf
from binder.services import open_binder
from tests.noted_papers import NOW, a_note, plain_pdf
from tests.services.noted import fill

pytestmark = pytest.mark.usefixtures("quick_derivation")

PASSPHRASE = "gröna båtar på Mälaren"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A binder with a meeting and three notes on its item 22."""
    place = tmp_path / "parm"
    monkeypatch.setenv("BINDER_PASSPHRASE", PASSPHRASE)
    open_binder.create(place, PASSPHRASE)
    with open_binder.open_binder(place, open_binder.unlock(place, PASSPHRASE)) as binder:
        fill(binder, tmp_path, NOW, pdf=plain_pdf())
    return place


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    file = tmp_path / "plan.pdf"
    file.write_bytes(plain_pdf())
    return file


@pytest.mark.parametrize("form", ["pdf", "summary", "md", "jsonld", "xfdf"])
def test_a_meetings_notes_are_written_in_every_form(
    folder: Path, tmp_path: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ut"
    words = ["notes", "export", "--binder", str(folder), "--as", form, "--out", str(out), "--item", "22"]
    assert main(words) == 0
    (file,) = out.iterdir()
    assert capsys.readouterr().out == f"{file}\n\n3 anteckningar i 1 fil.\n"


def test_an_item_that_is_not_there_is_told(folder: Path, tmp_path: Path) -> None:
    words = ["notes", "export", "--binder", str(folder), "--as", "md", "--out", str(tmp_path), "--item", "99"]
    assert main(words) == 2


def test_a_file_of_notes_is_put_into_a_copy_of_a_pdf(pdf: Path, tmp_path: Path) -> None:
    (tmp_path / "n.xfdf").write_bytes(xfdf(NotesFile(notes=(a_note(2), a_note(99)))))
    words = ["notes", "export", str(pdf), "--notes", str(tmp_path / "n.xfdf"), "--as", "pdf"]
    assert main([*words, "--out", str(tmp_path / "ut")]) == 1
    copy = (tmp_path / "ut" / "plan.pdf").read_bytes()
    assert [note.page for note in notes_in(io.BytesIO(copy))] == [2]
    assert pdf.read_bytes() == plain_pdf()


def test_a_pdfs_own_notes_are_written_as_xfdf(pdf: Path, tmp_path: Path) -> None:
    pdf.write_bytes(annotated(plain_pdf(), [a_note(2)]))
    assert main(["notes", "export", str(pdf), "--as", "xfdf", "--out", str(tmp_path / "ut")]) == 0
    (note,) = read_xfdf((tmp_path / "ut" / "plan.xfdf").read_bytes()).notes
    assert (note.text, note.quote.exact) == (a_note().text, "Kommunstyrelsen")


def test_a_pdf_without_notes_is_told(pdf: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["notes", "export", str(pdf), "--as", "xfdf", "--out", str(tmp_path / "ut")]) == 2
    assert capsys.readouterr().err.startswith("Fel: Här finns inga anteckningar")
    assert not (tmp_path / "ut").exists()


def test_a_summary_of_a_single_pdf_is_refused(pdf: Path, tmp_path: Path) -> None:
    assert main(["notes", "export", str(pdf), "--as", "md", "--out", str(tmp_path / "ut")]) == 2


def test_notes_come_back_from_a_file_once(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["notes", "export", "--binder", str(folder), "--as", "xfdf", "--out", str(tmp_path / "ut")]
    assert main(words) == 0
    file = next((tmp_path / "ut").iterdir())
    capsys.readouterr()
    assert main(["notes", "import", str(file), "--binder", str(folder)]) == 0
    assert capsys.readouterr().out.endswith("3 anteckningar fanns redan.\n")


def test_a_file_without_notes_is_told(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "n.xfdf").write_text("<svg/>")
    assert main(["notes", "import", str(tmp_path / "n.xfdf"), "--binder", str(folder)]) == 2


def test_the_command_needs_no_window() -> None:
    assert not is_for_window(["notes", "export"])
