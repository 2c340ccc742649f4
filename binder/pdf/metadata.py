"""What the file says about itself: document information, and the XMP packet with its conformance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape

from binder.pdf.characters import clean

PROGRAM = "Mötespärm"
PRODUCER = "ReportLab"
LONGEST = 2_000
"""Characters that a register or a screen reader gets of a title; PDF/A-2 ends at 32,767 bytes (6.1.13)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """Title, author, subject and language of the paper, and the one clock of all its dates."""

    title: str
    author: str
    subject: str
    language: str
    when: datetime

    @property
    def pdf_date(self) -> str:
        """`when` as ISO 32000-1 7.9.4 writes dates."""
        sign, hours, minutes = _offset(self.when)
        return f"D:{self.when:%Y%m%d%H%M%S}{sign}{hours:02}'{minutes:02}'"

    @property
    def xmp_date(self) -> str:
        """`when` as XMP writes dates, in the same second and zone."""
        sign, hours, minutes = _offset(self.when)
        return f"{self.when:%Y-%m-%dT%H:%M:%S}{sign}{hours:02}:{minutes:02}"


def described(text: str) -> str:
    """The text as it describes something in the file: clean, and of a length that can be shown."""
    cleaned = clean(text)
    return cleaned if len(cleaned) <= LONGEST else f"{cleaned[: LONGEST - 1]}…"


def xmp_packet(metadata: Metadata, *, has_files: bool = False) -> bytes:
    """The packet that claims PDF/A-2a and PDF/UA-1 (ISO 19005-2 6.6.4, ISO 14289-1 clause 5).

    With files of any kind inside it is PDF/A-3a (ISO 19005-3 6.8), which is else the same.
    """
    described = _DESCRIPTION.format(
        title=escape(metadata.title),
        author=_AUTHOR.format(escape(metadata.author)) if metadata.author else "",
        subject=_SUBJECT.format(escape(metadata.subject)) if metadata.subject else "",
        language=escape(metadata.language),
        date=metadata.xmp_date,
        program=PROGRAM,
        producer=PRODUCER,
    )
    padding = (" " * 99 + "\n") * 4
    conformance = _CONFORMANCE.format(part=3 if has_files else 2)
    return f'{_HEAD}{described}{conformance}</rdf:RDF></x:xmpmeta>\n{padding}<?xpacket end="w"?>'.encode()


def _offset(when: datetime) -> tuple[str, int, int]:
    offset = when.utcoffset() or timedelta()
    minutes = int(offset.total_seconds()) // 60
    return ("-" if minutes < 0 else "+", *divmod(abs(minutes), 60))


_HEAD = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
"""

_AUTHOR = "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n"
_SUBJECT = """<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:description>
"""

_DESCRIPTION = """<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{author}{subject}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
"""

# PDF/A knows no pdfuaid: without this description of it the file would be PDF/UA but no longer PDF/A.
_CONFORMANCE = """<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
