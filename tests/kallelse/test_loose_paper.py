"""A paper that came alone finds its item and the paper whose place it takes, or is asked about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from binder.kallelse.comparison import MEETING, Comparison, Extent, item_choice, paper_choice
from binder.kallelse.known import Incoming, KnownItem, KnownMeeting, KnownPaper
from binder.kallelse.paper_matching import PaperFate
from binder.kallelse.paper_names import paper_name
from binder.kallelse.proposal import Doubt, Proposal, ProposalKind, ProposedItem, Read
from binder.kallelse.supplement import compare
from tests.kallelse.invented_papers import a_paper, drawn, edited_text
from tests.kallelse.invented_supplements import a_meeting

RANDOM = drawn(11)
ITEMS = [
    KnownItem(key=1, number="15", title="Simhallens taxor 2027", dnr="KS-2026/15"),
    KnownItem(key=2, number="16", title="Hamnens djup och bredd", dnr="KS-2026/16"),
    KnownItem(key=3, number="17", title="Remiss om järnvägen", dnr="KS-2026/17"),
]
LETTER = replace(a_paper(RANDOM, 51, "Tjänsteskrivelse", 2), item=2, file_name="16_tjansteskrivelse.pdf")
APPENDIX = replace(a_paper(RANDOM, 52, "Bilaga", 4), item=2, file_name="16_bilaga.pdf")
OTHER = replace(a_paper(RANDOM, 53, "Tjänsteskrivelse", 2), item=3, file_name="17_tjansteskrivelse.pdf")


def meeting(*more: KnownPaper) -> KnownMeeting:
    return a_meeting(ITEMS, papers=(LETTER, APPENDIX, OTHER, *more))


def loose(name: str, *pages: str) -> Incoming:
    nothing: Read[None] = Read(None, doubts=(Doubt.MISSING,))
    proposal = Proposal(
        kind=ProposalKind.KALLELSE,
        body=nothing,
        date=nothing,
        page_count=len(pages),  # type: ignore[arg-type]
    )
    return Incoming(proposal=proposal, file_name=name, pages=pages)


def compared(name: str, *pages: str, **answers: str) -> Comparison:
    return compare(meeting(), loose(name, *pages), answers)


def edited(paper: KnownPaper) -> list[str]:
    return [edited_text(drawn(1), paper.pages[0]), *paper.pages[1:]]


@pytest.mark.parametrize(
    ("name", "number", "replaces", "masked"),
    [
        ("3_20240306_galler.pdf", "3", True, False),
        ("34_20240221_DENNA_GALLER.pdf", "34", True, False),
        ("rattelse_16_taxor.pdf", "16", True, False),
        ("tjansteskrivelse_rev.pdf", None, True, False),
        ("7_Nytt.pdf", "7", True, False),
        ("22 Bilaga 2 Budget_maskad.pdf", "22", False, True),
        ("Bilaga 2 Budget v3.pdf", None, True, False),
        ("45_1 Yttrande.pdf", "45", False, False),
        ("Yttrande (1).pdf", None, False, False),
        ("Rättelse 12 a\u030arsplan.pdf", "12", True, False),
    ],
)
def test_a_file_name_is_taken_apart(name: str, number: str | None, replaces: bool, masked: bool) -> None:
    told = paper_name(name)
    assert (told.number, told.replaces, told.is_masked) == (number, replaces, masked)


def test_a_corrected_list_is_known_by_its_name() -> None:
    assert paper_name("just_fl_20241210.pdf").is_list
    assert not paper_name("16_taxor.pdf").is_list


def test_signs_of_a_replacement_are_not_part_of_the_stem() -> None:
    assert paper_name("16_taxor_20240306_rev.pdf").stem == paper_name("16_taxor.pdf").stem


@pytest.mark.parametrize(
    "name",
    ["16_tjansteskrivelse_rev.pdf", "rattelse_16_djup.pdf", "16_20260301_DENNA_GALLER.pdf", "nytt.pdf"],
)
def test_a_corrected_paper_takes_its_predecessors_place(name: str) -> None:
    comparison = compared(name, *edited(LETTER))
    (change,) = comparison.papers
    assert comparison.extent is Extent.ONE_PAPER
    assert (change.known, change.item, change.fate) == (51, 2, PaperFate.REPLACED)


def test_the_pages_that_stayed_are_told() -> None:
    (change,) = compared("16_bilaga_rev.pdf", *edited(APPENDIX)).papers
    assert (change.pages, change.same) == (((1, 1), (2, 2), (3, 3), (4, 4)), frozenset({2, 3, 4}))


def test_the_same_paper_again_changes_nothing() -> None:
    assert compared("kopia.pdf", *LETTER.pages).changes_nothing


def test_the_same_paper_on_two_items_is_asked() -> None:
    twice = meeting(replace(LETTER, key=54, item=1))
    assert compare(twice, loose("kopia.pdf", *LETTER.pages)).questions


def test_an_edited_paper_without_a_sign_of_it_is_asked() -> None:
    comparison = compared("skrivelse.pdf", *edited(LETTER))
    assert comparison.questions[0].suggested == paper_choice(51)


def test_a_corrected_paper_with_fewer_pages_is_asked() -> None:
    assert compared("16_bilaga_rev.pdf", *APPENDIX.pages[:3]).questions


def test_a_part_of_a_known_paper_is_asked() -> None:
    assert compared("Yttrande.pdf", "Dnr KS-2026/16\n" + APPENDIX.pages[1]).questions


def test_a_number_of_another_item_is_asked() -> None:
    assert compared("17_rev.pdf", *edited(LETTER)).questions


def test_a_masked_copy_is_asked() -> None:
    assert compared("16_tjansteskrivelse_maskad.pdf", *edited(LETTER)).questions


def test_a_new_paper_with_the_matters_number_goes_to_its_item() -> None:
    (change,) = compared("Yttrande.pdf", "Yttrande\nDnr KS-2026/15\nVi avstyrker förslaget.").papers
    assert (change.known, change.item, change.fate) == (None, 1, PaperFate.NEW)


def test_a_new_paper_whose_name_and_head_agree_goes_to_its_item() -> None:
    (change,) = compared("15_yttrande.pdf", "Yttrande\nSimhallens taxor 2027\nVi avstyrker.").papers
    assert change.item == 1


def test_another_meetings_list_is_asked_about() -> None:
    later = loose("kallelse-kf.pdf", "Kallelse till kommunfullmäktige\nDnr KS-2026/15")
    later.proposal.agenda_pages = (1, 1)
    later.proposal.items = [
        ProposedItem(title=Read("Val av ombud"), dnr=Read(dnr)) for dnr in ("KS-2026/80", "KS-2026/81")
    ]
    comparison = compare(meeting(), replace(later, file_name="bilaga.pdf"))
    assert (comparison.extent, comparison.is_certain) == (Extent.ONE_PAPER, False)


def test_a_number_in_the_name_alone_is_asked() -> None:
    comparison = compared("15_yttrande.pdf", "Vi avstyrker förslaget.")
    assert comparison.questions[0].suggested == item_choice(1)


def test_a_head_and_a_name_that_disagree_are_asked() -> None:
    assert compared("16_yttrande.pdf", "Yttrande\nDnr KS-2026/15\nVi avstyrker.").questions


def test_a_replacement_like_nothing_known_is_asked() -> None:
    assert compared("15_DENNA_GALLER.pdf", "Dnr KS-2026/15\nHelt ny text.").questions


def test_a_scan_is_asked() -> None:
    assert compared("15_rev.pdf", "").questions


def test_what_nothing_is_known_of_is_asked_without_a_suggestion() -> None:
    (question,) = compared("IMG_2231.pdf", "Hej och välkommen.").questions
    assert question.suggested is None
    assert question.choices[:4] == (MEETING, *(item_choice(item.key) for item in ITEMS))
    assert paper_choice(53) in question.choices


@pytest.mark.parametrize(
    ("answer", "known", "item"), [(paper_choice(52), 52, 2), (item_choice(3), None, 3), (MEETING, None, None)]
)
def test_the_answer_decides(answer: str, known: int | None, item: int | None) -> None:
    (change,) = compared("IMG_2231.pdf", "Hej och välkommen.", place=answer).papers
    assert (change.known, change.item) == (known, item)


def test_a_withdrawn_items_paper_is_asked() -> None:
    items = [replace(ITEMS[0], is_withdrawn=True), *ITEMS[1:]]
    found = compare(a_meeting(items), loose("Yttrande.pdf", "Yttrande\nDnr KS-2026/15\nVi avstyrker."))
    assert found.questions
