"""Keys and certificates of invented people and issuers."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import NoEncryption, pkcs12
from cryptography.x509.oid import NameOID

from binder.signing.identity import Identity, load_pkcs12

DAY = timedelta(days=1)


def certificate_for(
    name: str, key: Any, now: datetime, *, issuer: str | None = None, issuer_key: Any = None
) -> x509.Certificate:
    builder = x509.CertificateBuilder().subject_name(named(name)).issuer_name(named(issuer or name))
    builder = builder.public_key(key.public_key()).serial_number(x509.random_serial_number())
    builder = builder.not_valid_before(now - DAY).not_valid_after(now + 365 * DAY)
    signing = issuer_key or key
    return builder.sign(signing, None if isinstance(signing, ed25519.Ed25519PrivateKey) else SHA256())


def named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def pkcs12_of(
    key: Any, certificate: x509.Certificate | None, protection: Any = None, chain: Any = None
) -> bytes:
    return pkcs12.serialize_key_and_certificates(
        b"test", key, certificate, chain, protection or NoEncryption()
    )


def issued_identity(name: str, now: datetime) -> Identity:
    """An identity whose certificate was issued by another."""
    issuer_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    issuer = certificate_for("Ekvalla CA", issuer_key, now)
    certificate = certificate_for(name, key, now, issuer="Ekvalla CA", issuer_key=issuer_key)
    return load_pkcs12(pkcs12_of(key, certificate, chain=[issuer]))


def identity_with(key: Any, name: str, now: datetime) -> Identity:
    return load_pkcs12(pkcs12_of(key, certificate_for(name, key, now)))
