"""A kommun's own words: understood where they stand, told back as printed, and nothing else touched."""

from __future__ import annotations

import io

import pytest

from binder.domain.municipality import Meaning, OwnWord
from binder.kallelse.own_words import dnr_form, read_with
from binder.kallelse.proposal import Doubt
from binder.pdf.text import TextFile
from tests.kallelse.drawing import Sheet, kallelse_head

ITEMS = (("1", "Taxa för torghandel"), ("2", "Ny badplats i Linde"), ("3", "Svar på remiss om vägar"))


def read(sheet, *words):
    with TextFile(io.BytesIO(sheet.bytes())) as source:
        return read_with(source, [OwnWord(own, means) for own, means in words])


def listing(*, heading="Klubbärenden", label="", body="Kommunstyrelsen"):
    sheet = Sheet()
    kallelse_head(sheet, body)
    sheet.line("Ärenden", bold=True)
    for number, title in ITEMS:
        if number == "2" and heading:
            sheet.line(heading)
        sheet.line(f"{number}  {title}")
        if label:
            sheet.line(f"    {label}: Tekniska nämnden")
    return sheet


def table(heads, dnr="2025-00014"):
    sheet = Sheet()
    kallelse_head(sheet)
    for left, words in zip((60, 100, 400), heads, strict=True):
        sheet.text(left, words, bold=True)
    sheet.y += 16
    for number, title in ITEMS:
        sheet.row([(60, 90, number), (100, 390, title), (400, 540, dnr)])
    return sheet


def titles(proposal):
    return [item.title.value for item in proposal.items]


def sections(proposal):
    return [item.section.value for item in proposal.items]


def test_an_own_heading_is_a_section_by_its_own_name():
    told = read(listing(), ("Klubbärenden", Meaning.SECTION))
    assert sections(told) == [None, "Klubbärenden", "Klubbärenden"]
    assert titles(told) == [title for _, title in ITEMS]


def test_without_the_word_the_heading_is_taken_for_the_title():
    assert titles(read(listing()))[0] == "Taxa för torghandel Klubbärenden"


def test_a_known_heading_keeps_its_name_beside_own_words():
    told = read(listing(heading="Ärenden för beslut"), ("Klubbärenden", Meaning.SECTION))
    assert sections(told)[1:] == ["Ärenden för beslut"] * 2


def test_an_own_label_ends_the_title():
    told = read(listing(heading="", label="Uppdragsgivare"), ("Uppdragsgivare", Meaning.PART_LABEL))
    assert titles(told) == [title for _, title in ITEMS]


def test_an_own_label_tells_the_number_of_the_matter():
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.line("Ärenden", bold=True)
    for number, title in ITEMS:
        sheet.line(f"{number}  {title}")
        sheet.line(f"    Målnyckel: KS-2025/001{number}")
    told = read(sheet, ("Målnyckel", Meaning.DNR_LABEL))
    assert [item.dnr.value for item in told.items] == ["KS-2025/0011", "KS-2025/0012", "KS-2025/0013"]


def test_own_heads_of_columns_are_understood():
    told = read(
        table(("Ordning", "Sakfråga", "Arkivkod")),
        ("Ordning", Meaning.NUMBER_COLUMN),
        ("Sakfråga", Meaning.TITLE_COLUMN),
        ("Arkivkod", Meaning.DNR_COLUMN),
    )
    assert titles(told) == [title for _, title in ITEMS]
    assert {item.dnr.value for item in told.items} == {"2025-00014"}


def test_a_title_that_is_an_own_word_of_a_column_stays():
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.line("Ärenden", bold=True)
    sheet.line("1  Sakfråga")
    sheet.line("2  Budget")
    assert titles(read(sheet, ("Sakfråga", Meaning.NOTE_COLUMN))) == ["Sakfråga", "Budget"]


def test_a_number_of_an_own_form_is_in_no_doubt():
    odd = table(("Nr", "Ärende", "Dnr"), dnr="Akt 25:14:A")
    assert read(odd).items[0].dnr.doubts == (Doubt.UNKNOWN_DNR_FORM,)
    told = read(table(("Nr", "Ärende", "Dnr"), dnr="Akt 26:7:B"), ("Akt 25:14:A", Meaning.DNR_FORM))
    assert told.items[0].dnr.doubts == ()


@pytest.mark.parametrize("text", ["14", "Akt", "", "2027"])
def test_a_form_that_would_take_in_anything_is_none(text):
    assert dnr_form(text) is None


@pytest.mark.parametrize(
    ("text", "fits"), [("Akt 26:7:B", True), ("Akt 26-7-B", False), ("KS 26:7:B", False)]
)
def test_a_form_takes_in_its_like_and_nothing_else(text, fits):
    assert bool(dnr_form("Akt 25:14:A").fullmatch(text)) is fits


def test_a_body_of_the_kommuns_own_is_found_where_none_was_read():
    sheet = Sheet()
    kallelse_head(sheet, "Trygghetsrummet")
    sheet.line("Ärenden", bold=True)
    for number, title in ITEMS:
        sheet.line(f"{number}  {title}")
    told = read(sheet, ("Trygghetsrummet", Meaning.BODY))
    assert (told.body.value, told.body.doubts) == ("Trygghetsrummet", ())


def test_a_body_that_was_read_stays():
    assert read(listing(), ("Kallelse", Meaning.BODY)).body.value == "Kommunstyrelsen"


def test_without_own_words_nothing_is_read_otherwise():
    plain, told = listing(heading="", label="Handläggare"), listing(heading="", label="Handläggare")
    assert read(plain) == read(told, ("Sakfråga", Meaning.TITLE_COLUMN))
