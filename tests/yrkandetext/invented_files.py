"""Invented papers as Word files and as PDFs."""

from __future__ import annotations

import io
from dataclasses import replace

from tests.yrkandetext.invented_papers import Invented, label, numbered


def word_file(paper: Invented) -> tuple[Invented, bytes]:
    """A table for the head, styles for the headings, and the program's own numbers where points have any."""
    import docx

    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = paper.body
    place = ", ".join(text for text in (paper.item[0], paper.dnr[0]) if text)
    cells = [paper.head_kind, paper.parties[0], paper.date[0], place]
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip([cell for row in table.rows for cell in row.cells], cells, strict=True):
        cell.text = text
    document.add_heading(paper.title_line, 1)
    if paper.decision_heading:
        document.add_heading(paper.decision_heading, 2)
    is_listed = paper.mark == "1." and len(paper.groups) == 1
    for line, points in numbered(paper):
        if line:
            document.add_paragraph(line)
        for place_, point in enumerate(points):
            style = "List Number" if is_listed else None
            document.add_paragraph(
                point.removeprefix(f"{label(paper, place_)} ") if is_listed else point, style
            )
    if paper.reasons:
        document.add_heading(paper.motivation_heading, 2)
    for text in (*paper.reasons, paper.left_over):
        document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return replace(paper, other_row="", revised=""), stream.getvalue()


def pdf_file(paper: Invented) -> tuple[Invented, bytes]:
    """Printed over several pages, each with the body at its head and its number at its foot."""
    from reportlab.lib.pagesizes import A5
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

    styles = getSampleStyleSheet()
    place = ", ".join(text for text in (paper.item[0], paper.dnr[0]) if text)
    story = [
        Table([[paper.head_kind, paper.parties[0]], [paper.date[0], place]], colWidths=[150, 200]),
        Paragraph(paper.title_line, styles["Heading1"]),
    ]
    rows = [(paper.decision_heading, "Heading2")]
    for line, points in numbered(paper):
        rows += [(line, "BodyText"), *((point, "BodyText") for point in points)]
    rows += [(paper.motivation_heading, "Heading2"), *((reason, "BodyText") for reason in paper.reasons)]
    for text, style in rows:
        story += [Paragraph(text, styles[style]), Spacer(1, 4)] if text else []

    def page(canvas: object, document: object) -> None:
        canvas.drawString(60, 560, paper.body)
        canvas.drawString(300, 30, f"{document.page} (2)")

    stream = io.BytesIO()
    SimpleDocTemplate(stream, pagesize=A5).build(story, onFirstPage=page, onLaterPages=page)
    return replace(paper, other_row="", revised="", left_over=""), stream.getvalue()
