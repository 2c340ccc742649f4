"""Signing a draft: checked, frozen, set, signed, verified and kept, all or nothing."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind
from binder.domain.draft import Draft, DraftState
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.finding import Severity
from binder.domain.ids import DraftId, OutboxId
from binder.domain.yrkande import Yrkande
from binder.services.hand_in import registrar_of
from binder.services.identity import ensure_identity, signing_identity
from binder.services.member import member
from binder.services.undoing import absent, undoable
from binder.services.write_draft import draft, findings
from binder.storage import drafts, outbox
from binder.storage.columns import moment_text
from binder.storage.rows import row_values
from binder.wording.hand_in import file_name, paper_title, subject

if TYPE_CHECKING:
    from binder.storage.database import Binder


def sign(binder: Binder, draft_id: DraftId, *, now: datetime) -> Changes:
    """Sign the draft's newest text and put the paper into the outbox; the text may not change after that.

    Raises DRAFT_NOT_READY (detail `findings`: the codes that stop it), DRAFT_FINALISED where it is signed
    already, and what composing and signing raise; nothing at all is kept then.
    """
    _require_ready(binder, draft_id, now)
    with binder.transaction():
        paper = draft(binder, draft_id)
        ensure_identity(binder, _signer_name(binder, paper.yrkande), now)
        pdf = _signed(binder, paper.yrkande, now)
        before = row_values(binder, "draft", [draft_id], "state")
        outbox_id = _kept(binder, paper, pdf, now)
    earlier = (*absent("outbox", [outbox_id], moment_text(now)), *before)
    return undoable("Signera", earlier, _touched(paper, outbox_id))


def finished_pdf(binder: Binder, outbox_id: OutboxId) -> bytes:
    """The signed paper, byte for byte as it was signed; PAPER_DAMAGED if its hash no longer fits."""
    return outbox.pdf_with_hash(binder, outbox.one_entry(binder, outbox_id).sha256)


def _require_ready(binder: Binder, draft_id: DraftId, now: datetime) -> None:
    if draft(binder, draft_id).state is DraftState.FINALISED:
        raise BinderError(ErrorCode.DRAFT_FINALISED)
    found = findings(binder, draft_id, today=now.date())
    blocking = tuple(finding.code.value for finding in found if finding.severity is Severity.BLOCKING)
    if blocking:
        raise BinderError(ErrorCode.DRAFT_NOT_READY, findings=blocking)


def _signer_name(binder: Binder, yrkande: Yrkande) -> str:
    names = [who.name for who in yrkande.signatories if who.name.strip()]
    return member(binder).name.strip() or (names[0] if names else "")


def _signed(binder: Binder, yrkande: Yrkande, now: datetime) -> bytes:
    from binder.pdf.compose import compose
    from binder.signing.sign import sign_pdf

    identity = signing_identity(binder)
    field = _field(yrkande, (member(binder).name, identity.name))
    return sign_pdf(compose(yrkande, when=now), identity, field=field, now=now, reason=subject(yrkande))


def _field(yrkande: Yrkande, names: tuple[str, ...]) -> str:
    """The field under whose line the signer's name stands; the first where no name fits."""
    wanted = {" ".join(name.split()).casefold() for name in names if name.strip()}
    for number, who in enumerate(yrkande.signatories, start=1):
        if " ".join(who.name.split()).casefold() in wanted:
            return f"Underskrift{number}"
    return "Underskrift1"


def _kept(binder: Binder, paper: Draft, pdf: bytes, now: datetime) -> OutboxId:
    return outbox.insert_entry(
        binder,
        draft_id=paper.id,
        revision_id=drafts.finalise(binder, paper.id, now),
        item_id=paper.item_id,
        title=paper_title(paper.yrkande),
        file_name=file_name(paper.yrkande),
        pdf=pdf,
        recipient=registrar_of(binder, paper.item_id, paper.yrkande.body),
        now=now,
    )


def _touched(paper: Draft, outbox_id: OutboxId) -> set[tuple[Kind, int]]:
    return {(Kind.OUTBOX, outbox_id), (Kind.DRAFT, paper.id), (Kind.AGENDA_ITEM, paper.item_id)}
