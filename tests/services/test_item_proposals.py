"""What is proposed on an ärende: the fuller reading of the main proposal, own drafts and others'."""

from __future__ import annotations

import pytest

from binder.domain.collisions import Rival
from binder.domain.other_yrkande import OtherProposal
from binder.domain.sekretess import Sekretess
from binder.domain.yrkande import YrkandeKind
from binder.services import other_yrkanden
from binder.services.item_proposals import ShownProposal, item_proposals, main_proposal, shown_proposal
from binder.storage import drafts, meetings
from binder.storage.full_text import index_pages
from binder.storage.rows import update_row
from tests.domain.changing import replaced, yrkande
from tests.storage.some_rows import a_meeting, a_version, an_item

PRINTED = "Förslag till beslut\n1. Planen antas.\n2. Kostnaden tas ur ramen.\nBakgrund\nSå var det."


@pytest.fixture
def paper_id(binder, now):
    """A tjänsteutlåtande on an item whose agenda has the first point alone."""
    meeting_id = a_meeting(binder, now)
    item_id = an_item(binder, meeting_id, decision_proposal="Planen antas.")
    version_id = a_version(binder, now)
    index_pages(binder, version_id, 1, ["Kallelse", PRINTED])
    values = {"meeting_id": meeting_id, "item_id": item_id, "version_id": version_id, "title": "TU"}
    return meetings.insert_paper(
        binder, values | {"kind": "tjänsteutlåtande", "first_page": 2, "last_page": 9}
    )


def item_of(binder, paper_id):
    item_id = meetings.one_paper(binder, paper_id).item_id
    assert item_id is not None
    return item_id


def test_the_tjansteutlatande_is_read_where_it_has_more_points(binder, paper_id):
    points = main_proposal(binder, item_of(binder, paper_id))
    assert [point.text for point in points] == ["Planen antas.", "Kostnaden tas ur ramen."]


def test_the_agenda_is_kept_where_it_says_as_much(binder, paper_id):
    item_id = item_of(binder, paper_id)
    update_row(binder, "agenda_item", item_id, {"decision_proposal": "1. A.\n2. B."})
    assert [point.text for point in main_proposal(binder, item_id)] == ["A.", "B."]


def test_nothing_is_taken_over_from_a_confidential_paper(binder, paper_id):
    update_row(binder, "paper", paper_id, {"sekretess": Sekretess.ASKED.value})
    assert [point.text for point in main_proposal(binder, item_of(binder, paper_id))] == ["Planen antas."]


def test_other_drafts_and_noted_proposals_are_rivals(binder, paper_id, now):
    item_id = item_of(binder, paper_id)
    drafts.insert_draft(binder, item_id, yrkande(replaced(2, "Bygg.")), now)
    mine = drafts.insert_draft(binder, item_id, yrkande(replaced(1, "Bygg.")), now)
    noted = OtherProposal(party="Centerpartiet", kind=YrkandeKind.AVSLAG, points=(1,))
    other_yrkanden.note(binder, item_id, noted, now)
    assert item_proposals(binder, item_id, own=mine).rivals == (
        Rival(party="", kind=YrkandeKind.ANDRING, points=(2,)),
        Rival(party="Centerpartiet", kind=YrkandeKind.AVSLAG, points=(1,)),
    )


FORWARDED = "Kommunstyrelsens förslag till kommunfullmäktige\nPlanen antas med ändring.\nBeslutsgång\nFråga."


@pytest.fixture
def in_council(binder, paper_id, now):
    """An item of fullmäktige without a proposal on the agenda; its papers are the minutes and a TU."""
    paper = meetings.one_paper(binder, paper_id)
    update_row(binder, "meeting", paper.meeting_id, {"body": "Kommunfullmäktige"})
    update_row(binder, "agenda_item", item_of(binder, paper_id), {"decision_proposal": None})
    version_id = a_version(binder, now, b"%PDF-1.7 minutes")
    index_pages(binder, version_id, 1, [FORWARDED])
    values = {"meeting_id": paper.meeting_id, "item_id": paper.item_id, "version_id": version_id}
    meetings.insert_paper(
        binder, values | {"title": "§ 4", "kind": "protokollsutdrag", "first_page": 1, "last_page": 1}
    )
    return item_of(binder, paper_id)


def test_in_the_council_the_minutes_go_before_what_was_written_for_them(binder, in_council):
    assert [point.text for point in main_proposal(binder, in_council)] == ["Planen antas med ändring."]


def test_a_proposal_that_the_agenda_lacks_is_shown_with_the_paper_it_stands_in(binder, in_council):
    shown = shown_proposal(binder, in_council)
    assert shown is not None
    assert shown.paper is not None
    assert (shown.text, shown.paper.title) == ("Planen antas med ändring.", "§ 4")


def test_what_the_agenda_says_is_shown_as_it_stands(binder, in_council):
    update_row(binder, "agenda_item", in_council, {"decision_proposal": "Avslag."})
    assert shown_proposal(binder, in_council) == ShownProposal(text="Avslag.")
