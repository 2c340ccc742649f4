"""How a note in a copy looks: drawn once for all readers, in the page's own points (ISO 32000-1, 12.5.5)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Any

from binder.domain.annotation import HighlightColour, Quad
from binder.domain.file_note import COLOURS, FileNote, MarkKind, Rgb
from binder.domain.ink import InkPoint, Stroke, bounds

ICON = 18.0
"""Width and height in points of the sign for a note that is on no words."""
_PALE = 0.6
_DARKER = 0.55
"""How much of a pale marker colour is left in a line of it, so that the line is seen on white."""
_STRIKE = 0.4
_WAVE = 2.0
_STEP = 0.3
"""Points by which a line's breadth may grow at once."""


def objects() -> Any:  # noqa: ANN401 - a module whose calls have no types
    """What PDF files are made of."""
    from pyhanko.pdf_utils import generic

    return generic


def numbers(values: Iterable[float]) -> Any:  # noqa: ANN401 - an array of pyHanko's
    """An array of numbers, to a ten-thousandth."""
    generic = objects()
    return generic.ArrayObject(generic.FloatObject(round(value, 4)) for value in values)


def rectangle(note: FileNote) -> Quad:
    """The box around all that is drawn of a note."""
    if note.strokes:
        return Quad(*bounds(note.strokes))
    box = note.box
    if note.kind is not MarkKind.TEXT:
        return box
    return Quad(box.left, box.top - ICON, box.left + ICON, box.top)


def edges(quad: Quad) -> tuple[float, float, float, float]:
    """A box as a Rect."""
    return quad.left, quad.bottom, quad.right, quad.top


def appearance(note: FileNote) -> Any:  # noqa: ANN401 - a stream of pyHanko's
    """The note drawn in the page's own points (12.5.5): the box of the form is the rectangle of the note."""
    generic = objects()
    name = generic.NameObject
    # Multiplied with the page, a marker leaves the letters below it as they are (11.3.5).
    blend = name("/Multiply" if note.kind is MarkKind.HIGHLIGHT else "/Normal")
    state = generic.DictionaryObject({name("/Type"): name("/ExtGState"), name("/BM"): blend})
    states = generic.DictionaryObject({name("/GS"): state})
    group = generic.DictionaryObject({name("/S"): name("/Transparency"), name("/Type"): name("/Group")})
    entries = {
        name("/Type"): name("/XObject"),
        name("/Subtype"): name("/Form"),
        name("/BBox"): numbers(edges(rectangle(note))),
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


def _ink(note: FileNote, colour: Rgb) -> str:
    """Round pens: each stroke as one line, or piece by piece where the pressure makes it broader."""
    drawn = " ".join(part for stroke in note.strokes for part in _stroke(stroke))
    return f"{_painted(colour)} RG 1 J 1 j {drawn}"


def _stroke(stroke: Stroke) -> Iterator[str]:
    points = stroke.points if len(stroke.points) > 1 else stroke.points * 2
    if not stroke.has_pressure:
        first, *rest = (f"{at.x:.3f} {at.y:.3f}" for at in points)
        yield f"{stroke.width_at(0):.3f} w {first} m {' '.join(f'{at} l' for at in rest)} S"
        return
    for number, (one, other) in enumerate(pairwise(points)):
        yield from _tapered(one, other, stroke.width_at(number), stroke.width_at(number + 1))


def _tapered(one: InkPoint, other: InkPoint, first: float, last: float) -> Iterator[str]:
    """A straight piece in steps so small that its breadth seems to grow evenly."""
    steps = 1 + int(abs(last - first) / _STEP)
    for step in range(steps):
        width = first + (last - first) * (step + 0.5) / steps
        ends = (step / steps, (step + 1) / steps)
        x0, x1 = (one.x + (other.x - one.x) * share for share in ends)
        y0, y1 = (one.y + (other.y - one.y) * share for share in ends)
        yield f"{width:.3f} w {x0:.3f} {y0:.3f} m {x1:.3f} {y1:.3f} l S"


def _strike(note: FileNote, colour: Rgb) -> str:
    return _line(note, colour, _STRIKE)


def _waves(note: FileNote, colour: Rgb) -> str:
    return f"[{_WAVE} {_WAVE}] 0 d {_line(note, colour)}"


def _icon(note: FileNote, colour: Rgb) -> str:
    """A small sheet with three lines on it."""
    box = rectangle(note)
    left, bottom = box.left, box.bottom
    sheet = f"{_painted(colour)} rg {_box(left + 1, bottom + 1, ICON - 2, ICON - 2)} B"
    lines = [f"{left + 4.5:.2f} {bottom + y} m {left + 13.5:.2f} {bottom + y} l S" for y in (5.5, 9.0, 12.5)]
    return f"0.25 0.25 0.25 RG 0.9 w {sheet} {' '.join(lines)}"


def _box(left: float, bottom: float, width: float, height: float) -> str:
    return f"{left:.2f} {bottom:.2f} {width:.2f} {height:.2f} re"


def _painted(colour: Rgb) -> str:
    return " ".join(f"{part:.4f}" for part in colour)


def _dark(colour: Rgb) -> Rgb:
    if min(colour) < _PALE:
        return colour
    red, green, blue = (part * _DARKER for part in colour)
    return red, green, blue


_DRAWN: dict[MarkKind, Callable[[FileNote, Rgb], str]] = {
    MarkKind.HIGHLIGHT: _marker,
    MarkKind.UNDERLINE: _line,
    MarkKind.SQUIGGLY: _waves,
    MarkKind.STRIKE_OUT: _strike,
    MarkKind.TEXT: _icon,
    MarkKind.FREE_TEXT: _marker,
    MarkKind.INK: _ink,
}
