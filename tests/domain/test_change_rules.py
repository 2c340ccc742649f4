"""A change that changes nothing, and one of a wording that is gone, are told of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from binder.domain import mends
from binder.domain.change_rules import check_changes
from binder.domain.finding import FindingCode, Severity
from binder.domain.kind_forms import as_printed
from binder.domain.preflight import check_draft
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, Yrkande, YrkandeKind
from tests.domain.changing import MAIN, put_in, replaced, struck, yrkande


def codes(paper: Yrkande) -> list[FindingCode]:
    return [finding.code for finding in check_changes(paper, MAIN)]


def test_a_sound_change_has_no_findings() -> None:
    assert codes(yrkande(replaced(2, "Nämnden ska bygga vägen."), struck(1), put_in(3, "Och så."))) == []


def test_a_point_left_as_it_was_changes_nothing() -> None:
    assert codes(yrkande(replaced(1, "Planen  antas."))) == [FindingCode.UNCHANGED_POINT]


def test_a_wording_that_is_no_longer_proposed_is_told_of() -> None:
    assert codes(yrkande(replaced(1, "Nej.", original="Planen antas i maj."))) == [
        FindingCode.CHANGED_ORIGINAL
    ]


def test_dashes_and_spaces_do_not_make_another_wording() -> None:
    assert codes(yrkande(replaced(1, "Nej.", original="Planen – antas"))) == []


def test_without_a_known_proposal_nothing_can_be_gone() -> None:
    assert list(check_changes(yrkande(replaced(9, "Nej.", original="Något.")), ())) == []


def test_a_struck_point_is_no_empty_one() -> None:
    paper = yrkande(struck(2))
    assert check_draft(paper, None, can_draw=lambda _: True, today=date(2026, 3, 2)) == []


def test_a_character_that_cannot_be_printed_is_mended_in_the_struck_words_too() -> None:
    paper = yrkande(replaced(1, "Planen antas i maj.", original="Planen\u200b antas."))
    (found,) = check_draft(paper, None, can_draw=lambda c: c != "\u200b", today=date(2026, 3, 2))
    mended = mends.apply(found, paper, None)
    assert found.severity is Severity.BLOCKING
    assert mended == yrkande(replaced(1, "Planen antas i maj.", original="Planen antas."))


def test_another_kind_of_paper_prints_what_is_written_and_no_changes() -> None:
    paper = replace(yrkande(struck(1), replaced(2, "Bygg.")), kind=YrkandeKind.TILLAGG)
    assert [(point.text, point.change) for point in as_printed(paper).points] == [("Bygg.", None)]


ALL = (replaced(1, "Planen antas inte."), struck(2), replaced(3, "Kostnaden delas."))


def test_nothing_is_left_to_approve_where_every_point_is_changed() -> None:
    assert codes(yrkande(*ALL)) == [FindingCode.NOTHING_LEFT]


def test_a_point_that_stands_is_left_to_approve() -> None:
    assert codes(yrkande(*ALL[:2], put_in(3, "Och så."))) == []


def test_an_alternative_that_changes_less_leaves_something() -> None:
    assert codes(yrkande(*ALL, replaced(1, "Planen bordläggs.", rank=2))) == []


def test_points_that_the_relation_names_are_changed_too() -> None:
    named = RelationToMain(relation=Relation.ERSATTER_PUNKTER, points=(1, 2, 3))
    assert codes(yrkande(Beslutspunkt(text="Allt görs om."), relation=named)) == [FindingCode.NOTHING_LEFT]


def test_the_mend_says_that_the_whole_proposal_is_replaced() -> None:
    paper = yrkande(*ALL)
    (finding,) = check_changes(paper, MAIN)
    mended = mends.apply(finding, paper, None)
    assert mended is not None
    assert mended.relation is not None
    assert mended.relation.sentence.endswith("ersätts i sin helhet av yrkandet.")
    assert codes(mended) == []
