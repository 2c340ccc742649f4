"""`binder draft` writes a draft for the secretary."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from binder.__main__ import main
from binder.domain.yrkande import YrkandeKind
from binder.services import open_binder, read_meeting, write_draft
from binder.services.import_kallelse import add_item, enter_meeting
from binder.storage.database import Binder

PASSPHRASE = "tre gröna granar"
NOW = datetime(2027, 3, 5, 12, 0, tzinfo=UTC)


def fill(binder: Binder) -> None:
    enter_meeting(binder, municipality="x", body="Kommunstyrelsen", date=NOW.date(), now=NOW)
    (meeting,) = read_meeting.meetings(binder)
    add_item(binder, meeting.id, number="3", title="Belysning", now=NOW)
    (row,) = read_meeting.agenda(binder, meeting.id)
    write_draft.begin(binder, row.item.id, YrkandeKind.BORDLAGGNING, now=NOW)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("parm") / "parm"
    open_binder.create(made, PASSPHRASE)
    with open_binder.open_binder(made, open_binder.unlock(made, PASSPHRASE)) as binder:
        fill(binder)
    return made


@pytest.fixture
def draft(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    monkeypatch.setenv("BINDER_PASSPHRASE", PASSPHRASE)

    def run(*words: object) -> tuple[int, str, str]:
        status = main(["draft", "--binder", str(folder), *map(str, words)])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


@pytest.mark.parametrize(("name", "start"), [("y.docx", b"PK"), ("y.odt", b"PK"), ("y.txt", b"Bord")])
def test_the_file_is_written_in_the_form_of_its_name(draft, tmp_path, name, start):
    status, out, _ = draft("--item", "3", "--out", tmp_path / name)
    assert (status, out.strip()) == (0, str(tmp_path / name))
    assert start in (tmp_path / name).read_bytes()


def test_the_text_for_the_minutes_is_printed(draft):
    status, out, _ = draft("--item", "3", "--minutes")
    assert (status, out) == (0, "Bordläggningsyrkande\n\nÄrendet bordläggs.\n")


@pytest.mark.parametrize("words", [(), ("--out", "y.pdf"), ("--out", "y.docx", "--minutes")])
def test_a_wrong_use_is_told(draft, words):
    status, _, err = draft("--item", "3", *words)
    assert status == 2
    assert "--minutes" in err


def test_an_item_without_a_draft_is_told(draft, tmp_path):
    status, _, err = draft("--item", "99", "--out", tmp_path / "y.docx")
    assert status == 2
    assert err.startswith("Fel:")
