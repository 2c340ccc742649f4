"""Later pages are read beside the earlier ones, and whatever becomes of that process, all pages are read."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from binder.pdf import text as texts
from binder.pdf.text import MANY_IN_A_ROW, TextFile
from binder.pdf.text_ahead import LEAST_PAGES, TextAhead

PAGES = 3 * LEAST_PAGES
here = pytest.mark.usefixtures("alone")
forks = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="nothing is read ahead elsewhere")


@pytest.fixture(scope="module")
def long_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("long") / "long.pdf"
    canvas = Canvas(str(path), invariant=1)
    for number in range(1, PAGES + 1):
        if number != PAGES - 1:
            canvas.drawString(60, 700, f"sida {number} om ån")
        canvas.showPage()
    canvas.save()
    return path


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests' own process has threads of their runner, which do not matter here."""
    monkeypatch.setattr("binder.pdf.text_ahead._has_one_thread", lambda: True)


def _all_texts(path: Path) -> list[str]:
    with TextFile(path) as opened:
        return [opened.text(number) for number in range(1, PAGES + 1)]


def _wanted() -> list[str]:
    return ["" if number == PAGES - 1 else f"sida {number} om ån" for number in range(1, PAGES + 1)]


@here
@forks
@linux_only
def test_pages_read_elsewhere_say_the_same(long_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_here = []
    real = TextFile._text_here
    monkeypatch.setattr(TextFile, "_text_here", lambda self, n: read_here.append(n) or real(self, n))
    assert [text.strip() for text in _all_texts(long_file)] == _wanted()
    assert MANY_IN_A_ROW <= len(read_here) < PAGES * 0.7


@here
@forks
@linux_only
def test_a_process_that_dies_leaves_its_pages_to_this_one(
    long_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(texts, "_texts_of", lambda *_: os._exit(3))
    assert [text.strip() for text in _all_texts(long_file)] == _wanted()


@here
@forks
@linux_only
def test_a_file_closed_early_leaves_no_process_behind(
    long_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(texts, "_texts_of", lambda *_: threading.Event().wait())
    with TextFile(long_file) as opened:
        for number in range(1, MANY_IN_A_ROW + 1):
            opened.text(number)
        assert opened._ahead is not None
    with pytest.raises(ChildProcessError):
        os.waitpid(opened._ahead._process, os.WNOHANG)


def test_a_process_with_several_threads_is_not_copied(long_file: Path) -> None:
    over = threading.Event()
    other = threading.Thread(target=over.wait)
    other.start()
    try:
        assert TextAhead.begin(range(1, PAGES), lambda _: []) is None
    finally:
        over.set()
        other.join()


@here
def test_a_short_file_is_not_worth_another_process() -> None:
    assert TextAhead.begin(range(1, LEAST_PAGES), lambda _: []) is None


@here
def test_pages_asked_for_here_and_there_are_not_read_ahead(long_file: Path) -> None:
    with TextFile(long_file) as opened:
        for number in range(1, PAGES, 5):
            opened.text(number)
        assert opened._ahead is None
