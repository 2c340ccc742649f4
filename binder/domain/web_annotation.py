"""Notes as W3C Web Annotations (JSON-LD): which selectors say where a note hangs.

A note's target has several selectors, all of which are read if they are there:

- `TextQuoteSelector`: `exact`, `prefix`, `suffix`; the words and some characters on either side.
- `FragmentSelector` with `"conformsTo": "http://tools.ietf.org/rfc/rfc3778"` and `"value": "page=3"`: the
  page, from 1. More after `&` is let through and not read.
- `SvgSelector` for a spot (`rect`) or a drawing (`path`), in PDF points from the lower left of the page,
  which is how PDF measures; beside `value` (ours) `strokes`, `{"width", "points": [[x, y, pressure], ...]}`,
  and `prefix` and `suffix`, the words before and after the place.
- `quads` beside `value` in that selector (ours; the standard lets a selector have more): a list of boxes
  `[left, bottom, right, top]` in PDF points, origin at the lower left of the page, one for each line.
  Eight numbers, as in a PDF's QuadPoints, are read too.

They may stand in a list, one inside another (`refinedBy`), or alone. Annotations may be a list, a page
(`items`), a collection (`first`), a graph (`@graph`), or a single one.
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
_PAGE = re.compile(r"(?:^|[#&?])page=(\d{1,6})")
_CONTAINERS = ("items", "first", "@graph")
_SVG = "SvgSelector"
_BOX, _QUAD_POINTS, _POINT = 4, 8, 3
_BROADEST, _FAR = 200.0, 1e6


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedNote:
    """Where a note hangs, as far as its annotation says; no page and no words are both possible.

    `is_place`: it is a spot, a drawing, or, without quads, a whole page; its boxes are not those of words.
    """

    id: str
    quote: TextQuote
    page: int | None = None
    quads: tuple[Quad, ...] = ()
    is_place: bool = False
    strokes: tuple[Stroke, ...] = ()


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
    return QuotedNote(
        id=str(annotation.get("id") or annotation.get("@id") or number),
        quote=quote,
        page=next(filter(None, map(_page, selectors)), None),
        quads=next(filter(None, (_quads(each.get("quads")) for each in selectors)), ()),
        is_place=not quote.exact and any(each.get("type") == _SVG for each in selectors),
        strokes=next(filter(None, (_strokes(each.get("strokes")) for each in selectors)), ()),
    )


def _quote(selectors: Sequence[Mapping[str, Any]]) -> TextQuote:
    """The words of the last selector that has any, else those before and after a shape."""
    quoting = [each for each in selectors if isinstance(each.get("exact"), str)]
    shapes = [each for each in selectors if each.get("type") == _SVG]
    found = quoting[-1] if quoting else next(iter(shapes), {})
    return TextQuote(**{name: str(found.get(name) or "") for name in ("exact", "prefix", "suffix")})


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
        for name in ("selector", "refinedBy", "source"):
            yield from _selectors(value.get(name))


def _page(selector: Mapping[str, Any]) -> int | None:
    value = selector.get("value", selector.get("id"))
    found = _PAGE.search(value) if isinstance(value, str) else None
    if found:
        return int(found.group(1)) or None
    page = selector.get("page")
    return page if isinstance(page, int) and not isinstance(page, bool) and page > 0 else None


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
