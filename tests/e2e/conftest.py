"""A desktop of its own for each test that drives the real window."""

from __future__ import annotations

import pytest

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
