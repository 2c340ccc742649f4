"""A yrkande comes out of its stored text as it went in."""

from __future__ import annotations

import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.main_proposal import MainPoint
from binder.domain.motivation import BlockKind
from binder.domain.point_change import ChangeWay, PointChange
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, Signatory, Yrkande, YrkandeKind
from binder.storage.yrkande_json import VERSION, from_json, to_json, words_of
from tests.storage.some_rows import a_yrkande

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
CHANGES = st.builds(
    PointChange,
    way=st.sampled_from(ChangeWay),
    number=st.integers(0, 60),
    original=TEXT,
    is_whole=st.booleans(),
)
POINTS = st.lists(
    st.builds(
        Beslutspunkt,
        text=TEXT,
        decider=st.none() | TEXT,
        rank=st.integers(1, 3),
        change=st.none() | CHANGES,
    ),
    max_size=4,
).map(tuple)
MAIN_POINTS = st.builds(MainPoint, number=st.integers(1, 60), text=TEXT, decider=st.none() | TEXT)
NUMBERS = st.lists(st.integers(1, 60), max_size=3).map(tuple)
RELATIONS = st.builds(RelationToMain, relation=st.sampled_from(Relation), main_proposal=TEXT, points=NUMBERS)
SIGNATORIES = st.lists(st.builds(Signatory, name=TEXT, role=TEXT, party=TEXT), max_size=3).map(tuple)
YRKANDEN = st.builds(
    Yrkande,
    kind=st.sampled_from(YrkandeKind),
    municipality=TEXT,
    body=TEXT,
    meeting_date=st.none() | st.dates(),
    written_on=st.none() | st.dates(),
    item_number=st.none() | TEXT,
    title=TEXT,
    dnr=st.none() | TEXT,
    points=POINTS,
    relation=st.none() | RELATIONS,
    motivation=TEXT,
    signatories=SIGNATORIES,
    addressee=TEXT,
    missing=st.lists(TEXT, max_size=3).map(tuple),
    until=TEXT,
    revised_on=st.none() | st.dates(),
    main_points=st.lists(MAIN_POINTS, max_size=3).map(tuple),
)


def test_a_text_of_the_first_version_can_still_be_read() -> None:
    content = json.loads(to_json(a_yrkande()))
    for name in ("addressee", "missing", "until", "revised_on"):
        del content[name]
    content["version"] = 1
    content["points"] = [{"text": p["text"], "decider": p["decider"]} for p in content["points"]]
    assert from_json(json.dumps(content)) == a_yrkande()


def test_a_text_of_the_third_version_changes_no_points() -> None:
    content = json.loads(to_json(a_yrkande())) | {"version": 3}
    del content["main_points"]
    assert from_json(json.dumps(content)) == a_yrkande()
    assert all("change" not in values for values in content["points"])


def test_a_star_from_before_there_were_marks_stays_a_star() -> None:
    content = json.loads(to_json(a_yrkande())) | {"version": 2, "motivation": "- 2 *3* 4\n\n# 5"}
    assert from_json(json.dumps(content)).paragraphs == ("- 2 *3* 4", "# 5")
    assert from_json(json.dumps(content | {"version": 3})).paragraphs == ("2 3 4", "5")


def test_bars_and_indents_from_before_there_were_tables_are_only_characters() -> None:
    text = "| a |\n| --- |\n\n- b\n  - c"
    content = json.loads(to_json(a_yrkande())) | {"version": 5, "motivation": text}
    assert from_json(json.dumps(content)).paragraphs == ("| a | | --- |", "b - c")
    kinds = [block.kind for block in from_json(json.dumps(content | {"version": VERSION})).blocks]
    assert kinds == [BlockKind.TABLE, BlockKind.BULLET, BlockKind.BULLET]


@given(YRKANDEN)
def test_every_yrkande_comes_back_as_it_was(yrkande: Yrkande) -> None:
    assert from_json(to_json(yrkande)) == yrkande


def test_every_field_is_kept() -> None:
    kept = json.loads(to_json(a_yrkande()))
    assert {field.name for field in dataclasses.fields(Yrkande)} == kept.keys() - {"version"}


def test_equal_yrkanden_have_equal_texts() -> None:
    assert to_json(a_yrkande()) == to_json(a_yrkande())
    assert to_json(a_yrkande()) != to_json(a_yrkande(title="Annat"))


def test_a_text_of_a_later_program_is_refused() -> None:
    later = json.dumps({**json.loads(to_json(a_yrkande())), "version": VERSION + 1})
    with pytest.raises(ValueError, match="later"):
        from_json(later)


def test_the_words_to_search_by_are_what_the_member_wrote() -> None:
    words = words_of(a_yrkande())
    assert "Tilläggsyrkande" in words
    assert "utvärderas senast i juni" in words
    assert "Det behövs underlag." in words
