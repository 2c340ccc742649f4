"""Puts a signature into a paper's pre-made field and makes sure that it holds."""

from __future__ import annotations

from datetime import datetime

from binder.domain.drawn_signature import drawn_from
from binder.domain.errors import BinderError, ErrorCode
from binder.signing.event_loop import outside_any_loop
from binder.signing.identity import Identity, require_valid_at
from binder.signing.stamp import StampText, draw_stamp
from binder.signing.timestamp import TimestampService
from binder.signing.verify import verify

LONGEST_REASON = 2_000
"""Characters; PDF/A-2 ends at 32,767 bytes (6.1.13)."""


def sign_pdf(
    pdf: bytes,
    identity: Identity,
    *,
    field: str | None = None,
    now: datetime,
    reason: str = "",
    timestamp: TimestampService | None = None,
) -> bytes:
    """Return `pdf` with a PAdES B-B signature and a visible stamp, verified before it is returned.

    It goes into the empty field of that name, without a name into the first that is empty. The same input
    gives the same bytes with an elliptic-curve key. Raises CERTIFICATE_NOT_VALID_NOW,
    SIGNATURE_FIELD_MISSING, GLYPH_MISSING (in the stamp's name), SIGNING_FAILED, TIMESTAMP_FAILED, and with a
    card CARD_NOT_THERE and CARD_WRONG_PIN. With `timestamp` the signature is B-T, or more where it
    is asked for and the issuers say of the certificates that they hold; CERTIFICATE_REVOKED where not.
    """
    require_valid_at(identity.certificate, now)
    signed, name = outside_any_loop(
        lambda: _signed(pdf, identity, field=field, now=now, reason=reason, timestamp=timestamp)
    )
    _require_good(signed, identity, name)
    return signed


def _signed(
    pdf: bytes,
    identity: Identity,
    *,
    field: str | None,
    now: datetime,
    reason: str,
    timestamp: TimestampService | None,
) -> tuple[bytes, str]:
    from binder.signing.pades import PdfError, TimestampRequestError, empty_field, sign_field

    try:
        place = empty_field(pdf, field)
        if place is None:
            raise BinderError(ErrorCode.SIGNATURE_FIELD_MISSING, field=field)
        text = _stamp_text(identity, now)
        stamp = draw_stamp(text, width=place.width, height=place.height)
        signed = sign_field(
            pdf,
            identity,
            field=place.name,
            stamp=stamp,
            reason=reason[:LONGEST_REASON],
            now=now,
            timestamp=timestamp,
        )
    except TimestampRequestError as error:
        if timestamp is None:
            raise
        raise timestamp.failed() from error
    except (PdfError, ValueError, KeyError) as error:
        raise BinderError(ErrorCode.SIGNING_FAILED) from error
    return signed, place.name


def _stamp_text(identity: Identity, now: datetime) -> StampText:
    return StampText(
        name=identity.name,
        when=now,
        fingerprint=identity.certificate.short_fingerprint,
        drawn=drawn_from(identity.drawn),
    )


def _require_good(signed: bytes, identity: Identity, field: str) -> None:
    """Refuse to hand out a paper whose signatures do not all hold, or whose newest is not ours."""
    reports = verify(signed)
    ours = next((report for report in reports if report.field == field), None)
    is_ours = ours is not None and ours.certificate == identity.certificate
    if not is_ours or not all(report.valid for report in reports):
        raise BinderError(ErrorCode.SIGNING_FAILED)
