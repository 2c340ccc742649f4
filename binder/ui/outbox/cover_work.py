"""The cover sheet of a joint paper, outside the window's thread: printed, or saved as a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from binder.services import open_binder
from binder.ui.outbox.errands import print_pdfs
from binder.ui.session import local_now

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from binder.services.cosign import PaperRef
    from binder.storage.database import BinderKey
    from binder.ui.outbox.errands import Step


@dataclass(frozen=True, slots=True)
class CoverErrand:
    """Whose sheet, and where its binder lies; each errand runs on a thread of its own."""

    folder: Path
    key: BinderKey
    ref: PaperRef

    def print_on(self, printer: QPrinter, step: Step) -> int:
        """Print the sheet as it is now; the number of pages."""
        from binder.services.signing_cover import cover_pdf

        with open_binder.open_binder(self.folder, self.key, read_only=True) as binder:
            pdf = cover_pdf(binder, self.ref, now=local_now())
        return print_pdfs([pdf], printer, step)

    def save(self, path: Path) -> Path:
        """Write the sheet; the path it got."""
        from binder.services.signing_cover import save_cover

        with open_binder.open_binder(self.folder, self.key, read_only=True) as binder:
            return save_cover(binder, self.ref, path, now=local_now())
