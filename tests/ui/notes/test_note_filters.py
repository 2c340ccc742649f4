"""The choices over the list of notes, and what can be done to those that are chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from binder.domain.annotation import AnnotationKind, HighlightColour
from binder.domain.note_list import NoteFilter, NoteGrouping, NoteOrder, NoteScope
from binder.services import list_notes
from binder.ui.notes.chosen_bar import ChosenBar
from binder.ui.notes.note_filters import NoteFilters
from binder.ui.notes.scope_row import ScopeRow


@pytest.fixture
def notes(ids, session):
    return list_notes.of_all(session.reader)


@pytest.fixture
def filters(qtbot, notes, actions) -> NoteFilters:
    made = NoteFilters()
    qtbot.addWidget(made)
    made.offer(notes, actions.meanings)
    return made


@pytest.fixture
def bar(qtbot, ids, actions) -> ChosenBar:
    made = ChosenBar(actions)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def scopes(qtbot) -> ScopeRow:
    made = ScopeRow()
    qtbot.addWidget(made)
    made.show()
    return made


def values(box) -> list[str]:
    return [box.itemData(at) for at in range(1, box.count())]


def test_at_first_everything_is_let_through(filters):
    assert filters.chosen("") == NoteFilter(words="")
    assert (filters.grouping, filters.order) == (NoteGrouping.ITEM, NoteOrder.PLACE)


def test_only_what_the_notes_have_is_offered(filters, notes):
    assert set(values(filters.kinds)) == {listed.note.kind.value for listed in notes}
    assert set(values(filters.tags)) == {tag for listed in notes for tag in listed.note.tags}


def test_without_notes_nothing_is_offered(filters, actions):
    filters.offer([], actions.meanings)
    assert [box.count() for box in (filters.colours, filters.tags, filters.kinds)] == [1, 1, 1]


def test_what_is_chosen_stays_chosen_when_its_last_note_goes(filters, actions):
    filters.choose_tag("fråga")
    filters.offer([], actions.meanings)
    assert filters.chosen("").tag == "fråga"


def test_what_was_left_behind_goes_once_it_is_left(filters, actions):
    filters.choose_tag("fråga")
    filters.clear()
    filters.offer([], actions.meanings)
    assert values(filters.tags) == []


def test_a_tag_that_no_note_has_can_be_asked_for(filters):
    filters.choose_tag("okänd")
    assert filters.chosen("").tag == "okänd"


def test_clearing_tells_once(filters, qtbot):
    filters.choose_tag("fråga")
    filters.important.setChecked(True)
    told: list[bool] = []
    filters.changed.connect(lambda: told.append(True))
    filters.clear()
    assert (len(told), filters.chosen("")) == (1, NoteFilter(words=""))


def test_headings_and_order_are_put_back_without_a_word(filters, qtbot):
    with qtbot.assertNotEmitted(filters.changed):
        filters.arrange(NoteGrouping.DAY.value, NoteOrder.NEWEST.value)
    assert (filters.grouping, filters.order) == (NoteGrouping.DAY, NoteOrder.NEWEST)


def test_an_order_that_is_not_known_is_passed_over(filters):
    filters.arrange("efter vikt", "")
    assert (filters.grouping, filters.order) == (NoteGrouping.ITEM, NoteOrder.PLACE)


def test_colour_and_kind_are_chosen_together(filters, notes):
    listed = next(each for each in notes if each.colour is not None)
    filters.colours.setCurrentIndex(filters.colours.findData(listed.colour.value))
    filters.kinds.setCurrentIndex(filters.kinds.findData(listed.note.kind.value))
    chosen = filters.chosen("väg")
    assert (chosen.colour, chosen.kind) == (HighlightColour(listed.colour), AnnotationKind(listed.note.kind))


def test_with_nothing_chosen_nothing_can_be_done(bar):
    assert not any(each.isEnabled() for each in (bar.star, bar.colour, bar.tag, bar.trash))
    bar.write_tag()
    assert bar.line.isHidden()


def test_how_many_are_chosen_is_told_from_two_on(bar, notes):
    bar.show_chosen(notes[:1])
    assert bar.count.text() == ""
    bar.show_chosen(notes[:2])
    assert bar.count.text() == "2 valda"


def test_the_star_says_what_it_will_do(bar, notes):
    important = [each for each in notes if each.note.is_important]
    bar.show_chosen(important)
    assert bar.star.accessibleName() == "Ta bort markeringen viktig"
    bar.show_chosen(notes)
    assert bar.star.accessibleName() == "Markera som viktig"


def test_escape_in_the_line_for_tags_leads_back_to_the_list(bar, notes, qtbot):
    bar.show_chosen(notes[:2])
    bar.write_tag()
    with qtbot.waitSignal(bar.done):
        qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert bar.line.isHidden()


def test_the_chosen_notes_are_taken_away_by_the_keyboard(bar, notes, session, qtbot):
    bar.show_chosen(notes[:2])
    qtbot.keyClick(bar.trash, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(list_notes.of_all(session.reader)) == len(notes) - 2)


@pytest.mark.parametrize("scope", NoteScope)
def test_the_button_of_what_is_shown_is_pressed(scopes, scope):
    scopes.show_scope(scope)
    pressed = [each for each, made in scopes._buttons.items() if made.isChecked()]
    assert pressed == [scope]
    assert scopes.as_list.isHidden() == (scope is not NoteScope.ITEM)


@pytest.mark.parametrize("scope", NoteScope)
def test_whose_notes_are_shown_is_chosen_by_the_keyboard(scopes, qtbot, scope):
    scopes.show_scope(NoteScope.ALL if scope is NoteScope.ITEM else NoteScope.ITEM)
    with qtbot.waitSignal(scopes.chosen) as told:
        qtbot.keyClick(scopes._buttons[scope], Qt.Key.Key_Space)
    assert told.args == [scope]
