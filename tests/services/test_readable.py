"""Papers that are no PDF can be read and marked as one, and are kept as they were received."""

from __future__ import annotations

from pathlib import Path

import pytest

from binder.pdf.reading_copy import original_in
from binder.pdf.text import TextFile
from binder.services.propose_meeting import propose_here
from binder.services.readable import for_copy, readable
from tests.kallelse.drawing import Sheet
from tests.kallelse.made.meeting import MadeMeeting, meeting_of
from tests.kallelse.made.web_pages import WEB_PAGES
from tests.kallelse.made.word_files import as_word_file


@pytest.fixture
def meeting() -> MadeMeeting:
    return meeting_of(7, has_sections=False, has_dnr=True, has_proposals=False)


def _numbers(meeting: MadeMeeting) -> list[str]:
    return [f"{at}." for at in range(1, len(meeting.items) + 1)]


@pytest.fixture(params=["docx", "html"])
def received(request: pytest.FixtureRequest, tmp_path: Path, meeting: MadeMeeting) -> Path:
    path = tmp_path / f"kallelse.{request.param}"
    if request.param == "docx":
        path.write_bytes(as_word_file("word_table", meeting, _numbers(meeting)))
    else:
        path.write_bytes(WEB_PAGES["web_table"](meeting, _numbers(meeting)).encode())
    return path


def _words(path: Path) -> str:
    with TextFile(path) as source:
        text = " ".join(source.text(number) for number in range(1, source.page_count + 1))
    return " ".join(text.split())


def test_the_copy_says_what_the_paper_says(received: Path, meeting: MadeMeeting) -> None:
    with readable(received) as copy:
        text = _words(copy)
    assert all(item.title in text for item in meeting.items if "–" not in item.title)
    assert "Läsversion av kallelse" in text


def test_the_received_file_lies_inside_byte_for_byte(received: Path) -> None:
    with readable(received) as copy:
        assert original_in(copy.read_bytes()) == (received.name, received.read_bytes())


def test_the_same_file_gives_the_same_copy(received: Path) -> None:
    with readable(received) as one, readable(received) as other:
        assert one.read_bytes() == other.read_bytes()


def test_the_proposal_follows_the_copy_s_pages(received: Path, meeting: MadeMeeting) -> None:
    with readable(received) as copy:
        proposal = for_copy(propose_here(received), copy)
    assert proposal.agenda_pages == (1, proposal.page_count)
    assert len(proposal.items) == len(meeting.items)
    assert {item.title.source for item in proposal.items} == {None}


def test_a_pdf_is_given_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "kallelse.pdf"
    sheet = Sheet()
    sheet.line("Kallelse")
    path.write_bytes(sheet.bytes())
    with readable(path) as given:
        assert given == path
    assert original_in(path.read_bytes()) is None
