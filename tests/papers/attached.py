"""Attachments of made-up papers: files whose pages say which they are, and how a kommun wants them."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from io import BytesIO
from random import Random

from binder.domain.municipality import AttachmentForm, Letterhead, PaperLook, PartOrder
from binder.domain.yrkande import Attachment, Yrkande
from binder.pdf.attached import AttachedFile
from tests.papers import words

FOOT = ("Ekvalla kommun, Box 1, 123 45 Ekvalla", "Telefon 0555-123 45", "ekvalla.example " * 6)
NO_LOOK = PaperLook()
OF_ARCHIVE_2 = (AttachmentForm.BESIDE, AttachmentForm.APPENDED)
"""Files inside make a paper PDF/A-3; the made-up ones are all PDF/A-2a, and judged as that."""


@cache
def content_of(title: str, page_count: int) -> bytes:
    """A file whose every page says what it is; the same bytes for the same words."""
    from reportlab.lib.pagesizes import A4, A6, landscape
    from reportlab.pdfgen.canvas import Canvas

    file = BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    for number in range(1, page_count + 1):
        canvas.setPageSize((A4, landscape(A4), A6)[number % 3])
        canvas.drawString(40, 200, said_on(title, number))
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def said_on(title: str, number: int) -> str:
    """What a page of an attachment says: plain letters, for its typeface has no others."""
    return f"Papper {len(title)}, blad {number}"


def invented_attachments(random: Random) -> tuple[Attachment, ...]:
    """A few attachments, most often none."""
    amount = random.choice((0, 0, 0, 1, 2, 5))
    return tuple(_attachment(random, number) for number in range(amount))


def _attachment(random: Random, number: int) -> Attachment:
    title = f"{random.choice(words.ODD)} {random.choice((*words.COMMON, *words.LONG))}"
    pages = random.choice((1, 1, 2, 3))
    return Attachment(
        title=title,
        file_name=f"bilaga {number + 1}.pdf",
        sha256=sha256(content_of(title, pages)).hexdigest(),
        page_count=pages,
    )


def files_of(yrkande: Yrkande) -> tuple[AttachedFile, ...]:
    """The files of a made-up paper."""
    return tuple(
        AttachedFile(attachment=each, content=content_of(each.title, each.page_count))
        for each in yrkande.attachments
    )


def invented_look(seed: int, number: int) -> PaperLook:
    """How a made-up kommun wants its papers: the order of their parts, attachments, lines above and below."""
    random = Random(f"look/{seed}/{number}")  # noqa: S311 - not a secret
    order = random.choice(tuple(PartOrder))
    lines = ("Stadshuset", "Box 1")[: random.choice((0, 0, 2))]
    return PaperLook(
        letterhead=Letterhead(lines=lines, foot=FOOT[: random.choice((0, 0, 1, 3))]),
        part_order=order,
        attachments=random.choice(OF_ARCHIVE_2),
    )
