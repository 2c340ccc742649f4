"""Lets PDFium read from a path, from bytes or from any seekable file object, such as an encrypted paper."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any, BinaryIO

import pypdfium2.raw as pdfium

from binder.domain.errors import BinderError, ErrorCode
from binder.pdf.pdfium_lock import PDFIUM

MOST_READ = 48 * 1024 * 1024
"""Bytes after which a file is opened anew: PDFium keeps all that it has read of it."""
_SMALL_PIECE = 1024
_MOST_PIECES = 4096
"""Small pieces kept, 2 MB of them: the tables and pages that PDFium asks for again when opened anew. Each may
lie in an encrypted piece of its own, and on the way to a page PDFium looks at every page before it."""
PdfSource = Path | bytes | BinaryIO


class OpenedFile:
    """An opened PDF: PDFium's handle, and what must live as long as it does."""

    def __init__(self, source: PdfSource) -> None:
        self.trouble: BinderError | None = None
        self._source = source
        self._keep: tuple[object, ...] = ()
        self.form: Any = None
        self._read = 0
        self._pieces: dict[tuple[int, int], bytes] = {}
        self.length = 0
        """Bytes of the file."""
        with PDFIUM:
            self.handle = self._load()
            if pdfium.FPDF_GetPageCount(self.handle) < 1:
                raise self._refusal()
            self._open_form()

    def close(self) -> None:
        """Close the handle and the source; to be called once, under the lock."""
        self._let_go()
        if not isinstance(self._source, Path | bytes):
            self._source.close()

    @property
    def has_read_much(self) -> bool:
        """Whether it is time to open it anew: scans that were shown once stay in memory until then."""
        return self._read > MOST_READ

    def open_anew(self) -> None:
        """Let PDFium forget what it has read; under the lock, and with no page loaded."""
        self._let_go()
        self._read = 0
        self.handle = self._load()
        if self.handle:
            self._open_form()
        elif self.trouble is None:
            self.trouble = BinderError(ErrorCode.FILE_UNREADABLE)

    def _let_go(self) -> None:
        if self.form:
            pdfium.FPDFDOC_ExitFormFillEnvironment(self.form)
            self.form = None
        if self.handle:
            pdfium.FPDF_CloseDocument(self.handle)
            self.handle = None

    def _open_form(self) -> None:
        # Without it PDFium draws no fields, and so no visible signatures.
        if pdfium.FPDF_GetFormType(self.handle) == pdfium.FORMTYPE_NONE:
            return
        info = pdfium.FPDF_FORMFILLINFO(version=2)
        self._keep = (*self._keep, info)
        self.form = pdfium.FPDFDOC_InitFormFillEnvironment(self.handle, info)

    def _load(self) -> Any:  # noqa: ANN401 - PDFium's handles have no useful type
        source = self._source
        if isinstance(source, bytes):
            self.length = len(source)
            return pdfium.FPDF_LoadMemDocument64(source, len(source), None)
        if isinstance(source, Path):
            # Opened by Python, so that Windows paths with å ä ö work and errors have their reason.
            source = self._source = _opened(source)
        access = pdfium.FPDF_FILEACCESS()
        access.m_FileLen = self.length = source.seek(0, 2)
        read_block = type(access.m_GetBlock)(self._read_block)
        access.m_GetBlock = read_block
        self._keep = (access, read_block)
        return pdfium.FPDF_LoadCustomDocument(access, None)

    def _read_block(self, _parameter: object, position: int, target: Any, size: int) -> int:  # noqa: ANN401
        block = self._pieces.get((position, size)) or self._block(position, size)
        if len(block) != size:
            return 0
        ctypes.memmove(target, block, size)
        self._read += size
        if size <= _SMALL_PIECE and len(self._pieces) < _MOST_PIECES:
            self._pieces[position, size] = block
        return 1

    def _block(self, position: int, size: int) -> bytes:
        try:
            self._source.seek(position)  # type: ignore[union-attr]
            return self._source.read(size)  # type: ignore[union-attr]
        except (OSError, ValueError, BinderError) as error:
            # An exception cannot pass through PDFium: it is kept for whoever asked for the page.
            self.trouble = error if isinstance(error, BinderError) else BinderError(ErrorCode.FILE_UNREADABLE)
            return b""

    def _refusal(self) -> BinderError:
        reason = pdfium.FPDF_GetLastError()
        trouble = self.trouble
        self.close()
        if trouble is not None:
            return trouble
        password = reason in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
        return BinderError(ErrorCode.PDF_PASSWORD if password else ErrorCode.PDF_DAMAGED)


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except FileNotFoundError as error:
        raise BinderError(ErrorCode.FILE_MISSING, path=path) from error
    except OSError as error:
        raise BinderError(ErrorCode.FILE_UNREADABLE, path=path) from error
