"""Wording faults are told in the field and at the place where they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain import mends
from binder.domain.finding import Field, Finding, FindingCode, Mend
from binder.domain.text_rules import check_texts
from binder.domain.yrkande import Beslutspunkt, Signatory, Yrkande
from tests.domain.papers import AGENDA, FAULTLESS

TEMPLATE = "Klicka här för att ange text"
ASCII_AND_SWEDISH = frozenset(
    "abcdefghijklmnopqrstuvwxyzåäöéABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ0123456789 .,-–:;?!()/[]\n"
)


def has_common_letters(character: str) -> bool:
    return character in ASCII_AND_SWEDISH


def told(yrkande: Yrkande) -> list[Finding]:
    return list(check_texts(yrkande, has_common_letters))


def one(yrkande: Yrkande) -> Finding:
    (found,) = told(yrkande)
    return found


FIELDS = {
    Field.BODY: "body",
    Field.DNR: "dnr",
    Field.ITEM_NUMBER: "item_number",
    Field.TITLE: "title",
    Field.MOTIVATION: "motivation",
}


def test_a_faultless_paper_has_no_fault_in_its_texts():
    assert told(FAULTLESS) == []


@pytest.mark.parametrize(("field", "name"), FIELDS.items())
def test_template_words_are_found_in_every_field(field, name):
    found = one(replace(FAULTLESS, **{name: TEMPLATE}))
    assert (found.code, found.field, found.where) == (FindingCode.PLACEHOLDER, field, TEMPLATE)


@pytest.mark.parametrize(("field", "name"), FIELDS.items())
def test_a_character_that_cannot_be_drawn_is_found_in_every_field(field, name):
    found = one(replace(FAULTLESS, **{name: "Plan ☃ nu"}))
    assert (found.code, found.field) == (FindingCode.MISSING_GLYPH, field)
    assert (found.details["found"], found.details["start"]) == ("☃", "5")


def test_a_fault_in_a_point_says_which_point():
    points = (*FAULTLESS.points, Beslutspunkt(text=f"{TEMPLATE}."))
    assert one(replace(FAULTLESS, points=points)).details["point"] == "2"


@pytest.mark.parametrize("part", ["name", "role", "party"])
def test_a_fault_in_a_signature_says_whose(part):
    second = replace(Signatory(name="Bo Ek", role="ersättare", party="Centerpartiet"), **{part: TEMPLATE})
    found = one(replace(FAULTLESS, signatories=(*FAULTLESS.signatories, second)))
    assert (found.field, found.details["signatory"]) == (Field.SIGNATORIES, "2")


@pytest.mark.parametrize("word", ["Namn", "Rubrik", " Parti ", "Titel"])
def test_a_field_that_holds_its_own_name_was_never_filled_in(word):
    found = one(replace(FAULTLESS, title=word))
    assert (found.code, found.where) == (FindingCode.PLACEHOLDER, word.strip())


def test_in_the_motivation_the_word_text_alone_is_no_left_over():
    assert told(replace(FAULTLESS, motivation="Text")) == []


def test_an_unfilled_date_has_its_own_code_and_place():
    found = one(replace(FAULTLESS, motivation="Beslut 2026-03-XX gäller."))
    assert (found.code, found.details["start"]) == (FindingCode.DATE_PLACEHOLDER, "7")


def test_two_left_overs_are_two_findings():
    assert len(told(replace(FAULTLESS, motivation="[namn] och [datum] saknas."))) == 2


def test_a_character_is_told_once_however_often_it_stands():
    assert len(told(replace(FAULTLESS, title="☃ och ☃"))) == 1


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_ends_of_lines_are_not_drawn(line_end):
    assert told(replace(FAULTLESS, motivation=f"Ett stycke.{line_end}Ett till.")) == []


@pytest.mark.parametrize(("length", "before", "after"), [(5, "", ""), (40, "…", "…")])
def test_the_surroundings_show_where_the_character_stands(length, before, after):
    text = "a" * length + "☃" + "b" * length
    where = one(replace(FAULTLESS, title=text)).where
    assert where == before + "a" * min(length, 15) + "☃" + "b" * min(length, 15) + after


@pytest.mark.parametrize(
    ("pasted", "written"),
    [
        ("\u00a0", " "), ("\u2009", " "), ("\u202f", " "), ("\t", " "), ("\u2028", " "), ("\u200b", ""),
        ("\u200d", ""), ("\ufeff", ""), ("\u00ad", ""), ("\u2010", "-"), ("\u2011", "-"), ("\u2212", "–"),
    ],
)  # fmt: skip
def test_what_is_pasted_from_elsewhere_can_be_replaced(pasted, written):
    spoilt = replace(FAULTLESS, title=f"Plan{pasted}nu")
    found = one(spoilt)
    assert (found.mend, found.details["value"]) == (Mend.REPLACE_CHARACTER, written)
    assert mends.apply(found, spoilt, AGENDA) == replace(FAULTLESS, title=f"Plan{written}nu")


def test_a_character_without_likeness_has_no_mend():
    found = one(replace(FAULTLESS, title="Plan ☃ nu"))
    assert (found.mend, found.details["codepoint"]) == (None, "U+2603")


@pytest.mark.parametrize(
    ("title", "told_as"),
    [
        ("Plan A\u030a", []),
        ("Plan D\u0323 nu", ["D\u0323"]),
        ("Plan \u0323", ["\u0323"]),
        ("\u2126", ["\u2126"]),
    ],
)
def test_a_letter_is_judged_with_the_accents_that_follow_it(title: str, told_as: list[str]):
    found = told(replace(FAULTLESS, title=title))
    assert [each.details["found"] for each in found] == told_as
    assert all(title[int(each.details["start"]) :].startswith(each.details["found"]) for each in found)


WEEKDAYS = [
    ("onsdag 4 mars 2026", None),
    ("onsdagen den 4 mars 2026", None),
    ("Onsdag den 4 Mars 2026", None),
    ("tisdag 4 mars 2026", "onsdag"),
    ("fredagen den 31 december 2027", None),
    ("lördag 1 januari 2028", None),
    ("söndag den 1 januari 2028", "lördag"),
    ("måndag 30 februari 2026", None),
]


@pytest.mark.parametrize(("written", "right"), WEEKDAYS)
def test_a_weekday_is_held_against_its_date(written, right):
    found = told(replace(FAULTLESS, motivation=f"Vi ses {written} igen."))
    assert [finding.details["weekday"] for finding in found] == ([right] if right else [])


def test_a_wrong_weekday_is_shown_where_it_stands():
    found = one(replace(FAULTLESS, motivation="Vi ses tisdag 4 mars 2026 igen."))
    assert (found.where, found.details["start"], found.details["found"]) == (
        "tisdag 4 mars 2026", "7", "tisdag",
    )  # fmt: skip


@given(st.text(max_size=200))
def test_every_character_is_drawable_or_told(text):
    written = replace(FAULTLESS, motivation=text)
    found = told(written)
    missing = {finding.details["found"] for finding in found if finding.code is FindingCode.MISSING_GLYPH}
    assert missing == {c for c in written.plain_motivation if c not in ASCII_AND_SWEDISH and c not in "\r\n"}


@given(st.text(max_size=120))
def test_what_is_told_stands_where_it_is_said_to(text):
    written = replace(FAULTLESS, motivation=text)
    for finding in told(written):
        assert written.plain_motivation[int(finding.details["start"]) :].startswith(finding.details["found"])
