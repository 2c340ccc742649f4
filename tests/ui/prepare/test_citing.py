"""Words of a paper go into the motivation with their place, and the place is found again from there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from binder.domain.motivation import BlockKind
from binder.domain.yrkande import YrkandeKind
from binder.ui.prepare.side_panel import DRAFT
from tests.ui.drafting.keys import press


@pytest.fixture
def cited(place, qtbot):
    """All words of the first page, quoted in a draft."""
    qtbot.waitUntil(lambda: place.reader.pages.is_settled and place.later.is_done)
    place.show_side(DRAFT)
    place.side.draft.begin(YrkandeKind.TILLAGG)
    qtbot.waitUntil(lambda: place.side.draft.draft_id is not None)
    place.reader.setFocus()
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        event = QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QApplication.sendEvent(place.reader.pages, event)
    qtbot.waitUntil(lambda: place.reader.selected_anchor() is not None)
    place._marking.quote()
    qtbot.waitUntil(lambda: place.side.draft.form.yrkande().blocks != ())
    return place


def test_quoted_words_know_their_paper_and_page(cited):
    (block,) = cited.side.draft.form.yrkande().blocks
    assert (block.kind, block.citation.page) == (BlockKind.QUOTE, 1)
    assert block.citation.version_id == cited.paper.version_id
    assert ", s. 1" in block.citation.text


def test_from_the_quotation_one_comes_back_to_its_place(cited, qtbot):
    editor = cited.side.draft.form.motivation
    cited.reader.pages.go_to_place(1, 0.9)
    qtbot.waitUntil(lambda: cited.reader.place() > (1, 0.2))
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(editor, Qt.Key.Key_J, held)
    qtbot.waitUntil(lambda: cited.reader.place() < (1, 0.2))


def test_the_text_alone_takes_the_place_of_all_and_gives_it_back(cited, qtbot):
    editor = cited.side.draft.form.motivation
    press(editor, Qt.Key.Key_F11)
    assert cited.panels.isHidden()
    assert editor.isVisible()
    press(editor, Qt.Key.Key_F11)
    assert not cited.panels.isHidden()
    assert cited.side.draft.form.isAncestorOf(editor)
