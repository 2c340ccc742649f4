"""A packet stops claiming norms, however it is written, and says the rest as before."""

from __future__ import annotations

import pytest

from binder.pdf.claims import without_claims

AS_ELEMENTS = (
    b"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>"
)
AS_ATTRIBUTES = b"<rdf:Description pdfaid:part='3' pdfaid:rev=\"2020\"\n pdfuaid:part=\"1\" xmp:Rating='5'/>"


def test_claims_written_as_elements_go() -> None:
    assert without_claims(b"<a>" + AS_ELEMENTS + b"</a>") == b"<a></a>"


def test_claims_written_as_attributes_go() -> None:
    assert without_claims(AS_ATTRIBUTES) == b"<rdf:Description xmp:Rating='5'/>"


@pytest.mark.parametrize(
    "other", [b"", b"<dc:title>pdfaid:part</dc:title>", b"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"]
)
def test_what_is_no_claim_stays(other: bytes) -> None:
    assert without_claims(other) == other
