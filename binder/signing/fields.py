"""Where an unknown PDF wants signatures, and what it is called; slow to import, so `verify` does it late."""

from __future__ import annotations

import io

from pyhanko.pdf_utils.generic import DictionaryObject
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields

from binder.domain.signature import FieldFacts
from binder.signing.judge import MALFORMED, Quiet

LONGEST = 200
"""Characters of a label or a title: more would not be one."""


def fields_of(pdf: bytes) -> tuple[FieldFacts, ...]:
    """The signature fields in the file's order; none where they cannot be read."""
    try:
        reader = _reader(pdf)
        return tuple(
            FieldFacts(
                name=_text(name),
                label=_text(_dictionary(reference.get_object()).get("/TU", "")),
                is_signed=value is not None,
            )
            for name, value, reference in enumerate_sig_fields(reader)
        )
    except MALFORMED:
        return ()


def title_of(pdf: bytes) -> str:
    """The title in the file's description; empty where there is none."""
    try:
        trailer = _reader(pdf).trailer
        return _text(_dictionary(trailer["/Info"]).get("/Title", "")) if "/Info" in trailer else ""
    except MALFORMED:
        return ""


def _reader(pdf: bytes) -> PdfFileReader:
    with Quiet():
        reader = PdfFileReader(io.BytesIO(pdf), strict=False)
        if reader.encrypted:
            reader.decrypt(b"")
        return reader


def _dictionary(value: object) -> DictionaryObject:
    if not isinstance(value, DictionaryObject):
        raise TypeError(value)
    return value


def _text(value: object) -> str:
    shown = "".join(char for char in str(value) if char.isprintable())
    return " ".join(shown.split())[:LONGEST]
