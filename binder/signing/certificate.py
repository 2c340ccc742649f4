"""The facts of an X.509 certificate, read without trusting that it is well made."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import TYPE_CHECKING

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
