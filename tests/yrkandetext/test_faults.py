"""Findings about a finished paper: every labelled fault, and nothing about what is in order."""

from __future__ import annotations

import pytest

from binder.domain.finding import Finding, FindingCode, Severity
from binder.yrkandetext.facts import read
from binder.yrkandetext.faults import faults
from binder.yrkandetext.lines import from_text
from tests.yrkandetext.papers import ATT_SATSER, IN_ORDER, MARKDOWN, STATEMENT


def findings(text: str) -> list[Finding]:
    return faults(read(from_text(text)))


def codes(text: str) -> list[FindingCode]:
    return [finding.code for finding in findings(text)]


def test_a_paper_in_order_has_no_findings():
    assert codes(IN_ORDER) == []


SPOILT = [
    ("Ärende nr 14, KS-2026/118", "KS-2026/118", FindingCode.NO_ITEM_NUMBER),
    (", KS-2026/118", "", FindingCode.NO_DNR),
    (", KS-2026/118", ", dnr 12b?", FindingCode.UNKNOWN_DNR_FORM),
    ("2026-03-01", "", FindingCode.NO_DATE),
    ("2026-03-01", "2026-03-XX", FindingCode.DATE_PLACEHOLDER),
    ("Liberalerna, Centerpartiet", "", FindingCode.NO_SENDER),
    ("Tilläggsyrkande angående", "Yrkande angående", FindingCode.KIND_CONFLICT),
    ("2. I övrigt bifalls förvaltningens förslag.", "", FindingCode.NO_RELATION),
    ("Norrby skola.", "Norrby skola", FindingCode.NO_FULL_STOP),
    ("Norrby skola.", "[skola].\n\n[namn].", FindingCode.PLACEHOLDER),
    (
        "Norrby skola.",
        "Norrby, samt kulturnämnden får i uppdrag att öppna ett bad.",
        FindingCode.TWO_MEASURES,
    ),
]


@pytest.mark.parametrize(("part", "spoilt", "code"), SPOILT)
def test_one_spoilt_part_gives_one_finding(part, spoilt, code):
    assert part in IN_ORDER
    assert codes(IN_ORDER.replace(part, spoilt)) == [code]


def test_a_paper_without_points_has_none_and_an_empty_heading():
    head, _, rest = IN_ORDER.partition("1. ")
    text = head + rest[rest.index("Yrkandet") :]
    assert codes(text) == [FindingCode.EMPTY_HEADING, FindingCode.NO_POINT]


def test_a_paper_without_running_text_is_told():
    assert FindingCode.NO_MOTIVATION in codes(IN_ORDER[: IN_ORDER.index("Yrkandet")])


def test_a_statement_needs_neither_point_nor_relation():
    assert codes(STATEMENT) == [FindingCode.DATE_PLACEHOLDER, FindingCode.NO_DNR]


def test_one_point_and_the_relation_need_no_numbers():
    assert codes(ATT_SATSER) == []


def test_two_points_without_numbers_are_a_warning():
    (finding,) = findings(ATT_SATSER.replace("att i övrigt", "att vägen belyses, samt\natt i övrigt"))
    assert (finding.code, finding.severity) == (FindingCode.UNNUMBERED_POINTS, Severity.WARNING)


def test_a_paper_that_kept_its_template_is_told_all_of_it():
    assert codes(MARKDOWN) == [
        FindingCode.PLACEHOLDER,
        FindingCode.PLACEHOLDER,
        FindingCode.EMPTY_HEADING,
        FindingCode.NO_RELATION,
        FindingCode.NO_FULL_STOP,
    ]


def test_an_aterremiss_without_addressee_is_told():
    text = IN_ORDER.replace("Tilläggs", "Återremiss").replace(
        "Tekniska nämnden får", "Ärendet återremitteras. Den får"
    )
    assert FindingCode.ATERREMISS_WITHOUT_ADDRESSEE in codes(text)


def test_an_aterremiss_with_addressee_is_in_order():
    text = IN_ORDER.replace("Tilläggs", "Återremiss").replace(
        "Tekniska nämnden får i uppdrag att bygga", "Ärendet återremitteras till nämnden för att planera"
    )
    assert codes(text) == []


def test_a_paper_without_any_kind_is_told():
    text = IN_ORDER.replace("Tilläggsyrkande angående – ", "Ärende 14 ").replace(
        "Tilläggsyrkande ", "Skrivelse "
    )
    assert FindingCode.NO_KIND in codes(text)
