"""An invented kommun's meeting with an item, papers, notes and a draft, in a binder."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from pathlib import Path

from binder.domain.annotation import HighlightColour
from binder.domain.changes import Changes, Kind
from binder.domain.ids import AgendaItemId, AnnotationId, DraftId, MeetingId, PaperVersionId
from binder.domain.yrkande import YrkandeKind
from binder.kallelse.proposal import Proposal, ProposalKind, ProposedItem, ProposedPaper, Read
from binder.services import (
    annotate,
    colour_meanings,
    edit_agenda,
    import_kallelse,
    member,
    read_meeting,
    sekretess,
    write_draft,
)
from binder.storage.database import Binder, BinderKey
from tests.storage.some_rows import a_spot, a_yrkande, an_anchor, some_ink

KEY = BinderKey(bytes(range(32)))


@dataclass(frozen=True, kw_only=True)
class World:
    """The binder and the ids of what is in it."""

    binder: Binder
    now: datetime
    pdf: Path
    meeting_id: MeetingId
    item_id: AgendaItemId
    version_id: PaperVersionId
    note_id: AnnotationId
    draft_id: DraftId


def a_proposal() -> Proposal:
    """Four items: with papers, with pages only, without dnr, and with nothing but a title."""
    papers = [
        ProposedPaper(title="Tjänsteskrivelse", kind="tjänsteskrivelse", first_page=3, last_page=4),
        ProposedPaper(title="Bilaga", kind=None, first_page=5, last_page=5),
    ]
    return Proposal(
        kind=ProposalKind.KALLELSE,
        body=Read("Kommunstyrelsen"),
        date=Read(date(2026, 3, 4)),
        time=Read("13.00"),
        place=Read("Rådhuset"),
        page_count=9,
        agenda_pages=(1, 2),
        items=[
            ProposedItem(
                number=Read("1"),
                title=Read("Vänort"),
                dnr=Read("KS-2025/101"),
                pages=Read((3, 5)),
                papers=papers,
            ),
            ProposedItem(
                number=Read("2"), title=Read("Simhall"), dnr=Read("KS-2025/102"), pages=Read((6, 9))
            ),
            ProposedItem(number=Read("3"), title=Read("Val av justerare")),
            ProposedItem(title=Read("Information"), section=Read("Information"), goes_to_council=True),
        ],
    )


def made(folder: Path, now: datetime) -> World:
    """A world of one's own: a copy of one that each test process builds once."""
    kept, known = _template(now)
    shutil.copytree(kept, folder, dirs_exist_ok=True)
    return replace(known, binder=Binder.open(folder / "parm", KEY), pdf=folder / "kallelse.pdf")


@cache
def _template(now: datetime) -> tuple[Path, World]:
    room = tempfile.mkdtemp(prefix="motesparm-world-")
    atexit.register(shutil.rmtree, room, ignore_errors=True)
    built = _built(Path(room), now)
    built.binder.close()
    return Path(room), built


def _built(folder: Path, now: datetime) -> World:
    pdf = folder / "kallelse.pdf"
    pdf.write_bytes(b"%PDF-1.7 not read here")
    binder = Binder.create(folder / "parm", KEY)
    siv = member.Member(name="Siv Ekman", role="Ledamot", party="X", municipality_id="ekvik")
    member.set_member(binder, siv)
    came = import_kallelse.confirm(binder, a_proposal(), pdf, municipality="Ekvik", now=now)
    item_id = AgendaItemId(came.first(Kind.AGENDA_ITEM))
    version_id = read_meeting.papers_of(binder, item_id)[0].version_id
    note = annotate.comment(binder, item_id, an_anchor(version_id), "Varför?", now=now)
    begun = write_draft.begin(binder, item_id, YrkandeKind.TILLAGG, now=now)
    return World(
        binder=binder,
        now=now,
        pdf=pdf,
        meeting_id=MeetingId(came.first(Kind.MEETING)),
        item_id=item_id,
        version_id=version_id,
        note_id=AnnotationId(note.first(Kind.ANNOTATION)),
        draft_id=DraftId(begun.first(Kind.DRAFT)),
    )


def _confirm(world: World) -> Changes:
    other = world.pdf.with_name("annan.pdf")
    other.write_bytes(b"%PDF-1.7 another")
    return import_kallelse.confirm(world.binder, a_proposal(), other, municipality="Ekvik", now=world.now)


UNDOABLE: dict[str, Callable[[World], Changes]] = {
    "confirm": _confirm,
    "enter_meeting": lambda w: import_kallelse.enter_meeting(
        w.binder, municipality="Ekvik", body="KS", date=date(2026, 4, 1), now=w.now
    ),
    "add_item": lambda w: import_kallelse.add_item(
        w.binder, w.meeting_id, number="9", title="Övrigt", dnr="KS-2026/3", now=w.now
    ),
    "edit_item": lambda w: import_kallelse.edit_item(w.binder, w.item_id, title="Vänorter", dnr="KS-2026/7"),
    "remove_meeting": lambda w: import_kallelse.remove_meeting(w.binder, w.meeting_id, w.now),
    "edit_meeting": lambda w: edit_agenda.edit_meeting(
        w.binder, w.meeting_id, body="KF", date=date(2026, 3, 5), time=None, place="Aulan"
    ),
    "remove_item": lambda w: edit_agenda.remove_item(w.binder, w.item_id, w.now),
    "remove_paper": lambda w: edit_agenda.remove_paper(
        w.binder, read_meeting.papers_of(w.binder, w.item_id)[0].id, w.now
    ),
    "set_stance": lambda w: read_meeting.set_stance(w.binder, w.item_id, "bifall"),
    "set_read": lambda w: read_meeting.set_read(w.binder, w.item_id, now=w.now),
    "highlight": lambda w: annotate.highlight(w.binder, w.item_id, an_anchor(w.version_id), now=w.now),
    "comment": lambda w: annotate.comment(w.binder, w.item_id, an_anchor(w.version_id), "Hur?", now=w.now),
    "underline": lambda w: annotate.underline(w.binder, w.item_id, an_anchor(w.version_id), now=w.now),
    "strike_out": lambda w: annotate.strike_out(w.binder, w.item_id, an_anchor(w.version_id), now=w.now),
    "draw": lambda w: annotate.draw(w.binder, w.item_id, some_ink(w.version_id), now=w.now),
    "note_spot": lambda w: annotate.note_spot(w.binder, None, a_spot(w.version_id), "Här", now=w.now),
    "note_page": lambda w: annotate.note_page(w.binder, w.item_id, w.version_id, 4, "Läs om", now=w.now),
    "note_paper": lambda w: annotate.note_paper(
        w.binder, read_meeting.papers_of(w.binder, w.item_id)[0].id, "Från förvaltningen", w.now
    ),
    "note_meeting": lambda w: annotate.note_meeting(w.binder, w.meeting_id, "Kom tidigt", w.now),
    "move note": lambda w: annotate.move(w.binder, w.note_id, an_anchor(w.version_id, page=5), w.now),
    "set_tags": lambda w: annotate.set_tags(w.binder, w.note_id, ["budget", "skola"], w.now),
    "set_important": lambda w: annotate.set_important(w.binder, w.note_id, important=True, now=w.now),
    "set_meaning": lambda w: colour_meanings.set_meaning(w.binder, HighlightColour.GREEN, "Håller med"),
    "mark": lambda w: sekretess.mark(w.binder, read_meeting.papers_of(w.binder, w.item_id)[0].id),
    "unmark": lambda w: sekretess.unmark(w.binder, read_meeting.papers_of(w.binder, w.item_id)[0].id),
    "note_item": lambda w: annotate.note_item(w.binder, w.item_id, "Ring", w.now),
    "edit": lambda w: annotate.edit(w.binder, w.note_id, text="Nej", colour=HighlightColour.BLUE, now=w.now),
    "delete note": lambda w: annotate.delete(w.binder, w.note_id, w.now),
    "begin": lambda w: write_draft.begin(w.binder, w.item_id, YrkandeKind.AVSLAG, now=w.now),
    "delete draft": lambda w: write_draft.delete(w.binder, w.draft_id, w.now),
    "revise": lambda w: write_draft.revise(w.binder, w.draft_id, now=w.now),
}

OTHER: dict[str, Callable[[World], Changes]] = {
    "save": lambda w: write_draft.save(w.binder, w.draft_id, a_yrkande(), now=w.now),
    "restore": lambda w: write_draft.restore(
        w.binder, w.draft_id, write_draft.revisions(w.binder, w.draft_id)[-1].id, w.now
    ),
}
