from __future__ import annotations

from datetime import UTC, datetime

import pytest

from binder.domain.ids import AgendaItemId
from binder.domain.outcome import Outcome, Result
from binder.services.record_outcome import result, set_outcome, set_reserved

NOW = datetime(2024, 3, 6, 18, 2, tzinfo=UTC)


def test_nothing_is_noted_before_the_decision(binder, item_id):
    assert result(binder, item_id) == Result()


def test_an_item_that_is_not_there_has_nothing_noted(binder):
    assert result(binder, AgendaItemId(99)) == Result()


@pytest.mark.parametrize("outcome", list(Outcome))
def test_how_it_went_is_kept(binder, item_id, outcome):
    set_outcome(binder, item_id, outcome)
    assert result(binder, item_id).outcome is outcome


def test_a_note_can_be_taken_away(binder, item_id):
    set_outcome(binder, item_id, Outcome.ADOPTED)
    set_outcome(binder, item_id, None)
    assert result(binder, item_id).outcome is None


def test_undoing_brings_the_earlier_note_back(binder, item_id):
    set_outcome(binder, item_id, Outcome.ADOPTED)
    changes = set_outcome(binder, item_id, Outcome.REJECTED)
    assert changes.undo is not None
    changes.undo.command(binder)
    assert result(binder, item_id).outcome is Outcome.ADOPTED


def test_a_reservation_keeps_its_moment(binder, item_id):
    set_reserved(binder, item_id, NOW)
    assert result(binder, item_id).reserved_at == NOW


def test_undoing_a_reservation_takes_it_away(binder, item_id):
    changes = set_reserved(binder, item_id, NOW)
    assert changes.undo is not None
    changes.undo.command(binder)
    assert result(binder, item_id).reserved_at is None
