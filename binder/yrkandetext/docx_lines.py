"""A Word file as lines, with what it carries besides the text that is seen."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from binder.yrkandetext.docx_numbers import ListNumbers
from binder.yrkandetext.lines import TextLine, lines_of, row_of

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.table import Table
    from docx.text.paragraph import Paragraph
    from docx.types import ProvidesStoryPart

MOST_BYTES = 100_000_000
"""Unpacked size that is still read; a packed file may claim to be much larger."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HIDDEN = {
    f"{_W}del": "spårade ändringar",
    f"{_W}ins": "spårade ändringar",
    f"{_W}vanish": "dold text",
    f"{_W}commentReference": "kommentarer",
}


_BLANKS = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}p": "\n",
    f"{_W}noBreakHyphen": "-",
}
_NOT_SEEN = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}txbxContent"})
_SECOND_BEST = frozenset({"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"})


class NotWordError(Exception):
    """The bytes are no Word file that can be read."""


def from_docx(content: bytes) -> list[TextLine]:
    """The lines of page heads, paragraphs and table rows in order; NotWordError if there are none to read."""
    document = _open(content)
    numbers = ListNumbers()
    heads = [part for section in document.sections for part in (section.first_page_header, section.header)]
    feet = [part for section in document.sections for part in (section.first_page_footer, section.footer)]
    stories: list[tuple[BaseOxmlElement, ProvidesStoryPart]] = [
        *((head._element, head) for head in heads if not head.is_linked_to_previous),  # noqa: SLF001
        (document.element.body, document),
        *((foot._element, foot) for foot in feet if not foot.is_linked_to_previous),  # noqa: SLF001
    ]
    return [line for element, story in stories for line in _blocks(element, story, numbers)]


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


def _blocks(element: BaseOxmlElement, story: ProvidesStoryPart, numbers: ListNumbers) -> Iterator[TextLine]:
    """The lines of a story; what stands in a field to be filled in (w:sdt) or a text box counts too."""
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    for block in element.iterchildren():
        if block.tag == f"{_W}tbl":
            yield from _rows(Table(block, story))
        elif block.tag == f"{_W}p":
            yield from _paragraph(Paragraph(block, story), numbers)
            for box in block.iter(f"{_W}txbxContent"):
                if not _is_within(box, _SECOND_BEST):
                    yield from _blocks(box, story, numbers)
        elif block.tag == f"{_W}sdt":
            for content in block.iterchildren(f"{_W}sdtContent"):
                yield from _blocks(content, story, numbers)


def _rows(table: Table) -> Iterator[TextLine]:
    for row in table.rows:
        # A merged cell is given once for each column it covers.
        own = list(dict.fromkeys(cell._tc for cell in row.cells))  # noqa: SLF001
        line = row_of(map(_text, own))
        if line is not None:
            yield line


def _paragraph(paragraph: Paragraph, numbers: ListNumbers) -> Iterator[TextLine]:
    level = _level(paragraph)
    mark = "" if level else numbers.before(paragraph)
    yield from lines_of(_text(paragraph._p), mark=mark, level=level)  # noqa: SLF001


def _text(element: BaseOxmlElement) -> str:
    """The text as it is seen: with what was put in while changes were tracked, without what was taken out."""
    return "".join(
        _BLANKS.get(str(part.tag)) or part.text or ""
        for part in element.iter(f"{_W}t", *_BLANKS)
        if not (_is_within(part, _NOT_SEEN, until=element) or _is_hidden(part))
    )


def _is_hidden(part: BaseOxmlElement) -> bool:
    above = part.getparent()
    return above is not None and above.find(f"{_W}rPr/{_W}vanish") is not None


def _is_within(element: BaseOxmlElement, tags: frozenset[str], until: object = None) -> bool:
    for above in element.iterancestors():
        if above is until:
            return False
        if above.tag in tags:
            return True
    return False


def _level(paragraph: Paragraph) -> int:
    name = (paragraph.style.name or "") if paragraph.style is not None else ""
    word, _, number = name.partition(" ")
    if word in ("Heading", "Rubrik") and number[:1].isdigit():
        return int(number[:1])
    return 1 if name in ("Title", "Rubrik") else 0
