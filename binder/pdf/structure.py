"""The logical structure of a tagged PDF: elements, and what on the pages belongs to each.

Numbers refer to ISO 32000-1, 14.7 (logical structure) and 14.8 (tagged PDF).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """The standard structure types that a letter needs (14.8.4)."""

    DOCUMENT = "Document"
    TITLE = "H1"
    HEADING = "H2"
    SUBHEADING = "H3"
    LOWEST_HEADING = "H4"
    PARAGRAPH = "P"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    TABLE = "Table"
    CAPTION = "Caption"
    TABLE_ROW = "TR"
    HEADER_CELL = "TH"
    CELL = "TD"
    FORM = "Form"
    FIGURE = "Figure"
    QUOTE = "BlockQuote"
    SPAN = "Span"
    EMPHASIS = "Em"
    STRONG = "Strong"


class Numbering(StrEnum):
    """What stands before the points of a list (14.8.5.5)."""

    DECIMAL = "Decimal"
    LOWER_ALPHA = "LowerAlpha"
    LOWER_ROMAN = "LowerRoman"
    DISC = "Disc"
    CIRCLE = "Circle"


class Scope(StrEnum):
    """What a header cell heads (14.8.5.7)."""

    COLUMN = "Column"
    ROW = "Row"


OWN_ROLES = {Role.EMPHASIS: Role.SPAN, Role.STRONG: Role.SPAN}
"""Types of PDF 2.0 (ISO 32000-2, 14.8.4.7), and what they are to a reader that knows only PDF 1.7."""


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """One marked-content sequence: the page it is on, counted from 0, and its number there."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class Widget:
    """One form field on a page, by the name of its object in the file."""

    page: int
    object_name: str


@dataclass(slots=True, eq=False)
class Element:
    """A structure element; its content is filled in while the pages are written."""

    role: Role
    alternative: str | None = None
    numbering: Numbering = Numbering.DECIMAL
    scope: Scope | None = None
    children: list[Element] = field(default_factory=list)
    content: list[MarkedContent | Widget] = field(default_factory=list)
    box: tuple[float, float, float, float] | None = None
    """Where a figure stands on its page, in points."""

    def add(
        self,
        role: Role,
        *,
        alternative: str | None = None,
        numbering: Numbering = Numbering.DECIMAL,
        scope: Scope | None = None,
    ) -> Element:
        """A new last child; `numbering` is that of a list, `scope` that of a header cell."""
        child = Element(role, alternative, numbering, scope)
        self.children.append(child)
        return child

    @property
    def is_empty(self) -> bool:
        """Whether nothing on any page belongs to it: such an element is not written."""
        return not self.content and all(child.is_empty for child in self.children)

    def walk(self) -> Iterator[Element]:
        """Yield this element and all below it that are not empty, in reading order."""
        if not self.is_empty:
            yield self
            for child in self.children:
                yield from child.walk()
