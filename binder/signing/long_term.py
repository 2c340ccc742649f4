"""What makes a signature checkable for long: a stamp of its time, and what its issuer said that day.

This module is slow to import, so `pades` does it late.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from asn1crypto import crl, ocsp, pem, tsp, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko_certvalidator.authority import AuthorityWithCert
from pyhanko_certvalidator.errors import OCSPValidationError
from pyhanko_certvalidator.fetchers.common_utils import format_ocsp_request, process_ocsp_response_data

from binder.domain.errors import BinderError, ErrorCode
from binder.signing.certificate import readable_name
from binder.signing.revocation import Evidence, newest_word
from binder.signing.timestamp import TimestampService
from binder.signing.web import NoAnswerError, ask

REQUEST = "application/timestamp-query"
QUESTION = "application/ocsp-request"


class Stamper(TimeStamper):
    """Asks the authority by HTTP (RFC 3161, 3.4), and lets the user stop waiting."""

    def __init__(self, service: TimestampService) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._service = service

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        """Send the request, which holds a digest, and read the answer."""
        try:
            body = ask(self._service.url, self._service.step, data=req.dump(), kind=REQUEST)
            response: tsp.TimeStampResp = tsp.TimeStampResp.load(body, strict=True)
            _ = response["status"].native
        except (NoAnswerError, ValueError) as error:
            raise TimestampRequestError("no time-stamp") from error
        return response


def revocation_of(pdf: bytes, field: str, service: TimestampService) -> Evidence | None:
    """The certificates of the signature and its stamp, and what is said of each; None where one is silent.

    A certificate that vouches for itself is asked about nowhere. Raises CERTIFICATE_REVOKED for the signer's,
    TIMESTAMP_FAILED for the authority's.
    """
    signature = _signature(pdf, field)
    known = Evidence(certificates=tuple(_certificates(signature)))
    said = []
    for certificate in known.certificates:
        if certificate.self_issued:
            continue
        words = next(_usable(certificate, known, service), None)
        if words is None:
            return None
        _require_not_revoked(certificate, words, signature, service)
        said.append(words)
    if not said:
        return None
    lists = tuple(one for words in said for one in words.lists)
    answers = tuple(one for words in said for one in words.answers)
    return replace(known, lists=lists, answers=answers)


def add_revocation(
    writer: Any,  # noqa: ANN401 - pyHanko's writer, made by `pades`
    pdf: bytes,
    field: str,
    found: Evidence,
) -> None:
    """Put them into the file's store for checking (ETSI EN 319 142-1, 5.4.2)."""
    contents = _signature(pdf, field).pkcs7_content.hex().encode()
    DocumentSecurityStore.supply_dss_in_writer(
        writer, contents, certs=found.certificates, crls=found.lists, ocsps=found.answers
    )


def _usable(certificate: x509.Certificate, known: Evidence, service: TimestampService) -> Iterator[Evidence]:
    """What can be checked by the issuer's key, one asking after another: an answer is smaller than a list."""
    issuer = known.issuer_of(certificate)
    for answer in _answers(certificate, issuer, service) if issuer is not None else ():
        words = replace(known, answers=(answer,))
        if newest_word(certificate, words) is not None:
            yield words
    lists = tuple(one for url in _list_addresses(certificate) if (one := _fetched(url, service)) is not None)
    words = replace(known, lists=lists)
    # Without the issuer's certificate a list cannot be checked here; who has it can.
    if lists and (issuer is None or newest_word(certificate, words) is not None):
        yield words


def _require_not_revoked(
    certificate: x509.Certificate, words: Evidence, signature: EmbeddedPdfSignature, service: TimestampService
) -> None:
    word = newest_word(certificate, words)
    if word is None or word.revoked_at is None:
        return
    if certificate.sha256 not in {one.sha256 for one in _signers(signature)}:
        raise service.failed()
    name, day = readable_name(certificate.subject), word.revoked_at.astimezone().date().isoformat()
    raise BinderError(ErrorCode.CERTIFICATE_REVOKED, names=name, date=day)


def _answers(
    certificate: x509.Certificate, issuer: x509.Certificate, service: TimestampService
) -> Iterator[ocsp.OCSPResponse]:
    """What the servers say that the certificate names for asking about it (RFC 6960, appendix A)."""
    request = format_ocsp_request(
        certificate, AuthorityWithCert(issuer), certid_hash_algo="sha1", request_nonces=True
    )
    for url in certificate.ocsp_urls:
        try:
            body = ask(url, service.step, data=request.dump(), kind=QUESTION)
            yield process_ocsp_response_data(body, ocsp_request=request, ocsp_url=url)
        except (NoAnswerError, ValueError, OCSPValidationError):
            continue


def _signature(pdf: bytes, field: str) -> EmbeddedPdfSignature:
    reader = PdfFileReader(io.BytesIO(pdf))
    found: EmbeddedPdfSignature = next(s for s in reader.embedded_signatures if s.field_name == field)
    return found


def _certificates(signature: EmbeddedPdfSignature) -> Iterator[x509.Certificate]:
    seen = set()
    for certificate in (*_signers(signature), *(one for data in _stamps(signature) for one in _held(data))):
        if certificate.sha256 not in seen:
            seen.add(certificate.sha256)
            yield certificate


def _signers(signature: EmbeddedPdfSignature) -> Iterator[x509.Certificate]:
    """The signer's certificate and those above it."""
    return _held(signature.signed_data)


def _held(signed_data: Any) -> Iterator[x509.Certificate]:  # noqa: ANN401 - asn1crypto's
    return (choice.chosen for choice in signed_data["certificates"] if choice.name == "certificate")


def _stamps(signature: EmbeddedPdfSignature) -> Iterator[Any]:
    """What the authority signed, from the attribute that no signature covers (RFC 3161, appendix A)."""
    unsigned = signature.signer_info["unsigned_attrs"]
    for attribute in unsigned if unsigned.native else ():
        if attribute["type"].native == "signature_time_stamp_token":
            yield from (token["content"] for token in attribute["values"])


def _list_addresses(certificate: x509.Certificate) -> Iterator[str]:
    for point in certificate.crl_distribution_points:
        if point.url is not None:
            yield point.url


def _fetched(url: str, service: TimestampService) -> crl.CertificateList | None:
    try:
        body = ask(url, service.step)
        der = pem.unarmor(body)[2] if pem.detect(body) else body
        found: crl.CertificateList = crl.CertificateList.load(der, strict=True)
        _ = found["tbs_cert_list"]["this_update"].native
    except (NoAnswerError, ValueError):
        return None
    return found
