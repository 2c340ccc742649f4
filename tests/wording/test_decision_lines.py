"""What is to be decided stands clean, and what is changed stands beside it."""

from __future__ import annotations

from dataclasses import replace

from binder.domain.marked_words import in_words
from binder.domain.point_change import ChangeWay, PointChange
from binder.domain.yrkande import Beslutspunkt, YrkandeKind
from binder.wording.decision_lines import LineRole, appendix, change_lines, decision_lines
from tests.domain.changing import MAIN, put_in, replaced, struck, yrkande

BUILD = "Nämnden ska bygga vägen."
CHANGED = yrkande(replaced(2, BUILD), struck(3), put_in(3, "Barnen tillfrågas."))


def lines(paper):
    return [f"{line.label} {line.text}".strip() for line in decision_lines(paper)]


def test_each_changed_point_stands_below_where_it_belongs():
    assert lines(CHANGED) == [
        "Punkt 2 får följande lydelse:",
        f"2. {BUILD}",
        "Punkt 3 utgår.",
        "Efter punkt 3 införs en ny punkt:",
        "Barnen tillfrågas.",
    ]


def test_a_struck_point_is_a_sentence_of_its_own():
    assert [line.role for line in decision_lines(yrkande(struck(1)))] == [LineRole.SENTENCE]


def test_a_point_that_says_no_place_is_put_in_last():
    paper = yrkande(struck(1), Beslutspunkt(text=BUILD))
    assert lines(paper)[1:] == ["En ny punkt införs sist:", BUILD]


def test_points_that_change_nothing_are_numbered_as_ever():
    paper = yrkande(Beslutspunkt(text="A."), Beslutspunkt(text="B."), kind=YrkandeKind.TILLAGG)
    assert lines(paper) == ["1. A.", "2. B."]
    assert lines(yrkande(Beslutspunkt(text="A."), kind=YrkandeKind.TILLAGG)) == ["A."]


def test_the_changes_show_what_goes_and_what_comes():
    assert [(line.label, in_words(line.runs)) for line in change_lines(CHANGED)] == [
        ("Punkt 2:", "Nämnden ska [utgår: utreda] [nytt: bygga] vägen."),
        ("Punkt 3:", "[utgår: Kostnaden tas ur ramen.]"),
        ("Ny punkt efter punkt 3:", "[nytt: Barnen tillfrågas.]"),
    ]


def test_a_proposal_without_numbers_is_called_the_proposal():
    change = PointChange(way=ChangeWay.REPLACES, number=1, original="A.", is_whole=True)
    paper = yrkande(Beslutspunkt(text="B.", change=change))
    assert lines(paper) == ["Förslaget får följande lydelse:", "B."]
    assert change_lines(paper)[0].label == "Förslaget:"


def test_the_whole_decision_is_told_only_where_it_is_asked_for():
    assert appendix(CHANGED) == []
    ((heading, points),) = appendix(replace(CHANGED, main_points=MAIN))
    assert heading == "Om yrkandet bifalls lyder beslutet:"
    assert [point.text for point in points] == ["Planen antas.", BUILD, "Barnen tillfrågas."]


def test_each_alternative_has_its_decision():
    paper = yrkande(replaced(2, BUILD), replaced(2, "Avstå.", rank=2), main_points=MAIN)
    headings = [heading for heading, _ in appendix(paper)]
    assert headings == [
        "Om yrkandet i första hand bifalls lyder beslutet:",
        "Om yrkandet i andra hand bifalls lyder beslutet:",
    ]
