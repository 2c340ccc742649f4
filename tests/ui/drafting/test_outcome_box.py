"""The whole decision is told on demand, follows what is written, and is printed only if that is ticked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from binder.domain.yrkande import Beslutspunkt, YrkandeKind
from binder.ui.drafting.outcome_box import OutcomeBox
from binder.ui.drafting.points import PointList
from tests.domain.changing import MAIN, put_in, replaced, struck, yrkande

KS = "Kommunstyrelsen"


@pytest.fixture
def box(qtbot) -> OutcomeBox:
    made = OutcomeBox()
    qtbot.addWidget(made)
    made.show_main(MAIN)
    made.show_yrkande(yrkande(struck(3)))
    made.show()
    return made


@pytest.fixture
def points(qtbot) -> PointList:
    made = PointList()
    qtbot.addWidget(made)
    made.show()
    made.show_points((replaced(1, "A."), struck(3)), (KS, "Kommunfullmäktige"), fresh=True)
    qtbot.waitExposed(made)
    return made


def opened(box, qtbot) -> str:
    qtbot.keyClick(box.opener, Qt.Key.Key_Space)
    return box.texts.text()


def test_it_is_closed_until_it_is_asked_for(box):
    assert box.card.isHidden()
    assert box.opener.accessibleName() == "Visa beslutet om du vinner"


def test_opened_by_the_keyboard_it_tells_both_outcomes(box, qtbot):
    told = opened(box, qtbot)
    assert "Om ditt yrkande vinner:" in told
    assert "Om huvudförslaget vinner:" in told
    assert box.opener.accessibleName() == "Dölj beslutet om du vinner"


def test_a_struck_point_is_only_in_the_others_decision(box, qtbot):
    ours, theirs = opened(box, qtbot).split("Om huvudförslaget vinner:")
    assert "Kostnaden tas ur ramen" in theirs
    assert "Kostnaden tas ur ramen" not in ours


def test_it_follows_what_is_written_while_it_is_open(box, qtbot):
    opened(box, qtbot)
    box.show_yrkande(yrkande(replaced(2, "Nämnden bygger <vägen>.")))
    assert "Nämnden bygger &lt;vägen&gt;." in box.texts.text()


def test_with_nothing_written_it_says_so(box, qtbot):
    box.show_main(())
    box.show_yrkande(replace(yrkande(kind=YrkandeKind.TILLAGG), relation=None))
    assert "Skriv vad du yrkar" in opened(box, qtbot)


@pytest.mark.parametrize("kind", [YrkandeKind.RESERVATION, YrkandeKind.INTERPELLATION, YrkandeKind.MOTION])
def test_papers_that_are_not_decided_in_the_matter_have_no_outcome(box, kind):
    box.show_yrkande(yrkande(kind=kind))
    assert box.isHidden()


def test_the_decision_is_printed_only_where_that_is_ticked(box, qtbot):
    opened(box, qtbot)
    assert box.main_points() == ()
    with qtbot.waitSignal(box.edited):
        qtbot.keyClick(box.appended, Qt.Key.Key_Space)
    assert box.main_points() == MAIN


def test_what_was_printed_before_stays_where_the_proposal_is_no_longer_known(box):
    box.show_main(())
    box.show_yrkande(yrkande(struck(3), main_points=MAIN))
    assert box.main_points() == MAIN


def test_an_unknown_proposal_cannot_be_printed(box):
    box.show_main(())
    box.show_yrkande(yrkande(struck(3)))
    assert box.appended.isHidden()


def test_a_point_that_is_taken_over_comes_at_its_place(points):
    points.take_over(replaced(2, "Ny."))
    assert [point.change.number for point in points.points()] == [1, 2, 3]


def test_a_point_that_is_taken_over_is_ready_to_be_reworded(points):
    points.take_over(replaced(2, "Ny."))
    assert points.rows[1].editor.hasFocus()


def test_a_struck_point_that_is_taken_over_can_only_be_taken_away(points):
    points.take_over(struck(2))
    assert points.rows[1].remove.hasFocus()


def test_a_point_put_in_after_the_last_comes_last(points):
    points.take_over(put_in(3, "Barnen tillfrågas."))
    assert points.points()[-1].text == "Barnen tillfrågas."


def test_the_body_itself_is_no_other_decider(points):
    points.take_over(replace(replaced(2, "Ny."), decider=KS.upper()))
    assert points.points()[1].decider is None


def test_an_empty_row_is_used_for_the_first_point_that_is_taken_over(points):
    points.show_points((), (KS,), fresh=True)
    points.take_over(replaced(2, "Ny."))
    assert len(points.rows) == 1


def test_a_point_that_changes_nothing_is_not_taken_over(points):
    before = points.points()
    points.take_over(Beslutspunkt(text="Lös."))
    assert points.points() == before


def test_a_struck_point_that_is_moved_keeps_the_keyboard(points, qtbot):
    qtbot.keyClick(points.rows[1].up, Qt.Key.Key_Space)
    assert [point.change.number for point in points.points()] == [3, 1]
    assert points.rows[0].remove.hasFocus()


def test_beside_a_struck_point_the_keyboard_is_not_lost_when_one_is_taken_away(points, qtbot):
    points.show_points((struck(2), replaced(3, "B.")), (KS,), fresh=True)
    qtbot.keyClick(points.rows[1].remove, Qt.Key.Key_Space)
    assert points.rows[0].remove.hasFocus()


def test_after_undo_the_keyboard_is_at_the_first_point_even_if_struck(points, qtbot):
    points.show_points((struck(2), replaced(3, "B.")), (KS,), fresh=True)
    qtbot.keyClick(points.rows[1].remove, Qt.Key.Key_Space)
    qtbot.keyClick(points.undo, Qt.Key.Key_Space)
    assert points.rows[0].remove.hasFocus()


def test_a_finding_on_a_struck_point_leads_to_it(points):
    points.focus(2)
    assert points.rows[1].remove.hasFocus()


def test_a_point_that_changes_another_is_not_swallowed_by_the_one_before(points, qtbot):
    both = (replaced(1, "A."), replaced(2, "B."))
    points.show_points(both, (KS,), fresh=True)
    points.rows[0].join.trigger()
    assert points.points() == both


def test_a_loose_point_may_go_on_in_one_that_changes_another(points, qtbot):
    points.show_points((replaced(1, "A."), Beslutspunkt(text="B.")), (KS,), fresh=True)
    points.rows[0].join.trigger()
    assert [(point.text, point.change.number) for point in points.points()] == [("A. B.", 1)]
