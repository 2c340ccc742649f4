"""Folders, zips and e-mails: what is inside, and that hostile ones are refused with their own code."""

from __future__ import annotations

import random
import zipfile
from contextlib import suppress
from email.message import EmailMessage
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.services import received_files
from binder.services.propose_meeting import propose_here
from binder.services.received_files import as_file, content_of, files_in, is_container
from tests.kallelse.made.meeting import meeting_of
from tests.kallelse.made.web_pages import WEB_PAGES
from tests.kallelse.made.word_files import as_word_file


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    return tmp_path / "handlingar.zip"


def _zip(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return path


def _code(path: Path) -> ErrorCode:
    with pytest.raises(BinderError) as caught:
        files_in(path)
    return caught.value.code


def _mail(path: Path, *names: str) -> Path:
    message = EmailMessage()
    message["Subject"] = "Kallelse"
    message.set_content("Här kommer handlingarna.")
    message.add_attachment(b"bild", maintype="image", subtype="png", filename="logga.png")
    for name in names:
        message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename=name)
    path.write_bytes(bytes(message))
    return path


def test_a_zip_gives_its_files_and_their_bytes(packed: Path) -> None:
    _zip(packed, {"a.pdf": b"ett", "mapp/b.pdf": b"tva", "__MACOSX/x": b"", ".DS_Store": b""})
    assert is_container(packed)
    assert [each.name for each in files_in(packed)] == ["a.pdf", "mapp/b.pdf"]
    assert content_of(packed, "mapp/b.pdf") == b"tva"


def test_a_folder_gives_its_files_but_follows_no_links(tmp_path: Path) -> None:
    secret = tmp_path / "hemligt.pdf"
    secret.write_bytes(b"x")
    folder = tmp_path / "handlingar"
    folder.mkdir()
    (folder / "1.pdf").write_bytes(b"ett")
    (folder / "2.pdf").symlink_to(secret)
    assert [each.name for each in files_in(folder)] == ["1.pdf"]
    with pytest.raises(BinderError, match=ErrorCode.ARCHIVE_UNSAFE):
        content_of(folder, "../hemligt.pdf")


def test_an_e_mail_gives_its_attachments_and_its_text_but_no_pictures(tmp_path: Path) -> None:
    mail = _mail(tmp_path / "brev.eml", "kallelse.pdf", "kallelse.pdf", "../16_bilaga.pdf")
    names = [each.name for each in files_in(mail)]
    assert names == ["16_bilaga.pdf", "_kallelse.pdf", "kallelse.pdf", "meddelande.txt"]
    assert content_of(mail, "meddelande.txt").startswith("Här kommer".encode())


def test_a_file_of_the_container_can_be_read_as_a_file_of_its_name(packed: Path) -> None:
    _zip(packed, {"mapp/b.pdf": b"tva"})
    with as_file(packed, "mapp/b.pdf") as single:
        assert (single.name, single.read_bytes()) == ("b.pdf", b"tva")
    assert not single.exists()


@pytest.mark.parametrize("name", ["../ut.pdf", "/etc/ut.pdf", "C:/ut.pdf", "mapp/../../ut.pdf"])
def test_a_name_that_leads_out_is_refused(packed: Path, name: str) -> None:
    with zipfile.ZipFile(packed, "w") as made:
        made.writestr(name, b"x")
    assert _code(packed) == ErrorCode.ARCHIVE_UNSAFE


def test_what_swells_beyond_reason_is_refused(packed: Path) -> None:
    assert _code(_zip(packed, {"bomb.pdf": bytes(30 * 1024**2)})) == ErrorCode.ARCHIVE_TOO_LARGE


def test_a_packed_file_in_a_packed_file_is_refused(packed: Path) -> None:
    assert _code(_zip(packed, {"inre.zip": b"PK"})) == ErrorCode.ARCHIVE_NESTED


def test_more_files_than_any_meeting_has_are_refused(packed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(received_files, "MOST_FILES", 1)
    assert _code(_zip(packed, {"a": b"1", "b": b"2"})) == ErrorCode.ARCHIVE_TOO_LARGE


def test_a_locked_zip_is_refused(packed: Path) -> None:
    _zip(packed, {"a.pdf": b"ett"})
    content = bytearray(packed.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + at] |= 1
    packed.write_bytes(content)
    assert _code(packed) == ErrorCode.ARCHIVE_PASSWORD


def test_a_zip_that_lies_about_its_length_is_cut_off(packed: Path) -> None:
    _zip(packed, {"a.pdf": b"x" * 5000})
    content = bytearray(packed.read_bytes())
    directory = content.index(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = (10).to_bytes(4, "little")
    packed.write_bytes(content)
    with pytest.raises(BinderError) as caught:
        content_of(packed, "a.pdf")
    assert caught.value.code in {ErrorCode.ARCHIVE_TOO_LARGE, ErrorCode.FILE_UNREADABLE}


@pytest.mark.parametrize("cut", [10, 60, 100])
def test_a_damaged_zip_is_refused(packed: Path, cut: int) -> None:
    _zip(packed, {"a.pdf": b"ett" * 50})
    packed.write_bytes(packed.read_bytes()[:-cut])
    assert _code(packed) == ErrorCode.FILE_UNREADABLE


def test_what_is_no_zip_but_called_one_is_damaged_rather_than_unknown(packed: Path) -> None:
    packed.write_bytes(b"kallelsen kom aldrig fram" * 40)
    assert is_container(packed)
    assert _code(packed) == ErrorCode.FILE_UNREADABLE


def test_a_word_file_is_no_container(tmp_path: Path) -> None:
    from docx import Document

    path = tmp_path / "kallelse.docx"
    Document().save(str(path))
    assert not is_container(path)


@pytest.mark.parametrize("name", ["x.zip", "x.eml", "x.docx", "x.html", "x.txt", "x.json"])
def test_a_damaged_file_of_any_kind_is_read_or_refused(tmp_path: Path, name: str) -> None:
    chance = random.Random(name)  # noqa: S311 - the same damage every time
    whole = bytearray(_whole(tmp_path / name))
    for _ in range(60):
        damaged = whole[:]
        for _ in range(chance.choice((1, 3, 12))):
            at = chance.randrange(len(damaged))
            damaged[at : at + chance.randrange(4)] = bytes(
                chance.randrange(256) for _ in range(chance.randrange(4))
            )
        (tmp_path / name).write_bytes(damaged or b"x")
        with suppress(BinderError):
            assert propose_here(tmp_path / name).kind


def _whole(path: Path) -> bytes:
    meeting = meeting_of(7, has_sections=False, has_dnr=True, has_proposals=False)
    shown = [str(at) for at in range(1, len(meeting.items) + 1)]
    if path.suffix == ".zip":
        return _zip(path, {"a.pdf": b"%PDF-1.4", "m/b.html": b"<html><body>1. Taxa"}).read_bytes()
    if path.suffix == ".eml":
        return _mail(path, "kallelse å.pdf").read_bytes()
    if path.suffix == ".docx":
        return as_word_file("numbered_by_word", meeting, shown)
    text = {".html": WEB_PAGES["breaks"](meeting, shown), ".txt": "Kallelse\n\n1. Taxa\n2. Bad"}
    return text.get(
        path.suffix, '{"type": "https://schema.oparl.org/1.1/Meeting", "agendaItem": [{}]}'
    ).encode()
