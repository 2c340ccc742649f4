"""The summary as a PDF is tagged like the letters: headings, reading order, nothing outside."""

from __future__ import annotations

import io
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest

from binder.domain.notes_summary import NotesSummary, SummaryItem, SummaryNote, SummaryPaper
from binder.pdf.notes_paper import notes_paper
from tests.pdf.structure import faults

WHEN = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)


def a_summary(count: int = 2, text: str = "Egna ord") -> NotesSummary:
    notes = tuple(SummaryNote(quote=f"citat {n}", text=text, facts=f"s. {n}") for n in range(count))
    items = (SummaryItem(heading="22. Vänorter", papers=(SummaryPaper(title="Bilaga", notes=notes),)),)
    return NotesSummary(title="Anteckningar", subtitle="Ekvik", items=items)


def test_the_structure_reads_in_order(tmp_path: Path) -> None:
    file = tmp_path / "s.pdf"
    file.write_bytes(notes_paper(a_summary(1), when=WHEN))
    command = ["pdfinfo", "-struct-text", str(file)]
    told = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    places = [
        told.index(words) for words in ("Anteckningar", "22. Vänorter", "”citat 0”", "Egna ord", "s. 0")
    ]
    assert places == sorted(places)
    assert ("H1" in told, "H2" in told) == (True, True)


@pytest.mark.parametrize("summary", [a_summary(40), a_summary(1, "ord 😀 مرحبا\n漢 " * 9)])
def test_the_paper_has_no_faults(summary: NotesSummary) -> None:
    assert faults(notes_paper(summary, when=WHEN)) == []


def test_the_same_notes_give_the_same_bytes() -> None:
    assert notes_paper(a_summary(), when=WHEN) == notes_paper(a_summary(), when=WHEN)


def test_many_notes_go_on_over_pages_that_are_numbered() -> None:
    with pikepdf.open(io.BytesIO(notes_paper(a_summary(60), when=WHEN))) as pdf:
        assert len(pdf.pages) > 3
        assert pdf.Root.MarkInfo.Marked


def test_a_very_long_note_is_cut_over_pages() -> None:
    with pikepdf.open(io.BytesIO(notes_paper(a_summary(1, "lång " * 4000), when=WHEN))) as pdf:
        assert len(pdf.pages) > 3
