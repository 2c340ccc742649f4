"""Second versions of real agendas: every page is known again, and notes go where their page went."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from binder.domain.web_annotation import QuotedNote, annotation_json
from binder.pdf.engine import open_pdf
from binder.services.carry_files import place_file
from binder.services.compare_papers import compare_files
from binder.services.place_notes import as_json

pytestmark = pytest.mark.corpus
PAIRS = ("kungsbacka-service-2025-03-27", "kungsbacka-val-2024-06-12")


@pytest.fixture(params=PAIRS)
def pair(request: pytest.FixtureRequest, corpus: Path) -> tuple[Path, Path, list[dict[str, Any]]]:
    start = corpus / "agendas" / request.param
    merge = json.loads(start.with_name(f"{start.name}.merge.json").read_text(encoding="utf-8"))
    old, new = (start.with_name(f"{start.name}-handlingar{end}.pdf") for end in ("", "-v2"))
    return old, new, merge["pages"]


def some_notes(path: Path, count: int) -> Iterator[QuotedNote]:
    chance = random.Random(5)  # noqa: S311 - the same notes every time
    with open_pdf(path) as paper:
        for number in range(count):
            page = chance.randint(1, paper.page_count)
            words = list(re.finditer(r"\S+", paper.characters(page)))
            if len(words) > 3:
                length = min(len(words), chance.choice((1, 2, 3, 5, 8, 12, 20, 40)))
                first = chance.randrange(len(words) - length + 1)
                end = words[first + length - 1].end()
                selection = paper.between(page, words[first].start(), end)
                if selection is not None:
                    yield QuotedNote(id=str(number), quote=selection.quote, page=page, quads=selection.quads)


def test_pages_are_paired_as_they_were_made(pair: tuple[Path, Path, list[dict[str, Any]]]) -> None:
    old, new, pages = pair
    found = {page.old: page.new for page in compare_files(old, new).pages if page.old is not None}
    assert found == {page["old"]: page["new"] for page in pages if page["old"] is not None}


def test_pages_that_are_the_same_are_told_so(pair: tuple[Path, Path, list[dict[str, Any]]]) -> None:
    old, new, pages = pair
    same = {page["old"] for page in pages if page["status"] == "same"}
    told = {page.old: page.state.value for page in compare_files(old, new).pages}
    assert {told[page] for page in same} <= {"same", "moved"}


def test_notes_go_where_their_page_went(
    pair: tuple[Path, Path, list[dict[str, Any]]], tmp_path: Path
) -> None:
    old, new, pages = pair
    notes = list(some_notes(old, 300))
    path = tmp_path / "notes.jsonld"
    path.write_text(json.dumps([annotation_json(note, source=old.name) for note in notes]), encoding="utf-8")
    went = {page["old"]: page for page in pages if page["old"] is not None}
    for note, placed in zip(notes, as_json(place_file(old, new, path)), strict=True):
        page = went[note.page]
        assert page["status"] != "same" or placed["page"] == page["new"]
        assert placed["state"] not in {"kept", "moved"} or placed["page"] == page["new"]
