"""The paper as a Word file: real headings and lists, the changes of an ändringsyrkande as tracked ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC
from io import BytesIO
from typing import Any

from binder.domain.inline_runs import Run
from binder.domain.marked_words import Mark, MarkedRun, space_after
from binder.domain.motivation_table import Table
from binder.office.about import LANGUAGE, About, legal
from binder.office.docx_styles import (
    CLOSING,
    PLACE,
    TABLE_CAPTION,
    TABLE_END,
    TABLE_HEADING,
    TABLE_TEXT,
    Numbering,
    dress,
)
from binder.office.docx_table import table_element
from binder.office.list_runs import with_lists
from binder.office.package import repacked
from binder.office.page_edges import PLAIN, PageEdges, Picture
from binder.wording.paper_parts import Part, PartRole

_STYLES = {
    PartRole.SENDER: "Sender",
    PartRole.TITLE: "Heading 1",
    PartRole.SUBJECT: "Subtitle",
    PartRole.FACT: "Fact",
    PartRole.HEADING: "Heading 2",
    PartRole.SUBHEADING: "Heading 3",
    PartRole.LOWEST_HEADING: "Heading 4",
    PartRole.NUMBERED: "List Number",
    PartRole.BULLET: "List Bullet",
    PartRole.QUOTE: "Quote",
    PartRole.SOURCE: "Source",
    PartRole.PLACE: PLACE,
    PartRole.CLOSING: CLOSING,
    PartRole.NAME: "Signatory",
    PartRole.ROLE: "Fact",
}
_LEVELS = ("", "", "2", "3")
"""What the template's styles of lists end in, by level."""
PICTURE_NAME = "Brevhuvud"
_THUMBNAIL = "docProps/thumbnail.jpeg"


def as_docx(parts: Sequence[Part], about: About, edges: PageEdges = PLAIN) -> bytes:
    """The file's bytes, the same for the same paper."""
    from docx import Document

    document = Document()
    for shape in list(document.element.body.iterchildren("{*}p")):
        document.element.body.remove(shape)
    dress(document)
    _describe(document, about)
    if edges.picture is not None:
        _put_picture(document, edges.picture)
    if edges.foot:
        _put_foot(document, edges.foot)
    writer = _Writer(document, about)
    for part, goes_on in with_lists(parts):
        writer.write(part, goes_on=goes_on)
    _without_thumbnail(document)
    target = BytesIO()
    document.save(target)
    return repacked(target.getvalue(), without=frozenset({_THUMBNAIL}))


class _Writer:
    """Puts the parts into a document one after another."""

    def __init__(self, document: Any, about: About) -> None:  # noqa: ANN401 - python-docx has no types
        self._document = document
        self._about = about
        self._numbering = Numbering(document)
        self._styles = {role: document.styles[name].style_id for role, name in _STYLES.items()}
        self._changes = 0

    def write(self, part: Part, *, goes_on: bool) -> None:
        if part.table is not None:
            self._table(part.table)
            return
        paragraph = self._document.add_paragraph()
        if part.role in self._styles:
            # By its id: looking a style up by name reads all of the template's, for every paragraph anew.
            paragraph._p.style = self._styles[part.role] + _LEVELS[part.level]  # noqa: SLF001 - the only way
        match part.role:
            case PartRole.CHANGE:
                self._label(paragraph, f"{part.label} ")
                self._mark(paragraph, part.changes)
            case PartRole.FACT:
                self._label(paragraph, f"{part.label}: ")
                self._add(paragraph, part.runs)
            case PartRole.LEAD:
                paragraph.paragraph_format.keep_with_next = True
                self._label(paragraph, legal(part.text))
            case PartRole.NUMBERED:
                self._numbering.number(paragraph, part.number, part.level, goes_on=goes_on)
                self._add(paragraph, part.runs)
            case _:
                self._add(paragraph, part.runs)

    def _table(self, table: Table) -> None:
        """The caption, the table, and a little room below, which also keeps two tables apart."""
        if table.caption:
            self._document.add_paragraph(legal(table.caption), style=TABLE_CAPTION)
        styles = self._document.styles
        made = table_element(table, (styles[TABLE_HEADING].style_id, styles[TABLE_TEXT].style_id))
        self._document.add_paragraph(style=TABLE_END)._p.addprevious(made)  # noqa: SLF001 - the only way to it

    def _label(self, paragraph: Any, text: str) -> None:  # noqa: ANN401
        paragraph.add_run(text).bold = True

    def _add(self, paragraph: Any, runs: Sequence[Run]) -> None:  # noqa: ANN401
        for run in runs:
            made = paragraph.add_run(legal(run.text))
            made.bold, made.italic = run.strong or None, run.emphasis or None

    def _mark(self, paragraph: Any, runs: Sequence[MarkedRun]) -> None:  # noqa: ANN401
        for place, run in enumerate(runs):
            words = legal(run.words) + space_after(runs, place)
            made = paragraph.add_run(words)
            if run.mark is not Mark.KEPT:
                self._track(made, run.mark)

    def _track(self, run: Any, mark: Mark) -> None:  # noqa: ANN401
        """Wrap a run as put in or taken out by the author (ECMA-376-1, 17.13.5)."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        self._changes += 1
        wrapper = OxmlElement("w:ins" if mark is Mark.ADDED else "w:del")
        wrapper.set(qn("w:id"), str(self._changes))
        wrapper.set(qn("w:author"), legal(self._about.author))
        wrapper.set(qn("w:date"), self._about.moment)
        run._r.addprevious(wrapper)  # noqa: SLF001 - the only way to the element
        wrapper.append(run._r)  # noqa: SLF001
        if mark is Mark.STRUCK:
            for text in run._r.findall(qn("w:t")):  # noqa: SLF001
                text.tag = qn("w:delText")


def _put_picture(document: Any, picture: Picture) -> None:  # noqa: ANN401
    from docx.shared import Pt

    paragraph = document.add_paragraph(style="Sender")
    paragraph.paragraph_format.space_after = Pt(6)
    size = {"width": Pt(picture.width), "height": Pt(picture.height)}
    drawn = paragraph.add_run().add_picture(BytesIO(picture.png), **size)
    for edge in ("distT", "distB", "distL", "distR"):
        # Without it LibreOffice moves the picture in from the margin.
        drawn._inline.set(edge, "0")  # noqa: SLF001 - the only way to it
    told = drawn._inline.docPr  # noqa: SLF001 - the only way to its words
    told.set("name", PICTURE_NAME)
    told.set("descr", legal(picture.alternative))


def _put_foot(document: Any, lines: Sequence[str]) -> None:  # noqa: ANN401
    """The lines at the foot of the first page alone."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    foot = section.first_page_footer
    foot.is_linked_to_previous = False
    for number, line in enumerate(lines):
        paragraph = foot.paragraphs[0] if number == 0 else foot.add_paragraph()
        paragraph.style = document.styles["Fact"]
        paragraph.add_run(legal(line))


def _describe(document: Any, about: About) -> None:  # noqa: ANN401
    properties = document.core_properties
    when = about.when.astimezone(UTC).replace(tzinfo=None)
    properties.author = properties.last_modified_by = legal(about.author)[:255]
    properties.title, properties.subject = legal(about.title)[:255], legal(about.subject)[:255]
    properties.category, properties.language = about.kind, "-".join(LANGUAGE)
    properties.comments = properties.keywords = ""
    properties.created = properties.modified = when
    properties.revision = 1


def _without_thumbnail(document: Any) -> None:  # noqa: ANN401
    """The template's own picture of itself is no part of the paper."""
    relations = document.part.package.rels
    for key in [key for key, relation in relations.items() if relation.reltype.endswith("/thumbnail")]:
        del relations[key]
