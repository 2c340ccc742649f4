"""Sets text that has no places of its own (Word, web) as a page, so that it is read like a printed one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from binder.kallelse.lines import Box, Line, Page, ReadPages, Word

LEFT = 60.0
#: Columns stand so far apart that no text reaches the next one: nothing wraps.
COLUMN = 4000.0
TEXT_SIZE = 11.0
_LEADING = 1.25
_LETTER = 0.5
MOST_LINES = 20_000


@dataclass(slots=True)
class Setting:
    """One long page, filled from above."""

    lines: list[Line] = field(default_factory=list)
    rules: list[Box] = field(default_factory=list)
    y: float = 60.0
    columns: int = 1

    def line(self, text: str, *, size: float = TEXT_SIZE, bold: bool = False, indent: float = 0.0) -> None:
        """Set one line at the margin."""
        self.row([[text]], size=size, bold=bold, indent=indent)

    def row(
        self,
        cells: Sequence[Sequence[str]],
        *,
        size: float = TEXT_SIZE,
        bold: bool = False,
        indent: float = 0.0,
    ) -> None:
        """Set cells of lines side by side."""
        self.columns = max(self.columns, len(cells))
        for at in range(max((len(cell) for cell in cells), default=0)):
            words: list[Word] = []
            for column, cell in enumerate(cells):
                if at < len(cell):
                    words += self._words(cell[at], LEFT + indent + COLUMN * column, size)
            if words and len(self.lines) < MOST_LINES:
                box = Box(words[0].box.left, self.y, words[-1].box.right, self.y + size)
                self.lines.append(Line(words=tuple(words), box=box, size=size, bold=bold))
            self.y += _LEADING * size

    def placed(self, parts: Sequence[tuple[float, str]], *, size: float = TEXT_SIZE) -> None:
        """Set parts of a line at their distances from the margin."""
        words: list[Word] = []
        for x, text in parts:
            left = max(LEFT + x, words[-1].box.right + size if words else 0.0)
            words += self._words(text, left, size)
        if len(self.lines) < MOST_LINES:
            box = Box(words[0].box.left, self.y, words[-1].box.right, self.y + size)
            self.lines.append(Line(words=tuple(words), box=box, size=size))
        self.y += _LEADING * size

    def rule(self) -> None:
        """Draw a rule across the page."""
        self.y += 1.0
        self.rules.append(Box(LEFT, self.y, LEFT + COLUMN * self.columns, self.y))
        self.y += 1.0

    def gap(self, height: float = TEXT_SIZE) -> None:
        """Leave some white."""
        self.y += height

    def source(self) -> ReadPages:
        """Return what was set."""
        width = LEFT + COLUMN * self.columns
        return ReadPages(
            [
                Page(
                    number=1,
                    width=width,
                    height=self.y + 60,
                    lines=tuple(self.lines),
                    rules=tuple(self.rules),
                    is_sheet=False,
                )
            ]
        )

    def _words(self, text: str, x: float, size: float) -> list[Word]:
        words = []
        for word in text.split():
            right = x + _LETTER * size * len(word)
            words.append(Word(word, Box(x, self.y, right, self.y + size)))
            x = right + 0.3 * size
        return words
