"""The palette narrows down what it finds, by choices and by what is typed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from binder.domain.hit import Hit
from binder.services import sekretess
from binder.ui.commands import CommandRegistry
from binder.ui.hit_delegate import MATCHES_ROLE
from binder.ui.palette import Palette


@pytest.fixture
def palette(session, qtbot, qapp, filled):
    window = QWidget()
    window.resize(1000, 700)
    qtbot.addWidget(window)
    window.show()
    made = Palette(session, CommandRegistry(), window)
    made.open()
    return made


def found(palette, words):
    palette._field.setText(words)
    palette._search_now()
    return [choice.hit.kind for choice in palette._choices if choice.hit is not None]


def choose(box, text):
    box.setCurrentIndex(box.findText(text))


def test_the_bodies_and_years_of_the_binder_can_be_chosen(palette):
    bodies, years = palette._filters._bodies, palette._filters._years
    assert bodies.count() > 1
    assert years.count() > 1
    assert bodies.itemData(0) is None


def test_a_chosen_kind_leaves_the_others_out(palette):
    assert "item" in found(palette, "vänortssamarbete")
    choose(palette._filters._kinds, "Anteckningar")
    assert "item" not in found(palette, "vänortssamarbete")


def test_a_typed_kind_does_the_same(palette):
    assert set(found(palette, "vänortssamarbete typ:ärende")) == {"item"}


def test_commands_are_left_out_where_hits_are_narrowed_down(palette):
    palette._registry.connect_handler("add-item", print)
    palette._search()
    assert palette._choices
    choose(palette._filters._kinds, "Ärenden")
    assert palette._choices == []


def test_opened_anew_nothing_is_narrowed_down(palette):
    choose(palette._filters._kinds, "Ärenden")
    palette.close_panel()
    palette.open()
    assert palette._filters.chosen.kind is None


def test_the_found_words_are_given_to_the_row(palette):
    palette._field.setText("vänort")
    palette._search_now()
    rows = [palette._list.item(row) for row in range(palette._list.count())]
    assert any(row.data(MATCHES_ROLE) for row in rows)


def test_a_hit_on_a_scanned_page_says_that_a_machine_read_it(palette, filled):
    hit = Hit(
        kind="page", title="Taxa", context="", meeting_id=1, item_id=filled.items[0], page=7, version_id=1
    )
    assert "maskin" not in palette._place(hit)
    read = Hit(kind="note", title="", context="", meeting_id=1, item_id=None, by_machine=True)
    assert palette._place(read) == "Anteckning, läst av maskin"


def test_confidential_papers_are_asked_for_only_where_they_may_be_searched(palette, session, qtbot):
    assert palette._filters.confidential.isHidden()
    session.run(lambda binder: sekretess.let_search(binder, allowed=True))
    qtbot.waitUntil(lambda: sekretess.is_searched(session.reader))
    palette.open()
    assert not palette._filters.confidential.isHidden()


def test_asking_for_them_is_for_one_search(palette):
    palette._filters.confidential.setChecked(True)
    palette.open()
    assert not palette._filters.confidential.isChecked()
