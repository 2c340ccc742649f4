"""Giving notes out of the binder and taking them in: what is asked, done in the background, and told."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from binder.domain.changes import Changes
from binder.domain.ids import AgendaItemId, MeetingId, PaperVersionId
from binder.services import export_notes, gather_notes, import_notes, open_binder, read_meeting
from binder.ui.note_exchange.dialogs import ExportNotesDialog, TakeInDialog
from binder.ui.session import Session, local_now
from binder.ui.tasks import Job

if TYPE_CHECKING:
    from binder.domain.meeting import Meeting
    from binder.services.export_notes import ExportedNotes, NoteForm
    from binder.services.import_notes import NotesToTakeIn
    from binder.storage.database import Binder
    from binder.ui.main_window import MainWindow

READ_FILES = "*.pdf *.xfdf *.jsonld *.json"
"""What notes are read from."""


class NotesExchange(QObject):
    """Asks, works and tells; holds what was chosen between the questions."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._dialog: ExportNotesDialog | TakeInDialog | None = None
        self._folder = Path.home()
        self._meeting: MeetingId | None = None
        self._wanted: tuple[NoteForm, int | None] | None = None
        self._work: Callable[[Binder], Any] | None = None
        self._answer: Callable[[Any], None] = self._on_found

    def export(self, meeting: Meeting, item_id: AgendaItemId | None) -> None:
        """Ask which notes of the meeting to give out, how and where."""
        item = read_meeting.item(self._session.reader, item_id) if item_id is not None else None
        self._meeting = meeting.id
        dialog = ExportNotesDialog(meeting, item, self._window)
        dialog.accepted.connect(self._ask_folder)
        self._open(dialog)

    def take_in_file(self, shown: PaperVersionId | None) -> None:
        """Ask for a file of notes; those without a paper of their own belong to the one that is shown."""
        chooser = QFileDialog(
            self._window,
            self.tr("Läs in anteckningar från fil"),
            str(self._folder),
            self.tr("Anteckningar ({})").format(READ_FILES),
        )
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setProperty("shown", int(shown or 0))
        chooser.fileSelected.connect(self._on_file)
        chooser.open()

    def take_in_paper(self, version_id: PaperVersionId) -> None:
        """Look for notes that a received file carries."""
        self._start(partial(import_notes.look_in_paper, version_id=version_id), self._on_found)

    def _on_file(self, path: str) -> None:
        chooser = self.sender()
        shown = int(chooser.property("shown") or 0) if chooser is not None else 0
        self._folder = Path(path).parent
        version = PaperVersionId(shown) if shown else None
        look = partial(import_notes.look_in_file, path=Path(path), shown=version)
        self._start(look, self._on_found)

    def _ask_folder(self) -> None:
        dialog = self._dialog
        if not isinstance(dialog, ExportNotesDialog):
            return
        self._wanted = dialog.chosen_form(), dialog.chosen_item()
        chooser = QFileDialog(self._window, self.tr("Mapp för anteckningarna"), str(self._folder))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(self.export_to)
        chooser.open()

    def export_to(self, folder: str) -> None:
        """Write what was chosen into a folder."""
        if self._wanted is None or self._meeting is None:
            return
        self._folder = Path(folder)
        form, item = self._wanted
        self._start(partial(_export, self._meeting, item, form, self._folder), self._on_exported)

    def _start(self, work: Callable[[Binder], Any], answer: Callable[[Any], None]) -> None:
        self._work, self._answer = work, answer
        # What was typed last is written first: an empty step comes after it.
        self._session.run(_nothing, self._begin)

    def _begin(self, _changes: Changes) -> None:
        if self._work is None:
            return
        job = Job(_reading(self._session, self._work), self)
        job.finished.connect(self._answer)
        job.failed.connect(self._window.say_trouble)
        job.start()

    def _on_exported(self, made: ExportedNotes) -> None:
        count = len(made.files)
        text = (
            self.tr("Sparad som {}. Filen är inte krypterad.").format(made.files[0])
            if count == 1
            else self.tr("{} filer sparade i {}. De är inte krypterade.").format(count, made.files[0].parent)
        )
        if made.left_out:
            left = self.tr("{} är inte med, utan handling som går att läsa; de finns i sammanställningen.")
            text = f"{text} {left.format(made.left_out)}"
        if made.confidential or made.confidential_pages:
            left = self.tr("Sekretess: {notes} anteckningar och {pages} sidor är inte med.")
            text = f"{text} {left.format(notes=made.confidential, pages=made.confidential_pages)}"
        self._window.banner.say(text, tone="ok")

    def _on_found(self, found: NotesToTakeIn) -> None:
        if not found.new:
            self._window.banner.say(self._nothing_new(found), tone="info")
            return
        version = self._session.reader.papers.version(found.version_id)
        dialog = TakeInDialog(found, version.file_name, self._window)
        dialog.accepted.connect(self._take_in)
        self._open(dialog)

    def _nothing_new(self, found: NotesToTakeIn) -> str:
        if found.lost:
            return self.tr(
                "Inga anteckningar lästes in: {} hör till ord som inte finns i handlingen."
            ).format(len(found.lost))
        if found.known:
            return self.tr("Alla anteckningar i filen finns redan i pärmen.")
        return self.tr("Filen har inga anteckningar.")

    def _take_in(self) -> None:
        dialog = self._dialog
        if isinstance(dialog, TakeInDialog):
            command = partial(import_notes.take_in, found=dialog.found, now=local_now())
            self._session.run(command, self._on_taken_in)

    def _on_taken_in(self, _changes: Changes) -> None:
        self._window.banner.offer_undo(self.tr("Anteckningarna är inlästa."), self._session)

    def _open(self, dialog: ExportNotesDialog | TakeInDialog) -> None:
        self._dialog = dialog
        dialog.destroyed.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self._dialog = None


def _nothing(_binder: Binder) -> Changes:
    return Changes()


def _export(
    meeting: MeetingId, item: int | None, form: NoteForm, folder: Path, binder: Binder
) -> ExportedNotes:
    wanted = (
        gather_notes.of_meeting(binder, meeting)
        if item is None
        else gather_notes.of_item(binder, AgendaItemId(item))
    )
    return export_notes.export(binder, wanted, form, folder, local_now())


def _reading(session: Session, work: Callable[[Binder], Any]) -> Callable[[object], Any]:
    folder, key = session.folder, session.key

    def run(_step: object) -> Any:  # noqa: ANN401 - what the work gives
        with open_binder.open_binder(folder, key, read_only=True) as binder:
            return work(binder)

    return run
