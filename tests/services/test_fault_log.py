"""Bug reports: where in the program, and nothing of what was written."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from binder.services import fault_log, write_draft

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SECRET = "Hemlig motivering om skolan"


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path))


def reported():
    try:
        write_draft.draft(SECRET, SECRET)
    except AttributeError as error:
        return fault_log.report(type(error), error.__traceback__, now=NOW, version="9.9")


def test_a_report_says_where_in_the_code_and_what_kind():
    text = reported()
    assert "binder/services/write_draft.py:" in text
    assert "builtins.AttributeError" in text
    assert "version 9.9" in text


def test_a_report_holds_nothing_of_the_values():
    assert SECRET not in reported()
    assert "str" not in reported()


def test_a_report_does_not_say_where_somebody_lives():
    assert str(fault_log.Path(__file__).parents[2]) not in reported()


def test_reports_are_added_to_one_private_file():
    fault_log.note("ett")
    fault_log.note("två")
    assert fault_log.log_file().read_text(encoding="utf-8") == "ett\ntvå\n"
    assert fault_log.log_file().stat().st_mode & 0o077 == 0


def test_the_file_does_not_grow_for_ever():
    for _ in range(5):
        fault_log.note("x" * 90_000)
    assert fault_log.log_file().stat().st_size < fault_log.LARGEST + 100_000


def test_a_place_that_cannot_be_written_is_no_further_trouble(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path / "file" / "below"))
    fault_log.note("ett")
    assert not fault_log.log_file().exists()
