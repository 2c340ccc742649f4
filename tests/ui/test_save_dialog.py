"""The dialog that asks where a file is saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from binder.ui.save_dialog import ask_where


class Asker(QObject):
    def __init__(self):
        super().__init__()
        self.saved = []

    def save(self, path):
        self.saved.append(path)


@pytest.fixture
def asker():
    return Asker()


@pytest.fixture
def dialog(qtbot, asker, tmp_path):
    return ask_where(None, "Spara", name="brev.pdf", kind="PDF (*.pdf)", save=asker.save, folder=tmp_path)


def test_the_path_that_is_chosen_is_given_on(dialog, asker, tmp_path):
    dialog.fileSelected.emit(str(tmp_path / "brev.pdf"))
    assert asker.saved == [str(tmp_path / "brev.pdf")]
    dialog.close()


@pytest.mark.parametrize(("kind", "ending"), [("PDF (*.pdf)", "pdf"), ("*.docx", "docx")])
def test_a_name_without_an_ending_gets_that_of_the_kind(qtbot, asker, kind, ending):
    dialog = ask_where(None, "Spara", name="brev", kind=kind, save=asker.save)
    assert dialog.defaultSuffix() == ending
    dialog.close()


def test_what_a_member_saves_does_not_go_to_the_folder_that_the_program_was_started_in(
    qtbot, asker, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    QFileDialog().setDirectory(str(tmp_path))
    dialog = ask_where(None, "Spara", name="brev.pdf", kind="PDF (*.pdf)", save=asker.save)
    assert Path(dialog.directory().absolutePath()) != tmp_path
    assert Path(dialog.selectedFiles()[0]).name == "brev.pdf"
    dialog.close()
