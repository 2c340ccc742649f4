"""Lines are put together across the page: a machine reads a table column by column."""

from __future__ import annotations

from binder.domain.annotation import Quad
from binder.domain.machine_text import MachineText, MachineWord
from binder.pdf.machine_source import lines_page
from binder.pdf.page_frame import PageFrame

FRAME = PageFrame(box=Quad(0, 0, 600, 800))


def line(left: float, top: float, *words: str) -> tuple[MachineWord, ...]:
    boxes = [Quad(left + 60 * place, top - 12, left + 60 * place + 50, top) for place in range(len(words))]
    return tuple(
        MachineWord(text=text, box=box, confidence=90) for text, box in zip(words, boxes, strict=True)
    )


def test_columns_become_lines() -> None:
    read = MachineText((line(50, 700, "1", "Val"), line(50, 680, "2", "Taxa"), line(400, 701, "KS-2024/1")))
    page = lines_page(read, FRAME, 3)
    assert [found.text for found in page.lines] == ["1 Val KS-2024/1", "2 Taxa"]
    assert (page.number, page.width, page.height) == (3, 600, 800)


def test_lines_stand_from_above_with_their_size() -> None:
    page = lines_page(MachineText((line(50, 600, "under"), line(50, 700, "över"))), FRAME, 1)
    assert [found.text for found in page.lines] == ["över", "under"]
    assert (page.lines[0].size, page.lines[0].box.top) == (12, 100)


def test_words_over_each_other_are_no_line() -> None:
    page = lines_page(MachineText((line(50, 700, "ett"), line(60, 698, "två"))), FRAME, 1)
    assert len(page.lines) == 2
