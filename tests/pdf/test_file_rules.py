"""The rules about a file's bytes: a sound paper keeps them in every revision, and each breach is found."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest
from asn1crypto import cms

from tests.pdf.file_rules import cms_faults, file_faults
from tests.pdf.tampering import signed


def replaced(old: bytes, new: bytes) -> bytes:
    assert len(old) == len(new)
    assert old in signed()
    return signed().replace(old, new, 1)


def with_object(written: bytes, first: bytes | None = None) -> bytes:
    """Another revision with one object in it, of the same file or of one that was first another."""
    data = signed()
    with pikepdf.open(BytesIO(data)) as pdf:
        known = (first or bytes(pdf.trailer.ID[0]).hex().encode()).decode()
    start = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
    head = (
        f"xref\n900 1\n{len(data):010} 00000 n \ntrailer\n<< /ID [<{known}><00>] /Size 901 /Prev {start} >>\n"
    )
    at = len(data) + len(written)
    return data + written + head.encode() + f"startxref\n{at}\n%%EOF\n".encode()


BREACHES = {
    "header": [lambda: replaced(b"%PDF-1.7\n", b"%PDF-2.0\n"), lambda: b"\n" + signed()],
    "end-of-file": [lambda: signed() + b"x", lambda: signed().replace(b"startxref", b"startxxxx")],
    "cross-reference-table": [
        lambda: replaced(b"65535 f \n", b"65535 f\n\n"),
        lambda: replaced(b"xref\n", b"xref "),
    ],
    "trailer": [lambda: signed().replace(b"/ID ", b"/Ix ")],
    "identifier-changes": [lambda: with_object(b"900 0 obj\n<< >>\nendobj\n", first=b"00")],
    "object-spacing": [
        lambda: replaced(b"1 0 obj\n", b"1 0 obj "),
        lambda: with_object(b"900 0 obj\n<< >>\nendobj "),
        lambda: with_object(b"900  0 obj\n<< >>\nendobj\n"),
    ],
    "stream-start": [lambda: with_object(b"900 0 obj\n<< /Length 1 >>\nstream\rx\nendstream\nendobj\n")],
    "stream-length": [
        lambda: with_object(b"900 0 obj\n<< /Length 2 >>\nstream\nx\nendstream\nendobj\n"),
        lambda: with_object(b"900 0 obj\n<< /Length 1 >>\nstream\nxendstream\nendobj\n"),
    ],
    "hexadecimal-string": [
        lambda: with_object(b"900 0 obj\n<< /A <123> >>\nendobj\n"),
        lambda: with_object(b"900 0 obj\n<< /A <12xy> >>\nendobj\n"),
    ],
    "limits": [
        lambda: with_object(b"900 0 obj\n<< /A (" + b"x" * 32768 + b") >>\nendobj\n"),
        lambda: with_object(b"900 0 obj\n<< /A <" + b"20" * 32768 + b"> >>\nendobj\n"),
        lambda: with_object(b"900 0 obj\n<< /" + b"x" * 128 + b" 1 >>\nendobj\n"),
        lambda: with_object(b"900 0 obj\n<< /A 2147483648 >>\nendobj\n"),
    ],
    "byte-range": [lambda: replaced(b"/ByteRange [0 ", b"/ByteRange [1 ")],
}


def cms_of(change) -> bytes:
    """The paper's signature after the change."""
    first, length, second, _ = map(
        int, re.search(rb"/ByteRange \[(\d+) (\d+) (\d+) (\d+)", signed()).groups()
    )
    found = cms.ContentInfo.load(bytes.fromhex(signed()[first + length + 1 : second - 1].decode()))
    change(found["content"])
    return found.dump(force=True)


def without_certificate(found: cms.SignedData) -> None:
    found["certificates"] = []


def sign_twice(found: cms.SignedData) -> None:
    found["signer_infos"].append(found["signer_infos"][0].copy())


def without_attribute(name: str):
    def change(found: cms.SignedData) -> None:
        (signer,) = found["signer_infos"]
        kept = [one for one in signer["signed_attrs"] if one["type"].native != name]
        signer["signed_attrs"] = cms.CMSAttributes(kept)

    return change


def with_a_second_time(found: cms.SignedData) -> None:
    time = cms.Time({"utc_time": datetime(2026, 3, 2, tzinfo=UTC)})
    found["signer_infos"][0]["signed_attrs"].append({"type": "signing_time", "values": [time]})


@pytest.mark.parametrize(
    "change",
    [without_attribute("signing_certificate_v2"), without_attribute("message_digest"), with_a_second_time],
)
def test_a_signature_that_is_no_pades_is_found(change) -> None:
    assert list(cms_faults(cms_of(change))) == ["signature-attributes"]


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.rstrip(b"\0") + b"\0x",
        # The outermost length without an end of its own, as only BER allows.
        lambda data: b"\x30\x80" + data.rstrip(b"\0")[4:] + bytes(2),
    ],
)
def test_a_signature_that_is_not_written_in_der_is_found(change) -> None:
    assert "signature-encoding" in set(cms_faults(change(cms_of(lambda _: None))))


@pytest.mark.parametrize("change", [without_certificate, sign_twice])
def test_a_signature_of_nobody_or_of_two_is_found(change) -> None:
    assert list(cms_faults(cms_of(change))) == ["signer"]


def test_a_signed_paper_keeps_the_rules() -> None:
    assert list(file_faults(signed())) == []


def test_another_sound_revision_is_no_breach() -> None:
    written = b"900 0 obj\n<< /A (a \\(b\\) (c)) /B <20 20> /Length 1 >>\nstream\r\nx\r\nendstream\nendobj\n"
    assert list(file_faults(with_object(written))) == []


@pytest.mark.parametrize(
    ("name", "breach"), [(name, breach) for name, breaches in BREACHES.items() for breach in breaches]
)
def test_each_breach_is_found(name: str, breach) -> None:
    assert name in set(file_faults(breach()))
