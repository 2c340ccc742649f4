"""A binder of an invented member, with a meeting in it, for the tests of services."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.services.world import World, made


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 3, 2, 18, 30, tzinfo=UTC)


@pytest.fixture
def world(tmp_path: Path, now: datetime) -> Iterator[World]:
    built = made(tmp_path, now)
    yield built
    built.binder.close()
