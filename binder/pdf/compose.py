"""The finished yrkande as a PDF that is PDF/A-2a and PDF/UA-1, with one signature field per signatory."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.kind_forms import as_printed
from binder.domain.municipality import AttachmentForm, PaperLook
from binder.domain.yrkande import Yrkande
from binder.pdf.attached import AttachedFile, set_pages
from binder.pdf.characters import can_draw, clean, missing_characters
from binder.pdf.column import LEFT, MEASURE, PAPER, RIGHT, Column
from binder.pdf.faces import ONE_DOCUMENT, shortened, width
from binder.pdf.letter import FURNITURE, PLAIN, set_letter
from binder.pdf.metadata import Metadata, described
from binder.pdf.page_content import PageContent
from binder.pdf.rows import Field, Picture, PlacedRow, Repeated, Rule, Text, fitted
from binder.pdf.structure import Element, Role
from binder.wording.letter_words import authors, description, running_head, title

__all__ = ["can_draw", "compose", "missing_characters"]

_TOP = PAPER[1] - 58
_TOP_OF_NEXT = PAPER[1] - 92
_BOTTOM = 84.0
_HEAD = PAPER[1] - 56
_FOOT = 46.0
_NUMBER_WIDTH = 70.0
"""At the right of the foot, for the page's number."""
_ABOVE_FOOT = 14.0
_TO_RULE = 14.0


def compose(
    yrkande: Yrkande,
    *,
    when: datetime,
    language: str = "sv-SE",
    look: PaperLook = PLAIN,
    attached: Sequence[AttachedFile] = (),
) -> bytes:
    """The paper as PDF bytes, the same for the same arguments; `when` (with zone) is its only clock.

    `attached` are the files of its attachments, which go into it as `look` says.

    Raises BinderError(GLYPH_MISSING, characters=…) if a character cannot be drawn: a silent box on the
    paper would say something else than was written, and fails both norms. LOGO_UNREADABLE if the
    letterhead's picture is none.
    """
    yrkande = as_printed(yrkande)
    root = Element(Role.DOCUMENT)
    column = Column()
    set_letter(yrkande, root, column, look)
    if look.attachments is AttachmentForm.APPENDED:
        set_pages(attached, root, column)
    head = column.checked(running_head(yrkande))
    foot = _foot_lines(look, column)
    if column.missing:
        raise BinderError(ErrorCode.GLYPH_MISSING, characters=column.missing)
    pages = fitted(
        column.rows, top=_TOP, top_of_next=_TOP_OF_NEXT, bottom=_BOTTOM, first_bottom=_top_of(foot)
    )
    with ONE_DOCUMENT:
        inside = attached if look.attachments is AttachmentForm.EMBEDDED else ()
        shown = shortened(head, FURNITURE.face, FURNITURE.size, MEASURE)
        return _written(pages, root, (shown, foot), _metadata(yrkande, when, language), inside)


def _metadata(yrkande: Yrkande, when: datetime, language: str) -> Metadata:
    return Metadata(
        title=described(title(yrkande)),
        author=described(authors(yrkande)),
        subject=described(description(yrkande)),
        language=language,
        when=when,
    )


def _written(
    pages: list[list[PlacedRow]],
    root: Element,
    furniture: tuple[str, Sequence[str]],
    metadata: Metadata,
    inside: Sequence[AttachedFile],
) -> bytes:
    from binder.pdf.document import TaggedDocument

    document = TaggedDocument(language=metadata.language)
    for file in inside:
        document.embed(file.attachment.file_name, clean(file.attachment.title), file.content, metadata)
    for number, rows in enumerate(pages):
        content = PageContent(document, number)
        fields = [field for placed in rows for field in _draw(placed, content)]
        _furnish(content, number, len(pages), furniture)
        document.add_page(content, fields, size=PAPER)
    return document.finish(root, metadata)


_Placed = tuple[Field, tuple[float, float, float, float]]


def _draw(placed: PlacedRow, content: PageContent) -> list[_Placed]:
    row = placed.row
    fields: list[_Placed] = []
    for mark in row.marks:
        match mark:
            case Text():
                content.text(mark, placed.top - mark.below - mark.style.baseline)
            case Picture():
                content.picture(mark, placed.top)
            case Repeated():
                content.repeated(mark, placed.top - mark.below - mark.style.baseline)
            case Rule():
                content.rule(mark, placed.top - row.height + mark.rise)
            case Field():
                fields.append((mark, (mark.x, placed.top - row.height + 1, mark.x + mark.width, placed.top)))
    return fields


def _foot_lines(look: PaperLook, column: Column) -> list[str]:
    """What stands at the foot of the first page, line by line as it is set."""
    given = look.letterhead.foot if look.letterhead else ()
    set_lines = (column.lines(line, FURNITURE, measure=MEASURE - _NUMBER_WIDTH) for line in given)
    return [line.text for lines in set_lines for line in lines]


def _top_of(foot: Sequence[str]) -> float:
    """The lowest place for the text of a page with that foot; 0 without one."""
    if not foot:
        return 0.0
    return _FOOT + (len(foot) - 1) * FURNITURE.leading + _TO_RULE + _ABOVE_FOOT


def _furnish(content: PageContent, number: int, count: int, furniture: tuple[str, Sequence[str]]) -> None:
    head, lines = furniture
    if number:
        content.furniture(head, FURNITURE, LEFT, _HEAD, kind="Header")
    elif lines:
        content.rule(Rule(x=LEFT, width=MEASURE), _top_of(lines) - _ABOVE_FOOT)
        for below, line in zip(range(len(lines) - 1, -1, -1), lines, strict=True):
            content.furniture(line, FURNITURE, LEFT, _FOOT + below * FURNITURE.leading, kind="Footer")
    foot = f"Sida {number + 1} ({count})"
    content.furniture(
        foot, FURNITURE, RIGHT - width(foot, FURNITURE.face, FURNITURE.size), _FOOT, kind="Footer"
    )
