from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from binder.kallelse.proposal import Proposal
from binder.pdf.example_meeting import draw
from binder.pdf.example_source import ExampleMeeting, read_source
from binder.pdf.text import TextFile
from binder.resource_files import resources
from binder.services import example
from binder.services.propose_meeting import propose_here

FILES = example.files()


def _source(file: Path) -> ExampleMeeting:
    return read_source(file.with_suffix(".toml"))


def _page_texts(file: Path) -> list[str]:
    with TextFile(file) as source:
        return [source.text(page) for page in range(1, source.page_count + 1)]


@pytest.fixture(scope="module", params=FILES, ids=lambda file: file.stem)
def read(request: pytest.FixtureRequest) -> tuple[ExampleMeeting, Proposal]:
    return _source(request.param), propose_here(request.param)


def test_the_example_is_some_sixty_pages_in_three_layouts() -> None:
    assert 50 <= sum(propose_here(file).page_count for file in FILES) <= 70
    assert {_source(file).layout for file in FILES} == {"table", "list", "plain"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_drawing_twice_gives_the_same_bytes(file: Path) -> None:
    assert draw(_source(file)) == draw(_source(file))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_shipped_file_says_what_its_source_says(file: Path, tmp_path: Path) -> None:
    drawn = tmp_path / file.name
    drawn.write_bytes(draw(_source(file)))
    assert _page_texts(file) == _page_texts(drawn)


def test_the_meeting_is_read_as_it_was_written(read: tuple[ExampleMeeting, Proposal]) -> None:
    source, proposal = read
    assert proposal.body.value == source.body
    assert proposal.date.value == source.day
    assert (proposal.time.value or "").replace(":", ".") == source.time


def test_every_item_is_read_with_number_title_and_dnr(read: tuple[ExampleMeeting, Proposal]) -> None:
    source, proposal = read
    written = [(item.number or None, item.title, item.dnr or None) for item in source.items]
    assert [
        (item.number.value and item.number.value.rstrip("."), item.title.value, item.dnr.value)
        for item in proposal.items
    ] == written


def test_papers_are_found_for_just_the_items_that_have_some(read: tuple[ExampleMeeting, Proposal]) -> None:
    source, proposal = read
    written = [item.title for item in source.items if item.papers]
    assert [item.title.value for item in proposal.items if item.pages.value] == written


def test_the_items_pages_follow_on_one_another_to_the_last(read: tuple[ExampleMeeting, Proposal]) -> None:
    _, proposal = read
    ranges = [item.pages.value for item in proposal.items if item.pages.value]
    assert all(before[1] + 1 == after[0] for before, after in pairwise(ranges))
    assert ranges[-1][1] == proposal.page_count


def test_the_demonstrated_sentences_stand_in_the_board_s_papers() -> None:
    texts = tomllib.loads((resources() / "example" / "demonstration.toml").read_text(encoding="utf-8"))
    whole = " ".join(" ".join(_page_texts(FILES[0])).split())
    assert [sentence for sentence in texts["sentences"] if sentence not in whole] == []
