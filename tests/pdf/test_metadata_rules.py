"""The rules about metadata: each breach in the packet, or between it and Info, is found."""

from __future__ import annotations

import pytest
from pikepdf import Pdf

from tests.pdf.metadata_rules import metadata_faults
from tests.pdf.tampering import Change, broken, packet

DESCRIPTION = b'<rdf:Description rdf:about="" xmlns:pdfaid'


def without_metadata(pdf: Pdf) -> None:
    del pdf.Root["/Metadata"]


def renamed(prefix: bytes) -> Change:
    """The same words to a reader of XML, under another prefix."""

    def change(pdf: Pdf) -> None:
        found = pdf.Root.Metadata.read_bytes()
        other = found.replace(b"<" + prefix + b":", b"<own:").replace(b"</" + prefix + b":", b"</own:")
        pdf.Root.Metadata.write(other.replace(b"xmlns:" + prefix + b"=", b"xmlns:own="))

    return change


def info(key: str, value: str) -> Change:
    return lambda pdf: pdf.docinfo.__setitem__(key, value)


BREACHES: dict[str, list[Change]] = {
    "no-metadata": [without_metadata],
    "xmp-packet": [
        packet(b' id="W5M0', b' bytes="1234" id="W5M0'),
        packet(b'"?>\n<x:', b'" encoding="UTF-8"?>\n<x:'),
        packet(b"</rdf:RDF>", b""),
        packet(b"Norrby", b"Norrb\xe5"),
        packet(b"</pdfaid:part>", b"</pdfaid:part><pdfaid:part>2</pdfaid:part>"),
        packet(DESCRIPTION, DESCRIPTION.replace(b'""', b'"x"')),
    ],
    "xmp-prefix": [
        renamed(b"pdfaid"),
        renamed(b"pdfuaid"),
    ],
    "xmp-property": [
        packet(b"<dc:format>", b"<dc:source>x</dc:source><dc:format>"),
        packet(b"pdf:Producer>", b"pdf:Maker>"),
        packet(b'xml:lang="x-default"', b'xml:lang="sv"'),
        packet(b"rdf:Seq>", b"rdf:Bag>"),
        packet(b"<xmp:CreateDate>2", b"<xmp:CreateDate>D:2"),
        packet(b"<dc:format>application/pdf", b"<dc:format>"),
    ],
    "no-conformance": [
        packet(b"<pdfaid:part>2<", b"<pdfaid:part>3<"),
        packet(b"conformance>A<", b"conformance>B<"),
        packet(b"<pdfuaid:part>1<", b"<pdfuaid:part>2<"),
    ],
    "no-extension-schema": [
        packet(b"pdfaSchema:prefix>pdfuaid", b"pdfaSchema:prefix>pdfua"),
        packet(b"valueType>Integer", b"valueType>Text"),
        packet(b">internal<", b">extern<"),
        packet(b"Part of ISO 14289 to which the file conforms", b""),
    ],
    "info-differs": [
        info("/Title", "Annat"),
        info("/Author", "Bo Ek"),
        info("/Subject", ""),
        info("/ModDate", "D:20250402081501+02'00'"),
        info("/Company", "Ekvalla"),
        packet(b"</xmp:CreatorTool>", b" 2</xmp:CreatorTool>"),
    ],
}


@pytest.mark.parametrize(
    ("name", "change"), [(name, change) for name, changes in BREACHES.items() for change in changes]
)
def test_each_breach_is_found(name: str, change: Change) -> None:
    assert name in broken(metadata_faults, change)


def test_the_same_moment_in_another_zone_is_no_breach() -> None:
    assert broken(metadata_faults, info("/ModDate", "D:20260302083000Z")) == set()
