"""Text that has no pages of its own set as a PDF to read and mark, with the received file attached inside."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from binder.kallelse.lines import Line, Page
from binder.pdf.faces import ONE_DOCUMENT, Face, load
from binder.pdf.pdfium_lock import PDFIUM

_WIDTH, _HEIGHT, _MARGIN = 595.28, 841.89, 62.0
_SIZE, _LEADING = 10.5, 14.0
_LARGEST = 16.0
#: Words farther apart than this part of the size stood in other cells.
_CELL_GAP = 2.0
_MOST_ATTACHED = 64 * 1024**2
_FILE_ID = re.compile(rb"(<[0-9A-Fa-f]{32}>)(?:<[0-9A-Fa-f]{32}>)(?=\s*\])")
#: As reportlab writes the time of a document that shall be the same each time.
_NO_TIME = "D:20000101000000+00'00'"
_NOT_LETTERS = dict.fromkeys(range(32), " ")


def reading_copy(pages: list[Page], *, title: str, original: bytes, file_name: str) -> bytes:
    """Return the lines as a PDF of A4 pages; `original` lies inside, byte for byte, under its name."""
    with ONE_DOCUMENT:
        pdf = _set(pages, title)
    return _with_original(pdf, original, file_name)


def _set(pages: list[Page], title: str) -> bytes:
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfgen.canvas import Canvas

    for face in (Face.LABEL, Face.LABEL_STRONG):
        registerFont(load(face))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(_WIDTH, _HEIGHT), invariant=1, lang="sv-SE")
    canvas.setTitle(title)
    y = _HEIGHT - _MARGIN
    for text, face, size in _set_lines(pages, title):
        if y < _MARGIN:
            canvas.showPage()
            y = _HEIGHT - _MARGIN
        canvas.setFont(face.value, size)
        canvas.drawString(_MARGIN, y, text)
        y -= _LEADING * size / _SIZE
    canvas.save()
    return buffer.getvalue()


def original_in(pdf: bytes) -> tuple[str, bytes] | None:
    """Return the name and bytes of the file that a reading copy was made from, None if it is no such copy."""
    import pypdfium2

    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            if document.count_attachments() != 1:
                return None
            attached = document.get_attachment(0)
            return attached.get_name(), bytes(attached.get_data())
        finally:
            document.close()


def _with_original(pdf: bytes, original: bytes, file_name: str) -> bytes:
    import pypdfium2

    if len(original) > _MOST_ATTACHED:
        return pdf
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            attachment = document.new_attachment(file_name)
            attachment.set_data(original)
            # PDFium writes down when, as it draws the second half of the file's id by lot; the same bytes in
            # shall give the same out.
            attachment.set_str_value("CreationDate", _NO_TIME)
            buffer = io.BytesIO()
            document.save(buffer)
            return _FILE_ID.sub(lambda found: found[1] * 2, buffer.getvalue())
        finally:
            document.close()


def _set_lines(pages: list[Page], title: str) -> Iterator[tuple[str, Face, float]]:
    """Yield what is set: a word on what this is, then each line, wrapped."""
    yield f"Läsversion av {title}. Originalet ligger oförändrat i filen.", Face.LABEL, 8.0
    yield "", Face.LABEL, _SIZE
    for page in pages:
        for line in page.lines:
            face = Face.LABEL_STRONG if line.bold else Face.LABEL
            size = max(_SIZE, min(line.size, _LARGEST))
            for text in _wrapped(_text_of(line), face, size):
                yield text, face, size


def _text_of(line: Line) -> str:
    """Return the line's text, its cells set apart."""
    parts = [line.words[0].text]
    for before, word in zip(line.words, line.words[1:], strict=False):
        apart = word.box.left - before.box.right > _CELL_GAP * line.size
        parts.append(("   ·   " if apart else " ") + word.text)
    return "".join(parts).translate(_NOT_LETTERS)


def _wrapped(text: str, face: Face, size: float) -> Iterator[str]:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    room = _WIDTH - 2 * _MARGIN
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and stringWidth(longer, face.value, size) > room:
            yield line
            line = word
        else:
            line = longer
    yield line
