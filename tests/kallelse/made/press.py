"""Sets invented kallelser in print: fonts, justified lines, running heads, full pages."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random

from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 595.0, 842.0
RIGHT = 535.0
FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"
FAMILIES = {
    "helvetica": ("Helvetica", "Helvetica-Bold"),
    "times": ("Times-Roman", "Times-Bold"),
    "inter": ("Inter-Regular", "Inter-Bold"),
    "serif": ("SourceSerif4-Regular", "SourceSerif4-Semibold"),
}


@dataclass(frozen=True, slots=True)
class Style:
    """How a kallelse is set; every field varies on its own."""

    head: str
    listing: str
    family: str
    number: str
    sections: str
    running: str
    size: float
    leading: float
    gap: float
    first: int
    ruled: str
    bottom: float
    justified: bool
    bold_titles: bool
    notes: bool
    closing: bool
    preamble: str


@cache
def _fonts(family: str) -> tuple[str, str]:
    regular, bold = FAMILIES[family]
    for name in (regular, bold):
        if (FONTS / f"{name}.ttf").exists():
            registerFont(TTFont(name, FONTS / f"{name}.ttf"))
    return regular, bold


@dataclass
class Press:
    """A growing PDF; `y` is the distance from the page's top."""

    style: Style
    random: Random
    body: str
    y: float = 60.0
    page: int = 1
    buffer: io.BytesIO = field(default_factory=io.BytesIO)
    #: Set on every page after the first: a table's head said again.
    again: Sequence[tuple[float, str]] = ()

    def __post_init__(self) -> None:
        self.canvas = Canvas(self.buffer, pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=0)
        self.regular, self.bold = _fonts(self.style.family)
        self._run_head()

    @property
    def step(self) -> float:
        """From one line to the next."""
        return self.style.leading * self.style.size

    def put(self, x: float, words: str, *, bold: bool = False, size: float | None = None) -> None:
        """Set words at the present height."""
        self.canvas.setFont(self.bold if bold else self.regular, size or self.style.size)
        self.canvas.drawString(x, HEIGHT - self.y, words)

    def put_right(self, x: float, words: str) -> None:
        """Set words that end at x."""
        self.canvas.setFont(self.regular, self.style.size)
        self.canvas.drawRightString(x, HEIGHT - self.y, words)

    def down(self, lines: float = 1.0) -> None:
        """Go down, to the next page if this one is full."""
        self.y += lines * self.step

    def line(self, x: float, words: str, *, bold: bool = False, size: float | None = None) -> None:
        """Set a line and go down."""
        self.room(1)
        self.put(x, words, bold=bold, size=size)
        self.down((size or self.style.size) / self.style.size)

    def room(self, lines: int) -> bool:
        """Begin a new page if so many lines do not fit; whether it did."""
        if self.y + (lines - 1) * self.step <= self.style.bottom:
            return False
        self.next_page()
        return True

    def rule(self, left: float, right: float = RIGHT) -> None:
        """Draw a rule right above the next line."""
        at = HEIGHT - self.y + 0.95 * self.style.size
        self.canvas.setLineWidth(0.5)
        self.canvas.line(left, at, right, at)

    def wrapped(self, words: str, width: float, *, bold: bool = False) -> list[str]:
        """Break words into lines no wider than `width`."""
        font = self.bold if bold else self.regular
        lines = [""]
        for word in words.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and stringWidth(longer, font, self.style.size) > width:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def text(self, x: float, right: float, words: str, *, bold: bool = False, lead: str = "") -> None:
        """Set wrapped text, justified if the style says so; end on its last line."""
        lines = self.wrapped(words, right - x, bold=bold)
        if lead:
            lines = self.wrapped(lead + words, right - x, bold=bold)
        for at, line in enumerate(lines):
            if at:
                self.down()
                self.room(1)
            if self.style.justified and at + 1 < len(lines) and " " in line:
                self._justify(x, right, line, bold=bold)
            else:
                self.put(x, line, bold=bold)

    def cells(self, cells: Sequence[tuple[float, float, str, bool]]) -> None:
        """Set wrapped cells side by side and go below the longest; a row may break over pages."""
        columns = [
            (left, self.wrapped(words, right - left, bold=bold), bold) for left, right, words, bold in cells
        ]
        count = max(len(lines) for _, lines, _ in columns)
        self.room(min(count, 4))
        for at in range(count):
            self.room(1)
            for left, lines, bold in columns:
                if at < len(lines):
                    self.put(left, lines[at], bold=bold)
            self.down()

    def next_page(self) -> None:
        """Begin a new page with its running head."""
        self.canvas.showPage()
        self.page += 1
        self.y = 60.0
        self._run_head()
        if self.again:
            for x, words in self.again:
                self.put(x, words, bold=True)
            self.down(1.3)

    def finished(self) -> bytes:
        """Return the file."""
        self.canvas.save()
        return self.buffer.getvalue()

    def _justify(self, x: float, right: float, line: str, *, bold: bool) -> None:
        words = line.split(" ")
        font = self.bold if bold else self.regular
        width = sum(stringWidth(word, font, self.style.size) for word in words)
        blank = (right - x - width) / (len(words) - 1)
        if blank > 0.8 * self.style.size:
            self.put(x, line, bold=bold)
            return
        for word in words:
            self.put(x, word, bold=bold)
            x += stringWidth(word, font, self.style.size) + blank

    def _run_head(self) -> None:
        """Print what stands on every page."""
        kind, kept = self.style.running, self.y
        if kind == "spaced":
            self.y = 36
            self.put(60, "LINDE KOMMUN")
            self.put(250, "K A L L E L S E")
            self.put_right(RIGHT, f"{self.page}(19)")
        elif kind == "side":
            self.y = 36
            self.put(60, f"{self.body.upper()}   KALLELSE")
            self.put_right(RIGHT, f"Sida {self.page} av 19")
        elif kind == "foot":
            self.y = 815
            self.put(60, "Linde kommun", size=7)
            self.put(200, "Torggatan 4, 123 45 Linde", size=7)
            self.put(420, "linde@linde.example", size=7)
        elif kind == "page":
            self.y = 815
            self.put(295, f"{self.page}")
        elif kind == "title" and self.page > 1:
            self.y = 36
            self.put(60, f"Kallelse {self.body}", size=8)
            self.put_right(RIGHT, f"{self.page}")
        self.y = kept
