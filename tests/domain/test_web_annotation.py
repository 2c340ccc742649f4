"""Notes are read from W3C annotations in every form the standard allows, and written in one."""

from __future__ import annotations

import json
from typing import Any

import pytest

from binder.domain.annotation import Quad, TextQuote
from binder.domain.web_annotation import QuotedNote, annotation_json, quoted_notes

QUOTE = {"type": "TextQuoteSelector", "exact": "avslag", "prefix": "yrkar ", "suffix": " på"}
PAGE = {"type": "FragmentSelector", "value": "page=3", "quads": [[10, 20, 110, 32]]}
NOTE = QuotedNote(
    id="a",
    quote=TextQuote(exact="avslag", prefix="yrkar ", suffix=" på"),
    page=3,
    quads=(Quad(10, 20, 110, 32),),
)


def annotation(selector: Any, **more: Any) -> dict[str, Any]:
    return {"id": "a", "type": "Annotation", "target": {"source": "x.pdf", "selector": selector}, **more}


@pytest.mark.parametrize(
    "selector",
    [[QUOTE, PAGE], [PAGE, QUOTE], {**PAGE, "refinedBy": QUOTE}, {**QUOTE, "refinedBy": [PAGE]}],
)
def test_selectors_may_stand_in_a_list_or_in_each_other(selector: Any) -> None:
    assert quoted_notes(annotation(selector)) == [NOTE]


@pytest.mark.parametrize("wrapped", ["list", "items", "first", "@graph"])
def test_annotations_may_come_in_a_list_a_page_a_collection_or_a_graph(wrapped: str) -> None:
    one = annotation([QUOTE, PAGE])
    forms = {"list": [one], "items": {"items": [one]}, "first": {"first": {"items": [one]}}}
    assert quoted_notes(forms.get(wrapped, {"@graph": [one]})) == [NOTE]


def test_what_is_written_is_read_again() -> None:
    written = json.loads(json.dumps(annotation_json(NOTE, source="x.pdf")))
    assert quoted_notes(written) == [NOTE]


@pytest.mark.parametrize("value", ["page=3", "#page=3", "page=3&viewrect=1,2,3,4", "zoom=50&page=3"])
def test_the_page_is_read_from_the_fragment(value: str) -> None:
    (note,) = quoted_notes(annotation({"type": "FragmentSelector", "value": value}))
    assert note.page == 3


def test_the_page_may_stand_in_the_paper_s_address() -> None:
    (note,) = quoted_notes({"id": "a", "target": "https://ekvik.example/kallelse.pdf#page=7"})
    assert (note.page, note.quote.exact) == (7, "")


@pytest.mark.parametrize(
    "selector",
    [
        {"type": "PageSelector", "index": 2, "label": "iii"},
        {"page": "3"},
        {"pageNumber": 3},
        {"value": "Page=3"},
    ],
)
def test_the_page_is_read_as_other_programs_write_it(selector: dict[str, Any]) -> None:
    (note,) = quoted_notes(annotation([QUOTE, selector]))
    assert (note.page, note.quote.exact) == (3, "avslag")


def test_the_target_may_be_a_choice() -> None:
    target = {"type": "Choice", "items": [{"source": "x.pdf", "selector": [QUOTE, PAGE]}]}
    assert quoted_notes({"id": "a", "target": target}) == [NOTE]


@pytest.mark.parametrize("exact", [["avslag"], {"@value": "avslag", "@language": "sv"}])
def test_the_words_may_stand_in_a_list_or_have_a_language(exact: Any) -> None:
    assert quoted_notes(annotation([{**QUOTE, "exact": exact}, PAGE])) == [NOTE]


def test_a_range_hangs_where_it_begins() -> None:
    ends = {"type": "RangeSelector", "startSelector": QUOTE, "endSelector": {**QUOTE, "exact": "annat"}}
    assert quoted_notes(annotation([ends, PAGE])) == [NOTE]


def test_a_range_says_nothing_against_the_words_beside_it() -> None:
    ends = {"type": "RangeSelector", "startSelector": {**QUOTE, "exact": "annat"}}
    assert quoted_notes(annotation([QUOTE, PAGE, ends])) == [NOTE]


def test_a_position_is_read_where_there_are_no_words() -> None:
    counted = {"type": "TextPositionSelector", "start": 4, "end": 9}
    (note,), (quoted,) = (quoted_notes(annotation(each)) for each in (counted, [QUOTE, counted]))
    assert (note.position, quoted.position) == ((4, 9), None)


def test_words_before_and_after_are_read_without_those_between() -> None:
    (note,) = quoted_notes(annotation({name: QUOTE[name] for name in ("type", "prefix", "suffix")}))
    assert note.quote == TextQuote(exact="", prefix="yrkar ", suffix=" på")


def test_quad_points_become_upright_boxes() -> None:
    points = {**PAGE, "quads": [[10, 32, 110, 32, 10, 20, 110, 20]]}
    assert quoted_notes(annotation([QUOTE, points])) == [NOTE]


@pytest.mark.parametrize("quads", ["no", [[1, 2]], [["a", 2, 3, 4]], [None], {}])
def test_boxes_that_are_none_are_left_out(quads: Any) -> None:
    (note,) = quoted_notes(annotation([QUOTE, {**PAGE, "quads": quads}]))
    assert note.quads == ()


def test_a_note_without_an_id_gets_its_number() -> None:
    notes = quoted_notes([annotation(QUOTE, id=None), annotation(QUOTE, id=None)])
    assert [note.id for note in notes] == ["1", "2"]


@pytest.mark.parametrize("document", [{}, {"items": []}, "text", 3, None, [{"type": "Note"}]])
def test_a_document_without_annotations_is_refused(document: object) -> None:
    with pytest.raises(ValueError, match="no annotations"):
        quoted_notes(document)


def test_an_empty_list_has_no_notes() -> None:
    assert quoted_notes([]) == []
