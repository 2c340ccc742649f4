"""Breaking a title into lines: between words where possible, inside a word that is longer than the line."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption


@lru_cache(maxsize=2048)
def lines_of(text: str, font: QFont, width: int) -> tuple[str, ...]:
    """The text in lines that fit `width` pixels; at least one line."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    found = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        found.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return tuple(found) or ("",)


def first_lines(text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
    """At most so many lines; the last ends in "…" where there is more."""
    lines = lines_of(text, font, width)
    if len(lines) <= most:
        return lines
    last = QFontMetrics(font).elidedText(" ".join(lines[most - 1 :]), Qt.TextElideMode.ElideRight, width)
    return (*lines[: most - 1], last)
