"""Invented kallelser set in ways that no sample has: what the reading must reach on layouts it never saw."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from binder.kallelse.proposal import Proposal
from binder.kallelse.reading import read_proposal
from binder.pdf.text import TextFile
from binder.services.propose_meeting import propose_here
from tests.kallelse.made.judging import Score, judge
from tests.kallelse.made.meeting import NUMBER_FORMS, MadeMeeting, meeting_of
from tests.kallelse.made.samples import sample
from tests.kallelse.made.web_pages import WEB_PAGES
from tests.kallelse.made.word_files import WORD_FILES, as_word_file

#: Each listing with each head, in some twelve fonts, sizes, paper lengths and ways to number.
SAMPLES = 120
VALUES = (
    "body",
    "date",
    "time",
    "place",
    "recall",
    "precision",
    "title",
    "number",
    "dnr",
    "section",
    "proposal",
)
LEAST = 0.97
SELF_NUMBERED = ("ordered_list", "numbered_by_word")


def _read(pdf: bytes) -> Proposal:
    with TextFile(io.BytesIO(pdf)) as source:
        return read_proposal(source)


@pytest.fixture(scope="module")
def printed() -> Score:
    score = Score()
    for seed in range(SAMPLES):
        meeting, pdf, style = sample(seed)
        judge(score, f"{seed} {style.listing}", meeting, _read(pdf))
    return score


def _unprinted(kind: str, seed: int) -> tuple[MadeMeeting, list[str]]:
    with_proposals = kind in {"definition_list", "word_headings"}
    meeting = meeting_of(seed, has_sections=False, has_dnr=True, has_proposals=with_proposals)
    form = list(NUMBER_FORMS)[seed % 4]
    shown = [NUMBER_FORMS[form](at) for at in range(1, len(meeting.items) + 1)]
    for at, (item, number) in enumerate(zip(meeting.items, shown, strict=True), start=1):
        item.number = str(at) if kind in SELF_NUMBERED else number.split()[-1]
    return meeting, shown


def _file(folder: Path, kind: str, meeting: MadeMeeting, shown: list[str]) -> Path:
    path = folder / (f"{kind}.html" if kind in WEB_PAGES else f"{kind}.docx")
    is_web = kind in WEB_PAGES
    path.write_bytes(
        WEB_PAGES[kind](meeting, shown).encode() if is_web else as_word_file(kind, meeting, shown)
    )
    return path


@pytest.mark.parametrize("value", VALUES)
def test_printed_kallelser_of_unseen_layouts_are_read(printed: Score, value: str) -> None:
    assert printed.asked[value] > SAMPLES // 2
    assert printed.part(value) >= LEAST, printed.wrong[:20]


@pytest.mark.parametrize("kind", [*WEB_PAGES, *WORD_FILES])
def test_web_pages_and_word_files_of_unseen_layouts_are_read(kind: str, tmp_path: Path) -> None:
    score = Score()
    for seed in (7, 38, 69, 100):
        meeting, shown = _unprinted(kind, seed)
        judge(score, seed, meeting, propose_here(_file(tmp_path, kind, meeting, shown)))
    assert {value: score.part(value) for value in score.asked} == dict.fromkeys(score.asked, 1.0), score.wrong


def test_the_judging_sees_what_is_wrong() -> None:
    score = Score()
    meeting, pdf, _ = sample(3)
    meeting.items[2].title = "Något helt annat"
    meeting.items[3].dnr = "KS 1999/1"
    judge(score, 3, meeting, _read(pdf))
    assert score.part("recall") < 1
    assert score.part("dnr") < 1
