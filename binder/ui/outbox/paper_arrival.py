"""A PDF with signatures that was dropped or opened: into the outbox, looked at, or on to the import."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from binder.domain.errors import BinderError, ErrorCode
from binder.services import arriving_paper, cosign
from binder.services.cosign import PaperRef
from binder.services.take_in_paper import take_in
from binder.ui.session import Session, local_now
from binder.ui.tasks import Job

if TYPE_CHECKING:
    from collections.abc import Sequence

    from binder.domain.changes import Changes
    from binder.services.arriving_paper import ArrivedPaper
    from binder.ui.main_window import MainWindow

_NOT_A_PAPER = (ErrorCode.FILE_KIND_UNKNOWN, ErrorCode.PDF_PASSWORD)


class PaperArrival(QObject):
    """One paper at a time; what it is not concerned with is asked for by `import_wanted`."""

    paper_taken = Signal(object)
    """The `PaperRef` of a paper that is in the outbox now."""
    import_wanted = Signal(list)

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._job: Job | None = None
        self._path = Path()

    def takes(self, paths: Sequence[Path]) -> bool:
        """Whether that is a paper with signatures; then it is read in the background."""
        if len(paths) != 1 or not arriving_paper.is_about_signing(paths[0]):
            return False
        self.read(paths[0])
        return True

    def ask(self) -> None:
        """Let the user choose a paper to sign."""
        chooser = QFileDialog(self._window, self.tr("Öppna handling att skriva under"), str(Path.home()))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setNameFilter(self.tr("PDF och brev (*.pdf *.eml)"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self._on_file)
        chooser.open()

    def read(self, path: Path) -> None:
        """Judge the paper's signatures; nothing is kept before that."""
        if self._job is not None:
            return
        self._path = path
        self._window.banner.say(self.tr("Läser {} …").format(path.name), tone="info")
        self._job = Job(lambda _step: arriving_paper.read_arrived(path), self)
        self._job.finished.connect(self._on_read)
        self._job.failed.connect(self._on_unread)
        self._job.start()

    def shut_down(self) -> None:
        """Let what is being read end before the window does."""
        if self._job is not None:
            self._job.wait()

    def _on_file(self, path: str) -> None:
        self.read(Path(path))

    def _on_read(self, arrived: ArrivedPaper) -> None:
        self._job = None
        self._window.banner.hide()
        if arrived.wants_signatures or cosign.is_known(self._session.reader, arrived.key):
            command = partial(take_in, arrived=arrived, now=local_now())
            self._session.run(command, self._on_taken)
        elif arrived.signatures:
            self._show_signatures(arrived)
        else:
            self.import_wanted.emit([self._path])

    def _on_unread(self, error: BinderError) -> None:
        self._job = None
        self._window.banner.hide()
        if error.code in _NOT_A_PAPER:
            self.import_wanted.emit([self._path])
        else:
            self._window.say_trouble(error)

    def _on_taken(self, changes: Changes) -> None:
        ((kind, number),) = changes.touched
        self.paper_taken.emit(PaperRef(kind=kind, id=number))
        if changes.undo is None:
            self._window.banner.say(self.tr("Den versionen av handlingen finns redan här."), tone="info")

    def _show_signatures(self, arrived: ArrivedPaper) -> None:
        from binder.ui.outbox.signatures_dialog import SignaturesDialog

        dialog = SignaturesDialog(arrived.result, self._window)
        dialog.accepted.connect(self._on_import)
        dialog.open()

    def _on_import(self) -> None:
        self.import_wanted.emit([self._path])
