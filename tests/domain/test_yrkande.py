"""A yrkande: its kinds, the sentence on the main proposal, its paragraphs and points."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.kind_forms import Group, form_of
from binder.domain.kind_words import leading_kind, whole_kind
from binder.domain.motivation import from_plain
from binder.domain.point_rules import has_full_stop, says_relation
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, YrkandeKind
from tests.domain.papers import FAULTLESS

SENTENCES = {
    Relation.BIFALL_I_OVRIGT: "I övrigt bifalls nämndens förslag.",
    Relation.BIFALL: "Nämndens förslag bifalls.",
    Relation.AVSLAG: "Nämndens förslag avslås.",
    Relation.ERSATTER_HELT: "Nämndens förslag ersätts i sin helhet av yrkandet.",
}


@pytest.mark.parametrize(("relation", "sentence"), SENTENCES.items())
def test_the_relation_is_printed_as_a_sentence(relation, sentence):
    assert RelationToMain(relation=relation, main_proposal="nämndens förslag").sentence == sentence


@pytest.mark.parametrize(
    ("points", "beginning"),
    [((2,), "Punkt 2 i"), ((1, 3), "Punkterna 1 och 3 i"), ((1, 2, 4), "Punkterna 1, 2 och 4 i")],
)
def test_the_points_that_are_replaced_are_named(points, beginning):
    relation = RelationToMain(relation=Relation.ERSATTER_PUNKTER, points=points)
    assert relation.sentence.startswith(f"{beginning} förvaltningens förslag")


def test_points_not_yet_chosen_are_a_dash():
    assert RelationToMain(relation=Relation.ERSATTER_PUNKTER).sentence.startswith("Punkt – i ")


@pytest.mark.parametrize("relation", Relation)
def test_every_relation_ends_with_a_full_stop_and_is_recognised_when_it_is_read_again(relation):
    sentence = RelationToMain(relation=relation, points=(1, 2)).sentence
    assert has_full_stop(sentence)
    assert says_relation(sentence)


@pytest.mark.parametrize("kind", YrkandeKind)
def test_the_heading_of_every_kind_is_read_back_as_that_kind(kind):
    assert kind.heading[0].isupper()
    assert whole_kind(kind.heading) == kind.value


@pytest.mark.parametrize("kind", YrkandeKind)
def test_what_an_arende_is_about_is_no_kind_of_paper(kind):
    begins_a_matter = form_of(kind).group is Group.INITIATIVE
    assert leading_kind(f"{kind.heading} angående Plan") == (None if begins_a_matter else kind.value)


def test_a_formal_yrkande_says_nothing_of_the_main_proposal():
    assert not YrkandeKind.ATERREMISS.is_material
    assert YrkandeKind.TILLAGG.is_material


@pytest.mark.parametrize(
    ("motivation", "paragraphs"),
    [
        ("", ()),
        ("  \n\n  ", ()),
        ("Ett.", ("Ett.",)),
        ("Ett.\n\nTvå.", ("Ett.", "Två.")),
        ("Ett.\r\n\r\nTvå.", ("Ett.", "Två.")),
        ("Ett som\nfortsätter.", ("Ett som fortsätter.",)),
        ("Ett.\n\n\n\nTvå.", ("Ett.", "Två.")),
        ("Ett  med   blanka.", ("Ett med blanka.",)),
    ],
)
def test_a_blank_line_parts_the_paragraphs(motivation, paragraphs):
    assert replace(FAULTLESS, motivation=motivation).paragraphs == paragraphs


@given(st.text(max_size=200))
def test_no_word_is_lost_in_the_paragraphs(motivation):
    paragraphs = replace(FAULTLESS, motivation=from_plain(motivation)).paragraphs
    assert " ".join(paragraphs).split() == motivation.split()
    assert all(paragraph == paragraph.strip() != "" for paragraph in paragraphs)


def test_points_that_say_nothing_are_left_out():
    points = (Beslutspunkt(text=" "), *FAULTLESS.points, Beslutspunkt(text=""))
    assert replace(FAULTLESS, points=points).filled_points == FAULTLESS.points


def test_a_yrkande_is_never_altered_in_place():
    with pytest.raises(FrozenInstanceError):
        FAULTLESS.title = "En annan"  # type: ignore[misc]
