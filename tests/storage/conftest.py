"""A binder in a temporary folder, and the moment at which its tests play."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from binder.storage.database import Binder, BinderKey
from tests.new_binder import new_binder
from tests.storage.small_disk import mounted

KEY = BinderKey(bytes(range(32)))
NOW = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)


@pytest.fixture
def key() -> BinderKey:
    return KEY


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "parm"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    with mounted(tmp_path / "disk") as disk:
        yield disk


@pytest.fixture
def binder(folder: Path, key: BinderKey) -> Iterator[Binder]:
    with new_binder(folder, key) as opened:
        yield opened
