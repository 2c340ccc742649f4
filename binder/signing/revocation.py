"""Whether a certificate was revoked, by the lists and answers that the file brings; slow to import.

Nothing is fetched. Only the issuer's own word counts: what is not signed by who signed the certificate, or
by whom that one has charged with it, is passed over.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from asn1crypto import crl, ocsp, x509
from cryptography import x509 as pyca_x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko_certvalidator import ValidationContext, errors
from pyhanko_certvalidator.authority import AuthorityWithCert, TrustAnchor
from pyhanko_certvalidator.path import ValidationPath
from pyhanko_certvalidator.revinfo.validate_crl import verify_crl
from pyhanko_certvalidator.revinfo.validate_ocsp import verify_ocsp_response

from binder.domain.signature import Revocation, RevocationState

MOMENT = timedelta(seconds=1)
LONGEST_CHAIN = 8

_NOT_TOLD = (
    errors.PathError,
    errors.ValidationError,
    errors.CRLValidationError,
    errors.OCSPValidationError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Certificates, and what their issuers said of them."""

    certificates: tuple[x509.Certificate, ...] = ()
    lists: tuple[crl.CertificateList, ...] = ()
    answers: tuple[ocsp.OCSPResponse, ...] = ()

    def issuer_of(self, certificate: x509.Certificate) -> x509.Certificate | None:
        """The one that signed it; None where it is not here."""
        return next((one for one in self.certificates if _has_signed(one, certificate)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What an issuer said of a certificate on a day: nothing against it, or since when it is revoked."""

    said_at: datetime
    holds_until: datetime | None
    revoked_at: datetime | None = None


def evidence_in(signature: EmbeddedPdfSignature) -> Evidence:
    """What the file brings: in the signature itself, and in the store that was added for checking."""
    own = [choice.chosen for choice in signature.signed_data["certificates"] if choice.name == "certificate"]
    archived = _archived(signature)
    try:
        store = DocumentSecurityStore.read_dss(signature.reader)
    except NoDSSFoundError:
        return Evidence(certificates=tuple(own), lists=archived.lists, answers=archived.answers)
    lists = (data.get_object().read_data(DecodePurpose.CRL) for data in store.crls)
    answers = (data.get_object().read_data(DecodePurpose.OCSP_RESPONSE) for data in store.ocsps)
    return Evidence(
        certificates=(*own, *store.load_certs()),
        lists=(*archived.lists, *(crl.CertificateList.load(data) for data in lists)),
        answers=(*archived.answers, *(ocsp.OCSPResponse.load(data) for data in answers)),
    )


def _archived(signature: EmbeddedPdfSignature) -> Evidence:
    """What Adobe's programs put into the signature itself (ISO 32000-1, 12.8.3.3.2)."""
    for attribute in signature.signer_info["signed_attrs"]:
        if attribute["type"].native == "adobe_revocation_info_archival":
            held = attribute["values"][0]
            return Evidence(lists=tuple(held["crl"] or ()), answers=tuple(held["ocsp"] or ()))
    return Evidence()


def revocation_at(
    certificate: x509.Certificate, evidence: Evidence, moment: datetime | None, *, is_proven: bool
) -> Revocation:
    """Whether the certificate, or one above it, was revoked when it signed at `moment`.

    `is_proven` if somebody else vouches for that moment: a thief of a key may claim any.
    """
    if certificate.self_issued:
        return Revocation(state=RevocationState.NONE)
    found = [
        word for one in _chain(certificate, evidence) if (word := newest_word(one, evidence)) is not None
    ]
    revoked = [word for word in found if word.revoked_at is not None]
    if revoked:
        first = min(revoked, key=_revoked_at)
        return _revoked(_revoked_at(first), moment, is_proven=is_proven)
    own = newest_word(certificate, evidence)
    if own is None or _is_too_old(own, moment):
        return Revocation(state=RevocationState.UNKNOWN)
    return Revocation(state=RevocationState.GOOD, as_of=own.said_at)


def newest_word(certificate: x509.Certificate, evidence: Evidence) -> Word | None:
    """What the issuer said last of the certificate; None where it said nothing that can be checked."""
    issuer = evidence.issuer_of(certificate)
    if issuer is None:
        return None
    words = [
        *_words_in_lists(certificate, issuer, evidence),
        *_words_in_answers(certificate, issuer, evidence),
    ]
    return max(words, key=lambda word: word.said_at, default=None)


def _chain(certificate: x509.Certificate, evidence: Evidence) -> Iterator[x509.Certificate]:
    one: x509.Certificate | None = certificate
    for _ in range(LONGEST_CHAIN):
        if one is None or one.self_issued:
            return
        yield one
        one = evidence.issuer_of(one)


def _revoked(at: datetime, moment: datetime | None, *, is_proven: bool) -> Revocation:
    if moment is None or at <= moment:
        return Revocation(state=RevocationState.REVOKED, revoked_at=at)
    state = RevocationState.REVOKED_LATER if is_proven else RevocationState.REVOKED_UNPROVEN
    return Revocation(state=state, revoked_at=at)


def _is_too_old(word: Word, moment: datetime | None) -> bool:
    return moment is not None and word.holds_until is not None and word.holds_until < moment


def _revoked_at(word: Word) -> datetime:
    return word.revoked_at or word.said_at


def _words_in_lists(
    certificate: x509.Certificate, issuer: x509.Certificate, evidence: Evidence
) -> Iterator[Word]:
    for one in evidence.lists:
        dates = one["tbs_cert_list"]
        word = Word(said_at=dates["this_update"].native, holds_until=dates["next_update"].native)
        context = _context(issuer, word, lists=(one,))
        yield from _checked(word, verify_crl(certificate, _path(certificate, issuer), context))


def _words_in_answers(
    certificate: x509.Certificate, issuer: x509.Certificate, evidence: Evidence
) -> Iterator[Word]:
    for one in evidence.answers:
        if one["response_status"].native != "successful":
            continue
        for single in one.response_data["responses"]:
            word = Word(said_at=single["this_update"].native, holds_until=single["next_update"].native)
            context = _context(issuer, word, answers=(one,))
            yield from _checked(word, verify_ocsp_response(certificate, _path(certificate, issuer), context))


def _context(
    issuer: x509.Certificate,
    word: Word,
    *,
    lists: tuple[crl.CertificateList, ...] = (),
    answers: tuple[ocsp.OCSPResponse, ...] = (),
) -> ValidationContext:
    # Looked at as of the day on which it was said: whatever it says counts then, and nothing is out of date.
    moment = word.said_at + MOMENT
    return ValidationContext(
        trust_roots=[issuer], allow_fetching=False, moment=moment, crls=lists, ocsps=answers
    )


def _path(certificate: x509.Certificate, issuer: x509.Certificate) -> ValidationPath:
    return ValidationPath(TrustAnchor(AuthorityWithCert(issuer)), [], certificate)


def _checked(word: Word, check: Any) -> Iterator[Word]:  # noqa: ANN401 - pyHanko's coroutine
    try:
        asyncio.run(check)
    except errors.RevokedError as error:
        yield Word(said_at=word.said_at, holds_until=word.holds_until, revoked_at=error.revocation_dt)
    except _NOT_TOLD:
        return
    else:
        yield word


def _has_signed(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    if issuer.subject != certificate.issuer:
        return False
    try:
        loaded = pyca_x509.load_der_x509_certificate(certificate.dump())
        loaded.verify_directly_issued_by(pyca_x509.load_der_x509_certificate(issuer.dump()))
    except (InvalidSignature, UnsupportedAlgorithm, ValueError, TypeError):
        return False
    return True
