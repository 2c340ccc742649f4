"""The agenda's rows: headings, what a screen reader says, chips."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from binder.domain.ids import AgendaItemId, MeetingId
from binder.domain.meeting import AgendaItem
from binder.domain.outbox import OutboxState
from binder.domain.yrkande import YrkandeKind
from binder.services.read_meeting import AgendaRow
from binder.ui.agenda.agenda_model import ROW_ROLE, AgendaModel, SectionRow, with_sections


def row(number, section=None, **more):
    item = AgendaItem(
        id=AgendaItemId(int(number)),
        meeting_id=MeetingId(1),
        position=int(number),
        number=number,
        title=f"Ärende om {number}",
        dnr=f"KS-2024/0{number}",
        section=section,
    )
    return AgendaRow(item=item, **more)


@pytest.fixture
def model(qapp):
    return AgendaModel()


def test_each_run_of_a_section_gets_a_heading_with_its_count():
    rows = with_sections([row("1", "Information"), row("2", "Beslut"), row("3", "Beslut")])
    headings = [r for r in rows if isinstance(r, SectionRow)]
    assert headings == [SectionRow("Information", 1), SectionRow("Beslut", 2)]


def own(number):
    made = row(number)
    return replace(made, item=replace(made.item, is_own=True))


def test_the_member_s_own_matters_stand_under_a_heading_of_their_own():
    rows = with_sections([row("1", "Beslut"), own("2"), own("3")])
    assert [r for r in rows if isinstance(r, SectionRow)][-1] == SectionRow("Egna initiativ", 2)


def test_a_matter_of_one_s_own_lacks_no_paper(model):
    assert "Ingen handling" not in model.meta(own("2"))
    assert "Ingen handling" in model.meta(row("2"))


def test_items_without_section_get_no_heading():
    assert not any(isinstance(r, SectionRow) for r in with_sections([row("1"), row("2")]))


def test_a_heading_cannot_be_selected(model):
    model.show([row("1", "Beslut")])
    flags = [model.flags(model.index(n)) for n in range(2)]
    assert not flags[0] & Qt.ItemFlag.ItemIsSelectable
    assert flags[1] & Qt.ItemFlag.ItemIsSelectable


def test_a_screen_reader_hears_number_title_notes_and_yrkande(model):
    model.show([row("22", note_count=2, draft_kind=YrkandeKind.TILLAGG, has_papers=True)])
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Ärende 22. Ärende om 22. KS-2024/022 · 2 anteckningar. Tilläggsyrkande"


def test_the_chip_of_a_signed_yrkande_says_so_in_words(model):
    kind, state = model.chips(row("1", draft_kind=YrkandeKind.TILLAGG, outbox_state=OutboxState.SENT))
    assert (kind.text, state.text) == ("Tilläggsyrkande", "Skickad")
    assert state.tone == "info"


def test_the_own_stance_is_a_chip(model):
    [chip] = model.chips(row("1", stance="avslag"))
    assert (chip.text, chip.tone) == ("Avslag", "warn")


def test_new_notes_change_the_data_and_keep_the_rows(model, qtbot):
    model.show([row("1")])
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show([row("1", note_count=1)])
    assert model.data(model.index(0), ROW_ROLE).note_count == 1


def test_another_agenda_resets_the_rows(model, qtbot):
    model.show([row("1")])
    with qtbot.waitSignal(model.modelReset):
        model.show([row("2")])
    assert model.row_of(AgendaItemId(2)) == 0
