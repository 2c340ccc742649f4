"""Files that cannot be read, written or remembered: each trouble has its own code, and nothing is lost."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import keyring
import keyring.backend
import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.services import check_paper, open_binder, read_paper, sign_file
from binder.storage import key_file
from binder.storage.folder import KEY_FILE_NAME
from tests.signing.papers import letter

NOW = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)
PHRASE = "gröna båtar på Mälaren"


class InMemory(keyring.backend.KeyringBackend):
    """A keyring that remembers for as long as the test lasts."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.kept.pop((service, username), None)


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(key_file, "_MEMORY_KIB", 64)
    before = keyring.get_keyring()
    keyring.set_keyring(InMemory())
    yield keyring.get_keyring()
    keyring.set_keyring(before)


def told(call, *arguments) -> ErrorCode:
    with pytest.raises(BinderError) as caught:
        call(*arguments)
    return caught.value.code


def test_a_key_that_the_system_remembers_opens_the_binder(ring, tmp_path: Path) -> None:
    folder = tmp_path / "parm"
    open_binder.create(folder, PHRASE)
    key = open_binder.unlock(folder, PHRASE)
    assert open_binder.remember_key(folder, key)
    assert open_binder.unlock(folder, None) == key


def test_a_key_that_was_forgotten_is_asked_for(ring, tmp_path: Path) -> None:
    folder = tmp_path / "parm"
    open_binder.create(folder, PHRASE)
    open_binder.remember_key(folder, open_binder.unlock(folder, PHRASE))
    open_binder.forget_key(folder)
    assert told(open_binder.unlock, folder, None) is ErrorCode.NO_KEY
    assert not ring.kept


def test_two_binders_are_remembered_apart(ring, tmp_path: Path) -> None:
    folders = [tmp_path / "ett", tmp_path / "två"]
    for folder in folders:
        open_binder.create(folder, PHRASE)
        open_binder.remember_key(folder, open_binder.unlock(folder, PHRASE))
    assert open_binder.unlock(folders[0], None) != open_binder.unlock(folders[1], None)


def test_a_binder_is_in_use_while_it_is_open_for_writing(ring, tmp_path: Path) -> None:
    folder = tmp_path / "parm"
    open_binder.create(folder, PHRASE)
    with open_binder.open_binder(folder, open_binder.unlock(folder, PHRASE)):
        assert open_binder.is_in_use(folder)
    assert not open_binder.is_in_use(folder)


def test_a_binder_whose_key_file_is_gone_has_a_wrong_key_and_not_damage(ring, tmp_path: Path) -> None:
    from binder.storage.database import BinderKey

    folder = tmp_path / "parm"
    open_binder.create(folder, PHRASE)
    (folder / KEY_FILE_NAME).unlink()
    assert told(open_binder.open_binder, folder, BinderKey(bytes(32))) is ErrorCode.WRONG_KEY


def test_a_folder_is_no_paper(tmp_path: Path) -> None:
    assert told(check_paper.check, tmp_path) is ErrorCode.FILE_UNREADABLE


def test_a_paper_that_is_much_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_paper, "MOST_BYTES", 10)
    path = tmp_path / "y.txt"
    path.write_text("Yrkande angående Norrby", encoding="utf-8")
    assert told(check_paper.check, path) is ErrorCode.FILE_TOO_LARGE


def test_a_paper_of_blanks_and_page_numbers_is_read_as_one_that_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "y.txt"
    path.write_text("1 (2)\n\n2 (2)\n", encoding="utf-8")
    assert check_paper.check(path).facts["title"] is None


@pytest.fixture
def own_identity(tmp_path: Path) -> tuple[Path, Path]:
    from binder.signing.identity import make_identity

    identity = make_identity("Siv Ekman", NOW, "hemligt")
    bundle = tmp_path / "siv.p12"
    bundle.write_bytes(identity.pkcs12)
    paper = tmp_path / "yrkande.pdf"
    paper.write_bytes(letter())
    return bundle, paper


def sign(bundle: Path, source: Path, out: Path) -> object:
    return sign_file.sign_with_pkcs12(source, out, pkcs12=bundle, password="hemligt", now=NOW)


def test_a_paper_that_is_not_there_cannot_be_signed(own_identity, tmp_path: Path) -> None:
    bundle, _ = own_identity
    assert told(sign, bundle, tmp_path / "borta.pdf", tmp_path / "ut.pdf") is ErrorCode.FILE_MISSING


def test_a_folder_cannot_be_signed(own_identity, tmp_path: Path) -> None:
    bundle, _ = own_identity
    assert told(sign, bundle, tmp_path, tmp_path / "ut.pdf") is ErrorCode.FILE_UNREADABLE


def test_where_nothing_can_be_written_the_trouble_is_told_and_the_paper_kept(
    own_identity, tmp_path: Path
) -> None:
    bundle, paper = own_identity
    before = paper.read_bytes()
    assert told(sign, bundle, paper, tmp_path / "finns inte" / "ut.pdf") is ErrorCode.CANNOT_WRITE
    assert paper.read_bytes() == before


def test_the_engine_can_be_loaded_and_warmed_before_it_is_needed() -> None:
    read_paper.load_engine()
    read_paper.warm_up()
    with read_paper.open_bytes(letter()) as opened:
        assert opened.page_count == 1


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights do not bind everyone")
def test_a_paper_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "y.txt"
    path.write_text("Yrkande", encoding="utf-8")
    path.chmod(0)
    assert told(check_paper.check, path) is ErrorCode.FILE_UNREADABLE
