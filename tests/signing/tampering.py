"""What can be done to a signed paper afterwards; each must be found."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter


def room_of_signature(pdf: bytes) -> tuple[int, int]:
    """Where the signature's hexadecimal digits begin and end."""
    found = re.search(rb"/ByteRange \[(\d+) (\d+) (\d+) (\d+)\s*\]", pdf)
    assert found is not None
    return int(found[2]) + 1, int(found[3]) - 1


def room_of_the_last(pdf: bytes, text: str) -> tuple[int, int]:
    """Where the digits of the text's last mention in the signature begin and end: the signer's issuer."""
    digits = text.encode().hex().encode()
    begin = pdf.lower().rindex(digits)
    return begin, begin + len(digits)


def appended(pdf: bytes, change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    """The paper with a revision behind it, as a PDF editor would save it."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    change(writer)
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def rotated(writer: IncrementalPdfFileWriter) -> None:
    page, reference = _page(writer)
    page["/Rotate"] = generic.NumberObject(180)
    writer.mark_update(reference)


def other_text(writer: IncrementalPdfFileWriter) -> None:
    """The page shows something else: the replacing kind of a shadow attack."""
    page, reference = _page(writer)
    stream = generic.StreamObject(stream_data=b"BT /F1 12 Tf 72 760 Td (Avslag) Tj ET")
    page["/Contents"] = writer.add_object(stream)
    writer.mark_update(reference)


def annotated(writer: IncrementalPdfFileWriter) -> None:
    """A white box with a text on top of the page."""
    page, reference = _page(writer)
    box = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/FreeText"),
            pdf_name("/Rect"): _numbers(60, 740, 400, 780),
            pdf_name("/Contents"): generic.TextStringObject("Avslag"),
            pdf_name("/F"): generic.NumberObject(4),
        }
    )
    page["/Annots"].append(writer.add_object(box))
    writer.mark_update(reference)


def other_stamp(writer: IncrementalPdfFileWriter) -> None:
    """The signature's picture is replaced: it shows another name than the certificate holds."""
    field, reference = _field(writer)
    stream = generic.StreamObject(stream_data=b"BT (Bo Ek) Tj ET")
    stream["/Type"], stream["/Subtype"] = pdf_name("/XObject"), pdf_name("/Form")
    stream["/BBox"] = _numbers(0, 0, 220, 61)
    field["/AP"] = generic.DictionaryObject({pdf_name("/N"): writer.add_object(stream)})
    writer.mark_update(reference)


def moved_stamp(writer: IncrementalPdfFileWriter) -> None:
    field, reference = _field(writer)
    field["/Rect"] = _numbers(72, 20, 292, 81)
    writer.mark_update(reference)


def one_more_page(writer: IncrementalPdfFileWriter) -> None:
    pages = writer.root["/Pages"]
    page = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Page"),
            pdf_name("/Parent"): writer.root.raw_get("/Pages"),
            pdf_name("/MediaBox"): _numbers(0, 0, 595, 842),
        }
    )
    pages["/Kids"].append(writer.add_object(page))
    pages["/Count"] = generic.NumberObject(2)
    writer.mark_update(writer.root.raw_get("/Pages"))


def removed_signature(writer: IncrementalPdfFileWriter) -> None:
    field, reference = _field(writer)
    del field["/V"]
    writer.mark_update(reference)


CHANGES = {
    "rotated": rotated,
    "other text": other_text,
    "annotated": annotated,
    "other stamp": other_stamp,
    "moved stamp": moved_stamp,
    "one more page": one_more_page,
}


def _page(writer: IncrementalPdfFileWriter) -> tuple[Any, Any]:
    reference = writer.root["/Pages"]["/Kids"].raw_get(0)
    return reference.get_object(), reference


def _field(writer: IncrementalPdfFileWriter) -> tuple[Any, Any]:
    reference = writer.root["/AcroForm"]["/Fields"].raw_get(0)
    return reference.get_object(), reference


def _numbers(*values: int) -> generic.ArrayObject:
    return generic.ArrayObject(generic.NumberObject(value) for value in values)
