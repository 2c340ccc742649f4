"""The member's highlights and notes as marks on pages, numbered as the notes beside the paper are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from binder.domain.annotation import Annotation, AnnotationKind, HighlightColour, PageAnchor, Quad
from binder.domain.ids import AnnotationId, PaperVersionId
from binder.domain.ink import Stroke

MARKER_SIZE = 18.0
_MARKER_INSET = 25.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An annotation on a page: on words, on a place of it (`quads`), or on all of it (no `quads`).

    `number` is None where it is not in the list beside.
    """

    id: AnnotationId
    page: int
    quads: tuple[Quad, ...]
    colour: HighlightColour
    number: int | None
    text: str
    kind: AnnotationKind = AnnotationKind.HIGHLIGHT
    strokes: tuple[Stroke, ...] = ()
    is_own: bool = True
    """Whether it was made here, and not taken in from a file."""

    @property
    def place(self) -> Quad | None:
        """Where to look for it; None for the page as a whole."""
        return self.quads[0] if self.quads else None


def in_reading_order(annotations: Iterable[Annotation]) -> list[Annotation]:
    """Annotations on papers by version, page and place from the top; those on the item itself come last."""
    return sorted(annotations, key=_reading_place)


def numbers(annotations: Iterable[Annotation]) -> dict[AnnotationId, int]:
    """Numbers from 1 in reading order for those that hang on papers."""
    hanging = (note for note in in_reading_order(annotations) if note.anchor is not None)
    return {note.id: number for number, note in enumerate(hanging, start=1)}


def marks_on(
    annotations: Sequence[Annotation],
    version_id: PaperVersionId | None,
    numbered: Mapping[AnnotationId, int] | None = None,
) -> dict[int, list[Mark]]:
    """The marks on each page of a version, with the numbers given or else those in reading order."""
    shown = numbers(annotations) if numbered is None else numbered
    found: dict[int, list[Mark]] = {}
    for note in in_reading_order(annotations):
        if note.anchor is not None and note.anchor.version_id == version_id:
            mark = Mark(
                id=note.id,
                page=note.anchor.page,
                quads=note.anchor.quads,
                colour=note.colour,
                number=shown.get(note.id),
                text=note.text,
                kind=note.kind,
                strokes=note.anchor.strokes if isinstance(note.anchor, PageAnchor) else (),
                is_own=note.origin is None,
            )
            found.setdefault(mark.page, []).append(mark)
    return found


def marker_places(page: QRectF, tops: Sequence[float]) -> list[QRectF]:
    """Where the markers stand in the page's right margin: beside their words, never on each other."""
    places: list[QRectF] = []
    below = page.top()
    for top in tops:
        y = max(top, below)
        centre = QPointF(page.right() - _MARKER_INSET, y + MARKER_SIZE / 2)
        places.append(QRectF(centre.x() - MARKER_SIZE / 2, y, MARKER_SIZE, MARKER_SIZE))
        below = y + MARKER_SIZE + 2
    return places


def _reading_place(note: Annotation) -> tuple[bool, int, int, float, float, int]:
    anchor = note.anchor
    if anchor is None:
        return True, 0, 0, 0.0, 0.0, note.id
    return False, anchor.version_id, *anchor.order, note.id
