"""Draws kallelser of invented kommuner, so that the reading can be tried on layouts that differ."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from binder.kallelse.proposal import Proposal
from binder.kallelse.reading import read_proposal
from binder.pdf.text import TextFile

WIDTH, HEIGHT = 595.0, 842.0
REGULAR, BOLD = "Helvetica", "Helvetica-Bold"


@dataclass
class Sheet:
    """A PDF drawn from above: `y` is the distance from the page's top."""

    y: float = 60.0
    size: float = 11.0
    left: float = 60.0
    buffer: io.BytesIO = field(default_factory=io.BytesIO)

    def __post_init__(self) -> None:
        self.canvas = Canvas(self.buffer, pagesize=(WIDTH, HEIGHT), invariant=1)
        self.page = 1

    def text(self, x: float, words: str, *, bold: bool = False, size: float | None = None) -> None:
        """Set words at the present height."""
        self.canvas.setFont(BOLD if bold else REGULAR, size or self.size)
        self.canvas.drawString(x, HEIGHT - self.y, words)

    def right(self, x: float, words: str) -> None:
        """Set words that end at x."""
        self.canvas.setFont(REGULAR, self.size)
        self.canvas.drawRightString(x, HEIGHT - self.y, words)

    def line(self, words: str, *, bold: bool = False, size: float | None = None, gap: float = 1.2) -> None:
        """Set a line at the left margin and go down."""
        self.text(self.left, words, bold=bold, size=size)
        self.y += gap * (size or self.size)

    def rule(self, left: float, right: float, up: float = 0.0) -> None:
        """Draw a horizontal rule."""
        at = HEIGHT - self.y + up
        self.canvas.line(left, at, right, at)

    def row(self, cells: Sequence[tuple[float, float, str]], *, bold: bool = False) -> None:
        """Set cells (left, right, words), wrapped, side by side."""
        columns = [(left, wrap(words, right - left, self.size)) for left, right, words in cells]
        for at in range(max(len(lines) for _, lines in columns)):
            for left, lines in columns:
                if at < len(lines):
                    self.text(left, lines[at], bold=bold)
            self.y += 1.2 * self.size

    def next_page(self, y: float = 60.0) -> None:
        """Begin a new page."""
        self.canvas.showPage()
        self.page += 1
        self.y = y

    def bookmark(self, title: str) -> None:
        """Enter this page in the contents list."""
        self.canvas.bookmarkPage(f"p{self.page}-{title}")
        self.canvas.addOutlineEntry(title, f"p{self.page}-{title}", 0)

    def paper(self, lines: Sequence[str], body: str = "Nämnden föreslås besluta i frågan.") -> None:
        """Draw a page with a head and some text."""
        for words in lines:
            self.line(words, bold=words.isupper())
        for _ in range(12):
            self.line(body)

    def bytes(self) -> bytes:
        """Return the finished file."""
        self.canvas.save()
        return self.buffer.getvalue()

    def proposal(self) -> Proposal:
        """Return what is read from the finished file."""
        with TextFile(io.BytesIO(self.bytes())) as source:
            return read_proposal(source)


def wrap(words: str, width: float, size: float) -> list[str]:
    """Break words into lines no wider than `width`."""
    lines: list[str] = [""]
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and stringWidth(longer, REGULAR, size) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def kallelse_head(sheet: Sheet, body: str = "Kommunstyrelsen") -> None:
    """Draw a plain head: body, time and place under labels."""
    sheet.text(60, body.upper(), bold=True)
    sheet.text(300, "KALLELSE", bold=True)
    sheet.right(535, "1 (3)")
    sheet.y += 40
    sheet.text(60, "Tid", bold=True)
    sheet.text(150, "Tisdag den 4 mars 2025, klockan 13:00")
    sheet.y += 14
    sheet.text(60, "Plats", bold=True)
    sheet.text(150, "Ekrummet, Kommunhuset Linde")
    sheet.y += 40
