"""Places words on lines and pages by hand, for trying one room at a time."""

from __future__ import annotations

from binder.kallelse.lines import Box, Line, Page, Word


def line(top: float, *cells: tuple[float, str], size: float = 10.0, bold: bool = False) -> Line:
    """Return a line of cells (left edge, text); letters are half as wide as the size."""
    words = []
    for left, text in cells:
        at = left
        for word in text.split():
            right = at + 0.5 * size * len(word)
            words.append(Word(word, Box(at, top, right, top + size)))
            at = right + 0.3 * size
    box = Box(words[0].box.left, top, words[-1].box.right, top + size)
    return Line(words=tuple(words), box=box, size=size, bold=bold)


def page(*lines: Line, number: int = 1, rules: tuple[float, ...] = ()) -> Page:
    """Return a page of lines with rules across it at the given heights."""
    drawn = tuple(Box(50, top, 550, top) for top in rules)
    return Page(number=number, width=595, height=842, lines=tuple(lines), rules=drawn)
