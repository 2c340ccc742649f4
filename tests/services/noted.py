"""A binder with a meeting whose papers are real PDFs, with notes on words, on an item and on a spot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from binder.domain.annotation import HighlightColour, TextAnchor
from binder.domain.changes import Kind
from binder.domain.ids import AgendaItemId, MeetingId, PaperVersionId
from binder.services import annotate, import_kallelse, member, read_meeting
from binder.services.read_paper import open_paper
from binder.storage.database import Binder, BinderKey
from tests.new_binder import new_binder
from tests.noted_papers import WORDS, plain_pdf

KEY = BinderKey(bytes(range(32)))


@dataclass(frozen=True, kw_only=True)
class Noted:
    """The binder, its meeting, the item with notes, its paper's file and that file's bytes."""

    binder: Binder
    now: datetime
    meeting_id: MeetingId
    item_id: AgendaItemId
    version_id: PaperVersionId
    pdf: bytes


def a_noted_binder(folder: Path, now: datetime, *, pdf: bytes = b"", with_notes: bool = True) -> Noted:
    """A new binder, filled."""
    folder.mkdir(parents=True, exist_ok=True)
    binder = new_binder(folder / "parm", KEY)
    return fill(binder, folder, now, pdf=pdf or plain_pdf(), with_notes=with_notes)


def fill(binder: Binder, folder: Path, now: datetime, *, pdf: bytes, with_notes: bool = True) -> Noted:
    """An item with one paper of four pages; if wanted, with a highlight, a comment and a note on the item."""
    file = folder / "skrivelse.pdf"
    file.write_bytes(pdf)
    member.set_member(binder, member.Member(name="Siv Ekman", role="Ledamot", party="X"))
    day = date(2026, 3, 4)
    came = import_kallelse.enter_meeting(
        binder, municipality="Ekvik", body="Kommunstyrelsen", date=day, now=now
    )
    meeting_id = MeetingId(came.first(Kind.MEETING))
    made = import_kallelse.add_item(binder, meeting_id, number="22", title="Vänorter", dnr="KS-2025/101")
    item_id = AgendaItemId(made.first(Kind.AGENDA_ITEM))
    import_kallelse.attach_paper(binder, item_id, file, now)
    version_id = read_meeting.papers_of(binder, item_id)[0].version_id
    noted = Noted(
        binder=binder, now=now, meeting_id=meeting_id, item_id=item_id, version_id=version_id, pdf=pdf
    )
    if with_notes:
        add_notes(noted)
    return noted


def add_notes(noted: Noted) -> None:
    """On the words of page 2 and 3, and on the item."""
    binder, item, now = noted.binder, noted.item_id, noted.now
    annotate.highlight(binder, item, anchor_on(noted, 2, "avslutar"), HighlightColour.BLUE, now=now)
    annotate.comment(binder, item, anchor_on(noted, 3, WORDS), "Varför *nu*?\nFråga Ada.", now=now)
    annotate.note_item(binder, item, "Ring Ekholm", now)


def anchor_on(noted: Noted, page: int, words: str) -> TextAnchor:
    with open_paper(noted.binder, noted.version_id) as paper:
        start = paper.characters(page).index(words)
        selection = paper.between(page, start, start + len(words))
        assert selection is not None
        anchor = paper.anchor(selection)
    assert anchor is not None
    return anchor
