"""Real lists issued again: what became of every item and page is found or asked, never wrong in silence."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from binder.kallelse.comparison import Comparison, ItemFate
from binder.kallelse.known import Incoming, KnownItem, KnownMeeting, KnownPaper
from binder.kallelse.paper_matching import PaperFate
from binder.kallelse.supplement import compare
from binder.services.page_texts import of_file
from binder.services.propose_meeting import propose_here

pytestmark = pytest.mark.corpus
BASES = ("kungsbacka-service-2025-03-27", "kungsbacka-val-2024-06-12")


def read(corpus: Path, name: str) -> Incoming:
    path = corpus / "agendas" / f"{name}.pdf"
    return Incoming(proposal=propose_here(path), file_name=path.name, pages=of_file(path))


def known_from(incoming: Incoming) -> KnownMeeting:
    """The meeting as the first list calls it."""
    proposal = incoming.proposal
    items = [
        KnownItem(
            key=at,
            title=item.title.value or "",
            number=item.number.value,
            dnr=item.dnr.value,
            decision_proposal=item.decision_proposal.value,
        )
        for at, item in enumerate(proposal.items, 1)
    ]
    assert proposal.body.value is not None
    assert proposal.date.value is not None
    return KnownMeeting(body=proposal.body.value, date=proposal.date.value, items=tuple(items))


def with_papers(known: KnownMeeting, papers: Incoming) -> KnownMeeting:
    """The meeting after its papers came."""
    found = [
        KnownPaper(
            key=100 + change.first_page,
            item=change.item,
            title=change.title,
            kind=change.kind,
            first_page=change.first_page,
            pages=papers.pages[change.first_page - 1 : change.last_page],
        )
        for change in compare(known, papers).papers
        if change.fate is PaperFate.NEW
    ]
    return KnownMeeting(body=known.body, date=known.date, items=known.items, papers=tuple(found))


@pytest.fixture(params=BASES)
def base(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def facit(corpus: Path, base: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((corpus / "agendas" / f"{base}.merge.json").read_text("utf-8"))
    return content


def expected(entry: Mapping[str, Any]) -> tuple[str, set[str]]:
    """Fate and changed fields of an item, as the answers tell."""
    change = set(entry["change"])
    fields = {"number" for _ in change & {"renumbered"}} | {"title" for _ in change & {"title_edited"}}
    fate = "withdrawn" if "withdrawn" in change else "changed" if fields else "same"
    return fate, fields


def test_every_item_of_the_new_list_is_what_it_was(corpus: Path, base: str, facit: dict[str, Any]) -> None:
    known = known_from(read(corpus, base))
    comparison = compare(known, read(corpus, f"{base}-v2"))
    titles = {item.key: item.title for item in known.items}
    got = {
        titles[item.known]: (
            item.fate.value,
            {change.field for change in item.fields} - {"decision_proposal"},
        )
        for item in comparison.items
        if item.known is not None
    }
    assert got == {each["old_title"]: expected(each) for each in facit["items"] if each["old_title"]}


def test_what_is_new_or_moved_is_told(corpus: Path, base: str, facit: dict[str, Any]) -> None:
    later = read(corpus, f"{base}-v2")
    comparison = compare(known_from(read(corpus, base)), later)
    items = later.proposal.items
    told = {
        (items[item.proposed].title.value, item.is_moved)
        for item in comparison.items
        if item.proposed is not None and (item.fate is ItemFate.NEW or item.is_moved)
    }
    wanted = ("moved", "inserted")
    facts = [each for each in facit["items"] if set(each["change"]) & set(wanted)]
    assert told == {(each["new_title"], "moved" in each["change"]) for each in facts}


def places(known: KnownMeeting, comparison: Comparison) -> dict[int, tuple[int, bool]]:
    """Where each known page of a paper is in the later file, and whether it is the same."""
    papers = {paper.key: paper for paper in known.papers}
    return {
        papers[change.known].first_page + own - 1: (page, own in change.same)
        for change in comparison.papers
        if change.known is not None
        for own, page in change.pages
    }


@pytest.mark.parametrize("is_list_first", [True, False])
def test_every_page_is_found_or_asked(
    corpus: Path, base: str, facit: dict[str, Any], is_list_first: bool
) -> None:
    known = with_papers(known_from(read(corpus, base)), read(corpus, f"{base}-handlingar"))
    if is_list_first:
        assert compare(known, read(corpus, f"{base}-v2")).is_certain
    comparison = compare(known, read(corpus, f"{base}-handlingar-v2"))
    found = places(known, comparison)
    pages = [page for page in facit["pages"] if page["status"] in ("same", "changed") and page["old"]]
    truth = {page["old"]: (page["new"], page["status"] == "same") for page in pages}
    assert found == truth


def test_the_check_sees_a_page_that_went_elsewhere(corpus: Path, base: str) -> None:
    known = with_papers(known_from(read(corpus, base)), read(corpus, f"{base}-handlingar"))
    comparison = compare(known, read(corpus, f"{base}-handlingar"))
    assert all(page == later and same for page, (later, same) in places(known, comparison).items())


def test_the_supplement_adds_one_and_withdraws_one(corpus: Path) -> None:
    base = BASES[0]
    comparison = compare(known_from(read(corpus, base)), read(corpus, f"{base}-tillagg"))
    fates = [item.fate for item in comparison.items]
    assert (fates.count(ItemFate.NEW), fates.count(ItemFate.WITHDRAWN)) == (1, 1)
    assert comparison.is_certain
