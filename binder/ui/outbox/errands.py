"""What is done with a signed paper outside the window: mail program, printer, file, signature check."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import OutboxId
from binder.services import hand_in, open_binder, read_paper, sign_paper
from binder.ui.error_texts import language
from binder.ui.session import local_now

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QImage
    from PySide6.QtPrintSupport import QPrinter

    from binder.storage.database import BinderKey

Step = Callable[[int, int], None]
PRINT_DPI = 300
POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Errand:
    """One signed paper and where its binder lies; each errand runs on a thread of its own."""

    folder: Path
    key: BinderKey
    outbox_id: OutboxId

    def open_mail(self, recipient: str, messages: Path) -> Path:
        """Write the message and give it to the mail program; MAIL_PROGRAM_MISSING if none took it."""
        with open_binder.open_binder(self.folder, self.key, read_only=True) as binder:
            path = hand_in.write_message(
                binder, self.outbox_id, recipient=recipient, folder=messages, now=local_now()
            )
        if not hand_in.open_in_mail_program(path):
            raise BinderError(ErrorCode.MAIL_PROGRAM_MISSING, path=path)
        return path

    def save(self, path: Path) -> Path:
        """Write a copy of the PDF; the path it got."""
        from binder.services.save_copy import save_copy

        with open_binder.open_binder(self.folder, self.key, read_only=True) as binder:
            return save_copy(binder, self.outbox_id, path)

    def check_signature(self) -> tuple[bool, str]:
        """Whether the signature holds, and the judgement in words."""
        from tempfile import TemporaryDirectory

        from binder.services.verify_paper import verify
        from binder.wording.signature import verdict

        with TemporaryDirectory() as folder:
            path = self.save(Path(folder) / "signerad.pdf")
            result = verify(path)
        return result.valid, verdict(result, language())

    def pdf(self) -> bytes:
        """The signed paper."""
        with open_binder.open_binder(self.folder, self.key, read_only=True) as binder:
            return sign_paper.finished_pdf(binder, self.outbox_id)

    def print_on(self, printer: QPrinter, step: Step) -> int:
        """Print every page at 300 dpi; the number of pages. The printer is used by this thread alone."""
        return print_pdf(self.pdf(), printer, step)


def print_pdf(pdf: bytes, printer: QPrinter, step: Step) -> int:
    """Draw each page onto the printer's page, as large as its printable area allows."""
    from PySide6.QtGui import QImage, QPainter

    printer.setFullPage(True)
    painter = QPainter()
    with read_paper.open_bytes(pdf) as paper:
        if not painter.begin(printer):
            raise BinderError(ErrorCode.CANNOT_WRITE, path=printer.printerName() or printer.outputFileName())
        try:
            for page in range(1, paper.page_count + 1):
                step(page - 1, paper.page_count)
                if page > 1:
                    printer.newPage()
                bitmap = paper.render(page, PRINT_DPI / POINTS_PER_INCH)
                image = QImage(
                    bitmap.pixels, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
                )
                painter.drawImage(_fitted(image, painter.viewport()), image)
            return paper.page_count
        finally:
            painter.end()


def _fitted(image: QImage, sheet: QRect) -> QRect:
    """As large as the sheet allows, in its middle: other paper than A4 must not stretch the letter."""
    from PySide6.QtCore import QRect, Qt

    size = image.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(sheet.topLeft(), size)
    place.moveCenter(sheet.center())
    return place
