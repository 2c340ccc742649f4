"""Giving a paper to the secretary: as a file of a word processor, as text, or copied for the minutes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from binder.domain.errors import BinderError
from binder.services import export_paper
from binder.services.export_paper import PaperFormat, Source
from binder.ui.error_texts import error_text
from binder.ui.save_dialog import ask_where
from binder.ui.tasks import Job


class GivingOut(QObject):
    """A menu, and what its entries do with the paper that `source_wanted` is answered with."""

    source_wanted = Signal()
    """Whoever shows a paper answers at once with `take`."""
    told = Signal(str, str)
    """What has become of it, and the tone of that."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._source: Source | None = None
        self._form = PaperFormat.DOCX
        self._job: Job | None = None
        self.menu = QMenu(self.tr("Ge till sekreteraren"), parent)
        self.minutes = self.menu.addAction(self.tr("Kopiera till protokollet"))
        self.menu.addSeparator()
        self.forms = {form: self._form_action(form) for form in PaperFormat}
        self.minutes.triggered.connect(self._on_minutes)

    def take(self, source: Source) -> None:
        """The paper to give out."""
        self._source = source

    def save_to(self, path: str) -> None:
        """Write the paper in the form that was chosen."""
        if self._source is None:
            return
        source, form = self._source, self._form
        self._job = Job(lambda _step: export_paper.save(source, Path(path), form), self)
        self._job.finished.connect(self._on_saved)
        self._job.failed.connect(self._on_failed)
        self._job.start()

    def shut_down(self) -> None:
        """Let a file that is being written be finished."""
        if self._job is not None:
            self._job.wait()

    def _form_action(self, form: PaperFormat) -> QAction:
        names = {
            PaperFormat.DOCX: self.tr("Spara som Word (.docx) …"),
            PaperFormat.ODT: self.tr("Spara som OpenDocument (.odt) …"),
            PaperFormat.TEXT: self.tr("Spara som text (.txt) …"),
        }
        action = self.menu.addAction(names[form])
        action.setData(form.value)
        action.triggered.connect(self._on_form)
        return action

    def _asked(self) -> Source | None:
        self._source = None
        self.source_wanted.emit()
        return self._source

    def _on_minutes(self) -> None:
        source = self._asked()
        if source is not None:
            QGuiApplication.clipboard().setText(export_paper.for_the_minutes(source))
            self.told.emit(self.tr("Texten till protokollet är kopierad."), "ok")

    def _on_form(self) -> None:
        action = self.sender()
        source = self._asked()
        if source is None or not isinstance(action, QAction):
            return
        self._form = PaperFormat(action.data())
        parent = self.parent()
        ask_where(
            parent if isinstance(parent, QWidget) else None,
            action.text(),
            name=export_paper.proposed_name(source, self._form),
            kind=f"*{self._form.value}",
            save=self.save_to,
        )

    def _on_saved(self, path: Path) -> None:
        text = self.tr("Sparad som {path}. Filen är inte krypterad och inte signerad.").format(path=path)
        self.told.emit(text, "ok")

    def _on_failed(self, error: BinderError) -> None:
        self.told.emit(error_text(error), "error")
