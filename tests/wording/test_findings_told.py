"""A finding from a real draft is told in a sentence that names what stands there, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from binder.domain.finding import Field, Finding, FindingCode, Mend, Severity
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, Signatory, YrkandeKind
from binder.wording.findings import field_label, mend_label, message, reason
from tests.domain.papers import AGENDA, FAULTLESS, findings, with_point

TOLD: list[tuple[FindingCode, dict[str, object], str, str]] = [
    (FindingCode.PLACEHOLDER, {"title": "Namn på organ"}, "”Namn på organ” står", "is still there"),
    (FindingCode.DATE_PLACEHOLDER, {"motivation": "2026-03-XX."}, "”2026-03-XX” är inte", "is not fill"),
    (FindingCode.DNR_MISMATCH, {"dnr": "KS-2026/9"}, "KS-2026/118 i dagordningen, inte KS-2026/9", "not KS"),
    (FindingCode.ITEM_MISMATCH, {"item_number": "9"}, "har nummer 14 i dagordningen, inte 9", "number 14 on"),
    (FindingCode.TITLE_MISMATCH, {"title": "Badhus"}, "dagordningens ”Trafikplan för Norrby”", "agenda's"),
    (FindingCode.BODY_MISMATCH, {"body": "Nämnden"}, "av Kommunstyrelsen, inte Nämnden", "is before"),
    (FindingCode.DATE_MISMATCH, {"meeting_date": date(2026, 3, 9)}, "2026-03-04, inte 2026-03-09", "not 20"),
    (FindingCode.UNKNOWN_DNR_FORM, {"dnr": "inget"}, "”inget” ser inte ut som", "“inget” does not look"),
    (FindingCode.NO_DNR, {"dnr": None}, "Diarienummer saknas", "diary number is missing"),
    (FindingCode.NO_ITEM_NUMBER, {"item_number": None}, "Ärendets nummer saknas", "item number is missing"),
    (FindingCode.NO_POINT, {"points": ()}, "Skriv vad som ska beslutas", "Write what is to be decided"),
    (FindingCode.NO_MOTIVATION, {"motivation": ""}, "Motivering saknas", "no motivation"),
    (FindingCode.NO_SENDER, {"signatories": ()}, "vem som lämnar yrkandet", "who hands in"),
    (FindingCode.EMPTY_HEADING, {"title": ""}, "Ärendets rubrik saknas", "heading is missing"),
    (FindingCode.EMPTY_HEADING, {"body": ""}, "Organ saknas", "body is missing"),
    (FindingCode.NO_DATE, {"written_on": None}, "Datum saknas", "date is missing"),
    (FindingCode.NO_DATE, {"meeting_date": None}, "Sammanträdets datum saknas", "date of the meeting"),
    (FindingCode.NO_RELATION, {"relation": None}, "vad som händer med huvudförslaget", "becomes of the main"),
]  # fmt: skip


def found(code: FindingCode, **change: object) -> Finding:
    return next(f for f in findings(replace(FAULTLESS, **change)) if f.code is code)


@pytest.mark.parametrize(("code", "change", "swedish", "english"), TOLD)
def test_what_is_wrong_is_named(code, change, swedish, english):
    finding = found(code, **change)
    assert swedish in message(finding)
    assert english in message(finding, "en")


def test_a_paper_dated_after_its_meeting_is_told_with_both_days():
    finding = found(FindingCode.DATE_AFTER_MEETING, written_on=date(2026, 3, 7))
    assert message(finding) == "Yrkandet är daterat 2026-03-07, efter sammanträdet 2026-03-04"


def test_a_wrong_weekday_is_told_with_the_right_one():
    finding = found(FindingCode.DATE_MISMATCH, motivation="Vi ses tisdag 4 mars 2026.")
    assert message(finding) == "”tisdag 4 mars 2026” är en onsdag, inte en tisdag"
    assert message(finding, "en") == "“tisdag 4 mars 2026” is a Wednesday, not a Tuesday"


@pytest.mark.parametrize(
    ("point", "code", "sentence"),
    [
        ("Vägen byggs", FindingCode.NO_FULL_STOP, "Punkt 1 slutar utan punkt"),
        ("Vägen byggs enligt bilaga 2.", FindingCode.MISSING_ATTACHMENT, "”enligt bilaga 2”, men ingen"),
        ("Ärendet återremitteras.", FindingCode.KIND_CONFLICT, "Punkt 1 återremitterar ärendet"),
        (
            "Nämnd A får i uppdrag att bygga, samt nämnd B får i uppdrag att måla.",
            FindingCode.TWO_MEASURES,
            "Punkt 1 innehåller två åtgärder, den andra är ”samt nämnd B",
        ),
    ],
)  # fmt: skip
def test_a_fault_in_a_point_names_the_point(point, code, sentence):
    told = next(finding for finding in findings(with_point(point)) if finding.code is code)
    assert sentence in message(told)


def test_a_character_that_cannot_be_printed_is_named_with_its_number():
    (told,) = findings(replace(FAULTLESS, motivation="Plan ☃ nu."), AGENDA, lambda c: c != "☃")
    assert message(told) == "Tecknet ”☃” (U+2603) kan inte skrivas ut"


def test_a_kind_and_a_relation_that_do_not_agree_are_both_named():
    relation = RelationToMain(relation=Relation.AVSLAG)
    told = found(FindingCode.KIND_CONFLICT, kind=YrkandeKind.BIFALL, relation=relation)
    assert (
        message(told)
        == "”Förvaltningens förslag till beslut avslås.” stämmer inte med att det är ett bifallsyrkande"
    )


@pytest.mark.parametrize(
    ("who", "swedish", "english"),
    [
        (
            Signatory(name="", role="r", party="p"),
            "Namn saknas för undertecknare 1",
            "Signatory 1 has no name",
        ),
        (
            Signatory(name="Bo Ek", role="", party="p"),
            "Uppdrag saknas för Bo Ek",
            "The role of Bo Ek is missing",
        ),
        (
            Signatory(name="Bo Ek", role="r", party=""),
            "Parti saknas för Bo Ek",
            "The party of Bo Ek is missing",
        ),
    ],
)
def test_what_a_signature_lacks_is_named(who, swedish, english):
    told = found(FindingCode.NO_SENDER, signatories=(who,))
    assert (message(told), message(told, "en")) == (swedish, english)


LABELS = [
    ({"dnr": "KS-2026/9"}, Mend.USE_VALUE, "Använd ”KS-2026/118”", "Use “KS-2026/118”"),
    ({"relation": None}, Mend.CHOOSE_RELATION, "Skriv ”I övrigt bifalls", "Write “I övrigt bifalls"),
    ({"points": (Beslutspunkt(text="Byggs"),)}, Mend.ADD_FULL_STOP, "Sätt punkt", "Add the full stop"),
    (
        {"points": (Beslutspunkt(text=""), Beslutspunkt(text="A."))},
        Mend.REMOVE_TEXT,
        "Ta bort den tomma",
        "Remove",
    ),
]


@pytest.mark.parametrize(("change", "mend", "swedish", "english"), LABELS)
def test_the_button_says_what_it_will_do(change, mend, swedish, english):
    told = next(finding for finding in findings(replace(FAULTLESS, **change)) if finding.mend is mend)
    assert str(mend_label(told)).startswith(swedish)
    assert str(mend_label(told, "en")).startswith(english)


def bare(code: FindingCode, field: Field = Field.PAPER, where: str | None = None, **details: str) -> Finding:
    return Finding(code=code, severity=Severity.WARNING, field=field, where=where, details=details)


@pytest.mark.parametrize(("length", "is_cut"), [(90, False), (91, True), (400, True)])
def test_a_long_quotation_is_cut_at_a_fixed_length(length, is_cut):
    told = message(bare(FindingCode.SPELLING, found="a" * length))
    assert told.count("a" * 89) == 1
    assert ("…" in told) is is_cut


def test_a_quotation_of_several_lines_is_told_in_one():
    assert "”ett två”" in message(bare(FindingCode.SPELLING, found="ett\n  två"))


def test_a_blank_that_is_itself_the_fault_is_still_shown():
    assert "”\u00a0”" in message(bare(FindingCode.MISSING_GLYPH, found="\u00a0", codepoint="U+00A0"))


def test_without_details_general_words_stand_in_their_place():
    assert (
        message(bare(FindingCode.DNR_MISMATCH))
        == "Diarienumret är något annat i dagordningen, inte det som står"
    )
    assert message(bare(FindingCode.NO_FULL_STOP, Field.POINTS)) == "Punkten slutar utan punkt"


def test_an_empty_heading_is_named_by_where_it_stands_or_by_its_field():
    assert "”Motivering:”" in message(bare(FindingCode.EMPTY_HEADING, where="Motivering:"))
    assert "”Motivering”" in message(bare(FindingCode.EMPTY_HEADING, Field.MOTIVATION))


@pytest.mark.parametrize("code", FindingCode)
def test_no_reason_only_repeats_the_message(code):
    assert reason(bare(code)) != message(bare(code))
    assert reason(bare(code), "en") != reason(bare(code), "sv")


def test_an_unknown_language_is_told_in_swedish():
    told = bare(FindingCode.NO_DNR)
    assert (message(told, "fi"), reason(told, "fi")) == (message(told), reason(told))
    assert field_label(Field.DNR, "fi") == "Diarienummer"
