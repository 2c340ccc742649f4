"""Whose notes are shown: those of the ärende, of the meeting or of all; and the way to each of them."""

from __future__ import annotations

import pytest

from binder.domain.annotation import HighlightColour
from binder.domain.note_list import ListedNote, NoteScope
from binder.services import annotate, list_notes
from binder.storage import meetings
from binder.storage.database import Binder
from binder.ui.prepare.side_panel import NOTES
from tests.ui.commanded import shown_workspace
from tests.ui.conftest import NOW
from tests.ui.notes.noted import new_note, words, write_notes

KINDS = {"note-page": "page-note", "note-paper": "paper-note", "note": "item-note"}


@pytest.fixture
def ids(filled, received):
    """The notes by name, written before anything is shown."""
    return write_notes(filled, received)


@pytest.fixture
def workspace(qtbot, ids, session, store):
    with shown_workspace(qtbot, session, store, size=(1366, 768)) as made:
        qtbot.waitUntil(lambda: made.prepare.note_views is not None)
        yield made


@pytest.fixture
def views(workspace):
    return workspace.prepare.note_views


def shown(views):
    return [int(row.note.id) for row in views.browser.model.rows if isinstance(row, ListedNote)]


def in_front(workspace):
    return workspace.prepare.side._stack.currentWidget()


def run(workspace, command):
    workspace._window.registry.action(command).trigger()


def test_the_items_cards_come_first_and_the_list_is_not_built(workspace, views):
    assert in_front(workspace) is workspace.prepare.side.notes
    assert views._browser is None
    assert views.row.isVisible()


def test_the_choice_is_remembered(workspace, views, store, qtbot):
    views.show_scope(NoteScope.MEETING)
    assert in_front(workspace) is views.browser
    assert store.value("notes/scope") == "meeting"


def test_all_notes_are_reached_by_a_command_ready_to_be_looked_through(workspace, views, qtbot):
    workspace.prepare.side.show_tab(1)
    run(workspace, "all-notes")
    qtbot.waitUntil(lambda: len(shown(views)) == 4)
    assert workspace.prepare.side.tab() == NOTES
    assert workspace._window.focusWidget() is views.browser.words


def test_the_row_of_choices_is_for_the_notes_alone(workspace, views):
    workspace.prepare.side.show_tab(1)
    assert not views.row.isVisible()
    workspace.prepare.side.show_tab(NOTES)
    assert views.row.isVisible()


def test_the_items_notes_as_a_list_follow_the_item(workspace, views, ids, filled, qtbot):
    workspace.prepare.agenda.select(filled.items[0])
    views.row.as_list.setChecked(True)
    qtbot.waitUntil(lambda: shown(views) == [ids["taxa"]])
    workspace.prepare.agenda.select(filled.items[1])
    qtbot.waitUntil(lambda: shown(views) == [ids["vänort"], ids["ring"]])


def go_to(workspace, views, note_id, qtbot):
    views.show_scope(NoteScope.ALL)
    qtbot.waitUntil(lambda: note_id in shown(views))
    views.browser.view.note_wanted.emit(int(note_id))


def test_a_note_leads_to_its_item_and_page_with_its_words_framed(workspace, views, ids, filled, qtbot):
    workspace.prepare.agenda.select(filled.items[0])
    go_to(workspace, views, ids["vänort"], qtbot)
    assert workspace.prepare.shown_item() == filled.items[1]
    assert workspace.prepare.paper.title == "Handling 2"
    assert len(workspace.prepare.reader.pages._outlined[1]) == 1
    assert workspace._window.focusWidget() is views.browser.view


@pytest.fixture
def elsewhere(filled, ids):
    """A note on an item of another meeting."""
    day = {"municipality": "solbacken", "body": "Kommunfullmäktige", "date": "2024-03-20"}
    with Binder.open(filled.folder, filled.key) as binder:
        item = meetings.insert_item(
            binder, meetings.insert_meeting(binder, day, NOW), {"number": "1", "title": "Val"}
        )
        return item, new_note(annotate.note_item(binder, item, "Vem?", NOW))


def test_a_note_of_another_meeting_leads_there(elsewhere, workspace, views, qtbot):
    item, note = elsewhere
    go_to(workspace, views, note, qtbot)
    assert (workspace.meeting.body, workspace.prepare.shown_item()) == ("Kommunfullmäktige", item)
    assert in_front(workspace) is views.browser


@pytest.mark.parametrize("command", ["note-page", "note-paper", "note"])
def test_a_note_on_what_is_read_is_begun_in_its_card(workspace, views, filled, qtbot, command):
    views.show_scope(NoteScope.ALL)
    workspace.prepare.agenda.select(filled.items[0])
    qtbot.waitUntil(lambda: workspace.prepare.reader.place() is not None)
    run(workspace, command)
    panel = workspace.prepare.side.notes
    qtbot.waitUntil(lambda: len(panel._cards) == 2)
    made = max(panel._cards.values(), key=lambda card: card.note.id)
    assert made.note.kind == KINDS[command]
    assert in_front(workspace) is panel


def test_a_note_on_the_meeting_is_begun_in_the_list(workspace, views, session, qtbot):
    run(workspace, "note-meeting")
    qtbot.waitUntil(lambda: views.browser.view.edited is not None)
    assert views.browser.view.edited.note.kind == "meeting-note"
    assert views.scope is NoteScope.MEETING


def test_a_note_that_is_asked_for_on_the_page_comes_as_a_card(workspace, views, ids, filled):
    views.show_scope(NoteScope.ALL)
    workspace.prepare.agenda.select(filled.items[1])
    workspace.prepare.side.notes.focus_note(int(ids["ring"]))
    assert in_front(workspace) is workspace.prepare.side.notes


def test_a_tag_on_a_card_shows_all_that_have_it(workspace, views, ids, filled, qtbot):
    workspace.prepare.agenda.select(filled.items[1])
    card = workspace.prepare.side.notes._cards[ids["vänort"]]
    card.tools.tags._chips[0][0].click()
    qtbot.waitUntil(lambda: shown(views) == [ids["vänort"]])
    assert views.scope is NoteScope.ALL


def test_the_colours_meanings_are_saved_and_shown_at_once(workspace, views, qtbot):
    views.show_scope(NoteScope.ALL)
    views.ask_meanings()
    views._dialog.lines[HighlightColour.GREEN].setText(" stöd  för mig ")
    views._dialog.try_accept()
    qtbot.waitUntil(lambda: views.browser.filters.colours.findText("Grön: stöd för mig") > 0)


def test_a_star_on_a_card_is_kept_and_seen(workspace, ids, filled, session, qtbot):
    workspace.prepare.agenda.select(filled.items[1])
    tools = workspace.prepare.side.notes._cards[ids["vänort"]].tools
    tools.star.click()
    qtbot.waitUntil(lambda: tools.star.toolTip() == "Viktig")
    found = {each.note.id: each.note for each in list_notes.of_all(session.reader)}
    assert found[ids["vänort"]].is_important


def test_the_colour_of_a_card_is_told_in_words(workspace, ids, filled):
    workspace.prepare.agenda.select(filled.items[0])
    tools = workspace.prepare.side.notes._cards[ids["taxa"]].tools
    assert tools.colour.accessibleName() == "Färg på anteckning 1: Grön"
    assert workspace.prepare.side.notes.numbers() == {ids["taxa"]: 1}


@pytest.fixture
def many(filled, ids, received):
    """More notes on an item than have cards at once."""
    with Binder.open(filled.folder, filled.key) as binder, binder.transaction():
        for number in range(30):
            annotate.highlight(binder, filled.items[2], words(received, 1, f"ord {number}"), now=NOW)
    return filled.items[2]


def test_an_item_with_many_notes_gets_its_cards_in_turns(many, workspace, views, qtbot):
    panel = workspace.prepare.side.notes
    panel.show_item(many)
    assert len(panel._cards) < len(panel.numbers()) == 30
    last = max(panel.numbers())
    panel.focus_note(int(last))
    assert last in panel._cards
    qtbot.waitUntil(lambda: len(panel._cards) == 30)
