"""The same ärende through board and council: notes, yrkanden and outcomes, latest first."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest

from binder.domain.changes import Kind
from binder.domain.ids import AgendaItemId
from binder.domain.outcome import Outcome
from binder.kallelse.proposal import Read
from binder.services import annotate, import_kallelse, read_meeting, record_outcome
from binder.services.arende_history import history, stage_count
from tests.services.world import World, a_proposal


def on_agenda(world: World, body: str, day: date) -> AgendaItemId:
    """The first matter on another agenda."""
    source = world.pdf.with_name(f"{body}.pdf")
    source.write_bytes(f"%PDF-1.7 {body} {day}".encode())
    proposal = replace(a_proposal(), body=Read(body), date=Read(day))
    came = import_kallelse.confirm(world.binder, proposal, source, municipality="Ekvik", now=world.now)
    return AgendaItemId(came.first(Kind.AGENDA_ITEM))


@pytest.fixture
def council(world: World) -> AgendaItemId:
    return on_agenda(world, "Kommunfullmäktige", date(2026, 4, 20))


def test_the_boards_notes_yrkanden_and_outcome_are_seen_from_the_council(
    world: World, council: AgendaItemId
) -> None:
    record_outcome.set_outcome(world.binder, world.item_id, Outcome.REJECTED)
    read_meeting.set_stance(world.binder, world.item_id, "avslag")
    (stage,) = history(world.binder, council)
    assert (stage.meeting.body, stage.is_earlier, stage.stance) == ("Kommunstyrelsen", True, "avslag")
    assert ([note.text for note in stage.notes], len(stage.drafts)) == (["Varför?"], 1)
    assert stage.result.outcome is Outcome.REJECTED


def test_a_later_stage_is_seen_from_an_earlier_one(world: World, council: AgendaItemId) -> None:
    (stage,) = history(world.binder, world.item_id)
    assert (stage.item.id, stage.is_earlier, stage.is_bare) == (council, False, True)


def test_the_latest_comes_first(world: World, council: AgendaItemId) -> None:
    committee = on_agenda(world, "Arbetsutskottet", date(2026, 2, 4))
    assert [stage.item.id for stage in history(world.binder, council)] == [world.item_id, committee]
    assert stage_count(world.binder, council) == 2


def test_a_stage_with_a_note_is_not_bare(world: World, council: AgendaItemId) -> None:
    annotate.note_item(world.binder, council, "Fråga", world.now)
    (stage,) = history(world.binder, world.item_id)
    assert not stage.is_bare


def test_an_item_without_a_number_has_no_history(world: World) -> None:
    nameless = read_meeting.agenda(world.binder, world.meeting_id)[2].item
    assert history(world.binder, nameless.id) == []


def test_a_removed_meeting_is_no_stage(world: World, council: AgendaItemId) -> None:
    import_kallelse.remove_meeting(world.binder, world.meeting_id, world.now)
    assert history(world.binder, council) == []


def test_a_long_history_is_read_while_one_blinks(world: World) -> None:
    for month in range(1, 13):
        on_agenda(world, f"Nämnd {month}", date(2025, month, 4))
    began = time.process_time()
    assert len(history(world.binder, world.item_id)) == 12
    assert time.process_time() - began < 0.1
