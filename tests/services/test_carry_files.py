"""Notes in a W3C file are placed in another version of their PDF, each with its boxes or the word orphan."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from binder.domain.annotation import Quad, TextQuote
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.web_annotation import QuotedNote, annotation_json
from binder.pdf.engine import open_pdf
from binder.services.carry_files import place_file
from binder.services.place_notes import as_json, place_between
from binder.services.read_versions import page_characters
from tests.two_versions import two_files


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    return two_files(tmp_path)


def placed(files: tuple[Path, Path], *notes: QuotedNote) -> list[dict[str, Any]]:
    path = files[0].with_name("notes.jsonld")
    path.write_text(json.dumps([annotation_json(note, source="old.pdf") for note in notes]), encoding="utf-8")
    return as_json(place_file(*files, path))


def note(exact: str, page: int | None = 1, **more: str) -> QuotedNote:
    return QuotedNote(id="n", quote=TextQuote(exact=exact, **more), page=page)


def test_a_note_goes_to_its_page_and_words(files: tuple[Path, Path]) -> None:
    (found,) = placed(files, note("tre upphandlingsformer"))
    assert (found["state"], found["page"], found["text"]) == ("moved", 3, "tre upphandlingsformer")
    with open_pdf(files[1]) as paper:
        ((left, bottom, right, top),) = found["quads"]
        middle = (bottom + top) / 2
        selection = paper.selection(3, (left, middle), (right, middle))
        assert selection is not None
        assert selection.text == "tre upphandlingsformer"


def test_a_phrase_of_every_paper_stays_with_its_own(files: tuple[Path, Path]) -> None:
    found = placed(files, note("Beslutet skickas till", 1), note("Beslutet skickas till", 2))
    assert [(one["state"], one["page"]) for one in found] == [("moved", 3), ("kept", 2)]


def test_a_phrase_of_a_paper_that_is_gone_is_not_found_in_another(files: tuple[Path, Path]) -> None:
    (found,) = placed(files, note("Beslutet skickas till", 3))
    assert found["state"] in {"orphan", "changed"}


def test_an_orphan_keeps_its_old_words(files: tuple[Path, Path]) -> None:
    (found,) = placed(files, note("belysning, närvaro kvällstid", 3))
    assert found == {
        "id": "n",
        "state": "orphan",
        "page": None,
        "quads": [],
        "text": "belysning, närvaro kvällstid",
        "score": 0.0,
        "continued": [],
    }


def test_changed_words_are_shown_as_they_are_now(files: tuple[Path, Path]) -> None:
    (found,) = placed(files, note("kostnaden ryms inom budgeten", 2))
    assert (found["state"], found["text"]) == ("changed", "kostnaden ryms inte inom budgeten")
    assert 0 < found["score"] < 1


def test_a_quote_over_two_lines_has_two_boxes(files: tuple[Path, Path]) -> None:
    (found,) = placed(files, note("åt alla elever i de lägre årskurserna"))
    assert (found["state"], len(found["quads"])) == ("moved", 2)


def test_a_note_in_a_running_head_follows_its_page(files: tuple[Path, Path]) -> None:
    (found,) = placed(files, note("Ekviks kommun", 1))
    assert (found["page"], found["text"]) == (3, "Ekviks kommun")


def test_a_note_with_boxes_and_no_words_is_placed_by_what_is_under_them(files: tuple[Path, Path]) -> None:
    with open_pdf(files[0]) as paper:
        start = paper.characters(1).index("tre upphandlingsformer")
        selection = paper.between(1, start, start + 22)
        assert selection is not None
    (found,) = placed(files, QuotedNote(id="n", quote=TextQuote(exact=""), page=1, quads=selection.quads))
    assert (found["state"], found["text"]) == ("moved", "tre upphandlingsformer")


def test_a_spot_beside_the_text_follows_its_page(files: tuple[Path, Path]) -> None:
    spot = QuotedNote(id="n", quote=TextQuote(exact=""), page=1, quads=(Quad(20, 690, 30, 700),))
    (found,) = placed(files, spot)
    assert (found["state"], found["page"], found["text"]) == ("moved", 3, "")
    assert found["quads"][0] == pytest.approx([20, 690, 30, 700])


def test_a_spot_on_a_page_that_is_gone_is_an_orphan(files: tuple[Path, Path]) -> None:
    spot = QuotedNote(id="n", quote=TextQuote(exact=""), page=3, quads=(Quad(20, 690, 30, 700),))
    (found,) = placed(files, spot)
    assert (found["state"], found["page"]) == ("orphan", None)


def test_a_quote_that_was_never_there_is_an_orphan(files: tuple[Path, Path]) -> None:
    (found,) = placed(files, note("Något helt annat", 1))
    assert (found["state"], found["text"]) == ("orphan", "Något helt annat")


def test_answers_come_in_the_order_of_the_notes(files: tuple[Path, Path]) -> None:
    notes = [QuotedNote(id=str(k), quote=TextQuote(exact="Beslutet"), page=3 - k % 3) for k in range(7)]
    assert [one["id"] for one in placed(files, *notes)] == [str(k) for k in range(7)]


@pytest.mark.parametrize(
    ("content", "code"), [("{", "file-kind-unknown"), ("{}", "file-kind-unknown"), (None, "file-missing")]
)
def test_a_file_without_notes_is_told(files: tuple[Path, Path], content: str | None, code: str) -> None:
    path = files[0].with_name("notes.jsonld")
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(BinderError) as caught:
        place_file(*files, path)
    assert caught.value.code is ErrorCode(code)


def test_many_notes_are_shared_with_a_second_process_and_come_back_in_order(
    files: tuple[Path, Path],
) -> None:
    words = ["tre upphandlingsformer", "Beslutet skickas till", "belysning, närvaro kvällstid"]
    notes = [note(words[number % 3], number % 3 + 1) for number in range(120)]
    by_two = placed(files, *notes)
    assert by_two[:3] != by_two[1:4]
    assert by_two == placed(files, *notes[:3]) * 40


def test_two_processes_find_what_one_finds(files: tuple[Path, Path]) -> None:
    path = files[0].with_name("notes.jsonld")
    asked = [note("Beslutet skickas till", page) for page in (1, 2, 3)] + [note("utan ord", 3)]
    asked.append(QuotedNote(id="p", quote=TextQuote(exact=""), page=2, quads=(Quad(80, 600, 200, 610),)))
    path.write_text(json.dumps([annotation_json(each, source="old.pdf") for each in asked]), encoding="utf-8")
    with open_pdf(files[0]) as old, open_pdf(files[1]) as new:
        by_one = place_between(asked, (old, page_characters(old)), (new, page_characters(new)))
    assert place_file(*files, path) == by_one


def test_a_note_that_tells_only_a_position_is_shown_to_be_looked_at(files: tuple[Path, Path]) -> None:
    with open_pdf(files[0]) as paper:
        start = paper.characters(1).replace("\r\n", " ").index("tre upphandlingsformer")
    told = QuotedNote(id="n", quote=TextQuote(exact=""), page=1, position=(start, start + 22))
    with open_pdf(files[0]) as old, open_pdf(files[1]) as new:
        (found,) = as_json(place_between([told], (old, page_characters(old)), (new, page_characters(new))))
    assert (found["state"], found["page"], found["text"]) == ("changed", 3, "tre upphandlingsformer")


def test_a_note_that_tells_only_what_stands_around_it_goes_to_the_words_between(
    files: tuple[Path, Path],
) -> None:
    around = TextQuote(exact="", prefix="Nämnden har prövat ", suffix=" och valt")
    (found,) = placed(files, QuotedNote(id="n", quote=around, page=1))
    assert (found["state"], found["page"], found["text"]) == ("moved", 3, "tre upphandlingsformer")
