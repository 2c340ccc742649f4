"""A key that is derived while the window is loaded."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from binder.__main__ import ANSWER_WORD
from binder.domain.errors import BinderError, ErrorCode
from binder.services import early_key, open_binder

PASSPHRASE = "gröna hästar läser"


@pytest.fixture
def folder(tmp_path):
    open_binder.create(tmp_path / "binder", PASSPHRASE)
    return tmp_path / "binder"


def test_the_key_opens_the_binder(folder, monkeypatch):
    monkeypatch.setenv(early_key.PASSPHRASE_VARIABLE, PASSPHRASE)
    key = early_key.begin(folder, ANSWER_WORD).result()
    with open_binder.open_binder(folder, key, read_only=True) as binder:
        assert binder.folder == folder


def test_a_wrong_passphrase_is_told_when_the_key_is_asked_for(folder, monkeypatch):
    monkeypatch.setenv(early_key.PASSPHRASE_VARIABLE, "något helt annat")
    begun = early_key.begin(folder, ANSWER_WORD)
    with pytest.raises(BinderError) as told:
        begun.result()
    assert told.value.code is ErrorCode.WRONG_KEY


def test_nothing_is_begun_for_a_binder_that_another_window_has_open(folder, monkeypatch):
    monkeypatch.setenv(early_key.PASSPHRASE_VARIABLE, PASSPHRASE)
    with open_binder.open_binder(folder, early_key.find(folder)):
        assert early_key.begin(folder, ANSWER_WORD) is None


def test_a_search_that_was_ended_from_outside_has_found_no_key(folder, monkeypatch):
    monkeypatch.setenv(early_key.PASSPHRASE_VARIABLE, PASSPHRASE)
    begun = early_key.begin(folder, ANSWER_WORD)
    begun.drop()
    with pytest.raises(BinderError) as told:
        begun.result()
    assert told.value.code is ErrorCode.NO_KEY


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_neither_key_nor_passphrase_stands_in_the_list_of_processes(folder, monkeypatch):
    monkeypatch.setenv(early_key.PASSPHRASE_VARIABLE, PASSPHRASE)
    begun = early_key.begin(folder, ANSWER_WORD)
    line = Path(f"/proc/{begun.process_id}/cmdline").read_bytes()
    key = begun.result().raw
    assert PASSPHRASE.encode() not in line
    assert key.hex().encode() not in line


def test_nothing_is_begun_without_a_binder(tmp_path, monkeypatch):
    monkeypatch.setenv(early_key.PASSPHRASE_VARIABLE, PASSPHRASE)
    assert early_key.begin(tmp_path / "none", ANSWER_WORD) is None
