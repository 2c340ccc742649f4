"""Autosave writes into the youngest revision; what is frozen stays for ever."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from binder.domain.draft import DraftState
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import DraftId, RevisionId
from binder.storage import drafts
from binder.storage.database import Binder
from tests.storage.some_rows import a_meeting, a_yrkande, an_item

SECOND = timedelta(seconds=1)
LATER = drafts.COALESCED + SECOND


@pytest.fixture
def draft(binder: Binder, now: datetime) -> DraftId:
    return drafts.insert_draft(binder, an_item(binder, a_meeting(binder, now)), a_yrkande(), now)


def texts(binder: Binder, draft: DraftId) -> list[str]:
    return [revision.yrkande.motivation for revision in drafts.revisions_of(binder, draft)]


def save(binder: Binder, draft: DraftId, text: str, now: datetime, *, own_revision: bool = False) -> None:
    drafts.save_text(binder, draft, a_yrkande(motivation=text), now, own_revision=own_revision)


def test_a_new_draft_has_its_first_revision(binder: Binder, draft: DraftId, now: datetime) -> None:
    kept = drafts.one_draft(binder, draft)
    assert kept.yrkande == a_yrkande()
    assert (kept.state, kept.saved_at) == (DraftState.WRITING, now)
    assert [revision.number for revision in drafts.revisions_of(binder, draft)] == [1]


def test_autosaves_within_five_minutes_are_one_revision(
    binder: Binder, draft: DraftId, now: datetime
) -> None:
    save(binder, draft, "ett", now + SECOND)
    save(binder, draft, "två", now + drafts.COALESCED)
    assert texts(binder, draft) == ["två"]
    assert drafts.one_draft(binder, draft).saved_at == now + drafts.COALESCED


def test_a_later_autosave_is_a_new_revision(binder: Binder, draft: DraftId, now: datetime) -> None:
    save(binder, draft, "ett", now + LATER)
    save(binder, draft, "två", now + LATER + SECOND)
    save(binder, draft, "tre", now + 2 * LATER + SECOND)
    assert texts(binder, draft) == ["tre", "två", "Det behövs underlag."]


def test_saving_the_same_text_writes_nothing(binder: Binder, draft: DraftId, now: datetime) -> None:
    save(binder, draft, "Det behövs underlag.", now + 2 * LATER)
    assert drafts.one_draft(binder, draft).saved_at == now


def test_a_wished_revision_stands_by_itself(binder: Binder, draft: DraftId, now: datetime) -> None:
    save(binder, draft, "ett", now + SECOND, own_revision=True)
    assert texts(binder, draft) == ["ett", "Det behövs underlag."]


def test_a_finalised_draft_takes_no_text(binder: Binder, draft: DraftId, now: datetime) -> None:
    drafts.finalise(binder, draft, now)
    with pytest.raises(BinderError) as told:
        save(binder, draft, "ändrat", now + SECOND)
    assert told.value.code is ErrorCode.DRAFT_FINALISED
    assert drafts.one_draft(binder, draft).state is DraftState.FINALISED


def test_finalising_twice_gives_the_same_revision(binder: Binder, draft: DraftId, now: datetime) -> None:
    assert drafts.finalise(binder, draft, now) == drafts.finalise(binder, draft, now + LATER)


def test_a_reopened_draft_leaves_the_frozen_text(binder: Binder, draft: DraftId, now: datetime) -> None:
    frozen = drafts.finalise(binder, draft, now)
    drafts.reopen(binder, draft)
    save(binder, draft, "reviderat", now + SECOND)
    assert drafts.one_revision(binder, frozen).yrkande == a_yrkande()
    assert texts(binder, draft) == ["reviderat", "Det behövs underlag."]


def test_the_database_itself_refuses_to_change_a_frozen_text(
    binder: Binder, draft: DraftId, now: datetime
) -> None:
    frozen = drafts.finalise(binder, draft, now)
    with pytest.raises(sqlcipher.IntegrityError, match="frozen"):
        binder.connection.execute("UPDATE revision SET content = '{}' WHERE id = ?", (frozen,))


def test_drafts_of_an_item_come_newest_first(binder: Binder, draft: DraftId, now: datetime) -> None:
    item_id = drafts.one_draft(binder, draft).item_id
    second = drafts.insert_draft(binder, item_id, a_yrkande(title="Annat"), now)
    assert [kept.id for kept in drafts.drafts_of_item(binder, item_id)] == [second, draft]


def test_what_is_not_there_is_told(binder: Binder, now: datetime) -> None:
    for ask in (
        lambda: drafts.one_draft(binder, DraftId(99)),
        lambda: drafts.one_revision(binder, RevisionId(99)),
        lambda: drafts.save_text(binder, DraftId(99), a_yrkande(), now),
        lambda: drafts.finalise(binder, DraftId(99), now),
    ):
        with pytest.raises(BinderError) as told:
            ask()
        assert told.value.code is ErrorCode.NOT_FOUND


def test_a_text_that_nobody_wrote_can_be_taken_away(binder: Binder, draft: DraftId, now: datetime) -> None:
    save(binder, draft, "ett", now + LATER)
    assert drafts.drop_revision(binder, draft, a_yrkande(motivation="ett"))
    assert drafts.one_draft(binder, draft).yrkande == a_yrkande()


def test_another_text_a_signed_one_and_the_only_one_stay(
    binder: Binder, draft: DraftId, now: datetime
) -> None:
    assert not drafts.drop_revision(binder, draft, a_yrkande())
    save(binder, draft, "ett", now + LATER)
    assert not drafts.drop_revision(binder, draft, a_yrkande(motivation="två"))
    drafts.finalise(binder, draft, now + LATER)
    assert not drafts.drop_revision(binder, draft, a_yrkande(motivation="ett"))
