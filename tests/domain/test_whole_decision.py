"""The whole decision reads as the minutes would have it, whichever way the meeting goes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from binder.domain.main_proposal import MainPoint, main_points
from binder.domain.whole_decision import Way, WholeDecision, whole_decisions
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, YrkandeKind
from tests.domain.changing import MAIN, put_in, replaced, struck, yrkande

BUILD = "Nämnden ska bygga vägen."


def lines(decision: WholeDecision) -> list[str]:
    return [f"{point.number}. {point.text}" for point in decision.points]


def test_a_reworded_a_struck_and_a_new_point_make_a_decision_numbered_anew() -> None:
    ours, main = whole_decisions(
        yrkande(replaced(2, BUILD), struck(1), put_in(3, "Barnen tillfrågas.")), MAIN
    )
    assert lines(ours) == [f"1. {BUILD}", "2. Kostnaden tas ur ramen.", "3. Barnen tillfrågas."]
    assert lines(main) == ["1. Planen antas.", "2. Nämnden ska utreda vägen.", "3. Kostnaden tas ur ramen."]


def test_a_new_point_before_the_first_comes_first() -> None:
    ours = whole_decisions(yrkande(put_in(0, "Ärendet är brådskande.")), MAIN)[0]
    assert lines(ours)[:2] == ["1. Ärendet är brådskande.", "2. Planen antas."]


def test_a_tillagg_is_added_at_the_end() -> None:
    ours, main = whole_decisions(yrkande(Beslutspunkt(text=BUILD), kind=YrkandeKind.TILLAGG), MAIN)
    assert lines(ours)[-1] == f"4. {BUILD}"
    assert len(main.points) == len(MAIN)


def test_ranked_alternatives_each_make_a_decision() -> None:
    first, second, main = whole_decisions(yrkande(replaced(2, BUILD), replaced(2, "Avstå.", rank=2)), MAIN)
    assert (first.rank, second.rank, main.way) == (1, 2, Way.MAIN)
    assert lines(second)[1] == "2. Avstå."


def test_points_named_by_the_relation_alone_make_room_for_the_yrkande() -> None:
    relation = RelationToMain(relation=Relation.ERSATTER_PUNKTER, points=(1, 2))
    ours = whole_decisions(yrkande(Beslutspunkt(text=BUILD), relation=relation), MAIN)[0]
    assert lines(ours) == [f"1. {BUILD}", "2. Kostnaden tas ur ramen."]


@pytest.mark.parametrize(
    ("relation", "first"),
    [(Relation.ERSATTER_HELT, BUILD), (Relation.AVSLAG, "Förvaltningens förslag till beslut avslås.")],
)
def test_nothing_of_a_refused_or_replaced_proposal_is_left(relation: Relation, first: str) -> None:
    paper = yrkande(Beslutspunkt(text=BUILD), kind=YrkandeKind.EGET_FORSLAG)
    ours = whole_decisions(replace(paper, relation=RelationToMain(relation=relation)), MAIN)[0]
    assert ours.points[0].text == first
    assert not {point.text for point in MAIN} & {point.text for point in ours.points}


@pytest.mark.parametrize("relation", [Relation.ERSATTER_HELT, Relation.AVSLAG, Relation.ERSATTER_PUNKTER])
def test_a_struck_point_leaves_no_number_without_words(relation: Relation) -> None:
    paper = yrkande(struck(2), Beslutspunkt(text=BUILD))
    ours = whole_decisions(replace(paper, relation=RelationToMain(relation=relation)), MAIN)[0]
    assert all(point.text for point in ours.points)


def test_an_unknown_main_proposal_leaves_the_decision_incomplete() -> None:
    (ours,) = whole_decisions(yrkande(Beslutspunkt(text=BUILD), kind=YrkandeKind.TILLAGG), ())
    assert (lines(ours), ours.is_complete) == ([f"1. {BUILD}"], False)


def test_a_formal_yrkande_decides_nothing_in_the_matter() -> None:
    paper = replace(yrkande(kind=YrkandeKind.BORDLAGGNING), until="nästa möte")
    ours, main = whole_decisions(paper, MAIN)
    assert lines(ours) == ["1. Ärendet bordläggs till nästa möte."]
    assert main.way is Way.MAIN


@pytest.mark.parametrize("kind", [YrkandeKind.RESERVATION, YrkandeKind.MOTION])
def test_what_is_not_decided_in_the_matter_has_no_outcomes(kind: YrkandeKind) -> None:
    assert whole_decisions(yrkande(Beslutspunkt(text=BUILD), kind=kind), MAIN) == ()


def test_equal_numbers_of_two_deciders_are_told_apart() -> None:
    main = main_points(
        "Förslag till beslut i kommunstyrelsen\n1. A.\nFörslag till beslut i kommunfullmäktige\n1. B."
    )
    point = replace(replaced(1, "C."), decider="Kommunfullmäktige")
    ours = whole_decisions(yrkande(point), main)[0]
    assert [point.text for point in ours.points] == ["A.", "C."]
    assert ours.points[1] == MainPoint(number=2, text="C.", decider="Kommunfullmäktige")
