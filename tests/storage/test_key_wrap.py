"""What a start loads in order to find the key, and what it finds."""

from __future__ import annotations

import json
import subprocess
import sys
import threading

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from binder.domain.errors import BinderError, ErrorCode
from binder.storage import key_file, key_wrap

PHRASE = "gröna hästar läser"
SLOW = {"pathlib", "hmac", "secrets", "random", "tomllib", "platformdirs", "sqlcipher3", "keyring"}
"""Milliseconds each, and none of them has anything to do with a passphrase."""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(key_file, "_MEMORY_KIB", 64)
    key_file.make_key(tmp_path, PHRASE)
    return tmp_path


def _loaded_after(statement: str) -> set[str]:
    code = f"import sys; sys.path[:] = {sys.path!r}; {statement}; print(*sys.modules)"
    # Without the site module, as the process that finds the key is started.
    run = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, check=True, text=True)
    return set(run.stdout.split())


def test_finding_the_key_loads_nothing_that_takes_time(folder):
    unlocked = f"from binder.storage.key_wrap import unlock; unlock({str(folder)!r}, {PHRASE!r})"
    assert not _loaded_after(unlocked) & SLOW


def test_before_the_key_is_derived_hardly_anything_is_loaded(folder):
    read = f"from binder.storage.key_wrap import read; read({str(folder)!r}); import nacl._sodium"
    assert not _loaded_after(read) & {"json", "re", "enum", "typing", "cryptography"}


@pytest.mark.parametrize("indent", [2, None, 1])
def test_a_key_file_is_read_whatever_its_lines(folder, indent):
    file = folder / "key.json"
    content = json.loads(file.read_text())
    file.write_text(json.dumps(content, indent=indent))
    assert key_wrap.read(folder) == content


@pytest.mark.parametrize("percent", range(0, 100, 4))
def test_half_a_key_file_is_damaged(folder, percent):
    file = folder / "key.json"
    text = file.read_text()
    file.write_text(text[: len(text) * percent // 100])
    with pytest.raises(BinderError) as told:
        key_wrap.read(folder)
    assert told.value.code is ErrorCode.KEY_FILE_DAMAGED


def test_what_takes_time_would_be_seen():
    assert _loaded_after("import binder.storage.key_file") & SLOW


def test_a_folder_may_be_a_text_or_a_path(folder):
    assert key_wrap.unlock(str(folder), PHRASE) == key_wrap.unlock(folder, PHRASE)


def test_without_a_key_file_there_is_no_binder(tmp_path):
    with pytest.raises(BinderError) as told:
        key_wrap.unlock(str(tmp_path), PHRASE)
    assert told.value.code is ErrorCode.NO_BINDER


def test_a_key_file_of_another_format_is_damaged(folder):
    file = folder / "key.json"
    file.write_text(file.read_text().replace('"format": 1', '"format": 2'))
    with pytest.raises(BinderError) as told:
        key_wrap.unlock(folder, PHRASE)
    assert told.value.code is ErrorCode.KEY_FILE_DAMAGED


@pytest.mark.parametrize("lanes", [1, 4])
def test_the_derivation_is_the_one_that_everybody_has(lanes):
    salt = bytes(range(16))
    theirs = Argon2id(salt=salt, length=32, iterations=2, lanes=lanes, memory_cost=64)
    assert key_wrap.derive("gröna hästar", salt, 64, 2, lanes) == theirs.derive("gröna hästar".encode())


def test_a_binder_of_an_earlier_version_opens(tmp_path, monkeypatch):
    monkeypatch.setattr(key_file, "_MEMORY_KIB", 64)
    monkeypatch.setattr(key_file, "_LANES", 4)
    key, _ = key_file.make_key(tmp_path, PHRASE)
    assert '"lanes": 4' in (tmp_path / "key.json").read_text()
    assert key_wrap.unlock(tmp_path, PHRASE) == key


@pytest.mark.parametrize("parameters", [(1, 3), (64, 0), (-1, 3), (2**40, 3)])
def test_parameters_that_nobody_wrote_are_a_damaged_file(folder, parameters):
    file = folder / "key.json"
    memory, passes = parameters
    text = file.read_text().replace('"memory_kib": 64', f'"memory_kib": {memory}')
    file.write_text(text.replace('"iterations": 3', f'"iterations": {passes}'))
    with pytest.raises(BinderError) as told:
        key_wrap.unlock(folder, PHRASE)
    assert told.value.code is ErrorCode.KEY_FILE_DAMAGED


def test_what_is_to_be_done_beside_is_done(folder):
    done = threading.Event()
    key_wrap.unlock(folder, PHRASE, beside=done.set)
    assert done.wait(10)
