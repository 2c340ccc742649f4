"""Signing a draft: checked, frozen, set, signed, verified and kept, all or nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind
from binder.domain.cosigning import SigningPlace, paper_key
from binder.domain.draft import Draft, DraftState
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.finding import Severity
from binder.domain.ids import DraftId, OutboxId
from binder.domain.yrkande import Yrkande
from binder.services.cosign import keep_signed
from binder.services.finalise import preview
from binder.services.hand_in import registrar_of
from binder.services.identity import SigningMeans, member_means
from binder.services.member import member
from binder.services.undoing import absent, undoable
from binder.services.write_draft import draft, findings
from binder.storage import drafts, outbox
from binder.storage.columns import moment_text
from binder.storage.rows import row_values
from binder.wording.hand_in import file_name, paper_title, subject

if TYPE_CHECKING:
    from binder.signing.timestamp import TimestampService
    from binder.storage.database import Binder


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedDraft:
    """A draft as a signed paper, made but not kept yet."""

    draft: Draft
    place: str
    when: datetime
    means: SigningMeans = field(repr=False)
    pdf: bytes = field(repr=False)


def sign(binder: Binder, draft_id: DraftId, *, now: datetime) -> Changes:
    """Sign the draft's newest text and put the paper into the outbox; the text may not change after that.

    Raises DRAFT_NOT_READY (detail `findings`: the codes that stop it), DRAFT_FINALISED where it is signed
    already, and what composing and signing raise; nothing at all is kept then.
    """
    return keep(binder, sign_draft(binder, draft_id, now=now))


def sign_draft(
    binder: Binder,
    draft_id: DraftId,
    *,
    now: datetime,
    secret: str | None = None,
    timestamp: TimestampService | None = None,
) -> SignedDraft:
    """Compose and sign, and keep nothing yet: a read-only binder will do, and the writer is not held up.

    `secret` is a card's PIN. Raises as `sign` does.
    """
    _require_ready(binder, draft_id, now)
    paper = draft(binder, draft_id)
    name = _signer_name(binder, paper.yrkande)
    means = member_means(binder, name, now, secret=secret, timestamp=timestamp)
    place = _field(paper.yrkande, (member(binder).name, means.identity.name))
    pdf = _signed(preview(binder, draft_id, now=now), paper.yrkande, means, place, now)
    return SignedDraft(draft=paper, place=place, when=now, means=means, pdf=pdf)


def keep(binder: Binder, signed: SignedDraft) -> Changes:
    """Put the signed paper into the outbox; SIGNING_FAILED where the draft's text is another by now."""
    paper, now = signed.draft, signed.when
    with binder.transaction():
        present = draft(binder, paper.id)
        if present.state is DraftState.FINALISED:
            raise BinderError(ErrorCode.DRAFT_FINALISED)
        if present.yrkande != paper.yrkande:
            raise BinderError(ErrorCode.SIGNING_FAILED)
        before = row_values(binder, "draft", [paper.id], "state")
        made = signed.means.kept(binder, now)
        outbox_id = _kept(binder, signed)
        steps = keep_signed(
            binder, paper_key(signed.pdf), places_of(paper.yrkande), signed.means.step(signed.place, now)
        )
    earlier = (*absent("outbox", [outbox_id], moment_text(now)), *before, *steps, *made)
    return undoable("Signera", earlier, _touched(paper, outbox_id))


def places_of(yrkande: Yrkande) -> tuple[SigningPlace, ...]:
    """The signature fields of the paper as it is set, with whose name stands below each."""
    names = enumerate(yrkande.signatories, start=1)
    return tuple(SigningPlace(field=f"Underskrift{number}", name=who.name) for number, who in names)


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


def _signed(pdf: bytes, yrkande: Yrkande, means: SigningMeans, place: str, now: datetime) -> bytes:
    from binder.signing.sign import sign_pdf

    reason = subject(yrkande)
    return sign_pdf(pdf, means.identity, field=place, now=now, reason=reason, timestamp=means.timestamp)


def _field(yrkande: Yrkande, names: tuple[str, ...]) -> str:
    """The field under whose line the signer's name stands; the first where no name fits."""
    wanted = {" ".join(name.split()).casefold() for name in names if name.strip()}
    for number, who in enumerate(yrkande.signatories, start=1):
        if " ".join(who.name.split()).casefold() in wanted:
            return f"Underskrift{number}"
    return "Underskrift1"


def _kept(binder: Binder, signed: SignedDraft) -> OutboxId:
    paper, now = signed.draft, signed.when
    return outbox.insert_entry(
        binder,
        draft_id=paper.id,
        revision_id=drafts.finalise(binder, paper.id, now),
        item_id=paper.item_id,
        title=paper_title(paper.yrkande),
        file_name=file_name(paper.yrkande),
        pdf=signed.pdf,
        recipient=registrar_of(binder, paper.item_id, paper.yrkande.body),
        now=now,
        paper_key=paper_key(signed.pdf),
    )


def _touched(paper: Draft, outbox_id: OutboxId) -> set[tuple[Kind, int]]:
    return {(Kind.OUTBOX, outbox_id), (Kind.DRAFT, paper.id), (Kind.AGENDA_ITEM, paper.item_id)}
