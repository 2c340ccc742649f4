"""Files that go with a yrkande: taken in as PDF, kept by their hash, given to the paper and to the letter."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.changes import Changes
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.municipality import AttachmentForm
from binder.domain.yrkande import Attachment, Yrkande
from binder.services.municipality_profile import look_of
from binder.storage import outbox

if TYPE_CHECKING:
    from PIL import Image

    from binder.domain.ids import AgendaItemId
    from binder.pdf.attached import AttachedFile
    from binder.storage.database import Binder

LARGEST = 25 * 1024 * 1024
"""Bytes; mail servers of kommuner seldom take more."""
_PICTURES = (".png", ".jpg", ".jpeg")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A file made ready to attach; nothing is kept yet."""

    attachment: Attachment
    content: bytes


def prepare(path: Path) -> Prepared:
    """Read a file as an attachment: a PDF as it is, a picture on a page. May take seconds.

    Raises NOT_TO_ATTACH, FILE_UNREADABLE and what reading a PDF raises; a locked one is refused.
    """
    from hashlib import sha256

    from binder.pdf.engine import open_pdf

    content = _as_pdf(path)
    with open_pdf(content) as paper:
        count = paper.page_count
    name = _readable(path.stem)
    attachment = Attachment(
        title=name.replace("_", " ").strip() or path.name,
        file_name=f"{name}.pdf",
        sha256=sha256(content).hexdigest(),
        page_count=count,
    )
    return Prepared(attachment=attachment, content=content)


def keep(binder: Binder, prepared: Prepared) -> Changes:
    """Keep the bytes, encrypted with the rest; the draft names them when it is saved."""
    outbox.store_pdf(binder, prepared.content)
    return Changes()


def files_of(binder: Binder, yrkande: Yrkande) -> list[AttachedFile]:
    """The attachments with their bytes, in their order; no two with the same name.

    Raises NOT_FOUND and PAPER_DAMAGED.
    """
    from binder.pdf.attached import AttachedFile

    return [
        AttachedFile(attachment=named, content=outbox.pdf_with_hash(binder, named.sha256))
        for named in _named_apart(yrkande.attachments)
    ]


def beside(binder: Binder, item_id: AgendaItemId, yrkande: Yrkande) -> list[AttachedFile]:
    """The files that go with the paper in the letter; none where the paper holds them itself."""
    if look_of(binder, item_id).attachments is not AttachmentForm.BESIDE:
        return []
    return files_of(binder, yrkande)


def _readable(name: str) -> str:
    """A file's name as text in one line: out of an old archive it may be in the encoding of Windows."""
    try:
        name.encode()
    except UnicodeEncodeError:
        name = os.fsencode(name).decode("cp1252", "replace")
    composed = unicodedata.normalize("NFC", name)
    return "".join(char if char.isprintable() else " " for char in composed)


def _as_pdf(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise _refused(path)
        content = path.read_bytes()
    except OSError as error:
        raise BinderError(ErrorCode.FILE_UNREADABLE, path=path) from error
    if content.startswith(b"%PDF-"):
        return content
    if path.suffix.casefold() in _PICTURES:
        return _picture_page(path, content)
    raise _refused(path)


def _picture_page(path: Path, content: bytes) -> bytes:
    """A picture as one page of A4, as large as fits."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as image:
            page = _on_white(ImageOps.exif_transpose(image))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise _refused(path) from error
    made = BytesIO()
    page.save(made, "PDF", resolution=max(72.0, page.width / 7.3, page.height / 10.7))
    return made.getvalue()


def _on_white(image: Image.Image) -> Image.Image:
    """A picture as it looks on paper: what can be seen through would otherwise be black."""
    from PIL import Image

    if not image.has_transparency_data:
        return image.convert("RGB")
    layers = image.convert("RGBA")
    page = Image.new("RGB", layers.size, "white")
    page.paste(layers, mask=layers.getchannel("A"))
    return page


def _refused(path: Path) -> BinderError:
    return BinderError(ErrorCode.NOT_TO_ATTACH, path=path.name)


def _named_apart(attachments: tuple[Attachment, ...]) -> list[Attachment]:
    taken: set[str] = set()
    named = []
    for attachment in attachments:
        stem, name, number = attachment.file_name.removesuffix(".pdf"), attachment.file_name, 2
        while name.casefold() in taken:
            name, number = f"{stem} ({number}).pdf", number + 1
        taken.add(name.casefold())
        named.append(replace(attachment, file_name=name))
    return named
