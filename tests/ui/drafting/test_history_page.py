"""Earlier texts are held against the newest, and one of them can be the text again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt

from binder.domain.draft_changes import Change, Piece
from binder.services import write_draft
from binder.ui.drafting.history_page import HistoryPage, as_html
from tests.ui.drafting.conftest import NOW
from tests.ui.drafting.keys import press


@pytest.fixture
def page(qtbot, ready, session):
    yrkande = write_draft.draft(session.reader, ready).yrkande
    later = replace(yrkande, motivation="Samarbetet behövs inte.\n\n- Nytt.")
    with qtbot.waitSignal(session.saved):
        session.run(partial(write_draft.save, draft_id=ready, yrkande=later, now=NOW + timedelta(hours=1)))
    made = HistoryPage(session, ready, may_restore=True)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    return made


def test_the_text_before_is_held_against_the_newest(page):
    assert page.texts.count() == 2
    assert page.texts.currentRow() == 1
    assert page.told.text() == "3 ord strukna (överstrukna), 4 ord tillagda (understrukna)"
    assert "behövs" in page.text.toPlainText()


def test_the_newest_text_differs_in_nothing_from_itself(page):
    page.texts.setCurrentRow(0)
    assert page.told.text() == "Ingen skillnad"
    assert not page.restore.isEnabled()


def test_what_was_new_in_a_text_can_be_seen(page):
    page.texts.setCurrentRow(0)
    page.against.setCurrentIndex(1)
    assert "tillagda" in page.told.text()


def test_an_earlier_text_is_the_text_again(qtbot, ready, page, session):
    with qtbot.waitSignal(page.closed):
        page.restore.click()
    assert write_draft.draft(session.reader, ready).yrkande.motivation == "Samarbetet över gränser behövs."
    assert session.undo_stack.next_undo is not None


def test_escape_leads_back(qtbot, page):
    page.begin()
    with qtbot.waitSignal(page.closed):
        press(page.texts, Qt.Key.Key_Escape)


def test_words_are_marked_by_lines_and_not_by_colour():
    pieces = [Piece(Change.KEPT, "a\n"), Piece(Change.STRUCK, "b"), Piece(Change.ADDED, "<c>\n")]
    assert as_html(pieces) == "<p>a </p><p><s>b</s> <b><u>&lt;c&gt;</u></b> </p>"
