"""A binder of an invented member, with a meeting in it, for the tests of services."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from binder.domain.ids import AgendaItemId
from binder.storage import meetings
from binder.storage.database import Binder, BinderKey
from tests.new_binder import new_binder
from tests.services.world import World, made


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 3, 2, 18, 30, tzinfo=UTC)


@pytest.fixture
def world(tmp_path: Path, now: datetime) -> Iterator[World]:
    built = made(tmp_path, now)
    yield built
    built.binder.close()


@pytest.fixture
def binder(tmp_path: Path) -> Iterator[Binder]:
    """A binder with nothing in it."""
    with new_binder(tmp_path / "binder", BinderKey(b"k" * 32)) as made:
        yield made


@pytest.fixture
def item_id(binder: Binder) -> AgendaItemId:
    """The only item of the only meeting."""
    when = datetime(2024, 3, 5, 12, 0, tzinfo=UTC)
    meeting = {"municipality": "x", "body": "Kommunstyrelsen", "date": "2024-03-06"}
    meeting_id = meetings.insert_meeting(binder, meeting, when)
    return meetings.insert_item(
        binder, meeting_id, {"number": "7", "title": "Lekplats i Solbacken", "dnr": "KS-2024/12"}
    )
