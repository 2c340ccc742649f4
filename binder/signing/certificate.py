"""The facts of an X.509 certificate, read without trusting that it is well made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from binder.domain.signature import CertificateFacts

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate, Name

_NAMING = ("common_name", "pseudonym", "organization_name", "email_address", "serial_number")
"""The attributes a name is taken from, the best first."""


def facts_of(der: bytes) -> CertificateFacts:
    """Read the facts from DER bytes; raises ValueError where they are no certificate."""
    from asn1crypto.x509 import Certificate

    certificate: Certificate = Certificate.load(der, strict=True)
    subject, issuer = certificate.subject, certificate.issuer
    return CertificateFacts(
        subject=readable_name(subject),
        organisation=_attribute(subject, "organization_name"),
        issuer=readable_name(issuer),
        self_signed=subject.dump() == issuer.dump(),
        fingerprint=hashlib.sha256(der).hexdigest(),
        valid_from=_moment(certificate, "not_before"),
        valid_to=_moment(certificate, "not_after"),
    )


def servers_asked(certificates: Iterable[bytes]) -> tuple[str, ...]:
    """The computers that are asked whether the certificates (DER) are revoked, each once.

    One that its holder made is asked about nowhere. Lists are named where nobody answers about single ones.
    Raises ValueError where they are no certificates.
    """
    from asn1crypto.x509 import Certificate

    found: list[str] = []
    for der in certificates:
        certificate: Certificate = Certificate.load(der, strict=True)
        if not certificate.self_issued:
            lists = (point.url for point in certificate.crl_distribution_points)
            addresses = certificate.ocsp_urls or [url for url in lists if url]
            found += (urlsplit(address).hostname or address for address in addresses)
    return tuple(dict.fromkeys(found))


def readable_name(name: Name) -> str:
    """The attribute of a distinguished name that people would call its name."""
    return next((text for key in _NAMING if (text := _attribute(name, key))), "?")


def _attribute(name: Name, key: str) -> str | None:
    value = name.native.get(key)
    first = value[0] if isinstance(value, list) and value else value
    text = " ".join(str(first).split()) if first else ""
    return "".join(char for char in text if char.isprintable()) or None


def _moment(certificate: Certificate, edge: str) -> datetime:
    moment: datetime = certificate["tbs_certificate"]["validity"][edge].native
    return moment
