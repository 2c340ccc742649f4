"""Invented combined files for measuring: a kallelse and the papers of its items, or the papers alone."""

from __future__ import annotations

import random
from pathlib import Path

PAGES_OF_AN_ITEM = 11
_LINES, _LETTERS = 44, 86
_WORDS = (  # noqa: SIM905 - easier to read
    "kommunstyrelsen föreslår att fullmäktige beslutar uppdra åt nämnden utreda frågan om skolskjuts och "
    "återkomma senast under hösten med förslag till finansiering inom befintlig ram enligt förvaltningens "
    "bedömning samt remissvar från berörda verksamheter där översiktsplanen anger riktlinjer för området"
).split()


def write(path: Path, pages: int, *, has_agenda: bool = True) -> None:
    """Write the file; equal for equal input."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pagesize=(595.28, 841.89), invariant=1, pageCompression=1)
    chance = random.Random(5)  # noqa: S311 - the same file every time
    count = -(-pages // PAGES_OF_AN_ITEM)
    titles = [f"{chance.choice(_WORDS).capitalize()} och {_prose(chance)[:40].strip()}" for _ in range(count)]
    if has_agenda:
        _kallelse(canvas, titles)
    for page in range(1 if has_agenda else 0, pages):
        at = page % PAGES_OF_AN_ITEM
        item = page // PAGES_OF_AN_ITEM
        _paper(canvas, chance, f"KS 2026/{item + 100}", titles[item], begins=at == has_agenda)
    canvas.save()


def _kallelse(canvas, titles: list[str]) -> None:
    canvas.setFont("Helvetica-Bold", 15)
    canvas.drawString(60, 780, "Kallelse till kommunstyrelsen")
    canvas.setFont("Helvetica", 10)
    canvas.drawString(60, 750, "Tid: tisdagen den 3 mars 2026 kl. 13.00")
    canvas.drawString(60, 736, "Plats: Ekrummet, kommunhuset")
    canvas.drawString(60, 700, "Ärenden")
    for at, title in enumerate(titles):
        canvas.drawString(60, 680 - 18 * at, str(at + 1))
        canvas.drawString(90, 680 - 18 * at, title)
        canvas.drawString(430, 680 - 18 * at, f"KS 2026/{at + 100}")
    canvas.showPage()


def _paper(canvas, chance, dnr: str, title: str, *, begins: bool) -> None:
    top = 760
    if begins:
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(60, 790, "TJÄNSTESKRIVELSE")
        canvas.drawString(60, 750, title)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(400, 790, f"Dnr {dnr}")
        top = 720
    canvas.setFont("Times-Roman", 11)
    for line in range(_LINES):
        canvas.drawString(60, top - 15 * line, _prose(chance))
    canvas.showPage()


def _prose(chance) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(14))[:_LETTERS]
