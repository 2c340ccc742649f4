"""A made-up paper finished as the program finishes it, and everything that is wrong with it then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf

from binder.domain.municipality import AttachmentForm, PaperLook
from binder.domain.yrkande import Yrkande
from binder.pdf.compose import compose
from binder.signing.identity import Identity, load_pkcs12
from binder.signing.sign import sign_pdf
from binder.signing.verify import verify
from binder.wording.letter_words import subject
from tests.papers.attached import NO_LOOK, files_of, said_on
from tests.papers.source_text import source_text
from tests.pdf.structure import elements, furniture_text, structure_text
from tests.pdf.structure import faults as structural_faults

WHEN = datetime(2026, 3, 2, 9, 30, tzinfo=timezone(timedelta(hours=1)))


@cache
def identity() -> Identity:
    """An invented member's key, kept here so that a paper is the same whenever it is made."""
    return load_pkcs12((Path(__file__).parent / "asa.p12").read_bytes())


def finished(yrkande: Yrkande, look: PaperLook = NO_LOOK) -> bytes:
    """The paper with its attachments as the kommun wants them, signed in its first field."""
    pdf = compose(yrkande, when=WHEN, look=look, attached=files_of(yrkande))
    return sign_pdf(pdf, identity(), field="Underskrift1", now=WHEN, reason=subject(yrkande))


def faults(yrkande: Yrkande, pdf: bytes, look: PaperLook = NO_LOOK) -> list[str]:
    """The names of what is wrong with the paper; none for a sound one."""
    return [
        *structural_faults(pdf),
        *_text_faults(yrkande, pdf, look),
        *_attachment_faults(yrkande, pdf, look.attachments),
        *_signature_faults(pdf),
    ]


def _text_faults(yrkande: Yrkande, pdf: bytes, look: PaperLook) -> Iterator[str]:
    said = " ".join(" ".join(text for _, text in structure_text(pdf)).split())
    if said != source_text(yrkande, look):
        yield "other-text"
    foot = look.letterhead.foot if look.letterhead else ()
    low = " ".join(" ".join(furniture_text(pdf)).split())
    if any(" ".join(line.split()) not in low for line in foot):
        yield "no-foot"


def _attachment_faults(yrkande: Yrkande, pdf: bytes, form: AttachmentForm) -> Iterator[str]:
    """Files inside are the very files, pages behind say what theirs say, and otherwise there are none."""
    files = files_of(yrkande)
    with pikepdf.open(BytesIO(pdf)) as opened:
        inside = {name: spec.get_file().read_bytes() for name, spec in opened.attachments.items()}
        told = [str(each.Alt) for each in elements(opened) if each.get("/S") == "/Figure"]
    is_inside, is_behind = form is AttachmentForm.EMBEDDED, form is AttachmentForm.APPENDED
    if inside != ({file.attachment.file_name: file.content for file in files} if is_inside else {}):
        yield "other-files"
    if told != (list(_pages_behind(yrkande)) if is_behind else []):
        yield "other-pages"


def _pages_behind(yrkande: Yrkande) -> Iterator[str]:
    for number, each in enumerate(yrkande.attachments, start=1):
        for page in range(1, each.page_count + 1):
            where = f"Bilaga {number}, sida {page} av {each.page_count}."
            yield f"{where} {said_on(each.title, page)}"


def _signature_faults(pdf: bytes) -> Iterator[str]:
    reports = verify(pdf)
    if len(reports) != 1 or not all(report.valid for report in reports):
        yield "signature"
