"""A key that is derived, and a view that is opened, while the window is loaded."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from binder.__main__ import ANSWER_WORD
from binder.domain.errors import BinderError, ErrorCode
from binder.services import early_answer, early_key, first_view, open_binder
from binder.services.early_key import EarlyKey

PASSPHRASE = "gröna hästar läser"


@pytest.fixture(scope="module")
def _made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("early") / "binder"
    open_binder.create(folder, PASSPHRASE)
    return folder


@pytest.fixture
def folder(_made, tmp_path, monkeypatch):
    monkeypatch.setenv(early_answer.PASSPHRASE_VARIABLE, PASSPHRASE)
    shutil.copytree(_made, tmp_path / "binder")
    return tmp_path / "binder"


def _begun(folder: Path | str) -> EarlyKey:
    return EarlyKey(str(folder), ANSWER_WORD)


def test_the_key_opens_the_binder(folder):
    key = _begun(folder).result()
    with open_binder.open_binder(folder, key, read_only=True) as binder:
        assert binder.folder == folder


def test_the_last_view_comes_with_the_key(folder):
    key = open_binder.unlock(folder, PASSPHRASE)
    first_view.keep(folder, key, b"frame\n3 1 1.0\n" + b"pixels\n" * 40_000)
    begun = _begun(folder)
    assert begun.result() == key
    assert begun.first_view == (b"frame", b"3 1 1.0", b"pixels\n" * 40_000)


@pytest.mark.parametrize("view", [b"", b"frame", b"frame\nsize without an end"])
def test_what_is_no_view_is_nothing(view):
    assert early_key.parts_of(view) == ()


def test_an_answer_is_waited_for_no_longer_than_told(folder):
    begun = _begun(folder)
    begun.wait(0)
    assert not begun.has_answered
    begun.wait(60)
    assert begun.has_answered


def test_a_wrong_passphrase_is_told_when_the_key_is_asked_for(folder, monkeypatch):
    monkeypatch.setenv(early_answer.PASSPHRASE_VARIABLE, "något helt annat")
    begun = _begun(folder)
    with pytest.raises(BinderError) as told:
        begun.result()
    assert told.value.code is ErrorCode.WRONG_KEY


def test_without_a_binder_there_is_none(tmp_path, monkeypatch):
    monkeypatch.setenv(early_answer.PASSPHRASE_VARIABLE, PASSPHRASE)
    with pytest.raises(BinderError) as told:
        _begun(tmp_path / "none").result()
    assert told.value.code is ErrorCode.NO_BINDER


def test_a_search_that_was_ended_has_found_no_key(folder):
    begun = _begun(folder)
    begun.drop()
    with pytest.raises(BinderError) as told:
        begun.result()
    assert told.value.code is ErrorCode.NO_KEY


def test_a_search_that_is_over_need_not_be_ended(folder):
    begun = _begun(folder)
    assert not begun.has_answered
    begun.result()
    assert begun.has_answered
    begun.drop()


def test_without_a_folder_the_last_binder_is_meant(folder, tmp_path, monkeypatch):
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path))
    (tmp_path / "settings.toml").write_text(f'last_binder = "{folder.as_posix()}"\n', encoding="utf-8")
    assert _begun("").result() == open_binder.unlock(folder, PASSPHRASE)


def test_a_frozen_program_answers_by_its_word(folder, monkeypatch):
    commands = []
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    real = early_key._started
    python = [sys.executable, "-c", f"import sys; sys.path[:] = {sys.path!r}; {early_key._ANSWER}"]

    def started(command, environment):
        commands.append(command)
        return real([*python, command[2]], environment)

    monkeypatch.setattr(early_key, "_started", started)
    _begun(folder).result()
    assert commands == [[sys.executable, ANSWER_WORD, str(folder)]]


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_neither_key_nor_passphrase_stands_in_the_list_of_processes(folder):
    begun = _begun(folder)
    line = Path(f"/proc/{begun.process_id}/cmdline").read_bytes()
    key = begun.result().raw
    assert PASSPHRASE.encode() not in line
    assert key.hex().encode() not in line


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_no_process_is_left_behind(folder):
    begun = _begun(folder)
    begun.result()
    assert not Path(f"/proc/{begun.process_id}").exists()
