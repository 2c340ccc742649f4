"""Reading a received file in a child process: limits, progress, cancelling, errors, and its JSON."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from binder.domain.errors import BinderError, Cancelled, ErrorCode
from binder.services.agenda_json import as_json
from binder.services.propose_meeting import propose, propose_here
from tests.kallelse.drawing import Sheet, kallelse_head


@pytest.fixture
def kallelse(tmp_path: Path) -> Path:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.text(60, "Ärenden", bold=True)
    for number, title in enumerate(("Taxa för torghandel (KF)", "Rapporter"), start=1):
        sheet.y += 24
        sheet.text(60, f"{number}.")
        sheet.text(95, title)
        sheet.right(535, f"KS-2025/{number}")
    path = tmp_path / "kallelse.pdf"
    path.write_bytes(sheet.bytes())
    return path


def test_the_child_reads_what_is_read_here(kallelse: Path) -> None:
    assert propose(kallelse) == propose_here(kallelse)


def test_progress_is_told_while_the_child_reads(kallelse: Path) -> None:
    steps: list[tuple[int, int]] = []
    propose(kallelse, lambda done, total: steps.append((done, total)))
    assert steps[0] == (0, 1)
    assert all(done <= total for done, total in steps)


def test_cancelling_ends_the_reading_at_once(kallelse: Path) -> None:
    def cancel(done: int, total: int) -> None:
        raise Cancelled

    begun = time.monotonic()
    with pytest.raises(Cancelled):
        propose(kallelse, cancel)
    assert time.monotonic() - begun < 5


def test_a_reading_that_takes_too_long_is_ended(kallelse: Path) -> None:
    with pytest.raises(BinderError) as trouble:
        propose(kallelse, seconds=0.0)
    assert trouble.value.code is ErrorCode.READING_TOOK_TOO_LONG


def test_a_child_without_memory_ends_as_trouble_not_as_a_crash(kallelse: Path) -> None:
    with pytest.raises(BinderError) as trouble:
        propose(kallelse, memory=1024)
    assert trouble.value.code in {ErrorCode.PDF_DAMAGED, ErrorCode.FILE_TOO_LARGE}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", ErrorCode.FILE_EMPTY),
        (b"hello", ErrorCode.FILE_KIND_UNKNOWN),
        (b"%PDF-1.4 broken", ErrorCode.PDF_DAMAGED),
    ],
)
def test_the_childs_trouble_is_the_callers(tmp_path: Path, content: bytes, code: ErrorCode) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(content)
    with pytest.raises(BinderError) as trouble:
        propose(path)
    assert trouble.value.code is code


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(BinderError) as trouble:
        propose(tmp_path / "gone.pdf")
    assert trouble.value.code is ErrorCode.FILE_MISSING


def test_the_json_has_the_stable_keys(kallelse: Path) -> None:
    answer = as_json(propose_here(kallelse))
    assert list(answer) == ["body", "date", "time", "place", "kind", "items"]
    assert answer["items"] == [
        {
            "number": f"{number}.",
            "title": title,
            "dnr": f"KS-2025/{number}",
            "section": None,
            "pages": None,
            "decision_proposal": None,
            "goes_to_council": council,
            "doubts": [],
        }
        for number, title, council in ((1, "Taxa för torghandel", True), (2, "Rapporter", False))
    ]


def test_the_json_says_when_and_where(kallelse: Path) -> None:
    answer = as_json(propose_here(kallelse))
    assert (answer["body"], answer["date"], answer["time"]) == ("Kommunstyrelsen", "2025-03-04", "13:00")
    assert (answer["place"], answer["kind"]) == ("Ekrummet, Kommunhuset Linde", "kallelse")


def test_a_file_without_agenda_gives_an_empty_one(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    canvas = Canvas(str(path))
    canvas.drawString(60, 700, "Hej!")
    canvas.save()
    answer = as_json(propose_here(path))
    assert (answer["body"], answer["date"], answer["items"]) == (None, None, [])


@pytest.mark.corpus
def test_a_real_long_file_is_read_whole(corpus: Path) -> None:
    (path,) = (corpus / "agendas").glob("*-stor.pdf")
    proposal = propose(path)
    assert proposal.page_count == 261
    assert all(item.pages.value for item in proposal.items)
