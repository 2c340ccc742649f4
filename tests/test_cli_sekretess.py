"""The commands keep confidential papers in the binder, and say what they left there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from binder.__main__ import main
from binder.services import gather_notes, import_kallelse, index_papers, open_binder, read_meeting, sekretess
from binder.storage.database import Binder
from tests.noted_papers import NOW, plain_pdf
from tests.services.noted import fill
from tests.services.stamped import stamped_pdf

pytestmark = pytest.mark.usefixtures("quick_derivation")

PASSPHRASE = "gröna båtar på Mälaren"
Opened = Callable[[], Binder]


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Opens a binder with a meeting and three notes on its item 22, two of them in its paper."""
    place = tmp_path / "parm"
    monkeypatch.setenv("BINDER_PASSPHRASE", PASSPHRASE)
    open_binder.create(place, PASSPHRASE)
    key = open_binder.unlock(place, PASSPHRASE)
    with open_binder.open_binder(place, key) as binder:
        fill(binder, tmp_path, NOW, pdf=plain_pdf())
        index_papers.index_all(binder)
    return lambda: open_binder.open_binder(place, key)


def mark(opened: Opened) -> None:
    with opened() as binder:
        (meeting,) = read_meeting.meetings(binder)
        (row,) = read_meeting.agenda(binder, meeting.id)
        sekretess.mark(binder, read_meeting.papers_of(binder, row.item.id)[0].id)


def said(capsys: pytest.CaptureFixture[str], *words: str, folder: Path) -> str:
    assert main([*words, "--binder", str(folder / "parm")]) == 0
    told = capsys.readouterr()
    return told.out + told.err


def test_notes_export_says_how_many_it_left(
    opened: Opened, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mark(opened)
    words = ("notes", "export", "--as", "md", "--out", str(tmp_path / "ut"))
    told = said(capsys, *words, folder=tmp_path)
    assert told.endswith("Sekretess: 2 anteckningar i sekretessbelagda handlingar är inte med.\n")
    (file,) = (tmp_path / "ut").iterdir()
    assert "Fråga Ada" not in file.read_text("utf-8")


def test_export_for_other_programs_says_how_many_papers_it_left(
    opened: Opened, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mark(opened)
    out = tmp_path / "m.json"
    told = said(capsys, "export", "--oparl", str(out), folder=tmp_path)
    assert "Sekretess: 1 sekretessbelagd handling är inte med." in told
    assert "skrivelse" not in out.read_text("utf-8")


def test_without_the_mark_nothing_is_left(
    opened: Opened, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "m.json"
    assert "Sekretess" not in said(capsys, "export", "--oparl", str(out), folder=tmp_path)
    assert "skrivelse" in out.read_text("utf-8")
    with opened() as binder:
        assert gather_notes.of_meeting(binder, read_meeting.meetings(binder)[0].id).count == 3


def test_search_needs_both_the_setting_and_the_word(
    opened: Opened, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mark(opened)
    assert "avslutar" not in said(capsys, "search", "avslutar", "--sekretess", folder=tmp_path)
    with opened() as binder:
        sekretess.let_search(binder, allowed=True)
        index_papers.index_all(binder)
    assert "avslutar" not in said(capsys, "search", "avslutar", folder=tmp_path)
    assert "avslutar" in said(capsys, "search", "avslutar", "--sekretess", folder=tmp_path)


def test_import_says_which_papers_say_that_they_are_confidential(
    opened: Opened, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = tmp_path / "22 placering.pdf"
    paper.write_bytes(stamped_pdf())
    with opened() as binder:
        (meeting,) = read_meeting.meetings(binder)
        (row,) = read_meeting.agenda(binder, meeting.id)
        import_kallelse.attach_paper(binder, row.item.id, paper, NOW)
    again = tmp_path / "annan.pdf"
    again.write_bytes(stamped_pdf(stamp=""))
    main(["import", str(again), "--binder", str(tmp_path / "parm")])
    assert "Sekretess: 1 handling säger att den är sekretessbelagd" in capsys.readouterr().out
