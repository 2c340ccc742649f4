"""Taking a file in as an attachment: asked for, read beside the window, kept, and put into the list."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from binder.domain.changes import Changes
from binder.domain.errors import BinderError
from binder.services import attachments
from binder.ui.drafting.attachment_list import AttachmentList
from binder.ui.error_texts import error_text
from binder.ui.save_dialog import begin_at_home
from binder.ui.session import Session
from binder.ui.tasks import Job

if TYPE_CHECKING:
    from binder.storage.database import Binder


class _Keeping:
    """Keeps one file with the writer, and knows why it could not."""

    def __init__(self, prepared: attachments.Prepared) -> None:
        self.prepared = prepared
        self.error: BinderError | None = None

    def __call__(self, binder: Binder) -> Changes:
        # The list tells of it, below the names of the files that were taken.
        try:
            return attachments.keep(binder, self.prepared)
        except BinderError as error:
            self.error = error
            return Changes()


class Attaching(QObject):
    """Fills the list of the form that it serves; one file after another, then says which were not taken."""

    def __init__(self, session: Session, shown: AttachmentList) -> None:
        super().__init__(shown)
        self._session, self._list = session, shown
        self._waiting: list[Path] = []
        self._job: Job | None = None
        self._keeping: _Keeping | None = None
        self._refused: list[str] = []
        shown.file_wanted.connect(self._on_wanted)

    def take(self, paths: Sequence[Path]) -> None:
        """Take files in; each is named in the list when it has been read."""
        self._waiting += paths
        if self._job is None:
            self._refused.clear()
            self._next()

    def forget(self) -> None:
        """Another draft is shown: what is being read belongs to none of its lists."""
        self._keeping = None
        self._waiting.clear()
        self._refused.clear()
        if self._job is not None:
            self._job.cancel()
        self._job = None
        self._list.say("")

    def _on_wanted(self) -> None:
        dialog = QFileDialog(self._list, self.tr("Lägg till bilaga"))
        begin_at_home(dialog)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(self.tr("PDF och bilder (*.pdf *.png *.jpg *.jpeg)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._on_selected)
        dialog.open()

    def _on_selected(self, paths: list[str]) -> None:
        self.take([Path(path) for path in paths])

    def _next(self) -> None:
        if not self._waiting:
            self._job = None
            self._list.say("\n".join(self._refused))
            return
        path = self._waiting.pop(0)
        self._list.say(self.tr("Läser {name} …").format(name=path.name))
        self._job = job = Job(lambda _step: attachments.prepare(path), self)
        job.finished.connect(self._on_prepared)
        job.failed.connect(self._on_failed)
        job.start()

    def _on_prepared(self, prepared: attachments.Prepared) -> None:
        if self.sender() is self._job:
            self._keeping = _Keeping(prepared)
            self._session.run(self._keeping, self._on_kept)

    def _on_kept(self, _changes: Changes) -> None:
        kept, self._keeping = self._keeping, None
        if kept is None:
            return
        if kept.error is None:
            self._list.add_attachment(kept.prepared.attachment)
        else:
            self._refused.append(error_text(kept.error))
        self._next()

    def _on_failed(self, error: BinderError) -> None:
        if self.sender() is self._job:
            self._refused.append(error_text(error))
            self._next()
