"""Qt's own dialogs and menus speak Swedish."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QFileDialog, QLabel

from binder.ui import qt_words


@pytest.fixture
def swedish(qapp):
    assert qt_words.speak_swedish(qapp)
    yield
    for made in qapp.findChildren(QTranslator):
        qapp.removeTranslator(made)


def test_the_file_dialog_asks_in_swedish(swedish, qtbot, tmp_path):
    dialog = QFileDialog(None, "Öppna kallelse", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    assert "Fil&namn:" in [label.text() for label in dialog.findChildren(QLabel)]


def test_an_installation_without_the_catalogue_is_no_trouble(qapp, monkeypatch):
    monkeypatch.setattr(qt_words, "CATALOGUE", "no-such-catalogue")
    assert not qt_words.speak_swedish(qapp)
