"""The finished yrkande as a file: what it says, in which order, and that it is the same each time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.yrkande import Beslutspunkt, Signatory, Yrkande
from binder.pdf.characters import clean
from binder.pdf.compose import can_draw, compose
from tests.pdf.structure import faults, furniture_text, structure_text
from tests.pdf.yrkanden import (
    EMPTY,
    PARAGRAPH,
    SECOND_PARAGRAPH,
    WHEN,
    YRKANDE,
    long_yrkande,
    numbered_points,
    signatories,
)

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def paper() -> bytes:
    return compose(YRKANDE, when=WHEN)


def texts(yrkande: Yrkande) -> list[str]:
    return [text for _, text in structure_text(compose(yrkande, when=WHEN))]


def page_count(yrkande: Yrkande) -> int:
    with pikepdf.open(BytesIO(compose(yrkande, when=WHEN))) as pdf:
        return len(pdf.pages)


def test_the_structure_reads_as_it_was_written(paper: bytes) -> None:
    assert structure_text(paper) == [
        ("P", "Ekvalla kommun"),
        ("P", "Kommunstyrelsen"),
        ("P", "Liberalerna"),
        ("H1", "Tilläggsyrkande"),
        ("H2", "Ärende 14. Trafikplan för Norrby"),
        ("P", "Datum: 2025-04-02"),
        ("P", "Sammanträde: 2025-04-09"),
        ("P", "Diarienummer: KS 2025/118"),
        ("H2", "Förslag till beslut"),
        ("P", "Tekniska nämnden får i uppdrag att bygga cykelvägen till Norrby skola."),
        ("P", "I övrigt bifalls förvaltningens förslag till beslut."),
        ("H2", "Motivering"),
        ("P", PARAGRAPH),
        ("P", SECOND_PARAGRAPH),
        ("P", "Ekvalla kommun, 2 april 2025"),
        ("P", "För Liberalerna"),
        ("P", "Åsa Törnkvist"),
        ("P", "Ledamot, Liberalerna"),
    ]


def test_numbered_points_are_a_list_with_labels() -> None:
    read = structure_text(compose(replace(YRKANDE, points=numbered_points(2)), when=WHEN))
    assert [entry for entry in read if entry[0] in {"Lbl", "LBody"}] == [
        ("Lbl", "1."),
        ("LBody", "Nämnd 1 får i uppdrag att redovisa sina lokaler."),
        ("Lbl", "2."),
        ("LBody", "Nämnd 2 får i uppdrag att redovisa sina lokaler."),
    ]


def test_a_paragraph_over_a_page_break_is_one_element() -> None:
    yrkande = long_yrkande(9)
    assert page_count(yrkande) == 2
    assert [f"{n}) {PARAGRAPH}" for n in range(1, 10)] == [t for t in texts(yrkande) if t.endswith(PARAGRAPH)]


def test_an_empty_yrkande_is_a_sound_paper_without_holes() -> None:
    data = compose(EMPTY, when=WHEN)
    assert faults(data) == []
    assert structure_text(data) == [("H1", "Yrkande")]


def test_twenty_pages_and_sixty_points_are_sound() -> None:
    yrkande = replace(long_yrkande(140), points=numbered_points(60))
    assert page_count(yrkande) >= 20
    assert faults(compose(yrkande, when=WHEN)) == []


def test_a_word_wider_than_the_paper_keeps_all_its_letters() -> None:
    word = "flaggstångsknoppsförgyllarmästare" * 8
    assert word in texts(replace(YRKANDE, motivation=f"{word}\n\nMer."))


def test_every_character_that_can_be_drawn_is_read_back_as_itself() -> None:
    drawable = "".join(char for char in map(chr, range(0x21, 0x2800)) if can_draw(char))
    text = " ".join(dict.fromkeys(clean(drawable).replace("\u00a0", "")))
    data = compose(replace(YRKANDE, motivation=text), when=WHEN)
    assert len(text) > 1500  # more than one subset of each face
    assert faults(data) == []
    assert "".join(text.split()) in "".join(words for _, words in structure_text(data)).replace(" ", "")


def test_decomposed_letters_are_composed() -> None:
    assert "Åsa Öberg" in texts(replace(YRKANDE, motivation="A\u030asa O\u0308berg"))


def test_invisible_characters_do_not_reach_the_paper() -> None:
    assert "Synligt." in texts(replace(YRKANDE, motivation="Syn\u200b\u00adligt\u2060."))


@pytest.mark.parametrize(
    "changed",
    [
        replace(YRKANDE, motivation="Bra 😀!"),
        replace(YRKANDE, title="Bra 😀!"),
        replace(YRKANDE, dnr="😀"),
        replace(YRKANDE, points=(Beslutspunkt(text="😀"),)),
        replace(YRKANDE, signatories=(Signatory(name="😀"),)),
        replace(YRKANDE, signatories=(Signatory(name="A", role="😀"),)),
    ],
)
def test_a_character_that_cannot_be_drawn_is_named(changed: Yrkande) -> None:
    with pytest.raises(BinderError) as caught:
        compose(changed, when=WHEN)
    assert caught.value.code is ErrorCode.GLYPH_MISSING
    assert caught.value.details == {"characters": "😀"}


def test_all_characters_that_cannot_be_drawn_are_named_at_once() -> None:
    with pytest.raises(BinderError) as caught:
        compose(replace(YRKANDE, title="😀", motivation="سلام 😀"), when=WHEN)
    assert caught.value.details["characters"] == "😀سلام"


def test_every_signatory_has_a_field_of_their_own() -> None:
    data = compose(replace(YRKANDE, signatories=signatories(3)), when=WHEN)
    with pikepdf.open(BytesIO(data)) as pdf:
        fields = {str(f.T): str(f.TU) for f in pdf.Root.AcroForm.Fields}
    assert fields == {f"Underskrift{n}": f"Elektronisk underskrift av Person Nummer{n}" for n in (1, 2, 3)}


def test_without_signatories_there_is_no_form() -> None:
    with pikepdf.open(BytesIO(compose(EMPTY, when=WHEN))) as pdf:
        assert "/AcroForm" not in pdf.Root


def test_pages_are_counted_and_later_ones_say_what_they_belong_to() -> None:
    assert furniture_text(compose(long_yrkande(9), when=WHEN)) == [
        "Sida 1 (2)",
        "Tilläggsyrkande, ärende 14, KS 2025/118",
        "Sida 2 (2)",
    ]


def test_the_running_head_is_as_clean_as_the_text() -> None:
    yrkande = replace(long_yrkande(9), dnr="KS\u00ad 2025/A\u030a")
    assert furniture_text(compose(yrkande, when=WHEN))[1] == "Tilläggsyrkande, ärende 14, KS 2025/Å"


def test_a_head_that_is_too_wide_ends_on_the_paper() -> None:
    heads = furniture_text(compose(replace(long_yrkande(20), dnr="KS-2026/" + "1" * 200), when=WHEN))
    assert all(len(head) < 110 for head in heads)
    assert any(head.endswith("…") for head in heads)


def test_a_name_and_a_title_of_any_length_are_told_in_part() -> None:
    paper = replace(YRKANDE, title="Väg " * 600, signatories=(Signatory(name="Bo " * 800),))
    with pikepdf.open(BytesIO(compose(paper, when=WHEN))) as pdf:
        told = (pdf.docinfo.Title, pdf.docinfo.Author, pdf.docinfo.Subject, pdf.Root.AcroForm.Fields[0].TU)
        assert {len(str(each)) for each in told} == {2_000}


def test_papers_composed_at_the_same_time_do_not_mix(paper: bytes) -> None:
    with ThreadPoolExecutor(4) as pool:
        others = [pool.submit(compose, yrkande, when=WHEN) for yrkande in (YRKANDE, long_yrkande(9)) * 4]
    assert [other.result() == paper for other in others] == [True, False] * 4


def test_the_file_says_who_wrote_what_and_nothing_else(paper: bytes) -> None:
    with pikepdf.open(BytesIO(paper)) as pdf:
        info = {key: str(value) for key, value in pdf.docinfo.items()}
    assert info == {
        "/Title": "Tilläggsyrkande: Ärende 14. Trafikplan för Norrby",
        "/Author": "Åsa Törnkvist",
        "/Subject": "Ärende 14. Trafikplan för Norrby, KS 2025/118",
        "/Creator": "Mötespärm",
        "/Producer": "ReportLab",
        "/CreationDate": "D:20250402081500+02'00'",
        "/ModDate": "D:20250402081500+02'00'",
    }


def test_equal_papers_are_equal_files(paper: bytes) -> None:
    assert compose(replace(YRKANDE), when=WHEN) == paper


def test_another_time_is_another_file(paper: bytes) -> None:
    assert compose(YRKANDE, when=datetime(2025, 4, 2, 8, 16, tzinfo=UTC)) != paper


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_equal_papers_are_equal_files_in_every_process(paper: bytes, seed: str) -> None:
    program = (
        "import hashlib\nfrom binder.pdf.compose import compose\n"
        "from tests.pdf.yrkanden import WHEN, YRKANDE\n"
        "print(hashlib.sha256(compose(YRKANDE, when=WHEN)).hexdigest())"
    )
    env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Pacific/Auckland"}
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=env, capture_output=True, check=True)
    assert run.stdout.decode().strip() == sha256(paper).hexdigest()


def test_the_language_can_be_another(paper: bytes) -> None:
    with pikepdf.open(BytesIO(compose(YRKANDE, when=WHEN, language="en-GB"))) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"


def ask(*command: str) -> str:
    """What a Debian tool prints; a fault makes it fail."""
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


@pytest.fixture
def file(paper: bytes, tmp_path: Path) -> str:
    path = tmp_path / "yrkande.pdf"
    path.write_bytes(paper)
    return str(path)


def test_qpdf_finds_nothing_wrong(file: str) -> None:
    assert "No syntax or stream encoding errors found" in ask("qpdf", "--check", file)


def test_poppler_reads_the_structure_we_wrote(file: str) -> None:
    golden = Path(__file__).with_name("yrkande.structure.txt").read_text(encoding="utf-8")
    assert ask("pdfinfo", "-struct-text", file) == golden


def test_poppler_finds_every_font_embedded_with_its_characters(file: str) -> None:
    rows = ask("pdffonts", file).splitlines()[2:]
    assert len(rows) == 5
    assert all(row.split()[-5:-2] == ["yes", "yes", "yes"] for row in rows)
