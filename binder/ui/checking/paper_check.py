"""A yrkande from elsewhere that was dropped or chosen: checked beside the window, or on to the import."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from binder.domain.errors import BinderError
from binder.services import check_apart
from binder.services.check_paper import PaperCheck
from binder.ui.tasks import Job

if TYPE_CHECKING:
    from collections.abc import Sequence

    from binder.ui.main_window import MainWindow


class PaperChecking(QObject):
    """One paper at a time; what is no yrkande is asked for by `import_wanted`."""

    import_wanted = Signal(list)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._job: Job | None = None
        self._path = Path()
        self._was_chosen = False

    def takes(self, paths: Sequence[Path]) -> bool:
        """Whether that may be a yrkande; then it is looked at in the background."""
        if len(paths) != 1 or self._job is not None or not check_apart.may_be_a_paper(paths[0]):
            return False
        self._begin(paths[0], was_chosen=False)
        return True

    def ask(self) -> None:
        """Let the user choose a paper to check."""
        chooser = QFileDialog(self._window, self.tr("Välj ett papper att kontrollera"), str(Path.home()))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setNameFilter(self.tr("Yrkanden (*.docx *.odt *.pdf *.txt)"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self._on_file)
        chooser.open()

    def shut_down(self) -> None:
        """Let what is being read end before the window does."""
        if self._job is not None:
            self._job.wait()

    def _on_file(self, path: str) -> None:
        if self._job is None:
            self._begin(Path(path), was_chosen=True)

    def _begin(self, path: Path, *, was_chosen: bool) -> None:
        self._path, self._was_chosen = path, was_chosen
        self._window.banner.say(self.tr("Läser {} …").format(path.name), tone="info")
        self._job = Job(lambda _step: check_apart.check_apart(path), self)
        self._job.finished.connect(self._on_checked)
        self._job.failed.connect(self._on_failed)
        self._job.start()

    def _on_checked(self, found: PaperCheck) -> None:
        self._job = None
        self._window.banner.hide()
        if not self._was_chosen and not check_apart.is_a_yrkande(found):
            self._on_import()
            return
        from binder.ui.checking.check_dialog import CheckDialog

        dialog = CheckDialog(self._path.name, found, self._window)
        dialog.accepted.connect(self._on_import)
        dialog.open()

    def _on_failed(self, error: BinderError) -> None:
        self._job = None
        self._window.banner.hide()
        if self._was_chosen:
            self._window.say_trouble(error)
        else:
            self._on_import()

    def _on_import(self) -> None:
        self.import_wanted.emit([self._path])
