"""What is asked of each kind before it can be handed in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from binder.domain import mends
from binder.domain.finding import Field, FindingCode, Severity
from binder.domain.kind_forms import Group, kinds_of
from binder.domain.yrkande import YrkandeKind
from binder.wording.findings import message
from tests.domain.papers import findings
from tests.domain.papers import whole_paper as whole


@pytest.mark.parametrize("kind", [k for g in Group if g is not Group.MATERIAL for k in kinds_of(g)])
def test_a_whole_paper_of_any_kind_has_no_finding(kind):
    assert findings(whole(kind), agenda=None) == []


@pytest.mark.parametrize("kind", kinds_of(Group.STATEMENT))
def test_a_statement_without_text_says_nothing(kind):
    found = findings(replace(whole(kind), motivation=""), agenda=None)
    assert [(f.code, f.severity) for f in found] == [(FindingCode.NO_MOTIVATION, Severity.BLOCKING)]


@pytest.mark.parametrize("kind", kinds_of(Group.INITIATIVE))
def test_an_initiative_needs_neither_number_nor_diarienummer(kind):
    paper = replace(whole(kind), item_number=None, dnr=None, meeting_date=None)
    assert findings(paper, agenda=None) == []


@pytest.mark.parametrize("kind", [YrkandeKind.INTERPELLATION, YrkandeKind.ENKEL_FRAGA])
def test_a_question_is_put_to_somebody(kind):
    found = findings(replace(whole(kind), addressee=" "), agenda=None)
    assert [(f.code, f.field) for f in found] == [(FindingCode.NO_ADDRESSEE, Field.ADDRESSEE)]


def test_an_interpellation_without_a_question_is_not_ready():
    found = findings(replace(whole(YrkandeKind.INTERPELLATION), points=()), agenda=None)
    assert [f.code for f in found] == [FindingCode.NO_POINT]


def test_a_minority_cannot_send_back_in_the_styrelse_but_everybody_can_propose_it():
    paper = replace(whole(YrkandeKind.MINORITETSATERREMISS), body="Kommunstyrelsen")
    (found,) = findings(paper, agenda=None)
    assert (found.code, found.severity) == (FindingCode.WRONG_BODY, Severity.BLOCKING)
    assert mends.apply(found, paper, None).kind is YrkandeKind.ATERREMISS


def test_an_aterremiss_says_to_whom_and_why():
    paper = replace(whole(YrkandeKind.ATERREMISS), addressee="", motivation="")
    codes = {f.code for f in findings(paper, agenda=None)}
    assert FindingCode.ATERREMISS_WITHOUT_REASON in codes
    assert FindingCode.NO_POINT in codes


@pytest.mark.parametrize("kind", [YrkandeKind.ATERREMISS, YrkandeKind.MINORITETSATERREMISS])
def test_the_sentence_that_is_lacking_is_made_out_of_the_addressee(kind):
    paper = replace(whole(kind), addressee="", points=())
    (found,) = (f for f in findings(paper, agenda=None) if f.code is FindingCode.NO_POINT)
    assert found.field is Field.ADDRESSEE
    assert message(found) == "Skriv till vem ärendet ska tillbaka"


def test_what_is_missing_is_a_reason_to_send_a_matter_back():
    paper = replace(whole(YrkandeKind.ATERREMISS), motivation="", missing=("en kalkyl",))
    assert findings(paper, agenda=None) == []


def test_an_initiative_is_not_held_against_the_agenda():
    assert findings(replace(whole(YrkandeKind.NAMNDINITIATIV), title="Upplysta gångvägar")) == []


def test_template_words_are_found_in_every_part():
    paper = replace(whole(YrkandeKind.ATERREMISS), missing=("[Klicka här för att ange text]",))
    assert Field.MISSING in {f.field for f in findings(paper, agenda=None)}
