"""A signed paper keeps its bytes and every time it reached a state."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import OutboxId
from binder.domain.outbox import OutboxState
from binder.storage import drafts, outbox
from binder.storage.database import Binder
from tests.storage.some_rows import a_meeting, a_yrkande, an_item

PDF = b"%PDF-1.7 signed"
HOUR = timedelta(hours=1)


@pytest.fixture
def entry(binder: Binder, now: datetime) -> OutboxId:
    item_id = an_item(binder, a_meeting(binder, now))
    draft_id = drafts.insert_draft(binder, item_id, a_yrkande(), now)
    return outbox.insert_entry(
        binder,
        draft_id=draft_id,
        revision_id=drafts.finalise(binder, draft_id, now),
        item_id=item_id,
        title="Tilläggsyrkande",
        file_name="tillaggsyrkande.pdf",
        pdf=PDF,
        recipient=None,
        now=now,
    )


def test_a_signed_paper_begins_as_signed(binder: Binder, entry: OutboxId, now: datetime) -> None:
    kept = outbox.one_entry(binder, entry)
    assert (kept.state, kept.signed_at) == (OutboxState.SIGNED, now)
    assert kept.sha256 == hashlib.sha256(PDF).hexdigest()
    assert outbox.all_entries(binder) == [kept]


def test_the_bytes_are_those_that_were_signed(binder: Binder, entry: OutboxId) -> None:
    assert outbox.pdf_with_hash(binder, outbox.one_entry(binder, entry).sha256) == PDF


def test_every_state_keeps_its_time(binder: Binder, entry: OutboxId, now: datetime) -> None:
    outbox.reach_state(binder, entry, OutboxState.HANDED_OVER, now + HOUR, recipient="kansli@ekvik.example")
    outbox.reach_state(binder, entry, OutboxState.SENT, now + 2 * HOUR)
    outbox.reach_state(binder, entry, OutboxState.CONFIRMED, now + 3 * HOUR)
    kept = outbox.one_entry(binder, entry)
    assert kept.state is OutboxState.CONFIRMED
    assert kept.recipient == "kansli@ekvik.example"
    times = (kept.signed_at, kept.handed_over_at, kept.sent_at, kept.confirmed_at)
    assert times == (now, now + HOUR, now + 2 * HOUR, now + 3 * HOUR)


def test_a_state_reached_again_keeps_its_first_time(binder: Binder, entry: OutboxId, now: datetime) -> None:
    outbox.reach_state(binder, entry, OutboxState.SENT, now + HOUR)
    outbox.reach_state(binder, entry, OutboxState.WITHDRAWN, now + 2 * HOUR)
    outbox.reach_state(binder, entry, OutboxState.SENT, now + 3 * HOUR)
    assert outbox.one_entry(binder, entry).sent_at == now + HOUR


def test_printing_does_not_change_the_state(binder: Binder, entry: OutboxId, now: datetime) -> None:
    outbox.mark_printed(binder, entry, now + HOUR)
    kept = outbox.one_entry(binder, entry)
    assert (kept.state, kept.paper_printed_at) == (OutboxState.SIGNED, now + HOUR)


def test_the_database_itself_refuses_to_alter_a_finished_pdf(binder: Binder, entry: OutboxId) -> None:
    with pytest.raises(sqlcipher.IntegrityError, match="never altered"):
        binder.connection.execute("UPDATE finished_pdf SET content = x'00'")


def test_bytes_that_are_not_those_of_their_hash_are_told(binder: Binder) -> None:
    binder.connection.execute("INSERT INTO finished_pdf VALUES ('abc', x'00')")
    with pytest.raises(BinderError) as told:
        outbox.pdf_with_hash(binder, "abc")
    assert told.value.code is ErrorCode.PAPER_DAMAGED


def test_what_is_not_there_is_told(binder: Binder, now: datetime) -> None:
    for ask in (
        lambda: outbox.one_entry(binder, OutboxId(9)),
        lambda: outbox.pdf_with_hash(binder, "none"),
        lambda: outbox.reach_state(binder, OutboxId(9), OutboxState.SENT, now),
    ):
        with pytest.raises(BinderError) as told:
            ask()
        assert told.value.code is ErrorCode.NOT_FOUND
