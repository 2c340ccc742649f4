from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

import pytest
from PySide6.QtCore import Qt

from binder.domain.finding import FindingCode
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, YrkandeKind
from binder.services import write_draft
from binder.storage import drafts as rows
from binder.storage.database import Binder
from binder.ui.commands import CommandRegistry
from binder.ui.drafting.draft_panel import DraftPanel
from tests.ui.drafting.keys import press
from tests.ui.drafting.test_spelling_marks import Known

NOW = datetime(2024, 3, 5, 12, 0, tzinfo=UTC)


@pytest.fixture
def registry(session):
    # The session tells what was saved even while it closes: the commands must be there as long.
    return CommandRegistry(session)


@pytest.fixture
def panel(qtbot, session, registry):
    made = DraftPanel(session, registry)
    qtbot.addWidget(made)
    made.resize(400, 640)
    made.show()
    return made


@pytest.fixture
def begun(qtbot, panel, filled):
    panel.show_item(filled.items[1])
    panel.begin(YrkandeKind.TILLAGG)
    qtbot.waitUntil(lambda: panel.draft_id is not None)
    return panel


class Dictionary(Known):
    """Knows a few words, for whoever asks."""

    def __init__(self, _parent, *, is_on):
        super().__init__()
        self.set_on(is_on=is_on)


def told(panel, code):
    return [finding.where for finding in panel._look() if finding.code is code]


def test_a_misspelt_word_is_told_once_it_has_been_written(qtbot, monkeypatch, panel, filled):
    monkeypatch.setattr("binder.ui.drafting.spelling.Spelling", Dictionary)
    panel.show_item(filled.items[1])
    panel.begin(YrkandeKind.TILLAGG)
    qtbot.waitUntil(lambda: panel.draft_id is not None)
    type_point(panel, "Bygg en skolla")
    assert told(panel, FindingCode.SPELLING) == []
    type_point(panel, " till.")
    panel._look()
    assert told(panel, FindingCode.SPELLING) == ["skolla"]


def stored(session, panel):
    return write_draft.draft(session.reader, panel.draft_id).yrkande


def type_point(panel, text):
    panel.form.points.rows[0].editor.insertPlainText(text)


def test_without_a_draft_the_panel_offers_to_begin_one(panel, filled):
    panel.show_item(filled.items[0])
    assert panel.empty.isVisible()
    assert "Ctrl+Y" in panel.empty.begin.text()


def test_without_an_item_nothing_can_be_begun(panel):
    panel.show_item(None)
    panel.begin(YrkandeKind.TILLAGG)
    assert not panel.empty.begin.isVisible()
    assert panel.draft_id is None


def test_a_begun_draft_has_everything_the_agenda_knows(begun):
    assert begun.form.facts.line.text().startswith("Ärende 22 · KS-2022/1011.107")
    assert begun.form.deciding.text() == "Kommunstyrelsen beslutar"
    assert begun.form.signatories.rows[0].name.text() == "Stina Wallin"


def test_the_cursor_stands_in_the_first_point_when_a_draft_is_begun(qtbot, begun):
    qtbot.waitUntil(begun.form.points.rows[0].editor.hasFocus)


def test_of_a_bifall_only_the_motivation_is_left_to_write(qtbot, panel, filled):
    panel.show_item(filled.items[1])
    panel.begin(YrkandeKind.BIFALL)
    qtbot.waitUntil(panel.form.motivation.hasFocus)
    assert panel.page.sign.isEnabled()
    assert panel.form.motivation_note.isHidden()


def test_beginning_again_goes_on_with_the_same_draft(qtbot, begun, session, filled):
    draft_id = begun.draft_id
    type_point(begun, "Början.")
    with qtbot.waitSignal(session.saved):
        begun.begin(YrkandeKind.TILLAGG)
    assert [draft.id for draft in write_draft.drafts_of(session.reader, filled.items[1])] == [draft_id]


def test_what_is_typed_saves_itself(qtbot, begun, session):
    type_point(begun, "Solbacken tar fram en strategi.")
    wanted = (Beslutspunkt(text="Solbacken tar fram en strategi."),)
    qtbot.waitUntil(lambda: stored(session, begun).points == wanted, timeout=2000)


def test_endless_typing_is_saved_within_the_second(qtbot, begun, session):
    for _ in range(7):
        type_point(begun, "ord ")
        qtbot.wait(150)
    assert stored(session, begun).points[0].text.startswith("ord")


def test_leaving_the_field_saves_at_once(qtbot, begun, session):
    type_point(begun, "Strax sparat.")
    with qtbot.waitSignal(session.saved, timeout=300):
        begun.form.points.rows[0].editor.left.emit()
    assert stored(session, begun).points[0].text == "Strax sparat."


def test_showing_another_item_saves_what_was_typed(qtbot, begun, session, filled):
    draft_id = begun.draft_id
    type_point(begun, "Får inte försvinna.")
    with qtbot.waitSignal(session.saved):
        begun.show_item(filled.items[0])
    assert write_draft.draft(session.reader, draft_id).yrkande.points[0].text == "Får inte försvinna."


def test_what_comes_back_from_the_disk_never_takes_away_newer_typing(qtbot, begun, session):
    type_point(begun, "Först")
    with qtbot.waitSignal(session.bus.changed):
        begun.flush()
        type_point(begun, " och sist")
    assert begun.form.yrkande().points[0].text == "Först och sist"


def test_a_text_restored_elsewhere_is_shown(qtbot, begun, session):
    other = replace(stored(session, begun), motivation="En äldre motivering.")
    session.run(partial(write_draft.save, draft_id=begun.draft_id, yrkande=other, now=NOW))
    qtbot.waitUntil(lambda: begun.form.motivation.toPlainText() == "En äldre motivering.")


def test_an_untouched_draft_marks_no_field(begun):
    assert begun.form.relation.note.isHidden()
    assert begun.page.banner.isVisible()


def test_a_missing_relation_is_said_under_its_field(qtbot, begun):
    type_point(begun, "Solbacken tar fram en strategi.")
    qtbot.waitUntil(lambda: begun.form.relation.note.text() == "Säg vad som händer med huvudförslaget")
    assert begun.form.relation.choice.property("faulty") is True


def test_a_finding_is_mended_by_its_button(qtbot, begun):
    type_point(begun, "Solbacken tar fram en strategi.")
    qtbot.waitUntil(begun.form.relation.note.isVisible)
    row = next(row for row in begun.page.banner.row_widgets() if row.mend)
    row.mend.click()
    assert begun.form.relation.relation() is not None
    assert begun.form.relation.note.isHidden()


def test_choosing_a_finding_goes_to_its_field(qtbot, begun):
    type_point(begun, "Solbacken tar fram en strategi.")
    qtbot.waitUntil(begun.form.relation.note.isVisible)
    begun.page.banner.row_widgets()[0].sentence.click()
    assert begun.form.relation.choice.hasFocus()


def test_signing_waits_until_nothing_blocks(qtbot, begun):
    assert not begun.page.sign.isEnabled()
    type_point(begun, "Solbacken tar fram en strategi.")
    begun.form.relation.choice.setCurrentIndex(1)
    qtbot.waitUntil(begun.page.sign.isEnabled)


def test_the_key_that_signs_goes_to_what_is_missing(qtbot, begun, registry):
    type_point(begun, "Solbacken tar fram en strategi.")
    with qtbot.assertNotEmitted(begun.sign_requested):
        registry.action("sign").trigger()
    assert begun.form.relation.choice.hasFocus()


def test_signing_asks_with_the_draft_that_is_shown(qtbot, begun):
    type_point(begun, "Solbacken tar fram en strategi.")
    begun.form.relation.choice.setCurrentIndex(1)
    qtbot.waitUntil(begun.page.sign.isEnabled)
    with qtbot.waitSignal(begun.sign_requested) as asked:
        begun.page.sign.click()
    assert asked.args == [begun.draft_id]


def test_a_preview_can_be_had_at_any_time(qtbot, begun, registry):
    with qtbot.waitSignal(begun.preview_requested):
        registry.action("preview").trigger()


def test_a_deleted_draft_comes_back_by_undo(qtbot, begun, session):
    draft_id = begun.draft_id
    begun.page.menu.deletion_wanted.emit()
    qtbot.waitUntil(lambda: begun.draft_id is None)
    session.undo()
    qtbot.waitUntil(lambda: begun.draft_id == draft_id)


def test_a_second_yrkande_brings_a_chooser(qtbot, begun):
    first = begun.draft_id
    begun.begin_another(YrkandeKind.ANDRING)
    qtbot.waitUntil(lambda: begun.draft_id != first)
    qtbot.waitUntil(begun.page.chooser.isVisible)
    begun.page.chooser.chosen.emit(first)
    assert begun.draft_id == first


def test_a_quotation_goes_into_the_motivation(begun):
    begun.form.motivation.set_text("Skäl.")
    assert begun.quote("”Utbytet har varit begränsat.”")
    assert begun.form.yrkande().paragraphs == ("Skäl.", "”Utbytet har varit begränsat.”")


def test_without_a_draft_a_quotation_has_nowhere_to_go(panel, filled):
    panel.show_item(filled.items[0])
    assert not panel.quote("”Ord.”")


def test_a_signed_paper_is_only_looked_at_until_it_is_revised(qtbot, begun, session):
    session.run(partial(finalised, draft_id=begun.draft_id))
    qtbot.waitUntil(begun.page.signed.isVisible)
    assert not begun.form.points.isEnabled()
    begun.page.revise.click()
    qtbot.waitUntil(begun.form.points.isEnabled)
    qtbot.waitUntil(begun.form.points.rows[0].editor.hasFocus)


def finalised(binder, draft_id):
    from binder.domain.changes import Kind, changed

    rows.finalise(binder, draft_id, NOW)
    return changed((Kind.DRAFT, int(draft_id)))


def test_the_check_of_a_long_paper_takes_less_than_ten_milliseconds(qtbot, begun):
    import time

    begun.form.motivation.set_text("Ett längre skäl med många ord i sig. " * 200)
    begun._look()
    began = time.thread_time()
    begun._look()
    assert time.thread_time() - began < 0.05  # the machine may be busy; the figure is in performance.md


def test_a_relation_chosen_is_stored(qtbot, begun, session):
    begun.form.relation.choice.setCurrentIndex(1)
    wanted = RelationToMain(relation=Relation.BIFALL_I_OVRIGT, main_proposal=begun._check.facts.main_proposal)
    qtbot.waitUntil(lambda: stored(session, begun).relation == wanted)


def test_points_stay_in_the_order_they_are_shown(begun):
    begun.form.points.show_points((Beslutspunkt(text="Ett."), Beslutspunkt(text="Två.")), ("KS",), fresh=True)
    begun.form.points.rows[1].editor.move_wanted.emit(-1)
    assert [point.text for point in begun.form.yrkande().points] == ["Två.", "Ett."]


def test_closing_right_after_a_key_keeps_it_and_asks_the_closed_binder_nothing(qtbot, begun, session, filled):
    draft_id = begun.draft_id
    type_point(begun, "Sist skrivet.")
    begun.flush()
    session.close()
    qtbot.wait(50)
    with Binder.open(filled.folder, filled.key, read_only=True) as binder:
        assert write_draft.draft(binder, draft_id).yrkande.points[0].text == "Sist skrivet."


def test_the_date_of_a_draft_stays_on_one_line(begun):
    *_, written = begun.form.facts.line.text().split(" · ")
    assert written.count("\N{NO-BREAK SPACE}") == 2
    assert " " not in written


def undo(widget):
    press(widget, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_ctrl_z_in_an_unwritten_draft_takes_the_draft_back(qtbot, begun, session, registry, filled):
    registry.connect_handler("undo", session.undo)
    undo(begun.form.points.rows[0].editor)
    qtbot.waitUntil(lambda: not write_draft.drafts_of(session.reader, filled.items[1]))


def test_ctrl_z_in_an_empty_field_takes_back_what_was_written_last_in_another(begun):
    type_point(begun, "Parken belyses.")
    begun.form.motivation.insertPlainText("Det är mörkt.")
    undo(begun.form.parts.missing)
    assert begun.form.motivation.text() == ""
    assert begun.form.points.rows[0].editor.text() == "Parken belyses."


def test_ctrl_z_never_throws_a_written_draft_away(qtbot, begun, session, registry, filled):
    registry.connect_handler("undo", session.undo)
    begun.form.points.rows[0].editor.start_with("Parken belyses.")
    undo(begun.form.motivation)
    qtbot.wait(50)
    assert write_draft.drafts_of(session.reader, filled.items[1])
