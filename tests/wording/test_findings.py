"""Sentences for every finding, its reason and its mend."""

from __future__ import annotations

import pytest

from binder.domain.finding import Field, Finding, FindingCode, Mend, Severity
from binder.wording.findings import field_label, mend_label, message, reason
from binder.wording.languages import LANGUAGES


def finding(
    code: FindingCode, field: Field = Field.PAPER, mend: Mend | None = None, **details: str
) -> Finding:
    return Finding(code=code, severity=Severity.BLOCKING, field=field, details=details, mend=mend)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", FindingCode)
def test_every_code_has_a_message_and_a_reason(code, language):
    bare = finding(code)
    assert len(message(bare, language)) > 10
    assert not set("{}") & set(message(bare, language))
    assert reason(bare, language).endswith(".")


@pytest.mark.parametrize("code", FindingCode)
def test_the_languages_differ(code):
    assert message(finding(code), "sv") != message(finding(code), "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("mend", Mend)
def test_every_mend_has_a_label(mend, language):
    assert mend_label(finding(FindingCode.NO_DNR, mend=mend, value="1"), language)


def test_without_a_mend_there_is_no_label():
    assert mend_label(finding(FindingCode.NO_SENDER)) is None


@pytest.mark.parametrize("field", Field)
def test_every_field_has_a_name(field):
    assert field_label(field) != field_label(field, "en") or field_label(field)


def test_the_missing_relation_is_asked_for_in_plain_words():
    assert message(finding(FindingCode.NO_RELATION)) == "Säg vad som händer med huvudförslaget"


def test_the_offered_relation_is_shown_as_it_will_be_printed():
    offered = finding(FindingCode.NO_RELATION, mend=Mend.CHOOSE_RELATION, value="bifall-i-ovrigt")
    assert mend_label(offered) == "Skriv ”I övrigt bifalls förvaltningens förslag till beslut.”"


def test_a_point_is_named_by_its_number():
    assert message(finding(FindingCode.NO_FULL_STOP, Field.POINTS, point="2")) == "Punkt 2 slutar utan punkt"


def test_what_a_signatory_lacks_is_named():
    lacking = finding(FindingCode.NO_SENDER, Field.SIGNATORIES, part="role", name="Åsa Törnkvist")
    assert message(lacking) == "Uppdrag saknas för Åsa Törnkvist"


def test_a_long_quotation_is_shortened():
    assert len(message(finding(FindingCode.TITLE_MISMATCH, Field.TITLE, value="ord " * 100))) < 160


def test_an_empty_point_and_an_empty_heading_are_told_apart():
    point = message(finding(FindingCode.EMPTY_HEADING, Field.POINTS, point="3"))
    heading = message(finding(FindingCode.EMPTY_HEADING, heading="Förslag till beslut"))
    assert (point, heading) == ("Punkt 3 är tom", "Ingenting står under ”Förslag till beslut”")
