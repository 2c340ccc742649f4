"""What an importer sees of a page: lines of words with boxes, size and weight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


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
    bold: bool = False


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

    def is_bold(self, words: Sequence[Word]) -> bool:
        """Tell whether most of these words of the line are bold; lines of one weight say it themselves."""
        if not any(word.bold for word in self.words):
            return self.bold
        return sum(word.bold for word in words) * 2 > len(words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page's lines from top to bottom; `number` counts from 1, width and height in points.

    `rules` are the drawn horizontal lines, such as a table's borders, from top to bottom. `is_sheet`: it
    was printed, with margins, running heads and feet; text of Word and web flows without them.
    """

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[Box, ...] = ()
    is_sheet: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """An entry of the file's own contents list; `page` from 1, or None if it leads nowhere."""

    title: str
    level: int
    page: int | None


class PageSource(Protocol):
    """A file whose pages are read when they are asked for; pages count from 1."""

    @property
    def page_count(self) -> int:
        """Number of pages, at least 1."""

    def text(self, number: int) -> str:
        """Return a page's text in the file's own order, lines parted by newlines: cheap, no geometry."""

    def page(self, number: int) -> Page:
        """Return a page's lines with their geometry: some ten times as dear as `text`."""

    def head(self, number: int) -> Page:
        """Return the first lines of a page with their geometry, a third as dear as `page`."""

    def bookmarks(self) -> Sequence[Bookmark]:
        """Return the file's own contents list, in its order; empty if it has none."""


@dataclass(frozen=True, slots=True)
class ReadPages:
    """A `PageSource` of pages that are already read."""

    pages: Sequence[Page]
    contents: Sequence[Bookmark] = ()

    @property
    def page_count(self) -> int:
        """Number of pages."""
        return len(self.pages)

    def text(self, number: int) -> str:
        """Return the text of a page, line by line."""
        return "\n".join(line.text for line in self.pages[number - 1].lines)

    def page(self, number: int) -> Page:
        """Return a page."""
        return self.pages[number - 1]

    def head(self, number: int) -> Page:
        """Return a page."""
        return self.pages[number - 1]

    def bookmarks(self) -> Sequence[Bookmark]:
        """Return the contents list it was given."""
        return self.contents
