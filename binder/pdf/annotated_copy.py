"""A copy of a PDF with notes in it, as standard annotations that every reader shows; the file is not touched.

The notes are appended to the file's own bytes (an incremental update), so that nothing in it is written anew.
Each has an appearance of its own: readers need not guess what it looks like. Numbers refer to ISO 32000-1.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from binder.domain.annotation import HighlightColour, Quad
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.file_note import COLOURS, FileNote, MarkKind, Rgb
from binder.domain.pdf_dates import pdf_date
from binder.pdf.extract_pages import rewritten

ICON = 18.0
"""Width and height in points of the sign for a note that is on no words."""
_PRINT, _ICON_FLAGS = 4, 4 + 8 + 16  # 12.5.3: Print; Print, NoZoom and NoRotate
_DARKER = 0.55
"""How much of a pale marker colour is left in a line of it, so that the line is seen on white."""
_STRIKE = 0.4
_WAVE = 2.0


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
        """Adds notes and nothing else: who made the file and when stays as it is."""

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
    writer.write_in_place()
    return buffer.getvalue()


def _add(writer: Any, note: FileNote) -> None:  # noqa: ANN401 - pyHanko's have no types
    generic = _objects()
    page, _ = writer.find_page_for_modification(note.page - 1)
    name = generic.NameObject
    entries = {
        "/Type": name("/Annot"),
        "/Subtype": name(f"/{note.kind.value}"),
        "/Rect": _numbers(_edges(_rectangle(note))),
        "/P": page,
        "/F": generic.NumberObject(_ICON_FLAGS if note.kind is MarkKind.TEXT else _PRINT),
        "/C": _numbers(note.colour or COLOURS[HighlightColour.YELLOW]),
        "/AP": generic.DictionaryObject({name("/N"): writer.add_object(_appearance(note))}),
    }
    if note.kind is MarkKind.TEXT:
        entries |= {"/Name": name("/Comment"), "/Open": generic.BooleanObject(value=False)}
    else:
        entries["/QuadPoints"] = _numbers(quad_points(note.quads))
    entries |= {key: generic.TextStringObject(text) for key, text in _texts(note).items()}
    entries |= {key: generic.TextStringObject(pdf_date(when)) for key, when in _dates(note).items()}
    made = generic.DictionaryObject({name(key): value for key, value in entries.items()})
    writer.register_annotation(page, writer.add_object(made))


def _objects() -> Any:  # noqa: ANN401 - a module whose calls have no types
    from pyhanko.pdf_utils import generic

    return generic


def _texts(note: FileNote) -> dict[str, str]:
    texts = {"/Contents": note.text, "/T": note.author, "/NM": note.name, "/Subj": note.subject}
    return {key: text for key, text in texts.items() if text or key == "/Contents"}


def _dates(note: FileNote) -> dict[str, Any]:
    dates = {"/CreationDate": note.created, "/M": note.modified or note.created}
    return {key: when for key, when in dates.items() if when is not None}


def _rectangle(note: FileNote) -> Quad:
    box = note.box
    if note.kind is not MarkKind.TEXT:
        return box
    return Quad(box.left, box.top - ICON, box.left + ICON, box.top)


def quad_points(quads: Iterable[Quad]) -> list[float]:
    """The boxes as QuadPoints (12.5.6.10): upper left, upper right, lower left, lower right of each.

    The standard says counterclockwise; every program writes and reads this order.
    """
    return [
        edge for q in quads for edge in (q.left, q.top, q.right, q.top, q.left, q.bottom, q.right, q.bottom)
    ]


def _edges(quad: Quad) -> tuple[float, float, float, float]:
    return quad.left, quad.bottom, quad.right, quad.top


def _numbers(values: Iterable[float]) -> Any:  # noqa: ANN401 - an array of pyHanko's
    generic = _objects()
    return generic.ArrayObject(generic.FloatObject(round(value, 4)) for value in values)


def _appearance(note: FileNote) -> Any:  # noqa: ANN401 - a stream of pyHanko's
    """The note drawn in the page's own points (12.5.5): the box of the form is the rectangle of the note."""
    generic = _objects()
    name = generic.NameObject
    # Multiplied with the page, a marker leaves the letters below it as they are (11.3.5).
    blend = name("/Multiply" if note.kind is MarkKind.HIGHLIGHT else "/Normal")
    state = generic.DictionaryObject({name("/Type"): name("/ExtGState"), name("/BM"): blend})
    states = generic.DictionaryObject({name("/GS"): state})
    group = generic.DictionaryObject({name("/S"): name("/Transparency"), name("/Type"): name("/Group")})
    entries = {
        name("/Type"): name("/XObject"),
        name("/Subtype"): name("/Form"),
        name("/BBox"): _numbers(_edges(_rectangle(note))),
        name("/Resources"): generic.DictionaryObject({name("/ExtGState"): states}),
        name("/Group"): group,
    }
    drawn = _DRAWN[note.kind](note, note.colour or COLOURS[HighlightColour.YELLOW])
    return generic.StreamObject(entries, stream_data=f"q /GS gs {drawn} Q".encode("ascii"))


def _marker(note: FileNote, colour: Rgb) -> str:
    boxes = " ".join(_box(q.left, q.bottom, q.right - q.left, q.top - q.bottom) for q in note.quads)
    return f"{_painted(colour)} rg {boxes} f"


def _line(note: FileNote, colour: Rgb, height: float = 0.0) -> str:
    drawn = []
    for quad in note.quads:
        y = quad.bottom + height * (quad.top - quad.bottom) + 0.75
        drawn.append(f"{quad.left:.2f} {y:.2f} m {quad.right:.2f} {y:.2f} l S")
    return f"{_painted(_dark(colour))} RG 1.2 w {' '.join(drawn)}"


def _strike(note: FileNote, colour: Rgb) -> str:
    return _line(note, colour, _STRIKE)


def _waves(note: FileNote, colour: Rgb) -> str:
    return f"[{_WAVE} {_WAVE}] 0 d {_line(note, colour)}"


def _icon(note: FileNote, colour: Rgb) -> str:
    """A small sheet with three lines on it."""
    box = _rectangle(note)
    left, bottom = box.left, box.bottom
    sheet = f"{_painted(colour)} rg {_box(left + 1, bottom + 1, ICON - 2, ICON - 2)} B"
    lines = [f"{left + 4.5:.2f} {bottom + y} m {left + 13.5:.2f} {bottom + y} l S" for y in (5.5, 9.0, 12.5)]
    return f"0.25 0.25 0.25 RG 0.9 w {sheet} {' '.join(lines)}"


def _box(left: float, bottom: float, width: float, height: float) -> str:
    return f"{left:.2f} {bottom:.2f} {width:.2f} {height:.2f} re"


def _painted(colour: Rgb) -> str:
    return " ".join(f"{part:.4f}" for part in colour)


def _dark(colour: Rgb) -> Rgb:
    red, green, blue = (part * _DARKER for part in colour)
    return red, green, blue


_DRAWN: dict[MarkKind, Callable[[FileNote, Rgb], str]] = {
    MarkKind.HIGHLIGHT: _marker,
    MarkKind.UNDERLINE: _line,
    MarkKind.SQUIGGLY: _waves,
    MarkKind.STRIKE_OUT: _strike,
    MarkKind.TEXT: _icon,
    MarkKind.FREE_TEXT: _marker,
}
