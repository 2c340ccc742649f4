"""A cover sheet for a joint paper, made when it is asked for: printed, or laid beside the PDF."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.changes import Kind
from binder.domain.ids import OutboxId
from binder.services import apart_copies
from binder.services.cosign import PaperRef, RoundPaper, paper, standing_of
from binder.services.member import member
from binder.services.new_files import write_at
from binder.storage import drafts, outbox
from binder.wording import hand_in as words
from binder.wording.signing_cover import cover_name, cover_of

if TYPE_CHECKING:
    from binder.storage.database import Binder


def cover_pdf(binder: Binder, ref: PaperRef, *, now: datetime) -> bytes:
    """The sheet as it is now, as PDF; NOT_FOUND. Nothing is kept of it."""
    from binder.pdf.cover_paper import cover_paper

    known = paper(binder, ref)
    found = standing_of(binder, known.paper_key)
    files = apart_copies.exemplars(binder, known)
    cover = cover_of(known.title, _matter(binder, known), found, files, member=member(binder).name, now=now)
    return cover_paper(cover, when=now)


def name_of(binder: Binder, ref: PaperRef) -> str:
    """The name that the sheet's file gets beside the paper's."""
    return cover_name(paper(binder, ref).file_name)


def save_cover(binder: Binder, ref: PaperRef, path: Path, *, now: datetime) -> Path:
    """Write the sheet to `path`, with .pdf at its end; CANNOT_WRITE, DISK_FULL. It is not encrypted."""
    return write_at(path, ".pdf", cover_pdf(binder, ref, now=now))


def _matter(binder: Binder, known: RoundPaper) -> str:
    """Which matter and meeting; a colleague's paper says that only itself."""
    if known.ref.kind is not Kind.OUTBOX:
        return ""
    entry = outbox.one_entry(binder, OutboxId(known.ref.id))
    return words.subject(drafts.one_revision(binder, entry.revision_id).yrkande)
