"""A quotation of a confidential page stops the paper, and is taken away whole when the member says so."""

from __future__ import annotations

import pytest

from binder.domain import mends
from binder.domain.confidential_citations import confidential_findings, without_citation
from binder.domain.confidential_pages import ConfidentialPages, PageRange
from binder.domain.finding import Finding, FindingCode, Mend, Severity
from binder.domain.ids import PaperVersionId
from binder.domain.municipality import NEVER_LIGHTER
from binder.wording.findings import mend_label, message
from binder.wording.reasons import REASONS
from tests.domain.test_citation_state import QUOTED, TEXT, paper

PAGES = ConfidentialPages((PageRange(PaperVersionId(12), 3, 5),))


def found(motivation: str = TEXT, pages: ConfidentialPages = PAGES) -> list[Finding]:
    return list(confidential_findings(paper(motivation), pages))


def test_a_quotation_of_a_confidential_page_is_a_stop() -> None:
    (finding,) = found()
    assert (finding.code, finding.severity) == (FindingCode.CONFIDENTIAL_CITATION, Severity.BLOCKING)
    assert finding.mend is Mend.REMOVE_CITATION


@pytest.mark.parametrize(("version", "first", "last"), [(12, 1, 3), (12, 5, 9), (13, 1, 9)])
def test_other_pages_and_papers_may_be_quoted(version: int, first: int, last: int) -> None:
    assert found(pages=ConfidentialPages((PageRange(PaperVersionId(version), first, last),))) == []


def test_the_finding_says_where_the_words_begin_and_does_not_repeat_them() -> None:
    (finding,) = found()
    assert int(finding.details["start"]) == len("Inledning.") + 1
    assert "Utbytet" not in message(finding)
    assert message(finding) == "Citatet kommer från en handling som är sekretessmarkerad"


def test_the_mend_takes_the_quotation_and_its_source_away() -> None:
    (finding,) = found()
    mended = mends.apply(finding, paper(), None)
    assert mended is not None
    assert mended.motivation == "Inledning.\n\nSlut."
    assert mend_label(finding) == "Ta bort citatet"


def test_each_quotation_is_told_and_taken_away_by_itself() -> None:
    twice = f"{QUOTED}\n\nOch:\n\n{QUOTED}"
    first, second = found(twice)
    assert first.details["start"] != second.details["start"]
    made = without_citation(paper(twice), first)
    assert made is not None
    assert len(found(made.motivation)) == 1


def test_where_the_text_moved_on_nothing_is_taken_away() -> None:
    (finding,) = found()
    assert without_citation(paper("Ett helt annat skäl."), finding) is None


def test_no_kommun_can_take_it_lightly() -> None:
    assert FindingCode.CONFIDENTIAL_CITATION in NEVER_LIGHTER


def test_the_reason_names_the_rule() -> None:
    assert all("20" in words and "3" in words for words in REASONS[FindingCode.CONFIDENTIAL_CITATION])
