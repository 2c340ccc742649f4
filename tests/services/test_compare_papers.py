"""Two PDFs are compared page by page, with the boxes of what changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.services.compare_papers import Comparison, as_json, compare_files
from tests.two_versions import two_files


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    return two_files(tmp_path)


@pytest.fixture
def compared(files: tuple[Path, Path]) -> Comparison:
    return compare_files(*files)


def test_every_page_has_its_state(compared: Comparison) -> None:
    assert as_json(compared)["pages"] == [
        {"old": 3, "new": None, "state": "removed"},
        {"old": None, "new": 1, "state": "inserted"},
        {"old": 2, "new": 2, "state": "changed"},
        {"old": 1, "new": 3, "state": "moved"},
    ] or {(page.old, page.new, page.state.value) for page in compared.pages} == {
        (3, None, "removed"),
        (None, 1, "inserted"),
        (2, 2, "changed"),
        (1, 3, "moved"),
    }


def test_the_changed_word_is_told_and_boxed(compared: Comparison) -> None:
    (change,) = [change for change in compared.changes if change.new and change.new.page == 2]
    assert change.new is not None
    (quad,) = change.new.quads
    assert (change.kind.value, change.old, change.new.text) == ("added", None, "inte")
    assert 70 < quad.left < quad.right < 525


def test_what_was_removed_has_its_old_place(compared: Comparison) -> None:
    removed = [change.old for change in compared.changes if change.new is None]
    assert any(old is not None and old.page == 3 and "medborgarlöfte" in old.text for old in removed)


def test_the_form_stays(compared: Comparison) -> None:
    content = json.loads(json.dumps(as_json(compared)))
    assert list(content) == ["pages", "changes", "agenda"]
    assert {key for change in content["changes"] for key in change} == {"kind", "old", "new"}
    assert {key for change in content["changes"] if change["new"] for key in change["new"]} == {
        "page",
        "quads",
        "text",
    }


def test_a_file_compared_with_itself_has_not_changed(files: tuple[Path, Path]) -> None:
    found = compare_files(files[0], files[0])
    assert ({page.state.value for page in found.pages}, found.changes) == ({"same"}, ())


def test_agendas_are_compared_by_whoever_can(files: tuple[Path, Path]) -> None:
    found = compare_files(*files, agenda=lambda old, new: [{"old": old.name, "new": new.name}])
    assert as_json(found)["agenda"] == [{"old": "old.pdf", "new": "new.pdf"}]


@pytest.mark.parametrize("broken", [0, 1])
def test_a_file_that_is_no_pdf_is_told(files: tuple[Path, Path], broken: int) -> None:
    files[broken].write_bytes(b"%PDF-1.7 nothing more")
    with pytest.raises(BinderError) as caught:
        compare_files(*files)
    assert caught.value.code is ErrorCode.PDF_DAMAGED
