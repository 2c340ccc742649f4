"""Attachments of a finished paper: listed on it, and as pages behind its own where the kommun wants that."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.yrkande import Attachment, Yrkande
from binder.pdf.bitmap import Bitmap
from binder.pdf.characters import clean
from binder.pdf.column import MEASURE, PAPER, Column
from binder.pdf.faces import Face, width
from binder.pdf.letter_text import BODY
from binder.pdf.page_frame import PageFrame
from binder.pdf.rows import Picture, Style
from binder.pdf.structure import Element, Role
from binder.wording.letter_words import attachment_line, attachments_heading

HEADING = Style(face=Face.LABEL_STRONG, size=11, leading=16)
MOST_APPENDED = 40
"""Pages in all: each is a picture, and the paper goes by mail."""
MOST_WORDS = 16_000
"""Characters of a page that are read aloud: archives take no longer string (PDF/A-2, 6.1.13).

Those above the basic plane count twice, as they are written.
"""
_CUT = " … (sidan har mer text än som kan läsas upp)"
ROOM = 660.0
"""Points from the top of a page that is not the first to its foot."""
_MARGIN = 60.0
_BELOW_HEADING = 10.0
_PIXELS_A_POINT = 2.0
_MOST_A_POINT = 300 / 72
"""What print shows: a plan in A0 drawn at more would be heavy, or too large to draw at all."""
_HEADING_LINES = 2
"""For which there is room above the first page, also where there is but one."""
_LABEL_GAP = 9.0
_NO_CHARACTERS = frozenset({"Cc", "Cn", "Co", "Cs"})


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachedFile:
    """An attachment with its bytes, a PDF."""

    attachment: Attachment
    content: bytes


def set_list(yrkande: Yrkande, root: Element, column: Column) -> None:
    """Name the attachments under a heading, each with how long it is."""
    if not yrkande.attachments:
        return
    heading = attachments_heading(yrkande)
    column.paragraph(root.add(Role.HEADING), heading, HEADING, gap=26, keep_with_next=True)
    listed = root.add(Role.LIST)
    for number, attachment in enumerate(yrkande.attachments, start=1):
        item = listed.add(Role.ITEM)
        label = (item.add(Role.LABEL), f"{number}.")
        column.paragraph(
            item.add(Role.BODY),
            attachment_line(attachment),
            BODY,
            gap=5,
            label=label,
            hang=_LABEL_GAP + width(label[1], BODY.face, BODY.size),
            # No line of the list stands alone on a page.
            keep_with_next=number in (1, len(yrkande.attachments) - 1),
        )


def set_pages(files: Sequence[AttachedFile], root: Element, column: Column) -> None:
    """Set the attachments' pages, each a picture that says the page's words.

    Raises TOO_MANY_ATTACHED, and what reading them raises.
    """
    if sum(file.attachment.page_count for file in files) > MOST_APPENDED:
        raise BinderError(ErrorCode.TOO_MANY_ATTACHED)
    for number, file in enumerate(files, start=1):
        _set_file(number, file, root, column)


def _set_file(number: int, file: AttachedFile, root: Element, column: Column) -> None:
    from binder.pdf.engine import open_pdf

    heading = f"Bilaga {number}. {file.attachment.title}"
    with open_pdf(file.content) as paper:
        for page in range(1, paper.page_count + 1):
            room = ROOM
            if page == 1:
                column.paragraph(root.add(Role.HEADING), heading, HEADING, gap=26, keep_with_next=True)
                lines = column.lines(heading, HEADING, measure=MEASURE)
                room -= max(_HEADING_LINES, len(lines)) * HEADING.leading + _BELOW_HEADING
            said = f"Bilaga {number}, sida {page} av {paper.page_count}. {paper.page_text(page)}"
            figure = root.add(Role.FIGURE, alternative=words_read(said))
            drawn = paper.render(page, _scale(paper.frame_of(page), room))
            gap = _BELOW_HEADING if page == 1 else 0.0
            column.row(room, [_picture(drawn, figure, room)], gap=gap)


def words_read(said: str) -> str:
    """What is read aloud of a page, single-spaced; signs that mean nothing to a reader are left out."""
    kept = (char for char in clean(said) if unicodedata.category(char) not in _NO_CHARACTERS)
    words = " ".join("".join(kept).split())
    written = words.encode("utf-16-le")
    if len(written) <= 2 * MOST_WORDS:
        return words
    return written[: 2 * (MOST_WORDS - len(_CUT))].decode("utf-16-le", "ignore") + _CUT


def _scale(frame: PageFrame, room: float) -> float:
    """Pixels for each of the page's own points: sharp on the paper, and no more than print shows."""
    placed = _fitting(frame.width, frame.height, room)
    return min(max(1.0, placed) * _PIXELS_A_POINT, placed * _MOST_A_POINT)


def _fitting(wide: float, high: float, room: float) -> float:
    """By how much a page is made larger or smaller to fit."""
    return min((PAPER[0] - 2 * _MARGIN) / wide, room / high)


def _picture(drawn: Bitmap, figure: Element, room: float) -> Picture:
    from PIL import Image

    size = (drawn.width, drawn.height)
    pixels = Image.frombuffer("RGB", size, bytes(drawn.pixels), "raw", "BGRX", drawn.stride, 1).tobytes()
    scale = _fitting(drawn.width, drawn.height, room)
    return Picture(
        element=figure,
        pixels=pixels,
        columns=drawn.width,
        lines=drawn.height,
        x=(PAPER[0] - drawn.width * scale) / 2,
        width=drawn.width * scale,
        height=drawn.height * scale,
    )
