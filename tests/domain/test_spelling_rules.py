"""What the dictionary does not know is told once, where it stands first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from binder.domain.finding import Field, FindingCode, Severity
from binder.domain.spelling_rules import spelling_findings, words_to_look_up
from binder.domain.yrkande import Beslutspunkt
from tests.domain.papers import FAULTLESS

WRONG = frozenset({"felstavatt", "Ekvalla"})


def places(motivation: str, *points: str) -> list[tuple[Field, str | None, str | None]]:
    paper = replace(
        FAULTLESS, motivation=motivation, points=tuple(Beslutspunkt(text=text) for text in points)
    )
    return [(f.field, f.where, f.details.get("point")) for f in spelling_findings(paper, WRONG)]


def test_a_right_text_has_nothing_told():
    assert list(spelling_findings(FAULTLESS, WRONG)) == []


def test_a_word_is_told_once_at_its_first_place():
    told = places("Det är felstavatt. Mycket felstavatt.", "Nämnden ser över badet.", "Det felstavatt görs.")
    assert told == [(Field.POINTS, "felstavatt", "2")]


def test_in_the_motivation_there_is_no_point():
    assert places("Det är felstavatt.") == [(Field.MOTIVATION, "felstavatt", None)]


@pytest.mark.parametrize(
    "text", ["I Ekvalla badar man.", "> Det är felstavatt.", "Felstavatt", "felstavatt7"]
)
def test_names_and_others_words_are_left_alone(text):
    assert places(text) == []


def test_it_is_a_warning_with_the_word():
    (found,) = spelling_findings(replace(FAULTLESS, motivation="Så felstavatt."), WRONG)
    assert (found.code, found.severity) == (FindingCode.SPELLING, Severity.WARNING)
    assert found.details["found"] == "felstavatt"


def test_the_words_to_look_up_are_those_that_may_be_told():
    paper = replace(
        FAULTLESS, motivation="Ekvalla badar.\n\n> citat", points=(Beslutspunkt(text="Vi simmar"),)
    )
    assert words_to_look_up(paper) == {"badar", "simmar"}
