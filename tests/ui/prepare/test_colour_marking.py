"""Selected words are marked in a colour by one key, or chosen from a menu that says what each means."""

from __future__ import annotations

import pytest

from binder.domain.annotation import HighlightColour
from binder.services import annotate
from binder.ui.notes.colour_menu import ColourMenu
from tests.ui.commanded import shown_workspace
from tests.ui.notes.noted import words


@pytest.fixture
def workspace(qtbot, received, session, store):
    with shown_workspace(qtbot, session, store, size=(1366, 768)) as made:
        qtbot.waitUntil(lambda: made.prepare.note_views is not None)
        yield made


@pytest.fixture
def marking(workspace, received, filled, monkeypatch):
    """With words selected on the page of the first item."""
    # Without a screen there is nothing to pop up on.
    monkeypatch.setattr(ColourMenu, "popup", lambda *_: None)
    workspace.prepare.agenda.select(filled.items[0])
    anchor = words(received, 1, "avgiften höjs")
    monkeypatch.setattr(workspace.prepare.reader, "selected_anchor", lambda: anchor)
    monkeypatch.setattr(workspace.prepare.reader, "selected_anchors", lambda: [anchor])
    return workspace.prepare.note_views.marking


def colours(session, filled):
    return [note.colour for note in annotate.of_item(session.reader, filled.items[0])]


def test_words_are_marked_in_the_colour_of_the_key(marking, session, filled, qtbot):
    marking.mark(HighlightColour.BLUE)
    qtbot.waitUntil(lambda: colours(session, filled) == [HighlightColour.BLUE])


def test_the_command_offers_the_colours(marking, workspace, session, filled, qtbot):
    workspace._window.registry.action("highlight-colour").trigger()
    workspace.prepare.reader.findChild(ColourMenu).actions()[1].trigger()
    qtbot.waitUntil(lambda: colours(session, filled) == [HighlightColour.GREEN])


def test_without_words_they_are_asked_for(workspace, filled):
    workspace.prepare.agenda.select(filled.items[0])
    workspace._window.registry.action("highlight-colour").trigger()
    assert "Välj först text" in workspace.prepare.banner.accessibleName()


def test_a_number_without_words_does_nothing(workspace, session, filled):
    workspace.prepare.note_views.marking.mark(HighlightColour.PINK)
    assert not workspace.prepare.banner.isVisible()


def test_a_note_on_the_meeting_is_begun_from_another_place_too(workspace, qtbot):
    workspace.show_place(1)
    workspace._window.registry.action("note-meeting").trigger()
    views = workspace.prepare.note_views
    qtbot.waitUntil(lambda: workspace.prepare.isVisible() and views.browser.view.edited is not None)
