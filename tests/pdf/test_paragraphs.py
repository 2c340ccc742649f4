"""Line ends that end a paragraph, told from those where the line was full."""

from __future__ import annotations

from binder.domain.annotation import Quad
from binder.pdf.engine import open_pdf
from binder.pdf.paragraphs import with_paragraphs
from tests.pdf.papers_to_read import SENTENCES, paper

FULL = "Kommunen har i dag vänorter i fyra länder, och"


def read(*lines: str) -> list[str]:
    with open_pdf(paper(lines)) as opened:
        return opened.readable(1).text.split("\n")


def test_lines_that_are_full_run_on():
    assert read(*SENTENCES) == [" ".join(SENTENCES)]


def test_a_line_left_short_ends_its_paragraph():
    assert read("Sammanfattning", FULL, FULL) == ["Sammanfattning", f"{FULL} {FULL}"]


def test_a_wider_gap_ends_a_paragraph():
    assert read(FULL, FULL, "", FULL, FULL) == [f"{FULL} {FULL}", f"{FULL} {FULL}"]


def test_a_list_point_begins_anew():
    first, second = (
        "1. Huddinge vänortssamarbeten avslutas nu",
        "2. Kommunstyrelsen får i uppdrag att meddela",
    )
    assert read(first, second) == [first, second]


def test_another_size_ends_a_paragraph():
    boxes = {
        0: Quad(0, 100, 8, 120),
        5: Quad(90, 100, 98, 120),
        8: Quad(0, 84, 6, 96),
        13: Quad(90, 84, 96, 96),
    }
    assert with_paragraphs("Rubrik\r\ntexten", boxes.get) == "Rubrik\n\ntexten"


def test_a_gap_too_wide_for_a_space_divides_a_line():
    boxes = {place: Quad(10 * place, 100, 10 * place + 9, 112) for place in range(5)}
    boxes |= {place: Quad(300 + 10 * place, 100, 309 + 10 * place, 112) for place in range(6, 11)}
    assert with_paragraphs("Ärend Datum", boxes.get) == "Ärend\nDatum"


def test_what_stands_beside_does_not_run_on():
    boxes = {
        0: Quad(10, 100, 20, 112),
        3: Quad(80, 100, 90, 112),
        6: Quad(300, 86, 310, 98),
        9: Quad(360, 86, 370, 98),
    }
    assert with_paragraphs("till\r\nhöge", boxes.get) == "till\n\nhöge"


def test_the_characters_stay_as_many():
    with open_pdf(paper([FULL, "", *SENTENCES, "1. Punkt"])) as opened:
        assert len(opened.paragraphs(1)) == len(opened.characters(1))


def test_characters_without_boxes_are_left_as_they_are():
    assert with_paragraphs("osynlig\r\ntext", lambda _index: None) == "osynlig\r\ntext"
    assert with_paragraphs("", lambda _index: None) == ""
