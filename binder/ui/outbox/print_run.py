"""Printing a paper through the system's own dialog; the pages are drawn in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from binder.domain.errors import BinderError
from binder.ui.outbox.errands import PRINT_DPI
from binder.ui.tasks import Job

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from binder.ui.outbox.errands import Step


class Printable(Protocol):
    """What draws its pages on a printer, on a thread of its own."""

    def print_on(self, printer: QPrinter, step: Step) -> int:
        """Print every page; how many."""


class PrintRun(QObject):
    """Asks for a printer, then prints; one paper at a time."""

    printed = Signal(object)
    """The errand whose pages the printer has got."""
    failed = Signal(object)
    """A `BinderError`: nothing was printed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._errand: Printable | None = None
        self._printer: QPrinter | None = None
        self._job: Job | None = None

    def ask(self, errand: Printable, title: str) -> None:
        """Show the system's print dialog for a paper."""
        # Loading print support takes time and starts the print system's own machinery.
        from PySide6.QtCore import Qt
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._errand = errand
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PRINT_DPI)
        printer.setDocName(title)
        self._printer = printer
        dialog = QPrintDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.finished.connect(self._on_answered)
        dialog.show()

    def print_on(self, printer: QPrinter) -> None:
        """Print on the chosen printer."""
        if self._errand is None:
            return
        errand = self._errand

        def work(step: Step) -> Printable:
            errand.print_on(printer, step)
            return errand

        self._job = Job(work, self)
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_failed)
        self._job.start()

    def shut_down(self) -> None:
        """Stop before the next page."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    def _on_answered(self, answer: int) -> None:
        if answer == QDialog.DialogCode.Accepted and self._printer is not None:
            self.print_on(self._printer)
        self._printer = None

    def _on_finished(self, errand: Printable) -> None:
        self.printed.emit(errand)

    def _on_failed(self, error: BinderError) -> None:
        self.failed.emit(error)
