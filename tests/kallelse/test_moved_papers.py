"""A paper is moved only where its own words stand under another item and nothing speaks against it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from binder.kallelse.comparison import PaperChange
from binder.kallelse.known import Incoming, KnownMeeting, KnownPaper
from binder.kallelse.moved_papers import with_moves
from binder.kallelse.paper_matching import PaperFate
from binder.kallelse.proposal import Proposal, ProposalKind, Read

HEAT = ("Badvattnet hålls vid tjugosju grader.", "Det mäts varje dag.")
OTHER = "Bron byggs om i maj."


def paper(key: int, item: int | None, *pages: str) -> KnownPaper:
    return KnownPaper(key=key, item=item, title=f"Papper {key}", pages=pages, page_count=len(pages))


KNOWN = KnownMeeting(body="KS", date=date(2026, 3, 4), papers=(paper(1, 10, OTHER), paper(2, 10, *HEAT)))


def change(
    fate: PaperFate, known: int | None, item: int | None, pages: tuple[int, int] = (0, 0)
) -> PaperChange:
    return PaperChange(
        known=known,
        item=item,
        proposed=None if item else 4,
        fate=fate,
        title="Bilaga",
        first_page=pages[0],
        last_page=pages[1],
    )


KEPT = change(PaperFate.KEPT, 1, 10, (1, 1))
GONE = change(PaperFate.NOT_SENT, 2, 10)
NEW = change(PaperFate.NEW, None, 20, (2, 3))


def judged(
    *found: PaperChange, known: KnownMeeting = KNOWN, pages: tuple[str, ...] = (OTHER, *HEAT), gone=()
) -> list[tuple[PaperFate, int | None]]:
    proposal = Proposal(kind=ProposalKind.HANDLINGAR, body=Read("KS"), date=Read(None), page_count=len(pages))
    incoming = Incoming(proposal=proposal, file_name="ny.pdf", pages=pages)
    return [(each.fate, each.known) for each in with_moves(known, incoming, found, gone)]


def test_the_same_words_under_another_item_are_the_paper_moved() -> None:
    assert judged(KEPT, GONE, NEW) == [(PaperFate.KEPT, 1), (PaperFate.MOVED, 2)]


def test_it_may_be_a_new_item_s() -> None:
    assert judged(KEPT, GONE, replace(NEW, item=None, proposed=4))[1] == (PaperFate.MOVED, 2)


def test_a_moved_paper_keeps_its_name_and_tells_its_pages() -> None:
    proposal = Proposal(kind=ProposalKind.HANDLINGAR, body=Read("KS"), date=Read(None), page_count=3)
    incoming = Incoming(proposal=proposal, file_name="ny.pdf", pages=(OTHER, *HEAT))
    moved = with_moves(KNOWN, incoming, [KEPT, GONE, NEW], ())[1]
    assert (moved.title, moved.pages, moved.same) == ("Papper 2", ((1, 2), (2, 3)), frozenset({1, 2}))


@pytest.mark.parametrize(
    "pages", [(OTHER, HEAT[0], "Något annat."), (OTHER, *reversed(HEAT)), (OTHER, HEAT[0])]
)
def test_other_words_are_another_paper(pages: tuple[str, ...]) -> None:
    assert (PaperFate.MOVED, 2) not in judged(KEPT, GONE, NEW, pages=pages)


def test_an_item_whose_papers_did_not_come_again_keeps_them() -> None:
    assert judged(NEW) == [(PaperFate.NEW, None)]


def test_an_item_that_is_off_the_list_gives_its_papers_away() -> None:
    assert judged(NEW, gone={10}) == [(PaperFate.MOVED, 2)]


def test_a_paper_that_is_still_in_its_item_is_not_moved() -> None:
    kept = change(PaperFate.KEPT, 2, 10, (2, 3))
    assert judged(KEPT, kept, NEW)[-1] == (PaperFate.NEW, None)


def test_two_places_with_the_same_words_are_left_alone() -> None:
    again = change(PaperFate.NEW, None, 30, (4, 5))
    assert (PaperFate.MOVED, 2) not in judged(KEPT, GONE, NEW, again, pages=(OTHER, *HEAT, *HEAT))


def test_two_papers_with_the_same_words_are_left_alone() -> None:
    twins = replace(KNOWN, papers=(*KNOWN.papers, paper(3, 10, *HEAT)))
    assert (PaperFate.MOVED, 2) not in judged(KEPT, GONE, NEW, known=twins)


def test_pages_of_which_nothing_is_known_are_never_the_same() -> None:
    blank = replace(KNOWN, papers=(KNOWN.papers[0], paper(2, 10, "", "")))
    assert judged(KEPT, GONE, NEW, known=blank, pages=(OTHER, "", ""))[-1] == (PaperFate.NEW, None)
