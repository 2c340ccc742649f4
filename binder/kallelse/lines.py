"""What an importer sees of a page: lines of words with boxes, size and weight."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A box in PDF points; origin at the page's upper left, so `top` < `bottom`."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without a space, or words set so close that they read as one cell's text."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of text as it stands on the page, read from left to right; size in points."""

    words: tuple[Word, ...]
    box: Box
    size: float
    bold: bool = False

    @property
    def text(self) -> str:
        """The words with single spaces between."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page's lines from top to bottom; `number` counts from 1, width and height in points."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """An entry of the file's own contents list; `page` from 1, or None if it leads nowhere."""

    title: str
    level: int
    page: int | None
