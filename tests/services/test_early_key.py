"""A key that is derived while the window is loaded."""

from __future__ import annotations

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.services import early_key, open_binder

PASSPHRASE = "gröna hästar läser"


@pytest.fixture
def folder(tmp_path):
    open_binder.create(tmp_path / "binder", PASSPHRASE)
    return tmp_path / "binder"


def test_the_key_opens_the_binder(folder, monkeypatch):
    monkeypatch.setenv(early_key.PASSPHRASE_VARIABLE, PASSPHRASE)
    key = early_key.begin(folder).result()
    with open_binder.open_binder(folder, key, read_only=True) as binder:
        assert binder.folder == folder


def test_a_wrong_passphrase_is_told_when_the_key_is_asked_for(folder, monkeypatch):
    monkeypatch.setenv(early_key.PASSPHRASE_VARIABLE, "något helt annat")
    begun = early_key.begin(folder)
    with pytest.raises(BinderError) as told:
        begun.result()
    assert told.value.code is ErrorCode.WRONG_KEY


def test_nothing_is_begun_without_a_passphrase(folder, monkeypatch):
    monkeypatch.delenv(early_key.PASSPHRASE_VARIABLE, raising=False)
    assert early_key.begin(folder) is None


def test_nothing_is_begun_without_a_binder(tmp_path, monkeypatch):
    monkeypatch.setenv(early_key.PASSPHRASE_VARIABLE, PASSPHRASE)
    assert early_key.begin(tmp_path / "none") is None
