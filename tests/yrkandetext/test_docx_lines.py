"""Word files: everything that is seen on paper is read, with the numbers that Word itself sets."""

from __future__ import annotations

import io
from zipfile import ZipFile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from hypothesis import given
from hypothesis import strategies as st

from binder.yrkandetext.docx_lines import NotWordError, from_docx, hidden_in
from binder.yrkandetext.lines import TextLine


def saved(document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def lines(document) -> list[TextLine]:
    return from_docx(saved(document))


def texts(document) -> list[str]:
    return [line.text for line in lines(document)]


def with_body(xml: str):
    """A document whose body begins with this XML."""
    document = docx.Document()
    for element in reversed(list(parse_xml(f"<w:body {nsdecls('w')}>{xml}</w:body>"))):
        document.element.body.insert(0, element)
    return document


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_what_was_put_in_while_changes_were_tracked_is_read():
    inserted = f'<w:ins w:id="1" w:author="a">{run(" byggs")}</w:ins>'
    assert texts(with_body(paragraph(run("Vägen"), inserted, run(".")))) == ["Vägen byggs."]


def test_what_was_taken_out_while_changes_were_tracked_is_not():
    gone = '<w:del w:id="1" w:author="a"><w:r><w:delText>inte </w:delText></w:r></w:del>'
    assert texts(with_body(paragraph(run("Vägen "), gone, run("byggs.")))) == ["Vägen byggs."]


def test_a_field_of_the_template_is_read_where_it_stands():
    field = f"<w:sdt><w:sdtContent>{paragraph(run('Ärende nr 14'))}</w:sdtContent></w:sdt>"
    assert texts(with_body(paragraph(run("Först")) + field + paragraph(run("Sist")))) == [
        "Först", "Ärende nr 14", "Sist",
    ]  # fmt: skip


def test_a_field_within_a_line_is_part_of_it():
    field = f"<w:sdt><w:sdtContent>{run('2026-03-01')}</w:sdtContent></w:sdt>"
    assert texts(with_body(paragraph(run("Datum: "), field))) == ["Datum: 2026-03-01"]


def test_a_link_is_read_as_its_text():
    link = f"<w:hyperlink>{run('planen')}</w:hyperlink>"
    assert texts(with_body(paragraph(run("Se "), link, run(".")))) == ["Se planen."]


def test_a_text_box_is_read_once():
    box = f"<w:txbxContent>{paragraph(run('TYP AV DOKUMENT'))}</w:txbxContent>"
    both = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    assert texts(with_body(paragraph(run("Yrkande"), f"<w:r>{both}</w:r>"))) == ["Yrkande", "TYP AV DOKUMENT"]


def test_tabs_part_columns_and_breaks_part_lines():
    document = docx.Document()
    document.add_paragraph("Yrkande\tM, L\n2026-03-01\tÄrende 4")
    assert [line.cells for line in lines(document)] == [("Yrkande", "M, L"), ("2026-03-01", "Ärende 4")]


def test_the_cells_of_a_row_are_columns_and_a_merged_cell_is_one():
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    for cell, text in zip(table.rows[0].cells, ("Yrkande", "M", "2026"), strict=True):
        cell.text = text
    table.rows[1].cells[0].merge(table.rows[1].cells[2]).text = "Ärende 4"
    assert [line.cells for line in lines(document)] == [("Yrkande", "M", "2026"), ()]


def test_two_cells_with_the_same_words_are_two():
    document = docx.Document()
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text = table.rows[0].cells[1].text = "Yrkande"
    assert lines(document)[0].cells == ("Yrkande", "Yrkande")


def test_page_heads_come_first_and_page_feet_last():
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Kommunstyrelsen"
    document.sections[0].footer.paragraphs[0].text = "Göteborgs Stad"
    document.add_paragraph("Yrkande")
    assert texts(document) == ["Kommunstyrelsen", "Yrkande", "Göteborgs Stad"]


def test_the_head_of_the_first_page_is_read_too():
    document = docx.Document()
    document.sections[0].different_first_page_header_footer = True
    document.sections[0].first_page_header.paragraphs[0].text = "Kommunstyrelsen"
    assert texts(document) == ["Kommunstyrelsen"]


@pytest.mark.parametrize(
    ("style", "level"), [("Title", 1), ("Heading 1", 1), ("Heading 3", 3), ("Normal", 0)]
)
def test_a_heading_has_its_rank(style, level):
    document = docx.Document()
    document.add_paragraph("Förslag till beslut", style=style)
    assert lines(document)[0].level == level


def test_points_are_numbered_as_word_prints_them():
    document = docx.Document()
    for text in ("Vägen byggs.", "Bron byggs."):
        document.add_paragraph(text, style="List Number")
    assert texts(document) == ["1. Vägen byggs.", "2. Bron byggs."]


def test_bullets_are_told_from_numbers():
    document = docx.Document()
    document.add_paragraph("Vägen byggs.", style="List Bullet")
    assert texts(document) == ["• Vägen byggs."]


def with_list(kind: str, pattern: str, start: int, depths: list[int]):
    """Paragraphs of one list, each at its depth."""
    document = docx.Document()
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
        for depth in range(2)
    )
    numbering = document.part.numbering_part.element
    numbering.insert(
        0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>')
    )
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for depth in depths:
        made = document.add_paragraph("Punkt")
        properties = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="77"/></w:numPr>'
        made._p.get_or_add_pPr().append(parse_xml(properties))
    return document


@pytest.mark.parametrize(
    ("kind", "pattern", "start", "marks"),
    [
        ("decimal", "%1.", 1, ["1.", "2."]),
        ("decimal", "%1)", 1, ["1)", "2)"]),
        ("decimal", "(%1)", 4, ["(4)", "(5)"]),
        ("lowerLetter", "%1)", 1, ["a)", "b)"]),
        ("upperLetter", "%1.", 1, ["A.", "B."]),
        ("lowerRoman", "%1.", 3, ["iii.", "iv."]),
        ("upperRoman", "%1.", 9, ["IX.", "X."]),
        ("bullet", "\uf0b7", 1, ["•", "•"]),
    ],
)
def test_a_list_is_counted_in_its_own_way(kind, pattern, start, marks):
    assert texts(with_list(kind, pattern, start, [0, 0])) == [f"{mark} Punkt" for mark in marks]


def test_a_list_within_a_list_does_not_count_on():
    assert texts(with_list("decimal", "%1.", 1, [0, 1, 1, 0])) == [
        "1. Punkt", "- Punkt", "- Punkt", "2. Punkt",
    ]  # fmt: skip


def test_a_list_without_marks_has_none():
    assert texts(with_list("none", "", 1, [0])) == ["Punkt"]


def test_a_list_that_is_not_described_has_no_numbers():
    document = with_list("decimal", "%1.", 1, [0])
    numbering = document.part.numbering_part.element
    numbering.remove(numbering.find(qn("w:abstractNum")))
    assert texts(document) == ["Punkt"]


def test_an_empty_file_has_no_lines():
    assert lines(docx.Document()) == []


HIDDEN = {
    "spårade ändringar": f'<w:ins w:id="1" w:author="a">{run("ny")}</w:ins>',
    "dold text": "<w:r><w:rPr><w:vanish/></w:rPr><w:t>dold</w:t></w:r>",
    "kommentarer": '<w:r><w:commentReference w:id="0"/></w:r>',
}


@pytest.mark.parametrize(("words", "xml"), HIDDEN.items())
def test_what_is_not_seen_on_paper_is_told(words, xml):
    assert hidden_in(saved(with_body(paragraph(xml)))) == (words,)


def test_hidden_text_is_not_read_as_if_it_were_printed():
    assert texts(with_body(paragraph(run("Vägen"), HIDDEN["dold text"]))) == ["Vägen"]


def test_a_clean_file_hides_nothing():
    assert hidden_in(saved(with_body(paragraph(run("Vägen byggs."))))) == ()


def test_an_archive_that_is_no_word_file_is_refused():
    stream = io.BytesIO()
    with ZipFile(stream, "w") as packed:
        packed.writestr("a.txt", "text")
    with pytest.raises(NotWordError):
        from_docx(stream.getvalue())


def test_a_file_that_unpacks_to_too_much_is_refused(monkeypatch):
    content = saved(docx.Document())
    monkeypatch.setattr("binder.yrkandetext.docx_lines.MOST_BYTES", 100)
    with pytest.raises(NotWordError):
        from_docx(content)


@given(st.binary(max_size=200))
def test_no_bytes_whatever_break_the_reading(content):
    with pytest.raises(NotWordError):
        from_docx(b"PK\x03\x04" + content)
