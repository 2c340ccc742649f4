"""A reportlab document that is tagged, PDF/A-2a and PDF/UA-1.

reportlab has no interface for any of the three. What it lacks is added by subclassing its document
objects: structure tree, marked pages, output intent, metadata, and an end-of-line before `endstream`.
"""

from __future__ import annotations

import codecs
import hashlib
import re

from reportlab.pdfbase.pdfdoc import (
    DummyDoc,
    PDFArray,
    PDFCatalog,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
    PDFPage,
    PDFStream,
    PDFString,
    PDFText,
    PDFZCompress,
)

from binder.pdf.metadata import PRODUCER, PROGRAM, Metadata, xmp_packet
from binder.pdf.page_content import PageContent, picture_name
from binder.pdf.rows import Field, Picture
from binder.pdf.structure import Element, Widget
from binder.pdf.tagging import add_structure
from binder.resource_files import resources

_PDF_KIND = "/application#2Fpdf"  # a name with a slash in it, which reportlab's names do not know to escape
_PRINTED_AND_LOCKED = 132  # annotation flags Print and Locked (ISO 32000-1, 12.5.3)


_TO_UNICODE = "toUnicodeCMap:"  # how reportlab names these streams
_MAPPING = re.compile(r"^<[0-9A-F]{2}> <(?!0000|007F)[0-9A-F]{4}>$", re.MULTILINE)
_MAPPINGS = re.compile(r"\d+ beginbfchar.*endbfchar", re.DOTALL)
_MOST_MAPPINGS = 100  # in one block (Adobe technical note 5014)


class _Stream(PDFStream):  # type: ignore[misc]  # reportlab has no types
    """A stream with the end-of-line before `endstream` that PDF/A-2 6.1.7.1 asks for."""

    @classmethod
    def of(cls, stream: PDFStream) -> _Stream:
        return cls(stream.dictionary, stream.content, stream.filters)

    def format(self, document: PDFDocument) -> bytes:
        written: bytes = super().format(document)
        return written.removesuffix(b"endstream\n") + b"\nendstream\n"


def _only_mapped(cmap: str) -> str:
    """A ToUnicode map without the unused codes, which reportlab maps to U+0000 (PDF/A-2 6.2.11.7.2)."""
    mappings = _MAPPING.findall(cmap)
    blocks = [mappings[start : start + _MOST_MAPPINGS] for start in range(0, len(mappings), _MOST_MAPPINGS)]
    written = "\n".join("\n".join((f"{len(block)} beginbfchar", *block, "endbfchar")) for block in blocks)
    return _MAPPINGS.sub(written, cmap)


def _as_written(text: str) -> bytes:
    """The bytes of a text string (ISO 32000-1, 7.9.2.2), by which names are sorted (7.9.6)."""
    try:
        return text.encode("pdfdoc")  # reportlab's own name of the encoding
    except UnicodeEncodeError:
        return codecs.BOM_UTF16_BE + text.encode("utf-16-be")


class _Catalog(PDFCatalog):  # type: ignore[misc]  # reportlab has no types
    __NoDefault__ = (*PDFCatalog.__NoDefault__, "OutputIntents", "AF")
    __Refs__ = ("Pages", "AcroForm", "StructTreeRoot", "Metadata")


class _Page(PDFPage):  # type: ignore[misc]  # reportlab has no types
    __NoDefault__ = (*PDFPage.__NoDefault__, "StructParents", "Tabs")


class TaggedDocument(PDFDocument):  # type: ignore[misc]  # reportlab has no types
    """Takes finished pages and their structure, and writes the file."""

    def __init__(self, *, language: str) -> None:
        super().__init__(dummyoutline=1, compression=1, invariant=1, pdfVersion=(1, 7))
        pages = self.Pages
        self.Catalog = self._catalog = _Catalog()
        self.Catalog.Pages = pages
        self.Catalog.Lang = PDFString(language)
        self._owners: list[list[Element]] = []
        self._widgets: list[tuple[PDFDictionary, Element]] = []
        self._files: list[tuple[str, PDFObjectReference]] = []
        self._fingerprint = hashlib.sha256()

    def Reference(self, obj: object, name: str | None = None) -> PDFObjectReference:  # noqa: N802 - reportlab's name
        """Register an object; streams that reportlab makes for its fonts get their end-of-line here."""
        if isinstance(obj, PDFStream) and not isinstance(obj, _Stream):
            obj = _Stream.of(obj)
            if name is not None and name.startswith(_TO_UNICODE):
                obj.content = _only_mapped(obj.content)
        return super().Reference(obj, name)

    def add_page(
        self,
        content: PageContent,
        fields: list[tuple[Field, tuple[float, float, float, float]]],
        *,
        size: tuple[float, float],
    ) -> None:
        """Add a finished page with its signature fields, each with its rectangle in points."""
        number = len(self._owners)
        stream = content.finish()
        self._fingerprint.update(stream)
        page = _Page()
        page.MediaBox = PDFArray([0, 0, *size])
        page.Resources = self._resources(content.pictures)
        page.Contents = _Stream(PDFDictionary(), stream, [PDFZCompress])
        page.StructParents = number
        page.Tabs = PDFName("S")
        page.Annots = [self._widget(field, rectangle, number) for field, rectangle in fields]
        self._owners.append(content.owners)
        self.addPage(page)

    def _resources(self, pictures: list[Picture]) -> PDFDictionary:
        fonts = {"Font": PDFObjectReference("BasicFonts")}
        if not pictures:
            return PDFDictionary(fonts)
        drawn = {picture_name(number): self._image(picture) for number, picture in enumerate(pictures)}
        return PDFDictionary(fonts | {"XObject": PDFDictionary(drawn)})

    def _image(self, picture: Picture) -> PDFObjectReference:
        self._fingerprint.update(picture.pixels)
        described = {"Type": PDFName("XObject"), "Subtype": PDFName("Image"), "Width": picture.columns}
        described |= {"Height": picture.lines, "ColorSpace": PDFName("DeviceRGB"), "BitsPerComponent": 8}
        return self.Reference(_Stream(PDFDictionary(described), picture.pixels, [PDFZCompress]))

    def embed(self, name: str, title: str, pdf: bytes, metadata: Metadata) -> None:
        """Put a PDF into the file as an attachment of the paper as a whole (ISO 19005-3, 6.8)."""
        self._fingerprint.update(pdf)
        kind = {"Type": PDFName("EmbeddedFile"), "Subtype": _PDF_KIND}
        sizes = PDFDictionary({"Size": len(pdf), "ModDate": PDFString(metadata.pdf_date)})
        stream = self.Reference(_Stream(PDFDictionary(kind | {"Params": sizes}), pdf, [PDFZCompress]))
        named = {"F": PDFString(name), "UF": PDFString(name), "Desc": PDFString(title)}
        described = {"Type": PDFName("Filespec"), "AFRelationship": PDFName("Supplement")}
        inside = {"EF": PDFDictionary({"F": stream, "UF": stream})}
        self._files.append((name, self.Reference(PDFDictionary(described | named | inside))))

    def finish(self, root: Element, metadata: Metadata) -> bytes:
        """Write the file: nothing may be added after."""
        xmp = xmp_packet(metadata, has_files=bool(self._files))
        self._fingerprint.update(xmp)
        for font in self.delayedFonts:
            font.addObjects(self)
        self._describe(metadata, xmp)
        catalog = self.Catalog
        catalog.StructTreeRoot = add_structure(self, root, owners_by_page=self._owners, widgets=self._widgets)
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
        catalog.OutputIntents = PDFArray([self._output_intent()])
        if self._files:
            sorted_files = sorted(self._files, key=lambda file: _as_written(file[0]))
            names = [part for name, reference in sorted_files for part in (PDFString(name), reference)]
            listed = PDFDictionary({"Names": PDFArray(names)})
            catalog.Names = PDFDictionary({"EmbeddedFiles": listed})
            catalog.AF = PDFArray([reference for _, reference in self._files])
        if self._widgets:
            fields = [self.Reference(widget) for widget, _ in self._widgets]
            catalog.AcroForm = PDFDictionary({"Fields": PDFArray(fields)})
        written: bytes = self.format()
        return written

    def ID(self) -> bytes:  # noqa: N802 - reportlab's name
        """Both file identifiers, from what the paper says: equal papers are equal files."""
        identifier: bytes = PDFText(self._fingerprint.digest()[:16], enc="raw").format(DummyDoc())
        return b"[" + identifier + identifier + b"]"

    def _describe(self, metadata: Metadata, xmp: bytes) -> None:
        date = PDFString(metadata.pdf_date)
        texts = {"Title": metadata.title, "Author": metadata.author, "Subject": metadata.subject}
        texts |= {"Creator": PROGRAM, "Producer": PRODUCER}
        written = {key: PDFString(text) for key, text in texts.items() if text}
        self.info = PDFDictionary(written | {"CreationDate": date, "ModDate": date})
        kind = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
        self.Catalog.Metadata = _Stream(kind, xmp)

    def _output_intent(self) -> PDFDictionary:
        profile = _Stream(PDFDictionary({"N": 3}), (resources() / "srgb.icc").read_bytes(), [PDFZCompress])
        return PDFDictionary(
            {
                "Type": PDFName("OutputIntent"),
                "S": PDFName("GTS_PDFA1"),
                "OutputConditionIdentifier": PDFString("sRGB IEC61966-2.1"),
                "Info": PDFString("sRGB IEC61966-2.1"),
                "RegistryName": PDFString("http://www.color.org"),
                "DestOutputProfile": self.Reference(profile),
            }
        )

    def _widget(
        self, field: Field, rectangle: tuple[float, float, float, float], page: int
    ) -> PDFObjectReference:
        left, lower, right, upper = rectangle
        box = PDFArray([0, 0, round(right - left, 2), round(upper - lower, 2)])
        empty = PDFDictionary(
            {
                "Type": PDFName("XObject"),
                "Subtype": PDFName("Form"),
                "BBox": box,
                "Resources": PDFDictionary(),
            }
        )
        widget = PDFDictionary(
            {
                "Type": PDFName("Annot"),
                "Subtype": PDFName("Widget"),
                "FT": PDFName("Sig"),
                "T": PDFString(field.name),
                "TU": PDFString(field.tooltip),
                "Contents": PDFString(field.tooltip),
                "F": _PRINTED_AND_LOCKED,
                "Rect": PDFArray([round(edge, 2) for edge in rectangle]),
                "P": PDFObjectReference(f"Page{page + 1}"),
                "AP": PDFDictionary({"N": self.Reference(_Stream(empty, b" "))}),
            }
        )
        name = f"Field{len(self._widgets)}"
        self._widgets.append((widget, field.element))
        field.element.content.append(Widget(page, name))
        return self.Reference(widget, name)
