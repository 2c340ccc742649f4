"""A draft begins with all that is known, keeps every revision, and is checked as it is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from binder.domain.changes import Kind
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.finding import FindingCode
from binder.domain.ids import DraftId
from binder.domain.yrkande import Relation, Signatory, Yrkande, YrkandeKind
from binder.services import member as services_member
from binder.services import write_draft
from binder.storage import drafts
from tests.services.world import World

LATER = drafts.COALESCED + timedelta(seconds=1)


def text(world: World) -> Yrkande:
    return write_draft.draft(world.binder, world.draft_id).yrkande


def save(world: World, motivation: str, after: timedelta, **values: date) -> None:
    yrkande = replace(text(world), motivation=motivation, **values)
    write_draft.save(world.binder, world.draft_id, yrkande, now=world.now + after)


def test_a_draft_begins_with_what_the_agenda_knows(world: World) -> None:
    begun = text(world)
    assert (begun.municipality, begun.body, begun.meeting_date) == (
        "Ekvik",
        "Kommunstyrelsen",
        date(2026, 3, 4),
    )
    assert (begun.item_number, begun.title, begun.dnr) == ("1", "Vänort", "KS-2025/101")


def test_the_members_kommun_stands_in_for_one_that_the_meeting_lacks(world: World) -> None:
    world.binder.connection.execute("UPDATE meeting SET municipality = ''")
    member = replace(services_member.member(world.binder), municipality_id="Lundeby kommun")
    services_member.set_member(world.binder, member)
    assert write_draft.agenda_facts(world.binder, world.item_id).municipality == "Lundeby kommun"


def test_a_draft_begins_with_the_member_as_sender(world: World) -> None:
    assert text(world).signatories == (Signatory(name="Siv Ekman", role="Ledamot", party="X"),)


def test_a_draft_is_dated_the_day_it_is_begun(world: World) -> None:
    assert text(world).written_on == world.now.date()


@pytest.mark.parametrize(
    ("kind", "relation"),
    [
        (YrkandeKind.BIFALL, Relation.BIFALL),
        (YrkandeKind.AVSLAG, Relation.AVSLAG),
        (YrkandeKind.ANDRING, None),
    ],
)
def test_bifall_and_avslag_say_from_the_start_what_becomes_of_the_main_proposal(world: World, kind, relation):
    begun = write_draft.begin(world.binder, world.item_id, kind, now=world.now)
    said = write_draft.draft(world.binder, DraftId(begun.first(Kind.DRAFT))).yrkande.relation
    assert (said.relation if said else None) is relation


def test_what_is_typed_is_kept(world: World) -> None:
    save(world, "Skäl.", timedelta(seconds=2))
    assert text(world).motivation == "Skäl."
    assert [draft.id for draft in write_draft.drafts_of(world.binder, world.item_id)] == [world.draft_id]


def test_an_earlier_text_can_be_restored_without_losing_the_later(world: World) -> None:
    save(world, "Första.", timedelta(seconds=1))
    save(world, "Andra.", LATER)
    first = write_draft.revisions(world.binder, world.draft_id)[-1]
    write_draft.restore(world.binder, world.draft_id, first.id, world.now + 2 * LATER)
    found = [kept.yrkande.motivation for kept in write_draft.revisions(world.binder, world.draft_id)]
    assert found == ["Första.", "Andra.", "Första."]


def test_a_restore_can_be_taken_back_and_done_again(world: World) -> None:
    save(world, "Första.", timedelta(seconds=1))
    save(world, "Andra.", LATER)
    first = write_draft.revisions(world.binder, world.draft_id)[-1]
    changes = write_draft.restore(world.binder, world.draft_id, first.id, world.now + 2 * LATER)
    for expected in ("Andra.", "Första."):
        assert changes.undo is not None
        changes = changes.undo.command(world.binder)
        assert text(world).motivation == expected


def test_a_signed_draft_takes_text_again_after_it_was_opened_for_revision(world: World) -> None:
    drafts.finalise(world.binder, world.draft_id, world.now)
    with pytest.raises(BinderError) as told:
        save(world, "Nytt.", timedelta(seconds=1))
    assert told.value.code is ErrorCode.DRAFT_FINALISED
    write_draft.revise(world.binder, world.draft_id, now=world.now)
    save(world, "Nytt.", timedelta(seconds=1))
    assert len(write_draft.revisions(world.binder, world.draft_id)) == 2


def test_a_deleted_draft_is_not_listed(world: World) -> None:
    write_draft.delete(world.binder, world.draft_id, world.now)
    assert write_draft.drafts_of(world.binder, world.item_id) == []


def test_findings_compare_with_the_agenda(world: World) -> None:
    codes = {finding.code for finding in findings(world, text(world))}
    assert {FindingCode.NO_RELATION, FindingCode.NO_POINT} <= codes
    assert FindingCode.DNR_MISMATCH not in codes


def test_findings_are_about_the_text_on_the_screen(world: World) -> None:
    other = replace(text(world), dnr="KS-2025/999")
    assert FindingCode.DNR_MISMATCH in {finding.code for finding in findings(world, other)}


def findings(world: World, yrkande: Yrkande) -> list[write_draft.Finding]:
    return write_draft.findings(world.binder, world.draft_id, yrkande, today=world.now.date())


def test_a_revised_paper_says_when_and_undo_takes_that_back(world: World) -> None:
    drafts.finalise(world.binder, world.draft_id, world.now)
    before = text(world)
    revised = write_draft.revise(world.binder, world.draft_id, now=world.now)
    assert text(world) == replace(before, revised_on=world.now.date())
    assert revised.undo is not None
    revised.undo.command(world.binder)
    assert text(world) == before
    assert [kept.was_signed for kept in write_draft.revisions(world.binder, world.draft_id)] == [True]


def test_opened_for_revision_again_and_again_no_text_is_kept_twice(world: World) -> None:
    drafts.finalise(world.binder, world.draft_id, world.now)
    step = write_draft.revise(world.binder, world.draft_id, now=world.now)
    for _ in range(4):
        assert step.undo is not None
        step = step.undo.command(world.binder)
    assert len(write_draft.revisions(world.binder, world.draft_id)) == 2
    assert text(world).revised_on == world.now.date()


def test_what_was_written_since_is_kept_when_opening_is_undone(world: World) -> None:
    drafts.finalise(world.binder, world.draft_id, world.now)
    before = text(world)
    revised = write_draft.revise(world.binder, world.draft_id, now=world.now)
    save(world, "Nyskrivet.", timedelta(seconds=1))
    assert revised.undo is not None
    revised.undo.command(world.binder)
    found = [kept.yrkande.motivation for kept in write_draft.revisions(world.binder, world.draft_id)]
    assert (text(world), found[1]) == (before, "Nyskrivet.")


def test_revised_twice_on_a_day_nothing_is_kept_twice(world: World) -> None:
    save(world, "Skäl.", timedelta(0), revised_on=world.now.date())
    drafts.finalise(world.binder, world.draft_id, world.now)
    revised = write_draft.revise(world.binder, world.draft_id, now=world.now)
    assert revised.undo is not None
    revised.undo.command(world.binder)
    assert len(write_draft.revisions(world.binder, world.draft_id)) == 1
