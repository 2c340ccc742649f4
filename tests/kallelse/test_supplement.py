"""A later list beside the meeting: new, changed, moved, withdrawn, or asked."""

from __future__ import annotations

import pytest

from binder.kallelse.comparison import (
    KEEP,
    NEW,
    WITHDRAWN,
    Comparison,
    Extent,
    ItemFate,
    QuestionKind,
    item_choice,
)
from binder.kallelse.known import Incoming, KnownItem
from binder.kallelse.proposal import Doubt, ProposalKind, ProposedItem, Read
from binder.kallelse.supplement import compare
from tests.kallelse.invented_supplements import Invented, a_list, a_meeting, invented, invented_supplement

TITLES = ("Val av justerare", "Simhallens taxor", "Hamnens djup", "Remiss om spår", "Motion om träd")


def known(*titles: str) -> list[KnownItem]:
    return [
        KnownItem(key=10 + at, number=str(at), title=title, dnr=f"KS-2026/{ord(title[0])}{len(title)}")
        for at, title in enumerate(titles, 1)
    ]


def again(items: list[KnownItem]) -> list[ProposedItem]:
    """The same items as a later list has them, numbered anew."""
    return [
        ProposedItem(number=Read(str(at)), title=Read(item.title), dnr=Read(item.dnr))
        for at, item in enumerate(items, 1)
    ]


def compared(items: list[KnownItem], later: Incoming, **answers: str) -> Comparison:
    return compare(a_meeting(items), later, {key.replace("_", ":"): value for key, value in answers.items()})


def fates(comparison: Comparison) -> list[tuple[int | None, str]]:
    return [(item.known, item.fate.value) for item in comparison.items]


def test_the_same_list_again_changes_nothing() -> None:
    items = known(*TITLES)
    comparison = compared(items, a_list(again(items)))
    assert comparison.changes_nothing
    assert comparison.extent is Extent.WHOLE_LIST


def test_a_new_item_stands_where_the_list_has_it() -> None:
    items, later = known(*TITLES), again(known(*TITLES))
    later.insert(2, ProposedItem(number=Read("2 a"), title=Read("Broar"), dnr=Read("KS-2026/900")))
    assert fates(compared(items, a_list(later)))[2] == (None, "new")


def test_a_withdrawn_item_keeps_its_place_behind_the_one_before_it() -> None:
    items = known(*TITLES)
    comparison = compared(items, a_list(again([*items[:2], *items[3:]])))
    assert fates(comparison)[2] == (13, "withdrawn")
    assert comparison.is_certain


def test_the_first_item_withdrawn_stays_first() -> None:
    items = known(*TITLES)
    assert fates(compared(items, a_list(again(items[1:]))))[0] == (11, "withdrawn")


def test_a_list_with_a_gap_may_lack_what_it_was_not_read_to_have() -> None:
    items, later = known(*TITLES), again(known(*TITLES))
    del later[2]
    (question,) = compared(items, a_list(later)).questions
    assert (question.kind, question.known) == (QuestionKind.IS_WITHDRAWN, 13)


@pytest.mark.parametrize(("answer", "fate"), [(WITHDRAWN, "withdrawn"), (KEEP, "not-mentioned")])
def test_the_answer_decides(answer: str, fate: str) -> None:
    items, later = known(*TITLES), again(known(*TITLES))
    del later[2]
    assert (13, fate) in fates(compared(items, a_list(later), missing_13=answer))


def test_an_answer_that_is_no_choice_is_asked_again() -> None:
    items, later = known(*TITLES), again(known(*TITLES))
    del later[2]
    assert compared(items, a_list(later), missing_13="perhaps").questions


def test_the_fewest_items_are_said_to_have_moved() -> None:
    items = known(*TITLES)
    later = again([items[0], items[4], *items[1:4]])
    assert [item.known for item in compared(items, a_list(later)).items if item.is_moved] == [15]


def test_changed_values_are_told_with_what_they_were() -> None:
    items, later = known(*TITLES), again(known(*TITLES))
    later[1].title = Read("Simhallens taxor 2027")
    (change,) = compared(items, a_list(later)).items[1].fields
    assert (change.field, change.before, change.after) == ("title", TITLES[1], "Simhallens taxor 2027")


def test_a_value_that_was_not_read_takes_nothing_away() -> None:
    items, later = known(*TITLES), again(known(*TITLES))
    later[1].dnr = Read(None, doubts=(Doubt.MISSING,))
    assert compared(items, a_list(later)).changes_nothing


def test_a_doubtful_value_is_asked_about() -> None:
    items, later = known(*TITLES), again(known(*TITLES))
    later[1].title = Read("Simhallens taxor och", doubts=(Doubt.TITLE_MAY_BE_CUT,))
    comparison = compared(items, a_list(later))
    assert [question.id for question in comparison.questions] == ["value:1:title"]
    assert not comparison.items[1].fields


def test_a_supplement_leaves_alone_what_it_does_not_mention() -> None:
    items = known(*TITLES)
    more = [ProposedItem(number=Read("3 a."), title=Read("Broar"), dnr=Read("KS-2026/900"))]
    comparison = compared(items, a_list(more, kind=ProposalKind.SUPPLEMENT))
    assert comparison.extent is Extent.PART_OF_LIST
    assert fates(comparison)[2:4] == [(13, "not-mentioned"), (None, "new")]


def test_a_supplement_that_numbers_from_one_does_not_hit_the_first_item() -> None:
    more = [ProposedItem(number=Read("1."), title=Read("Val av ordförande"), dnr=None or Read(None))]
    comparison = compared(known(*TITLES), a_list(more, kind=ProposalKind.SUPPLEMENT))
    assert (None, "new") in fates(comparison) or comparison.questions
    assert (11, "changed") not in fates(comparison)


def test_a_supplement_that_numbers_anew_is_asked_about_the_number_of_a_known_item() -> None:
    items = known(*TITLES)
    later = a_list([again(items[3:4])[0]], kind=ProposalKind.SUPPLEMENT)
    (question,) = compared(items, later).questions
    assert (question.id, question.suggested) == ("value:0:number", KEEP)
    assert not compared(items, later, value_0_number=KEEP).items[3].fields


def test_a_new_item_with_anothers_number_comes_last() -> None:
    more = [ProposedItem(number=Read("1."), title=Read("Broar"), dnr=Read("KS-2026/900"))]
    comparison = compared(known(*TITLES), a_list(more, kind=ProposalKind.SUPPLEMENT))
    assert fates(comparison)[-1] == (None, "new")


def test_the_running_text_withdraws_an_item() -> None:
    text = "Till kallelsen läggs följande ärende. Ärende 3,\nHamnens djup, utgår.\n"
    more = [ProposedItem(number=Read("6."), title=Read("Broar"), dnr=Read("KS-2026/900"))]
    later = a_list(more, kind=ProposalKind.SUPPLEMENT, text=text)
    assert (13, "withdrawn") in fates(compared(known(*TITLES), later))


def test_a_withdrawal_whose_number_and_title_disagree_is_asked() -> None:
    more = [ProposedItem(number=Read("6."), title=Read("Broar"), dnr=Read("KS-2026/900"))]
    later = a_list(more, kind=ProposalKind.SUPPLEMENT, text="Ärende 3, Simhallens taxor, utgår.")
    comparison = compared(known(*TITLES), later)
    assert comparison.questions[0].id == "withdrawn:3"
    settled = compared(known(*TITLES), later, withdrawn_3=item_choice(12))
    assert (12, "withdrawn") in fates(settled)


def test_an_item_marked_as_withdrawn_in_the_list_keeps_its_title() -> None:
    items, later = known(*TITLES), again(known(*TITLES))
    later[2].title = Read("Hamnens djup (utgår)")
    change = compared(items, a_list(later)).items[2]
    assert (change.fate, change.fields) == (ItemFate.WITHDRAWN, ())


def test_a_withdrawn_item_that_comes_again_is_restored() -> None:
    items = known(*TITLES)
    items[2] = KnownItem(key=13, number="3", title=TITLES[2], dnr=items[2].dnr, is_withdrawn=True)
    assert (13, "restored") in fates(compared(items, a_list(again(items))))


def test_an_asked_item_can_be_said_to_be_new() -> None:
    items, later = known(*TITLES), again(known(*TITLES))
    later[1].dnr = Read("KS-2026/999")
    assert compared(items, a_list(later)).questions[0].id == "item:1"
    settled = compared(items, a_list(later), item_1=NEW)
    assert (None, "new") in fates(settled)
    assert (12, "withdrawn") in fates(settled)


def test_another_day_is_asked_about() -> None:
    items = known(*TITLES)
    later = a_list(again(items))
    later.proposal.date = Read(later.proposal.date.value.replace(day=5))  # type: ignore[union-attr]
    assert [question.id for question in compared(items, later).questions] == ["meeting:date"]


def test_another_hour_is_told() -> None:
    items = known(*TITLES)
    later = a_list(again(items))
    later.proposal.time = Read("kl. 15.00")
    (change,) = compared(items, later).meeting
    assert (change.field, change.after) == ("time", "kl. 15.00")


def wrong_and_silent(case: Invented) -> list[int]:
    """Known items whose fate is not the truth and not asked either."""
    comparison = compare(case.known, case.incoming)
    asked = {question.proposed for question in comparison.questions}
    candidates = {choice for question in comparison.questions for choice in question.choices}
    missing = {question.known for question in comparison.questions}
    claims = {item.known: item for item in comparison.items}
    wrong = []
    for at, item in enumerate(case.known.items):
        claim, truth = claims[item.key], case.truth.later[at]
        is_asked = truth in asked if truth is not None else item.key in missing
        is_open = claim.fate is ItemFate.NOT_MENTIONED and item_choice(item.key) in candidates
        is_right = claim.proposed == truth and (truth is not None or claim.fate is ItemFate.WITHDRAWN)
        if not (is_right or (claim.proposed is None and (is_asked or is_open))):
            wrong.append(item.key)
    return wrong


@pytest.mark.parametrize("dnr_share", [0.95, 0.6, 0.2])
@pytest.mark.parametrize("seed", range(40))
def test_no_correspondence_is_wrong_and_silent(seed: int, dnr_share: float) -> None:
    assert not wrong_and_silent(invented(seed, dnr_share=dnr_share))


@pytest.mark.parametrize("seed", range(60))
def test_a_supplement_is_never_wrong_and_silent(seed: int) -> None:
    case = invented_supplement(seed)
    comparison = compare(case.known, case.incoming)
    asked = {question.proposed for question in comparison.questions}
    keys = {place: case.known.items[at].key for at, place in case.truth.later.items()}
    told = {item.proposed: item.known for item in comparison.items if item.proposed is not None}
    assert {p: key for p, key in told.items() if key != keys.get(p)} == {}
    assert set(range(len(case.incoming.proposal.items))) - set(told) <= asked
    assert not any(item.fate is ItemFate.WITHDRAWN for item in comparison.items)


def test_the_check_sees_a_wrong_pair() -> None:
    case = invented(1)
    later = case.truth.later
    first, second = [at for at, place in later.items() if place is not None][:2]
    later[first], later[second] = later[second], later[first]
    assert wrong_and_silent(case)


def test_most_correspondences_are_found_without_asking() -> None:
    cases = [invented(seed) for seed in range(30)]
    asked = sum(len(compare(case.known, case.incoming).questions) for case in cases)
    assert asked < 0.2 * sum(len(case.known.items) for case in cases)


def test_the_papers_of_two_matters_can_be_said_to_be_one_items() -> None:
    items = known(*TITLES)
    later = a_list(
        [
            ProposedItem(title=Read(title), pages=Read((page, page)))
            for page, title in enumerate(("Skrivelse", "Svar"), 1)
        ],
        text="Första sidan",
    )
    later.proposal.agenda_pages = None
    comparison = compared(items, later, item_0=item_choice(12), item_1=item_choice(12))
    assert comparison.is_certain
    assert [(paper.item, paper.first_page) for paper in comparison.papers] == [(12, 1), (12, 2)]


def test_two_items_of_a_list_cannot_be_said_to_be_one() -> None:
    items, later = known(*TITLES), again(known(*TITLES))
    later[1].dnr, later[2].dnr = Read("KS-2026/998"), Read("KS-2026/999")
    comparison = compared(items, a_list(later), item_1=item_choice(12), item_2=item_choice(12))
    assert [question.id for question in comparison.questions] == ["item:2"]
    assert item_choice(12) not in comparison.questions[0].choices
