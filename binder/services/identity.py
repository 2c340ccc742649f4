"""The identities that sign: made at first use, brought along as PKCS#12 or on a card, chosen and renewed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind, changed
from binder.domain.cosigning import SigningStep, Step
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.signature import CertificateFacts
from binder.services.undoing import absent, undoable
from binder.services.whole_file import reading
from binder.storage import identities as stored_identities
from binder.storage.columns import moment_text
from binder.storage.identities import Keeper, StoredIdentity, insert_identity
from binder.storage.identities import current_identity as stored_identity
from binder.storage.rows import RowValues, row_values
from binder.wording import signature as words

if TYPE_CHECKING:
    from binder.signing.identity import Identity
    from binder.signing.timestamp import TimestampService
    from binder.storage.database import Binder

LARGEST_PKCS12 = 1 << 20
"""Bytes; a key with a long chain of certificates takes some ten thousand."""

SHORTEST_GUEST_PASSPHRASE = 8
"""Characters; the key lies inside the encrypted binder besides."""

RENEW_WITHIN = timedelta(days=60)
"""Before a certificate of our own runs out a new one is offered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityStatus:
    """An identity that can sign; `own` if the program made it, else it was imported or is on a card."""

    id: int
    name: str
    certificate: CertificateFacts
    own: bool
    keeper: Keeper = Keeper.BINDER
    drawn: bytes = field(default=b"", repr=False)

    @property
    def asks_pin(self) -> bool:
        """Whether a card's PIN is needed for each signature."""
        return self.keeper is Keeper.CARD

    def may_sign(self, now: datetime) -> bool:
        """Whether it can sign now; one of our own is replaced by itself when it has run out."""
        return self.own or self.certificate.is_valid_at(now)

    def runs_out_soon(self, now: datetime) -> bool:
        """Whether it is time to renew it."""
        return now >= self.certificate.valid_to - RENEW_WITHIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Somebody who has signed on this computer before, with a passphrase of their own."""

    id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningMeans:
    """What one signature is made with; an identity that was made for it is kept with the signature."""

    identity: Identity
    timestamp: TimestampService | None = None
    is_new: bool = False
    locked: bytes = field(default=b"", repr=False)
    """A guest's new key under the guest's passphrase."""

    def step(self, place: str, now: datetime) -> SigningStep:
        """The signature as a step of the paper's history."""
        fingerprint = self.identity.certificate.fingerprint
        return SigningStep(
            step=Step.SIGNED, field=place, name=self.identity.name, at=now, fingerprint=fingerprint
        )

    def kept(self, binder: Binder, now: datetime) -> tuple[RowValues, ...]:
        """Keep a new identity of the member or of a guest; how that is taken back."""
        if self.is_new:
            identity_id = _insert(binder, self.identity, now, own=True)
        elif self.locked:
            identity_id = self._kept_for_guest(binder, now)
        else:
            return ()
        return absent("identity", [identity_id], moment_text(now))

    def _kept_for_guest(self, binder: Binder, now: datetime) -> int:
        return insert_identity(
            binder,
            name=self.identity.name,
            pkcs12=self.locked,
            password="",
            own=True,
            now=now,
            keeper=Keeper.PASSPHRASE,
            certificate=self.identity.certificate_der,
        )


def identity_status(binder: Binder) -> IdentityStatus | None:
    """Who signs, or None before an identity was made or imported."""
    stored = stored_identity(binder)
    return None if stored is None else _status(stored)


def identities(binder: Binder) -> list[IdentityStatus]:
    """All identities, the one that signs first; those that ran out are kept for showing what they signed."""
    return [_status(stored) for stored in stored_identities.all_identities(binder)]


def asks_pin(binder: Binder) -> bool:
    """Whether the identity that signs is on a card; opens no key."""
    stored = stored_identity(binder)
    return stored is not None and stored.keeper is Keeper.CARD


def own_identities(binder: Binder) -> list[IdentityStatus]:
    """The member's own, the one that signs first; guests' are not among them."""
    return [status for status in identities(binder) if status.keeper is not Keeper.PASSPHRASE]


def statement(binder: Binder, language: str = "sv") -> str:
    """What a signature of the present identity proves, and that it is not BankID; to show before signing."""
    status = identity_status(binder)
    if status is None or status.own:
        return words.what_it_proves(language=language)
    issuer = None if status.certificate.self_signed else status.certificate.issuer
    return words.what_it_proves(issuer, language, made_here=False)


def signing_identity(binder: Binder) -> Identity:
    """The identity with its key; NOT_FOUND before there is one."""
    stored = stored_identity(binder)
    if stored is None:
        raise BinderError(ErrorCode.NOT_FOUND)
    return _opened(stored)


def member_means(
    binder: Binder,
    name: str,
    now: datetime,
    *,
    secret: str | None = None,
    timestamp: TimestampService | None = None,
) -> SigningMeans:
    """What the member signs with now: the chosen identity, or a new one of our own for `name`.

    Nothing is written, so that it may happen beside the writer. `secret` is a card's PIN; it is not kept.
    """
    from binder.signing.identity import make_identity

    status = identity_status(binder)
    wanted = " ".join(name.split())
    if status is not None and _serves(status, wanted, now):
        identity = _opened(stored_identities.one_identity(binder, status.id), secret)
        return SigningMeans(identity=identity, timestamp=timestamp)
    drawn = status.drawn if status is not None else b""
    made = replace(make_identity(wanted, now), drawn=drawn)
    return SigningMeans(identity=made, timestamp=timestamp, is_new=True)


def file_means(path: Path, password: str | None, timestamp: TimestampService | None = None) -> SigningMeans:
    """What a guest signs with here: a .p12 or .pfx file of the guest's own, used once and not kept."""
    return SigningMeans(identity=_from_file(path, password), timestamp=timestamp)


def guest_means(
    binder: Binder,
    identity_id: int,
    passphrase: str,
    timestamp: TimestampService | None = None,
) -> SigningMeans:
    """What a guest signs with who made an identity here before; IDENTITY_WRONG_PASSWORD."""
    stored = stored_identities.one_identity(binder, identity_id)
    return SigningMeans(identity=_opened(stored, passphrase), timestamp=timestamp)


def guests(binder: Binder) -> list[Guest]:
    """Who has an identity here beside the member."""
    stored = stored_identities.all_identities(binder)
    return [Guest(id=one.id, name=one.name) for one in stored if one.keeper is Keeper.PASSPHRASE]


def new_guest_means(
    name: str, passphrase: str, now: datetime, timestamp: TimestampService | None = None
) -> SigningMeans:
    """A new identity for somebody who signs on this computer; only the passphrase opens it afterwards.

    Raises PASSPHRASE_TOO_SHORT and IDENTITY_WITHOUT_NAME.
    """
    from binder.signing.identity import load_pkcs12, make_identity

    if len(passphrase) < SHORTEST_GUEST_PASSPHRASE:
        raise BinderError(ErrorCode.PASSPHRASE_TOO_SHORT, minimum=SHORTEST_GUEST_PASSPHRASE)
    locked = make_identity(name, now, passphrase).pkcs12
    return SigningMeans(identity=load_pkcs12(locked, passphrase), timestamp=timestamp, locked=locked)


def ensure_identity(binder: Binder, name: str, now: datetime) -> Changes:
    """Make an identity where none signs yet; one of our own is replaced when it runs out or the name changes.

    An imported one is never replaced by itself: what it says is for its issuer to change.
    """
    means = member_means(binder, name, now)
    return _kept(binder, means.identity, now, own=True) if means.is_new else changed()


def import_identity(binder: Binder, path: Path, password: str | None, now: datetime) -> Changes:
    """Take over a key and certificate from a .p12 or .pfx file; from then on it signs.

    Raises FILE_MISSING, FILE_UNREADABLE, IDENTITY_UNREADABLE, IDENTITY_WRONG_PASSWORD and
    CERTIFICATE_NOT_VALID_NOW; the present identity is kept then. The password is not stored: the binder's
    own encryption takes its place.
    """
    from binder.signing.identity import require_valid_at

    identity = _from_file(path, password)
    require_valid_at(identity.certificate, now)
    return _kept(binder, identity, now, own=False)


def choose(binder: Binder, identity_id: int) -> Changes:
    """Let another of the identities sign from now on; CERTIFICATE_NOT_VALID_NOW is told when it signs."""
    with binder.transaction():
        earlier = row_values(binder, "identity", [identity_id], "rank")
        stored_identities.one_identity(binder, identity_id)
        stored_identities.choose(binder, identity_id)
    return undoable("Byt underskrift", earlier, {(Kind.IDENTITY, identity_id)})


def renew(binder: Binder, now: datetime) -> Changes:
    """Make a new key and certificate of our own before the old runs out; the old is kept for looking back."""
    from binder.signing.identity import make_identity

    stored = stored_identity(binder)
    if stored is None or not stored.own:
        raise BinderError(ErrorCode.NOT_FOUND)
    made = replace(make_identity(stored.name, now), drawn=stored.drawn)
    identity_id = _insert(binder, made, now, own=True)
    earlier = absent("identity", [identity_id], moment_text(now))
    return undoable("Förnya underskrift", earlier, {(Kind.IDENTITY, identity_id)})


def keep_picture(binder: Binder, identity_id: int, path: Path) -> Changes:
    """Keep the written name that a PNG or JPEG shows; PICTURE_UNUSABLE, FILE_MISSING, FILE_UNREADABLE."""
    from binder.domain.drawn_signature import kept
    from binder.signing.signature_picture import LARGEST_FILE, ink_of

    try:
        with reading(path), path.open("rb") as file:
            drawn = kept(ink_of(file.read(LARGEST_FILE + 1)))
    except BinderError as error:
        raise BinderError(error.code, path=path) from error
    return keep_drawn(binder, identity_id, drawn)


def keep_drawn(binder: Binder, identity_id: int, drawn: bytes) -> Changes:
    """Keep how the name is written by hand (`domain.drawn_signature`), encrypted with the identity."""
    with binder.transaction():
        earlier = row_values(binder, "identity", [identity_id], "drawn")
        stored_identities.keep_drawn(binder, identity_id, drawn)
    return undoable("Spara namnteckning", earlier, {(Kind.IDENTITY, identity_id)})


def _serves(status: IdentityStatus, name: str, now: datetime) -> bool:
    """Whether the identity signs for `name` as it is, or says itself why it cannot."""
    return not status.own or (status.name == name and status.certificate.is_valid_at(now))


def _kept(binder: Binder, identity: Identity, now: datetime, *, own: bool) -> Changes:
    identity_id = _insert(binder, identity, now, own=own)
    label = "Skapa underskrift" if own else "Importera underskrift"
    earlier = absent("identity", [identity_id], moment_text(now))
    return undoable(label, earlier, {(Kind.IDENTITY, identity_id)})


def _insert(binder: Binder, identity: Identity, now: datetime, *, own: bool) -> int:
    with binder.transaction():
        identity_id = insert_identity(
            binder, name=identity.name, pkcs12=identity.pkcs12, password="", own=own, now=now
        )
        if identity.drawn:
            stored_identities.keep_drawn(binder, identity_id, identity.drawn)
    return identity_id


def _status(stored: StoredIdentity) -> IdentityStatus:
    return IdentityStatus(
        id=stored.id,
        name=stored.name,
        certificate=_facts(stored),
        own=stored.own,
        keeper=stored.keeper,
        drawn=stored.drawn,
    )


def _facts(stored: StoredIdentity) -> CertificateFacts:
    if not stored.certificate:
        return _opened(stored).certificate
    from binder.signing.certificate import facts_of

    return facts_of(stored.certificate)


def _opened(stored: StoredIdentity, secret: str | None = None) -> Identity:
    from binder.signing.identity import load_pkcs12, on_card

    if stored.keeper is Keeper.CARD:
        from binder.signing.card import CardKey

        card = CardKey.from_text(stored.card, stored.certificate)
        return replace(on_card(card, secret), drawn=stored.drawn)
    identity = load_pkcs12(stored.pkcs12, secret if stored.keeper is Keeper.PASSPHRASE else None)
    return replace(identity, drawn=stored.drawn)


def _from_file(path: Path, password: str | None) -> Identity:
    from binder.signing.identity import load_pkcs12

    try:
        return load_pkcs12(_read(path), password)
    except BinderError as error:
        raise BinderError(error.code, path=path, **error.details) from error


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_PKCS12:
            raise BinderError(ErrorCode.IDENTITY_UNREADABLE, reason="not-pkcs12")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise BinderError(ErrorCode.FILE_MISSING) from error
    except OSError as error:
        raise BinderError(ErrorCode.FILE_UNREADABLE) from error
