"""The key is wrapped by passphrase and by recovery code, and the file says nothing without them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import keyring
import keyring.backend
import keyring.backends.fail
import keyring.errors
import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.storage import key_file
from binder.storage.binder_key import BinderKey

PHRASE = "gröna båtar på Mälaren"


@pytest.fixture(autouse=True)
def quick_derivation(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.function is not test_the_derivation_costs_what_rfc_9106_recommends:
        monkeypatch.setattr(key_file, "_MEMORY_KIB", 64)


class Drawer(keyring.backend.KeyringBackend):
    """A keyring that lasts as long as the test."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError


@pytest.fixture
def drawer() -> Iterator[Drawer]:
    before, drawer = keyring.get_keyring(), Drawer()
    keyring.set_keyring(drawer)
    yield drawer
    keyring.set_keyring(before)


@pytest.fixture
def no_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.fail.Keyring())
    yield
    keyring.set_keyring(before)


def content(folder: Path) -> dict[str, Any]:
    return dict(json.loads((folder / "key.json").read_text()))


def refusal(folder: Path, secret: str) -> ErrorCode:
    with pytest.raises(BinderError) as told:
        key_file.unlock(folder, secret)
    return told.value.code


def test_the_passphrase_gives_the_key(tmp_path: Path) -> None:
    key, _ = key_file.make_key(tmp_path, PHRASE)
    assert key_file.unlock(tmp_path, PHRASE) == key


def test_the_passphrase_counts_however_its_letters_are_composed(tmp_path: Path) -> None:
    key, _ = key_file.make_key(tmp_path, "gr\u00f6na b\u00e5tar i sj\u00f6n")
    assert key_file.unlock(tmp_path, "gro\u0308na ba\u030atar i sjo\u0308n ") == key


def test_the_recovery_code_gives_the_key_however_it_is_written(tmp_path: Path) -> None:
    key, code = key_file.make_key(tmp_path, PHRASE)
    assert key_file.unlock(tmp_path, code) == key
    assert (
        key_file.unlock(tmp_path, code.lower().replace("-", " ").replace("0", "o").replace("1", "l")) == key
    )


def test_a_wrong_passphrase_is_told(tmp_path: Path) -> None:
    key_file.make_key(tmp_path, PHRASE)
    assert refusal(tmp_path, "gröna båtar på Vättern") is ErrorCode.WRONG_KEY
    assert refusal(tmp_path, "0000-0000-0000-0000-0000-0000-0000-0000") is ErrorCode.WRONG_KEY


def test_a_short_passphrase_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(BinderError) as told:
        key_file.make_key(tmp_path, "kort")
    assert told.value.code is ErrorCode.PASSPHRASE_TOO_SHORT
    assert list(tmp_path.iterdir()) == []


def test_a_key_is_never_written_over(tmp_path: Path) -> None:
    key_file.make_key(tmp_path, PHRASE)
    with pytest.raises(BinderError) as told:
        key_file.make_key(tmp_path, PHRASE)
    assert told.value.code is ErrorCode.BINDER_EXISTS


def test_two_binders_have_different_keys(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert key_file.make_key(tmp_path / "a", PHRASE)[0] != key_file.make_key(tmp_path / "b", PHRASE)[0]


def test_the_file_holds_neither_key_nor_code(tmp_path: Path) -> None:
    key, code = key_file.make_key(tmp_path, PHRASE)
    text = (tmp_path / "key.json").read_text()
    assert key.raw.hex() not in text
    assert code not in text


def test_the_derivation_costs_what_rfc_9106_recommends(tmp_path: Path) -> None:
    key_file.make_key(tmp_path, PHRASE)
    wrapped = content(tmp_path)["passphrase"]
    assert (wrapped["memory_kib"], wrapped["iterations"]) == (65536, 3)


def test_a_new_passphrase_replaces_the_old(tmp_path: Path) -> None:
    key, code = key_file.make_key(tmp_path, PHRASE)
    key_file.change_passphrase(tmp_path, key, "röda båtar på Vänern")
    assert key_file.unlock(tmp_path, "röda båtar på Vänern") == key
    assert refusal(tmp_path, PHRASE) is ErrorCode.WRONG_KEY
    assert key_file.unlock(tmp_path, code) == key


def test_a_new_recovery_code_replaces_the_old(tmp_path: Path) -> None:
    key, code = key_file.make_key(tmp_path, PHRASE)
    assert key_file.unlock(tmp_path, key_file.renew_recovery_code(tmp_path, key)) == key
    assert refusal(tmp_path, code) is ErrorCode.WRONG_KEY


def test_the_file_knows_its_own_key(tmp_path: Path) -> None:
    key, _ = key_file.make_key(tmp_path, PHRASE)
    assert key_file.fits(tmp_path, key)
    assert not key_file.fits(tmp_path, BinderKey(bytes(32)))


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"format": 2}', '{"format": 1, "passphrase": {}}'])
def test_a_damaged_file_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "key.json").write_text(text)
    assert refusal(tmp_path, PHRASE) is ErrorCode.KEY_FILE_DAMAGED


@pytest.mark.parametrize(("name", "value"), [("salt", "%%%"), ("nonce", ""), ("memory_kib", "much")])
def test_a_damaged_value_is_told(tmp_path: Path, name: str, value: str) -> None:
    key_file.make_key(tmp_path, PHRASE)
    damaged = content(tmp_path)
    damaged["passphrase"][name] = value
    (tmp_path / "key.json").write_text(json.dumps(damaged))
    assert refusal(tmp_path, PHRASE) is ErrorCode.KEY_FILE_DAMAGED


def test_without_a_file_there_is_no_binder(tmp_path: Path) -> None:
    assert refusal(tmp_path, PHRASE) is ErrorCode.NO_BINDER


def test_two_windows_may_try_a_passphrase_at_once(tmp_path: Path) -> None:
    key, _ = key_file.make_key(tmp_path, PHRASE)
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: key_file.unlock(tmp_path, PHRASE), range(40)))
    assert found == [key] * 40


def test_the_keyring_remembers_until_it_is_told_to_forget(tmp_path: Path, drawer: Drawer) -> None:
    key, _ = key_file.make_key(tmp_path, PHRASE)
    assert key_file.remember_key(tmp_path, key)
    assert key_file.remembered_key(tmp_path) == key
    key_file.forget_key(tmp_path)
    assert key_file.remembered_key(tmp_path) is None


def test_the_keyring_keeps_two_binders_apart(tmp_path: Path, drawer: Drawer) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    key, _ = key_file.make_key(tmp_path / "a", PHRASE)
    key_file.make_key(tmp_path / "b", PHRASE)
    key_file.remember_key(tmp_path / "a", key)
    assert key_file.remembered_key(tmp_path / "b") is None


def test_rubbish_in_the_keyring_is_no_key(tmp_path: Path, drawer: Drawer) -> None:
    key, _ = key_file.make_key(tmp_path, PHRASE)
    key_file.remember_key(tmp_path, key)
    drawer.kept = dict.fromkeys(drawer.kept, "rubbish")
    assert key_file.remembered_key(tmp_path) is None


def test_a_system_without_keyring_is_no_trouble(tmp_path: Path, no_keyring: None) -> None:
    key, _ = key_file.make_key(tmp_path, PHRASE)
    assert not key_file.remember_key(tmp_path, key)
    assert key_file.remembered_key(tmp_path) is None
    key_file.forget_key(tmp_path)
