"""A draft becomes a signed paper in the outbox, or stays exactly as it was."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from binder.domain.changes import Kind
from binder.domain.draft import DraftState
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import OutboxId
from binder.domain.outbox import OutboxEntry, OutboxState
from binder.pdf.compose import compose
from binder.services import finalise, hand_in, sign_paper, write_draft
from binder.services.identity import identity_status
from binder.signing import sign as signing
from binder.signing.identity import make_identity
from binder.signing.verify import verify
from tests.pdf.structure import faults, structure_text
from tests.services.a_binder import NAME, NOW, TITLE, Prepared, prepared, ready


@pytest.fixture
def drafting(tmp_path: Path) -> Iterator[Prepared]:
    made = prepared(tmp_path / "binder")
    yield made
    made.binder.close()


def signed(drafting: Prepared) -> OutboxEntry:
    sign_paper.sign(drafting.binder, drafting.draft_id, now=NOW)
    (entry,) = hand_in.entries(drafting.binder)
    return entry


def rewritten(drafting: Prepared, *names: str, **changes: object) -> None:
    yrkande = ready(write_draft.draft(drafting.binder, drafting.draft_id).yrkande, *names)
    write_draft.save(drafting.binder, drafting.draft_id, replace(yrkande, **changes), now=NOW)


def refusal(drafting: Prepared) -> BinderError:
    with pytest.raises(BinderError) as raised:
        sign_paper.sign(drafting.binder, drafting.draft_id, now=NOW)
    return raised.value


def test_the_paper_is_in_the_outbox(drafting: Prepared) -> None:
    entry = signed(drafting)
    assert (entry.state, entry.signed_at) == (OutboxState.SIGNED, NOW)
    assert entry.title == f"Tilläggsyrkande, ärende 22. {TITLE}"
    assert entry.file_name == "Tilläggsyrkande ärende 22 KS-2022-1011.107.pdf"


def test_its_bytes_are_kept_by_their_hash(drafting: Prepared) -> None:
    entry = signed(drafting)
    pdf = sign_paper.finished_pdf(drafting.binder, entry.id)
    assert hashlib.sha256(pdf).hexdigest() == entry.sha256


def test_it_is_what_the_preview_showed_with_a_signature(drafting: Prepared) -> None:
    shown = finalise.preview(drafting.binder, drafting.draft_id, now=NOW)
    pdf = sign_paper.finished_pdf(drafting.binder, signed(drafting).id)
    assert pdf.startswith(shown)
    assert [report.valid for report in verify(pdf)] == [True]


def test_signing_keeps_structure_and_text(drafting: Prepared) -> None:
    shown = finalise.preview(drafting.binder, drafting.draft_id, now=NOW)
    pdf = sign_paper.finished_pdf(drafting.binder, signed(drafting).id)
    assert faults(pdf) == []
    assert structure_text(pdf) == structure_text(shown)


def test_an_identity_in_the_members_name_is_made_at_first_use(drafting: Prepared) -> None:
    assert identity_status(drafting.binder) is None
    signed(drafting)
    status = identity_status(drafting.binder)
    assert status is not None
    assert (status.name, status.own) == (NAME, True)


def test_the_text_may_not_change_afterwards(drafting: Prepared) -> None:
    signed(drafting)
    with pytest.raises(BinderError) as raised:
        rewritten(drafting, motivation="Något annat.")
    assert raised.value.code is ErrorCode.DRAFT_FINALISED


def test_the_changes_name_what_the_views_show(drafting: Prepared) -> None:
    changes = sign_paper.sign(drafting.binder, drafting.draft_id, now=NOW)
    assert changes.touches(Kind.OUTBOX)
    assert changes.touches(Kind.DRAFT, drafting.draft_id)
    assert changes.touches(Kind.AGENDA_ITEM, drafting.item_id)


def test_undo_takes_the_paper_out_and_opens_the_draft(drafting: Prepared) -> None:
    changes = sign_paper.sign(drafting.binder, drafting.draft_id, now=NOW)
    assert changes.undo is not None
    changes.undo.command(drafting.binder)
    assert hand_in.entries(drafting.binder) == []
    assert write_draft.draft(drafting.binder, drafting.draft_id).state is DraftState.WRITING


def test_redo_puts_it_back(drafting: Prepared) -> None:
    changes = sign_paper.sign(drafting.binder, drafting.draft_id, now=NOW)
    before = hand_in.entries(drafting.binder)
    undo = changes.undo
    assert undo is not None
    redo = undo.command(drafting.binder).undo
    assert redo is not None
    redo.command(drafting.binder)
    assert hand_in.entries(drafting.binder) == before


def test_a_draft_is_signed_once(drafting: Prepared) -> None:
    signed(drafting)
    assert refusal(drafting).code is ErrorCode.DRAFT_FINALISED
    assert len(hand_in.entries(drafting.binder)) == 1


def test_a_fault_that_blocks_is_named_and_nothing_is_kept(drafting: Prepared) -> None:
    rewritten(drafting, relation=None)
    error = refusal(drafting)
    assert (error.code, error.details["findings"]) == (ErrorCode.DRAFT_NOT_READY, ("no-relation",))
    assert untouched(drafting)


def test_a_name_that_cannot_be_drawn_keeps_nothing(drafting: Prepared) -> None:
    rewritten(drafting, "Bo 漢")
    assert refusal(drafting).code is ErrorCode.DRAFT_NOT_READY
    assert untouched(drafting)


def test_a_signature_that_does_not_hold_keeps_nothing(
    drafting: Prepared, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signing, "verify", lambda _: ())
    assert refusal(drafting).code is ErrorCode.SIGNING_FAILED
    assert untouched(drafting)


def test_a_crash_between_signing_and_keeping_keeps_nothing(
    drafting: Prepared, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("strömavbrott")

    monkeypatch.setattr("binder.services.sign_paper.outbox.insert_entry", crash)
    with pytest.raises(RuntimeError):
        sign_paper.sign(drafting.binder, drafting.draft_id, now=NOW)
    assert untouched(drafting)


def untouched(drafting: Prepared) -> bool:
    """Nothing in the outbox, no identity made, and the draft still being written."""
    state = write_draft.draft(drafting.binder, drafting.draft_id).state
    nothing = hand_in.entries(drafting.binder) == [] and identity_status(drafting.binder) is None
    return nothing and state is DraftState.WRITING


def test_the_member_signs_under_the_own_name(drafting: Prepared) -> None:
    rewritten(drafting, "Bo Ek", NAME)
    (report,) = verify(sign_paper.finished_pdf(drafting.binder, signed(drafting).id))
    assert (report.field, report.signer) == ("Underskrift2", NAME)


def test_a_colleague_signs_the_same_paper_and_it_stays_sound(drafting: Prepared) -> None:
    rewritten(drafting, NAME, "Bo Ek")
    first = sign_paper.finished_pdf(drafting.binder, signed(drafting).id)
    both = signing.sign_pdf(first, make_identity("Bo Ek", NOW), field="Underskrift2", now=NOW)
    assert [report.valid for report in verify(both)] == [True, True]
    assert faults(both) == []


def test_one_who_is_not_named_signs_in_the_first_field(drafting: Prepared) -> None:
    rewritten(drafting, "Bo Ek", "Siv Dal")
    (report,) = verify(sign_paper.finished_pdf(drafting.binder, signed(drafting).id))
    assert report.field == "Underskrift1"


def test_a_revised_draft_is_signed_anew(drafting: Prepared) -> None:
    first = signed(drafting)
    write_draft.revise(drafting.binder, drafting.draft_id, now=NOW)
    rewritten(drafting, motivation="En bättre motivering.")
    sign_paper.sign(drafting.binder, drafting.draft_id, now=NOW + timedelta(hours=1))
    second, kept = hand_in.entries(drafting.binder)
    assert (kept, second.sha256 != first.sha256) == (first, True)


def test_a_paper_that_is_not_there_is_told(drafting: Prepared) -> None:
    with pytest.raises(BinderError) as raised:
        sign_paper.finished_pdf(drafting.binder, OutboxId(7))
    assert raised.value.code is ErrorCode.NOT_FOUND


@pytest.mark.slow
def test_composing_signing_and_verifying_take_a_moment_only(drafting: Prepared) -> None:
    from binder.services.identity import signing_identity

    signed(drafting)
    identity = signing_identity(drafting.binder)
    yrkande = write_draft.draft(drafting.binder, drafting.draft_id).yrkande
    taken = []
    for _ in range(7):
        started = time.process_time()
        signing.sign_pdf(compose(yrkande, when=NOW), identity, now=NOW)
        taken.append(time.process_time() - started)
    # The goal is 150 ms on a machine of its own (resources/docs/performance.md); tests share theirs.
    assert sorted(taken)[1] < 0.5
