"""Notes leave the binder and come into it from the window: asked, done, told, and undone."""

from __future__ import annotations

import gc
import io
import weakref

import pytest
from PySide6.QtWidgets import QFileDialog

from binder.domain.annotation import TextQuote
from binder.pdf.annotated_copy import annotated
from binder.pdf.notes_in_file import notes_in
from binder.services import annotate, import_kallelse, read_meeting
from binder.services.export_notes import NoteForm
from binder.storage.database import Binder
from binder.ui.note_exchange.dialogs import ExportNotesDialog, TakeInDialog
from tests.noted_papers import NOW, a_note, plain_pdf


@pytest.fixture
def item(filled, tmp_path):
    file = tmp_path / "skrivelse.pdf"
    file.write_bytes(annotated(plain_pdf(2), [a_note(1, author="Ada Lind")]))
    with Binder.open(filled.folder, filled.key) as binder:
        import_kallelse.attach_paper(binder, filled.items[0], file, NOW)
    return filled.items[0]


@pytest.fixture
def workspace(item, workspace):
    workspace.prepare.agenda.select(item)
    return workspace


def called(workspace, command, kind):
    workspace._window.registry.action(command).trigger()
    return workspace._window.findChild(kind)


def test_the_item_shown_comes_first_and_the_meeting_after(workspace):
    dialog = called(workspace, "export-notes", ExportNotesDialog)
    assert dialog.scope.itemText(0) == "Ärendet: Taxa för upplåtelse av allmän plats"
    assert dialog.scope.itemText(1) == "Hela sammanträdet: Kommunstyrelsen, 2024-03-06"
    dialog.reject()


def test_each_form_is_explained_to_eye_and_ear(workspace):
    dialog = called(workspace, "export-notes", ExportNotesDialog)
    told = set()
    for row in range(dialog.form.count()):
        dialog.form.setCurrentIndex(row)
        told.add(dialog.form.accessibleDescription())
        assert dialog._explanation.text() == dialog.form.accessibleDescription()
    assert len(told) == len(NoteForm)
    dialog.reject()


def test_notes_are_written_into_the_chosen_folder(workspace, tmp_path, qtbot):
    note(workspace, "Ring Siv")
    told = exported(workspace, NoteForm.COPIES, tmp_path / "ut", qtbot)
    (file,) = (tmp_path / "ut").iterdir()
    assert told == f"Sparad som {file}. Filen är inte krypterad."
    assert "Ring Siv" in [each.text for each in notes_in(io.BytesIO(file.read_bytes()))]


def test_without_notes_nothing_is_written_and_it_is_said(workspace, tmp_path, qtbot):
    told = exported(workspace, NoteForm.MARKDOWN, tmp_path / "ut", qtbot)
    assert told.startswith("Här finns inga anteckningar att exportera.")
    assert not (tmp_path / "ut").exists()


def test_notes_that_a_paper_carries_come_in_when_asked_for_and_go_with_undo(workspace, qtbot):
    dialog = looked(workspace, qtbot)
    assert "Ada Lind" in dialog._sentences(dialog.found, "x")[1]
    dialog.accept()
    told = workspace._window.banner.accessibleName
    qtbot.waitUntil(lambda: told().endswith("inlästa."), timeout=10_000)
    assert len(notes_of(workspace)) == 1
    workspace._session.undo()
    qtbot.waitUntil(lambda: notes_of(workspace) == [], timeout=10_000)


def test_nothing_comes_in_before_the_answer(workspace, qtbot):
    dialog = looked(workspace, qtbot)
    assert notes_of(workspace) == []
    dialog.reject()
    assert notes_of(workspace) == []


def test_a_note_from_the_file_says_so(workspace, qtbot):
    looked(workspace, qtbot).accept()
    qtbot.waitUntil(lambda: len(notes_of(workspace)) == 1, timeout=10_000)
    from binder.ui.notes.note_card import NoteCard

    card = NoteCard(notes_of(workspace)[0], 1)
    qtbot.addWidget(card)
    assert card._came_from(card.note.origin) == "Fanns i filen, av Ada Lind"


def test_notes_that_are_in_already_are_told_of(workspace, qtbot):
    looked(workspace, qtbot).accept()
    qtbot.waitUntil(lambda: len(notes_of(workspace)) == 1, timeout=10_000)
    banner = workspace._window.banner
    qtbot.waitUntil(lambda: banner.accessibleName().endswith("inlästa."), timeout=10_000)
    workspace._window.registry.action("notes-in-paper").trigger()
    already = "Alla anteckningar i filen finns redan i pärmen."
    qtbot.waitUntil(lambda: banner.accessibleName() == already, timeout=10_000)


def test_a_file_of_notes_is_chosen_and_looked_at(workspace, tmp_path, qtbot):
    from binder.domain.file_note import NotesFile
    from binder.pdf.xfdf import xfdf

    (tmp_path / "n.xfdf").write_bytes(xfdf(NotesFile(notes=(a_note(2, quote=TextQuote(exact="")),))))
    chooser = called(workspace, "import-notes", QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "n.xfdf"))
    chooser.reject()
    assert [each.text for each in found(workspace, qtbot).found.new] == ["Varför nu? å ä ö €"]


def test_a_file_that_holds_no_notes_is_told(workspace, tmp_path, qtbot):
    (tmp_path / "n.xfdf").write_bytes(b"<svg/>")
    chooser = called(workspace, "import-notes", QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "n.xfdf"))
    chooser.reject()
    qtbot.waitUntil(workspace._window.banner.isVisible, timeout=10_000)
    assert "går inte att läsa som anteckningar" in workspace._window.banner.accessibleName()


def test_a_closed_dialog_is_freed(workspace, qtbot):
    dialog = called(workspace, "export-notes", ExportNotesDialog)
    gone = weakref.ref(dialog)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
    del dialog
    gc.collect()
    assert gone() is None


def exported(workspace, form, folder, qtbot):
    dialog = called(workspace, "export-notes", ExportNotesDialog)
    dialog.form.setCurrentIndex(dialog.form.findData(form.value))
    dialog.try_accept()
    chooser = workspace._window.findChild(QFileDialog)
    chooser.fileSelected.emit(str(folder))
    chooser.reject()
    qtbot.waitUntil(workspace._window.banner.isVisible, timeout=10_000)
    return workspace._window.banner.accessibleName()


def note(workspace, text):
    item = workspace.prepare.shown_item()
    workspace._session.run(lambda binder: annotate.note_item(binder, item, text, NOW))


def looked(workspace, qtbot):
    workspace._window.registry.action("notes-in-paper").trigger()
    return found(workspace, qtbot)


def found(workspace, qtbot):
    qtbot.waitUntil(lambda: workspace._window.findChild(TakeInDialog) is not None, timeout=10_000)
    return workspace._window.findChild(TakeInDialog)


def notes_of(workspace):
    reader = workspace._session.reader
    papers = read_meeting.papers_of(reader, workspace.prepare.shown_item())
    return annotate.of_version(reader, papers[0].version_id)
