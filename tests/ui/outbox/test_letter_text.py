"""A letter is read in the panel's own lines, all of it, and hidden again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from binder.ui.outbox.letter_text import LetterText, flowing

LONG = "Texten är densamma, men underskrifterna går inte att lägga ihop till en"
HASH = "ab" * 32


def test_a_paragraph_becomes_one_line_and_the_rest_keeps_its_own() -> None:
    text = f"Hej!\n\n{LONG}\nfil i efterhand.\n\nSHA-256 är\n{HASH}\n\nHälsningar\nÅsa\n"
    assert flowing(text) == f"Hej!\n\n{LONG} fil i efterhand.\n\nSHA-256 är\n{HASH}\n\nHälsningar\nÅsa"


def test_a_list_keeps_its_lines() -> None:
    listed = f"- {LONG}\n- {LONG}\n"
    assert flowing(listed) == listed.rstrip("\n")


@pytest.fixture
def letter(qtbot) -> LetterText:
    panel = QWidget()
    column = QVBoxLayout(panel)
    made = LetterText()
    for part in (made.toggle, made):
        column.addWidget(part)
    column.addStretch(1)
    panel.resize(300, 900)
    qtbot.addWidget(panel)
    panel.show()
    made.panel = panel
    return made


def test_it_is_shown_and_hidden_by_its_toggle(letter):
    assert letter.isHidden()
    letter.toggle.click()
    assert (letter.isVisible(), letter.toggle.text()) == (True, "Dölj brevets text")
    letter.toggle.click()
    assert (letter.isHidden(), letter.toggle.text()) == (True, "Visa brevets text")


def test_a_checksum_does_not_make_the_panel_wider(qtbot, letter):
    letter.toggle.click()
    letter.show_letter("Ämne", f"{LONG}\n{HASH}\n")
    qtbot.waitUntil(lambda: letter.document().size().height() > 5)
    assert letter.panel.minimumSizeHint().width() <= 300
    qtbot.waitUntil(lambda: letter.verticalScrollBar().maximum() == 0)
