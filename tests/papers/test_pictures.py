"""A finished paper of every kind looks as its reference picture."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from binder.domain.preflight import check_draft
from binder.domain.yrkande import YrkandeKind
from binder.pdf.characters import can_draw
from tests.papers.draw import PICTURES, file_of, picture
from tests.papers.examples import example
from tests.papers.finished import faults, finished
from tests.papers.invented import TODAY

NEAR, SHARE = 60, 0.002
"""A dot may be this far off; more than that in so many of them is another picture."""


def difference(one: Image.Image, other: Image.Image) -> float:
    """The share of dots that differ; 1 for pictures of different sizes."""
    if one.size != other.size:
        return 1.0
    apart = ImageChops.difference(one.convert("L"), other.convert("L"))
    return sum(apart.histogram()[NEAR:]) / (one.width * one.height)


@pytest.mark.parametrize("kind", YrkandeKind)
def test_a_finished_paper_looks_as_its_reference(kind: YrkandeKind, tmp_path: Path) -> None:
    drawn = picture(kind)
    drawn.save(file_of(tmp_path, kind))
    with Image.open(file_of(PICTURES, kind)) as reference:
        assert difference(drawn, reference) <= SHARE, f"drawn as {file_of(tmp_path, kind)}"


@pytest.mark.parametrize("kind", YrkandeKind)
def test_an_example_is_sound_and_ready_to_be_handed_in(kind: YrkandeKind) -> None:
    paper = example(kind)
    assert check_draft(paper, None, can_draw=can_draw, today=TODAY) == []
    assert faults(paper, finished(paper)) == []


def test_another_kind_is_another_picture() -> None:
    assert difference(picture(YrkandeKind.MOTION), picture(YrkandeKind.RESERVATION)) > SHARE


def test_there_is_a_picture_for_every_kind_and_no_other() -> None:
    assert {file.name for file in PICTURES.iterdir()} == {
        file_of(PICTURES, kind).name for kind in YrkandeKind
    }
