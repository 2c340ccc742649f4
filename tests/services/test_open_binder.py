"""A binder is made whole, unlocked with what only the member knows, and refused with a reason."""

from __future__ import annotations

import os
from pathlib import Path

import keyring
import keyring.backends.fail
import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.services import open_binder
from binder.storage import key_file
from binder.storage.database import BinderKey

PHRASE = "gröna båtar på Mälaren"


@pytest.fixture(autouse=True)
def quick_derivation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_file, "_MEMORY_KIB", 64)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "pärmen"


def test_a_binder_that_was_made_can_be_opened(folder: Path) -> None:
    assert not open_binder.exists(folder)
    code = open_binder.create(folder, PHRASE)
    assert open_binder.exists(folder)
    for secret in (PHRASE, code):
        open_binder.open_binder(folder, open_binder.unlock(folder, secret)).close()


def test_the_folder_is_the_members_own(folder: Path) -> None:
    open_binder.create(folder, PHRASE)
    assert os.name == "nt" or folder.stat().st_mode & 0o077 == 0


def test_a_short_passphrase_leaves_no_folder(folder: Path) -> None:
    with pytest.raises(BinderError) as told:
        open_binder.create(folder, "kort")
    assert told.value.code is ErrorCode.PASSPHRASE_TOO_SHORT
    assert list(folder.parent.iterdir()) == []


def test_a_binder_is_not_made_over_another(folder: Path) -> None:
    open_binder.create(folder, PHRASE)
    key = open_binder.unlock(folder, PHRASE)
    with pytest.raises(BinderError) as told:
        open_binder.create(folder, "en helt annan fras")
    assert told.value.code is ErrorCode.BINDER_EXISTS
    assert open_binder.unlock(folder, PHRASE) == key


def test_a_damaged_first_page_is_damage_and_not_a_wrong_key(folder: Path) -> None:
    open_binder.create(folder, PHRASE)
    key = open_binder.unlock(folder, PHRASE)
    database = folder / "binder.db"
    content = bytearray(database.read_bytes())
    content[200] ^= 1
    database.write_bytes(content)
    with pytest.raises(BinderError) as told:
        open_binder.open_binder(folder, key)
    assert told.value.code is ErrorCode.BINDER_DAMAGED
    assert database.read_bytes() == content


def test_a_key_of_another_binder_is_a_wrong_key(folder: Path) -> None:
    open_binder.create(folder, PHRASE)
    with pytest.raises(BinderError) as told:
        open_binder.open_binder(folder, BinderKey(bytes(32)))
    assert told.value.code is ErrorCode.WRONG_KEY


def test_without_keyring_the_passphrase_is_asked_for(folder: Path) -> None:
    open_binder.create(folder, PHRASE)
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.fail.Keyring())
    try:
        assert not open_binder.remember_key(folder, open_binder.unlock(folder, PHRASE))
        with pytest.raises(BinderError) as told:
            open_binder.unlock(folder, None)
    finally:
        keyring.set_keyring(before)
    assert told.value.code is ErrorCode.NO_KEY


def test_the_passphrase_and_the_code_can_be_changed(folder: Path) -> None:
    open_binder.create(folder, PHRASE)
    key = open_binder.unlock(folder, PHRASE)
    open_binder.change_passphrase(folder, key, "röda båtar på Vänern")
    code = open_binder.renew_recovery_code(folder, key)
    assert open_binder.unlock(folder, "röda båtar på Vänern") == open_binder.unlock(folder, code) == key


def test_the_present_passphrase_is_asked_for_before_it_is_changed(folder: Path) -> None:
    open_binder.create(folder, PHRASE)
    with pytest.raises(BinderError) as told:
        open_binder.replace_passphrase(folder, "en annan fras", "röda båtar på Vänern")
    assert told.value.code is ErrorCode.WRONG_KEY
    assert open_binder.unlock(folder, PHRASE)


def test_the_recovery_code_may_set_a_new_passphrase(folder: Path) -> None:
    code = open_binder.create(folder, PHRASE)
    open_binder.replace_passphrase(folder, code, "röda båtar på Vänern")
    assert open_binder.unlock(folder, "röda båtar på Vänern").raw == open_binder.unlock(folder, code).raw
    with pytest.raises(BinderError):
        open_binder.unlock(folder, PHRASE)


def test_a_new_code_needs_the_passphrase_and_ends_the_old_one(folder: Path) -> None:
    code = open_binder.create(folder, PHRASE)
    with pytest.raises(BinderError):
        open_binder.replace_recovery_code(folder, "en annan fras")
    new = open_binder.replace_recovery_code(folder, PHRASE)
    assert open_binder.unlock(folder, new).raw == open_binder.unlock(folder, PHRASE).raw
    with pytest.raises(BinderError):
        open_binder.unlock(folder, code)


def test_the_usual_place_is_the_users_own() -> None:
    assert open_binder.default_folder().is_absolute()
    assert "motesparm" in str(open_binder.default_folder())
