"""Every content stream of a PDF with the resources that are its own: pages, forms on them, appearances."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pikepdf
from pikepdf import Name, Pdf

TELLING = {"Tf", "Do", "gs", "cs", "CS", "ri", "BDC", "BMC", "Tj", "TJ", "'", '"'}
"""Operators whose operands are looked at; to read those of all takes long."""
NO_RESOURCES = pikepdf.Dictionary()


class Content(NamedTuple):
    """One stream: `kind` is page, form or appearance; the operators, some with their operands."""

    kind: str
    resources: pikepdf.Object
    instructions: list[tuple[str, list[pikepdf.Object]]]


def contents_of(pdf: Pdf) -> list[Content]:
    """All of them, each form once."""
    seen: set[tuple[int, int]] = set()
    found: list[Content] = []
    for page in pdf.pages:
        found.append(_read("page", page.obj, page.obj.get("/Resources")))
        found += _forms(page.obj.get("/Resources", NO_RESOURCES), seen)
        for annotation in page.obj.get("/Annots", []):
            for stream in _appearances(annotation):
                found.append(_read("appearance", stream, stream.get("/Resources")))
                found += _forms(stream.get("/Resources", NO_RESOURCES), seen)
    return found


def _appearances(annotation: pikepdf.Object) -> Iterator[pikepdf.Object]:
    for one in annotation.get("/AP", NO_RESOURCES).values():
        yield from [one] if isinstance(one, pikepdf.Stream) else one.values()


def _forms(resources: pikepdf.Object, seen: set[tuple[int, int]]) -> Iterator[Content]:
    for drawn in resources.get("/XObject", NO_RESOURCES).values():
        if drawn.get("/Subtype") == Name.Form and drawn.objgen not in seen:
            seen.add(drawn.objgen)
            yield _read("form", drawn, drawn.get("/Resources"))
            yield from _forms(drawn.get("/Resources", NO_RESOURCES), seen)


def _read(kind: str, stream: pikepdf.Object, resources: pikepdf.Object | None) -> Content:
    parsed = ((str(each.operator), each) for each in pikepdf.parse_content_stream(stream))
    return Content(
        kind,
        NO_RESOURCES if resources is None else resources,
        [(name, list(each.operands) if name in TELLING else []) for name, each in parsed],
    )
