"""The notes that a PDF already carries: markers, lines, drawings and comments, whose and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

from binder.domain.annotation import Quad
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.file_note import ON_SPOT, FileNote, MarkKind, Rgb
from binder.domain.ink import EVEN, PEN_WIDTH, InkPoint, Stroke, bounds
from binder.domain.pdf_dates import moment_in
from binder.domain.tags import clean_tags
from binder.pdf.annotated_copy import OURS, refuse_if_locked, unreadable
from binder.pdf.extract_pages import rewritten

if TYPE_CHECKING:
    from datetime import datetime

MOST_NOTES = 20_000
_MOST_TEXT = 100_000
_MOST_TAGS = 100
_MOST_POINTS = 100_000
_BROADEST = 200.0
_DEEPEST = 60
"""Levels of a page tree; a hostile file would have it go round in a circle."""
_HIDDEN = 2 + 32  # 12.5.3: Hidden, NoView
_KINDS = {f"/{kind.value}": kind for kind in MarkKind}


def notes_in(source: BinaryIO) -> list[FileNote]:
    """The notes of a PDF in the order of its pages; those without a place on a page are left out.

    Hidden ones, links, fields and what only marks a comment as read are no notes. Raises
    BinderError(PDF_DAMAGED) or PDF_PASSWORD.
    """
    kinds = unreadable()
    try:
        return _read(source)
    except kinds:
        source.seek(0)
    import io

    whole = rewritten(source.read())
    try:
        return _read(io.BytesIO(whole))
    except kinds as error:
        raise BinderError(ErrorCode.PDF_DAMAGED) from error


def _read(source: BinaryIO) -> list[FileNote]:
    from pyhanko.pdf_utils.reader import PdfFileReader

    reader = PdfFileReader(source, strict=False)
    if reader.encrypted:
        refuse_if_locked(reader.decrypt(b""))
    pages = enumerate(_pages(reader.root["/Pages"], 0), 1)
    found = (note for number, page in pages for note in _on_page(page, number))
    return list(islice(found, MOST_NOTES))


def _pages(node: Any, depth: int) -> Iterator[Any]:  # noqa: ANN401 - dictionaries of pyHanko's
    if depth > _DEEPEST:
        raise ValueError("a page tree is not so deep")
    if "/Kids" not in node:
        yield node
        return
    kids = node["/Kids"]
    for index in range(len(kids)):
        yield from _pages(kids[index], depth + 1)


def _on_page(page: Any, number: int) -> Iterator[FileNote]:  # noqa: ANN401
    annotations = _entry(page, "/Annots")
    if not isinstance(annotations, list):
        return
    for index in range(len(annotations)):
        made = annotations[index]
        note = _note(made, number) if hasattr(made, "raw_get") else None
        if note is not None:
            yield note


def _note(made: Any, page: int) -> FileNote | None:  # noqa: ANN401
    kind = _KINDS.get(str(_entry(made, "/Subtype")))
    flags = _entry(made, "/F")
    is_hidden = isinstance(flags, int) and bool(flags & _HIDDEN)
    if kind is None or is_hidden or "/StateModel" in made:
        return None
    strokes = _strokes(made) if kind is MarkKind.INK else ()
    quads = (Quad(*bounds(strokes)),) if strokes else _quads(made, kind)
    if not quads or (kind is MarkKind.INK and not strokes):
        return None
    ours = _entry(made, OURS)
    return FileNote(
        kind=kind,
        page=page,
        quads=quads,
        colour=rgb(_numbers(_entry(made, "/C"))),
        text=_text(made, "/Contents"),
        subject=_text(made, "/Subj"),
        author=_text(made, "/T"),
        name=_text(made, "/NM"),
        created=_date(made, "/CreationDate"),
        modified=_date(made, "/M"),
        strokes=strokes,
        tags=_tags(_entry(ours, "/Tags")) if _is_dictionary(ours) else (),
        is_important=_is_dictionary(ours) and _entry(ours, "/Important") is not None,
    )


def _is_dictionary(value: Any) -> bool:  # noqa: ANN401
    return hasattr(value, "raw_get") and not isinstance(value, list)


def _tags(found: Any) -> tuple[str, ...]:  # noqa: ANN401
    if not isinstance(found, list):
        return ()
    tags = (found[index] for index in range(min(len(found), _MOST_TAGS)))
    return clean_tags(str(tag) for tag in tags if isinstance(tag, str))


def _strokes(made: Any) -> tuple[Stroke, ...]:  # noqa: ANN401
    """What a pen drew; its breadth is that of the border, and the pressure is known of our own notes only."""
    lines = _entry(made, "/InkList")
    if not isinstance(lines, list):
        return ()
    border, ours = _entry(made, "/BS"), _entry(made, OURS)
    width = _entry(border, "/W") if _is_dictionary(border) else None
    widths = _numbers(_entry(ours, "/Widths")) if _is_dictionary(ours) else ()
    pressures = _entry(ours, "/Pressures") if _is_dictionary(ours) else None
    drawn = (_numbers(lines[index]) for index in range(len(lines)))
    pressed = [_numbers(pressures[i]) for i in range(len(pressures))] if isinstance(pressures, list) else []
    return strokes_of(list(drawn), widths or (float(width) if width is not None else 1.0,), pressed)


def _entry(made: Any, key: str) -> Any:  # noqa: ANN401
    return made[key] if key in made else None  # noqa: SIM401 - get would give what it refers to, unresolved


def _text(made: Any, key: str) -> str:  # noqa: ANN401
    from pyhanko.pdf_utils.generic import NameObject

    value = _entry(made, key)
    if isinstance(value, NameObject):
        return ""
    return value[:_MOST_TEXT].replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else ""


def _date(made: Any, key: str) -> datetime | None:  # noqa: ANN401
    return moment_in(_text(made, key))


def _quads(made: Any, kind: MarkKind) -> tuple[Quad, ...]:  # noqa: ANN401
    points = () if kind in ON_SPOT else _numbers(_entry(made, "/QuadPoints"))
    return boxes_of(points) or boxes_of_rectangle(_numbers(_entry(made, "/Rect")))


def strokes_of(
    lines: Sequence[Sequence[float]], widths: Sequence[float], pressures: Sequence[Sequence[float]]
) -> tuple[Stroke, ...]:
    """Lines of x and y as strokes; a width or pressure that makes no sense is that of a plain pen."""
    found = []
    for number, line in enumerate(lines):
        points = list(zip(line[::2], line[1::2], strict=False))[:_MOST_POINTS]
        pressed = pressures[number] if number < len(pressures) else ()
        known = len(pressed) >= len(points) and all(0 <= pressure <= 1 for pressure in pressed)
        width = widths[min(number, len(widths) - 1)] if widths else 1.0
        if points:
            made = (InkPoint(x, y, pressed[i] if known else EVEN) for i, (x, y) in enumerate(points))
            found.append(Stroke(points=tuple(made), width=width if 0 < width < _BROADEST else PEN_WIDTH))
    return tuple(found)


def boxes_of(points: Sequence[float]) -> tuple[Quad, ...]:
    """QuadPoints, eight numbers for each line in whatever order, as upright boxes."""
    found = []
    for start in range(0, len(points) - 7, 8):
        xs, ys = points[start : start + 8 : 2], points[start + 1 : start + 8 : 2]
        found.append(Quad(min(xs), min(ys), max(xs), max(ys)))
    return tuple(found)


def boxes_of_rectangle(edges: Sequence[float]) -> tuple[Quad, ...]:
    """A Rect, any two opposite corners, as one box; none if it is not four numbers."""
    if len(edges) != 4:  # noqa: PLR2004 - corners of a rectangle
        return ()
    one_x, one_y, other_x, other_y = edges
    return (Quad(min(one_x, other_x), min(one_y, other_y), max(one_x, other_x), max(one_y, other_y)),)


def _numbers(value: Any) -> tuple[float, ...]:  # noqa: ANN401
    if not isinstance(value, list):
        return ()
    return tuple(float(value[index]) for index in range(len(value)))


def rgb(parts: Sequence[float]) -> Rgb | None:
    """A colour of one, three or four parts (grey, RGB, CMYK) as RGB; None for none."""
    if not all(0 <= part <= 1 for part in parts):
        return None
    match len(parts):
        case 1:
            return parts[0], parts[0], parts[0]
        case 3:
            return parts[0], parts[1], parts[2]
        case 4:
            red, green, blue = ((1 - part) * (1 - parts[3]) for part in parts[:3])
            return red, green, blue
        case _:
            return None
