"""Invented versions drawn as PDFs, with the truth about where every word stands on the paper."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from binder.domain.annotation import Quad
from tests.domain.invented_versions import Paper, Token

_SIZE, _LINE, _LEFT, _TOP = 10, 15.0, 70.0, 760.0
_LINES, _WIDTH = 44, 455.0


@dataclass(slots=True)
class Drawn:
    """A PDF and for each token where its word begins: page from 1, points from the left and from below."""

    pages: list[list[tuple[float, float, str]]] = field(default_factory=list)
    places: dict[int, tuple[int, float, float]] = field(default_factory=dict)
    heads: list[str] = field(default_factory=list)

    @property
    def pdf(self) -> bytes:
        """The pages, equal for equal papers."""
        from reportlab.pdfgen.canvas import Canvas

        made = io.BytesIO()
        canvas = Canvas(made, pagesize=(595.28, 841.89), invariant=1)
        for head, words in zip(self.heads, self.pages, strict=True):
            canvas.setFont("Helvetica", _SIZE)
            canvas.drawString(_LEFT, 800, head)
            for left, bottom, line in words:
                canvas.drawString(left, bottom, line)
            canvas.showPage()
        canvas.save()
        return made.getvalue()

    def box_at(self, token: int, around: Quad) -> tuple[int, Quad]:
        """The page of a word, and a box told by its corners as seen from where the word begins."""
        page, left, bottom = self.places[token]
        return page, around.moved(left, bottom)

    def words_at(self, page: int, bottom: float) -> str:
        """The line of words that a place is on."""
        lines = (line for _, at, line in self.pages[page - 1] if abs(at - bottom) < _LINE / 2)
        return next(lines, "")


def drawn(papers: Iterable[Paper]) -> Drawn:
    """The papers, each from a page of its own."""
    made = Drawn()
    for paper in papers:
        lines = [line for paragraph in paper.paragraphs for line in _broken(paragraph)]
        for first in range(0, max(1, len(lines)), _LINES):
            _draw_page(made, paper.head, lines[first : first + _LINES])
    return made


def _draw_page(made: Drawn, head: str, lines: Sequence[Sequence[Token]]) -> None:
    made.heads.append(head)
    made.pages.append([])
    for row, line in enumerate(lines):
        left, bottom = _LEFT, _TOP - _LINE * row
        made.pages[-1].append((left, bottom, " ".join(token.word for token in line)))
        for token in line:
            made.places[token.id] = (len(made.pages), left, bottom)
            left += width_of(f"{token.word} ")


def _broken(paragraph: Sequence[Token]) -> list[list[Token]]:
    lines: list[list[Token]] = [[]]
    used = 0.0
    for token in paragraph:
        wide = width_of(f"{token.word} ")
        if used + wide > _WIDTH and lines[-1]:
            lines.append([])
            used = 0.0
        lines[-1].append(token)
        used += wide
    return lines


def width_of(text: str) -> float:
    """How broad words are drawn, in points."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return float(stringWidth(text, "Helvetica", _SIZE))
