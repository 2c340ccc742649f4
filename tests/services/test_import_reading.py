"""All that is received at once: read file by file, each with its proposal or its trouble."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from binder.domain.errors import Cancelled, ErrorCode
from binder.pdf.reading_copy import original_in
from binder.services import import_reading
from binder.services.import_reading import Received, read_received, read_texts
from tests import sent_files


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    folder = tmp_path / "utskick"
    folder.mkdir()
    sent_files.kallelse(folder / "kallelse.pdf")
    sent_files.of_no_item(folder / "synpunkter.pdf")
    return folder


@pytest.fixture
def room(tmp_path: Path) -> Path:
    made = tmp_path / "rum"
    made.mkdir()
    return made


def names(received: Received) -> list[str]:
    return [file.name for file in received.files]


def test_several_files_are_read_in_their_order(sent: Path, room: Path) -> None:
    received = read_received([sent / "synpunkter.pdf", sent / "kallelse.pdf"], room)
    assert names(received) == ["synpunkter.pdf", "kallelse.pdf"]
    assert [file.has_list for file in received.files] == [False, True]


@pytest.mark.parametrize("pack", ["folder", "zip", "mail"])
def test_a_container_gives_its_files(sent: Path, room: Path, tmp_path: Path, pack: str) -> None:
    packed = {
        "folder": lambda: sent,
        "zip": lambda: sent_files.zipped(tmp_path / "utskick.zip", sent),
        "mail": lambda: sent_files.mailed(tmp_path / "brev.eml", *sorted(sent.iterdir())),
    }[pack]()
    received = read_received([packed], room)
    assert names(received) == ["kallelse.pdf", "synpunkter.pdf"]
    assert received.unread == ()


def test_a_file_that_cannot_be_read_is_named_and_the_rest_goes_on(sent: Path, room: Path) -> None:
    (sent / "trasig.pdf").write_bytes(b"%PDF-1.4 trasig")
    received = read_received([sent], room)
    assert names(received) == ["kallelse.pdf", "synpunkter.pdf"]
    assert [(each.name, each.code) for each in received.unread] == [("trasig.pdf", ErrorCode.PDF_DAMAGED)]


def test_a_missing_file_is_named(sent: Path, room: Path) -> None:
    received = read_received([sent / "saknas.pdf", sent / "kallelse.pdf"], room)
    assert [each.error.details["path"] for each in received.unread] == ["saknas.pdf"]
    assert names(received) == ["kallelse.pdf"]


def test_an_empty_container_is_named(room: Path, tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    received = read_received([tmp_path / "tom"], room)
    assert [each.code for each in received.unread] == [ErrorCode.FILE_EMPTY]


def test_an_e_mail_without_papers_does_not_pass_in_silence(room: Path, tmp_path: Path) -> None:
    received = read_received([sent_files.mailed(tmp_path / "brev.eml")], room)
    assert received.files == ()
    assert [(each.name, each.code) for each in received.unread] == [("brev.eml", ErrorCode.NO_AGENDA_FOUND)]


@pytest.mark.parametrize(
    ("name", "start"), [("bild.png", b"\x89PNG\r\n\x1a\n"), ("brev.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")]
)
def test_a_kind_that_is_not_read_is_told_as_that(room: Path, tmp_path: Path, name: str, start: bytes) -> None:
    (tmp_path / name).write_bytes(start + b"0" * 600)
    (told,) = read_received([tmp_path / name], room).unread
    assert told.code is ErrorCode.FILE_KIND_UNKNOWN


def test_the_same_bytes_are_read_once(sent: Path, room: Path) -> None:
    copy = sent / "kopia.pdf"
    copy.write_bytes((sent / "synpunkter.pdf").read_bytes())
    assert names(read_received([sent / "synpunkter.pdf", copy], room)) == ["synpunkter.pdf"]


def test_a_text_file_becomes_a_pdf_with_the_original_inside(room: Path, tmp_path: Path) -> None:
    source = tmp_path / "kallelse.txt"
    lines = ["KALLELSE", "Kommunstyrelsen", "2027-04-14 kl. 13.00", "", "Ärenden", ""]
    source.write_text("\n".join([*lines, "1. Taxa", "2. Val", "3. Plan"]), encoding="utf-8")
    (file,) = read_received([source], room).files
    assert file.path.is_relative_to(room)
    assert original_in(file.path.read_bytes()) == ("kallelse.txt", source.read_bytes())


def test_pages_are_counted_through_all_files(sent: Path, room: Path) -> None:
    steps: list[tuple[int, int]] = []
    read_received([sent], room, lambda done, total: steps.append((done, total)))
    told = [step for step in steps if step[1] > 1]
    assert told == sorted(told)
    assert told[-1][1] == 6


def test_cancelling_ends_the_reading(sent: Path, room: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_received([sent], room, stop)


def test_unpacking_can_be_cancelled_too(sent: Path, room: Path, tmp_path: Path) -> None:
    asked: list[int] = []

    def stop(done: int, _total: int) -> None:
        asked.append(done)
        raise Cancelled

    with pytest.raises(Cancelled):
        read_received([sent_files.zipped(tmp_path / "sent.zip", sent)], room, stop)
    assert asked == [0]


def test_a_file_that_kills_its_reader_is_found_out(
    sent: Path, room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_reading, "_read_all", deadly_reading)
    received = read_received([sent], room)
    assert names(received) == ["kallelse.pdf"]
    assert [(each.name, each.code) for each in received.unread] == [("synpunkter.pdf", ErrorCode.PDF_DAMAGED)]


def deadly_reading(found: tuple[tuple[str, Path], ...], folder: Path, progress: object) -> object:
    """As the reading in the child, with a file that kills it."""
    if any(name == "synpunkter.pdf" for name, _ in found):
        os.kill(os.getpid(), signal.SIGKILL)
    return [import_reading._read_one(name, path, folder, lambda *_: None) for name, path in found]


def test_the_texts_of_all_pages_come_in_order(sent: Path, room: Path) -> None:
    received = read_received([sent], room)
    texts = read_texts(received.files)
    assert [len(each) for each in texts] == [5, 1]
    assert "Synpunkter från boende" in texts[1][0]
