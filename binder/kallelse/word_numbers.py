"""The numbers that Word prints before paragraphs of a list: they are not in the text, but can be counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DECIMAL = "decimal"
_LEVEL_MARK = re.compile(r"%(\d)")
_MOST_PARENTS = 10


class WordNumbers:
    """Counts the numbered paragraphs of a document in their order; only decimal levels print one."""

    def __init__(self, document: Document) -> None:
        self._levels: dict[tuple[str, int], tuple[str, str, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        root = _numbering_root(document)
        if root is not None:
            self._levels = dict(_levels(root))

    def before(self, paragraph: Paragraph) -> str:
        """Return the number that stands before the paragraph, "" if it has none; counts on."""
        place = _list_place(paragraph)
        if place is None or place not in self._levels:
            return ""
        list_id, level = place
        form, text, start = self._levels[place]
        counts = self._counts.setdefault(list_id, {})
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        if form != _DECIMAL:
            return ""
        return _LEVEL_MARK.sub(lambda mark: str(counts.get(int(mark[1]) - 1, 1)), text)


def _numbering_root(document: Document) -> Any | None:  # noqa: ANN401 - an element of lxml
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/numbering") and not relation.is_external:
            return getattr(relation.target_part, "element", None)
    return None


def _levels(root: Any) -> Iterator[tuple[tuple[str, int], tuple[str, str, int]]]:  # noqa: ANN401
    """Yield ((list, level), (form, text such as "%1.", first number))."""
    kinds = {each.get(f"{_W}abstractNumId"): each for each in root.iter(f"{_W}abstractNum")}
    for each in root.iter(f"{_W}num"):
        link = each.find(f"{_W}abstractNumId")
        kind = kinds.get(link.get(f"{_W}val")) if link is not None else None
        for level in kind.iter(f"{_W}lvl") if kind is not None else []:
            form = _value(level, "numFmt") or _DECIMAL
            text, first = _value(level, "lvlText") or "", _value(level, "start") or "1"
            place = (str(each.get(f"{_W}numId")), int(level.get(f"{_W}ilvl") or 0))
            yield place, (form, text, int(first) if first.isdecimal() else 1)


def _value(element: Any, name: str) -> str | None:  # noqa: ANN401
    found = element.find(f"{_W}{name}")
    return None if found is None else found.get(f"{_W}val")


def _list_place(paragraph: Paragraph) -> tuple[str, int] | None:
    """Return the list and level of a paragraph: its own, or its style's."""
    properties = paragraph._p.pPr  # noqa: SLF001 - the only way to the list's number
    style = paragraph.style
    for _ in range(_MOST_PARENTS):
        number = None if properties is None else properties.find(f"{_W}numPr")
        list_id = None if number is None else _value(number, "numId")
        if list_id is not None:
            level = _value(number, "ilvl") or "0"
            return (list_id, int(level)) if list_id != "0" and level.isdecimal() else None
        if style is None:
            return None
        properties, style = style.element.find(f"{_W}pPr"), style.base_style
    return None
