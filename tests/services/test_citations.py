"""Quotations are held against the newest papers: still there, on another page, in other words, or gone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest

from binder.domain import mends
from binder.domain.citation_state import CitationState, stale_findings
from binder.domain.citation_words import quotation
from binder.domain.ids import PaperVersionId
from binder.domain.yrkande import Yrkande
from binder.services import citations
from binder.services.read_paper import open_paper
from binder.storage.database import Binder
from binder.storage.news import insert_earlier
from binder.storage.rows import insert_row, update_row
from binder.wording.findings import mend_label, message
from tests.services.world import KEY
from tests.storage.some_rows import a_meeting, a_yrkande
from tests.two_versions import NEW, OLD, pdf_of

HERE = "Skolskjuts erbjuds från nästa termin"
CHANGED = "kostnaden ryms inom budgeten"
GONE = "Ett medborgarlöfte har avlämnats"


NOW = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Papers:
    """A binder in which a paper has come in a newer version."""

    binder: Binder
    old: PaperVersionId
    new: PaperVersionId

    def quoting(self, words: str, version: PaperVersionId | None = None) -> Yrkande:
        with open_paper(self.binder, version or self.old) as paper:
            for page in range(1, paper.page_count + 1):
                start = paper.characters(page).find(words)
                if start >= 0:
                    anchor = paper.anchor(paper.between(page, start, start + len(words)))
                    text = f"Skäl.\n\n{quotation(words, f'kallelsen, s. {page}', anchor)}\n\nSlut."
                    return replace(a_yrkande(), motivation=text)
        raise AssertionError(words)


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    with Binder.create(tmp_path_factory.mktemp("quoted") / "parm", KEY) as made:
        meeting = a_meeting(made, NOW)
        old = made.papers.add(pdf_of(OLD), file_name="k.pdf", page_count=len(OLD), now=NOW)
        new = made.papers.add(pdf_of(NEW), file_name="r.pdf", page_count=len(NEW), now=NOW)
        values = {"meeting_id": meeting, "version_id": old, "title": "Kallelse", "first_page": 1}
        paper = insert_row(made, "paper", {**values, "last_page": len(OLD)})
        insert_earlier(made, paper, NOW)
        update_row(made, "paper", paper, {"version_id": new, "last_page": len(NEW)})
        yield Papers(made, old, new)


def findings(papers, yrkande):
    return list(stale_findings(yrkande, citations.check(papers.binder, yrkande)))


def test_words_of_the_newest_version_need_no_look(papers):
    yrkande = papers.quoting(HERE, papers.new)
    assert not citations.needs_check(papers.binder, yrkande)
    assert findings(papers, yrkande) == []


def test_other_words_are_told_and_can_be_taken_over(papers):
    yrkande = papers.quoting(CHANGED)
    assert citations.needs_check(papers.binder, yrkande)
    (finding,) = findings(papers, yrkande)
    assert message(finding).startswith("Handlingens nya version säger ”")
    mended = mends.apply(finding, yrkande, None)
    assert findings(papers, mended) == []
    assert mended.blocks[1].words == finding.details["words"] != CHANGED
    assert (mended.paragraphs[0], mended.paragraphs[2]) == ("Skäl.", "Slut.")


def test_words_that_are_gone_are_told_and_left_alone(papers):
    yrkande = papers.quoting(GONE)
    (finding,) = findings(papers, yrkande)
    assert "finns inte i handlingens nya version" in message(finding)
    assert mend_label(finding) is None


def test_the_same_words_are_followed_to_their_new_page(papers):
    yrkande = papers.quoting(HERE)
    found = citations.check(papers.binder, yrkande)
    assert {each.state for each in found} <= {CitationState.MOVED}
    for finding in stale_findings(yrkande, found):
        mended = mends.apply(finding, yrkande, None)
        assert mended.blocks[1].words == HERE
        assert mended.blocks[1].citation.version_id == papers.new


def test_a_finding_about_words_that_were_changed_since_mends_nothing(papers):
    yrkande = papers.quoting(CHANGED)
    (finding,) = findings(papers, yrkande)
    assert mends.apply(finding, replace(yrkande, motivation="Annat."), None) is None


def test_a_finding_stands_at_the_quoted_words(papers):
    yrkande = papers.quoting(GONE)
    (finding,) = findings(papers, yrkande)
    assert yrkande.plain_motivation[int(finding.details["start"]) :].startswith(GONE)
