"""What was learned is shown with where it came from, and forgotten when the user wants."""

from __future__ import annotations

import gc
import weakref
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from binder.domain.municipality import Meaning, OwnWord
from binder.services.learn_words import remember
from binder.services.own_words import own_words
from binder.ui.settings.learned_dialog import LearnedDialog

HOME = "Lindeby kommun"
HEADING, LABEL = OwnWord("Klubbärenden", Meaning.SECTION), OwnWord("Uppdragsgivare", Meaning.PART_LABEL)


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path))
    return tmp_path / "learned"


@pytest.fixture
def above(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def lines(dialog):
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def learn(*words):
    remember(HOME, words, file_name="kallelse.pdf", day=date(2027, 3, 9))


def test_a_lesson_is_shown_with_its_kommun_its_file_and_its_day(above):
    learn(HEADING)
    assert lines(LearnedDialog(above)) == [
        "Lindeby kommun: ”Klubbärenden” är ett avsnitt (av kallelse.pdf, 2027-03-09)"
    ]


def test_where_nothing_was_learned_it_says_how_it_comes_about(above):
    dialog = LearnedDialog(above)
    assert dialog._intro.text().startswith("Inget är inlärt.")
    assert dialog.list.isHidden()


def test_what_is_chosen_is_forgotten_and_the_rest_stays(above):
    learn(HEADING, LABEL)
    dialog = LearnedDialog(above)
    assert not dialog.forget.isEnabled()
    dialog.list.item(0).setSelected(True)
    dialog.forget.click()
    assert own_words(HOME) == (LABEL,)
    assert len(lines(dialog)) == 1


def test_a_damaged_file_is_told_of(above, own_folder):
    own_folder.mkdir()
    (own_folder / "lindeby.toml").write_text("words = ", encoding="utf-8")
    dialog = LearnedDialog(above)
    assert "lindeby.toml" in dialog.banner.accessibleName()


def test_a_closed_dialog_is_freed(above, qtbot):
    dialog = LearnedDialog(above)
    gone = weakref.ref(dialog)
    dialog.open()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.try_accept()
    del dialog
    gc.collect()
    assert gone() is None
