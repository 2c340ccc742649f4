"""Signing from the command line: any PDF with an empty signature field, or a draft by its item's number."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import DraftId
from binder.services.whole_file import read_whole

if TYPE_CHECKING:
    from binder.signing.identity import Identity
    from binder.storage.database import Binder


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedFile:
    """A signed PDF on the disk, its SHA-256 in hex, and the name in the certificate."""

    path: Path
    sha256: str
    signer: str


def sign_with_pkcs12(source: Path, out: Path, *, pkcs12: Path, password: str, now: datetime) -> SignedFile:
    """Sign with an identity from a PKCS#12 file; see `signing.sign.sign_pdf` for what is raised."""
    from binder.signing.identity import load_pkcs12

    return _sign(source, out, load_pkcs12(read_whole(pkcs12), password), now)


def sign_with_own_identity(binder: Binder, source: Path, out: Path, *, now: datetime) -> SignedFile:
    """Sign with the binder's identity, made at first use for the member's name."""
    from binder.services.identity import ensure_identity, signing_identity
    from binder.services.member import member

    ensure_identity(binder, member(binder).name, now)
    return _sign(source, out, signing_identity(binder), now)


def sign_draft_on(binder: Binder, item_number: str, out: Path | None, *, now: datetime) -> SignedFile:
    """Sign the newest draft on the item and copy the finished PDF to `out` (default: its name, here).

    Raises NOT_FOUND where no meeting has such an item with a draft, DRAFT_NOT_READY where findings stop it.
    """
    from binder.domain.changes import Kind
    from binder.domain.ids import OutboxId
    from binder.services import hand_in, sign_paper
    from binder.services.member import member

    changes = sign_paper.sign(binder, newest_draft_on(binder, item_number), now=now)
    outbox_id = OutboxId(changes.first(Kind.OUTBOX))
    entry = next(entry for entry in hand_in.entries(binder) if entry.id == outbox_id)
    path = out or Path(entry.file_name)
    _write(path, sign_paper.finished_pdf(binder, outbox_id))
    return SignedFile(path=path, sha256=entry.sha256, signer=member(binder).name)


def newest_draft_on(binder: Binder, item_number: str) -> DraftId:
    """The newest draft on the item of that number, at the latest meeting that has one; NOT_FOUND."""
    from binder.services import read_meeting, write_draft

    newest_first = sorted(read_meeting.meetings(binder), key=lambda meeting: meeting.date, reverse=True)
    for meeting in newest_first:
        for row in read_meeting.agenda(binder, meeting.id):
            drafts = write_draft.drafts_of(binder, row.item.id)
            if drafts and (row.item.number or "").rstrip(".") == item_number.rstrip("."):
                return drafts[0].id
    raise BinderError(ErrorCode.NOT_FOUND, number=item_number)


def _sign(source: Path, out: Path, identity: Identity, now: datetime) -> SignedFile:
    from binder.signing.sign import sign_pdf

    signed = sign_pdf(read_whole(source), identity, now=now)
    _write(out, signed)
    return SignedFile(path=out, sha256=hashlib.sha256(signed).hexdigest(), signer=identity.name)


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise BinderError(ErrorCode.CANNOT_WRITE, path=path) from error
