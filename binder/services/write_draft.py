"""Writing a yrkande: begun with all that is known, saved as it is typed, every revision kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from binder.domain.agenda_facts import AgendaFacts, facts_of
from binder.domain.changes import Changes, Kind, Undo, changed
from binder.domain.draft import Draft, Revision
from binder.domain.ids import AgendaItemId, DraftId, RevisionId
from binder.domain.kind_forms import form_of
from binder.domain.preflight import Finding, check_draft, worst_first
from binder.domain.yrkande import OF_KIND, RelationToMain, Signatory, Yrkande, YrkandeKind
from binder.services import deadlines, sekretess
from binder.services.item_proposals import item_proposals
from binder.services.member import member, municipality_name, profile_of
from binder.services.undoing import absent, undoable
from binder.storage import drafts as rows
from binder.storage import meetings
from binder.storage.columns import moment_text
from binder.storage.rows import put_back, row_values, update_row

if TYPE_CHECKING:
    from binder.storage.database import Binder


def begin(
    binder: Binder,
    item_id: AgendaItemId,
    kind: YrkandeKind,
    *,
    now: datetime,
    motivation: str = "",
    signatories: tuple[Signatory, ...] | None = None,
) -> Changes:
    """A new draft on the item; body, dates, dnr, number, title and sender are already there.

    The paper is dated today, the day it is written; the meeting's date stands beside it.
    """
    facts = agenda_facts(binder, item_id)
    yrkande = Yrkande(
        kind=kind,
        municipality=facts.municipality,
        body=facts.body,
        meeting_date=facts.meeting_date,
        written_on=now.date(),
        item_number=facts.item_number,
        title=facts.title,
        dnr=facts.dnr,
        relation=_said_by_kind(kind, facts),
        motivation=motivation,
        signatories=signatories or (member(binder).signatory,),
    )
    draft_id = rows.insert_draft(binder, item_id, yrkande, now)
    earlier = absent("draft", [draft_id], moment_text(now))
    return undoable(f"Börja {kind.value}", earlier, _touched(draft_id, item_id))


def _said_by_kind(kind: YrkandeKind, facts: AgendaFacts) -> RelationToMain | None:
    relation = OF_KIND.get(kind)
    return RelationToMain(relation=relation, main_proposal=facts.main_proposal) if relation else None


def save(binder: Binder, draft_id: DraftId, yrkande: Yrkande, *, now: datetime) -> Changes:
    """Keep the text as it is now; the editor has its own undo. DRAFT_FINALISED once it is signed."""
    with binder.transaction():
        rows.save_text(binder, draft_id, yrkande, now)
        renamed = [] if form_of(yrkande.kind).is_about_item else _rename_own(binder, draft_id, yrkande.title)
    return changed((Kind.DRAFT, int(draft_id)), *renamed)


def _rename_own(binder: Binder, draft_id: DraftId, title: str) -> list[tuple[Kind, int]]:
    """Let a matter of the member's own be called what its paper is called."""
    item = meetings.one_item(binder, rows.one_draft(binder, draft_id).item_id)
    if not item.is_own or not title.strip() or item.title == title:
        return []
    update_row(binder, "agenda_item", item.id, {"title": title})
    return [(Kind.AGENDA_ITEM, int(item.id))]


def drafts_of(binder: Binder, item_id: AgendaItemId) -> list[Draft]:
    """The item's drafts, newest first."""
    return rows.drafts_of_item(binder, item_id)


def draft(binder: Binder, draft_id: DraftId) -> Draft:
    """The draft with its newest text; NOT_FOUND."""
    return rows.one_draft(binder, draft_id)


def revisions(binder: Binder, draft_id: DraftId) -> list[Revision]:
    """All kept texts of the draft, newest first."""
    return rows.revisions_of(binder, draft_id)


def restore(binder: Binder, draft_id: DraftId, revision_id: RevisionId, now: datetime) -> Changes:
    """Make an earlier text the newest again, as a revision of its own; nothing in between is lost."""
    with binder.transaction():
        before = rows.one_draft(binder, draft_id).yrkande
        wanted = rows.one_revision(binder, revision_id).yrkande
        rows.save_text(binder, draft_id, wanted, now, own_revision=True)
    return _restored(draft_id, before, now)


def delete(binder: Binder, draft_id: DraftId, now: datetime) -> Changes:
    """Throw the draft away; undo brings it back with all revisions."""
    with binder.transaction():
        item_id = rows.one_draft(binder, draft_id).item_id
        earlier = row_values(binder, "draft", [draft_id], "deleted_at")
        update_row(binder, "draft", draft_id, {"deleted_at": moment_text(now)})
        if meetings.one_item(binder, item_id).is_own and not rows.drafts_of_item(binder, item_id):
            # A matter of one's own is nothing but its paper.
            earlier = (*earlier, *row_values(binder, "agenda_item", [item_id], "deleted_at"))
            update_row(binder, "agenda_item", item_id, {"deleted_at": moment_text(now)})
    return undoable("Ta bort utkast", earlier, _touched(draft_id, item_id))


def revise(binder: Binder, draft_id: DraftId, *, now: datetime) -> Changes:
    """Open a signed draft for a revised text, and let the paper say when; what was signed stays."""
    with binder.transaction():
        before = rows.one_draft(binder, draft_id)
        earlier = row_values(binder, "draft", [draft_id], "state")
        opened = replace(before.yrkande, revised_on=now.date())
        rows.reopen(binder, draft_id)
        rows.save_text(binder, draft_id, opened, now)

    def back(binder: Binder) -> Changes:
        with binder.transaction():
            # What was written since is kept among the earlier texts; opening alone leaves nothing there.
            text = rows.one_draft(binder, draft_id).yrkande
            if not rows.drop_revision(binder, draft_id, opened) and text != before.yrkande:
                rows.save_text(binder, draft_id, before.yrkande, now, own_revision=text != opened)
            put_back(binder, earlier)
        again = Undo(label="Öppna för revidering", command=partial(revise, draft_id=draft_id, now=now))
        return Changes(touched=frozenset(_touched(draft_id, before.item_id)), undo=again)

    undo = Undo(label="Öppna för revidering", command=back)
    return Changes(touched=frozenset(_touched(draft_id, before.item_id)), undo=undo)


def agenda_facts(binder: Binder, item_id: AgendaItemId) -> AgendaFacts:
    """What the agenda and the kommun's profile say about the item, but for deadlines."""
    item = meetings.one_item(binder, item_id)
    meeting = meetings.one_meeting(binder, item.meeting_id)
    if not meeting.municipality.strip():
        # It was imported before the member chose a kommun.
        meeting = replace(meeting, municipality=municipality_name(binder))
    facts = facts_of(meeting, item, profile_of(meeting.municipality))
    return replace(facts, others=tuple(meetings.other_items(binder, item)))


def timed_facts(binder: Binder, item_id: AgendaItemId) -> AgendaFacts:
    """What is known about the item with the deadlines; the first time a calendar is loaded for them."""
    facts = agenda_facts(binder, item_id)
    return replace(facts, deadlines=deadlines.of_item(binder, item_id))


def findings(
    binder: Binder,
    draft_id: DraftId,
    yrkande: Yrkande | None = None,
    *,
    today: date | None = None,
    can_draw: Callable[[str], bool] | None = None,
) -> list[Finding]:
    """What is wrong with the draft, worst first; `yrkande` is the text on the screen, if not saved yet."""
    kept = rows.one_draft(binder, draft_id)
    facts = timed_facts(binder, kept.item_id)
    day = today or datetime.now().astimezone().date()
    text = yrkande or kept.yrkande
    found = check_draft(
        text,
        facts,
        can_draw=can_draw or _font_has,
        today=day,
        proposals=item_proposals(binder, kept.item_id, own=draft_id),
    )
    return worst_first([*found, *sekretess.quoted(binder, text)])


def _font_has(character: str) -> bool:
    from binder.pdf.characters import can_draw

    return can_draw(character)


def _restored(draft_id: DraftId, before: Yrkande, now: datetime) -> Changes:
    def back(binder: Binder) -> Changes:
        with binder.transaction():
            current = rows.one_draft(binder, draft_id).yrkande
            rows.save_text(binder, draft_id, before, now, own_revision=True)
        return _restored(draft_id, current, now)

    return changed((Kind.DRAFT, int(draft_id)), undo=Undo(label="Återställ tidigare text", command=back))


def _touched(draft_id: DraftId, item_id: AgendaItemId) -> set[tuple[Kind, int]]:
    return {(Kind.DRAFT, int(draft_id)), (Kind.AGENDA_ITEM, int(item_id))}
