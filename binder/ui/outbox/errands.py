"""What is done with a signed paper outside the window: mail program, printer, file, signature check."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
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
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtPrintSupport import QPrinter

    from binder.pdf.bitmap import Bitmap
    from binder.storage.database import Binder, BinderKey

Step = Callable[[int, int], None]
PRINT_DPI = 300
POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Errand:
    """One signed paper and where its binder lies; each errand runs on a thread of its own."""

    folder: Path
    key: BinderKey
    outbox_id: OutboxId

    def open_mail(self, recipient: str, messages: Path, *, with_cover: bool = False) -> Path:
        """Write the message and give it to the mail program; MAIL_PROGRAM_MISSING if none took it."""
        with self._opened() as binder:
            path = hand_in.write_message(
                binder,
                self.outbox_id,
                recipient=recipient,
                folder=messages,
                now=local_now(),
                with_cover=with_cover,
            )
        if not hand_in.open_in_mail_program(path):
            raise BinderError(ErrorCode.MAIL_PROGRAM_MISSING, path=path)
        return path

    def save(self, path: Path, *, with_cover: bool = False) -> Path:
        """Write a copy of the PDF, and what goes along with it beside it; the path it got."""
        from binder.services import cosign, signing_cover
        from binder.services.save_copy import save_copy

        with self._opened() as binder:
            saved = save_copy(binder, self.outbox_id, path)
            if with_cover:
                ref = cosign.own(self.outbox_id)
                beside = saved.with_name(signing_cover.name_of(binder, ref))
                signing_cover.save_cover(binder, ref, beside, now=local_now())
        return saved

    def check_signature(self) -> tuple[bool, str]:
        """Whether the signature holds, and the judgement in words."""
        from binder.services.verify_paper import verify_bytes
        from binder.wording.signature import verdict

        with self._opened() as binder:
            pdf = sign_paper.finished_pdf(binder, self.outbox_id)
        result = verify_bytes("", pdf)
        return result.valid, verdict(result, language())

    def print_on(self, printer: QPrinter, step: Step) -> int:
        """Print every page at 300 dpi; the number of pages. The printer is used by this thread alone.

        Copies that were signed side by side, and go along with it, come after it.
        """
        from binder.services import apart_copies, cosign

        with self._opened() as binder:
            ref = cosign.own(self.outbox_id)
            pdfs = apart_copies.files(binder, cosign.paper(binder, ref))
        return print_pdfs(pdfs, printer, step)

    def _opened(self) -> Binder:
        return open_binder.open_binder(self.folder, self.key, read_only=True)


def print_pdfs(pdfs: Sequence[bytes], printer: QPrinter, step: Step) -> int:
    """Draw each page of each onto the printer's page, as large as its printable area allows; how many."""
    from PySide6.QtGui import QPainter

    printer.setFullPage(True)
    painter = QPainter()
    pages = 0
    with ExitStack() as stack:
        papers = [stack.enter_context(read_paper.open_bytes(pdf)) for pdf in pdfs]
        total = sum(paper.page_count for paper in papers)
        if not painter.begin(printer):
            raise BinderError(ErrorCode.CANNOT_WRITE, path=printer.printerName() or printer.outputFileName())
        stack.callback(painter.end)
        for paper in papers:
            for page in range(1, paper.page_count + 1):
                step(pages, total)
                if pages:
                    printer.newPage()
                _draw(paper.render(page, PRINT_DPI / POINTS_PER_INCH), painter)
                pages += 1
    return pages


def _draw(bitmap: Bitmap, painter: QPainter) -> None:
    from PySide6.QtGui import QImage

    image = QImage(bitmap.pixels, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
    painter.drawImage(_fitted(image, painter.viewport()), image)


def _fitted(image: QImage, sheet: QRect) -> QRect:
    """As large as the sheet allows, in its middle: other paper than A4 must not stretch the letter."""
    from PySide6.QtCore import QRect, Qt

    size = image.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(sheet.topLeft(), size)
    place.moveCenter(sheet.center())
    return place
