"""A copy of a PDF with notes in it, as standard annotations that every reader shows; the file is not touched.

The notes are appended to the file's own bytes (an incremental update), so that nothing in it is written anew.
Each has an appearance of its own: readers need not guess what it looks like. Numbers refer to ISO 32000-1.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Sequence
from typing import Any

from binder.domain.annotation import HighlightColour, Quad
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.file_note import COLOURS, FileNote, MarkKind
from binder.domain.ink import EVEN
from binder.domain.pdf_dates import pdf_date
from binder.pdf.claims import without_claims
from binder.pdf.extract_pages import rewritten
from binder.pdf.note_appearance import appearance, edges, numbers, objects, rectangle

_PRINT, _ICON_FLAGS = 4, 4 + 8 + 16  # 12.5.3: Print; Print, NoZoom and NoRotate
OURS = "/Motesparm"
"""What the standard has no place for, in a dictionary of our own, past which others read."""


def annotated(pdf: bytes, notes: Sequence[FileNote]) -> bytes:
    """The PDF with all the notes in it.

    Raises BinderError(PDF_DAMAGED), also where a note is on a page that it has not, or what opening raises.
    """
    if not notes:
        return pdf
    kinds = unreadable()
    try:
        return _appended(pdf, notes)
    except kinds:
        pass
    try:
        # Damaged in a way that PDFium reads over: what PDFium writes is whole.
        return _appended(rewritten(pdf), notes)
    except kinds as error:
        raise BinderError(ErrorCode.PDF_DAMAGED) from error


def unreadable() -> tuple[type[BaseException], ...]:
    """What a reader in Python may raise on a file that is not as the standard says."""
    from pyhanko.pdf_utils.misc import PdfError

    return PdfError, ValueError, LookupError, TypeError, AttributeError, RecursionError


def refuse_if_locked(result: Any) -> None:  # noqa: ANN401 - what pyHanko says of a password
    """Raise PDF_PASSWORD if opening a file without a password failed."""
    from pyhanko.pdf_utils.crypt import AuthStatus

    if result.status is AuthStatus.FAILED:
        raise BinderError(ErrorCode.PDF_PASSWORD)


def _appended(pdf: bytes, notes: Iterable[FileNote]) -> bytes:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    class Appender(IncrementalPdfFileWriter):
        """Adds notes and little else: who made the file and when stays as it is."""

        def _update_meta(self) -> None:
            """Leave it."""

    buffer = io.BytesIO(pdf)
    writer: Any = Appender(buffer, strict=False)
    if writer.prev.encrypted:
        # Opened without a password by everyone, and so here.
        refuse_if_locked(writer.encrypt(b""))
    # Transparency came with this one (11.3).
    writer.ensure_output_version((1, 4))
    count = int(writer.root["/Pages"]["/Count"])
    for note in notes:
        if not 1 <= note.page <= count:
            # Left out without a word it would be lost.
            raise LookupError(note.page)
        _add(writer, note)
    _claim_no_norm(writer)
    writer.write_in_place()
    return buffer.getvalue()


def _claim_no_norm(writer: Any) -> None:  # noqa: ANN401 - pyHanko's have no types
    """Say no more that the file is PDF/A or PDF/UA: its notes are in no structure, and see-through."""
    generic, root = objects(), writer.root
    packet = b"" if writer.prev.encrypted else _packet(root)
    kept = without_claims(packet)
    if kept != packet:
        name = generic.NameObject
        kind = {name("/Type"): name("/Metadata"), name("/Subtype"): name("/XML")}
        root["/Metadata"] = writer.add_object(generic.StreamObject(kind, stream_data=kept))
        writer.update_root()


def _packet(root: Any) -> bytes:  # noqa: ANN401
    """What the file says about itself; nothing where that cannot be read."""
    kinds: tuple[type[BaseException], ...] = (*unreadable(), zlib.error)
    try:
        return bytes(root["/Metadata"].data)
    except kinds:
        return b""


def _add(writer: Any, note: FileNote) -> None:  # noqa: ANN401 - pyHanko's have no types
    generic = objects()
    page, _ = writer.find_page_for_modification(note.page - 1)
    name = generic.NameObject
    entries = {
        "/Type": name("/Annot"),
        "/Subtype": name(f"/{note.kind.value}"),
        "/Rect": numbers(edges(rectangle(note))),
        "/P": page,
        "/F": generic.NumberObject(_ICON_FLAGS if note.kind is MarkKind.TEXT else _PRINT),
        "/C": numbers(note.colour or COLOURS[HighlightColour.YELLOW]),
        "/AP": generic.DictionaryObject({name("/N"): writer.add_object(appearance(note))}),
        **_shape(note),
    }
    if ours := _ours(note):
        entries[OURS] = generic.DictionaryObject({name(key): value for key, value in ours.items()})
    entries |= {key: generic.TextStringObject(text) for key, text in _texts(note).items()}
    entries |= {key: generic.TextStringObject(pdf_date(when)) for key, when in _dates(note).items()}
    made = generic.DictionaryObject({name(key): value for key, value in entries.items()})
    writer.register_annotation(page, writer.add_object(made))


def _shape(note: FileNote) -> dict[str, Any]:
    """The entries that only its kind has."""
    generic = objects()
    name = generic.NameObject
    match note.kind:
        case MarkKind.TEXT:
            return {"/Name": name("/Comment"), "/Open": generic.BooleanObject(value=False)}
        case MarkKind.INK:
            width = {name("/W"): generic.FloatObject(round(note.strokes[0].width, 4))}
            lines = [numbers(part for at in stroke.points for part in at[:2]) for stroke in note.strokes]
            return {"/InkList": generic.ArrayObject(lines), "/BS": generic.DictionaryObject(width)}
        case _:
            return {"/QuadPoints": numbers(quad_points(note.quads))}


def _ours(note: FileNote) -> dict[str, Any]:
    """The pressure of the pen, the tags and the importance of a note, where it has any."""
    generic = objects()
    said: dict[str, Any] = {}
    is_even = all(at.pressure == EVEN for stroke in note.strokes for at in stroke.points)
    if not is_even or len({stroke.width for stroke in note.strokes}) > 1:
        pressures = [numbers(at.pressure for at in stroke.points) for stroke in note.strokes]
        said["/Pressures"] = generic.ArrayObject(pressures)
        said["/Widths"] = numbers(stroke.width for stroke in note.strokes)
    if note.tags:
        said["/Tags"] = generic.ArrayObject(generic.TextStringObject(tag) for tag in note.tags)
    if note.is_important:
        said["/Important"] = generic.BooleanObject(value=True)
    return said


def _texts(note: FileNote) -> dict[str, str]:
    texts = {"/Contents": note.text, "/T": note.author, "/NM": note.name, "/Subj": note.subject}
    return {key: text for key, text in texts.items() if text or key == "/Contents"}


def _dates(note: FileNote) -> dict[str, Any]:
    dates = {"/CreationDate": note.created, "/M": note.modified or note.created}
    return {key: when for key, when in dates.items() if when is not None}


def quad_points(quads: Iterable[Quad]) -> list[float]:
    """The boxes as QuadPoints (12.5.6.10): upper left, upper right, lower left, lower right of each.

    The standard says counterclockwise; every program writes and reads this order.
    """
    return [
        edge for q in quads for edge in (q.left, q.top, q.right, q.top, q.left, q.bottom, q.right, q.bottom)
    ]
