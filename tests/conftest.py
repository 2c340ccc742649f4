"""Fixtures that more than one room of tests uses."""

from __future__ import annotations

import gc
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from binder.garbage import collect_due

# Whether a test is right does not depend on what else the computer does.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"


def pytest_configure() -> None:
    """Python's collector may free a window's objects, on any thread: it runs between the tests instead."""
    gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """The thousands of collected tests stay to the end: the collector need not go through them again."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_logfinish() -> Generator[None]:
    """Collect what Python would have by now."""
    yield
    collect_due()


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real papers with answers; the test is skipped where it is not there."""
    if not CORPUS.is_dir():
        pytest.skip("the corpus is not here")
    return CORPUS


@pytest.fixture
def quick_derivation(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new binder's key costs no second, where the test is not about what a passphrase costs to guess."""
    monkeypatch.setattr("binder.storage.key_file._MEMORY_KIB", 64)


WITH_A_WINDOW = Path(__file__).parent / "e2e"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse what would never run, and skip what cannot."""
    see_that_all_windows_are_found(items)
    skip_what_needs_tesseract(items)


def see_that_all_windows_are_found(items: list[pytest.Item]) -> None:
    """packaging/test runs the tests of real windows by themselves, and collects them in one folder only."""
    windows = [item for item in items if item.get_closest_marker("x11")]
    astray = [item.nodeid for item in windows if WITH_A_WINDOW not in item.path.parents]
    if astray:
        raise pytest.UsageError(*astray, f"tests with the mark x11 belong in {WITH_A_WINDOW}")


def skip_what_needs_tesseract(items: list[pytest.Item]) -> None:
    """It is looked for only if something needs it."""
    needing = [item for item in items if item.get_closest_marker("ocr")]
    if needing:
        from binder.pdf import tesseract

        if tesseract.program() is None:
            for item in needing:
                item.add_marker(pytest.mark.skip("Tesseract with Swedish is not here"))
