"""The commands about two versions: JSON for programs, Swedish for people, trouble as a sentence."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from binder.__main__ import is_for_window, main
from binder.domain.annotation import TextQuote
from binder.domain.web_annotation import QuotedNote, annotation_json
from tests.two_versions import two_files


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    old, new = two_files(tmp_path)
    notes = tmp_path / "notes.jsonld"
    note = QuotedNote(id="n", quote=TextQuote(exact="tre upphandlingsformer"), page=1)
    notes.write_text(json.dumps([annotation_json(note, source="old.pdf")]), encoding="utf-8")
    return [str(old), str(new), str(notes)]


def test_carry_prints_json(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["carry", *files[:2], "--notes", files[2], "--json"]) == 0
    (note,) = json.loads(capsys.readouterr().out)
    assert (note["id"], note["state"], note["page"]) == ("n", "moved", 3)


def test_carry_prints_swedish(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["carry", *files[:2], "--notes", files[2]]) == 0
    assert capsys.readouterr().out.endswith("tre upphandlingsformer\n\n1 flyttad\n")


@pytest.fixture
def collector_on() -> Iterator[None]:
    """As in a program of the command line."""
    gc.enable()
    yield
    gc.disable()


@pytest.mark.usefixtures("collector_on")
@pytest.mark.parametrize("notes", [0, 2])
def test_garbage_is_collected_again_afterwards(files: list[str], notes: int) -> None:
    main(["carry", *files[:2], "--notes", files[notes]])
    assert gc.isenabled()


def test_compare_prints_json(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *files[:2], "--json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert {"old": 2, "new": 2, "state": "changed"} in content["pages"]


def test_compare_prints_swedish(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *files[:2]]) == 0
    assert "Tillagt, s. 2\n  + inte\n" in capsys.readouterr().out


def test_a_missing_file_is_told_in_a_sentence(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", files[0], "finns-inte.pdf"]) == 2
    assert capsys.readouterr().err.startswith("Fel: ")


def test_notes_that_are_none_are_told(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["carry", *files[:2], "--notes", files[0]]) == 2
    assert capsys.readouterr().err.startswith("Fel: ")


@pytest.mark.parametrize("command", ["carry", "compare"])
def test_the_commands_open_no_window(command: str) -> None:
    assert not is_for_window([command])
