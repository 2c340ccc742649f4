"""The identity that signs the member's papers: made at first use, or brought along as PKCS#12."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind, changed
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.signature import CertificateFacts
from binder.services.undoing import absent, undoable
from binder.storage.columns import moment_text
from binder.storage.identities import StoredIdentity, insert_identity
from binder.storage.identities import current_identity as stored_identity
from binder.wording import signature as words

if TYPE_CHECKING:
    from binder.signing.identity import Identity
    from binder.storage.database import Binder

LARGEST_PKCS12 = 1 << 20
"""Bytes; a key with a long chain of certificates takes some ten thousand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityStatus:
    """The identity that would sign now; `own` if the program made it, else it was imported."""

    name: str
    certificate: CertificateFacts
    own: bool


def identity_status(binder: Binder) -> IdentityStatus | None:
    """Who signs, or None before an identity was made or imported."""
    stored = stored_identity(binder)
    if stored is None:
        return None
    certificate = _opened(stored).certificate
    return IdentityStatus(name=stored.name, certificate=certificate, own=stored.own)


def statement(binder: Binder, language: str = "sv") -> str:
    """What a signature of the present identity proves, and that it is not BankID; to show before signing."""
    status = identity_status(binder)
    imported = status is not None and not status.own and not status.certificate.self_signed
    return words.what_it_proves(status.certificate.issuer if status and imported else None, language)


def signing_identity(binder: Binder) -> Identity:
    """The identity with its key; NOT_FOUND before there is one."""
    stored = stored_identity(binder)
    if stored is None:
        raise BinderError(ErrorCode.NOT_FOUND)
    return _opened(stored)


def ensure_identity(binder: Binder, name: str, now: datetime) -> Changes:
    """Make an identity where none signs yet; one of our own is replaced when it runs out or the name changes.

    An imported one is never replaced by itself: what it says is for its issuer to change.
    """
    from binder.signing.identity import make_identity

    status = identity_status(binder)
    wanted = " ".join(name.split())
    if status and (not status.own or (status.name == wanted and status.certificate.is_valid_at(now))):
        return changed()
    return _kept(binder, make_identity(wanted, now), now, own=True)


def import_identity(binder: Binder, path: Path, password: str | None, now: datetime) -> Changes:
    """Take over a key and certificate from a .p12 or .pfx file; from then on it signs.

    Raises FILE_MISSING, FILE_UNREADABLE, IDENTITY_UNREADABLE, IDENTITY_WRONG_PASSWORD and
    CERTIFICATE_NOT_VALID_NOW; the present identity is kept then. The password is not stored: the binder's
    own encryption takes its place.
    """
    from binder.signing.identity import load_pkcs12, require_valid_at

    try:
        identity = load_pkcs12(_read(path), password)
    except BinderError as error:
        raise BinderError(error.code, path=path, **error.details) from error
    require_valid_at(identity.certificate, now)
    return _kept(binder, identity, now, own=False)


def _kept(binder: Binder, identity: Identity, now: datetime, *, own: bool) -> Changes:
    identity_id = insert_identity(
        binder, name=identity.name, pkcs12=identity.pkcs12, password="", own=own, now=now
    )
    label = "Skapa underskrift" if own else "Importera underskrift"
    earlier = absent("identity", [identity_id], moment_text(now))
    return undoable(label, earlier, {(Kind.IDENTITY, identity_id)})


def _opened(stored: StoredIdentity) -> Identity:
    from binder.signing.identity import load_pkcs12

    return load_pkcs12(stored.pkcs12, stored.password or None)


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_PKCS12:
            raise BinderError(ErrorCode.IDENTITY_UNREADABLE, reason="not-pkcs12")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise BinderError(ErrorCode.FILE_MISSING) from error
    except OSError as error:
        raise BinderError(ErrorCode.FILE_UNREADABLE) from error
