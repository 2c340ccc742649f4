"""Clearing removed meetings takes their rows and files, and nothing that anything else still uses."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from binder.domain.changes import Kind
from binder.domain.ids import MeetingId
from binder.services import annotate, import_kallelse, read_meeting, reading_place, sekretess, write_draft
from binder.storage import clearing, meetings, news, outbox
from binder.storage.database import Binder
from tests.services.world import KEY, a_proposal
from tests.storage.contents import everything, files
from tests.storage.some_rows import an_anchor


def remove(world, meeting_id=None):
    import_kallelse.remove_meeting(world.binder, meeting_id or world.meeting_id, world.now)


def clear(world, *wanted):
    plan = clearing.planned(world.binder, wanted or (world.meeting_id,))
    clearing.carry_out(world.binder, plan)
    return plan


def another(world, content=b"%PDF-1.7 another"):
    """A second meeting, of another file or of the same one."""
    path = world.pdf.with_name("annan.pdf")
    path.write_bytes(content)
    came = import_kallelse.confirm(world.binder, a_proposal(), path, municipality="Ekvik", now=world.now)
    return MeetingId(came.first(Kind.MEETING))


def papers_on_disk(world):
    return [name for name in files(world.binder.folder) if name.endswith(".paper")]


def test_a_meeting_that_is_there_is_never_cleared(world):
    before = everything(world.binder)
    clear(world)
    assert everything(world.binder) == before
    assert clearing.removed_meetings(world.binder) == []


def test_a_removed_meeting_leaves_nothing(world):
    reading_place.remember(world.binder, read_meeting.papers_of(world.binder, world.item_id)[0].id, 3, 0.5)
    reading_place.remember_item(world.binder, world.item_id)
    remove(world)
    assert clearing.removed_meetings(world.binder) == [world.meeting_id]
    clear(world)
    left = {table for table, rows in everything(world.binder).items() if rows}
    assert left == {"colour_meaning", "member"}
    assert papers_on_disk(world) == []


def test_other_meetings_are_untouched_row_for_row(world):
    alone = everything(world.binder)
    other = another(world)
    remove(world, other)
    clear(world, other)
    assert everything(world.binder) == alone
    assert len(papers_on_disk(world)) == 1


def test_a_file_that_another_meeting_uses_stays(world):
    other = another(world, world.pdf.read_bytes())
    remove(world, other)
    plan = clear(world, other)
    assert plan.papers == ()
    assert world.binder.papers.is_whole(world.version_id)


def test_a_file_that_was_another_paper_s_earlier_version_stays(world):
    other = another(world)
    paper = meetings.papers_of_item(world.binder, world.item_id)[0]
    version = meetings.papers_of_meeting(world.binder, other)[0].version_id
    news.insert_earlier(world.binder, paper.id, world.now)
    world.binder.connection.execute("UPDATE earlier_version SET version_id = ?", (version,))
    remove(world, other)
    assert clear(world, other).papers == ()


def test_a_file_that_a_draft_elsewhere_quotes_stays(world):
    other = another(world)
    version = meetings.papers_of_meeting(world.binder, other)[0].version_id
    text = f"> Ord.\n> [kallelsen, s. 1](källa:{version}:1:1,2,3,4)"
    yrkande = replace(write_draft.draft(world.binder, world.draft_id).yrkande, motivation=text)
    write_draft.save(world.binder, world.draft_id, yrkande, now=world.now)
    remove(world, other)
    assert clear(world, other).papers == ()
    assert world.binder.papers.is_whole(version)


def test_a_file_that_a_note_elsewhere_hangs_on_stays(world):
    other = another(world)
    version = meetings.papers_of_meeting(world.binder, other)[0].version_id
    note = annotate.comment(world.binder, world.item_id, an_anchor(version), "Här", now=world.now)
    remove(world, other)
    plan = clear(world, other)
    assert plan.papers == ()
    assert note.first(Kind.ANNOTATION) not in plan.rows["annotation"]


def test_a_confidential_paper_goes_on_hiding_pages_that_another_meeting_has(world):
    other = another(world, world.pdf.read_bytes())
    item = read_meeting.agenda(world.binder, other)[0].item.id
    sekretess.mark(world.binder, read_meeting.papers_of(world.binder, item)[0].id)
    remove(world, other)
    hidden = sekretess.pages(world.binder).ranges
    clear(world, other)
    assert sekretess.pages(world.binder).ranges == hidden != ()


def sign(world, *, draft=None, taken_back=False):
    """A signed paper, without the time that signing takes."""
    draft_id = draft or world.draft_id
    (revision,) = write_draft.revisions(world.binder, draft_id)
    made = outbox.insert_entry(
        world.binder, draft_id=draft_id, revision_id=revision.id, item_id=world.item_id, title="t",
        file_name="t.pdf", pdf=f"%PDF {draft_id}".encode(), recipient=None, now=world.now, paper_key="k",
    )  # fmt: skip
    if taken_back:
        meetings.mark_deleted(world.binder, "outbox", [made], world.now)
    return made


def test_a_signed_paper_stays_with_what_it_hangs_on(world):
    sign(world)
    remove(world)
    assert clearing.count_signed(world.binder, [world.meeting_id]) == 1
    clear(world)
    (entry,) = outbox.all_entries(world.binder)
    assert outbox.pdf_with_hash(world.binder, entry.sha256)
    assert write_draft.draft(world.binder, entry.draft_id).yrkande.municipality == "Ekvik"
    assert meetings.meeting_of_item(world.binder, entry.item_id).body == "Kommunstyrelsen"


def test_beside_a_signed_paper_all_else_goes_and_is_not_offered_again(world):
    sign(world)
    remove(world)
    clear(world)
    rows = everything(world.binder)
    assert [len(rows[table]) for table in ("meeting", "agenda_item", "annotation", "paper")] == [1, 1, 0, 0]
    assert papers_on_disk(world) == []
    assert clearing.removed_meetings(world.binder) == []


def test_a_signature_that_was_undone_goes_with_its_file(world):
    sign(world, taken_back=True)
    remove(world)
    clear(world)
    assert everything(world.binder)["finished_pdf"] == []


def attach(world, draft_id, sha256):
    """Let a draft name an attachment, as it is kept."""
    query = "SELECT content FROM revision WHERE draft_id = ?"
    content = json.loads(world.binder.connection.execute(query, (draft_id,)).fetchone()[0])
    content["attachments"] = [{"title": "B", "file_name": "b.pdf", "sha256": sha256, "page_count": 1}]
    update = "UPDATE revision SET content = ? WHERE draft_id = ?"
    world.binder.connection.execute(update, (json.dumps(content), draft_id))


@pytest.mark.parametrize(("shared", "left"), [(False, 1), (True, 2)])
def test_an_attachment_goes_unless_another_draft_has_it(world, shared, left):
    own, unsaved = (outbox.store_pdf(world.binder, content) for content in (b"%PDF own", b"%PDF not saved"))
    attach(world, world.draft_id, own)
    if shared:
        item = meetings.insert_item(world.binder, another(world), {"title": "Annat"})
        begun = write_draft.begin(
            world.binder, item, write_draft.draft(world.binder, world.draft_id).yrkande.kind, now=world.now
        )
        attach(world, begun.first(Kind.DRAFT), own)
    remove(world)
    clear(world)
    kept = {row[0] for row in everything(world.binder)["finished_pdf"]}
    assert (len(kept), unsaved in kept) == (left, True)


def test_backups_of_before_an_update_go_too(world):
    folder = world.binder.folder / "backups"
    folder.mkdir()
    (folder / "before-schema-9.db").write_bytes(b"x" * 1000)
    (folder / "annat.txt").write_text("min")
    remove(world)
    plan = clear(world)
    assert [path.name for path in plan.backups] == ["before-schema-9.db"]
    assert [path.name for path in folder.iterdir()] == ["annat.txt"]


def test_the_room_is_given_back_and_the_binder_opens_again(world):
    text = "x" * 3_000_000
    annotate.note_item(world.binder, world.item_id, text, world.now)
    world.binder.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    before = (world.binder.folder / "binder.db").stat().st_size
    remove(world)
    clear(world)
    assert clearing.compact(world.binder)
    assert (world.binder.folder / "binder.db").stat().st_size < before - len(text) // 2
    world.binder.close()
    with Binder.open(world.binder.folder, KEY) as again:
        assert read_meeting.meetings(again) == []


def test_a_fault_halfway_leaves_everything(world):
    remove(world)
    plan = clearing.planned(world.binder, [world.meeting_id])
    before = everything(world.binder)
    broken = replace(plan, rows={**plan.rows, "paper_version": plan.rows["paper_version"], "paper": ()})
    with pytest.raises(sqlcipher.IntegrityError):
        clearing.carry_out(world.binder, broken)
    assert everything(world.binder) == before
    assert len(papers_on_disk(world)) == 1


def test_a_meeting_of_hand_is_cleared_by_its_day_and_body_alone(world):
    made = import_kallelse.enter_meeting(
        world.binder, municipality="Ekvik", body="KS", date=date(2026, 4, 1), now=world.now
    )
    other = MeetingId(made.first(Kind.MEETING))
    remove(world, other)
    assert clear(world, other).rows["meeting"] == (other,)
