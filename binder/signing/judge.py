"""What pyHanko finds in a PDF's signatures, put into our words; slow to import, so `verify` does it late."""

from __future__ import annotations

import io
import logging
import zlib
from dataclasses import dataclass
from datetime import datetime

from cryptography.exceptions import UnsupportedAlgorithm
from pyhanko.pdf_utils.crypt import AuthStatus
from pyhanko.pdf_utils.generic import IndirectObject
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.fields import MDPPerm, enumerate_sig_fields
from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import (
    DocumentTimestampStatus,
    PdfSignatureStatus,
    SignatureCoverageLevel,
)
from pyhanko_certvalidator import ValidationContext

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.signature import (
    CertificateFacts,
    ChangeAfterSigning,
    Coverage,
    Revocation,
    SignatureProblem,
    SignatureReport,
)
from binder.signing.certificate import facts_of
from binder.signing.envelope import is_regular
from binder.signing.revocation import evidence_in, revocation_at

MALFORMED = (
    PdfError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    RecursionError,
    ArithmeticError,
    NotImplementedError,
    UnsupportedAlgorithm,
    zlib.error,
)
"""What pyHanko and asn1crypto raise on input that is not what it says it is (seen on public test suites)."""

WEAK_DIGESTS = frozenset({"md2", "md5", "sha1"})
END_MARK = b"%%EOF"

Status = PdfSignatureStatus | DocumentTimestampStatus


def judge(pdf: bytes) -> tuple[SignatureReport, ...]:
    """Judge every filled signature field, oldest first; raises PDF_DAMAGED or PDF_PASSWORD."""
    with Quiet():
        reader, fields = _opened(pdf)
        embedded, reports = [], []
        for name, _, reference in fields:
            try:
                embedded.append(EmbeddedPdfSignature(reader, reference, name))  # type: ignore[arg-type] # it looks it up
            except MALFORMED:
                reports.append(_unreadable(name, None))
        embedded.sort(key=lambda signature: int(signature.signed_revision))
        tail = _Tail(reader=reader, pdf=pdf)
        return (*(_judged(signature, tail) for signature in embedded), *reports)


class Quiet:
    """Keeps pyHanko's findings out of the log: they may quote the paper, and they stand in the report."""

    def __enter__(self) -> None:
        self._before = logging.root.manager.disable
        logging.disable(logging.CRITICAL)

    def __exit__(self, *_: object) -> None:
        logging.disable(self._before)


def _opened(pdf: bytes) -> tuple[PdfFileReader, list[tuple[str, IndirectObject, IndirectObject]]]:
    try:
        reader = PdfFileReader(io.BytesIO(pdf), strict=False)
        if reader.encrypted and reader.decrypt(b"").status is AuthStatus.FAILED:
            raise BinderError(ErrorCode.PDF_PASSWORD)
        return reader, list(enumerate_sig_fields(reader, filled_status=True))
    except MALFORMED as error:
        if b"/Encrypt" in pdf:
            raise BinderError(ErrorCode.PDF_PASSWORD) from error
        raise BinderError(ErrorCode.PDF_DAMAGED) from error


@dataclass(frozen=True, slots=True)
class _Tail:
    """The end of the file: how many revisions it has, and what stands behind the last."""

    reader: PdfFileReader
    pdf: bytes

    @property
    def stray(self) -> bytes:
        """The bytes behind the last revision's end mark, without blanks."""
        last = self.reader.xrefs.get_xref_container_info(self.reader.xrefs.total_revisions - 1)
        _, _, behind = self.pdf[last.end_location :].partition(END_MARK)
        return behind.strip()

    def follows(self, signature: EmbeddedPdfSignature) -> bool:
        """Whether a later revision was appended to the one that was signed."""
        return bool(signature.signed_revision < self.reader.xrefs.total_revisions - 1)


def _judged(signature: EmbeddedPdfSignature, tail: _Tail) -> SignatureReport:
    certificate = _certificate(signature)
    try:
        status = _status(signature)
        change = _change(signature, status, tail)
        revocation = _revocation(signature, status)
        problems = _problems(signature, status, change, certificate)
    except MALFORMED:
        return _unreadable(signature.field_name, certificate)
    return SignatureReport(
        field=signature.field_name,
        signer=certificate.subject if certificate else None,
        certificate=certificate,
        intact=bool(status.intact),
        coverage=_coverage(status, tail, signature),
        change=change,
        signed_at=_claimed_time(signature),
        timestamped_at=_stamped_time(status),
        timestamped_by=_stamping_authority(status),
        is_timestamp=isinstance(status, DocumentTimestampStatus),
        covered=_covered(signature),
        revocation=revocation,
        problems=(*problems, revocation.problem) if revocation.problem else problems,
    )


def _unreadable(field: str, certificate: CertificateFacts | None) -> SignatureReport:
    return SignatureReport(
        field=field,
        signer=certificate.subject if certificate else None,
        certificate=certificate,
        intact=False,
        coverage=Coverage.UNKNOWN,
        change=ChangeAfterSigning.UNKNOWN,
        signed_at=None,
        problems=(SignatureProblem.UNREADABLE_SIGNATURE,),
    )


def _status(signature: EmbeddedPdfSignature) -> Status:
    try:
        return _validated(signature, skip_diff=False)
    except MALFORMED:
        # Later revisions may refer to what is not there; then the changes cannot be followed, the rest can.
        return _validated(signature, skip_diff=True)


def _validated(signature: EmbeddedPdfSignature, *, skip_diff: bool) -> Status:
    # No trust roots: whether an issuer is to be trusted needs lists that are not on this laptop. Weak digests
    # are let through here so that we can say "whole, but weak" instead of nothing.
    context = ValidationContext(trust_roots=[], allow_fetching=False, weak_hash_algos=())
    if signature.sig_object_type == "/DocTimeStamp":
        return validate_pdf_timestamp(signature, context, skip_diff=skip_diff)
    return validate_pdf_signature(signature, context, skip_diff=skip_diff)


def _revocation(signature: EmbeddedPdfSignature, status: Status) -> Revocation:
    proven = _stamped_time(status)
    moment = proven or _claimed_time(signature)
    try:
        evidence = evidence_in(signature)
        return revocation_at(signature.signer_cert, evidence, moment, is_proven=proven is not None)
    except MALFORMED:
        return Revocation()


def _covered(signature: EmbeddedPdfSignature) -> int:
    _, _, start, length = signature.byte_range
    return int(start) + int(length)


def _certificate(signature: EmbeddedPdfSignature) -> CertificateFacts | None:
    try:
        return facts_of(signature.signer_cert.dump())
    except MALFORMED:
        return None


def _claimed_time(signature: EmbeddedPdfSignature) -> datetime | None:
    try:
        moment = signature.self_reported_timestamp
    except MALFORMED:
        return None
    return moment.astimezone() if moment and moment.tzinfo is None else moment


def _stamped_time(status: Status) -> datetime | None:
    stamp = status if isinstance(status, DocumentTimestampStatus) else status.timestamp_validity
    return stamp.timestamp if stamp is not None and stamp.intact and stamp.valid else None


def _stamping_authority(status: Status) -> str | None:
    stamp = status if isinstance(status, DocumentTimestampStatus) else status.timestamp_validity
    if stamp is None or not (stamp.intact and stamp.valid):
        return None
    try:
        return facts_of(stamp.signing_cert.dump()).subject
    except MALFORMED:
        return None


def _coverage(status: Status, tail: _Tail, signature: EmbeddedPdfSignature) -> Coverage:
    match status.coverage:
        case SignatureCoverageLevel.ENTIRE_FILE:
            return Coverage.WHOLE_FILE
        case SignatureCoverageLevel.ENTIRE_REVISION:
            return Coverage.EARLIER_REVISION if tail.follows(signature) else Coverage.BYTES_AFTER
        case SignatureCoverageLevel.CONTIGUOUS_BLOCK_FROM_START:
            return Coverage.PART
        case _:
            return Coverage.UNKNOWN


def _change(signature: EmbeddedPdfSignature, status: Status, tail: _Tail) -> ChangeAfterSigning:
    if status.coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return ChangeAfterSigning.NONE
    diff = status.diff_result
    if status.coverage is not SignatureCoverageLevel.ENTIRE_REVISION:
        return ChangeAfterSigning.ALTERED
    if not isinstance(diff, DiffResult) or status.docmdp_ok is False:
        return ChangeAfterSigning.ALTERED
    change = _mildest(diff, _signature_fields(signature.reader))
    if change in _HARMLESS and tail.stray:
        return ChangeAfterSigning.BYTES_ADDED
    return change


def _mildest(diff: DiffResult, signature_fields: frozenset[str]) -> ChangeAfterSigning:
    match diff.modification_level:
        case ModificationLevel.NONE:
            return ChangeAfterSigning.NONE
        case ModificationLevel.LTA_UPDATES:
            return ChangeAfterSigning.VALIDATION_DATA
        case ModificationLevel.FORM_FILLING:
            only_signed = diff.changed_form_fields <= signature_fields
            return ChangeAfterSigning.FURTHER_SIGNATURES if only_signed else ChangeAfterSigning.FORM_FILLED
        case ModificationLevel.ANNOTATIONS:
            return ChangeAfterSigning.ANNOTATED
        case _:
            return ChangeAfterSigning.ALTERED


def _signature_fields(reader: PdfFileReader) -> frozenset[str]:
    return frozenset(name for name, _, _ in enumerate_sig_fields(reader))


_HARMLESS = frozenset(
    {
        ChangeAfterSigning.NONE,
        ChangeAfterSigning.VALIDATION_DATA,
        ChangeAfterSigning.FURTHER_SIGNATURES,
    }
)

_PERMITTED = {
    MDPPerm.NO_CHANGES: _HARMLESS,
    MDPPerm.FILL_FORMS: _HARMLESS | {ChangeAfterSigning.FORM_FILLED},
    MDPPerm.ANNOTATE: _HARMLESS | {ChangeAfterSigning.FORM_FILLED, ChangeAfterSigning.ANNOTATED},
}
"""What a signer who certified the paper has let others do (ISO 32000-1, 12.8.2.2)."""


def _problems(
    signature: EmbeddedPdfSignature,
    status: Status,
    change: ChangeAfterSigning,
    certificate: CertificateFacts | None,
) -> tuple[SignatureProblem, ...]:
    found = [
        *_cryptographic(signature, status),
        *_afterwards(signature, status, change),
        *_about_the_signer(signature, status, certificate),
    ]
    return tuple(dict.fromkeys(found))


def _cryptographic(signature: EmbeddedPdfSignature, status: Status) -> list[SignatureProblem]:
    found = []
    if not status.intact:
        found.append(SignatureProblem.NOT_INTACT)
    elif not status.valid:
        found.append(SignatureProblem.SIGNATURE_WRONG)
    if signature.md_algorithm in WEAK_DIGESTS:
        found.append(SignatureProblem.WEAK_ALGORITHM)
    stamp = None if isinstance(status, DocumentTimestampStatus) else status.timestamp_validity
    if stamp is not None and not (stamp.intact and stamp.valid):
        found.append(SignatureProblem.TIMESTAMP_WRONG)
    if not is_regular(signature.pkcs7_content, _digest_identifier(signature)):
        found.append(SignatureProblem.STRAY_DATA)
    return found


def _digest_identifier(signature: EmbeddedPdfSignature) -> bytes:
    identifier: bytes = signature.signer_info["digest_algorithm"]["algorithm"].contents
    return identifier


def _afterwards(
    signature: EmbeddedPdfSignature, status: Status, change: ChangeAfterSigning
) -> list[SignatureProblem]:
    if status.coverage in (
        SignatureCoverageLevel.UNCLEAR,
        SignatureCoverageLevel.CONTIGUOUS_BLOCK_FROM_START,
    ):
        return [SignatureProblem.COVERS_ONLY_PART]
    if change is ChangeAfterSigning.BYTES_ADDED:
        return [SignatureProblem.BYTES_AFTER_SIGNATURE]
    permission = signature.docmdp_level
    permitted = _PERMITTED[permission] if permission is not None else _HARMLESS
    return [] if change in permitted else [SignatureProblem.CHANGED_AFTER_SIGNING]


def _about_the_signer(
    signature: EmbeddedPdfSignature, status: Status, certificate: CertificateFacts | None
) -> list[SignatureProblem]:
    if certificate is None:
        return [SignatureProblem.UNREADABLE_SIGNATURE]
    found = [
        SignatureProblem.IDENTITY_CLAIMED_BY_SIGNER
        if certificate.self_signed
        else SignatureProblem.ISSUER_NOT_CHECKED
    ]
    moment = _stamped_time(status) or _claimed_time(signature)
    if moment is None:
        found.append(SignatureProblem.NO_SIGNING_TIME)
    elif not certificate.is_valid_at(moment):
        found.append(SignatureProblem.CERTIFICATE_NOT_VALID_THEN)
    return found
