"""The cover sheet as a PDF keeps the norms that it claims, and says all that the cover does, in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from binder.domain.signing_cover import CoverEntry, CoverPart, SigningCover
from binder.pdf.cover_paper import cover_paper
from tests.pdf.structure import faults, furniture_text, structure_text

WHEN = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)


def cover(name: str = "Åsa Törnkvist", entries: int = 2, matter: str = "KS-2026/118") -> SigningCover:
    """A cover with one part of so many entries."""
    listed = tuple(CoverEntry(name=f"{name} {n}", words="har skrivit under.") for n in range(entries))
    parts = (CoverPart(heading="Underskrifter", entries=listed),)
    notes = ("Filerna säger samma sak.", "Båda gäller.")
    return SigningCover(title="Två exemplar", paper="Trafikplan", matter=matter, parts=parts, notes=notes)


@pytest.mark.parametrize(
    "shown", [cover(), cover(entries=60), cover("Bo 😀 漢 مرحبا"), cover(entries=0, matter="")]
)
def test_a_cover_has_no_faults(shown: SigningCover) -> None:
    assert faults(cover_paper(shown, when=WHEN)) == []


def test_everything_is_read_in_order() -> None:
    read = [(role, text.strip()) for role, text in structure_text(cover_paper(cover(entries=1), when=WHEN))]
    assert read[:2] == [("H1", "Två exemplar"), ("P", "Trafikplan")]
    assert read[2:5] == [("P", "KS-2026/118"), ("H2", "Underskrifter"), ("P", "Åsa Törnkvist 0")]
    assert read[-1] == ("P", "Båda gäller.")


def test_signs_that_no_typeface_has_become_question_marks() -> None:
    read = [text for _, text in structure_text(cover_paper(cover("Bo 漢"), when=WHEN))]
    assert "Bo ? 0" in read


def test_a_letter_that_is_composed_to_none_takes_nothing_with_it() -> None:
    read = [text for _, text in structure_text(cover_paper(cover("A\u0325 Bo"), when=WHEN))]
    assert (read[4], read[-1]) == ("? Bo 0", "Båda gäller.")


def test_a_long_name_does_not_leave_the_paper_at_its_head() -> None:
    pdf = cover_paper(replace(cover(entries=60), paper="Trafikplan för Norrby " * 9), when=WHEN)
    heads = [text for text in furniture_text(pdf) if text.startswith("Två exemplar")]
    assert heads
    assert all(head.endswith("…") and len(head) < 110 for head in heads)


def test_the_same_cover_is_the_same_file() -> None:
    assert cover_paper(cover(), when=WHEN) == cover_paper(cover(), when=WHEN)
