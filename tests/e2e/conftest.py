"""A desktop of its own for each test that drives the real window."""

from __future__ import annotations

from pathlib import Path

import pytest

from binder.services import first_start
from tests.e2e import councillor as story
from tests.e2e.stage import desktop, missing


@pytest.fixture(scope="session")
def tools() -> None:
    """The test is skipped where a tool of the desktop is not installed."""
    absent = missing()
    if absent:
        pytest.skip(f"not on this machine: {', '.join(absent)}")


@pytest.fixture
def stage(tools, tmp_path):
    with desktop(tmp_path) as made:
        yield made


@pytest.fixture
def with_binder(stage):
    """A desktop on which there is a binder that opens without being asked for the passphrase."""
    details = first_start.MemberDetails(
        name=story.NAME, role=story.ROLE, party=story.PARTY, municipality_id="bjorkasa"
    )
    first_start.create(stage.home / "binder", story.PASSPHRASE, details)
    stage.environment["BINDER_PASSPHRASE"] = story.PASSPHRASE
    return stage


@pytest.fixture
def kallelse(stage) -> Path:
    path = stage.home / "Downloads" / "kallelse.pdf"
    path.write_bytes(story.EXAMPLE.read_bytes())
    return path
