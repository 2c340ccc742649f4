"""Judge the signatures of any PDF on the disk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.signature import CertificateFacts, Revocation, SignatureReport, VerifyResult
from binder.services.whole_file import read_whole
from binder.wording import signature as words
from binder.wording.signature_details import details

LARGEST = 512 << 20
"""Bytes; a signed paper of a council is a thousandth of this."""

HEADER_WITHIN = 1024
"""ISO 32000-1, annex H: readers accept the header within the first 1024 bytes."""


def verify(path: Path) -> VerifyResult:
    """Judge every signature of the file, in a child process with limits of time and memory.

    Raises FILE_MISSING, FILE_UNREADABLE, FILE_EMPTY, FILE_TOO_LARGE, FILE_KIND_UNKNOWN, PDF_DAMAGED,
    PDF_PASSWORD and READING_TOOK_TOO_LONG.
    """
    from binder.signing.apart import verify_apart

    pdf = _read(path)
    try:
        return VerifyResult(file=path.name, signatures=verify_apart(pdf))
    except BinderError as error:
        raise BinderError(error.code, path=path, **error.details) from error


def verify_bytes(name: str, pdf: bytes) -> VerifyResult:
    """As `verify`, for bytes that are at hand: PDF_DAMAGED, PDF_PASSWORD, READING_TOOK_TOO_LONG."""
    from binder.signing.apart import verify_apart

    return VerifyResult(file=name, signatures=verify_apart(pdf))


def as_json(result: VerifyResult, language: str = "sv") -> dict[str, Any]:
    """The stable JSON of `binder verify --json`; `verdict` is the only key meant for people."""
    return {
        "file": result.file,
        "signed": result.signed,
        "valid": result.valid,
        "verdict": words.verdict(result, language),
        "signatures": [_signature(report) for report in result.signatures],
    }


def lines(result: VerifyResult, language: str = "sv") -> list[str]:
    """The judgement for a person: the verdict, then who, when, what it covers and what changed for each."""
    found = [words.verdict(result, language)]
    for report in result.signatures:
        found += ["", f"{report.field}: {words.judgement(report, language)}"]
        found += [f"  {name}: {text}" for name, text in details(report, language)]
    return found


def _read(path: Path) -> bytes:
    data = read_whole(path, LARGEST)
    if not data:
        raise BinderError(ErrorCode.FILE_EMPTY, path=path)
    if b"%PDF-" not in data[:HEADER_WITHIN]:
        raise BinderError(ErrorCode.FILE_KIND_UNKNOWN, path=path)
    return data


def _signature(report: SignatureReport) -> dict[str, Any]:
    return {
        "field": report.field,
        "kind": "timestamp" if report.is_timestamp else "signature",
        "signer": report.signer,
        "valid": report.valid,
        "intact": report.intact,
        "coverage": report.coverage.value,
        "changed_after_signing": report.changed_after_signing,
        "change": report.change.value,
        "signed_at": report.signed_at.isoformat() if report.signed_at else None,
        "timestamped_at": report.timestamped_at.isoformat() if report.timestamped_at else None,
        "timestamped_by": report.timestamped_by,
        "certificate": _certificate(report.certificate) if report.certificate else None,
        "revocation": _revocation(report.revocation),
        "problems": [problem.value for problem in report.problems],
    }


def _revocation(found: Revocation) -> dict[str, Any]:
    """By what lies in the file: nothing is fetched."""
    return {
        "state": found.state.value,
        "as_of": found.as_of.isoformat() if found.as_of else None,
        "revoked_at": found.revoked_at.isoformat() if found.revoked_at else None,
    }


def _certificate(facts: CertificateFacts) -> dict[str, Any]:
    return {
        "subject": facts.subject,
        "organisation": facts.organisation,
        "issuer": facts.issuer,
        "self_signed": facts.self_signed,
        "sha256": facts.fingerprint,
        "valid_from": facts.valid_from.isoformat(),
        "valid_to": facts.valid_to.isoformat(),
    }
