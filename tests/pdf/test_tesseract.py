"""The table that Tesseract writes becomes words; the program is looked for and may be missing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from binder.domain.annotation import Quad
from binder.pdf import tesseract
from binder.pdf.engine import open_pdf
from binder.pdf.machine_reading import read_page
from binder.pdf.page_frame import PageFrame
from tests.pdf.scans import LINES, scan

FRAME = PageFrame(box=Quad(0, 0, 600, 800))
SIZE = (1200, 1600)
HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"


@pytest.fixture
def forgotten() -> Iterator[None]:
    tesseract.program.cache_clear()
    yield
    tesseract.program.cache_clear()


def row(line: int, left: int, text: str, sure: float = 90) -> str:
    return f"5\t1\t1\t1\t{line}\t1\t{left}\t100\t200\t40\t{sure}\t{text}"


def placed(*rows: str) -> list[list[str]]:
    read = tesseract.placed("\n".join((HEAD, *rows)), SIZE, FRAME)
    return [[word.text for word in line] for line in read.lines]


def test_words_of_a_line_stand_together() -> None:
    assert placed(row(1, 100, "Val"), row(1, 400, "av"), row(2, 100, "justerare")) == [
        ["Val", "av"],
        ["justerare"],
    ]


def test_boxes_are_in_points_of_the_file() -> None:
    (word,) = tesseract.placed("\n".join((HEAD, row(1, 100, "Val", 95.6))), SIZE, FRAME).words
    assert (word.box, word.confidence) == (Quad(50, 730, 150, 750), 96)


def test_empty_cells_and_other_levels_are_no_words() -> None:
    assert placed("4\t1\t1\t1\t1\t0\t1\t1\t9\t9\t-1\t", row(1, 1, "  "), row(1, 1, "x", 0), "skräp") == []


def test_a_page_that_is_guessed_at_has_no_words() -> None:
    assert placed(row(1, 100, "~~", 20), row(1, 400, "||", 30)) == []


def test_without_the_program_nothing_is_read(
    forgotten: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert tesseract.program() is None
    assert tesseract.read(b"P5 1 1 255\n\x00", (1, 1), FRAME) is None


def test_a_program_without_swedish_is_not_used(
    forgotten: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _stand_in(tmp_path, "echo eng; echo osd")
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    assert tesseract.program() is None


def test_a_program_that_fails_has_read_nothing(
    forgotten: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _stand_in(tmp_path, '[ "$1" = --list-langs ] && echo swe && exit 0; exit 3')
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    assert tesseract.program() is not None
    assert tesseract.read(b"", SIZE, FRAME) is None


@pytest.mark.ocr
def test_a_scanned_page_is_read_with_its_places() -> None:
    with open_pdf(scan(LINES)) as paper:
        read = read_page(paper, 1)
        assert read is not None
        assert read.text == "\n".join(LINES)
        assert all(0 < word.box.left < word.box.right < 400 for word in read.words)


def _stand_in(folder: Path, script: str) -> None:
    program = folder / "tesseract"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
