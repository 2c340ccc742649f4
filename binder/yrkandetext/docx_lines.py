"""A Word file as lines, with what it carries besides the text that is seen."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from binder.yrkandetext.lines import TextLine

if TYPE_CHECKING:
    from docx.blkcntnr import BlockItemContainer
    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph

MOST_BYTES = 100_000_000
"""Unpacked size that is still read; a packed file may claim to be much larger."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HIDDEN = {
    f"{_W}del": "spårade ändringar",
    f"{_W}ins": "spårade ändringar",
    f"{_W}vanish": "dold text",
    f"{_W}commentReference": "kommentarer",
}


class NotWordError(Exception):
    """The bytes are no Word file that can be read."""


def from_docx(content: bytes) -> list[TextLine]:
    """The lines of page heads, paragraphs and table rows in order; NotWordError if there are none to read."""
    document = _open(content)
    lines = [line for section in document.sections for line in _blocks(section.header)]
    lines += _blocks(document)
    return lines + [line for section in document.sections for line in _blocks(section.footer)]


def hidden_in(content: bytes) -> tuple[str, ...]:
    """What the file holds that is not seen on paper, in Swedish words; empty if there is nothing."""
    body = _open(content).element.body
    return tuple(
        dict.fromkeys(words for tag, words in _HIDDEN.items() if next(body.iter(tag), None) is not None)
    )


def _open(content: bytes) -> Document:
    import docx
    from docx.opc.exceptions import OpcError

    try:
        with ZipFile(BytesIO(content)) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > MOST_BYTES:
                raise NotWordError
        return docx.Document(BytesIO(content))
    except (BadZipFile, OpcError, SyntaxError, KeyError, ValueError, OSError, NotImplementedError) as error:
        raise NotWordError from error


def _blocks(story: BlockItemContainer | Document) -> Iterator[TextLine]:
    from docx.table import Table

    for block in story.iter_inner_content():
        if isinstance(block, Table):
            yield from _rows(block)
        else:
            yield from _paragraph(block)


def _rows(table: Table) -> Iterator[TextLine]:
    for row in table.rows:
        # A merged cell is given once for each column it covers.
        cells = list(dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells))
        filled = tuple(text for text in cells if text)
        if filled:
            yield TextLine(text=" ".join(filled), cells=filled if len(filled) > 1 else (), starts=True)


def _paragraph(paragraph: Paragraph) -> Iterator[TextLine]:
    is_listed = _is_numbered(paragraph)
    for part in paragraph.text.split("\n"):
        cells = tuple(text for cell in part.split("\t") if (text := " ".join(cell.split())))
        if cells:
            yield TextLine(
                text=" ".join(cells),
                cells=cells if len(cells) > 1 else (),
                level=_level(paragraph),
                starts=True,
                is_listed=is_listed,
            )


def _level(paragraph: Paragraph) -> int:
    name = (paragraph.style.name or "") if paragraph.style is not None else ""
    word, _, number = name.partition(" ")
    if word in ("Heading", "Rubrik") and number[:1].isdigit():
        return int(number[:1])
    return 1 if name in ("Title", "Rubrik") else 0


def _is_numbered(paragraph: Paragraph) -> bool:
    name = (paragraph.style.name or "") if paragraph.style is not None else ""
    if name.startswith(("List Number", "Numrerad lista")):
        return True
    # python-docx has no public way to a paragraph's numbering.
    identity = paragraph._p.xpath("./w:pPr/w:numPr/w:numId/@w:val")  # noqa: SLF001
    return bool(identity) and _format(paragraph, str(identity[0])) not in ("bullet", "none", None)


def _format(paragraph: Paragraph, identity: str) -> str | None:
    try:
        numbering = getattr(paragraph.part, "numbering_part", None)
    except (KeyError, NotImplementedError):
        return None
    if numbering is None:
        return None
    found = numbering.element.xpath(
        f"//w:abstractNum[@w:abstractNumId=//w:num[@w:numId='{identity}']/w:abstractNumId/@w:val]"
        "/w:lvl[@w:ilvl='0']/w:numFmt/@w:val"
    )
    return str(found[0]) if found else None
