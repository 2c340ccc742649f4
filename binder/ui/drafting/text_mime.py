"""The motivation on the clipboard: with its marks for this program, formatted and plain for others."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QTextCursor

from binder.domain.motivation import Block, as_lines, parse, write
from binder.ui.drafting.text_blocks import joined, read_paragraph

OWN = "application/x-motesparm-motivation"


def mime_of(cursor: QTextCursor) -> QMimeData:
    """What is selected."""
    from binder.domain.pasted_html import html_of

    start, end = cursor.selectionStart(), cursor.selectionEnd()
    read, block = [], cursor.document().findBlock(start)
    while block.isValid() and block.position() < end:
        read.append(read_paragraph(block, start, end))
        block = block.next()
    blocks = joined(read)
    markup = write(blocks)
    made = QMimeData()
    made.setData(OWN, QByteArray(markup.encode("utf-8")))
    made.setHtml(html_of(blocks))
    # A few words of a paragraph are copied as they stand, several blocks with their numbers.
    made.setText(blocks[0].text if len(read) == 1 and blocks else "\n".join(as_lines(markup)))
    return made


def blocks_of(source: QMimeData) -> tuple[Block, ...]:
    """What is to be pasted, cleaned; lists and emphasis are kept."""
    if source.hasFormat(OWN):
        return parse(bytes(source.data(OWN).data()).decode("utf-8", "replace"))
    if source.hasHtml():
        from binder.domain.pasted_html import blocks_of_html

        found = blocks_of_html(source.html())
        if found:
            return found
    from binder.domain.pasted_text import blocks_of_plain

    return blocks_of_plain(source.text())
