"""How the motivation's lists are set: points within points, and what each list is to a reader."""

from __future__ import annotations

from dataclasses import dataclass, replace

from binder.domain.motivation import Block, BlockKind
from binder.pdf.column import Column
from binder.pdf.faces import Face, width
from binder.pdf.run_setting import RunStyles
from binder.pdf.structure import Element, Numbering, Role

_INDENT = 22.0
_LABEL_GAP = 8.0
_BULLETS = ("•", "◦", "•")
_RING = "◦"
"""Which the text's own face does not have."""
_POINTED = (Numbering.DISC, Numbering.CIRCLE, Numbering.DISC)
_NUMBERED = (Numbering.DECIMAL, Numbering.LOWER_ALPHA, Numbering.LOWER_ROMAN)


@dataclass(frozen=True, slots=True)
class _Open:
    """A list that may go on, and the body of its last point."""

    kind: BlockKind
    element: Element
    body: Element


class Lists:
    """Sets one point after another, and knows the lists that they stand in."""

    def __init__(self, root: Element, column: Column, looks: RunStyles) -> None:
        self._root = root
        self._column = column
        self._looks = looks
        self._open: list[_Open] = []

    def end(self) -> None:
        """What comes next is no point: a point after it begins a list."""
        self._open.clear()

    def add(self, block: Block, label: str, *, gap: float, holds: bool) -> None:
        """Set a point; `holds` says that the next one stands inside it."""
        mark = label if block.kind is BlockKind.NUMBERED else _BULLETS[block.level - 1]
        item = self._list_for(block).add(Role.ITEM)
        look = self._looks[0]
        if mark == _RING:
            look = replace(look, face=Face.LABEL)
        label_element, body = item.add(Role.LABEL), item.add(Role.BODY)
        # Words and a list side by side need an element each, or the list would be read first.
        words = body.add(Role.PARAGRAPH) if holds else body
        self._open[-1] = _Open(block.kind, self._open[-1].element, body)
        self._column.runs(
            words,
            block.runs,
            self._looks,
            gap=gap,
            label=(label_element, mark),
            label_style=look,
            hang=_LABEL_GAP + width(mark, look.face, look.size),
            indent=_INDENT * block.level,
            keep_with_next=holds,
        )

    def _list_for(self, block: Block) -> Element:
        """The list that a point goes on, or a new one in the point above."""
        del self._open[block.level :]
        if len(self._open) == block.level and self._open[-1].kind is not block.kind:
            self._open.pop()
        if len(self._open) < block.level:
            above = self._open[-1].body if self._open else self._root
            numberings = _NUMBERED if block.kind is BlockKind.NUMBERED else _POINTED
            element = above.add(Role.LIST, numbering=numberings[block.level - 1])
            self._open.append(_Open(block.kind, element, element))
        return self._open[-1].element
