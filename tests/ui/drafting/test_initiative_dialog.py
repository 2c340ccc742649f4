"""A matter of one's own is begun from menu or panel, written like any paper, and found again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from binder.domain.yrkande import YrkandeKind
from binder.services import read_meeting, write_draft
from binder.ui.drafting.initiative_dialog import InitiativeDialog
from binder.ui.drafting.kind_menu import KindMenu

TITLE = "Upplysta gångvägar"


@pytest.fixture
def begun(qtbot, workspace):
    workspace._window.registry.action("initiative").trigger()
    dialog = workspace.commands._initiatives._dialog
    dialog.title.setText(TITLE)
    dialog.try_accept()
    qtbot.waitUntil(lambda: workspace.prepare.side.draft.draft_id is not None)
    return workspace


def own_matters(session, filled):
    return [row for row in read_meeting.agenda(session.reader, filled.meeting_id) if row.item.is_own]


def test_what_is_begun_is_shown_ready_to_be_written(begun, session, filled, qtbot):
    panel = begun.prepare.side.draft
    assert (panel.form.yrkande().kind, panel.form.yrkande().title) == (YrkandeKind.MOTION, TITLE)
    assert begun.prepare.agenda.selected() == own_matters(session, filled)[0].item.id
    qtbot.waitUntil(lambda: begun._window.focusWidget() is panel.form.motivation)


def test_of_a_kind_that_was_chosen_in_a_menu_the_heading_is_written_first(workspace):
    dialog = InitiativeDialog("Kommunstyrelsen", YrkandeKind.INTERPELLATION, workspace._window)
    dialog.show()
    assert dialog.focusWidget() is dialog.title


def test_a_new_title_is_the_matter_s_name_in_the_agenda(begun, session, filled, qtbot):
    title = begun.prepare.side.draft.form.facts.title
    title.setText("Belysta stigar")
    title.textEdited.emit("Belysta stigar")
    begun.prepare.flush()
    qtbot.waitUntil(lambda: own_matters(session, filled)[0].item.title == "Belysta stigar")


def test_a_deleted_initiative_is_gone_from_the_agenda_and_nothing_is_offered_on_it(
    begun, session, filled, qtbot
):
    panel = begun.prepare.side.draft
    panel.page.menu.deletion_wanted.emit()
    qtbot.waitUntil(lambda: not own_matters(session, filled))
    qtbot.waitUntil(lambda: panel.draft_id is None or panel._item in filled.items)


def test_beside_an_initiative_only_initiatives_are_offered(begun):
    kinds = begun.prepare.side.draft.page.menu.kinds.kinds
    offered = [kind for kind, action in kinds.items() if action.isVisible()]
    assert offered == [YrkandeKind.MOTION, YrkandeKind.INTERPELLATION, YrkandeKind.ENKEL_FRAGA]


def test_the_key_for_a_tillaggsyrkande_goes_to_the_initiative_itself(begun, session):
    panel = begun.prepare.side.draft
    panel.begin()
    assert len(write_draft.drafts_of(session.reader, panel._item)) == 1


def test_the_panel_s_menu_proposes_the_kind_that_was_chosen(workspace):
    workspace.prepare.show_draft()
    workspace.prepare.side.draft.empty.kinds.kinds[YrkandeKind.INTERPELLATION].trigger()
    assert workspace.commands._initiatives._dialog.chosen_kind() is YrkandeKind.INTERPELLATION


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_an_initiative_has_a_heading(window):
    dialog = InitiativeDialog("Kommunstyrelsen", None, window)
    dialog.try_accept()
    assert dialog.result() == QDialog.DialogCode.Rejected.value
    assert "rubrik" in dialog.banner.accessibleName()


@pytest.mark.parametrize(("body", "is_there"), [("Socialnämnden", True), ("Kommunfullmäktige", False)])
def test_a_namndinitiativ_is_begun_in_a_namnd_only(window, body, is_there):
    dialog = InitiativeDialog(body, None, window)
    assert (dialog.kind.findData(YrkandeKind.NAMNDINITIATIV.value) >= 0) is is_there


def test_the_dialog_is_gone_when_it_is_closed(qtbot, window):
    dialog = InitiativeDialog("Kommunstyrelsen", YrkandeKind.MOTION, window)
    dialog.open()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()


def test_a_group_without_anything_to_offer_has_no_head(qtbot):
    menu = KindMenu("Fler sorter")
    qtbot.addWidget(menu)
    menu.show_for("Kommunfullmäktige", is_own=True)
    assert [a.text() for a in menu.actions() if a.isVisible() and not a.isEnabled() and a.text()] == [
        "Nya ärenden"
    ]
