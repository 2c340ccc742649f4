"""Settings are kept, mended where they are damaged, and never stop the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from binder.services import settings
from binder.services.settings import Settings


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path / "config"))
    return tmp_path / "config" / "settings.toml"


def written(file: Path, text: str | bytes) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())


def test_before_the_first_start_there_are_defaults() -> None:
    assert settings.load() == Settings()
    assert not settings.load().was_damaged


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    chosen = Settings(theme="dark", text_size=150, last_binder=tmp_path / "pärm", language="en")
    settings.save(chosen)
    assert settings.load() == chosen


def test_what_another_version_set_is_kept(file: Path) -> None:
    written(file, 'theme = "dark"\nhandwriting = true\n[pen]\nwidth = 2\n')
    settings.save(settings.load())
    loaded = settings.load()
    assert loaded.unknown == {"handwriting": True, "pen": {"width": 2}}
    assert loaded.theme == "dark"


@pytest.mark.parametrize("text", ["theme = ", "\x00", b"\xff\xfe", '"'])
def test_a_damaged_file_means_defaults_and_is_told(file: Path, text: str | bytes) -> None:
    written(file, text)
    loaded = settings.load()
    assert loaded == Settings()
    assert loaded.was_damaged


def test_a_damaged_file_is_laid_aside_before_it_is_written_over(file: Path) -> None:
    written(file, "theme = ")
    settings.save(settings.load())
    assert file.with_name("settings.toml.damaged").read_text() == "theme = "
    assert not settings.load().was_damaged


@pytest.mark.parametrize(
    "text", ['theme = "pink"', "text_size = true", "text_size = [1]", "last_binder = 7", 'language = "xx"']
)
def test_a_value_that_cannot_be_is_told_and_the_rest_kept(file: Path, text: str) -> None:
    written(file, text + "\nother = 1\n")
    loaded = settings.load()
    assert loaded.was_damaged
    assert (loaded.theme, loaded.text_size, loaded.unknown) == ("system", 100, {"other": 1})


@pytest.mark.parametrize(("set_to", "used"), [(50, 100), (999, 200), (125, 125)])
def test_the_text_size_stays_within_its_bounds(file: Path, set_to: int, used: int) -> None:
    written(file, f"text_size = {set_to}")
    assert settings.load().text_size == used


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.binary(max_size=60))
def test_no_file_whatever_stops_the_program(file: Path, content: bytes) -> None:
    written(file, content)
    assert settings.load().theme in settings.THEMES
