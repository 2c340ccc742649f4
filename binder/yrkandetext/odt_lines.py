"""An OpenDocument text as lines, with what it carries besides the text that is seen (ISO/IEC 26300)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from binder.yrkandetext.lines import TextLine, lines_of, row_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_BYTES = 100_000_000
"""Unpacked size that is still read; a packed file may claim to be much larger."""
MIME_TYPE = b"application/vnd.oasis.opendocument.text"
DEEPEST_LIST = 6

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_HIDDEN = {
    f"{_TEXT}tracked-changes": "spårade ändringar",
    f"{_TEXT}hidden-text": "dold text",
    f"{_TEXT}hidden-paragraph": "dold text",
    f"{_OFFICE}annotation": "kommentarer",
}
_NOT_SEEN = frozenset({f"{_OFFICE}annotation", f"{_TEXT}tracked-changes", f"{_TEXT}hidden-text"}) | {
    f"{_TEXT}note-citation"
}
_BLANKS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n", f"{_TEXT}s": " "}
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")


class NotOpenDocumentError(Exception):
    """The bytes are no OpenDocument text that can be read."""


@dataclass(slots=True)
class _Parts:
    content: Element
    styles: Element | None
    numbered: set[str] = field(default_factory=set)
    """Names of the list styles whose first level counts."""


def from_odt(content: bytes) -> list[TextLine]:
    """The lines of page heads, paragraphs, lists and table rows in order; NotOpenDocumentError."""
    parts = _open(content)
    body = parts.content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise NotOpenDocumentError
    return [*_stories(parts, "header"), *_blocks(body, parts), *_stories(parts, "footer")]


def hidden_in_odt(content: bytes) -> tuple[str, ...]:
    """What the file holds that is not seen on paper, in Swedish words; empty if there is nothing."""
    root = _open(content).content
    return tuple(
        dict.fromkeys(words for tag, words in _HIDDEN.items() if next(root.iter(tag), None) is not None)
    )


def is_odt(content: bytes) -> bool:
    """Whether the bytes begin as an OpenDocument text does: its kind stands first, unpacked."""
    return content.startswith(b"PK") and MIME_TYPE in content[:120]


def _open(content: bytes) -> _Parts:
    from lxml.etree import XMLSyntaxError

    try:
        with ZipFile(BytesIO(content)) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > MOST_BYTES:
                raise NotOpenDocumentError
            names = set(packed.namelist())
            body = _parsed(packed.read("content.xml"))
            styles = _parsed(packed.read("styles.xml")) if "styles.xml" in names else None
    except (BadZipFile, KeyError, ValueError, OSError, NotImplementedError, XMLSyntaxError) as error:
        raise NotOpenDocumentError from error
    found = _Parts(content=body, styles=styles)
    for root in (body, styles):
        for style in root.iter(f"{_TEXT}list-style") if root is not None else ():
            first = next(iter(style), None)
            if first is not None and first.tag == f"{_TEXT}list-level-style-number":
                found.numbered.add(style.get(f"{_STYLE}name", ""))
    return found


def _parsed(xml: bytes) -> Element:
    from lxml.etree import XMLParser, fromstring

    # No entities and no network: the file is a stranger's.
    return fromstring(xml, XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def _stories(parts: _Parts, kind: str) -> Iterator[TextLine]:
    if parts.styles is not None:
        for story in parts.styles.iter(f"{_STYLE}{kind}"):
            yield from _blocks(story, parts)


def _blocks(parent: Element, parts: _Parts) -> Iterator[TextLine]:
    for block in parent:
        if block.tag in _PARAGRAPHS:
            yield from _paragraph(block)
        elif block.tag == f"{_TEXT}list":
            yield from _listed(block, parts)
        elif block.tag == f"{_TABLE}table":
            yield from _rows(block)
        elif block.tag not in _NOT_SEEN:
            yield from _blocks(block, parts)


def _listed(listed: Element, parts: _Parts, style: str = "", depth: int = 1) -> Iterator[TextLine]:
    style = listed.get(f"{_TEXT}style-name", style)
    items = (item for item in listed if item.tag == f"{_TEXT}list-item")
    for number, item in enumerate(items, start=1):
        mark = f"{number}." if style in parts.numbered else "•"
        for block in item:
            if block.tag in _PARAGRAPHS:
                yield from _paragraph(block, mark)
                mark = ""
            elif block.tag == f"{_TEXT}list" and depth < DEEPEST_LIST:
                yield from _listed(block, parts, style, depth + 1)


def _rows(table: Element) -> Iterator[TextLine]:
    for row in table.iter(f"{_TABLE}table-row"):
        line = row_of(map(_words, row.iter(f"{_TABLE}table-cell")))
        if line is not None:
            yield line


def _paragraph(paragraph: Element, mark: str = "") -> Iterator[TextLine]:
    level = int(paragraph.get(f"{_TEXT}outline-level", "1")) if paragraph.tag == f"{_TEXT}h" else 0
    yield from lines_of(_words(paragraph), mark=mark, level=level)


def _words(element: Element) -> str:
    """The text that is seen, with blanks where the file has marks for them."""
    if element.tag in _NOT_SEEN:
        return ""
    inside = [element.text or ""]
    for child in element:
        inside += [_BLANKS.get(child.tag, "") or _words(child), child.tail or ""]
    end = "\n" if element.tag in _PARAGRAPHS else ""
    return "".join(inside) + end
