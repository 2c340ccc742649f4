"""Killed without warning, the window's binder holds all but the last second of typing."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from binder.services import write_draft
from binder.storage.database import Binder, BinderKey
from tests.e2e.kills import Witness, kill_often
from tests.e2e.lives import Life
from tests.storage.busy_writer import prepared
from tests.storage.some_rows import a_yrkande

KILLS = 5


@pytest.mark.x11
@pytest.mark.slow
def test_the_window_killed_at_any_moment_loses_at_most_the_last_second(tools, tmp_path):
    tally = kill_often(tmp_path, KILLS, "ord")
    assert tally.faults == []
    assert tally.kills.total() == KILLS


@pytest.fixture
def witness(tmp_path) -> Witness:
    """Looks at a binder with one meeting, and a draft that says "ett två"."""
    key = BinderKey(bytes(32))
    with Binder.create(tmp_path / "binder", key) as binder:
        _, draft = prepared(binder)
        write_draft.save(binder, draft, a_yrkande(motivation="ett två"), now=datetime.now(UTC))
    return Witness(tmp_path / "binder", key)


def life(**what) -> Life:
    return Life("types", killed_at=10.0, began_at=5.0, **what)


def test_the_witness_misses_words_typed_more_than_a_second_before(witness):
    witness.look(life(typed=[(7.0, "ett"), (8.0, "borta"), (9.5, "nyss")]))
    assert [fault for fault in witness.tally.faults if "lost" in fault] == [
        "types, killed after 5.00 s: lost borta"
    ]
    assert witness.tally.lost == [2.0]


def test_the_witness_misses_what_an_earlier_life_had_kept(witness):
    witness.kept.words.add("tidigare")
    witness.look(life(typed=[(7.0, "två")]))
    assert any("lost tidigare of an earlier life" in fault for fault in witness.tally.faults)


def test_the_witness_sees_half_an_import(witness):
    witness.look(life(), items=3)
    assert any("half an import" in fault for fault in witness.tally.faults)


def test_the_witness_misses_marks_and_imports_that_were_shown(witness):
    witness.look(life(), items=1)
    witness.look(life(marks=1, imported=True), items=1)
    told = " ".join(witness.tally.faults)
    assert "0 marks of 1" in told
    assert "an import that was shown is gone" in told
