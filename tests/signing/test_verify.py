"""Whatever is done to a signed paper is found, and what was not done is not claimed."""

from __future__ import annotations

import random
from collections import Counter
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.signature import ChangeAfterSigning, Coverage, SignatureProblem, SignatureReport
from binder.signing import envelope
from binder.signing.identity import Identity
from binder.signing.pades import sign_field
from binder.signing.sign import sign_pdf
from binder.signing.stamp import StampText, draw_stamp
from binder.signing.verify import verify
from tests.signing import tampering
from tests.signing.certificates import issued_identity
from tests.signing.papers import letter

STAMP = draw_stamp(
    StampText(name="Bo", when=datetime(2024, 3, 6, 9, 30).astimezone(), fingerprint=""), width=9, height=9
)


def outcome(pdf: bytes) -> str:
    """One word for the judgement; "valid" only where a signature was found and holds."""
    try:
        reports = verify(pdf)
    except BinderError as error:
        return error.code.value
    if not reports:
        return "unsigned"
    return "valid" if all(report.valid for report in reports) else "invalid"


def only(pdf: bytes) -> SignatureReport:
    (report,) = verify(pdf)
    return report


def flipped(pdf: bytes, place: int, bit: int = 0) -> bytes:
    changed = bytearray(pdf)
    changed[place] ^= 1 << bit
    return bytes(changed)


def test_the_untouched_paper_is_valid(signed: bytes) -> None:
    assert outcome(signed) == "valid"


def test_an_unsigned_paper_has_no_signatures() -> None:
    assert verify(letter()) == ()


def test_a_flipped_bit_anywhere_in_the_signed_bytes_is_found(signed: bytes) -> None:
    first, last = tampering.room_of_signature(signed)
    places = [*range(first - 1), *range(last + 1, len(signed))]
    some = random.Random(1).sample(places, 120)  # noqa: S311
    found = Counter(outcome(flipped(signed, place, place % 8)) for place in some)
    assert found["valid"] == 0


def test_an_edited_word_is_told_as_not_intact(signed: bytes) -> None:
    report = only(signed.replace(b"ReportLab", b"reportLab", 1))
    assert (report.intact, report.valid) == (False, False)
    assert SignatureProblem.NOT_INTACT in report.problems


def test_an_edited_digit_of_the_signature_is_found(signed: bytes) -> None:
    first, last = tampering.room_of_signature(signed)
    end = first + len(signed[first:last].rstrip(b"0"))
    # The case of a letter in the issuer's name is all the same to X.520, and to what is signed.
    name = range(*tampering.room_of_the_last(signed, "Åsa Björkelund"))
    places = [place for place in range(first, end) if place not in name]
    some = random.Random(2).sample(places, 120)  # noqa: S311
    assert "valid" not in {outcome(with_other_digit(signed, place)) for place in some}


def test_the_frame_of_the_signature_is_covered_digit_by_digit(signed: bytes) -> None:
    first, _ = tampering.room_of_signature(signed)
    outcomes = {outcome(with_other_digit(signed, place)) for place in range(first, first + 120)}
    assert "valid" not in outcomes


def test_without_the_look_at_the_frame_such_an_edit_would_pass(
    signed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = tampering.room_of_signature(signed)
    edited = with_other_digit(signed, first + 56)
    monkeypatch.setattr("binder.signing.judge.is_regular", lambda *_: True)
    assert outcome(edited) == "valid"


def test_data_in_the_signatures_spare_room_is_found(signed: bytes) -> None:
    _, last = tampering.room_of_signature(signed)
    assert only(with_other_digit(signed, last - 40)).problems[0] is SignatureProblem.STRAY_DATA


@pytest.mark.parametrize("kind", tampering.CHANGES)
def test_a_change_saved_behind_the_signature_is_found(kind: str, signed: bytes) -> None:
    report = only(tampering.appended(signed, tampering.CHANGES[kind]))
    assert (report.intact, report.valid, report.changed_after_signing) == (True, False, True)
    assert SignatureProblem.CHANGED_AFTER_SIGNING in report.problems
    assert report.coverage is Coverage.EARLIER_REVISION


def test_a_removed_signature_leaves_an_unsigned_paper(signed: bytes) -> None:
    assert outcome(tampering.appended(signed, tampering.removed_signature)) == "unsigned"


@pytest.mark.parametrize("junk", [b"junk", b"% hej\n", b"\0\0\0x", b"<script>"])
def test_bytes_behind_the_end_are_told(junk: bytes, signed: bytes) -> None:
    report = only(signed + junk)
    assert (report.coverage, report.change) == (Coverage.BYTES_AFTER, ChangeAfterSigning.BYTES_ADDED)
    assert SignatureProblem.BYTES_AFTER_SIGNATURE in report.problems
    assert (report.intact, report.valid) == (True, False)


@pytest.mark.parametrize("blanks", [b"\n", b"\r\n", b"  \n\n"])
def test_blanks_behind_the_end_change_nothing_but_are_seen(blanks: bytes, signed: bytes) -> None:
    report = only(signed + blanks)
    assert (report.valid, report.coverage) == (True, Coverage.BYTES_AFTER)


def test_junk_behind_a_paper_that_two_have_signed_is_found(
    for_two: bytes, identity: Identity, now: datetime
) -> None:
    both = sign_pdf(for_two, identity, field="Underskrift2", now=now)
    assert [report.valid for report in verify(both + b"junk")] == [False, False]


def test_an_end_mark_of_its_own_does_not_hide_the_junk(signed: bytes) -> None:
    assert outcome(signed + b"%%EOF\njunk") != "valid"


def test_bytes_put_in_front_are_found(signed: bytes) -> None:
    assert outcome(b"x" + signed) != "valid"


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99, 0.999])
def test_a_truncated_paper_is_never_valid(share: float, signed: bytes) -> None:
    assert outcome(signed[: int(len(signed) * share)]) != "valid"


def test_a_signature_moved_to_another_paper_is_found(signed: bytes) -> None:
    first, last = tampering.room_of_signature(signed)
    other = signed.replace(b"ReportLab", b"reportLab", 1)
    forged = other[:first] + signed[first:last] + other[last:]
    assert only(forged).problems[0] is SignatureProblem.NOT_INTACT


def test_a_paper_written_anew_by_an_editor_loses_its_signature(signed: bytes) -> None:
    rewritten = BytesIO()
    with pikepdf.open(BytesIO(signed)) as pdf:
        pdf.save(rewritten)
    assert outcome(rewritten.getvalue()) != "valid"


def test_a_certificate_of_ones_own_is_told_apart_from_an_issued_one(signed: bytes, now: datetime) -> None:
    issued = sign_pdf(letter(), issued_identity("Bo Ek", now), now=now)
    assert only(signed).problems == (SignatureProblem.IDENTITY_CLAIMED_BY_SIGNER,)
    assert only(issued).problems == (SignatureProblem.ISSUER_NOT_CHECKED,)


@pytest.mark.parametrize("days", [-2, 6 * 366])
def test_a_certificate_that_was_not_valid_then_is_found(days: int, identity: Identity, now: datetime) -> None:
    when = now + timedelta(days=days)
    pdf = sign_field(letter(), identity, field="Underskrift1", stamp=STAMP, reason="", now=when)
    report = only(pdf)
    assert (report.intact, report.valid) == (True, False)
    assert SignatureProblem.CERTIFICATE_NOT_VALID_THEN in report.problems


@pytest.mark.parametrize("rubbish", [b"", b"rubbish", b"%PDF-1.7\n", b"%PDF-1.7\n%%EOF\n", b"\0" * 5000])
def test_rubbish_is_told_as_damaged(rubbish: bytes) -> None:
    assert outcome(rubbish) == ErrorCode.PDF_DAMAGED.value


@pytest.mark.parametrize(("password", "expected"), [("hemligt", "pdf-password"), ("", "unsigned")])
def test_a_password_is_told_and_an_empty_one_is_tried(password: str, expected: str) -> None:
    locked = BytesIO()
    with pikepdf.open(BytesIO(letter())) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="ägare", user=password, R=4))
    assert outcome(locked.getvalue()) == expected


def test_judging_leaves_the_log_as_it_was(signed: bytes, caplog: pytest.LogCaptureFixture) -> None:
    import logging

    verify(signed + b"junk")
    assert logging.root.manager.disable == logging.NOTSET
    assert not caplog.records


def test_what_is_no_der_has_no_frame() -> None:
    with pytest.raises(ValueError, match="data"):
        envelope.is_regular(b"\x30\x05\x06", b"")


def with_other_digit(pdf: bytes, place: int) -> bytes:
    digit = b"5" if pdf[place : place + 1] != b"5" else b"a"
    return pdf[:place] + digit + pdf[place + 1 :]


@pytest.mark.corpus
def test_a_digest_that_is_no_longer_safe_is_told(corpus: Path) -> None:
    (report,) = verify(next(corpus.glob("signed/*DSS-1683.pdf")).read_bytes())
    assert (report.intact, report.valid) == (True, False)
    assert SignatureProblem.WEAK_ALGORITHM in report.problems
