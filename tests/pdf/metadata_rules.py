"""What ISO 19005-2, 6.6 asks of the XMP packet: written as XMP is, told apart, and the same as Info.

Numbers refer to ISO 19005-2. What is not on the list of properties is a fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from xml.etree import ElementTree as ET

import pikepdf
from pikepdf import Name, Pdf

from tests.pdf.content_streams import Content

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
PDF_NAMESPACE = "{http://ns.adobe.com/pdf/1.3/}"
ARCHIVE = "{http://www.aiim.org/pdfa/ns/id/}"
ACCESS = "{http://www.aiim.org/pdfua/ns/id/}"
EXTENSION = "{http://www.aiim.org/pdfa/ns/extension/}"
SCHEMA = "{http://www.aiim.org/pdfa/ns/schema#}"
PROPERTY = "{http://www.aiim.org/pdfa/ns/property#}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
KINDS = {
    f"{DC}format": "text",
    f"{DC}title": "Alt",
    f"{DC}description": "Alt",
    f"{DC}creator": "Seq",
    f"{DC}language": "Bag",
    f"{XMP}CreatorTool": "text",
    f"{XMP}CreateDate": "date",
    f"{XMP}ModifyDate": "date",
    f"{PDF_NAMESPACE}Producer": "text",
    f"{ARCHIVE}part": "number",
    f"{ARCHIVE}conformance": "text",
    f"{ACCESS}part": "number",
    f"{EXTENSION}schemas": "Bag",
}
INFO = {
    "/Title": f"{DC}title",
    "/Author": f"{DC}creator",
    "/Subject": f"{DC}description",
    "/Creator": f"{XMP}CreatorTool",
    "/Producer": f"{PDF_NAMESPACE}Producer",
    "/CreationDate": f"{XMP}CreateDate",
    "/ModDate": f"{XMP}ModifyDate",
}
_PACKET = re.compile(
    rb"<\?xpacket begin=\"(?:\xef\xbb\xbf)?\" id=\"W5M0MpCehiHzreSzNTczkc9d\"\?>\s*(<.*>)"
    rb"\s*<\?xpacket end=\"[rw]\"\?>\s*",
    re.DOTALL,
)
_PREFIXES = (
    b'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
    b'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
)
"""The two that a reader may look for by their prefixes (6.6.4; ISO 14289-1, 5)."""
_XMP_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
_PDF_DATE = re.compile(r"D:(\d{14})(Z|[+-]\d\d'\d\d)'?")


def metadata_faults(pdf: Pdf, _contents: list[Content]) -> Iterator[str]:
    """The names of the faults."""
    stream = pdf.Root.get("/Metadata")
    if stream is None or stream.get("/Type") != Name.Metadata or stream.get("/Subtype") != Name.XML:
        yield "no-metadata"  # 6.6.2.1
        return
    packet = _PACKET.fullmatch(stream.read_bytes())
    if packet is None or "/Filter" in stream:
        yield "xmp-packet"  # no bytes and no encoding in its header, whose mark says UTF-8
        return
    if any(prefix not in packet[1] for prefix in _PREFIXES):
        yield "xmp-prefix"
    try:
        properties = _properties(ET.fromstring(packet[1].decode("utf-8")))  # noqa: S314 - our own packets
    except (ET.ParseError, ValueError):
        yield "xmp-packet"
        return
    yield from _property_faults(properties)
    yield from _identity_faults(properties, part="3" if "/AF" in pdf.Root else "2")
    if any(_said(pdf.docinfo.get(key)) != _values(properties.get(name)) for key, name in INFO.items()):
        yield "info-differs"  # 6.6.3
    if set(pdf.docinfo.keys()) - set(INFO) - {"/Trapped"}:
        yield "info-differs"


def _properties(tree: ET.Element) -> dict[str, ET.Element]:
    """Each property once; ValueError where the tree is not as XMP is written, or says one twice."""
    descriptions = tree.findall(f"{RDF}RDF/{RDF}Description")
    if not descriptions or any(
        each.get(f"{RDF}about") != "" or len(each.attrib) > 1 for each in descriptions
    ):
        raise ValueError(tree.tag)
    listed = [one for each in descriptions for one in each]
    found = {one.tag: one for one in listed}
    if len(found) < len(listed):
        raise ValueError(tree.tag)
    return found


def _property_faults(properties: dict[str, ET.Element]) -> Iterator[str]:
    for name, element in properties.items():
        kind = KINDS.get(name)
        if kind is None:
            yield "xmp-property"  # 6.6.2.3.1
        elif kind in {"Alt", "Seq", "Bag"}:
            yield from () if _is_list(element, kind) else ("xmp-property",)
        elif len(element) or not (element.text or "").strip() or not _fits(kind, element.text or ""):
            yield "xmp-property"


def _fits(kind: str, text: str) -> bool:
    if kind == "date":
        return _XMP_DATE.fullmatch(text) is not None
    return kind == "text" or text.isdigit()


def _is_list(element: ET.Element, kind: str) -> bool:
    if [one.tag for one in element] != [f"{RDF}{kind}"] or not len(element[0]):
        return False
    has_default = kind != "Alt" or element[0][0].get(LANGUAGE) == "x-default"
    return has_default and all(one.tag == f"{RDF}li" for one in element[0])


def _identity_faults(properties: dict[str, ET.Element], part: str) -> Iterator[str]:
    """PDF/A-2a, or -3a with files inside, and PDF/UA-1, which is described as an extension (6.6.2.3.3)."""
    parts = [
        _values(properties.get(name)) for name in (f"{ARCHIVE}part", f"{ARCHIVE}conformance", f"{ACCESS}part")
    ]
    if parts != [part, "A", "1"]:
        yield "no-conformance"
    schema = properties.get(f"{EXTENSION}schemas")
    described = {one.tag: (one.text or "").strip() for one in schema.iter()} if schema is not None else {}
    wanted = {
        f"{SCHEMA}schema": "PDF/UA Universal Accessibility Schema",
        f"{SCHEMA}namespaceURI": ACCESS[1:-1],
        f"{SCHEMA}prefix": "pdfuaid",
        f"{PROPERTY}name": "part",
        f"{PROPERTY}valueType": "Integer",
        f"{PROPERTY}category": "internal",
    }
    is_described = wanted.items() <= described.items() and described.get(f"{PROPERTY}description")
    place = f"{RDF}Bag/{RDF}li/{SCHEMA}property/{RDF}Seq/{RDF}li/{PROPERTY}name"
    if not is_described or schema is None or len(schema.findall(place)) != 1:
        yield "no-extension-schema"


def _values(element: ET.Element | None) -> str | datetime:
    if element is None:
        return ""
    texts = [one.text or "" for one in element.iter(f"{RDF}li")] if len(element) else [element.text or ""]
    text = "; ".join(texts)
    return datetime.fromisoformat(text) if _XMP_DATE.fullmatch(text) else text


def _said(value: pikepdf.Object | None) -> str | datetime:
    text = "" if value is None else str(value)
    date = _PDF_DATE.fullmatch(text)
    if date is None:
        return text
    return datetime.strptime(date[1] + date[2].replace("'", ""), "%Y%m%d%H%M%S%z")
