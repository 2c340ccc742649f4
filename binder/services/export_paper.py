"""A draft or a finished paper as a file of a word processor or as plain text, for the secretary."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.ids import AgendaItemId, DraftId, OutboxId
from binder.domain.municipality import PaperLook
from binder.domain.yrkande import Yrkande
from binder.services.municipality_profile import look_of
from binder.services.new_files import write_at
from binder.storage import drafts, outbox
from binder.wording.hand_in import file_name
from binder.wording.letter_words import authors, description, title
from binder.wording.paper_parts import paper_parts
from binder.wording.plain_paper import minutes_text, plain_paper

if TYPE_CHECKING:
    from binder.office.page_edges import PageEdges
    from binder.storage.database import Binder


class PaperFormat(StrEnum):
    """The forms besides PDF; the value is the end of the file's name."""

    DOCX = ".docx"
    ODT = ".odt"
    TEXT = ".txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What is given out: the text, how the kommun wants its papers, and the paper's moment."""

    yrkande: Yrkande
    look: PaperLook | None
    when: datetime


def of_draft(binder: Binder, draft_id: DraftId, *, now: datetime) -> Source:
    """The draft's newest text; NOT_FOUND."""
    draft = drafts.one_draft(binder, draft_id)
    return of_text(binder, draft.yrkande, draft.item_id, now=now)


def of_text(binder: Binder, yrkande: Yrkande, item_id: AgendaItemId, *, now: datetime) -> Source:
    """A text on that item as it stands on the screen."""
    return Source(yrkande=yrkande, look=look_of(binder, item_id), when=now)


def of_entry(binder: Binder, outbox_id: OutboxId) -> Source:
    """The text of a signed paper, as it was signed; NOT_FOUND."""
    entry = outbox.one_entry(binder, outbox_id)
    yrkande = drafts.one_revision(binder, entry.revision_id).yrkande
    return of_text(binder, yrkande, entry.item_id, now=entry.signed_at)


def proposed_name(source: Source, form: PaperFormat) -> str:
    """A file name that says what the paper is."""
    return file_name(source.yrkande).removesuffix(".pdf") + form.value


def for_the_minutes(source: Source) -> str:
    """Who proposes what, as the secretary puts it into the minutes."""
    return minutes_text(source.yrkande)


def as_bytes(yrkande: Yrkande, form: PaperFormat, *, when: datetime, look: PaperLook | None = None) -> bytes:
    """The paper in that form, the same for the same arguments. It is not signed, and may still be edited.

    Raises LOGO_UNREADABLE where the letterhead's picture is none.
    """
    if form is PaperFormat.TEXT:
        return plain_paper(yrkande, look).encode("utf-8")
    from binder.office.about import About
    from binder.office.docx_file import as_docx
    from binder.office.odt_file import as_odt

    about = About(
        title=title(yrkande),
        author=authors(yrkande),
        subject=description(yrkande),
        kind=yrkande.kind.heading,
        when=when,
    )
    write = as_docx if form is PaperFormat.DOCX else as_odt
    return write(paper_parts(yrkande, look), about, _edges(look))


def _edges(look: PaperLook | None) -> PageEdges:
    """The letterhead as a word processor has it; raises LOGO_UNREADABLE."""
    from binder.office.page_edges import PageEdges, Picture
    from binder.pdf.letter_picture import as_png

    head = look.letterhead if look else None
    if head is None:
        return PageEdges()
    picture = None
    if head.logo:
        png, width, height = as_png(head)
        picture = Picture(png=png, alternative=head.alternative, width=width, height=height)
    return PageEdges(picture=picture, foot=head.foot)


def save(source: Source, path: Path, form: PaperFormat) -> Path:
    """Write the paper to `path`, whole or not at all; the path with the form's own end.

    Raises CANNOT_WRITE and DISK_FULL. The file is not encrypted.
    """
    content = as_bytes(source.yrkande, form, when=source.when, look=source.look)
    return write_at(path, form.value, content)


def form_of_name(path: Path) -> PaperFormat | None:
    """The form that a file name asks for; None for any other."""
    return next((form for form in PaperFormat if form.value == path.suffix.casefold()), None)
