"""`binder import` with all that is sent: what is certain goes in, the rest is named and changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from binder.__main__ import main
from tests import sent_files
from tests.board_binder import BOARD, PASSPHRASE, board_binder
from tests.services.later_files import a_pdf

pytestmark = pytest.mark.usefixtures("quick_derivation")


@pytest.fixture
def passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BINDER_PASSPHRASE", PASSPHRASE)


@pytest.fixture
def folder(tmp_path: Path, passphrase: None) -> Path:
    return board_binder(tmp_path / "parm")


def imported(folder: Path, *files: Path) -> int:
    return main(["import", "--binder", str(folder), *map(str, files)])


def test_the_same_file_again_is_recognised(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert imported(folder, Path(BOARD)) == 0
    assert "har redan allt i filen" in capsys.readouterr().out


def test_what_is_uncertain_ends_with_one_and_says_what(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(folder, a_pdf(tmp_path / "IMG_2231.pdf", "Hej och välkommen")) == 1
    said = capsys.readouterr().out
    assert "Ingenting har ändrats" in said
    assert "Vilket ärende hör handlingen till" in said


def test_a_paper_of_no_meeting_ends_with_one(
    tmp_path: Path, passphrase: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(tmp_path / "ny", a_pdf(tmp_path / "hej.pdf", "Hej och välkommen")) == 1
    assert "hej.pdf" in capsys.readouterr().err


def test_all_files_of_a_meeting_come_in_at_once(
    tmp_path: Path, passphrase: None, capsys: pytest.CaptureFixture[str]
) -> None:
    sent = tmp_path / "utskick"
    sent.mkdir()
    sent_files.kallelse(sent / "kallelse.pdf")
    sent_files.corrected_letter(sent / "1_tjansteskrivelse_rev.pdf")
    supplement = sent_files.supplement(tmp_path / "tillagg.pdf")
    assert imported(tmp_path / "parm", supplement, sent_files.zipped(tmp_path / "sent.zip", sent)) == 0
    said = capsys.readouterr().out
    assert "5 ärenden i pärmen" in said
    assert "2 nya ärenden, 1 ärende utgår" in said
    assert "1 ersatt handling" in said


def test_a_file_that_cannot_be_read_is_told_and_the_rest_comes_in(
    tmp_path: Path, passphrase: None, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "trasig.pdf"
    bad.write_bytes(b"%PDF-1.4 trasig")
    assert imported(tmp_path / "parm", bad, sent_files.kallelse(tmp_path / "kallelse.pdf")) == 2
    said = capsys.readouterr()
    assert "trasig.pdf är skadad" in said.err
    assert "5 ärenden i pärmen" in said.out


def test_where_nothing_can_be_read_no_binder_is_made(
    tmp_path: Path, passphrase: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(tmp_path / "parm", tmp_path / "saknas.pdf") == 2
    assert "saknas.pdf finns inte" in capsys.readouterr().err
    assert not (tmp_path / "parm").exists()


@pytest.mark.corpus
def test_a_kallelse_its_papers_supplement_and_reissue_become_one_meeting(
    corpus: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "kungsbacka-service-2025-03-27"
    ends = ("-handlingar", "-tillagg", "")
    assert imported(folder, *(corpus / "agendas" / f"{name}{end}.pdf" for end in ends)) == 0
    said = capsys.readouterr().out
    assert "12 ärenden i pärmen" in said
    assert "13 nya handlingar" in said
    assert "1 nytt ärende, 1 ärende utgår" in said


@pytest.mark.corpus
def test_a_reissue_is_merged(corpus: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = "kungsbacka-val-2024-06-12-handlingar"
    assert imported(folder, corpus / "agendas" / f"{name}.pdf") == 0
    assert imported(folder, corpus / "agendas" / f"{name}-v2.pdf") == 0
    assert "1 nytt ärende, 1 ändrad uppgift" in capsys.readouterr().out


def test_a_kommun_that_is_not_known_is_asked_for(
    tmp_path: Path, passphrase: None, capsys: pytest.CaptureFixture[str]
) -> None:
    kallelse = tmp_path / "kallelse.pdf"
    sent_files.kallelse(kallelse)
    assert imported(tmp_path / "parm", kallelse) == 0
    assert "Ange --kommun" in capsys.readouterr().out


def test_a_kommun_that_is_given_is_not_asked_for(
    tmp_path: Path, passphrase: None, capsys: pytest.CaptureFixture[str]
) -> None:
    kallelse = tmp_path / "kallelse.pdf"
    sent_files.kallelse(kallelse)
    assert imported(tmp_path / "parm", kallelse, Path("--kommun"), Path("Ekvalla kommun")) == 0
    assert "--kommun" not in capsys.readouterr().out
