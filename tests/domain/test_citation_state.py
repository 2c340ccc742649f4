"""What is said of a quotation whose paper came anew, and how it is brought up to date."""

from __future__ import annotations

from dataclasses import replace

import pytest

from binder.domain.citation_state import CitationState, CitedNow, cited, stale_findings, updated
from binder.domain.finding import Finding, FindingCode, Mend, Severity
from binder.domain.motivation import parse
from binder.domain.yrkande import Yrkande, YrkandeKind
from tests.domain.changing import yrkande

QUOTED = "> Utbytet är begränsat.\n> [tjänsteutlåtandet, s. 4](källa:12:4:1,2,3,4)"
NEWER = parse("> x\n> [tjänsteutlåtandet, s. 6](källa:19:6:1,2,3,4)")[0].citation
TEXT = f"Inledning.\n\n{QUOTED}\n\nSlut."


def paper(motivation: str = TEXT) -> Yrkande:
    return yrkande(kind=YrkandeKind.AVSLAG, motivation=motivation)


def now(state: CitationState = CitationState.CHANGED, words: str = "Utbytet är stort.") -> CitedNow:
    (block,) = cited(paper())
    assert block.citation is not None
    place = None if state is CitationState.GONE else NEWER
    return CitedNow(cited=block.citation, quoted=block.words, state=state, words=words, place=place)


def found(known: CitedNow, motivation: str = TEXT) -> Finding:
    (finding,) = stale_findings(paper(motivation), [known])
    return finding


def after(known: CitedNow, motivation: str = TEXT) -> str:
    made = updated(paper(motivation), found(known, motivation))
    assert made is not None
    return made.motivation


def test_only_quotations_with_a_source_can_grow_old() -> None:
    assert cited(paper("> Ord utan källa.\n\nText.")) == []
    assert list(stale_findings(paper("Text."), [now()])) == []


def test_a_stale_quotation_is_a_warning_not_a_stop() -> None:
    finding = found(now())
    assert (finding.code, finding.severity) == (FindingCode.STALE_CITATION, Severity.WARNING)
    assert finding.where == "Utbytet är begränsat."


@pytest.mark.parametrize(
    ("state", "mend"),
    [
        (CitationState.MOVED, Mend.UPDATE_CITATION),
        (CitationState.CHANGED, Mend.UPDATE_CITATION),
        (CitationState.GONE, None),
    ],
)
def test_what_is_gone_cannot_be_brought_up_to_date(state: CitationState, mend: Mend | None) -> None:
    assert found(now(state)).mend is mend


def test_the_finding_says_where_the_words_begin() -> None:
    assert int(found(now()).details["start"]) == len("Inledning.") + 1


def test_changed_words_are_taken_from_the_newer_version() -> None:
    made = after(now())
    assert "> Utbytet är stort.\n> [tjänsteutlåtandet, s. 6]" in made
    assert (made.startswith("Inledning."), made.endswith("Slut.")) == (True, True)


def test_of_moved_words_only_the_place_is_changed() -> None:
    assert "> Utbytet är begränsat.\n> [tjänsteutlåtandet, s. 6]" in after(now(CitationState.MOVED))


def test_words_that_look_like_marks_stay_words() -> None:
    made = after(now(words="[1] Kostnad *2* kr"))
    (block,) = cited(paper(made))
    assert block.words == "[1] Kostnad *2* kr"


def test_where_the_text_moved_on_nothing_is_overwritten() -> None:
    finding = found(now())
    assert updated(paper("Ett helt annat skäl."), finding) is None


def test_other_words_of_the_same_source_are_left_alone() -> None:
    changed = TEXT.replace("begränsat", "måttligt")
    assert list(stale_findings(paper(changed), [now()])) == []


def test_a_quotation_that_stands_twice_is_told_twice() -> None:
    findings = list(stale_findings(paper(f"{QUOTED}\n\nOch:\n\n{QUOTED}"), [now()]))
    assert len({finding.details["start"] for finding in findings}) == 2


def test_once_brought_up_to_date_it_is_no_longer_told() -> None:
    made = replace(paper(), motivation=after(now()))
    assert list(stale_findings(made, [now()])) == []
