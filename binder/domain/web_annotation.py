"""Notes as W3C Web Annotations (JSON-LD): which selectors say where a note hangs.

A note's target has several selectors, all of which are read if they are there:

- `TextQuoteSelector`: `exact`, `prefix`, `suffix`; the words and some characters on either side.
- `FragmentSelector` with `"conformsTo": "http://tools.ietf.org/rfc/rfc3778"` and `"value": "page=3"`: the
  page, from 1. More after `&` is let through and not read. `PageSelector` with `index`, from 0, and
  `page` or `pageNumber`, from 1, as other programs write them, are read too.
- `TextPositionSelector`: `start` and `end` among the characters of the whole paper, or of the page if it
  refines a page; read only where there is no quote, for programs count differently.
- `RangeSelector`: the words of its `startSelector`, where there are no others.
- `SvgSelector` for a spot (`rect`) or a drawing (`path`), in PDF points from the lower left of the page,
  which is how PDF measures; beside `value` (ours) `strokes`, `{"width", "points": [[x, y, pressure], ...]}`,
  and `prefix` and `suffix`, the words before and after the place.
- `quads` beside `value` in that selector (ours; the standard lets a selector have more): a list of boxes
  `[left, bottom, right, top]` in PDF points, origin at the lower left of the page, one for each line.
  Eight numbers, as in a PDF's QuadPoints, are read too.

They may stand in a list, one inside another (`refinedBy`, `items`), or alone. Annotations may be a list, a
page (`items`), a collection (`first`), a graph (`@graph`), or a single one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from binder.domain.annotation import Quad, TextQuote
from binder.domain.ink import PEN_WIDTH, InkPoint, Stroke

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PDF_FRAGMENT = "http://tools.ietf.org/rfc/rfc3778"
_PAGE = re.compile(r"(?:^|[#&?])page=(\d{1,6})", re.IGNORECASE)
_PAGE_NAMES = ("page", "pageNumber")
_CONTAINERS = ("items", "first", "@graph")
_SVG, _POSITION = "SvgSelector", "TextPositionSelector"
_BOX, _QUAD_POINTS, _POINT = 4, 8, 3
_BROADEST, _FAR = 200.0, 1e6


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedNote:
    """Where a note hangs, as far as its annotation says; no page and no words are both possible.

    `is_place`: it is a spot, a drawing, or, without quads, a whole page; its boxes are not those of words.
    `position`: start and end among the characters, of the page if that is known, for a note without a quote.
    """

    id: str
    quote: TextQuote
    page: int | None = None
    quads: tuple[Quad, ...] = ()
    is_place: bool = False
    strokes: tuple[Stroke, ...] = ()
    position: tuple[int, int] | None = None


def quoted_notes(document: object) -> list[QuotedNote]:
    """All notes of a JSON-LD document in its order; ValueError if it holds no annotations."""
    found = [quoted_note(annotation, number) for number, annotation in enumerate(annotations_of(document), 1)]
    if not found and not (isinstance(document, list) and not document):
        raise ValueError("no annotations")
    return found


def annotation_json(note: QuotedNote, *, source: str) -> dict[str, Any]:
    """The note as an annotation on `source`, the address or name of the paper."""
    quote = {"type": "TextQuoteSelector", "exact": note.quote.exact}
    quote |= {"prefix": note.quote.prefix, "suffix": note.quote.suffix}
    fragment = {
        "type": "FragmentSelector",
        "conformsTo": PDF_FRAGMENT,
        "value": f"page={note.page or 1}",
        "quads": [[quad.left, quad.bottom, quad.right, quad.top] for quad in note.quads],
    }
    selectors = [fragment] if note.is_place and not note.quote.exact else [quote, fragment]
    if note.is_place and note.quads:
        selectors.append(_svg(note))
    target = {"source": source, "selector": selectors}
    return {"@context": CONTEXT, "id": note.id, "type": "Annotation", "target": target}


def annotations_of(document: object) -> Iterator[Mapping[str, Any]]:
    """The annotations of a document as they stand there, in its order."""
    if isinstance(document, list):
        for part in document:
            yield from annotations_of(part)
    elif isinstance(document, Mapping):
        if "target" in document:
            yield document
            return
        for name in _CONTAINERS:
            yield from annotations_of(document.get(name))


def quoted_note(annotation: Mapping[str, Any], number: int) -> QuotedNote:
    """Where one annotation hangs; one without an id is called by its number."""
    selectors = list(_selectors(annotation.get("target")))
    quote = _quote(selectors)
    if not quote.exact:
        # A range is told by its two ends: the first is where it begins.
        selectors += [each for part in selectors for each in _selectors(part.get("startSelector"))]
        quote = _quote(selectors)
    return QuotedNote(
        id=str(annotation.get("id") or annotation.get("@id") or number),
        quote=quote,
        page=next(filter(None, map(_page, selectors)), None),
        quads=next(filter(None, (_quads(each.get("quads")) for each in selectors)), ()),
        is_place=not quote.exact and any(_is_a(each, _SVG) for each in selectors),
        strokes=next(filter(None, (_strokes(each.get("strokes")) for each in selectors)), ()),
        position=None if quote.exact else next(filter(None, map(_position, selectors)), None),
    )


def _quote(selectors: Sequence[Mapping[str, Any]]) -> TextQuote:
    """The words of the last selector that has any, else those before and after a shape."""
    quoting = [each for each in selectors if _plain(each.get("exact"))]
    around = [each for each in selectors if _is_a(each, _SVG) or "prefix" in each or "suffix" in each]
    found = quoting[-1] if quoting else next(iter(around), {})
    return TextQuote(**{name: _plain(found.get(name)) for name in ("exact", "prefix", "suffix")})


def _plain(value: object) -> str:
    """A text, also one that stands in a list or has a language."""
    if isinstance(value, list):
        return _plain(value[0]) if value else ""
    if isinstance(value, Mapping):
        return _plain(value.get("@value"))
    return value if isinstance(value, str) else ""


def _is_a(selector: Mapping[str, Any], name: str) -> bool:
    kind = selector.get("type")
    return kind == name or (isinstance(kind, list) and name in kind)


def _svg(note: QuotedNote) -> dict[str, Any]:
    """The place as a shape, and the words around it."""
    if note.strokes:
        pen = f'fill="none" stroke="black" stroke-width="{note.strokes[0].width:g}"'
        shape = f'<path {pen} d="{" ".join(map(_path, note.strokes))}"/>'
    else:
        sides = ((q.left, q.bottom, q.right - q.left, q.top - q.bottom) for q in note.quads)
        shape = "".join(f'<rect x="{x:g}" y="{y:g}" width="{w:g}" height="{h:g}"/>' for x, y, w, h in sides)
    made: dict[str, Any] = {"type": _SVG, "value": f'<svg xmlns="http://www.w3.org/2000/svg">{shape}</svg>'}
    if note.strokes:
        made["strokes"] = [
            {"width": stroke.width, "points": [list(point) for point in stroke.points]}
            for stroke in note.strokes
        ]
    return made | {"prefix": note.quote.prefix, "suffix": note.quote.suffix}


def _path(stroke: Stroke) -> str:
    places = [f"{point.x:.3f} {point.y:.3f}" for point in stroke.points]
    return "M" + " L".join(places if len(places) > 1 else places * 2)


def _strokes(value: object) -> tuple[Stroke, ...]:
    """Strokes as they are written; those that make no sense are left out."""
    found = (_stroke(each) for each in value) if isinstance(value, list) else ()
    return tuple(stroke for stroke in found if stroke is not None)


def _stroke(value: object) -> Stroke | None:
    points = value.get("points") if isinstance(value, Mapping) else None
    width = value.get("width") if isinstance(value, Mapping) else None
    if not isinstance(points, list) or not points or not all(map(_is_point, points)):
        return None
    made = (InkPoint(float(x), float(y), float(pressure)) for x, y, pressure in points)
    is_known = isinstance(width, int | float) and 0 < width < _BROADEST
    return Stroke(points=tuple(made), width=float(width) if is_known and width else PEN_WIDTH)


def _is_point(value: object) -> bool:
    if not isinstance(value, list) or len(value) != _POINT:
        return False
    return all(isinstance(part, int | float) and abs(part) < _FAR for part in value) and 0 <= value[-1] <= 1


def _selectors(value: object) -> Iterator[Mapping[str, Any]]:
    """Every selector of a target, and the target itself, which may have a fragment in its address."""
    if isinstance(value, str):
        yield {"value": value}
    elif isinstance(value, list):
        for part in value:
            yield from _selectors(part)
    elif isinstance(value, Mapping):
        yield value
        for name in ("selector", "refinedBy", "source", "items"):
            yield from _selectors(value.get(name))


def _page(selector: Mapping[str, Any]) -> int | None:
    value = selector.get("value", selector.get("id"))
    found = _PAGE.search(value) if isinstance(value, str) else None
    if found:
        return int(found.group(1)) or None
    named = next((_number(selector[name]) for name in _PAGE_NAMES if name in selector), None)
    index = _number(selector.get("index"))
    return named or (None if index is None else index + 1)


def _number(value: object) -> int | None:
    if isinstance(value, str) and value.isdecimal():
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _position(selector: Mapping[str, Any]) -> tuple[int, int] | None:
    if not _is_a(selector, _POSITION):
        return None
    start, end = _number(selector.get("start")), _number(selector.get("end"))
    return None if start is None or end is None or start >= end else (start, end)


def _quads(value: object) -> tuple[Quad, ...]:
    boxes = [box for part in value if (box := _quad(part))] if isinstance(value, list) else []
    return tuple(boxes)


def _quad(value: object) -> Quad | None:
    if not isinstance(value, Sequence) or not all(isinstance(number, int | float) for number in value):
        return None
    numbers = [float(number) for number in value]
    if len(numbers) not in {_BOX, _QUAD_POINTS}:
        return None
    xs, ys = numbers[::2], numbers[1::2]
    return Quad(min(xs), min(ys), max(xs), max(ys))
