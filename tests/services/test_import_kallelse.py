"""A confirmed proposal becomes a meeting with items, ärenden and papers, all or nothing."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path

import pytest

from binder.domain.changes import Kind
from binder.domain.errors import BinderError, Cancelled, ErrorCode
from binder.domain.ids import AgendaItemId, MeetingId
from binder.kallelse.proposal import ProposedItem, Read
from binder.services import import_kallelse, read_meeting
from tests.services.world import World, a_proposal
from tests.storage.contents import everything


def titles(world: World, meeting_id: MeetingId) -> list[str]:
    return [row.item.title for row in read_meeting.agenda(world.binder, meeting_id)]


def test_the_meeting_is_as_proposed(world: World) -> None:
    (meeting,) = read_meeting.meetings(world.binder)
    assert (meeting.body, meeting.date) == ("Kommunstyrelsen", date(2026, 3, 4))
    assert (meeting.time, meeting.place, meeting.municipality) == ("13.00", "Rådhuset", "Ekvik")


def test_the_items_are_as_proposed(world: World) -> None:
    rows = read_meeting.agenda(world.binder, world.meeting_id)
    assert [row.item.number for row in rows] == ["1", "2", "3", None]
    assert [row.item.dnr for row in rows] == ["KS-2025/101", "KS-2025/102", None, None]
    assert [row.item.goes_to_council for row in rows] == [False, False, False, True]


def test_each_item_has_its_papers(world: World) -> None:
    rows = read_meeting.agenda(world.binder, world.meeting_id)
    papers = [read_meeting.papers_of(world.binder, row.item.id) for row in rows]
    ranges = [[(paper.first_page, paper.last_page) for paper in of_item] for of_item in papers]
    assert ranges == [[(3, 4), (5, 5)], [(6, 9)], [], []]
    assert [row.has_papers for row in rows] == [True, True, False, False]


def test_the_kallelse_is_a_paper_of_the_meeting(world: World) -> None:
    (kallelse,) = read_meeting.meeting_papers(world.binder, world.meeting_id)
    assert (kallelse.kind, kallelse.first_page, kallelse.last_page) == ("kallelse", 1, 2)


def test_pages_that_no_item_has_can_still_be_opened(world: World) -> None:
    proposal = dataclasses.replace(a_proposal(), page_count=12)
    changes = import_kallelse.confirm(world.binder, proposal, world.pdf, municipality="Ekvik", now=world.now)
    papers = read_meeting.meeting_papers(world.binder, MeetingId(changes.first(Kind.MEETING)))
    assert [(paper.title, paper.last_page) for paper in papers] == [("Kallelse", 2), ("Hela filen", 12)]


def test_the_received_file_is_kept_byte_for_byte(world: World) -> None:
    assert world.binder.papers.bytes_of(world.version_id) == world.pdf.read_bytes()


def test_the_same_matter_at_the_next_meeting_is_the_same_arende(world: World) -> None:
    proposal = dataclasses.replace(a_proposal(), date=Read(date(2026, 4, 1)))
    proposal.items[0] = ProposedItem(title=Read("Vänortssamarbete"), dnr=Read("2025/101"))
    import_kallelse.confirm(world.binder, proposal, world.pdf, municipality="Ekvik", now=world.now)
    (other,) = read_meeting.same_arende(world.binder, world.item_id)
    assert other.title == "Vänortssamarbete"


def test_another_kommuns_number_is_another_matter(world: World) -> None:
    import_kallelse.confirm(world.binder, a_proposal(), world.pdf, municipality="Granvik", now=world.now)
    assert read_meeting.same_arende(world.binder, world.item_id) == []


def test_without_a_body_or_a_date_nothing_is_stored(world: World) -> None:
    before = everything(world.binder)
    proposal = dataclasses.replace(a_proposal(), date=Read(None))
    with pytest.raises(BinderError) as told:
        import_kallelse.confirm(world.binder, proposal, world.pdf, municipality="Ekvik", now=world.now)
    assert told.value.code is ErrorCode.NO_AGENDA_FOUND
    assert everything(world.binder) == before


def test_a_cancelled_import_leaves_nothing(world: World, tmp_path: Path) -> None:
    def cancel(done: int, total: int) -> None:
        raise Cancelled

    before = everything(world.binder), set((tmp_path / "parm" / "papers").iterdir())
    world.pdf.write_bytes(b"%PDF another file")
    with pytest.raises(Cancelled):
        import_kallelse.confirm(
            world.binder, a_proposal(), world.pdf, municipality="Ekvik", now=world.now, progress=cancel
        )
    assert (everything(world.binder), set((tmp_path / "parm" / "papers").iterdir())) == before


def test_a_meeting_and_items_can_be_entered_by_hand(world: World) -> None:
    entered = import_kallelse.enter_meeting(
        world.binder, municipality="Ekvik", body="Valnämnden", date=date(2026, 5, 5), now=world.now
    )
    meeting_id = MeetingId(entered.first(Kind.MEETING))
    for title in ("Val av justerare", "Budget"):
        import_kallelse.add_item(world.binder, meeting_id, number=None, title=title, now=world.now)
    assert titles(world, meeting_id) == ["Val av justerare", "Budget"]


def test_an_item_by_hand_finds_its_arende(world: World) -> None:
    import_kallelse.add_item(world.binder, world.meeting_id, number="9", title="Mer", dnr="KS-2025/101")
    (other,) = read_meeting.same_arende(world.binder, world.item_id)
    assert other.number == "9"


def test_a_mended_number_leads_to_another_arende(world: World) -> None:
    before = read_meeting.item(world.binder, world.item_id).arende_id
    import_kallelse.edit_item(world.binder, world.item_id, dnr="KS-2026/999")
    after = read_meeting.item(world.binder, world.item_id)
    assert (after.dnr, after.title) == ("KS-2026/999", "Vänort")
    assert after.arende_id != before


def test_only_what_the_agenda_says_can_be_edited(world: World) -> None:
    with pytest.raises(TypeError, match="meeting_id"):
        import_kallelse.edit_item(world.binder, world.item_id, meeting_id=9)


def test_what_is_no_pdf_is_not_attached(world: World, tmp_path: Path) -> None:
    before = everything(world.binder), set((tmp_path / "parm" / "papers").iterdir())
    (tmp_path / "brev.txt").write_text("hej")
    with pytest.raises(BinderError):
        import_kallelse.attach_paper(world.binder, world.item_id, tmp_path / "brev.txt", world.now)
    assert (everything(world.binder), set((tmp_path / "parm" / "papers").iterdir())) == before


def test_a_late_paper_is_attached_to_its_item(world: World, tmp_path: Path) -> None:
    path = a_pdf(tmp_path / "Bordsärende.pdf", pages=2)
    changes = import_kallelse.attach_paper(world.binder, world.item_id, path, world.now)
    paper = read_meeting.papers_of(world.binder, world.item_id)[-1]
    assert (paper.title, paper.first_page, paper.last_page) == ("Bordsärende", 1, 2)
    assert changes.first(Kind.PAPER) == paper.id


def test_attaching_can_be_taken_back(world: World, tmp_path: Path) -> None:
    before = read_meeting.papers_of(world.binder, world.item_id)
    path = a_pdf(tmp_path / "Bordsärende.pdf", pages=2)
    undo = import_kallelse.attach_paper(world.binder, world.item_id, path, world.now).undo
    assert undo is not None
    undo.command(world.binder)
    assert read_meeting.papers_of(world.binder, world.item_id) == before


def test_an_item_with_a_late_paper_is_not_read(world: World, tmp_path: Path) -> None:
    read_meeting.set_read(world.binder, world.item_id, now=world.now)
    path = a_pdf(tmp_path / "Bordsärende.pdf", pages=2)
    undo = import_kallelse.attach_paper(world.binder, world.item_id, path, world.now).undo
    assert not read_meeting.agenda(world.binder, world.meeting_id)[0].is_read
    assert undo is not None
    undo.command(world.binder)
    assert read_meeting.agenda(world.binder, world.meeting_id)[0].is_read


def test_a_paper_for_an_item_that_is_not_there_leaves_no_file(world: World, tmp_path: Path) -> None:
    before = set((tmp_path / "parm" / "papers").iterdir())
    with pytest.raises(BinderError):
        import_kallelse.attach_paper(
            world.binder, AgendaItemId(999), a_pdf(tmp_path / "a.pdf", pages=1), world.now
        )
    assert set((tmp_path / "parm" / "papers").iterdir()) == before


def a_pdf(path: Path, *, pages: int) -> Path:
    import pypdfium2

    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(595, 842)
    document.save(path)
    document.close()
    return path


def test_an_item_by_hand_may_go_on_to_the_council(world: World) -> None:
    import_kallelse.add_item(
        world.binder, world.meeting_id, number="9", title="Budget", goes_to_council=True, now=world.now
    )
    assert read_meeting.agenda(world.binder, world.meeting_id)[-1].item.goes_to_council
