"""The list of signed papers: each state in words and tone, at any width and text size."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyleOptionViewItem

from binder.domain.cosigning import SigningPlace, Standing, standing
from binder.domain.ids import AgendaItemId, DraftId, OutboxId, RevisionId
from binder.domain.outbox import OutboxEntry, OutboxState
from binder.ui import theme
from binder.ui.outbox.outbox_list import OutboxList
from binder.ui.outbox.rows import Row, row_of_entry
from binder.ui.outbox.state_words import (
    TONES,
    chip_word,
    history,
    moment_words,
    short_hash,
    state_sentence,
    time_of,
)

SIGNED_AT = datetime(2024, 3, 5, 15, 41, tzinfo=UTC)
LATER = datetime(2024, 3, 5, 16, 2, tzinfo=UTC)


def entry(number: int = 1, **changes) -> OutboxEntry:
    made = OutboxEntry(
        id=OutboxId(number), draft_id=DraftId(number), revision_id=RevisionId(1), item_id=AgendaItemId(1),
        state=OutboxState.SIGNED, title="Tilläggsyrkande, ärende 22", file_name="a.pdf",
        sha256="0123456789abcdef" * 4, signed_at=SIGNED_AT, recipient=None,
    )  # fmt: skip
    return replace(made, **changes)


def row(number: int = 1, **changes) -> Row:
    return row_of_entry(entry(number, **changes), Standing())


@pytest.fixture
def listed(qtbot):
    made = OutboxList()
    qtbot.addWidget(made)
    made.resize(320, 400)
    made.show()
    return made


def height_of_first(listed: OutboxList) -> int:
    return listed.itemDelegate().sizeHint(QStyleOptionViewItem(), listed.model().index(0, 0)).height()


@pytest.mark.parametrize("state", list(OutboxState))
def test_every_state_has_a_word_a_sentence_and_a_tone(state):
    assert chip_word(state)
    assert state_sentence(state)
    assert hasattr(theme.LIGHT, f"{TONES[state]}_bg")


def test_no_two_states_share_a_word():
    assert len({chip_word(state) for state in OutboxState}) == len(OutboxState)


def test_no_state_claims_more_than_the_program_knows():
    assert state_sentence(OutboxState.SENT) == "Skickad enligt dig"


def test_an_entry_is_told_with_the_moment_of_its_state():
    sent = entry(state=OutboxState.SENT, sent_at=LATER)
    assert time_of(entry()) == SIGNED_AT
    assert time_of(sent) == LATER


def test_a_state_without_a_moment_has_that_of_the_signature():
    assert time_of(entry(state=OutboxState.WITHDRAWN)) == SIGNED_AT


def test_the_history_has_every_step_that_was_reached_in_order():
    sent = entry(state=OutboxState.SENT, paper_printed_at=LATER, handed_over_at=LATER, sent_at=LATER)
    assert [words for words, _ in history(sent)] == [
        "Undertecknad",
        "Utskriven på papper",
        "Överlämnad till e-postprogrammet",
        "Skickad enligt dig",
    ]


def test_a_moment_is_told_by_this_computer_s_clock():
    here = SIGNED_AT.astimezone()
    assert moment_words(SIGNED_AT) == f"5 mars 2024 kl. {here:%H.%M}"


def test_a_checksum_begins_in_groups_of_four():
    assert short_hash("0123456789abcdef" * 4) == "0123 4567 89ab cdef"


def test_a_screen_reader_hears_title_state_and_moment(listed):
    listed.show_rows([row(state=OutboxState.CONFIRMED, confirmed_at=LATER)], None)
    heard = listed.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("Tilläggsyrkande, ärende 22. Bekräftad av registratorn, 5 mars 2024")


def test_the_one_that_was_shown_stays_chosen(listed):
    chosen = []
    listed.chosen.connect(chosen.append)
    listed.show_rows([row(2), row(1)], entry(1))
    assert chosen[-1].id == 1


def test_the_first_is_chosen_where_the_shown_one_is_gone(listed):
    listed.show_rows([row(2), row(1)], entry(7))
    assert listed.currentIndex().row() == 0


def test_an_emptied_list_says_that_nothing_is_chosen(qtbot, listed):
    listed.show_rows([row()], None)
    with qtbot.waitSignal(listed.chosen) as told:
        listed.show_rows([], None)
    assert told.args == [None]


def test_arrow_keys_choose(qtbot, listed):
    listed.show_rows([row(2), row(1)], entry(2))
    with qtbot.waitSignal(listed.chosen) as told:
        qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert told.args[0].id == 1


def test_a_long_title_makes_its_row_higher(listed):
    listed.show_rows([row()], None)
    low = height_of_first(listed)
    listed.show_rows([row(title="Tilläggsyrkande om en mycket lång rubrik " * 4)], None)
    assert height_of_first(listed) > low


def test_in_a_narrow_list_the_moment_stands_below_the_chip(listed):
    listed.show_rows([row()], None)
    low = height_of_first(listed)
    listed.resize(150, 400)
    assert height_of_first(listed) > low


@pytest.mark.parametrize("state", list(OutboxState))
def test_every_state_is_drawn_in_its_own_colour(qtbot, listed, state):
    listed.show_rows([row(state=state)], None)
    listed.clearSelection()
    image = listed.viewport().grab(QRect(0, 0, 320, 120)).toImage()
    wanted = theme.current().colour(f"{TONES[state]}_bg").rgb()
    assert any(image.pixel(x, y) == wanted for x in range(0, 200, 2) for y in range(20, 110, 2))


def test_how_many_have_signed_is_seen_and_heard(listed):
    low = height_of_first_with(listed, row())
    places = [SigningPlace(field=f"Underskrift{number}", name=f"N {number}") for number in (1, 2, 3)]
    joint = row_of_entry(entry(), standing(places, []))
    assert height_of_first_with(listed, joint) > low
    heard = listed.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.endswith("0 av 3 har skrivit under")


def height_of_first_with(listed, shown: Row) -> int:
    listed.show_rows([shown], None)
    return height_of_first(listed)
