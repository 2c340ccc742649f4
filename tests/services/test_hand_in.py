"""A signed paper on its way to the registrar, and what the member says became of it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from binder.domain.changes import Kind
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import OutboxId
from binder.domain.outbox import OutboxEntry, OutboxState
from binder.services import hand_in, sign_paper
from binder.services.member import member, set_member
from tests.services.a_binder import DNR, NAME, NOW, TITLE, Prepared, prepared

REGISTRAR = "registrator@exempel.se"
LATER = NOW + timedelta(hours=2)


@pytest.fixture
def signed(tmp_path: Path) -> Iterator[Prepared]:
    made = prepared(tmp_path / "binder")
    sign_paper.sign(made.binder, made.draft_id, now=NOW)
    yield made
    made.binder.close()


def entry(signed: Prepared) -> OutboxEntry:
    (found,) = hand_in.entries(signed.binder)
    return found


def written(signed: Prepared, folder: Path, recipient: str = REGISTRAR) -> Path:
    return hand_in.write_message(signed.binder, entry(signed).id, recipient=recipient, folder=folder, now=NOW)


def message_in(path: Path) -> EmailMessage:
    message = message_from_bytes(path.read_bytes(), policy=SMTP)
    assert isinstance(message, EmailMessage)
    return message


def marked(signed: Prepared, state: OutboxState, when: datetime = LATER) -> OutboxEntry:
    hand_in.mark(signed.binder, entry(signed).id, state, when)
    return entry(signed)


def test_the_message_carries_the_very_paper_that_was_signed(signed: Prepared, tmp_path: Path) -> None:
    path = written(signed, tmp_path / "brev")
    (paper,) = message_in(path).iter_attachments()
    assert hashlib.sha256(paper.get_content()).hexdigest() == entry(signed).sha256
    assert paper.get_filename() == "Tilläggsyrkande ärende 22 KS-2022-1011.107.pdf"


def test_the_paper_lies_beside_the_message_for_attaching_by_hand(signed: Prepared, tmp_path: Path) -> None:
    path = written(signed, tmp_path / "brev")
    beside = path.parent / entry(signed).file_name
    assert beside.read_bytes() == sign_paper.finished_pdf(signed.binder, entry(signed).id)


def test_subject_and_recipient_are_filled_in(signed: Prepared, tmp_path: Path) -> None:
    message = message_in(written(signed, tmp_path))
    assert message["To"] == REGISTRAR
    assert message["Subject"] == f"Tilläggsyrkande, ärende 22, {DNR} – Kommunstyrelsen 2024-03-06"


def test_the_letter_tells_the_registrar_what_is_needed(signed: Prepared, tmp_path: Path) -> None:
    body = message_in(written(signed, tmp_path)).get_body(("plain",))
    assert body is not None
    text = body.get_content().replace("\r\n", "\n")
    for needed in (f"22. {TITLE}", DNR, "Kommunstyrelsen 2024-03-06", NAME, entry(signed).sha256):
        assert needed in text
    assert text == hand_in.message_text(signed.binder, entry(signed).id)[1]


def test_the_members_address_is_the_sender_when_known(signed: Prepared, tmp_path: Path) -> None:
    from dataclasses import replace

    set_member(signed.binder, replace(member(signed.binder), email="asa@exempel.se"))
    assert message_in(written(signed, tmp_path))["From"] == "asa@exempel.se"


def test_a_bad_address_writes_nothing(signed: Prepared, tmp_path: Path) -> None:
    with pytest.raises(BinderError) as raised:
        written(signed, tmp_path / "brev", "registrator")
    assert raised.value.code is ErrorCode.BAD_ADDRESS
    assert not (tmp_path / "brev").exists()


def test_writing_the_message_claims_nothing(signed: Prepared, tmp_path: Path) -> None:
    written(signed, tmp_path)
    assert entry(signed).state is OutboxState.SIGNED


def test_a_week_later_the_message_is_cleared_away(signed: Prepared, tmp_path: Path) -> None:
    first = written(signed, tmp_path)
    long_ago = (NOW - timedelta(days=8)).timestamp()
    os.utime(first.parent, (long_ago, long_ago))
    second = written(signed, tmp_path)
    assert (first.exists(), second.exists()) == (False, True)


def test_messages_are_cleared_when_asked(signed: Prepared, tmp_path: Path) -> None:
    written(signed, tmp_path)
    assert hand_in.clear_messages(tmp_path, before=datetime.now(UTC) + timedelta(days=1)) == 1
    assert list(tmp_path.glob("brev-*")) == []


def test_an_unknown_kommun_has_no_registrar(signed: Prepared) -> None:
    signed.binder.connection.execute("UPDATE meeting SET municipality = 'Okänd'")
    signed.binder.connection.execute("UPDATE outbox SET recipient = NULL")
    assert hand_in.recipient_of(signed.binder, entry(signed).id) is None


def test_the_profiles_registrar_is_proposed(
    signed: Prepared, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path))
    profile = tmp_path / "municipalities" / "huddinge.toml"
    profile.parent.mkdir()
    profile.write_text(f'name = "Huddinge"\nsource = "prov"\nregistrar_email = "{REGISTRAR}"\n', "utf-8")
    assert hand_in.registrar_of(signed.binder, signed.item_id, "Kommunstyrelsen") == REGISTRAR


def test_the_registrar_is_kept_with_the_paper_when_it_is_signed(signed: Prepared) -> None:
    known = hand_in.registrar_of(signed.binder, signed.item_id, "Kommunstyrelsen")
    assert known is not None
    assert entry(signed).recipient == known


def test_the_address_that_was_used_is_kept(signed: Prepared) -> None:
    used = "namnd@exempel.se"
    hand_in.mark(signed.binder, entry(signed).id, OutboxState.HANDED_OVER, LATER, recipient=used)
    assert hand_in.recipient_of(signed.binder, entry(signed).id) == used


def test_an_address_is_kept_before_the_paper_is_sent_and_can_be_taken_back(signed: Prepared) -> None:
    before = entry(signed)
    changes = hand_in.keep_recipient(signed.binder, before.id, "namnd@exempel.se")
    assert entry(signed).recipient == "namnd@exempel.se"
    assert changes.undo is not None
    changes.undo.command(signed.binder)
    assert entry(signed) == before


def test_an_address_that_was_emptied_is_the_registrar_s_again(signed: Prepared) -> None:
    known = hand_in.recipient_of(signed.binder, entry(signed).id)
    hand_in.keep_recipient(signed.binder, entry(signed).id, "namnd@exempel.se")
    hand_in.keep_recipient(signed.binder, entry(signed).id, "")
    assert hand_in.recipient_of(signed.binder, entry(signed).id) == known


def test_each_state_keeps_its_time(signed: Prepared) -> None:
    marked(signed, OutboxState.HANDED_OVER)
    marked(signed, OutboxState.SENT, LATER + timedelta(minutes=5))
    found = marked(signed, OutboxState.CONFIRMED, LATER + timedelta(days=1))
    assert found.handed_over_at == LATER
    assert found.sent_at == LATER + timedelta(minutes=5)
    assert (found.state, found.confirmed_at) == (OutboxState.CONFIRMED, LATER + timedelta(days=1))


def test_the_hash_stays_the_same_through_all_states(signed: Prepared) -> None:
    before = entry(signed).sha256
    assert {marked(signed, state).sha256 for state in OutboxState} == {before}


@pytest.mark.parametrize("state", [state for state in OutboxState if state is not OutboxState.SIGNED])
def test_a_mark_is_taken_back(state: OutboxState, signed: Prepared) -> None:
    before = entry(signed)
    changes = hand_in.mark(signed.binder, before.id, state, LATER, recipient=REGISTRAR)
    assert changes.undo is not None
    assert changes.touches(Kind.OUTBOX, before.id)
    changes.undo.command(signed.binder)
    assert entry(signed) == before


def test_printing_is_noted_and_taken_back(signed: Prepared) -> None:
    before = entry(signed)
    changes = hand_in.mark_printed(signed.binder, before.id, LATER)
    assert entry(signed).paper_printed_at == LATER
    assert entry(signed).state is before.state
    assert changes.undo is not None
    changes.undo.command(signed.binder)
    assert entry(signed) == before


def test_what_is_not_in_the_outbox_is_told(signed: Prepared) -> None:
    with pytest.raises(BinderError) as raised:
        hand_in.mark(signed.binder, OutboxId(99), OutboxState.SENT, LATER)
    assert raised.value.code is ErrorCode.NOT_FOUND


def test_a_damaged_paper_is_not_handed_over(signed: Prepared, tmp_path: Path) -> None:
    signed.binder.connection.execute("DROP TRIGGER a_finished_pdf_is_never_altered")
    signed.binder.connection.execute("UPDATE finished_pdf SET content = X'00'")
    with pytest.raises(BinderError) as raised:
        written(signed, tmp_path / "brev")
    assert raised.value.code is ErrorCode.PAPER_DAMAGED
    assert not (tmp_path / "brev").exists()


def test_messages_go_where_mail_programs_may_read() -> None:
    assert not any(part.startswith(".") for part in hand_in.default_folder().parts)
