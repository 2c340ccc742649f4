"""A kallelse given as a Word file: paragraphs and tables in their order, set as a page."""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.errors import BinderError, ErrorCode
from binder.kallelse.lines import ReadPages
from binder.kallelse.setting import TEXT_SIZE, Setting
from binder.kallelse.word_numbers import WordNumbers

if TYPE_CHECKING:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

#: Unpacked text larger than this is no kallelse: a packed file may hold a thousand times its size.
MOST_BYTES = 60 * 1024**2
_HEADING_SIZE = 18.0
#: What the libraries raise on a damaged file; SyntaxError is that of its XML.
_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, OSError, EOFError),
    *(LookupError, ValueError, SyntaxError, AttributeError),
)
_DOCUMENT = "word/document.xml"


def is_word_file(path: Path) -> bool:
    """Tell whether the file is a Word file of the kind that is packed XML."""
    if not zipfile.is_zipfile(path):
        return False
    try:
        with zipfile.ZipFile(path) as packed:
            return _DOCUMENT in packed.namelist()
    except _DAMAGED:
        return False


def read_word_file(path: Path) -> ReadPages:
    """Return the file as one long page; raises BinderError if it is damaged or too large."""
    from docx import Document
    from docx.table import Table

    try:
        with zipfile.ZipFile(path) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > MOST_BYTES:
                raise BinderError(ErrorCode.FILE_TOO_LARGE)
        document = Document(str(path))
    except _DAMAGED as error:
        raise BinderError(ErrorCode.FILE_UNREADABLE) from error
    setting, numbers = Setting(), WordNumbers(document)
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            _table(setting, block, numbers)
        else:
            _paragraph(setting, block, numbers)
    return setting.source()


def _paragraph(setting: Setting, paragraph: Paragraph, numbers: WordNumbers) -> None:
    is_heading = (paragraph.style.name if paragraph.style else "").startswith(("Heading", "Rubrik", "Title"))
    size = _HEADING_SIZE if is_heading else TEXT_SIZE
    bold = is_heading or _is_bold([paragraph])
    for line in _numbered(paragraph, numbers).splitlines():
        # A tab sets text apart as a column does.
        setting.row([[cell] for cell in line.split("\t")], size=size, bold=bold)
    setting.gap()


def _numbered(paragraph: Paragraph, numbers: WordNumbers) -> str:
    number = numbers.before(paragraph) if paragraph.text.strip() else ""
    return f"{number} {paragraph.text}" if number else paragraph.text


def _is_bold(paragraphs: list[Paragraph]) -> bool:
    runs = [run for paragraph in paragraphs for run in paragraph.runs if run.text.strip()]
    return bool(runs) and all(run.bold for run in runs)


def _table(setting: Setting, table: Table, numbers: WordNumbers) -> None:
    setting.rule()
    for row in table.rows:
        cells = row.cells
        lines: list[list[str]] = []
        for at, cell in enumerate(cells):
            # Joined cells are listed once for each column they cover.
            is_joined = at > 0 and cell._tc is cells[at - 1]._tc  # noqa: SLF001 - the only way to tell
            paragraphs = [] if is_joined else cell.paragraphs
            lines.append([line for each in paragraphs for line in _numbered(each, numbers).splitlines()])
        setting.row(lines, bold=_is_bold([paragraph for cell in cells for paragraph in cell.paragraphs]))
        setting.rule()
    setting.gap(3 * TEXT_SIZE)
