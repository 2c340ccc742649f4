"""Pre-flight of a finished paper, text, Word, OpenDocument or PDF, read as the registrar will read it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.finding import Field, Finding, FindingCode, Severity
from binder.services.whole_file import read_whole
from binder.wording.findings import message
from binder.yrkandetext.facts import read
from binder.yrkandetext.faults import faults
from binder.yrkandetext.lines import TextLine, from_text
from binder.yrkandetext.odt_lines import NotOpenDocumentError, from_odt, hidden_in_odt, is_odt

MOST_BYTES = 50_000_000
"""A yrkande is a few pages; what is larger is some other paper."""

MOST_PAGES = 60
"""Pages of a PDF that are read; below them stands nothing that makes a yrkande."""

_PDF_START = 1024
_OTHER_KINDS = (b"{\\rtf", b"<!doctype", b"<html", b"<?xml")
"""How files begin that are text to the machine and not to the reader."""

_WIDE = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCheck:
    """What a paper says, by the names of `binder check --json`, and its findings, worst first."""

    facts: dict[str, object]
    findings: list[Finding]


def check(path: Path) -> PaperCheck:
    """Read the paper and look for faults.

    Raises BinderError: FILE_MISSING, FILE_UNREADABLE, FILE_EMPTY, FILE_TOO_LARGE, FILE_KIND_UNKNOWN, and
    for a PDF PDF_DAMAGED, PDF_PASSWORD and PDF_WITHOUT_TEXT.
    """
    content = _content(path)
    lines, hidden = _lines(path, content)
    if not lines:
        code = ErrorCode.PDF_WITHOUT_TEXT if _is_pdf(content) else ErrorCode.FILE_EMPTY
        raise BinderError(code, path=path)
    reading = read(lines)
    return PaperCheck(facts=reading.facts.as_dict(), findings=[*faults(reading), *_hidden(hidden)])


def as_json(result: PaperCheck, language: str = "sv") -> dict[str, object]:
    """The stable JSON of `binder check --json`."""
    return {
        "facts": result.facts,
        "findings": [
            {
                "code": finding.code.value,
                "severity": finding.severity.value,
                "field": finding.field.value,
                "message": message(finding, language),
                "where": finding.where,
            }
            for finding in result.findings
        ],
    }


def _content(path: Path) -> bytes:
    content = read_whole(path, MOST_BYTES)
    if not content.strip():
        raise BinderError(ErrorCode.FILE_EMPTY, path=path)
    return content


def _lines(path: Path, content: bytes) -> tuple[list[TextLine], tuple[str, ...]]:
    """The lines, whatever the file's name says it is, and what the file hides."""
    if _is_pdf(content):
        return _pdf_lines(path), ()
    if is_odt(content):
        return _odt_lines(path, content)
    if content.startswith(b"PK"):
        return _docx_lines(path, content)
    return from_text(_text(path, content)), ()


def _is_pdf(content: bytes) -> bool:
    return b"%PDF-" in content[:_PDF_START]


def _pdf_lines(path: Path) -> list[TextLine]:
    from binder.pdf.text import TextFile
    from binder.yrkandetext.page_lines import from_pages

    try:
        with TextFile(path) as opened:
            last = min(opened.page_count, MOST_PAGES)
            return from_pages([opened.page(number) for number in range(1, last + 1)])
    except BinderError as error:
        raise BinderError(error.code, **{"path": path, **error.details}) from error


def _docx_lines(path: Path, content: bytes) -> tuple[list[TextLine], tuple[str, ...]]:
    from binder.yrkandetext.docx_lines import NotWordError, from_docx, hidden_in

    try:
        return from_docx(content), hidden_in(content)
    except NotWordError as error:
        raise BinderError(ErrorCode.FILE_UNREADABLE, path=path) from error


def _odt_lines(path: Path, content: bytes) -> tuple[list[TextLine], tuple[str, ...]]:
    try:
        return from_odt(content), hidden_in_odt(content)
    except NotOpenDocumentError as error:
        raise BinderError(ErrorCode.FILE_UNREADABLE, path=path) from error


def _text(path: Path, content: bytes) -> str:
    if content.startswith(_WIDE):
        return content.decode("utf-16", errors="replace")
    if b"\x00" in content or content.lstrip()[:10].lower().startswith(_OTHER_KINDS):
        raise BinderError(ErrorCode.FILE_KIND_UNKNOWN, path=path)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _hidden(hidden: tuple[str, ...]) -> list[Finding]:
    return [
        Finding(
            code=FindingCode.HIDDEN_DATA,
            severity=Severity.WARNING,
            field=Field.PAPER,
            where=words,
            details={"found": words},
        )
        for words in hidden
    ]
