"""A signed paper holds, looks the same each time, and is only handed out when it does."""

from __future__ import annotations

import asyncio
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.signature import ChangeAfterSigning, Coverage
from binder.signing import sign
from binder.signing.identity import Identity, make_identity
from binder.signing.sign import sign_pdf
from binder.signing.verify import verify
from tests.signing.certificates import identity_with, issued_identity
from tests.signing.papers import letter

ELLIPTIC_384 = ec.SECP384R1()
KINDS: dict[str, Callable[[], object]] = {
    "rsa": lambda: rsa.generate_private_key(65537, 2048),
    "p384": lambda: ec.generate_private_key(ELLIPTIC_384),
}


def refused(pdf: bytes, identity: Identity, *, now: datetime, field: str | None = None) -> ErrorCode:
    with pytest.raises(BinderError) as raised:
        sign_pdf(pdf, identity, field=field, now=now)
    return raised.value.code


def test_the_signature_is_valid_and_covers_the_whole_file(signed: bytes) -> None:
    (report,) = verify(signed)
    assert report.valid
    assert (report.coverage, report.change) == (Coverage.WHOLE_FILE, ChangeAfterSigning.NONE)


def test_it_is_in_the_field_and_in_the_signers_name(signed: bytes, identity: Identity) -> None:
    (report,) = verify(signed)
    assert (report.field, report.signer) == ("Underskrift1", "Åsa Björkelund")
    assert report.certificate == identity.certificate


def test_the_time_is_the_one_that_was_given(signed: bytes, now: datetime) -> None:
    assert verify(signed)[0].signed_at == now


def test_what_was_there_before_is_kept_byte_for_byte(signed: bytes) -> None:
    assert signed.startswith(letter())


def test_the_same_paper_signed_again_is_the_same_file(
    signed: bytes, identity: Identity, now: datetime
) -> None:
    assert sign_pdf(letter(), identity, now=now, reason="Tilläggsyrkande") == signed


@pytest.mark.parametrize(("minutes", "text"), [(1, "Tilläggsyrkande"), (0, "Motion")])
def test_another_time_or_paper_gives_another_file(
    minutes: int, text: str, signed: bytes, identity: Identity, now: datetime
) -> None:
    other = sign_pdf(letter(text=text), identity, now=now + timedelta(minutes=minutes))
    assert other != signed


def test_it_is_pades(signed: bytes) -> None:
    with pikepdf.open(BytesIO(signed)) as pdf:
        value = pdf.Root.AcroForm.Fields[0].V
        assert (value.SubFilter, value.Filter) == ("/ETSI.CAdES.detached", "/Adobe.PPKLite")
        assert str(value.Reason) == "Tilläggsyrkande"


def test_it_brings_no_clock_no_metadata_and_no_later_version(signed: bytes) -> None:
    added = signed.removeprefix(letter())
    assert b"/Version" not in added
    assert b"ModDate" not in added
    assert b"xmpmeta" not in added


def test_every_stream_ends_with_a_line_end(signed: bytes) -> None:
    assert not re.search(rb"[^\r\n]endstream", signed.removeprefix(letter()))


def test_the_stamp_is_the_fields_appearance(signed: bytes) -> None:
    with pikepdf.open(BytesIO(signed)) as pdf:
        appearance = pdf.Root.AcroForm.Fields[0].AP.N
        stamp = appearance.Resources.XObject["/Stamp"]
        assert [float(edge) for edge in stamp.BBox] == [0, 0, 220, 61]
        assert all("/FontFile2" in font.FontDescriptor for font in stamp.Resources.Font.values())


def test_without_a_name_the_first_empty_field_is_signed(for_two: bytes, now: datetime) -> None:
    both = sign_pdf(for_two, make_identity("Bo Ek", now), now=now)
    assert [report.field for report in verify(both)] == ["Underskrift1", "Underskrift2"]


def test_a_colleague_signs_the_next_field(for_two: bytes, now: datetime) -> None:
    both = sign_pdf(for_two, make_identity("Bo Ek", now), field="Underskrift2", now=now)
    first, second = verify(both)
    assert (first.valid, second.valid) == (True, True)
    assert first.change is ChangeAfterSigning.FURTHER_SIGNATURES


@pytest.mark.parametrize("kind", KINDS)
def test_keys_of_other_kinds_sign_too(kind: str, now: datetime) -> None:
    identity = identity_with(KINDS[kind](), "Bo Ek", now)
    assert verify(sign_pdf(letter(), identity, now=now))[0].valid


def test_an_issued_certificate_brings_its_chain(now: datetime) -> None:
    (report,) = verify(sign_pdf(letter(), issued_identity("Bo Ek", now), now=now))
    assert report.certificate is not None
    assert (report.valid, report.certificate.issuer) == (True, "Ekvalla CA")


def test_it_works_where_an_event_loop_is_running(identity: Identity, now: datetime) -> None:
    async def inside() -> bytes:
        return sign_pdf(letter(), identity, now=now)

    assert verify(asyncio.run(inside()))[0].valid


def test_a_field_that_is_not_there_is_told(identity: Identity, now: datetime) -> None:
    assert refused(letter(), identity, now=now, field="Underskrift2") is ErrorCode.SIGNATURE_FIELD_MISSING


def test_a_paper_without_fields_is_not_signed(identity: Identity, now: datetime) -> None:
    assert refused(letter(0), identity, now=now) is ErrorCode.SIGNATURE_FIELD_MISSING


@pytest.mark.parametrize("field", [None, "Underskrift1"])
def test_a_field_is_signed_once(field: str | None, signed: bytes, identity: Identity, now: datetime) -> None:
    assert refused(signed, identity, now=now, field=field) is ErrorCode.SIGNATURE_FIELD_MISSING


def test_an_expired_certificate_does_not_sign(identity: Identity, now: datetime) -> None:
    late = now + timedelta(days=6 * 366)
    assert refused(letter(), identity, now=late) is ErrorCode.CERTIFICATE_NOT_VALID_NOW


@pytest.mark.parametrize("pdf", [b"", b"rubbish", letter()[:900]])
def test_what_is_no_paper_is_not_signed(pdf: bytes, identity: Identity, now: datetime) -> None:
    assert refused(pdf, identity, now=now) is ErrorCode.SIGNING_FAILED


def test_an_identity_without_a_key_does_not_sign(identity: Identity, now: datetime) -> None:
    broken = replace(identity, pkcs12=identity.pkcs12[:200])
    assert refused(letter(), broken, now=now) is ErrorCode.SIGNING_FAILED


def test_another_key_than_the_certificate_says_does_not_pass(identity: Identity, now: datetime) -> None:
    impostor = replace(make_identity("Bo Ek", now), certificate=identity.certificate)
    assert refused(letter(), impostor, now=now) is ErrorCode.SIGNING_FAILED


def test_nothing_is_handed_out_when_the_signature_is_not_found(
    identity: Identity, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sign, "verify", lambda _: ())
    assert refused(letter(), identity, now=now) is ErrorCode.SIGNING_FAILED


def test_nothing_is_handed_out_that_does_not_hold(
    signed: bytes, identity: Identity, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = verify(signed.replace(b"ReportLab", b"reportLab", 1))
    monkeypatch.setattr(sign, "verify", lambda _: broken)
    assert refused(letter(), identity, now=now) is ErrorCode.SIGNING_FAILED


def test_a_broken_first_signature_stops_the_second(for_two: bytes, now: datetime) -> None:
    tampered = for_two.replace(b"ReportLab", b"reportLab", 1)
    second = make_identity("Bo Ek", now)
    assert refused(tampered, second, now=now, field="Underskrift2") is ErrorCode.SIGNING_FAILED


@pytest.mark.parametrize(
    ("command", "said"),
    [(["pdfsig"], "Signature is Valid"), (["qpdf", "--check"], "No syntax or stream encoding errors")],
)
def test_other_programs_agree(command: list[str], said: str, signed: bytes, tmp_path: Path) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not here")
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(signed)
    done = subprocess.run([*command, str(paper)], capture_output=True, text=True, check=False)
    assert said in done.stdout
