"""What makes a signature checkable for long: a stamp of its time, and the revocation lists of that day.

This module is slow to import, so `pades` does it late.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from asn1crypto import crl, pem, tsp, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from binder.signing.timestamp import TimestampService
from binder.signing.web import NoAnswerError, ask

REQUEST = "application/timestamp-query"


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


def revocation_of(
    pdf: bytes, field: str, service: TimestampService
) -> tuple[list[x509.Certificate], list[crl.CertificateList]] | None:
    """The certificates of the signature and its stamp, and their revocation lists; None where one lacks.

    A certificate that vouches for itself has no list, and needs none.
    """
    certificates = list(_certificates(pdf, field))
    found = []
    for certificate in certificates:
        if certificate.self_issued:
            continue
        lists = [one for url in _list_addresses(certificate) if (one := _fetched(url, service)) is not None]
        if not lists:
            return None
        found += lists
    return (certificates, found) if found else None


def add_revocation(
    writer: Any,  # noqa: ANN401 - pyHanko's writer, made by `pades`
    pdf: bytes,
    field: str,
    found: tuple[list[x509.Certificate], list[crl.CertificateList]],
) -> None:
    """Put them into the file's store for checking (ETSI EN 319 142-1, 5.4.2)."""
    certificates, lists = found
    contents = _signature(pdf, field).pkcs7_content.hex().encode()
    DocumentSecurityStore.supply_dss_in_writer(writer, contents, certs=certificates, crls=lists)


def _signature(pdf: bytes, field: str) -> EmbeddedPdfSignature:
    reader = PdfFileReader(io.BytesIO(pdf))
    found: EmbeddedPdfSignature = next(s for s in reader.embedded_signatures if s.field_name == field)
    return found


def _certificates(pdf: bytes, field: str) -> Iterator[x509.Certificate]:
    signature = _signature(pdf, field)
    seen = set()
    for signed_data in (signature.signed_data, *_stamps(signature)):
        for choice in signed_data["certificates"]:
            if choice.name == "certificate" and choice.chosen.sha256 not in seen:
                seen.add(choice.chosen.sha256)
                yield choice.chosen


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
