"""What can be said of a signature: who, when, over which bytes, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

FINGERPRINT_GROUP = 4
SHORT_FINGERPRINT_GROUPS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateFacts:
    """What a certificate says of its holder; `fingerprint` is the SHA-256 of it in lower-case hex."""

    subject: str
    organisation: str | None
    issuer: str
    self_signed: bool
    fingerprint: str
    valid_from: datetime
    valid_to: datetime

    def is_valid_at(self, moment: datetime) -> bool:
        """Whether `moment` lies within the certificate's dates."""
        return self.valid_from <= moment <= self.valid_to

    @property
    def short_fingerprint(self) -> str:
        """The first sixteen digits in groups of four, as printed in the stamp."""
        digits = self.fingerprint.upper()[: FINGERPRINT_GROUP * SHORT_FINGERPRINT_GROUPS]
        groups = range(0, len(digits), FINGERPRINT_GROUP)
        return " ".join(digits[start : start + FINGERPRINT_GROUP] for start in groups)


class Coverage(StrEnum):
    """Which bytes of the file a signature covers."""

    WHOLE_FILE = "whole-file"
    EARLIER_REVISION = "earlier-revision"
    BYTES_AFTER = "bytes-after"
    PART = "part"
    UNKNOWN = "unknown"


class ChangeAfterSigning(StrEnum):
    """What was done to the file after this signature, the mildest first."""

    NONE = "none"
    VALIDATION_DATA = "validation-data"
    FURTHER_SIGNATURES = "further-signatures"
    BYTES_ADDED = "bytes-added"
    FORM_FILLED = "form-filled"
    ANNOTATED = "annotated"
    ALTERED = "altered"
    UNKNOWN = "unknown"


class SignatureProblem(StrEnum):
    """Stable codes of what is wrong with a signature or of what it leaves open."""

    NOT_INTACT = "not-intact"
    SIGNATURE_WRONG = "signature-wrong"
    CHANGED_AFTER_SIGNING = "changed-after-signing"
    BYTES_AFTER_SIGNATURE = "bytes-after-signature"
    COVERS_ONLY_PART = "covers-only-part"
    STRAY_DATA = "stray-data"
    UNREADABLE_SIGNATURE = "unreadable-signature"
    WEAK_ALGORITHM = "weak-algorithm"
    CERTIFICATE_NOT_VALID_THEN = "certificate-not-valid-then"
    CERTIFICATE_REVOKED = "certificate-revoked"
    CERTIFICATE_REVOKED_UNPROVEN = "certificate-revoked-unproven"
    CERTIFICATE_REVOKED_LATER = "certificate-revoked-later"
    TIMESTAMP_WRONG = "timestamp-wrong"
    NO_SIGNING_TIME = "no-signing-time"
    IDENTITY_CLAIMED_BY_SIGNER = "identity-claimed-by-signer"
    ISSUER_NOT_CHECKED = "issuer-not-checked"

    @property
    def is_fault(self) -> bool:
        """Whether it makes the signature invalid; the others only limit what it proves."""
        return self not in _RESERVATIONS


_RESERVATIONS = frozenset(
    {
        SignatureProblem.CERTIFICATE_REVOKED_LATER,
        SignatureProblem.NO_SIGNING_TIME,
        SignatureProblem.IDENTITY_CLAIMED_BY_SIGNER,
        SignatureProblem.ISSUER_NOT_CHECKED,
    }
)


class RevocationState(StrEnum):
    """What the file itself shows of whether a certificate was revoked; the values stand in the JSON."""

    NONE = "none"
    """Self-made: there is nobody who could revoke it."""
    UNKNOWN = "unknown"
    GOOD = "good"
    REVOKED = "revoked"
    REVOKED_LATER = "revoked-later"
    REVOKED_UNPROVEN = "revoked-unproven"
    """Revoked after the claimed time of signing, which nobody else vouches for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revocation:
    """The state, as of which day the issuer said so, and since when the certificate is revoked."""

    state: RevocationState = RevocationState.UNKNOWN
    as_of: datetime | None = None
    revoked_at: datetime | None = None

    @property
    def problem(self) -> SignatureProblem | None:
        """What that means for the signature."""
        return _REVOCATION_PROBLEMS.get(self.state)


_REVOCATION_PROBLEMS = {
    RevocationState.REVOKED: SignatureProblem.CERTIFICATE_REVOKED,
    RevocationState.REVOKED_LATER: SignatureProblem.CERTIFICATE_REVOKED_LATER,
    RevocationState.REVOKED_UNPROVEN: SignatureProblem.CERTIFICATE_REVOKED_UNPROVEN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureReport:
    """The judgement on one signature; `intact` is about the signed bytes, `valid` about everything.

    `signed_at` is what the signer claims; `timestamped_at` is what a time-stamp in the signature says, and
    `timestamped_by` whose it is. `covered` is how many bytes from the file's beginning it reaches over.
    """

    field: str
    signer: str | None
    certificate: CertificateFacts | None
    intact: bool
    coverage: Coverage
    change: ChangeAfterSigning
    signed_at: datetime | None
    timestamped_at: datetime | None = None
    timestamped_by: str | None = None
    is_timestamp: bool = False
    covered: int = 0
    revocation: Revocation = Revocation()
    problems: tuple[SignatureProblem, ...] = ()

    @property
    def valid(self) -> bool:
        """Intact, whole and in order; says nothing of whether the name is true."""
        return self.intact and not any(problem.is_fault for problem in self.problems)

    @property
    def changed_after_signing(self) -> bool:
        """Whether anything at all was added or altered after this signature."""
        return self.change is not ChangeAfterSigning.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyResult:
    """All signatures of a file in the order they were made."""

    file: str
    signatures: tuple[SignatureReport, ...]

    @property
    def signed(self) -> bool:
        """Whether a person's signature, not just a time-stamp, is in the file."""
        return any(not report.is_timestamp for report in self.signatures)

    @property
    def valid(self) -> bool:
        """Signed, and every signature is valid."""
        return self.signed and all(report.valid for report in self.signatures)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldFacts:
    """A signature field as the file has it; `label` is what a screen reader says of it."""

    name: str
    label: str
    is_signed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFacts:
    """What an unknown PDF says of who has signed it, who is to, and what it is called."""

    signatures: tuple[SignatureReport, ...]
    fields: tuple[FieldFacts, ...] = ()
    title: str = ""
