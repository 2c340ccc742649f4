"""What is printed about two versions is plain Swedish."""

from __future__ import annotations

from binder.wording.version_lines import carried_lines, compared_lines

NOTE = {"id": "1", "state": "moved", "page": 4, "text": "bifall yrkas", "score": 1.0}
ORPHAN = {"id": "2", "state": "orphan", "page": None, "text": "ett löfte", "score": 0.0}
CHANGE = {"kind": "changed", "old": {"page": 2, "text": "ja"}, "new": {"page": 3, "text": "nej"}}
PAGES = [
    {"old": 1, "new": 1, "state": "same"},
    {"old": 2, "new": None, "state": "removed"},
    {"old": None, "new": 2, "state": "inserted"},
    {"old": 4, "new": 3, "state": "moved-changed"},
]


def test_each_note_says_where_it_is_and_the_sum_says_how_many() -> None:
    lines = carried_lines([NOTE, ORPHAN])
    assert [line.split() for line in lines[:2]] == [
        ["s.", "4", "flyttad", "bifall", "yrkas"],
        ["–", "hittas", "inte", "ett", "löfte"],
    ]
    assert lines[-1] == "1 flyttad, 1 hittas inte"


def test_no_notes_is_said() -> None:
    assert carried_lines([]) == ["Inga anteckningar."]


def test_pages_that_are_as_they_were_are_not_listed() -> None:
    lines = compared_lines({"pages": PAGES, "changes": []})
    assert lines[:3] == [
        "Gamla s. 2: borttagen sida",
        "S. 2: ny sida",
        "S. 3 (förut s. 4): flyttad och ändrad",
    ]


def test_a_change_shows_before_and_after() -> None:
    lines = compared_lines({"pages": [], "changes": [CHANGE]})
    assert lines == ["", "Ändrat, s. 3", "  - ja", "  + nej", "", "1 ändring i texten"]


def test_nothing_changed_is_said() -> None:
    assert compared_lines({"pages": PAGES[:1], "changes": []}) == ["Inget har ändrats."]


def test_a_long_passage_is_cut() -> None:
    long = {**CHANGE, "new": {"page": 3, "text": "ord " * 100}}
    assert max(map(len, compared_lines({"pages": [], "changes": [long]}))) <= 204
