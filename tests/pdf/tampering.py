"""Changes of a sound paper that the twins of the rules make."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from io import BytesIO

import pikepdf
from pikepdf import Pdf

from binder.domain.municipality import AttachmentForm, PaperLook
from binder.domain.yrkande import Attachment
from binder.pdf.attached import AttachedFile
from binder.pdf.compose import compose
from binder.signing.sign import sign_pdf
from tests.papers.finished import WHEN, identity
from tests.pdf.content_streams import Content, contents_of
from tests.pdf.papers_to_read import many_pages
from tests.pdf.structure import elements
from tests.pdf.test_letter_picture import look, picture
from tests.pdf.yrkanden import YRKANDE, numbered_points

Change = Callable[[Pdf], None]
Rules = Callable[[Pdf, list[Content]], Iterable[str]]
PLAN = Attachment(title="Plan", file_name="plan.pdf", sha256="1", page_count=1)


@cache
def signed() -> bytes:
    """A signed paper with a letterhead, a list and a figure."""
    paper = compose(replace(YRKANDE, points=numbered_points(2)), when=WHEN, look=look(picture()))
    return sign_pdf(paper, identity(), now=WHEN)


@cache
def with_file() -> bytes:
    """A paper with a file inside."""
    shown = PaperLook(attachments=AttachmentForm.EMBEDDED)
    files = [AttachedFile(attachment=PLAN, content=many_pages(1))]
    return compose(replace(YRKANDE, attachments=(PLAN,)), when=WHEN, look=shown, attached=files)


def broken(rules: Rules, change: Change, data: bytes | None = None) -> set[str]:
    """What the rules find in the signed paper, or another, after the change."""
    with pikepdf.open(BytesIO(signed() if data is None else data)) as pdf:
        change(pdf)
        return set(rules(pdf, contents_of(pdf)))


def first(pdf: Pdf, role: str) -> pikepdf.Object:
    """The first structure element of a type."""
    return next(element for element in elements(pdf) if f"/{role}" == element.S)


def page(key: str, value: object) -> Change:
    """Set an entry of the first page."""
    return lambda pdf: pdf.pages[0].obj.__setitem__(key, value)


def catalog(key: str, value: object) -> Change:
    """Set an entry of the catalog."""
    return lambda pdf: pdf.Root.__setitem__(key, value)


def widget(key: str, value: object) -> Change:
    """Set an entry of the signed field."""
    return lambda pdf: pdf.Root.AcroForm.Fields[0].__setitem__(key, value)


def draw(stream: bytes) -> Change:
    """Put operators before those of the first page."""
    return lambda pdf: pdf.pages[0].contents_add(pdf.make_stream(stream), prepend=True)


def draw_in_appearance(stream: bytes) -> Change:
    """Put operators before those of the signature's appearance."""

    def change(pdf: Pdf) -> None:
        drawn = pdf.Root.AcroForm.Fields[0].AP.N
        drawn.write(stream + b"\n" + drawn.read_bytes())

    return change


def packet(old: bytes, new: bytes) -> Change:
    """Replace a piece of the XMP packet."""

    def change(pdf: Pdf) -> None:
        found = pdf.Root.Metadata.read_bytes()
        assert old in found
        pdf.Root.Metadata.write(found.replace(old, new))

    return change
