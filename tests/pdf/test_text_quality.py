"""A scanned page is told from a printed one, and a text that is none from one that is."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from binder.pdf.text import TextFile
from binder.pdf.text_quality import is_garbled, letters_in
from tests.pdf.papers_to_read import SENTENCES, paper
from tests.pdf.scans import LINES, scan

PROSE = "Kommunstyrelsen föreslår att fullmäktige beslutar om taxa för 2026 (KS-2025/12), se bilaga 3. " * 4
TABLE = "\n".join(f"Nämnd {n}  12 345  -1 200,5  98 %  2026-01-{n:02}" for n in range(10, 20))


def scanned(content: bytes) -> list[bool]:
    with TextFile(io.BytesIO(content)) as source:
        return [source.is_scanned(page) for page in range(1, source.page_count + 1)]


def test_a_picture_of_a_page_is_scanned_also_with_a_stamp() -> None:
    assert scanned(scan(LINES, LINES)) == [True, True]
    assert scanned(scan(LINES, stamp="Detta dokument är digitalt signerat")) == [True]


def test_print_and_blank_pages_are_not() -> None:
    assert scanned(paper(SENTENCES, [])) == [False, False]


def test_a_scan_with_a_good_text_of_its_own_is_not() -> None:
    assert scanned(scan(LINES, stamp=PROSE)) == [False]


@pytest.mark.parametrize(
    "text", ["\ue001\ue002\ue003 \ue004", "kqtt wrxz bcdf ghjkl " * 8, "\ufffd\ufffd a b"]
)
def test_letters_that_make_no_words_are_garbled(text: str) -> None:
    assert is_garbled(text)


@pytest.mark.parametrize("text", [PROSE, TABLE, "", "KF § 12", "http://ekvik.example/a?b=1"])
def test_prose_tables_and_little_text_are_not(text: str) -> None:
    assert not is_garbled(text)


def test_letters_are_counted_without_signs() -> None:
    assert letters_in("a b, 1!") == 3


@pytest.mark.corpus
def test_real_printed_agendas_are_not_scanned(corpus: Path) -> None:
    for path in sorted(corpus.glob("agendas/*.pdf"))[:12]:
        with TextFile(path) as source:
            assert not source.is_scanned(1), path.name
