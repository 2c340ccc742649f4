"""Notes are listed with their meeting, item, paper and page, in the order of the papers."""

from __future__ import annotations

import pytest

from binder.domain.annotation import Annotation
from binder.domain.changes import Kind
from binder.domain.ids import AnnotationId
from binder.domain.note_list import ListedNote, NoteGrouping, NoteOrder, arranged
from binder.services import annotate, edit_agenda, import_kallelse, list_notes, read_meeting
from tests.services.world import World
from tests.storage.some_rows import an_anchor


@pytest.fixture
def noted(world: World) -> World:
    """Notes on the item, a page, a paper and the meeting, made from the end to the beginning."""
    paper = read_meeting.papers_of(world.binder, world.item_id)[0]
    annotate.note_meeting(world.binder, world.meeting_id, "Mötet", world.now)
    annotate.note_item(world.binder, world.item_id, "Ärendet", world.now)
    annotate.comment(
        world.binder, world.item_id, an_anchor(world.version_id, page=5), "Bilagan", now=world.now
    )
    annotate.note_page(world.binder, world.item_id, world.version_id, 4, "Sidan", now=world.now)
    annotate.note_paper(world.binder, paper.id, "Handlingen", world.now)
    return world


def in_place(notes: list[ListedNote]) -> list[str]:
    (group,) = arranged(notes, NoteOrder.PLACE, NoteGrouping.NONE)
    return [listed.note.text for listed in group.notes]


def test_notes_stand_as_the_papers_do_and_those_on_no_paper_last(noted: World) -> None:
    expected = ["Handlingen", "Varför?", "Sidan", "Bilagan", "Ärendet", "Mötet"]
    assert in_place(list_notes.of_all(noted.binder)) == expected


def test_a_meeting_has_its_own_notes_too_but_an_item_has_not(noted: World) -> None:
    assert "Mötet" in in_place(list_notes.of_meeting(noted.binder, noted.meeting_id))
    assert in_place(list_notes.of_item(noted.binder, noted.item_id))[-1] == "Ärendet"


def test_a_note_says_its_paper_and_the_page_within_it(noted: World) -> None:
    (found,) = [each for each in list_notes.of_all(noted.binder) if each.note.text == "Sidan"]
    assert (found.paper, found.page) == ("Tjänsteskrivelse", 2)
    assert (found.item and found.item.title, found.meeting.body) == ("Vänort", "Kommunstyrelsen")


def test_another_meetings_notes_are_not_this_meetings(noted: World) -> None:
    day = noted.now.date()
    other = import_kallelse.enter_meeting(noted.binder, municipality="x", body="KF", date=day, now=noted.now)
    meeting = other.first(Kind.MEETING)
    annotate.note_meeting(noted.binder, meeting, "Annat", noted.now)
    assert in_place(list_notes.of_meeting(noted.binder, meeting)) == ["Annat"]
    assert len(list_notes.of_all(noted.binder)) == 7


def test_notes_of_a_removed_meeting_are_not_listed(noted: World) -> None:
    import_kallelse.remove_meeting(noted.binder, noted.meeting_id, noted.now)
    assert list_notes.of_all(noted.binder) == []


def test_notes_of_a_removed_item_are_not_listed(noted: World) -> None:
    edit_agenda.remove_item(noted.binder, noted.item_id, noted.now)
    assert in_place(list_notes.of_all(noted.binder)) == ["Mötet"]


def the_first(world: World) -> list[ListedNote]:
    return [each for each in list_notes.of_all(world.binder) if each.note.id == world.note_id]


def test_a_changed_note_is_read_again_without_its_place(world: World) -> None:
    known = the_first(world)
    annotate.edit(world.binder, world.note_id, text="Hur mycket?", now=world.now)
    assert list_notes.again(world.binder, known) == the_first(world)
    assert "hur mycket" in the_first(world)[0].words


def test_a_note_that_was_moved_cannot_be_read_again_alone(world: World) -> None:
    known = the_first(world)
    annotate.move(world.binder, world.note_id, an_anchor(world.version_id, page=5), world.now)
    assert list_notes.again(world.binder, known) is None


def test_a_deleted_note_is_not_read_again(world: World) -> None:
    known = the_first(world)
    annotate.delete(world.binder, world.note_id, world.now)
    assert list_notes.again(world.binder, known) == []


def test_a_list_asks_the_disk_as_often_for_many_notes_as_for_few(noted: World) -> None:
    asked: list[str] = []
    noted.binder.connection.set_trace_callback(asked.append)
    few = len(list_notes.of_item(noted.binder, noted.item_id)), len(asked)
    asked.clear()
    many = len(list_notes.of_all(noted.binder)), len(asked)
    noted.binder.connection.set_trace_callback(None)
    assert few[0] < many[0]
    assert few[1] == many[1]


def test_what_a_note_is_found_by(noted: World) -> None:
    annotate.set_tags(noted.binder, noted.note_id, ["Budget"], noted.now)
    (listed,) = the_first(noted)
    note: Annotation = listed.note
    for words in ("varför", note.anchor.quote.exact.casefold(), "budget", "tjänsteskrivelse", "ks-2025/101"):
        assert words in listed.words
    assert listed.note.id == AnnotationId(noted.note_id)
