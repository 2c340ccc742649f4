"""Who signs: a key and its certificate, made here or brought along as PKCS#12."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.signature import CertificateFacts

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import KeySerializationEncryption
    from cryptography.hazmat.primitives.serialization.pkcs12 import PKCS12KeyAndCertificates

    from binder.signing.card import CardKey

VALID_FOR = timedelta(days=5 * 365 + 2)
"""Five years, whatever leap days are in them."""

CLOCK_SLACK = timedelta(minutes=5)
"""A new certificate is valid from a little before now: the reader's clock may be behind."""

MAX_NAME = 64
"""X.520 allows a common name of 64 characters (ub-common-name); `cryptography` counts them as bytes."""

SMALLEST_RSA = 2048


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """A name, the facts of its certificate, and key with certificate as PKCS#12 without a password.

    The bytes hold the private key: they live inside the encrypted binder and nowhere else. `drawn` is how
    the name is written by hand (`domain.drawn_signature`), empty for none.
    """

    name: str
    certificate: CertificateFacts
    pkcs12: bytes = field(repr=False)
    drawn: bytes = field(default=b"", repr=False)
    card: CardKey | None = None
    pin: str | None = field(default=None, repr=False)
    """Of the card, for as long as it signs."""

    @property
    def certificate_der(self) -> bytes:
        """The certificate itself."""
        if self.card is not None:
            return self.card.certificate
        from cryptography.hazmat.primitives.serialization import Encoding, pkcs12

        bundle = pkcs12.load_pkcs12(self.pkcs12, None)
        return bundle.cert.certificate.public_bytes(Encoding.DER) if bundle.cert is not None else b""

    @property
    def chain_der(self) -> tuple[bytes, ...]:
        """The certificate and those of its issuers that came with it."""
        if self.card is not None:
            return (self.card.certificate,)
        from cryptography.hazmat.primitives.serialization import Encoding, pkcs12

        extra = pkcs12.load_pkcs12(self.pkcs12, None).additional_certs
        return (self.certificate_der, *(one.certificate.public_bytes(Encoding.DER) for one in extra))


def make_identity(name: str, now: datetime, password: str | None = None) -> Identity:
    """Make an ECDSA P-256 key with a self-signed certificate for `name`, valid for five years from `now`.

    Without a password the PKCS#12 is meant for the encrypted binder; with one it is meant for export.
    Raises IDENTITY_WITHOUT_NAME.
    """
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import pkcs12

    clean = " ".join(name.split())
    if not clean:
        raise BinderError(ErrorCode.IDENTITY_WITHOUT_NAME)
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _self_signed(clean, key, now)
    stored = pkcs12.serialize_key_and_certificates(
        clean.encode(), key, certificate, None, _protection(password)
    )
    return Identity(name=clean, certificate=_facts(certificate), pkcs12=stored)


def load_pkcs12(data: bytes, password: str | None = None) -> Identity:
    """Read an identity from PKCS#12 bytes and wrap it anew without the password.

    Raises IDENTITY_WRONG_PASSWORD, or IDENTITY_UNREADABLE with the detail `reason`: "not-pkcs12",
    "no-key", "no-certificate", "key-does-not-fit" or "key-kind".
    """
    from cryptography.hazmat.primitives.serialization import NoEncryption, pkcs12

    bundle = _opened(data, password)
    if bundle.key is None:
        raise BinderError(ErrorCode.IDENTITY_UNREADABLE, reason="no-key")
    if bundle.cert is None:
        raise BinderError(ErrorCode.IDENTITY_UNREADABLE, reason="no-certificate")
    _require_usable(bundle)
    certificate = bundle.cert.certificate
    facts = _facts(certificate)
    stored = pkcs12.serialize_key_and_certificates(
        facts.subject.encode(),
        bundle.key,  # type: ignore[arg-type] # _require_usable has refused the kinds it does not take
        certificate,
        [extra.certificate for extra in bundle.additional_certs],
        NoEncryption(),
    )
    return Identity(name=facts.subject, certificate=facts, pkcs12=stored)


def on_card(card: CardKey, pin: str | None = None) -> Identity:
    """The identity whose key is on a card; IDENTITY_UNREADABLE where its kind of key cannot sign papers."""
    from binder.signing.certificate import facts_of

    try:
        facts = facts_of(card.certificate)
    except ValueError as error:
        raise BinderError(ErrorCode.CARD_WITHOUT_IDENTITY) from error
    return Identity(name=facts.subject, certificate=facts, pkcs12=b"", card=card, pin=pin)


def require_valid_at(certificate: CertificateFacts, moment: datetime) -> None:
    """Raise CERTIFICATE_NOT_VALID_NOW outside the certificate's dates (pyHanko signs regardless)."""
    if not certificate.is_valid_at(moment):
        raise BinderError(
            ErrorCode.CERTIFICATE_NOT_VALID_NOW,
            valid_from=certificate.valid_from.date().isoformat(),
            valid_to=certificate.valid_to.date().isoformat(),
        )


def _self_signed(name: str, key: ec.EllipticCurvePrivateKey, now: datetime) -> x509.Certificate:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.x509.oid import NameOID

    common_name = name.encode()[:MAX_NAME].decode(errors="ignore")
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name)])
    start = now.astimezone(UTC).replace(microsecond=0) - CLOCK_SLACK
    builder = (
        x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key())
    )
    builder = builder.serial_number(x509.random_serial_number())
    builder = builder.not_valid_before(start).not_valid_after(start + VALID_FOR)
    builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    builder = builder.add_extension(_signing_only(), critical=True)
    identifier = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    return builder.add_extension(identifier, critical=False).sign(key, hashes.SHA256())


def _signing_only() -> x509.KeyUsage:
    from cryptography import x509

    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def _protection(password: str | None) -> KeySerializationEncryption:
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, NoEncryption

    return BestAvailableEncryption(password.encode()) if password else NoEncryption()


def _opened(data: bytes, password: str | None) -> PKCS12KeyAndCertificates:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import pkcs12

    if not _looks_like_pkcs12(data):
        raise BinderError(ErrorCode.IDENTITY_UNREADABLE, reason="not-pkcs12")
    # "No password" is written in two ways: none at all, and an empty one.
    for attempt in [password.encode()] if password else [None, b""]:
        try:
            return pkcs12.load_pkcs12(data, attempt)
        except UnsupportedAlgorithm as error:
            raise BinderError(ErrorCode.IDENTITY_UNREADABLE, reason="key-kind") from error
        except (ValueError, TypeError):
            continue
    raise BinderError(ErrorCode.IDENTITY_WRONG_PASSWORD)


def _looks_like_pkcs12(data: bytes) -> bool:
    from asn1crypto import pkcs12

    try:
        envelope = pkcs12.Pfx.load(data, strict=True)
        return bool(envelope["version"].native == "v3" and envelope["auth_safe"]["content_type"].native)
    except (ValueError, TypeError, KeyError):
        return False


def _require_usable(bundle: PKCS12KeyAndCertificates) -> None:
    from cryptography.hazmat.primitives.asymmetric import ec, rsa
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    key = bundle.key
    # Edwards curves are for PDF 2.0 (ISO 32002); PDF/A-2 and most readers do not know them.
    if not isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise BinderError(ErrorCode.IDENTITY_UNREADABLE, reason="key-kind")
    if isinstance(key, rsa.RSAPrivateKey) and key.key_size < SMALLEST_RSA:
        raise BinderError(ErrorCode.IDENTITY_UNREADABLE, reason="key-kind")
    form = Encoding.DER, PublicFormat.SubjectPublicKeyInfo
    certificate = bundle.cert
    assert certificate is not None  # noqa: S101 - the caller has looked; this tells the type checker
    if key.public_key().public_bytes(*form) != certificate.certificate.public_key().public_bytes(*form):
        raise BinderError(ErrorCode.IDENTITY_UNREADABLE, reason="key-does-not-fit")


def _facts(certificate: x509.Certificate) -> CertificateFacts:
    from cryptography.hazmat.primitives.serialization import Encoding

    from binder.signing.certificate import facts_of

    return facts_of(certificate.public_bytes(Encoding.DER))
