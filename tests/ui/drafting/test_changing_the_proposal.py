"""An ändringsyrkande is made of the main proposal's own points, and the whole decision follows along."""

from __future__ import annotations

from functools import partial

import pytest

from binder.domain.finding import FindingCode
from binder.domain.other_yrkande import OtherProposal
from binder.domain.point_change import ChangeWay, PointChange
from binder.domain.yrkande import Relation, YrkandeKind
from binder.services import other_yrkanden, write_draft
from binder.ui.commands import CommandRegistry
from binder.ui.drafting.draft_panel import DraftPanel
from tests.ui.conftest import NOW

ENDED = "Solbackens vänortssamarbeten avslutas."


@pytest.fixture
def panel(qtbot, filled, session):
    made = DraftPanel(session, CommandRegistry(session))
    qtbot.addWidget(made)
    made.resize(460, 900)
    made.show()
    made.show_item(filled.items[1])
    made.begin(YrkandeKind.ANDRING)
    qtbot.waitUntil(lambda: made.draft_id is not None)
    return made


def test_the_proposals_points_are_offered(panel):
    assert [row.text.text() for row in panel.form.main.rows] == [f"1. {ENDED}", "2. Vänorterna underrättas."]
    assert panel.form.main.isVisible()


def test_only_one_who_changes_it_is_offered_them(panel):
    panel.form.kind.setCurrentIndex(panel.form.kind.findData(YrkandeKind.TILLAGG.value))
    assert not panel.form.main.isVisible()


def test_a_point_is_taken_over_with_its_words_and_the_rest_approved(panel):
    panel.form.main.rows[0].reword.click()
    made = panel.form.yrkande()
    change = PointChange(way=ChangeWay.REPLACES, number=1, original=ENDED)
    assert (made.points[0].text, made.points[0].change) == (ENDED, change)
    assert made.relation is not None
    assert made.relation.relation is Relation.BIFALL_I_OVRIGT


def test_what_is_taken_over_is_not_offered_again(panel):
    panel.form.main.rows[0].strike.click()
    row = panel.form.main.rows[0]
    assert row.state.text() == "Stryks nedan"
    assert [part.isVisible() for part in (row.reword, row.strike, row.follow)] == [False, False, True]


def test_changes_stand_in_the_order_of_the_proposal(panel):
    for button in (panel.form.main.rows[1].strike, panel.form.main.rows[0].strike):
        button.click()
    assert [point.change.number for point in panel.form.points.points()] == [1, 2]


def test_an_unchanged_point_is_told_of(panel):
    panel.form.main.rows[0].reword.click()
    codes = {finding.code for finding in panel._look()}
    assert FindingCode.UNCHANGED_POINT in codes


def test_the_change_is_kept(qtbot, panel, session):
    panel.form.main.rows[1].strike.click()
    made = panel.form.yrkande()
    panel.flush()
    qtbot.waitUntil(lambda: write_draft.draft(session.reader, panel.draft_id).yrkande == made)


def test_the_whole_decision_follows_what_is_written(panel):
    panel.form.outcome.opener.click()
    panel.form.main.rows[0].strike.click()
    told = panel.form.outcome.texts.text()
    assert "<b>Om ditt yrkande vinner:</b><br>1. Vänorterna underrättas.</p>" in told
    assert f"<b>Om huvudförslaget vinner:</b><br>1. {ENDED}<br>" in told


def test_the_whole_decision_is_printed_where_that_is_wanted(panel):
    panel.form.outcome.opener.click()
    panel.form.outcome.appended.click()
    assert len(panel.form.yrkande().main_points) == 2
    panel.form.outcome.appended.click()
    assert panel.form.yrkande().main_points == ()


def test_others_are_noted_and_told_of_at_the_point(qtbot, panel, session):
    panel.form.main.rows[0].strike.click()
    dialog = panel.others.ask()
    dialog.party.setText("Centerpartiet")
    dialog.points.setText("1 och 2")
    dialog.try_accept()
    qtbot.waitUntil(lambda: len(panel.others.rows) == 1)
    assert panel.others.rows[0].other.proposal.points == (1, 2)
    assert "Centerpartiet" in panel.form.points.rows[0].note.text()


def test_somebody_must_propose_it(panel):
    dialog = panel.others.ask()
    assert "vilket parti" in dialog.trouble()
    dialog.reject()


def test_a_noted_proposal_is_changed_and_taken_away(qtbot, panel, session, filled):
    noted = OtherProposal(party="Centerpartiet", kind=YrkandeKind.AVSLAG)
    session.run(partial(other_yrkanden.note, item_id=filled.items[1], proposal=noted, now=NOW))
    qtbot.waitUntil(lambda: len(panel.others.rows) == 1)
    panel.others.rows[0].edit.click()
    panel.others._dialog.party.setText("Liberalerna")
    panel.others._dialog.try_accept()
    qtbot.waitUntil(lambda: panel.others.rows[0].other.proposal.party == "Liberalerna")
    panel.others.rows[0].remove.click()
    qtbot.waitUntil(lambda: not panel.others.rows)


def test_ones_own_other_draft_on_the_point_is_told_of(qtbot, panel):
    panel.form.main.rows[0].strike.click()
    panel.flush()
    first = panel.draft_id
    panel.begin_another(YrkandeKind.ANDRING)
    qtbot.waitUntil(lambda: panel.draft_id != first)
    panel.form.main.rows[0].reword.click()
    assert FindingCode.COLLISION in {finding.code for finding in panel._look()}


def test_the_dialog_is_freed_when_it_closes(qtbot, panel):
    dialog = panel.others.ask()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
    assert panel.others._dialog is None


def test_a_point_tells_no_change_in_a_paper_that_changes_nothing(panel):
    panel.form.main.rows[0].reword.click()
    row = panel.form.points.rows[0]
    row.editor.set_text("Vänorten besöks.")
    assert not row.change.isHidden()
    panel.form.kind.setCurrentIndex(panel.form.kind.findData(YrkandeKind.ATERREMISS.value))
    assert row.change.isHidden()
    assert row.number.text() == "Punkt 1"
    panel.form.kind.setCurrentIndex(panel.form.kind.findData(YrkandeKind.ANDRING.value))
    assert not row.change.isHidden()
