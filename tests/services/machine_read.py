"""Scanned versions of a paper with the words that a machine read on them, misread by chance from a seed."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from datetime import datetime

from reportlab.pdfgen.canvas import Canvas

from binder.domain.annotation import Quad
from binder.domain.changes import Changes
from binder.domain.ids import PaperVersionId
from binder.domain.machine_text import MachineText, MachineWord
from binder.services import read_scans
from binder.services.read_scans import ScannedPage
from binder.storage import scanned_pages
from binder.storage.database import Binder
from tests.domain.invented_versions import Inventor
from tests.two_versions import PageLines

_MISREAD = {
    "l": "1",
    "i": "l",
    "o": "0",
    "å": "a",
    "ä": "a",
    "ö": "o",
    "m": "rn",
    "e": "c",
    "s": "5",
    "t": "f",
}
_LETTER = 5.2


def scans(binder: Binder, pages: int, name: str, now: datetime) -> PaperVersionId:
    """A received file of pages without words, each of them scanned and waiting to be read."""
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(595.28, 841.89), invariant=1)
    canvas.setTitle(name)
    for _ in range(pages):
        canvas.rect(60, 60, 400, 700)
        canvas.showPage()
    canvas.save()
    version = binder.papers.add(made.getvalue(), file_name=name, page_count=pages, now=now)
    scanned_pages.mark_scanned(binder, version, range(1, pages + 1))
    return version


def keep_all(binder: Binder, version: PaperVersionId, pages: Sequence[MachineText]) -> list[Changes]:
    """The pages are read, one after another."""
    return [
        read_scans.keep(binder, ScannedPage(version_id=version, page=number), words)
        for number, words in enumerate(pages, 1)
    ]


def some_pages(count: int, seed: int = 4) -> list[PageLines]:
    """Invented pages, line by line."""
    inventor = Inventor(seed)
    pages = inventor.laid_out(inventor.papers(count)).pages[:count]
    return [page.replace("\ufffe", "-").split("\r\n") for page in pages]


def read_by_machine(lines: PageLines, *, misread: float = 0.0, seed: int = 1) -> MachineText:
    """What a machine reads on lines: each word at its place, and that part of the words misread."""
    chance = random.Random(seed)  # noqa: S311 - the same misreadings every time
    found = []
    for row, line in enumerate(lines):
        left, words = 60.0, []
        for word in line.split():
            width = _LETTER * len(word)
            box = Quad(left, 760 - 15 * row, left + width, 771 - 15 * row)
            text = _wrong(word, chance) if chance.random() < misread else word
            words.append(MachineWord(text=text, box=box, confidence=80))
            left += width + _LETTER
        if words:
            found.append(tuple(words))
    return MachineText(tuple(found))


def _wrong(word: str, chance: random.Random) -> str:
    places = [place for place, sign in enumerate(word) if sign in _MISREAD]
    if not places:
        return word
    place = chance.choice(places)
    return word[:place] + _MISREAD[word[place]] + word[place + 1 :]
