"""Papers that came again are known by their pages: kept, replaced, new, or asked about."""

from __future__ import annotations

import pytest

from binder.kallelse.known import KnownPaper
from binder.kallelse.page_likeness import (
    head_likeness,
    page_body,
    page_likeness,
    paper_likeness,
    picture_text,
)
from binder.kallelse.page_pairing import pair_pages
from binder.kallelse.paper_matching import PaperFate, PaperMatch, match_papers
from binder.kallelse.proposal import ProposedPaper
from tests.kallelse.invented_papers import (
    PaperCase,
    a_paper,
    drawn,
    edited_text,
    page_text,
    paper_case,
    renumbered,
)

RANDOM = drawn(7)
ONE, TWO = (a_paper(RANDOM, key, f"Bilaga {key}", 3) for key in (1, 2))


def proposed(*ranges: tuple[int, int], title: str = "Bilaga") -> list[ProposedPaper]:
    return [ProposedPaper(title=title, kind=None, first_page=first, last_page=last) for first, last in ranges]


def matched(known: list[KnownPaper], pages: list[str], *ranges: tuple[int, int]) -> list[PaperMatch]:
    return match_papers(known, proposed(*(ranges or ((1, len(pages)),))), [page_body(text) for text in pages])


def test_another_page_number_is_no_change() -> None:
    text = page_text(drawn(1), "Taxor", 3, 17)
    assert page_body(text).words == page_body(renumbered(text, 3, 20)).words


def test_another_number_in_the_text_is_a_change() -> None:
    lines = ["Taxor", *("ord och ord" for _ in range(9)), "höjs med 40 kronor", *("mer" for _ in range(9))]
    one = "\n".join(lines)
    assert page_body(one).words != page_body(one.replace("40", "50")).words


def test_an_edited_page_is_much_alike_and_another_is_not() -> None:
    text = page_text(drawn(1), "Taxor", 1, 1)
    other = page_body(page_text(drawn(2), "Taxor", 1, 1))
    assert page_likeness(page_body(text), page_body(edited_text(drawn(3), text))) > 0.5
    assert page_likeness(page_body(text), other) < 0.2


def test_empty_pages_are_not_alike() -> None:
    assert page_likeness(page_body(""), page_body("")) == 0.0
    assert paper_likeness([page_body("")], [page_body("")]) == 0.0
    assert head_likeness([], []) == 0.0


def test_a_scan_is_known_by_its_picture() -> None:
    assert page_body(picture_text("a1b2")).is_unreadable
    assert page_likeness(page_body(picture_text("a1b2")), page_body(picture_text("a1b2"))) == 1.0
    assert page_likeness(page_body(picture_text("a1b2")), page_body(picture_text("c3d4"))) == 0.0


def test_a_page_alone_between_two_pairs_may_be_much_edited() -> None:
    first, page, last, other = (page_text(drawn(at), "A", 1, 1) for at in range(4))
    rewritten = "\n".join([*page.splitlines()[:6], *other.splitlines()[6:]])
    before, after = (
        [page_body(text) for text in texts] for texts in ((first, page, last), (first, rewritten, last))
    )
    pairs = pair_pages(before, after)
    assert (pairs.later, pairs.same) == ({0: 0, 1: 1, 2: 2}, {0, 2})


def test_a_page_with_nothing_left_is_another() -> None:
    first, page, last, other = (page_body(page_text(drawn(at), "A", 1, 1)) for at in range(4))
    assert pair_pages([first, page, last], [first, other, last]).later == {0: 0, 2: 2}


def test_the_same_pages_are_kept() -> None:
    found = matched([ONE, TWO], [*ONE.pages, *TWO.pages])
    assert [(match.known, match.fate) for match in found] == [(1, PaperFate.KEPT), (2, PaperFate.KEPT)]


def test_exchanged_papers_are_kept() -> None:
    found = matched([ONE, TWO], [*TWO.pages, *ONE.pages])
    assert [(match.first_page, match.fate) for match in found] == [(4, PaperFate.KEPT), (1, PaperFate.KEPT)]


def test_a_paper_with_an_edited_page_is_replaced() -> None:
    pages = [ONE.pages[0], edited_text(drawn(1), ONE.pages[1]), ONE.pages[2]]
    (match,) = matched([ONE], pages)
    assert (match.fate, match.is_sure, match.same) == (PaperFate.REPLACED, True, frozenset({1, 3}))


def test_pages_put_in_belong_to_the_paper_around_them() -> None:
    (match,) = matched([ONE], [*ONE.pages[:2], "Ny sida", ONE.pages[2], "Sist"])
    assert (match.fate, match.first_page, match.last_page) == (PaperFate.REPLACED, 1, 5)


def test_what_begins_behind_a_paper_is_a_new_one() -> None:
    found = matched([ONE], [*ONE.pages, *TWO.pages], (1, 3), (4, 6))
    assert [(match.known, match.fate) for match in found] == [(1, PaperFate.KEPT), (None, PaperFate.NEW)]


def test_a_paper_that_does_not_come_again_is_not_sent() -> None:
    found = matched([ONE, TWO], list(ONE.pages))
    assert found[1].fate is PaperFate.NOT_SENT


def test_a_paper_written_anew_under_its_title_is_asked() -> None:
    (match,) = match_papers([ONE], proposed((1, 3), title="Bilaga 1"), TWO.bodies)
    assert (match.known, match.fate, match.is_sure) == (1, PaperFate.REPLACED, False)


def test_another_scan_is_asked() -> None:
    scan = KnownPaper(key=1, item=1, title="Protokoll", pages=(picture_text("a1"),))
    (match,) = matched([scan], [picture_text("b2")])
    assert (match.fate, match.is_sure) == (PaperFate.REPLACED, False)


def test_the_same_scan_is_kept() -> None:
    scan = KnownPaper(key=1, item=1, title="Protokoll", pages=(picture_text("a1"),))
    (match,) = matched([scan], [picture_text("a1")])
    assert match.fate is PaperFate.KEPT


def test_papers_whose_pages_were_mixed_are_asked() -> None:
    pages = [page for pair in zip(ONE.pages, TWO.pages, strict=True) for page in pair]
    assert not any(match.is_sure for match in matched([ONE, TWO], pages))


def wrong_pages(case: PaperCase) -> list[tuple[int, int]]:
    """Known pages that are said to be where they are not, without being asked about."""
    found = {
        match.known: match
        for match in match_papers(case.known, case.proposed, [page_body(text) for text in case.pages])
        if match.known
    }
    wrong = []
    for (key, own), truth in case.truth.items():
        match = found[key]
        went = dict(match.pages).get(own)
        same = own in match.same
        if match.is_sure and (went != truth or (truth is not None and same == ((key, own) in case.edited))):
            wrong.append((key, own))
    return wrong


@pytest.mark.parametrize("seed", range(60))
def test_no_page_is_said_to_be_another_in_silence(seed: int) -> None:
    assert not wrong_pages(paper_case(seed))


def test_the_check_sees_a_page_that_went_elsewhere() -> None:
    case = paper_case(3)
    place = next(place for place, went in case.truth.items() if went is not None)
    case.truth[place] = 99
    assert wrong_pages(case)
