"""Fixtures that more than one room of tests uses."""

from __future__ import annotations

from pathlib import Path

import pytest

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real papers with answers; the test is skipped where it is not there."""
    if not CORPUS.is_dir():
        pytest.skip("the corpus is not here")
    return CORPUS
