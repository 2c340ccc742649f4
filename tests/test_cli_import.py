"""`binder import` with later files: what is certain goes in, the rest is named and changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from binder.__main__ import main
from tests.services.later_files import a_pdf
from tests.test_cli import BOARD

PASSPHRASE = "gröna båtar på Mälaren"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    monkeypatch.setenv("BINDER_PASSPHRASE", PASSPHRASE)
    assert main(["import", "--binder", str(tmp_path / "parm"), str(BOARD)]) == 0
    capsys.readouterr()
    return tmp_path / "parm"


def imported(folder: Path, *files: Path) -> int:
    return main(["import", "--binder", str(folder), *map(str, files)])


def test_the_same_file_again_is_recognised(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert imported(folder, BOARD) == 0
    assert "har redan allt i filen" in capsys.readouterr().out


def test_what_is_uncertain_ends_with_one_and_says_what(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(folder, a_pdf(tmp_path / "IMG_2231.pdf", "Hej och välkommen")) == 1
    said = capsys.readouterr().out
    assert "Ingenting har ändrats" in said
    assert "Vilket ärende hör handlingen till" in said


def test_a_paper_of_no_meeting_ends_with_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BINDER_PASSPHRASE", PASSPHRASE)
    assert imported(tmp_path / "ny", a_pdf(tmp_path / "hej.pdf", "Hej och välkommen")) == 1
    assert "hej.pdf" in capsys.readouterr().err


@pytest.mark.corpus
def test_a_kallelse_its_papers_supplement_and_reissue_become_one_meeting(
    corpus: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "kungsbacka-service-2025-03-27"
    ends = ("-handlingar", "-tillagg", "")
    assert imported(folder, *(corpus / "agendas" / f"{name}{end}.pdf" for end in ends)) == 0
    said = capsys.readouterr().out
    assert "12 ärenden i pärmen" in said
    assert "1 nytt ärende, 1 ärende utgår, 1 ny handling" in said
    assert "13 nya handlingar" in said


@pytest.mark.corpus
def test_a_reissue_is_merged(corpus: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = "kungsbacka-val-2024-06-12-handlingar"
    assert imported(folder, corpus / "agendas" / f"{name}.pdf") == 0
    assert imported(folder, corpus / "agendas" / f"{name}-v2.pdf") == 0
    assert "1 nytt ärende, 1 ändrad uppgift" in capsys.readouterr().out
