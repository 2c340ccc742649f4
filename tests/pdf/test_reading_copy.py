"""A reading copy is the same file each time: no clock, no lot, nothing of what was made before or beside."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from binder.kallelse.lines import Box, Line, Page, Word
from binder.pdf.compose import can_draw, compose
from binder.pdf.reading_copy import original_in, reading_copy
from tests.pdf.yrkanden import WHEN, YRKANDE

ROOT = Path(__file__).resolve().parents[2]
BOX = Box(0, 0, 100, 12)
TEXTS = ("Ärende 7", "Ändring av översiktsplanen", "Återremiss från Åsa Öberg")
#: Accented letters are put together of parts, which reportlab looks up in the font's file.
ACCENTED = "".join(filter(can_draw, map(chr, [*range(0xC0, 0x250), *range(0x1E00, 0x1F00)])))


def copy_of(texts: tuple[str, ...]) -> bytes:
    lines = tuple(Line(words=(Word(text, BOX),), box=BOX, size=11, bold="7" in text) for text in texts)
    page = Page(number=1, width=595, height=842, lines=lines)
    return reading_copy([page], title="kallelse.html", original=b"<p>kallelse", file_name="kallelse.html")


def test_no_clock_is_read() -> None:
    assert set(re.findall(rb"\(D:(\d{4})", copy_of(TEXTS))) == {b"2000"}


def test_the_original_is_not_touched_by_it() -> None:
    assert original_in(copy_of(TEXTS)) == ("kallelse.html", b"<p>kallelse")


def test_another_process_that_made_nothing_before_makes_the_same() -> None:
    compose(replace(YRKANDE, title="Ögonblick i Åmål"), when=WHEN)
    copy_of(("Något helt annat", "xyz"))
    program = (
        "from hashlib import sha256; from tests.pdf.test_reading_copy import TEXTS, copy_of;"
        "print(sha256(copy_of(TEXTS)).hexdigest())"
    )
    fresh = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True)
    assert fresh.stdout.decode().strip() == sha256(copy_of(TEXTS)).hexdigest()


def test_a_stamp_that_was_drawn_before_changes_nothing() -> None:
    program = (
        "from hashlib import sha256; from tests.pdf.tampering import signed; signed();"
        "from tests.pdf.test_reading_copy import TEXTS, copy_of; print(sha256(copy_of(TEXTS)).hexdigest())"
    )
    fresh = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True)
    assert fresh.stdout.decode().strip() == sha256(copy_of(TEXTS)).hexdigest()


@pytest.fixture
def often_switched() -> Iterator[None]:
    """Let threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def letter(number: int) -> bytes:
    return compose(replace(YRKANDE, title=f"Väg {number} genom Åmål {ACCENTED[number::9]}"), when=WHEN)


def copy(number: int) -> bytes:
    return copy_of((ACCENTED[number:],))


@pytest.mark.usefixtures("often_switched")
def test_letters_and_copies_made_at_the_same_time_do_not_mix() -> None:
    works: list[tuple[Callable[[int], bytes], int]] = [(make, n) for n in range(3) for make in (copy, letter)]
    alone = [make(number) for make, number in works]
    with ThreadPoolExecutor(4) as pool:
        together = [pool.submit(make, number) for make, number in works * 6]
    assert [other.result() for other in together] == alone * 6
